"""Whole sentences of two pages: those that both have, in the same place or in another."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from provstore.match.changes.thresholds import SHORTEST_SENTENCE
from provstore.match.changes.words import Page


class Meeting(NamedTuple):
    """Sentences of two pages, by their numbers, that have the same words."""

    a: int
    b: int


class Order(NamedTuple):
    """Sentences that stand in the same order on both pages, and others that stand in another place."""

    kept: list[Meeting]
    moved: list[Meeting]


def find_order(a: Page, b: Page) -> Order:
    """The sentences that stand once on each page."""
    mine, theirs = _once(a), _once(b)
    met = [Meeting(at, theirs[words]) for words, at in mine.items() if words in theirs]
    kept = _longest_rising(met, a)
    held = set(kept)
    return Order(kept, [meeting for meeting in met if meeting not in held])


def _once(page: Page) -> dict[tuple[str, ...], int]:
    """The words of sentences that stand once, in the order of the page."""
    words = [tuple(word.key for word in page.words[one.start : one.end]) for one in page.sentences]
    count = Counter(words)
    return {keys: at for at, keys in enumerate(words) if count[keys] == 1 and len(keys) >= SHORTEST_SENTENCE}


def _longest_rising(met: Sequence[Meeting], a: Page) -> list[Meeting]:
    """The meetings, in the order of `a`, whose sentences follow each other in `b` too: as many words as can be.

    Patience sorting, with words as weights: `ends` are the places in `b` that a row of meetings can end with, which
    ascend, each with more words than the one before.
    """
    ends: list[int] = []
    weights: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, meeting in enumerate(met):
        at = bisect_left(ends, meeting.b)
        weight = (weights[at - 1] if at else 0) + a.sentences[meeting.a].end - a.sentences[meeting.a].start
        before.append(last[at - 1] if at else -1)
        stop = at
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        ends[at:stop], weights[at:stop], last[at:stop] = [meeting.b], [weight], [number]
    kept: list[Meeting] = []
    number = last[-1] if last else -1
    while number >= 0:
        kept.append(met[number])
        number = before[number]
    return kept[::-1]
