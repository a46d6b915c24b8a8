"""What two texts share between and beside their equal runs, word by word: edited reuse.

Words are aligned by longest common subsequence, with rapidfuzz.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from provstore.match.reuse.chains import Run
from provstore.match.reuse.folding import Folded

ASIDE = 8  # words beside a chain that are looked at for more of it, at each end
COST = 6  # letters of equal words that outweigh one that is not: as many as a word is worth


class Stretch(NamedTuple):
    """Letters `[a, a_end)` of one text and `[b, b_end)` of the other that tell the same.

    `worth` is what the words that are equal are worth, in letters (`Folded.worth`); the smaller of both sides.
    """

    a: int
    a_end: int
    b: int
    b_end: int
    worth: int


class Side:
    """One text, and what its letters are worth to this pair."""

    def __init__(self, folded: Folded, worth: NDArray[np.int32]) -> None:
        # Single values come out of these views several times faster than out of arrays.
        self.string, self.worth, self.ends = folded.string, worth.data, folded.ends.data

    def bounds(self, start: int, end: int) -> list[int]:
        """Where the words of a part begin, and where the last one ends; the part itself may cut a word."""
        if start >= end:
            return []
        return [start, *self.ends[bisect_right(self.ends, start) : bisect_left(self.ends, end)].tolist(), end]

    def aside(self, place: int, step: int) -> list[int]:
        """The same of the ASIDE words before or after a place."""
        at = bisect_left(self.ends, place)
        return (self.ends[at : at + ASIDE + 1] if step > 0 else self.ends[max(0, at - ASIDE) : at + 1]).tolist()

    def words(self, bounds: list[int]) -> list[str]:
        return [self.string[begin:end] for begin, end in pairwise(bounds)]

    def value(self, start: int, end: int) -> int:
        return self.worth[end] - self.worth[start]


def align_chain(one: Side, other: Side, chain: list[Run]) -> Stretch:
    """The stretch of a chain: its runs, what is equal between them, and what is equal beside its ends."""
    equal = [(run.a, run.b, run.length) for run in chain]
    for run, after in pairwise(chain):
        equal += _between(one, other, run, after)
    first, last = chain[0], chain[-1]
    back = _beside(one, other, first.a, first.b, -1)
    ahead = _beside(one, other, last.a + last.length, last.b + last.length, 1)
    equal += back.equal + ahead.equal
    worth = min(
        sum(one.value(at, at + length) for at, _, length in equal),
        sum(other.value(at, at + length) for _, at, length in equal),
    )
    return Stretch(back.a, ahead.a, back.b, ahead.b, worth)


def _between(one: Side, other: Side, run: Run, after: Run) -> list[tuple[int, int, int]]:
    """Equal words between two runs: places in either text and number of letters."""
    bounds_a = one.bounds(run.a + run.length, after.a)
    bounds_b = other.bounds(run.b + run.length, after.b)
    if len(bounds_a) < 2 or len(bounds_b) < 2:
        return []
    return [
        (bounds_a[op.src_start], bounds_b[op.dest_start], bounds_a[op.src_end] - bounds_a[op.src_start])
        for op in LCSseq.opcodes(one.words(bounds_a), other.words(bounds_b))
        if op.tag == "equal"
    ]


class _End(NamedTuple):
    """Where a stretch ends in either text, and the equal words up to there."""

    a: int
    b: int
    equal: list[tuple[int, int, int]]


def _beside(one: Side, other: Side, at_a: int, at_b: int, step: int) -> _End:
    """How far the words beside a chain go with it: as far as what is equal most outweighs what is not."""
    nothing = _End(at_a, at_b, [])
    bounds_a, bounds_b = one.aside(at_a, step), other.aside(at_b, step)
    if len(bounds_a) < 2 or len(bounds_b) < 2:
        return nothing
    words_a, words_b = one.words(bounds_a), other.words(bounds_b)
    if step < 0:
        words_a, words_b, bounds_a, bounds_b = words_a[::-1], words_b[::-1], bounds_a[::-1], bounds_b[::-1]
    if words_a[0] != words_b[0] and len([word for word in words_a if word in words_b]) < 2:
        return nothing  # one word outweighs no other
    score, most, best, equal = 0, 0, nothing, list[tuple[int, int, int]]()
    for op in LCSseq.opcodes(words_a, words_b):
        near_a, near_b = bounds_a[op.src_start], bounds_b[op.dest_start]
        far_a, far_b = bounds_a[op.src_end], bounds_b[op.dest_end]
        if op.tag != "equal":
            score -= COST * max(op.src_end - op.src_start, op.dest_end - op.dest_start)
            continue
        from_a, from_b, length = min(near_a, far_a), min(near_b, far_b), abs(far_a - near_a)
        score += min(one.value(from_a, from_a + length), other.value(from_b, from_b + length))
        equal = [*equal, (from_a, from_b, length)]
        if score > most:
            most, best = score, _End(far_a, far_b, equal)
    return best
