"""Which documents have a fingerprint: an index of sorted segments that are merged as they grow.

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

from provstore.match.reuse.fingerprints import NUMBER_BITS, Fingerprints

LARGEST = 16_000_000  # keys in a segment that is not merged further: 128 MB, far below what SQLite takes as a value

_SHIFT = np.uint64(NUMBER_BITS)
_NUMBER = np.uint64((1 << NUMBER_BITS) - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """`keys`: uint64, ascending."""

    keys: NDArray[np.uint64]

    def hashes_of(self, documents: NDArray[np.bool_]) -> NDArray[np.uint64]:
        """The hashes that stand in some documents, given by number."""
        return self.keys[documents[(self.keys & _NUMBER).astype(np.int64)]] >> _SHIFT

    def to_bytes(self) -> bytes:
        """The keys as little-endian 64-bit integers."""
        return self.keys.astype("<u8", copy=False).tobytes()

    @classmethod
    def from_bytes(cls, data: bytes | memoryview) -> Segment:
        """A segment that reads from these bytes, which may be mapped from a file; they are not copied."""
        return cls(np.frombuffer(data, "<u8").astype(np.uint64, copy=False))


class Hits(NamedTuple):
    """Which of the hashes asked for stand in which documents: shape (k,), a place in the question and a number."""

    asked: NDArray[np.int64]
    documents: NDArray[np.int64]


def make_segment(prints: Mapping[int, Fingerprints]) -> Segment:
    """The segment of a batch: fingerprints by number of document."""
    if any(not 0 <= number <= int(_NUMBER) for number in prints):
        raise ValueError(f"documents are numbered from 0 to {int(_NUMBER)}")
    keys = [each.hashes[each.first] << _SHIFT | np.uint64(number) for number, each in prints.items()]
    return Segment(np.sort(np.concatenate(keys)) if keys else np.zeros(0, np.uint64))


def merge_tail(segments: Sequence[Segment]) -> tuple[int, Segment | None]:
    """How many segments stay as they are, and the one that all after them become; None if there is nothing to do."""
    first, size = len(segments) - 1, len(segments[-1].keys) if segments else 0
    while first > 0 and len(segments[first - 1].keys) <= size <= LARGEST - len(segments[first - 1].keys):
        first -= 1
        size += len(segments[first].keys)
    if first >= len(segments) - 1:
        return len(segments), None
    keys = np.concatenate([segment.keys for segment in segments[first:]])
    keys.sort(kind="stable")  # finds that these are sorted runs, and merges them
    return first, Segment(keys)


class _Rows(NamedTuple):
    """The keys of one segment that have the hashes asked for: which hash, its first key, and how many it has."""

    which: NDArray[np.int64]
    first: NDArray[np.int64]
    sizes: NDArray[np.int64]


class Lookup:
    """Questions to an index as it is now.

    What the last question asked too is not looked up again: furniture and candidates ask for nearly the same hashes.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)
        self._asked = np.zeros(0, np.uint64)
        self._rows = [_find(segment.keys, self._asked) for segment in self.segments]

    def find(self, hashes: NDArray[np.uint64], fewest: int = 1) -> Hits:
        """The documents that have one of the hashes, which ascend and differ; of hashes with `fewest` documents."""
        kept = np.minimum(np.searchsorted(hashes, self._asked), max(len(hashes) - 1, 0))
        again = hashes[kept] == self._asked if len(hashes) else np.zeros(len(self._asked), np.bool_)
        new = np.ones(len(hashes), np.bool_)
        new[kept[again]] = False
        others = np.flatnonzero(new)
        found = []
        for segment, rows in zip(self.segments, self._rows, strict=True):
            old = again[rows.which]
            more = _find(segment.keys, hashes[others])
            found.append(
                _Rows(
                    np.concatenate((kept[rows.which[old]], others[more.which])),
                    np.concatenate((rows.first[old], more.first)),
                    np.concatenate((rows.sizes[old], more.sizes)),
                )
            )
        self._asked, self._rows = hashes, found
        return self._hits(fewest)

    def _hits(self, fewest: int) -> Hits:
        total = np.zeros(len(self._asked), np.int64)
        for rows in self._rows:
            total[rows.which] += rows.sizes
        enough = total >= fewest
        asked, documents = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for segment, rows in zip(self.segments, self._rows, strict=True):
            kept = enough[rows.which]
            which, first, count = rows.which[kept], rows.first[kept], rows.sizes[kept]
            at = np.repeat(first - np.cumsum(count) + count, count) + np.arange(count.sum())
            asked.append(np.repeat(which, count))
            documents.append((segment.keys[at] & _NUMBER).astype(np.int64))
        return Hits(np.concatenate(asked), np.concatenate(documents))


def look_up(segments: Sequence[Segment], hashes: NDArray[np.uint64], fewest: int = 1) -> Hits:
    """One question to an index: see `Lookup.find`."""
    return Lookup(segments).find(hashes, fewest)


def _find(keys: NDArray[np.uint64], hashes: NDArray[np.uint64]) -> _Rows:
    if not len(keys) or not len(hashes):
        none = np.zeros(0, np.int64)
        return _Rows(none, none, none)
    first = np.searchsorted(keys, hashes << _SHIFT)
    which = np.flatnonzero(keys[np.minimum(first, len(keys) - 1)] >> _SHIFT == hashes)
    first = first[which]
    return _Rows(which, first, np.searchsorted(keys, hashes[which] << _SHIFT | _NUMBER, side="right") - first)
