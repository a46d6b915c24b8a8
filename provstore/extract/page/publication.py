"""Who published the page, by what the page says of itself."""

from itertools import takewhile

from provstore.extract.page.datelines import find_agency
from provstore.extract.page.pieces import Piece
from provstore.extract.sources.outlets import is_agency, known_outlet, named_outlet
from provstore.records import OutletSighting, Span


def find_outlet(pieces: list[Piece]) -> OutletSighting | None:
    """The publisher that the page names; None when it does not say.

    The page's own address above the story comes first; then an address alone on a line, masthead, copyright and
    licence notices, title suffix: known outlets before others, and agencies, which others print, last; then the
    head line of an agency's own page; then its dateline.  A credit at the end says whose copy it is, not whose page.
    """
    named = [sighting for piece in pieces for sighting in _named_by(piece)]
    ranked = sorted(named, key=lambda sighting: _rank(sighting.outlet.name))
    return next(iter((*_addressed(pieces), *ranked)), None) or _by_head(pieces) or _by_dateline(pieces)


def _rank(name: str) -> int:
    return 2 * (known_outlet(name) is None) + is_agency(name)


def _addressed(pieces: list[Piece]) -> list[OutletSighting]:
    """The outlet of an address above the story, where the registry knows whose it is."""
    above = takewhile(lambda piece: piece.kind not in ("headline", "paragraph", "dateline"), pieces)
    found = [_sighting(piece, "address") for piece in above if piece.hit and piece.hit.filled("address")]
    return [sighting for sighting in found if known_outlet(sighting.outlet.name)]


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
