"""The blocks of a page that say something: headline, paragraph, one speaker's turn in it, an item of a list, a post.

Each with the lines above and below it that tell whose words it is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.english.quotations import OPENING_MARKS
from provstore.extract.page.pieces import Piece, is_others
from provstore.extract.speech.lines import (
    LONGEST_SIGNATURE,
    Signature,
    find_name_line,
    find_post_signature,
    is_list_item,
    is_quoted_heading,
    split_turns,
)  # fmt: skip
from provstore.extract.speech.others_words import Others, find_others
from provstore.records import Span
from provstore.text.lines import trim

_LEADING = re.compile(r"[\s–—―-]+")
_SHORT = ("subheading", "boilerplate")  # what a line of a post is taken for that ends no sentence
_BREAKS = ("subheading", "timestamp", "section")  # what a line is behind which another part of the page begins


class Block(NamedTuple):
    """A headline, a paragraph, or one speaker's turn in it, with the lines above and below that tell whose it is.

    `others`: it is somebody else's words by the markup of the page.
    """

    span: Span
    is_headline: bool
    label: Span | None
    signature: Signature | None
    is_item: bool
    dash: bool
    others: Others | None = None


def find_blocks(text: str, pieces: Sequence[Piece]) -> Iterator[Block]:
    label: Span | None = None
    in_list = False  # whether the line above ends with a colon, or is an item below one that does
    others = find_others(text, pieces)
    for number, piece in enumerate(pieces):
        if number in others:
            if words := others[number]:
                yield Block(words.words, False, label, None, False, False, words)
                label = None
            in_list = False
            continue
        if piece.kind == "paragraph" and _signs(text, pieces, number):
            continue
        if piece.kind == "paragraph" and is_quoted_heading(text, piece.span):
            label, in_list = piece.span, False
            continue
        below = _signature_below(text, pieces, number)
        is_item = in_list and piece.kind in ("paragraph", "subheading") and is_list_item(text, piece.span)
        is_post = piece.kind in _SHORT and (below or _ends_signed(text, piece.span))
        if piece.kind in ("headline", "paragraph") or is_item or is_post:
            for block in split_turns(text, piece.span):
                own = find_post_signature(text, block.start, block.end)
                span = trim(text, block.start, own.start) if own else block
                leading = _LEADING.match(text, span.start, span.end)
                span = Span(leading.end(), span.end) if leading else span
                if span.start < span.end:
                    yield Block(
                        span,
                        piece.kind == "headline",
                        label,
                        own or below,
                        is_item,
                        bool(leading and leading.group().strip("- ")),
                    )
                label = None
            in_list = is_item or text.endswith(":", piece.span.start, piece.span.end)
        elif piece.kind in _BREAKS and not _signs(text, pieces, number):
            label, in_list = piece.span, False


def _ends_signed(text: str, block: Span) -> bool:
    signature = find_post_signature(text, block.start, block.end)
    return signature is not None and signature.start > block.start


def _signs(text: str, pieces: Sequence[Piece], number: int) -> bool:
    return number > 0 and _signature_below(text, pieces, number - 1) is not None


def _signature_below(text: str, pieces: Sequence[Piece], number: int) -> Signature | None:
    """The signature that the next piece is: of a post, or of a quotation."""
    if number + 1 >= len(pieces) or is_others(pieces[number]) or is_others(pieces[number + 1]):
        return None
    if pieces[number].kind not in ("paragraph", *_SHORT):
        return None
    above, line = pieces[number].span, pieces[number + 1].span
    if line.end - line.start > LONGEST_SIGNATURE:
        return None
    post = find_post_signature(text, line.start, line.end)
    if post is not None:
        return post if post.start == line.start else None
    return find_name_line(text, line) if text[above.start] in OPENING_MARKS else None
