"""Several articles in one file: where each begins."""

import re

from provstore.extract.page.blocks import find_pieces
from provstore.records import Span

# Between two articles: equals signs, "2 of 3 DOCUMENTS" of a database; a line of other signs may part sections.
_BETWEEN = re.compile(
    r"^[^\S\n]*(?:(?P<weak>([*#_~-])\2{4,})|={3,}|\d+\s+of\s+\d+\s+DOCUMENTS)[^\S\n\r]*$", re.MULTILINE
)
_HEADS = frozenset(("timestamp", "dateline", "byline"))  # of which a part has one behind a line that may part sections


def split_articles(text: str) -> list[Span]:
    """The articles of a text, in order, which together are all of it; mostly one.

    What follows a separator is one of its own where it has a headline and a paragraph, and something was told before.
    """
    marks = list(_BETWEEN.finditer(text))
    ends = [*(mark.start() for mark in marks), len(text)]
    starts = [0]
    told = bool(marks) and "paragraph" in _kinds(text[: ends[0]])
    for mark, end in zip(marks, ends[1:], strict=True):
        kinds = _kinds(text[mark.end() : end])
        is_headed = "headline" in kinds and (mark["weak"] is None or not kinds.isdisjoint(_HEADS))
        if told and is_headed and "paragraph" in kinds:
            starts.append(mark.end())
        told = told or "paragraph" in kinds
    return [Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _kinds(text: str) -> set[str]:
    return {piece.kind for piece in find_pieces(text) if piece.kind}
