"""Boxes of a page: lists of links to other stories and the comments of readers, which are no part of the article."""

from provstore.extract.page.pieces import Piece
from provstore.rules import says

_SENTENCE_ENDS = (".", "!", "?", "”", '"', "…")


def mark_boxes(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, with those in boxes as furniture.

    Below a heading of links each line is a title until a sentence ends; below a heading of comments all is
    furniture, where the first of them is signed or the article has had most of the page.
    """
    boxed: list[Piece] = []
    in_box = in_comments = False
    told = 0  # blocks of the article so far
    for number, piece in enumerate(pieces):
        kind = piece.hit.rule.kind if piece.hit else None
        if piece.kind is None and (in_comments or (in_box and not text.endswith(_SENTENCE_ENDS, *_ends(piece)))):
            boxed.append(piece._replace(kind="boilerplate", rule="boilerplate.in-box"))
            continue
        in_box = kind == "box" or (in_box and piece.kind is not None)
        told += piece.kind is None
        in_comments = in_comments or (kind == "comments" and told > 0 and _is_below(text, pieces[number + 1 :], told))
        boxed.append(piece)
    return boxed


def _ends(piece: Piece) -> tuple[int, int]:
    return piece.span.start, piece.span.end


def _is_below(text: str, later: list[Piece], told: int) -> bool:
    """Whether what follows a heading of comments are comments."""
    if later and says("page/boilerplate", "signed comment", later[0].span.of(text)):
        return True
    return sum(piece.kind is None for piece in later) <= told
