"""What the names of elements say, and the names that a page's authors gave them: `rules/page/markup.toml`."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from provstore.rules import load, patterns, says

_NAMED_BY = ("class", "id", "itemprop", "role", "data-testid", "data-component", "aria-label")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ANY_CASE = "(?i)"
_CAPITAL = re.compile(r"(?<!\\)[A-Z](?!<)|\(\?-i")  # told from small letters in a pattern; not in "\W" or "(?P<"
_MOST_KEPT = 16_384  # of names, which the elements of a page share
_MOST_READ = 400  # characters of the names of one element


def names_of(attributes: Mapping[str, str]) -> str:
    """The words by which an element is called, joined by spaces; empty where it has none."""
    if not attributes:
        return ""
    return " ".join([_parted(value) for name in _NAMED_BY if (value := attributes.get(name))])


@lru_cache(maxsize=_MOST_KEPT)
def _parted(value: str) -> str:
    return _HUMP.sub("-", value)


@lru_cache(maxsize=_MOST_KEPT)
def is_called(names: str, kind: str) -> bool:
    """Whether the names of an element are those of this kind of part."""
    if not names:
        return False
    names = names[:_MOST_READ]
    small = _in_small_letters(kind)
    if small and names.isascii():
        return small.search(names.lower()) is not None
    return says("page/markup", kind, names)


@cache
def _in_small_letters(kind: str) -> re.Pattern[str] | None:
    """One pattern for the rules of a kind, for ASCII in small letters, in which it is found in half the time.

    None where one of the rules tells capitals from small letters, or begins in a way of its own.
    """
    rules = [rule for rule in patterns("page/markup") if rule.kind == kind]
    found = [rule.pattern.pattern for rule in rules]
    if any(rule.hints for rule in rules) or any(_CAPITAL.search(one) or not one.startswith(_ANY_CASE) for one in found):
        return None
    return re.compile("|".join(f"(?:{one.removeprefix(_ANY_CASE)})" for one in found), re.VERBOSE)


@cache
def elements_of(kind: str) -> frozenset[str]:
    """The names of the elements of a kind, of `rules/page/elements.toml`."""
    return frozenset(load("page/elements")[kind])
