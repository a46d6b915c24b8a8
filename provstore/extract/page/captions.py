"""Captions: which blocks are one, with the credit below, what they state of the picture, and whose it is."""

from provstore.english.calendar import Base, find_date
from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.extract.page.credits import credit_span, find_credits
from provstore.extract.page.pictured import day_shown, place_shown
from provstore.extract.page.pieces import Piece, first_hit, rules_of
from provstore.records import PhotoCaption, Span
from provstore.rules import says

LONGEST_CAPTION = 700  # characters; chosen by hand on the development texts, 2026-10
MOST_SENTENCES = 2  # of a block with nothing of a caption but a credit after it
ENDS = (".", "!", "?", "”", '"')  # of a block that goes on with the story


def caption_of(text: str, block: Span) -> Piece | None:
    """The block as a caption, where its first words or a photo credit at its end say so."""
    credit = first_hit(rules_of("photo credit"), text, block)
    opening = first_hit(rules_of("caption", "labelled caption"), text, block)
    if opening and opening.rule.needs_credit and not credit:
        opening = None
    if credit and (opening or not credit.rule.needs_caption):
        return Piece(block, "caption", credit.rule.name, credit)
    return Piece(block, "caption", opening.rule.name) if opening and not credit else None


def join_captions(text: str, pieces: list[Piece]) -> list[Piece]:
    """A credit alone on its line belongs to the lines above it, or to the labelled caption below it.

    An agency at the end of a block within the story says whose picture that block is about.
    """
    bodies = [
        piece.span.end
        for piece in pieces
        if piece.kind is None and text.endswith(ENDS, piece.span.start, piece.span.end)
    ]
    joined: list[Piece] = []
    for piece in pieces:
        above = 0
        if piece.kind == "caption" and _is_only_credit(text, piece):
            above = _lines_above(text, joined, piece)
        elif piece.kind == "caption" and joined and _is_below_its_credit(text, joined[-1], piece):
            above, piece = 1, piece._replace(hit=joined[-1].hit)
        elif piece.kind == "credit" and piece.hit and piece.hit.rule.closes and joined:
            is_within = bool(bodies) and bodies[-1] > piece.span.end
            above = int(is_within and _is_about_a_picture(text, joined[-1], piece))
        if above:
            piece = piece._replace(span=Span(joined[-above].span.start, piece.span.end), kind="caption")
            del joined[-above:]
        joined.append(piece)
    return joined


def _is_only_credit(text: str, piece: Piece) -> bool:
    if piece.hit is None:
        return False
    rest = text[piece.span.start : piece.hit.span().start] + text[piece.hit.span().end : piece.span.end]
    return not rest.strip(" .\t\n\xa0") and piece.hit.span("all").end >= piece.span.end - 1


def _lines_above(text: str, pieces: list[Piece], credit: Piece) -> int:
    """How many of the pieces before a credit are its caption: those glued to it line by line.

    A blank line sets it apart, save from one block that speaks of a picture.
    """
    if pieces and text.count("\n", pieces[-1].span.end, credit.span.start) > 1:
        return int(_is_about_a_picture(text, pieces[-1], credit))
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


def _is_about_a_picture(text: str, piece: Piece, credit: Piece) -> bool:
    """Whether a block is the caption of a credit after it.

    On the same line it is short and quotes nobody; over a line it also names its day, or where somebody stands.
    """
    if piece.kind == "caption":
        return piece.hit is None
    if piece.kind is not None or credit.span.end - piece.span.start > LONGEST_CAPTION:
        return False
    words = piece.span.of(text)
    if (
        find_quotations(text, piece.span.start, piece.span.end)
        or len(split_sentences(text, piece.span.start, piece.span.end, [])) > MOST_SENTENCES
    ):
        return False
    if "\n" not in text[piece.span.end : credit.span.start]:
        return True
    day = find_date(text, piece.span.start, piece.span.end)
    return (day is not None and day.precision in ("day", "minute")) or says("page/credits", "caption", words)


def _is_below_its_credit(text: str, credit: Piece, caption: Piece) -> bool:
    """`Image source, Reuters` and below it `Image caption, A man waits`."""
    return (
        credit.kind == "caption"
        and _is_only_credit(text, credit)
        and caption.hit is None
        and first_hit(rules_of("labelled caption"), text, caption.span) is not None
        and text.count("\n", credit.span.end, caption.span.start) <= 2
    )


def read_caption(text: str, piece: Piece, base: Base | None) -> PhotoCaption:
    """A caption with its credits, its date and place, and whether the picture is an old one."""
    credits = find_credits(text, piece)
    body = piece.span
    if credits:
        credit = credit_span(piece)
        is_first = credit.start == piece.span.start and credit.end < piece.span.end
        body = Span(credit.end, piece.span.end) if is_first else Span(piece.span.start, credit.start)
    taken = day_shown(text, body, base)
    file_photo = says("page/credits", "file photo", piece.span.of(text))
    return PhotoCaption(piece.span, credits, taken, place_shown(text, body), file_photo, piece.rule)
