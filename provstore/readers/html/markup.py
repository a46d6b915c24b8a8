"""The source of a page → its tags, attributes, comments and character references, each where it stands.

Method: the tokenizer of the HTML standard (html.spec.whatwg.org, 13.2.5) as patterns.  They are possessive, so that a
soup of marks takes no longer than a page.  Positions are code points of the source.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape
from html.entities import html5
from typing import NamedTuple

_B = r"[ \t\n\r\f]"  # white space of markup
_PAIR = rf"[^ \t\n\r\f/>][^ \t\n\r\f/>=]*+ (?:{_B}*+={_B}*+ (?:\"[^\"]*+\"|'[^']*+'|[^ \t\n\r\f>]*+) )?+"
# A tag with its groups `close`, `name`, `attributes`; or a comment, a declaration, what a browser takes for a comment.
MARK = re.compile(
    rf"""
    < (?P<close>/?+) (?P<name>[a-zA-Z][^ \t\n\r\f/>]*+)
      (?P<attributes> (?: [ \t\n\r\f/]++ | {_PAIR} )*+ )
      (?:>|\Z)
    | <!-- (?: -?> | .*? (?:--!?>|\Z) )
    | <! (?!--) [^>]*+ (?:>|\Z)
    | <\? [^>]*+ (?:>|\Z)
    | </ (?![a-zA-Z]) [^>]++ (?:>|\Z)
    | </>
    """,
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    r"([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^ \t\n\r\f>]*+)))?+"
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,9}+;?+|#[xX][0-9a-fA-F]{1,8}+;?+|[A-Za-z][A-Za-z0-9]{0,31}+;?+)")
_SCRIPT = re.compile(r"<!--|-->|<(/?)script(?=[ \t\n\r\f/>])", re.IGNORECASE)


class Aligned(NamedTuple):
    """Characters of a text and where they stand: as they are where both have one length, else as a reference."""

    words: str
    start: int
    end: int


def attributes_in(raw: str) -> dict[str, str]:
    """The attributes of a tag; of two with one name the first counts, and one without a value has an empty one."""
    found = _ATTRIBUTE.findall(raw)
    found.reverse()
    attributes = {name.lower(): double or single or bare for name, double, single, bare in found}
    if "&" in raw:
        return {name: _attribute_value(value) for name, value in attributes.items()}
    return attributes


def attribute_between(source: str, start: int, end: int, name: str) -> Aligned | None:
    """The value of an attribute and where it stands in the source; None where the tag has none."""
    for found in _ATTRIBUTE.finditer(source, start, end):
        if found[1].lower() == name:
            group = next((group for group in (2, 3, 4) if found[group] is not None), None)
            return Aligned(_attribute_value(found[group]), *found.span(group)) if group else None
    return None


def aligned(source: str, start: int, end: int, in_attribute: bool = False) -> Iterator[Aligned]:
    """The characters between two places, with each reference to a character as that character.

    In an attribute a name without a semicolon is none where a letter, a digit or "=" follows (``?a=1&copy=2``).
    """
    at = start
    for found in _REFERENCE.finditer(source, start, end):
        value, length = _character(found[0])
        stop = found.start() + length
        is_cut = source[stop - 1] != ";" and (stop < found.end() or source[stop : stop + 1] == "=")
        if not length or (is_cut and in_attribute):
            continue
        if at < found.start():
            yield Aligned(source[at : found.start()], at, found.start())
        if value:
            yield Aligned(value, found.start(), stop)
        at = stop
    if at < end:
        yield Aligned(source[at:end], at, end)


def end_of_raw(source: str, name: str, at: int) -> tuple[int, int]:
    """Where the text of an element without elements (script, title) ends, and where its end tag does."""
    end = _end_of_script(source, at) if name == "script" else None
    if name != "script" and (found := _end_tag(name).search(source, at)):
        end = found.start()
    if end is None:
        return len(source), len(source)
    tag = MARK.match(source, end)
    return end, tag.end() if tag else len(source)


def _attribute_value(raw: str) -> str:
    return "".join(part.words for part in aligned(raw, 0, len(raw), in_attribute=True)) if "&" in raw else raw


@lru_cache(maxsize=4096)
def _character(raw: str) -> tuple[str, int]:
    """What a reference says and how many of its characters say it: the longest name counts, and the rest is text.

    0 where it names nothing.  A number that no character has says nothing, as in browsers' texts nobody sees it.
    """
    if raw[1] == "#":
        return unescape(raw), len(raw)
    for length in range(len(raw), 1, -1):
        if value := html5.get(raw[1:length]):
            return value, length
    return "", 0


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE)


def _end_of_script(source: str, at: int) -> int | None:
    """The end tag of a script; one inside ``<!-- <script> … </script> -->`` is a part of it."""
    in_comment = in_script = False
    while found := _SCRIPT.search(source, at):
        at = found.end()
        if found[0] == "<!--":
            if not in_comment:
                in_comment, at = True, found.start() + 2  # ``<!-->`` ends at once
        elif found[0] == "-->":
            in_comment = in_script = False
        elif not found[1]:
            in_script = in_script or in_comment
        elif in_script:
            in_script = False
        else:
            return found.start()
    return None
