"""Where two texts run together: fingerprints they share, grown to runs of equal letters, runs put together to chains.

All in letters (`Folded`), not in characters.  The work grows with the number of fingerprints, whatever the texts:
a hash that stands k times in one text and m times in the other gives min(k, m) anchors, never k times m.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.texts.fingerprints import LENGTH, Fingerprints
from provstore.match.texts.folding import Folded

REACH = 32  # letters by which a run grows at either end; where texts are equal the next fingerprint is nearer
NEAR = 100  # letters that may lie between two runs of a chain, on each side: a sentence put in or left out
OPEN = 16  # chains that a run is tried on, the latest ones

_ROWS = 4096  # runs grown at a time: bounds the memory that hostile texts can ask for


class Run(NamedTuple):
    """Equal letters: `[a, a + length)` of one text, `[b, b + length)` of the other, whole words on both sides."""

    a: int
    b: int
    length: int


class Anchors(NamedTuple):
    """Fingerprints of two texts that are one: shape (k,), the places in either and the keys."""

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    keys: NDArray[np.uint64]

    def only(self, which: NDArray[np.bool_]) -> Anchors:
        return Anchors(self.a[which], self.b[which], self.keys[which])


def find_anchors(a: Fingerprints, b: Fingerprints) -> Anchors:
    """Fingerprints of both texts, the k-th of a hash with the k-th."""
    if not len(a.keys) or not len(b.keys):
        return Anchors(a.places[:0], b.places[:0], a.keys[:0])
    at = np.minimum(np.searchsorted(b.keys, a.keys), len(b.keys) - 1)
    same = np.flatnonzero(b.keys[at] == a.keys)
    return Anchors(a.places[same], b.places[at[same]], a.keys[same])


def grow_runs(a: Folded, b: Folded, anchors: Anchors) -> list[Run]:
    """The anchors grown as far as the letters are equal, then cut to whole words; in the order of `a`."""
    diagonal = anchors.a - anchors.b
    order = np.lexsort((anchors.a, diagonal))
    at_a, at_b, diagonal = anchors.a[order].astype(np.int64), anchors.b[order].astype(np.int64), diagonal[order]
    apart = (np.diff(diagonal) != 0) | (np.diff(at_a) > LENGTH)  # anchors that overlap are one run
    first = np.flatnonzero(np.concatenate(([True], apart)))
    last = np.flatnonzero(np.concatenate((apart, [True])))
    runs: set[Run] = set()
    for row in range(0, len(first), _ROWS):
        begin, end = first[row : row + _ROWS], last[row : row + _ROWS]
        runs |= _grow(a, b, at_a[begin], at_b[begin], at_a[end] + LENGTH, at_b[end] + LENGTH)
    return sorted(runs)


def _grow(
    a: Folded,
    b: Folded,
    start_a: NDArray[np.int64],
    start_b: NDArray[np.int64],
    end_a: NDArray[np.int64],
    end_b: NDArray[np.int64],
) -> set[Run]:
    back = _equal(a.letters, b.letters, start_a - 1, start_b - 1, -1)
    ahead = _equal(a.letters, b.letters, end_a, end_b, 1)
    start_a, start_b, end_a, end_b = start_a - back, start_b - back, end_a + ahead, end_b + ahead
    inward = _to_break(a, b, start_a, start_b, 1)
    start_a, start_b = start_a + inward, start_b + inward
    lengths = end_a - start_a - _to_break(a, b, end_a, end_b, -1)
    runs = zip(start_a.tolist(), start_b.tolist(), lengths.tolist(), strict=True)
    return {Run(*run) for run in runs if run[2] > 0}


def _equal(
    a: NDArray[np.uint32], b: NDArray[np.uint32], at_a: NDArray[np.int64], at_b: NDArray[np.int64], step: int
) -> NDArray[np.int64]:
    """How many letters are equal from each pair of places on, at most REACH."""
    ahead = np.arange(REACH) * step
    in_a, in_b = at_a[:, None] + ahead, at_b[:, None] + ahead
    inside = (in_a >= 0) & (in_b >= 0) & (in_a < len(a)) & (in_b < len(b))
    differ = ~inside | (
        a[np.minimum(np.maximum(in_a, 0), len(a) - 1)] != b[np.minimum(np.maximum(in_b, 0), len(b) - 1)]
    )
    return np.where(differ.any(axis=1), differ.argmax(axis=1), REACH)


def _to_break(a: Folded, b: Folded, at_a: NDArray[np.int64], at_b: NDArray[np.int64], step: int) -> NDArray[np.int64]:
    """How many letters it is from each pair of places to where a word ends in both texts.

    A run with no such place within REACH is dropped: the answer is more than any run has letters.
    """
    ahead = np.arange(REACH) * step
    in_a = _within(at_a[:, None] + ahead, len(a.letters))
    in_b = _within(at_b[:, None] + ahead, len(b.letters))
    ends = a.breaks[in_a] & b.breaks[in_b]
    return np.where(ends.any(axis=1), ends.argmax(axis=1), 1 << 40)


def _within(places: NDArray[np.int64], last: int) -> NDArray[np.int64]:
    return np.minimum(np.maximum(places, 0), last)


def chain_runs(runs: list[Run]) -> list[list[Run]]:
    """Runs that follow on each other in both texts, at most NEAR letters apart on either side."""
    chains: list[list[Run]] = []
    for run in runs:
        best: list[Run] | None = None
        least, cut = 2 * NEAR + 1, 0
        for chain in chains[: -OPEN - 1 : -1]:
            tail = chain[-1]
            gap_a, gap_b = run.a - tail.a - tail.length, run.b - tail.b - tail.length
            overlap = max(0, -gap_a, -gap_b)  # "the the" against "the": the later run gives way
            if overlap >= min(run.length, LENGTH) or max(gap_a, gap_b) > NEAR:
                continue
            if gap_a + gap_b + 2 * overlap < least:
                best, least, cut = chain, gap_a + gap_b + 2 * overlap, overlap
        if best is None:
            chains.append([run])
        else:
            best.append(Run(run.a + cut, run.b + cut, run.length - cut))
    return chains
