"""Where two texts run together: fingerprints they share, grown to runs of equal letters, runs put together to chains.

All in letters (`Folded`), not in characters.  The work grows with the number of fingerprints, whatever the texts:
a hash that stands k times in one text and m times in the other gives min(k, m) anchors, never k times m.
"""

from __future__ import annotations

from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.fingerprints import LENGTH, Fingerprints
from provstore.match.reuse.folding import Folded

REACH = 32  # letters by which a run grows at either end; where texts are equal the next fingerprint is nearer
NEAR = 100  # letters that may lie between two runs of a chain, on each side: a sentence put in or left out
OPEN = 16  # chains that a run is tried on, the latest ones

_DIAGONAL = 32  # bits below the number of a diagonal: how far a run of `a` stands before its equal in `b`
_LETTER = (1 << _DIAGONAL) - 1


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
    if not len(anchors.a):
        return []
    place = np.sort((anchors.a.astype(np.int64) - anchors.b << _DIAGONAL) + anchors.a)
    apart = np.flatnonzero(np.diff(place) > LENGTH)  # those of one diagonal that overlap are one run
    first, last = np.append(0, apart + 1), np.append(apart, len(place) - 1)
    diagonal, start = place[first] >> _DIAGONAL, place[first] & _LETTER
    length = place[last] - place[first] + LENGTH
    breaks_a, breaks_b = a.breaks.tobytes(), b.breaks.tobytes()
    runs: set[Run] = set()
    for at, aside, size in zip(start.tolist(), diagonal.tolist(), length.tolist(), strict=True):
        end = at + size
        begin = at - _equal(_before(a.string, at), _before(b.string, at - aside))
        end += _equal(a.string[end : end + REACH], b.string[end - aside : end - aside + REACH])
        inward = _to_break(breaks_a[begin : begin + REACH], breaks_b[begin - aside : begin - aside + REACH])
        back = _to_break(_before(breaks_a, end + 1), _before(breaks_b, end - aside + 1))
        if inward >= 0 and back >= 0 and end - back > begin + inward:
            runs.add(Run(begin + inward, begin + inward - aside, end - back - begin - inward))
    return sorted(runs)


_Letters = TypeVar("_Letters", str, bytes)


def _before(letters: _Letters, place: int) -> _Letters:
    """The letters before a place, the nearest first, at most REACH."""
    return letters[max(0, place - REACH) : place][::-1]


def _equal(a: str, b: str) -> int:
    """How many letters two strings have in common from the first on."""
    for count, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return count
    return min(len(a), len(b))


def _to_break(a: bytes, b: bytes) -> int:
    """After how many letters a word ends in both texts; -1 where in none of these: then the run is dropped."""
    for count, (one, other) in enumerate(zip(a, b, strict=False)):
        if one and other:
            return count
    return -1


def chain_runs(runs: list[Run]) -> list[list[Run]]:
    """Runs that follow on each other in both texts, at most NEAR letters apart on either side."""
    chains: list[list[Run]] = []
    for run in runs:
        best: list[Run] | None = None
        least, cut = 2 * NEAR + 1, 0
        for chain in chains[: -OPEN - 1 : -1]:
            tail = chain[-1]
            gap_a = run.a - tail.a - tail.length
            if gap_a > NEAR:
                continue
            gap_b = run.b - tail.b - tail.length
            if gap_b > NEAR:
                continue
            overlap = max(0, -gap_a, -gap_b)  # "the the" against "the": the later run gives way
            if overlap >= min(run.length, LENGTH):
                continue
            if gap_a + gap_b + 2 * overlap < least:
                best, least, cut = chain, gap_a + gap_b + 2 * overlap, overlap
        if best is None:
            chains.append([run])
        else:
            best.append(Run(run.a + cut, run.b + cut, run.length - cut))
    return chains
