"""Who published the page, and where its story was filed, by what the page says of itself."""

from provstore.english.calendar import Base, find_date
from provstore.extract.page.pieces import Hit, Piece
from provstore.extract.sources.outlets import NamedOutlet, known_outlet, named_outlet, read_credit
from provstore.records import Dateline, OutletSighting, Span


def find_outlet(pieces: list[Piece]) -> OutletSighting | None:
    """The publisher that the page names; None when it does not say.

    An address, a copyright or licence notice and a title suffix come before the head line of an agency's own page, and
    these before an agency's dateline.  A credit at the end says whose copy it is, not whose page.
    """
    named = [sighting for piece in pieces for sighting in _named_by(piece)]
    known = [sighting for sighting in named if known_outlet(sighting.outlet.name)]
    return next(iter((*known, *named)), None) or _by_head(pieces) or _by_dateline(pieces)


def _named_by(piece: Piece) -> list[OutletSighting]:
    """The outlets that a piece of furniture names: "© 2018 North Sea News", "www.northseanews.example"."""
    if piece.kind != "boilerplate" or piece.hit is None:
        return []
    return [_sighting(piece, group) for group in ("outlet", "domain") if piece.hit.filled(group)]


def _by_head(pieces: list[Piece]) -> OutletSighting | None:
    """`Source: X` before the first paragraph, where an agency's own page has it."""
    for piece in pieces:
        if piece.kind == "paragraph":
            return None
        if piece.kind == "credit" and piece.hit is not None:
            group = piece.hit.filled("outlet", "credit")
            if group and known_outlet(piece.hit.match[group]):
                return _sighting(piece, group)
    return None


def _by_dateline(pieces: list[Piece]) -> OutletSighting | None:
    """`NORTHTOWN (X) -`: the agency of the first dateline."""
    dateline = next((piece for piece in pieces if piece.kind == "dateline"), None)
    agency = find_agency(dateline.hit) if dateline and dateline.hit else None
    return OutletSighting(agency.outlet, agency.span, dateline.rule) if dateline and agency else None


def _sighting(piece: Piece, group: str) -> OutletSighting:
    assert piece.hit is not None
    words, start = piece.hit.match[group].rstrip(), piece.hit.span(group).start
    return OutletSighting(named_outlet(words), Span(start, start + len(words)), piece.rule)


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
