"""What the page says of itself: its outlet, date of publication, dateline and captions."""

from __future__ import annotations

import re

from provstore.english.calendar import Base, find_date
from provstore.extract.page.blocks import Piece
from provstore.extract.sources.outlets import known_outlet, named_outlet, read_credit
from provstore.records import Dateline, DateMention, OutletSighting, PhotoCaption, PhotoCredit, Source, Span
from provstore.rules import patterns

_WHERE = re.compile(
    r"\bin\s+(?:the\s+)?(?:[\w-]+\s+){0,6}?((?:al-|el-)?[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3}(?:,\s(?:the\s)?[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,2}){0,2})"
)
_DATE_AFTER = re.compile(r"[\s,]+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$")
_NOT_A_PLACE = re.compile(r"^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|This)")
_FLAGS = re.compile(
    r"^(?:file(?:\s+(?:photo|picture))?|files|handout|pool|courtesy(?:\s+of)?|archives?|agencies|photo)$", re.IGNORECASE
)
_PERSON = re.compile(
    r"^[^\W\d_a-z][\w.'’-]*(?:\s+(?:(?:al|bin|de|del|van|von|el|la|der)[\s-]+)?[^\W\d_a-z][\w.'’-]*){1,4}$"
)


def find_outlet(text: str, pieces: list[Piece]) -> OutletSighting | None:
    """Who publishes the page, by what the page says of itself; None when it does not say.

    An address, a copyright or licence notice and a title suffix come before the head line of
    an agency's own page, and these before an agency's dateline.  A credit at the end says
    whose copy it is, not whose page.
    """
    named = [sighting for piece in pieces for sighting in _named_by(text, piece)]
    known = [sighting for sighting in named if known_outlet(sighting.outlet.name)]
    return next(iter((*known, *named)), None) or _by_head(pieces) or _by_dateline(text, pieces)


def _named_by(text: str, piece: Piece) -> list[OutletSighting]:
    if piece.kind != "boilerplate" or piece.match is None:
        return []
    found = []
    for group in ("outlet", "domain"):
        if group in piece.match.re.groupindex and piece.match[group]:
            words = piece.match[group].strip()
            at = text.find(words, piece.span.start, piece.span.end)
            found.append(OutletSighting(named_outlet(words), Span(at, at + len(words)), piece.rule))
    return found


def _by_head(pieces: list[Piece]) -> OutletSighting | None:
    """`Source: X` before the first paragraph, where an agency's own page has it."""
    for piece in pieces:
        if piece.kind == "paragraph":
            return None
        if piece.kind == "credit" and piece.match is not None:
            groups = piece.match.re.groupindex
            words = (
                piece.match["outlet"] if "outlet" in groups else piece.match["credit"] if "credit" in groups else None
            )
            if words and known_outlet(words):
                start = piece.span.start + piece.match.group().find(words)
                return OutletSighting(named_outlet(words), Span(start, start + len(words)), piece.rule)
    return None


def _by_dateline(text: str, pieces: list[Piece]) -> OutletSighting | None:
    for piece in pieces:
        if piece.kind == "dateline":
            agency = _agency(piece)
            if agency:
                return OutletSighting(agency[0], agency[1], piece.rule)
            return None
    return None


def _agency(piece: Piece) -> tuple[Source, Span] | None:
    """The agency of a dateline and the words that name it."""
    assert piece.match is not None
    groups = piece.match.re.groupindex
    for group in ("agency", "known"):
        if group in groups and piece.match[group]:
            start = piece.span.start - piece.match.start("line") + piece.match.start(group)
            outlets = read_credit(piece.match[group])
            if outlets:
                first, last, outlet = outlets[0]
                return outlet, Span(start + first, start + last)
    return None


def find_dateline(text: str, pieces: list[Piece], base: Base | None) -> Dateline | None:
    """The first dateline of the page, read into place, agency and date."""
    for piece in pieces:
        if piece.kind == "dateline" and piece.match is not None:
            place = piece.match["place"] if "place" in piece.match.re.groupindex else None
            agency = _agency(piece)
            date = find_date(text, piece.span.start, piece.span.end, base)
            return Dateline(
                piece.span, _title(place) if place else None, agency[0] if agency else None, date, piece.rule
            )
    return None


