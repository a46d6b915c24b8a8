"""Words of a document with the place where they stand."""

from __future__ import annotations

from dataclasses import dataclass

_BETWEEN = " … "  # what the views put between the parts of one claim


@dataclass(frozen=True, slots=True)
class TextSpan:
    """`[start, end)` in code points of a document's text, and the exact characters that stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the source: the decoded bytes of a document."""

    start: int
    end: int


def span_of(text: str | None, start: int | None, end: int | None) -> TextSpan | None:
    """The words of one place; None where there are none."""
    return None if text is None or start is None or end is None else TextSpan(start, end, text)


def spans_of(text: str | None, places: str | None) -> tuple[TextSpan, ...]:
    """The parts of words that a view joins; `places` says where they stand: ``12:40 55:60``."""
    found = []
    begin = 0
    for place in (places or "").split():
        start, end = map(int, place.split(":"))
        found.append(TextSpan(start, end, (text or "")[begin : begin + end - start]))
        begin += end - start + len(_BETWEEN)
    return tuple(found)
