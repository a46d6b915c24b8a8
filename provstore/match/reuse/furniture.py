"""Furniture: what so many pages of one outlet repeat that it says nothing of where a story comes from.

A hash is *likely* furniture of an outlet when at least `likely_from(n)` of its n documents have it, and *certain*
furniture when CERTAIN_FROM have.  For documents whose outlet nobody knows both numbers are UNKNOWN_FROM, since a story
that many of them print is no furniture.

What is certain furniture of a document's outlet is no part of the document here.  What is likely furniture of either
outlet is no evidence for a pair, unless it is half of what the smaller of the two documents has: then they are
editions of one story, and not two pages with the same frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.comparable import Comparable
from provstore.match.reuse.fingerprints import NO_HASHES, Fingerprints, Hashes, is_in, union
from provstore.match.reuse.postings import Lookup
from provstore.records import Span

UNKNOWN = -1  # the number of an outlet that nobody knows
NONE = -2  # in place of that of the outlet, where a document is not counted

# Documents of one outlet, calibrated as a set with `thresholds.py`.
LIKELY_FROM = 4  # have likely furniture, at least: a story that an outlet prints three times is none of it
LIKELY_SHARE = 4  # and one in so many of all its documents, at least
CERTAIN_FROM = 64  # make it certain, of however many: bounds the pairs that unrecognized furniture makes
UNKNOWN_FROM = 256  # the same for all documents whose outlet nobody knows, as if they were of one


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


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """Hashes, ascending, by number of outlet; certain furniture is likely furniture too."""

    likely: Mapping[int, Hashes] = field(default_factory=dict)
    certain: Mapping[int, Hashes] = field(default_factory=dict)


def likely_from(documents: int) -> int:
    """In how many of the documents of a known outlet a hash is likely furniture.

    A quarter of the largest power of two that is not above the number of documents, so that it changes four times
    while an outlet grows, and no more often.
    """
    return max(LIKELY_FROM, min(CERTAIN_FROM, (1 << documents.bit_length() >> 1) // LIKELY_SHARE))


def repeated_parts(text: Comparable, hashes: Hashes, parts: Sequence[Span]) -> list[Span]:
    """The parts, spans of the text, of which the greater part is furniture; `hashes` are that, ascending.

    Returns [] if furniture would cover half of the text: that is a new edition, not furniture.
    """
    bare = text.without(hashes)
    if bare.discounted is None:
        return []
    covered = bare.discounted if text.discounted is None else bare.discounted - text.discounted
    if 2 * covered[-1] >= len(text.folded.letters):
        return []
    edges = np.searchsorted(text.folded.places, [(part.start, part.end) for part in parts]).reshape(-1, 2)
    most = 2 * (covered[edges[:, 1]] - covered[edges[:, 0]]) > edges[:, 1] - edges[:, 0]
    return [part for part, repeated in zip(parts, most.tolist(), strict=True) if repeated]


def update_furniture(
    furniture: Furniture,
    batch: Mapping[int, Fingerprints],
    index: Lookup,
    catalog: Catalog,
    before: Catalog | None = None,
    everybody: Catalog | None = None,
) -> tuple[Furniture, set[int]]:
    """The furniture with a batch of documents, by number, and the other documents whose furniture the batch changes.

    `index` and `catalog` hold the batch already; `before` is the catalog as it was, where the batch is not of new
    documents but of such as have got another outlet.  What many nearly identical pages of an outlet have counts once:
    of all but one the catalog says NONE, and `everybody` says of all which outlet they are of.  The other documents
    have a hash that has become furniture of their outlet, or is none any more because the batch has moved the
    threshold of the outlet.
    """
    before = before or catalog.without(batch)
    numbers = list(batch)
    outlets = sorted({int(outlet) for each in (catalog, before) for outlet in each.outlets[numbers]} - {NONE})
    everybody = everybody or catalog
    limits, limits_before = _limits(catalog, outlets), _limits(before, outlets)
    likely, certain = dict(furniture.likely), dict(furniture.certain)
    hashes = [prints.different for prints in batch.values()]
    for outlet in outlets:
        if limits[outlet] > limits_before[outlet]:
            hashes.append(likely.get(outlet, NO_HASHES))
        elif limits[outlet] < limits_before[outlet]:
            hashes.append(index.hashes_of((catalog.outlets == outlet) & (catalog.sizes > 0)))
    asked = union(*hashes)
    hits = index.find(asked, min(limits.values(), default=LIKELY_FROM))
    stale: set[int] = set()
    for outlet, theirs in _by_outlet(catalog.outlets[hits.numbers], outlets):
        found = np.bincount(hits.asked[theirs], minlength=len(asked))
        surely = UNKNOWN_FROM if outlet == UNKNOWN else CERTAIN_FROM
        likely[outlet], one = _replace(likely.get(outlet, NO_HASHES), asked, found >= limits[outlet])
        certain[outlet], other = _replace(certain.get(outlet, NO_HASHES), asked, found >= surely)
        if len(changed := union(one, other)):
            holders = index.afresh().find(changed).numbers
            stale.update(holders[everybody.outlets[holders] == outlet].tolist())
    return Furniture(likely, certain), stale - batch.keys()


def _by_outlet(whose: NDArray[np.int32], outlets: Sequence[int]) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """Each of the outlets, which ascend, with the places in `whose` where it stands."""
    order = np.argsort(whose, kind="stable")
    ends = np.searchsorted(whose[order], outlets, side="right")
    begins = np.searchsorted(whose[order], outlets)
    for outlet, begin, end in zip(outlets, begins.tolist(), ends.tolist(), strict=True):
        yield outlet, order[begin:end]


def _limits(catalog: Catalog, outlets: Sequence[int]) -> dict[int, int]:
    """In how many documents of each outlet a hash is likely furniture."""
    return {outlet: UNKNOWN_FROM if outlet == UNKNOWN else likely_from(catalog.count(outlet)) for outlet in outlets}


def _replace(old: Hashes, asked: Hashes, now: NDArray[np.bool_]) -> tuple[Hashes, Hashes]:
    """The hashes with the answer for those asked put in, and those of these for which it is another."""
    before, after = old[is_in(old, asked)], asked[now]
    new = union(old[~is_in(old, asked)], after)
    return new, np.concatenate((before[~is_in(before, after)], after[~is_in(after, before)]))
