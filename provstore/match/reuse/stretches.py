"""What two texts share between and beside their equal runs, word by word: edited reuse.

Words are aligned by longest common subsequence.
"""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from provstore.match.reuse.chains import Run
from provstore.match.reuse.folding import Folded
from provstore.match.reuse.thresholds import UNEQUAL_WORD_COST, WORDS_BESIDE


class Stretch(NamedTuple):
    """Letters `[a, a_end)` of one text and `[b, b_end)` of the other that tell the same.

    `evidence`: letters of evidence in the words that are equal; the smaller number of both sides.
    """

    a: int
    a_end: int
    b: int
    b_end: int
    evidence: int


class Side:
    """One text of a pair, and which of its letters are evidence for this pair."""

    def __init__(self, folded: Folded, evidence: NDArray[np.int32]) -> None:
        # Single values come out of a view several times faster than out of an array.
        self.string, self._evidence = folded.string, evidence.data
        self.ends, self._all = folded.bounds, folded.words

    def bounds(self, start: int, end: int) -> list[int]:
        """Where each word of letters `[start, end)` begins, and `end`; the first and last word may be cut.

        [] for no letters.
        """
        if start >= end:
            return []
        return [start, *self.ends[bisect_right(self.ends, start) : bisect_left(self.ends, end)], end]

    def beside(self, place: int, step: int) -> tuple[list[str], int]:
        """The WORDS_BESIDE words before (`step` -1) or after (1) a place, the nearest first, and the index of the bound
        of the nearest."""
        at = bisect_left(self.ends, place)
        if step > 0:
            return self._all[at : at + WORDS_BESIDE], at
        return self._all[max(0, at - WORDS_BESIDE) : at][::-1], at

    def words(self, bounds: list[int]) -> list[str]:
        """The words between bounds."""
        return [self.string[begin:end] for begin, end in pairwise(bounds)]

    def evidence(self, start: int, end: int) -> int:
        """Letters of evidence in letters `[start, end)`."""
        return self._evidence[end] - self._evidence[start]


def align_chain(one: Side, other: Side, chain: list[Run]) -> Stretch:
    """The stretch of a chain: its runs, what is equal between them, and what is equal beside its ends."""
    equal = list(chain)
    for run, following in pairwise(chain):
        equal += _equal_words_between(one, other, run, following)
    first, last = chain[0], chain[-1]
    back = _grow(one, other, first.a, first.b, -1)
    ahead = _grow(one, other, last.a + last.length, last.b + last.length, 1)
    equal += back.equal + ahead.equal
    evidence = min(
        sum(one.evidence(run.a, run.a + run.length) for run in equal),
        sum(other.evidence(run.b, run.b + run.length) for run in equal),
    )
    return Stretch(back.a, ahead.a, back.b, ahead.b, evidence)


def _equal_words_between(one: Side, other: Side, run: Run, following: Run) -> list[Run]:
    """The equal words between two runs of a chain."""
    bounds_a = one.bounds(run.a + run.length, following.a)
    bounds_b = other.bounds(run.b + run.length, following.b)
    if not bounds_a or not bounds_b:
        return []
    return [
        Run(bounds_a[op.src_start], bounds_b[op.dest_start], bounds_a[op.src_end] - bounds_a[op.src_start])
        for op in LCSseq.opcodes(one.words(bounds_a), other.words(bounds_b))
        if op.tag == "equal"
    ]


class _End(NamedTuple):
    """Where a stretch ends in either text, and the equal words up to there."""

    a: int
    b: int
    equal: list[Run]


def _grow(one: Side, other: Side, at_a: int, at_b: int, step: int) -> _End:
    """Grow a chain from one of its ends over the words beside it, backward (`step` -1) or ahead (1).

    Equal words add their evidence, a word that only one text has costs UNEQUAL_WORD_COST; it ends where the sum is
    highest.
    """
    nothing = _End(at_a, at_b, [])
    (words_a, bound_a), (words_b, bound_b) = one.beside(at_a, step), other.beside(at_b, step)
    if not words_a or not words_b:
        return nothing
    if words_a[0] != words_b[0] and len([word for word in words_a if word in words_b]) < 2:
        return nothing  # after a word that differs, one that is equal gains nothing
    score, highest, best, equal = 0, 0, nothing, list[Run]()
    for op in LCSseq.opcodes(words_a, words_b):
        near_a, near_b = one.ends[bound_a + step * op.src_start], other.ends[bound_b + step * op.dest_start]
        far_a, far_b = one.ends[bound_a + step * op.src_end], other.ends[bound_b + step * op.dest_end]
        if op.tag != "equal":
            score -= UNEQUAL_WORD_COST * (op.src_end - op.src_start + op.dest_end - op.dest_start)
            continue
        from_a, from_b, length = min(near_a, far_a), min(near_b, far_b), abs(far_a - near_a)
        score += min(one.evidence(from_a, from_a + length), other.evidence(from_b, from_b + length))
        equal = [*equal, Run(from_a, from_b, length)]
        if score > highest:
            highest, best = score, _End(far_a, far_b, equal)
    return best
