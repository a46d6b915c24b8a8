"""Changes that change nothing: another spelling of a name, a hyphen, an article, a form of address."""

from __future__ import annotations

from provstore.match.changes.kinds import Side
from provstore.match.changes.listed import listed
from provstore.match.changes.names import whole_name
from provstore.match.names.spelling import likeness
from provstore.match.reuse.passages import same_signs


def is_faithful(a: Side, b: Side) -> bool:
    """Whether the words on both sides are the same in another house style."""
    mine, theirs = _telling(a), _telling(b)
    if "".join(mine) == "".join(theirs):
        return same_signs(_text(a), _text(b))
    return bool(mine and theirs) and a.is_named() and b.is_named() and _are_one_name(a, b)


def _telling(side: Side) -> list[str]:
    return [key for key in side.keys if key not in listed("silent")]


def _text(side: Side) -> str:
    span = side.page.span(side.start, side.end)
    return span.of(side.page.text) if span else ""


def _are_one_name(a: Side, b: Side) -> bool:
    """Whether the names that the words are part of are spellings of one."""
    names = []
    for side in (a, b):
        span = side.page.span(*whole_name(side.page, side.start, side.end))
        names.append(span.of(side.page.text) if span else "")
    return likeness(_text(a), _text(b)) == "same" or likeness(*names) == "same"
