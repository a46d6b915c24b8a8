"""What the names of elements say, and the names that a page's authors gave them: `rules/page/markup.toml`."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from provstore.rules import load, says

_NAMED_BY = ("class", "id", "itemprop", "role", "data-testid", "data-component", "aria-label")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_KEPT = 16_384  # of names, which the elements of a page share


def names_of(attributes: Mapping[str, str]) -> str:
    """The words by which an element is called, joined by spaces; empty where it has none."""
    if not attributes:
        return ""
    return " ".join(_parted(value) for name in _NAMED_BY if (value := attributes.get(name)))


@lru_cache(maxsize=_MOST_KEPT)
def _parted(value: str) -> str:
    return _HUMP.sub("-", value)


@lru_cache(maxsize=_MOST_KEPT)
def is_called(names: str, kind: str) -> bool:
    """Whether the names of an element are those of this kind of part."""
    return bool(names) and says("page/markup", kind, names[:400])


@cache
def elements_of(kind: str) -> frozenset[str]:
    """The names of the elements of a kind, of `rules/page/elements.toml`."""
    return frozenset(load("page/elements")[kind])
