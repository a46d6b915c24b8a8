"""Fingerprints of a text: hashes of some of its runs of 25 letters, chosen so that two texts choose the same.

Of every `WINDOW` runs that begin one after the other at least one is kept, and which ones depends on their letters
alone: two texts that share LENGTH + WINDOW - 1 letters in a row share a fingerprint there.  How to keep few: Groot
Koerkamp and Pibiri, The mod-minimizer, WABI 2024.  Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003) would keep
half as many again.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.folding import Folded

Hashes = NDArray[np.uint64]
NO_HASHES: Hashes = np.zeros(0, np.uint64)

# Stores hold hashes of such runs: a change of these needs a migration that empties them.
LENGTH = 25  # letters of a run: about five words
WINDOW = 10  # runs that begin one after the other, of which at least one is kept
PIECE = 5  # letters of pieces, of which the smallest says which run is kept; LENGTH % WINDOW, else more are kept

# A key is a hash in its upper 40 bits and a number in these lower ones: here how often the hash stood in the text
# before, in an index whose it is.
NUMBER_BITS = 24

_SHIFT = np.uint64(NUMBER_BITS)
_RANK = np.uint64((1 << NUMBER_BITS) - 1)
_PLACE_BITS = np.uint64(31)
_PLACE = np.uint64((1 << 31) - 1)
_HIGHEST = ~np.uint64(0)
_BASE = np.uint64(0x9E3779B97F4A7C15)
_BASE_8 = np.uint64(pow(int(_BASE), 8, 1 << 64))
_MIX = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """The fingerprints of one text.

    `keys`: uint64, shape (m,), ascending and different.  `places`: int32, shape (m,), of the first letter of each run.
    """

    keys: NDArray[np.uint64]
    places: NDArray[np.int32]

    @property
    def hashes(self) -> Hashes:
        """Shape (m,), the hash of each, ascending."""
        return self.keys >> _SHIFT

    @property
    def different(self) -> Hashes:
        """The hashes, each once, ascending."""
        return self.hashes[self.first]

    @property
    def first(self) -> NDArray[np.bool_]:
        """Shape (m,), whether the hash stands in the text for the first time."""
        first: NDArray[np.bool_] = (self.keys & _RANK) == 0
        return first


def fingerprint(folded: Folded) -> Fingerprints:
    hashes, pieces = _hash(folded.letters)
    places = _choose(hashes, pieces)
    # Sorting the values is several times faster than argsort.
    ordered = np.sort(hashes[places] << _SHIFT | np.arange(len(places), dtype=np.uint64))
    chosen = ordered >> _SHIFT
    new = np.ones(len(chosen), np.bool_)
    new[1:] = chosen[1:] != chosen[:-1]
    count = np.arange(len(chosen))
    ranks = count - np.maximum.accumulate(np.where(new, count, 0))
    return Fingerprints(chosen << _SHIFT | ranks.astype(np.uint64), places[(ordered & _RANK).astype(np.intp)])


def hash_runs(letters: NDArray[np.uint32]) -> Hashes:
    """The 40-bit hash of every run of LENGTH letters, in order."""
    return _hash(letters)[0]


def _hash(letters: NDArray[np.uint32]) -> tuple[Hashes, Hashes]:
    """The 40-bit hashes of every run of LENGTH and of every run of PIECE letters: polynomials in 64 bits, mixed.

    The polynomial of 25 letters is put together from those of 16, 8 and 1, each made by doubling.
    """
    if len(letters) < LENGTH:
        return NO_HASHES, NO_HASHES
    one = letters.astype(np.uint64)
    run, base, runs = one, _BASE, {1: one}
    with np.errstate(over="ignore"):
        for length in (1, 2, 4, 8):
            run = run[:-length] * base
            run += runs[length][length:]
            base = base * base
            runs[2 * length] = run
        count = len(letters) - LENGTH + 1
        whole = (runs[16][:count] * _BASE_8 + runs[8][16 : 16 + count]) * _BASE + one[24 : 24 + count]
        return _mix(whole), _mix(runs[4][:-1] * _BASE + one[4:])


def _mix(polynomials: NDArray[np.uint64]) -> Hashes:
    """40 bits of each polynomial, in which every letter tells."""
    return (polynomials ^ (polynomials >> np.uint64(29))) * _MIX >> _SHIFT


def _choose(hashes: Hashes, pieces: Hashes) -> NDArray[np.int32]:
    """The places of the runs to keep, ascending.

    A window is WINDOW runs.  The smallest of its pieces, and of equal ones the first, stands at its letter x: kept is
    run x modulo WINDOW of the window.  While the window moves over the piece, that is the same run again and again.
    """
    if len(hashes) <= WINDOW:
        return np.flatnonzero(hashes == hashes.min(initial=_HIGHEST)).astype(np.int32)
    placed = pieces << _PLACE_BITS | np.arange(len(pieces), dtype=np.uint64)
    width = 1  # of the windows of which each entry of `placed` is the smallest piece; doubled until it is enough
    while width < WINDOW + LENGTH - PIECE:
        step = min(width, WINDOW + LENGTH - PIECE - width)
        placed = np.minimum(placed[:-step], placed[step:])
        width += step
    smallest = (placed & _PLACE).astype(np.int32)
    window = np.arange(len(placed), dtype=np.int32)
    chosen: NDArray[np.int32] = smallest - (smallest - window) // np.int32(WINDOW) * np.int32(WINDOW)
    new = np.ones(len(chosen), np.bool_)
    new[1:] = chosen[1:] != chosen[:-1]
    return chosen[new]


def union(*values: Hashes) -> Hashes:
    """The different values of all arrays, ascending; `numpy.unique` is five times slower on millions."""
    joined = np.sort(np.concatenate(values)) if values else NO_HASHES
    return joined[np.flatnonzero(np.concatenate((joined[:1] == joined[:1], joined[1:] != joined[:-1])))]


def is_in(values: Hashes, ascending: Hashes) -> NDArray[np.bool_]:
    """Which of the values stand in an ascending array; shape of `values`."""
    if not len(ascending):
        return np.zeros(len(values), np.bool_)
    at = np.minimum(np.searchsorted(ascending, values), len(ascending) - 1)
    found: NDArray[np.bool_] = ascending[at] == values
    return found
