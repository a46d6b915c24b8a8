"""Who published the page, by what the page says of itself."""

from provstore.extract.page.datelines import find_agency
from provstore.extract.page.pieces import Piece
from provstore.extract.sources.outlets import known_outlet, named_outlet
from provstore.records import OutletSighting, Span


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
