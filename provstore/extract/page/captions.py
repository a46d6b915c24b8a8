"""Captions: which blocks are one, with the credit below, what they state of the picture, and whose it is."""

import re
from dataclasses import replace

from provstore.english.calendar import Base, find_date, is_month, is_weekday
from provstore.extract.page.pieces import Piece, first_hit, rules_of
from provstore.extract.sources.outlets import known_outlet, named_outlet
from provstore.records import PhotoCaption, PhotoCredit, Span
from provstore.rules import part, says

LONGEST_CAPTION = 700  # characters; chosen by hand on the development texts, 2026-10

_WORD = part("printed_word")
# in [the] [up to six words] PLACE[, REGION[, COUNTRY]]: "in the rebel-held town of al-Bab, Syria"
_WHERE = re.compile(
    rf"\bin\s+(?:the\s+)?(?:[\w-]+\s+){{0,6}}?"
    rf"((?:{part('article')})?{_WORD}(?:\s{_WORD}){{0,3}}(?:,\s(?:the\s)?{_WORD}(?:\s{_WORD}){{0,2}}){{0,2}})"
)
_DATE_AFTER = re.compile(rf"[\s,]+{part('month')}\.?$")
_PERSON = re.compile(rf"{_WORD}(?:{part('printed_next')}){{1,4}}")
# Between "/", "|", "," and "via": "Ann Lee/AFP via Getty Images" has three parts.
_CREDIT_PART = re.compile(r"[^/|,]+?(?=\s*(?:[/|,]|\s[vV]ia\s|$))")
_VIA = re.compile(r"^(?:\s*via\s+|\s+)")


def caption_of(text: str, block: Span) -> Piece | None:
    """The block as a caption, where its first words or a photo credit at its end say so."""
    credit = first_hit(rules_of("photo credit"), text, block)
    opening = first_hit(rules_of("caption"), text, block)
    if opening and opening.rule.needs_credit and not credit:
        opening = None
    if credit and (opening or not credit.rule.needs_caption):
        return Piece(block, "caption", credit.rule.name, credit)
    return Piece(block, "caption", opening.rule.name) if opening and not credit else None


def join_captions(text: str, pieces: list[Piece]) -> list[Piece]:
    """A credit alone on its line belongs to the lines above it: together they are a caption."""
    joined: list[Piece] = []
    for piece in pieces:
        if piece.kind == "caption" and _is_only_credit(text, piece) and joined:
            above = _lines_above(text, joined, piece)
            if above:
                start = joined[-above].span.start
                del joined[-above:]
                piece = piece._replace(span=Span(start, piece.span.end))
        joined.append(piece)
    return joined


def _is_only_credit(text: str, piece: Piece) -> bool:
    return piece.hit is not None and not text[piece.span.start : piece.hit.span().start].strip()


def _lines_above(text: str, pieces: list[Piece], credit: Piece) -> int:
    """How many of the pieces before a credit are its caption: those glued to it line by line."""
    count, start = 0, credit.span.start
    for piece in reversed(pieces):
        if piece.kind not in (None, "caption") or credit.span.end - piece.span.start > LONGEST_CAPTION:
            return count
        if text.count("\n", piece.span.end, start) != 1:
            return count
        count, start = count + 1, piece.span.start
        if piece.kind == "caption" and piece.hit is not None and not _is_only_credit(text, piece):
            return count
    return count


def read_caption(text: str, piece: Piece, base: Base | None) -> PhotoCaption:
    """A caption with its credits, its date and place, and whether the picture is an old one."""
    credits = find_credits(piece)
    body_end = piece.hit.span("all").start if credits and piece.hit else piece.span.end
    taken = find_date(text, piece.span.start, body_end, base)
    file_photo = says("page/credits", "file photo", piece.span.of(text))
    return PhotoCaption(piece.span, credits, taken, _place(text, piece.span.start, body_end), file_photo, piece.rule)


def _place(text: str, start: int, end: int) -> str | None:
    """The last place after "in": a caption that names two ends with that of the picture."""
    places = [found[1] for found in _WHERE.finditer(text, start, end) if not _is_time(found[1])]
    return _DATE_AFTER.sub("", places[-1]).rstrip(".") if places else None


def _is_time(words: str) -> bool:
    """Whether what follows "in" is no place: "in May 2017", "in This Week"."""
    first = re.split(r"[^\w]", words, maxsplit=1)[0]
    return is_month(first) or is_weekday(first) or first == "This"


def find_credits(caption: Piece) -> tuple[PhotoCredit, ...]:
    """The credits of a caption; one alone has the span of the whole credit: "(Photo by Ann Lee/AFP)"."""
    hit = caption.hit
    if hit is None or not hit.filled("credit"):
        return ()
    found = _read_names(hit.match["credit"], hit.span("credit").start)
    if len(found) > 1:
        return tuple(found)
    words = hit.match["all"]
    start = hit.span("all").start + len(words) - len(words.lstrip())
    whole_credit = Span(start, start + len(words.strip()))
    return (replace(found[0], span=whole_credit) if found else PhotoCredit(whole_credit, None, None),)


def _read_names(credit: str, offset: int) -> list[PhotoCredit]:
    """`Ann Lee/AFP/Getty Images` → Ann Lee for AFP, and Getty Images; `AFP/Ann Lee` → Ann Lee for AFP."""
    credits: list[PhotoCredit] = []
    waiting: PhotoCredit | None = None  # a photographer whose agency may follow
    for half in _half_credits(credit, offset):
        if half.photographer is None:
            first = waiting or half
            credits.append(PhotoCredit(Span(first.span.start, half.span.end), half.outlet, first.photographer))
            waiting = None
        elif credits and credits[-1].photographer is None:
            agency = credits.pop()
            credits.append(PhotoCredit(Span(agency.span.start, half.span.end), agency.outlet, half.photographer))
        else:
            waiting = half
    return [*credits, waiting] if waiting else credits


def _half_credits(credit: str, offset: int) -> list[PhotoCredit]:
    """An agency or a photographer alone for each part but "Handout" and the like; the credit begins at `offset`."""
    halves: list[PhotoCredit] = []
    for found in _CREDIT_PART.finditer(credit):
        words = _VIA.sub("", found.group()).strip(" .")
        if not words or says("page/credits", "flag", words):
            continue
        start = offset + found.start() + found.group().find(words)
        span = Span(start, start + len(words))
        # What hands a picture on "via" an agency is a body: "North Navy via AP".
        is_person = _is_photographer(words) and "via" not in credit.lower()
        halves.append(PhotoCredit(span, None, words) if is_person else PhotoCredit(span, named_outlet(words), None))
    return halves


def _is_photographer(words: str) -> bool:
    """Whether a part of a credit is the name of a person: no known outlet, and no word that makes it a body."""
    named = _PERSON.fullmatch(words) is not None and known_outlet(words) is None
    return named and named_outlet(words).name == words and not says("page/credits", "desk", words)
