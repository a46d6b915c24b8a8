"""Whether the fingerprints that two texts share are evidence enough to compare them, for many pairs of texts at once.

What many texts have is the way that their subject is told: a name of many words, a turn that all use.  Alone it brings
no two of them together, and would bring together all that tell of one war; but next to more of what they share it does,
so that a sentence of an agency is found on however many pages.
"""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.fingerprints import LENGTH, Fingerprints, union
from provstore.match.reuse.postings import Lookup
from provstore.match.reuse.thresholds import COMMON_FROM, MAX_APART, MIN_COMMON_EVIDENCE, MIN_FINGERPRINT_EVIDENCE


def find_affected(batch: Collection[Fingerprints], index: Lookup) -> set[int]:
    """The documents with a fingerprint that has become common by a batch, which the index holds already."""
    hashes = [prints.different for prints in batch]
    asked = union(*hashes)
    found = index.find(asked, COMMON_FROM)
    now = np.bincount(found.asked, minlength=len(asked))
    new = np.zeros(len(asked), np.int64)
    for each in hashes:
        new[np.searchsorted(asked, each)] += 1
    has_become = (now >= COMMON_FROM) & (now - new < COMMON_FROM)
    return set(found.numbers[has_become[found.asked]].tolist())


def are_enough(
    starts: NDArray[np.int64],
    pairs: NDArray[np.int64],
    common: NDArray[np.bool_],
    evidence: NDArray[np.int32],
    count: int,
) -> NDArray[np.bool_]:
    """For each of `count` pairs of texts whether the runs that they share hold enough evidence in one of the two.

    Of each run: the place of its first letter, ascending within a pair; the pair, ascending; whether it is common.
    `evidence` as `Comparable.evidence`.
    """
    enough = sum_evidence(starts[~common], pairs[~common], evidence, count) >= MIN_FINGERPRINT_EVIDENCE
    if common.any():
        apart = (np.diff(pairs, prepend=-1) != 0) | (np.diff(starts, prepend=0) > MAX_APART)
        near = np.cumsum(apart) - 1  # which runs stand near each other
        together = sum_evidence(starts, near, evidence, int(near[-1]) + 1) >= MIN_COMMON_EVIDENCE
        enough[pairs[together[near]]] = True
    return enough


def sum_evidence(
    starts: NDArray[np.int64], groups: NDArray[np.int64], evidence: NDArray[np.int32], count: int
) -> NDArray[np.int64]:
    """Letters of evidence in the runs of each of `count` groups, at least; where two overlap, up to the next."""
    if not len(starts):
        return np.zeros(count, np.int64)
    end = starts + LENGTH
    end[:-1] = np.where(groups[1:] == groups[:-1], np.minimum(end[:-1], starts[1:]), end[:-1])
    return np.bincount(groups, evidence[end] - evidence[starts], minlength=count).astype(np.int64)
