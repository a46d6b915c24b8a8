"""Which documents have a hash: an index of sorted segments that are merged as they grow.

A segment is one array of keys, a hash in the upper 40 bits and the number of a document in the lower 24, ascending;
its bytes are one value in a table.  A batch of documents makes one segment; `merge_tail` then puts together those
at the end that are no larger than what follows them, so that N documents stand in about log2(N) segments and each
key is written about log2(N) times (O'Neil and others: The Log-Structured Merge-Tree, Acta Informatica 1996).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.fingerprints import NO_HASHES, NUMBER_BITS, Hashes

LARGEST = 16_000_000  # keys in a segment that is not merged further: 128 MB, far below what SQLite takes as a value
HIGHEST_NUMBER = (1 << NUMBER_BITS) - 1  # that fits into a key
_SHIFT = np.uint64(NUMBER_BITS)
_NUMBER = np.uint64(HIGHEST_NUMBER)


@dataclass(frozen=True, slots=True, eq=False)
class IndexSegment:
    """`keys`: uint64, ascending."""

    keys: NDArray[np.uint64]

    def hashes_of(self, documents: NDArray[np.bool_]) -> Hashes:
        """The hashes that stand in some documents; `documents` says of each number whether it is one of them."""
        return self.keys[documents[(self.keys & _NUMBER).astype(np.int64)]] >> _SHIFT

    def to_bytes(self) -> bytes:
        """The keys as little-endian 64-bit integers."""
        return self.keys.astype("<u8", copy=False).tobytes()

    @classmethod
    def from_bytes(cls, data: bytes | memoryview) -> IndexSegment:
        """A segment that reads from these bytes, which may be mapped from a file; they are not copied."""
        return cls(np.frombuffer(data, "<u8").astype(np.uint64, copy=False))


class Hits(NamedTuple):
    """Which of the hashes asked for stand where: shape (k,), a place in the question, a number of document."""

    asked: NDArray[np.int64]
    numbers: NDArray[np.int64]


def make_segment(hashes: Mapping[int, Hashes]) -> IndexSegment:
    """The segment of a batch: different hashes by number of document.  Raises ValueError where a number is too high."""
    if any(not 0 <= number <= HIGHEST_NUMBER for number in hashes):
        raise ValueError(f"documents are numbered from 0 to {HIGHEST_NUMBER}")
    keys = [each << _SHIFT | np.uint64(number) for number, each in hashes.items()]
    return IndexSegment(np.sort(np.concatenate(keys)) if keys else NO_HASHES)


def merge_tail(segments: Sequence[IndexSegment]) -> tuple[int, IndexSegment | None]:
    """How many segments stay as they are, and the one that all after them become; None if there is nothing to do."""
    first, size = len(segments) - 1, len(segments[-1].keys) if segments else 0
    while first > 0 and len(segments[first - 1].keys) <= size <= LARGEST - len(segments[first - 1].keys):
        first -= 1
        size += len(segments[first].keys)
    if first >= len(segments) - 1:
        return len(segments), None
    keys = np.concatenate([segment.keys for segment in segments[first:]])
    keys.sort(kind="stable")  # finds that these are sorted runs, and merges them
    return first, IndexSegment(keys)


class _Found(NamedTuple):
    """The keys of one segment that have the hashes asked for: which hash, its first key, and how many it has."""

    which: NDArray[np.int64]
    first: NDArray[np.int64]
    sizes: NDArray[np.int64]


class Lookup:
    """Questions to an index as it is now.

    What the last question asked too is not looked up again: furniture and candidates ask for nearly the same hashes.
    """

    def __init__(self, segments: Sequence[IndexSegment]) -> None:
        self._segments = tuple(segments)
        self._asked = NO_HASHES
        self._found = [_find(segment.keys, self._asked) for segment in self._segments]

    def afresh(self) -> Lookup:
        """The same index without a memory of the last question, for a question of another kind in between."""
        return Lookup(self._segments)

    def hashes_of(self, documents: NDArray[np.bool_]) -> Hashes:
        """The hashes of some documents, in no order; `documents` as for a segment.  Reads the whole index."""
        return np.concatenate([NO_HASHES, *(segment.hashes_of(documents) for segment in self._segments)])

    def find(self, hashes: Hashes, fewest: int = 1) -> Hits:
        """The documents that have one of the hashes, which ascend and differ; of hashes with `fewest` documents."""
        kept = np.minimum(np.searchsorted(hashes, self._asked), max(len(hashes) - 1, 0))
        again = hashes[kept] == self._asked if len(hashes) else np.zeros(len(self._asked), np.bool_)
        new = np.ones(len(hashes), np.bool_)
        new[kept[again]] = False
        others = np.flatnonzero(new)
        renewed = []
        for segment, found in zip(self._segments, self._found, strict=True):
            old = again[found.which]
            more = _find(segment.keys, hashes[others])
            renewed.append(
                _Found(
                    np.concatenate((kept[found.which[old]], others[more.which])),
                    np.concatenate((found.first[old], more.first)),
                    np.concatenate((found.sizes[old], more.sizes)),
                )
            )
        self._asked, self._found = hashes, renewed
        return self._hits(fewest)

    def _hits(self, fewest: int) -> Hits:
        """The answer to the last question."""
        total = np.zeros(len(self._asked), np.int64)
        for found in self._found:
            total[found.which] += found.sizes
        enough = total >= fewest
        asked, numbers = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for segment, found in zip(self._segments, self._found, strict=True):
            kept = enough[found.which]
            which, first, count = found.which[kept], found.first[kept], found.sizes[kept]
            at = np.repeat(first - np.cumsum(count) + count, count) + np.arange(count.sum())
            asked.append(np.repeat(which, count))
            numbers.append((segment.keys[at] & _NUMBER).astype(np.int64))
        return Hits(np.concatenate(asked), np.concatenate(numbers))


def _find(keys: NDArray[np.uint64], hashes: Hashes) -> _Found:
    """Where the keys of a segment have the hashes, which ascend."""
    if not len(keys) or not len(hashes):
        none = np.zeros(0, np.int64)
        return _Found(none, none, none)
    first = np.searchsorted(keys, hashes << _SHIFT)
    which = np.flatnonzero(keys[np.minimum(first, len(keys) - 1)] >> _SHIFT == hashes)
    first = first[which]
    return _Found(which, first, np.searchsorted(keys, hashes[which] << _SHIFT | _NUMBER, side="right") - first)
