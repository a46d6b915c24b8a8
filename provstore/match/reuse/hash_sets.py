"""Sets of hashes as ascending arrays."""

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

NO_HASHES: Hashes = np.zeros(0, np.uint64)


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
