"""Quotation marks that one version has around words that both have."""

from collections.abc import Iterator, Sequence

from provstore.match.changes.change import Change
from provstore.match.changes.thresholds import LONGEST_MARKED
from provstore.match.changes.words import Page
from provstore.records import Span


def find_mark_changes(a: Page, b: Page, equal: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """Words put in quotation marks, or taken out of them; `equal` are words that meet, by their indexes, in order.

    Marks of another kind are no change, nor is a single one: where a quotation of several paragraphs is set in one,
    some of its marks go.
    """
    opened: tuple[int, int] | None = None
    in_a = False
    for one, other in equal:
        mine, theirs = a.words[one], b.words[other]
        if mine.opens != theirs.opens:
            opened, in_a = (one, other), mine.opens
        if opened and mine.closes != theirs.closes and mine.closes == in_a and one - opened[0] < LONGEST_MARKED:
            yield Change("quotation marks", _span(a, opened[0], one, in_a), _span(b, opened[1], other, not in_a))
            opened = None


def _span(page: Page, first: int, last: int, marked: bool) -> Span:
    start, end = page.words[first], page.words[last]
    return Span(start.marked.start, end.marked.end) if marked else Span(start.span.start, end.span.end)
