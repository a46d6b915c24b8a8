"""What the reading goes by and no reader of the page sees: written as lines above its text, each with its place.

So that every record stands on a span of the text, the headline, the day, the outlet and the writers that a page only
states in its markup are lines of the reading, with the places of the markup as their source.
"""

from collections.abc import Sequence
from typing import NamedTuple

from provstore.readers.html.chosen import is_spelled_out
from provstore.readers.titles import without_site
from provstore.readers.writer import Writer
from provstore.records import (
    AUTHOR_LINE,
    DATE_LINE,
    DOMAIN_LINE,
    OUTLET_LINE,
    TITLE_LINE,
    PageValue,
    SegmentKind,
    Span,
    Zone,
    domain_of,
)

_ORDER = (TITLE_LINE, AUTHOR_LINE, DATE_LINE, OUTLET_LINE, DOMAIN_LINE)


class Line(NamedTuple):
    """Words with their place in the source, and the zone they are."""

    words: str
    start: int
    end: int
    kind: SegmentKind
    reason: str


def lines_for(values: Sequence[PageValue], source: str, *, is_headed: bool, is_signed: bool) -> list[Line]:
    """The lines above a text, of what counts; those that the source does not spell out are left out."""
    lines: list[Line] = []
    for one in (one for one in values if one.counts):
        match one.field:
            case "title" if not is_headed:
                line = _line(one, *without_site(one, values), source, "headline", TITLE_LINE)
                lines.append(line if line.words else _line(one, one.value, 0, source, "headline", TITLE_LINE))
            case "published":
                lines.append(_line(one, one.value, 0, source, "timestamp", DATE_LINE))
            case "site" | "publisher":
                lines.append(_line(one, one.value, 0, source, "boilerplate", OUTLET_LINE))
            case "author" if not is_signed:
                lines.append(_line(one, one.value, 0, source, "byline", AUTHOR_LINE))
            case "url" if domain := domain_of(one.value):
                lines.append(_line(one, domain, 0, source, "boilerplate", DOMAIN_LINE))
    return sorted((line for line in lines if line.words), key=lambda line: _ORDER.index(line.reason))


def write_lines(writer: Writer, lines: Sequence[Line]) -> list[Zone]:
    """Write the lines, each set apart from the next."""
    zones = []
    for line in lines:
        writer.part(line.start)
        at = writer.length
        writer.write(line.words, line.start, line.end)
        zones.append(Zone(Span(at, writer.length), line.kind, line.reason))
    return zones


def _line(one: PageValue, words: str, cut: int, source: str, kind: SegmentKind, reason: str) -> Line:
    """The line of a value, or a part of it; without words where the source does not spell that out."""
    place = one.place
    if place is None:
        return Line("", 0, 0, kind, reason)
    if words == one.value and is_spelled_out(one, source):
        return Line(words, place.start, place.end, kind, reason)
    at = source.find(words, place.start + cut, place.end)
    return Line(words, at, at + len(words), kind, reason) if at >= 0 else Line("", 0, 0, kind, reason)
