"""Page furniture: what so many pages of one outlet repeat that it says nothing of where a story comes from.

A hash is *likely* furniture of an outlet when at least `threshold(n)` of its n documents have it, and *certain*
furniture when MOST have.  For documents whose outlet nobody knows both numbers are MOST_UNKNOWN, since a story that
many of them print is no furniture.

What is certain furniture of a document's outlet is no part of the document here.  What is likely furniture of either
outlet is no evidence for a pair, unless it is half of what the smaller of the two documents has: then they are
versions of one story, and not two pages with the same frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.fingerprints import NO_HASHES, Fingerprints
from provstore.match.reuse.pages import Page, is_in, sort_out
from provstore.match.reuse.postings import Lookup, Segment, look_up
from provstore.records import Span

UNKNOWN = -1  # the number of an outlet that is not known
FEWEST = 4  # documents: a story that an outlet prints three times is none of its furniture
SHARE = 4  # one in so many of its documents
MOST = 64  # documents, however many an outlet has: bounds the pairs that unrecognised furniture can make
MOST_UNKNOWN = 256


class Shelf(NamedTuple):
    """What is known of the documents, each array by number of document.

    `outlets`: int32, the number of the outlet, or UNKNOWN.  `sizes`: int32, how many different hashes it has;
    0 where there is no such document.
    """

    outlets: NDArray[np.int32]
    sizes: NDArray[np.int32]

    def count(self, outlet: int) -> int:
        """How many documents an outlet has."""
        return int(np.count_nonzero((self.outlets == outlet) & (self.sizes > 0)))

    def without(self, numbers: Iterable[int]) -> Shelf:
        sizes = self.sizes.copy()
        sizes[list(numbers)] = 0
        return Shelf(self.outlets, sizes)


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """Hashes, ascending, by number of outlet."""

    likely: Mapping[int, NDArray[np.uint64]] = field(default_factory=dict)
    certain: Mapping[int, NDArray[np.uint64]] = field(default_factory=dict)


def threshold(documents: int) -> int:
    """In how many documents of a known outlet a hash is likely furniture.

    A quarter of the largest power of two that is not above the number of its documents, so that it changes four
    times while an outlet grows, and no oftener.
    """
    return max(FEWEST, min(MOST, (1 << documents.bit_length() >> 1) // SHARE))


def repeated_parts(page: Page, hashes: NDArray[np.uint64], parts: Sequence[Span]) -> list[Span]:
    """The parts of a page, given as spans of its text, that are furniture for the greater part; `hashes` ascend.

    None where that is half of the page: then its outlet has versions of one story.
    """
    bare = page.without(hashes)
    if bare is page or bare.void is None:
        return []
    void = bare.void if page.void is None else bare.void - page.void
    if 2 * void[-1] >= len(page.folded.letters):
        return []
    edges = np.searchsorted(page.folded.places, [(part.start, part.end) for part in parts]).reshape(-1, 2)
    most = 2 * (void[edges[:, 1]] - void[edges[:, 0]]) > edges[:, 1] - edges[:, 0]
    return [part for part, repeated in zip(parts, most.tolist(), strict=True) if repeated]


def update_furniture(
    furniture: Furniture,
    batch: Mapping[int, Fingerprints],
    index: Lookup,
    shelf: Shelf,
    before: Shelf | None = None,
) -> tuple[Furniture, set[int]]:
    """The furniture with a batch of documents, and the other documents whose furniture the batch changes.

    `index` and `shelf` hold the batch already; `before` is the shelf as it was, where the batch is not of new
    documents but of such as have got another outlet.  All pairs of the batch and of the documents that are returned
    have to be judged again: these have a hash that has become furniture of their outlet, or is none any more because
    the batch has moved the threshold of the outlet.
    """
    before = before or shelf.without(batch)
    numbers = list(batch)
    outlets = sorted({int(outlet) for each in (shelf, before) for outlet in each.outlets[numbers]})
    limits = _limits(shelf, outlets)
    likely, certain = dict(furniture.likely), dict(furniture.certain)
    hashes = [prints.hashes[prints.first] for prints in batch.values()]
    for outlet, then in _limits(before, outlets).items():
        if limits[outlet] > then:
            hashes.append(likely.get(outlet, NO_HASHES))
        elif limits[outlet] < then:
            hashes.append(_hashes_of(index.segments, (shelf.outlets == outlet) & (shelf.sizes > 0)))
    asked = sort_out(*hashes)
    most = {outlet: MOST_UNKNOWN if outlet == UNKNOWN else MOST for outlet in outlets}
    hits = index.find(asked, min(limits.values(), default=FEWEST))
    stale: set[int] = set()
    for outlet, theirs in _by_outlet(shelf.outlets[hits.documents], outlets):
        found = np.bincount(hits.asked[theirs], minlength=len(asked))
        likely[outlet], one = _replace(likely.get(outlet, NO_HASHES), asked, found >= limits[outlet])
        certain[outlet], other = _replace(certain.get(outlet, NO_HASHES), asked, found >= most[outlet])
        if len(changed := sort_out(one, other)):
            holders = look_up(index.segments, changed).documents
            stale.update(holders[shelf.outlets[holders] == outlet].tolist())
    return Furniture(likely, certain), stale - batch.keys()


def _by_outlet(whose: NDArray[np.int32], outlets: Sequence[int]) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """Where each of the outlets, which ascend, stands among those of many hits."""
    order = np.argsort(whose, kind="stable")
    ends = np.searchsorted(whose[order], outlets, side="right")
    begins = np.searchsorted(whose[order], outlets)
    for outlet, begin, end in zip(outlets, begins.tolist(), ends.tolist(), strict=True):
        yield outlet, order[begin:end]


def _limits(shelf: Shelf, outlets: Sequence[int]) -> dict[int, int]:
    """In how many documents of each outlet a hash is likely furniture."""
    return {outlet: MOST_UNKNOWN if outlet == UNKNOWN else threshold(shelf.count(outlet)) for outlet in outlets}


def _hashes_of(segments: Sequence[Segment], documents: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """The hashes of some documents, given by number; reads all segments."""
    return sort_out(*(segment.hashes_of(documents) for segment in segments))


def _replace(
    old: NDArray[np.uint64], asked: NDArray[np.uint64], now: NDArray[np.bool_]
) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The hashes with the answer for those asked put in, and those of these for which it is another."""
    before, after = old[is_in(old, asked)], asked[now]
    new = sort_out(old[~is_in(old, asked)], after)
    return new, np.concatenate((before[~is_in(before, after)], after[~is_in(after, before)]))
