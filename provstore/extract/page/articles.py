"""Several articles in one file: where each begins."""

from provstore.extract.page.blocks import find_pieces
from provstore.records import Span
from provstore.rules import patterns

_HEADS = frozenset(("timestamp", "dateline", "byline"))  # of which a part has one behind a line that may part sections


def split_articles(text: str) -> list[Span]:
    """The articles of a text, in order, which together are all of it; mostly one.

    What follows a separator is one of its own where it has a headline and a paragraph, and something was told before.
    """
    rules = patterns("page/articles")
    marks = sorted((hit.start(), hit.end(), rule.kind) for rule in rules for hit in rule.pattern.finditer(text))
    ends = [*(start for start, _, _ in marks), len(text)]
    starts = [0]
    told = bool(marks) and "paragraph" in _kinds(text[: ends[0]])
    for (_, start, kind), end in zip(marks, ends[1:], strict=True):
        kinds = _kinds(text[start:end])
        is_headed = "headline" in kinds and (kind == "articles" or not kinds.isdisjoint(_HEADS))
        if told and is_headed and "paragraph" in kinds:
            starts.append(start)
        told = told or "paragraph" in kinds
    return [Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _kinds(text: str) -> set[str]:
    return {piece.kind for piece in find_pieces(text) if piece.kind}
