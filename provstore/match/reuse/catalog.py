"""The documents there are: who publishes each, and how much of it can be found again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

UNKNOWN = -1  # the number of an outlet that nobody knows


class Catalog(NamedTuple):
    """What is known of the documents, each array by number of document.

    `outlets`: int32, the number of the outlet, or UNKNOWN.  `sizes`: int32, how many different hashes it has;
    0 where there is no such document.
    """

    outlets: NDArray[np.int32]
    sizes: NDArray[np.int32]

    @classmethod
    def empty(cls, length: int = 0) -> Catalog:
        """A catalog for documents with numbers below `length`, none of which is there."""
        return cls(np.full(length, UNKNOWN, np.int32), np.zeros(length, np.int32))

    def count(self, outlet: int) -> int:
        """How many documents an outlet has."""
        return int(np.count_nonzero((self.outlets == outlet) & (self.sizes > 0)))

    def with_documents(self, known: Mapping[int, tuple[int | None, int]]) -> Catalog:
        """The catalog with these documents put in or replaced: number → its outlet, None if unknown, and its size."""
        made = Catalog.empty(max(max(known, default=-1) + 1, len(self.sizes)))
        made.outlets[: len(self.outlets)], made.sizes[: len(self.sizes)] = self
        for number, (outlet, size) in known.items():
            made.outlets[number], made.sizes[number] = UNKNOWN if outlet is None else outlet, size
        return made

    def without(self, numbers: Iterable[int]) -> Catalog:
        """The catalog as if these documents were not there."""
        sizes = self.sizes.copy()
        sizes[list(numbers)] = 0
        return Catalog(self.outlets, sizes)
