"""A text made ready to be compared with others: folded, fingerprinted, and without stock phrases."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.fingerprints import LENGTH, Fingerprints, Hashes, fingerprint, hash_runs, is_in, union
from provstore.match.reuse.folding import Folded, fold, sums
from provstore.rules import load


@dataclass(frozen=True, slots=True, eq=False)
class Comparable:
    """A text with its letters and fingerprints.

    Letters of stock phrases and furniture are discounted: they are no evidence, and no fingerprint of theirs is among
    `prints`.  `evidence`: int32, shape (n + 1,), as `Folded.evidence`, without the discounted letters.  `discounted`:
    int32, shape (n + 1,), how many of the letters before each are discounted; None where none is.
    """

    text: str
    folded: Folded
    prints: Fingerprints
    evidence: NDArray[np.int32]
    discounted: NDArray[np.int32] | None = None

    @property
    def size(self) -> int:
        """How many different hashes it has."""
        return len(self.prints.different)

    def without(self, hashes: Hashes) -> Comparable:
        """The text where runs with these hashes, which ascend, are discounted too; itself where it has none."""
        gone = is_in(self.prints.hashes, hashes)
        if not gone.any():
            return self
        covered = np.zeros(len(self.folded.letters), np.bool_)
        for place in self.prints.places[gone].tolist():
            covered[place : place + LENGTH] = True
        if self.discounted is not None:
            covered |= self.discounted[1:] > self.discounted[:-1]
        each = self.folded.evidence[1:] - self.folded.evidence[:-1]
        each[covered] = 0
        prints = Fingerprints(self.prints.keys[~gone], self.prints.places[~gone])
        return Comparable(self.text, self.folded, prints, sums(each), sums(covered))


def make_comparable(text: str) -> Comparable:
    """Make a text ready to be compared; about 0.4 ms for 4,500 characters."""
    folded = fold(text)
    return Comparable(text, folded, fingerprint(folded), folded.evidence).without(stock_hashes())


@cache
def stock_hashes() -> Hashes:
    """The hashes of every run in a stock phrase of `rules/same/stock.toml`, ascending."""
    phrases = [text for entry in load("same/stock")["phrase"] for text in entry["text"]]
    return union(*(hash_runs(fold(phrase).letters) for phrase in phrases))
