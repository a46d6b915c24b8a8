"""Datelines: where a story was filed, when and by which agency."""

from provstore.english.calendar import Base, find_date
from provstore.extract.page.pieces import Hit, Piece, find, rules_of
from provstore.extract.sources.outlets import NamedOutlet, read_credit
from provstore.records import Dateline, Span
from provstore.rules import load
from provstore.text.lines import trim

LONGEST_DATELINE = 200  # characters of a block in which a dateline is looked for


def cut_dateline(text: str, piece: Piece, first: bool) -> list[Piece]:
    """The dateline and the paragraph after it, where a block has one; `first` where no paragraph stands above it."""
    head = head_of(piece.span).of(text)
    for rule in rules_of("dateline").likely(head):
        if rule.first_only and not first:
            continue
        found = find(rule, head)
        hit = Hit(rule, found, piece.span.start) if found else None
        if hit and not _is_label(hit):
            line = hit.span("line")
            body = trim(text, line.end, piece.span.end)
            return [Piece(line, "dateline", rule.name, hit), piece._replace(span=body, kind="paragraph")]
    return []


def head_of(block: Span) -> Span:
    """The part of a block in which dates and datelines are looked for."""
    return Span(block.start, min(block.end, block.start + LONGEST_DATELINE))


def _is_label(hit: Hit) -> bool:
    """BREAKING, EXCLUSIVE, UPDATES: capitals before a dash that are no place."""
    if not hit.filled("place"):
        return False
    return hit.match["place"].split(",")[0].split()[0].upper().rstrip("S") in load("page/datelines")["not_places"]


def find_dateline(text: str, pieces: list[Piece], base: Base | None) -> Dateline | None:
    """The first dateline of the page, read into place, agency and date."""
    for piece in pieces:
        if piece.kind == "dateline" and piece.hit is not None:
            place = _title(piece.hit.match["place"]) if piece.hit.filled("place") else None
            agency = find_agency(piece.hit)
            date = find_date(text, piece.span.start, piece.span.end, base)
            return Dateline(piece.span, place, agency.outlet if agency else None, date, piece.rule)
    return None


def find_agency(hit: Hit) -> NamedOutlet | None:
    """The first agency that a dateline names: "NORTHTOWN (AFP/Reuters)" → AFP."""
    group = hit.filled("agency", "known")
    outlets = read_credit(hit.match[group]) if group else []
    if group is None or not outlets:
        return None
    start = hit.span(group).start
    return NamedOutlet(Span(start + outlets[0].span.start, start + outlets[0].span.end), outlets[0].outlet)


def _title(place: str) -> str:
    """`NEW YORK` is written New York; a place in mixed case stays as it is."""
    return " ".join(word.title() if word.isupper() and "." not in word else word for word in place.split())