def _title(place: str) -> str:
    """`NEW YORK` is written New York; a place in mixed case stays as it is."""
    return " ".join(word.title() if word.isupper() and "." not in word else word for word in place.split())


def find_published(text: str, pieces: list[Piece]) -> DateMention | None:
    """When the page says it was published: the first date of its timestamps, the finest first."""
    dates = [find_date(text, p.span.start, p.span.end) for p in pieces if p.kind == "timestamp"]
    found = [date for date in dates if date is not None]
    with_value = [date for date in found if date.value]
    fine = [date for date in with_value if date.precision == "minute" and date.value[:10] == with_value[0].value[:10]]  # type: ignore[index]
    return next(iter((*fine, *with_value, *found)), None)


def read_caption(text: str, piece: Piece, base: Base | None) -> PhotoCaption:
    """A caption with its credits, its date and place, and whether the picture is an old one."""
    span = piece.span
    credits, body_end = _credits(text, piece)
    taken = find_date(text, span.start, body_end, base)
    places = [found for found in _WHERE.finditer(text, span.start, body_end) if not _NOT_A_PLACE.match(found[1])]
    old = any(
        rule.pattern.search(text[span.start : span.end])
        for rule in patterns("page/credits")
        if rule.kind == "file photo"
    )
    place = _DATE_AFTER.sub("", places[-1][1]).rstrip(".") if places else None
    return PhotoCaption(span, credits, taken, place, old, piece.rule)


def _credits(text: str, piece: Piece) -> tuple[tuple[PhotoCredit, ...], int]:
    """The credits of a caption and where its words end."""
    if piece.match is None or "credit" not in piece.match.re.groupindex:
        return (), piece.span.end
    whole, credit = piece.match["all"], piece.match["credit"]
    # The match was made in the block that holds the credit; the caption may begin lines above.
    all_start = text.rfind(whole.strip(), piece.span.start, piece.span.end)
    credit_start = text.rfind(credit, all_start, piece.span.end)
    everything = Span(all_start, all_start + len(whole.strip()))
    found = _read_photo_credit(credit, credit_start)
    if len(found) == 1:
        return (PhotoCredit(everything, found[0].outlet, found[0].photographer),), all_start
    return tuple(found) or (PhotoCredit(everything, None, None),), all_start


def _read_photo_credit(credit: str, offset: int) -> list[PhotoCredit]:
    """`Ann Lee/AFP/Getty Images` → Ann Lee for AFP, and Getty Images."""
    parts: list[tuple[Span, Source | None, str | None]] = []
    for piece in re.finditer(r"[^/|,]+?(?=\s*(?:[/|,]|\s[vV]ia\s|$))", credit):
        words = re.sub(r"^(?:\s*via\s+|\s+)", "", piece.group()).strip(" .")
        if not words or _FLAGS.match(words):
            continue
        start = offset + piece.start() + piece.group().find(words)
        span = Span(start, start + len(words))
        outlet = known_outlet(words)
        if outlet is None and _PERSON.match(words) and "via" not in credit.lower():
            resolved = named_outlet(words)
            is_name = resolved.name == words and not re.search(
                r"(?i)\b(?:agency|news|press|tv|media|photo|office|ministry|army|navy)\b", words
            )
            parts.append((span, None, words) if is_name else (span, resolved, None))
        else:
            parts.append((span, outlet or named_outlet(words), None))
    credits: list[PhotoCredit] = []
    photographer: tuple[Span, str] | None = None
    for span, outlet, person in parts:
        if person is not None:
            if credits and credits[-1].photographer is None:
                credits[-1] = PhotoCredit(Span(credits[-1].span.start, span.end), credits[-1].outlet, person)
            else:
                photographer = (span, person)
        elif photographer is not None:
            credits.append(PhotoCredit(Span(photographer[0].start, span.end), outlet, photographer[1]))
            photographer = None
        else:
            credits.append(PhotoCredit(span, outlet, None))
    if photographer is not None:
        credits.append(PhotoCredit(photographer[0], None, photographer[1]))
    return credits
