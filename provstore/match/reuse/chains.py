"""Where two texts run together: fingerprints they share, grown to runs of equal letters, runs put together to chains.

All in letters (`Folded`), not in characters.  The work grows with the number of fingerprints, whatever the texts:
a hash that stands k times in one text and m times in the other gives min(k, m) anchors, never k times m.
"""

from __future__ import annotations

from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Prefix

from provstore.match.reuse.fingerprints import LENGTH, Fingerprints
from provstore.match.reuse.folding import Folded
from provstore.match.reuse.thresholds import CHAINS_TRIED, MAX_GAP, MAX_GROWTH

# Two places that are one lie on a diagonal: place in `a` minus place in `b`.  Both are packed into one number to be
# sorted: the diagonal above these bits, the place in `a` below.
_PLACE_BITS = 32
_PLACE = (1 << _PLACE_BITS) - 1


class Run(NamedTuple):
    """Equal letters: `[a, a + length)` of one text, `[b, b + length)` of the other, whole words on both sides."""

    a: int
    b: int
    length: int


class Anchors(NamedTuple):
    """Fingerprints that two texts share, shape (k,): the places in either text, and the keys."""

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    keys: NDArray[np.uint64]


def find_anchors(a: Fingerprints, b: Fingerprints) -> Anchors:
    """The fingerprints that two texts share; where a hash stands in both several times, the k-th with the k-th."""
    if not len(a.keys) or not len(b.keys):
        return Anchors(a.places[:0], b.places[:0], a.keys[:0])
    at = np.minimum(np.searchsorted(b.keys, a.keys), len(b.keys) - 1)
    same = np.flatnonzero(b.keys[at] == a.keys)
    return Anchors(a.places[same], b.places[at[same]], a.keys[same])


def grow_runs(a: Folded, b: Folded, anchors: Anchors) -> list[Run]:
    """The anchors grown as far as the letters are equal, then cut to whole words; in the order of `a`."""
    if not len(anchors.a):
        return []
    place = np.sort((anchors.a.astype(np.int64) - anchors.b << _PLACE_BITS) + anchors.a)
    apart = np.flatnonzero(np.diff(place) > LENGTH)  # those of one diagonal that overlap are one run
    first, last = np.append(0, apart + 1), np.append(apart, len(place) - 1)
    diagonal, start = place[first] >> _PLACE_BITS, place[first] & _PLACE
    length = place[last] - place[first] + LENGTH
    breaks_a, breaks_b = a.breaks.tobytes(), b.breaks.tobytes()
    runs: set[Run] = set()
    for at, shift, size in zip(start.tolist(), diagonal.tolist(), length.tolist(), strict=True):
        end = at + size
        begin = at - Prefix.similarity(_before(a.string, at), _before(b.string, at - shift))
        end += Prefix.similarity(_from(a.string, end), _from(b.string, end - shift))
        inward = _to_break(_from(breaks_a, begin), _from(breaks_b, begin - shift))
        back = _to_break(_before(breaks_a, end + 1), _before(breaks_b, end - shift + 1))
        if inward >= 0 and back >= 0 and end - back > begin + inward:
            runs.add(Run(begin + inward, begin + inward - shift, end - back - begin - inward))
    return sorted(runs)


_Letters = TypeVar("_Letters", str, bytes)


def _before(letters: _Letters, place: int) -> _Letters:
    """The letters before a place, the nearest first, at most MAX_GROWTH."""
    return letters[max(0, place - MAX_GROWTH) : place][::-1]


def _from(letters: _Letters, place: int) -> _Letters:
    """The letters from a place on, at most MAX_GROWTH."""
    return letters[place : place + MAX_GROWTH]


def _to_break(a: bytes, b: bytes) -> int:
    """After how many letters a word ends in both texts; -1 if after none of these: then the run is dropped."""
    for count, (one, other) in enumerate(zip(a, b, strict=False)):
        if one and other:
            return count
    return -1


def chain_runs(runs: list[Run]) -> list[list[Run]]:
    """Put together runs that follow each other in both texts, at most MAX_GAP letters apart on either side.

    `runs` come in the order of the first text.  A run joins the chain whose end is nearest in both texts together,
    and loses what it shares with that end: "the the" against "the".
    """
    chains: list[list[Run]] = []
    for run in runs:
        best: list[Run] | None = None
        nearest, cut = 2 * MAX_GAP + 1, 0
        for chain in chains[: -CHAINS_TRIED - 1 : -1]:
            tail = chain[-1]
            gap_a = run.a - tail.a - tail.length
            if gap_a > MAX_GAP:
                continue
            gap_b = run.b - tail.b - tail.length
            if gap_b > MAX_GAP:
                continue
            overlap = max(0, -gap_a, -gap_b)
            if overlap >= min(run.length, LENGTH):
                continue
            if (distance := gap_a + gap_b + 2 * overlap) < nearest:
                best, nearest, cut = chain, distance, overlap
        if best is None:
            chains.append([run])
        else:
            best.append(Run(run.a + cut, run.b + cut, run.length - cut))
    return chains
