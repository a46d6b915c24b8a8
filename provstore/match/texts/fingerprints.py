"""Fingerprints of a text: hashes of some of its runs of 25 letters, chosen so that two texts choose the same.

Winnowing (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): of every `WINDOW` runs that begin one after the
other the one with the smallest hash is kept.  Which are kept depends on the letters around them alone, and two
texts that share LENGTH + WINDOW - 1 letters in a row share a fingerprint there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provstore.match.texts.folding import Folded

LENGTH = 25  # letters, about five words
WINDOW = 16  # runs, of which at least one is kept
NUMBER_BITS = 24  # of a key: the rank here, the number of a document in the postings; the hash has the other 40

NO_HASHES = np.zeros(0, np.uint64)

_RANK = np.uint64((1 << NUMBER_BITS) - 1)
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """The fingerprints of one text.

    `keys`: uint64, shape (m,), ascending and different: the hash in the upper 40 bits, below it how often the hash
    stood in the text before.  `places`: int32, shape (m,), the number of the first letter of each run.
    """

    keys: NDArray[np.uint64]
    places: NDArray[np.int32]

    @property
    def hashes(self) -> NDArray[np.uint64]:
        """Shape (m,), the hash of each, ascending."""
        return self.keys >> np.uint64(NUMBER_BITS)

    @property
    def first(self) -> NDArray[np.bool_]:
        """Shape (m,), whether the hash stands in the text for the first time."""
        first: NDArray[np.bool_] = (self.keys & _RANK) == 0
        return first


def fingerprint(folded: Folded) -> Fingerprints:
    """The fingerprints of a text's letters."""
    hashes = hash_runs(folded.letters)
    places = _winnow(hashes)
    order = np.argsort(hashes[places], kind="stable")
    places = places[order]
    chosen = hashes[places]
    first = np.flatnonzero(np.diff(chosen, prepend=~np.uint64(0)))
    ranks = np.arange(len(chosen)) - np.repeat(first, np.diff(first, append=len(chosen)))
    return Fingerprints(chosen << np.uint64(NUMBER_BITS) | ranks.astype(np.uint64), places.astype(np.int32))


def hash_runs(letters: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """The 40-bit hash of every run of LENGTH letters, in order: a polynomial in 64 bits, mixed.

    The polynomial of 25 letters is put together from those of 16, 8 and 1, each made by doubling.
    """
    if len(letters) < LENGTH:
        return np.zeros(0, np.uint64)
    one = letters.astype(np.uint64)
    run, base, runs = one, _BASE, {1: one}
    with np.errstate(over="ignore"):
        for length in (1, 2, 4, 8):
            run = run[:-length] * base + run[length:]
            base = base * base
            runs[2 * length] = run
        count = len(letters) - LENGTH + 1
        whole = (runs[16][:count] * _power(8) + runs[8][16 : 16 + count]) * _BASE + one[24 : 24 + count]
        whole = (whole ^ (whole >> np.uint64(29))) * _MIX
    return whole >> np.uint64(NUMBER_BITS)


def _power(exponent: int) -> np.uint64:
    return np.uint64(pow(int(_BASE), exponent, 1 << 64))


def _winnow(hashes: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Where a hash is the smallest of some WINDOW neighbours: there it equals the largest of their minima."""
    if len(hashes) <= WINDOW:
        return np.flatnonzero(hashes == hashes.min()) if len(hashes) else np.zeros(0, np.intp)
    minima = hashes
    for step in (1, 2, 4, 8):
        minima = np.minimum(minima[:-step], minima[step:])
    edges = np.zeros(WINDOW - 1, np.uint64)
    maxima = np.concatenate((edges, minima, edges))
    for step in (1, 2, 4, 8):
        maxima = np.maximum(maxima[:-step], maxima[step:])
    return np.flatnonzero(hashes == maxima)
