"""Nearly identical texts: the copy of an agency on hundreds of pages makes a group, of which few pairs are compared.

To find its group, a text has a few *bands*: numbers that two texts share the likelier, the more of their fingerprints
are the same (Broder 1997: On the resemblance and containment of documents).  Of the texts with a band, many as they
are, the first by its id is the *anchor*; a text belongs to the first of its anchors that it resembles.  That depends on
the set of texts alone, and to add one looks at the texts with its bands and at no others.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.comparable import Comparable
from provstore.match.reuse.fingerprints import Fingerprints, is_in

# Which texts make a group, calibrated as a set in November 2026 on 150 invented copies of an article, in which every
# sixtieth word is another and every twelfth paragraph is left out, so that two share half to nine tenths of their
# fingerprints, and on 300 invented articles on one subject, of which two share a tenth at most.
BANDS = 16  # of a text
ROWS = 3  # smallest hashes that make a band: texts that resemble each other by r share one with 1 - (1 - r^3)^16
LEAST_FINGERPRINTS = 16  # of a text that has bands: about 60 words
LEAST_TEXTS = 30  # with one band, to have an anchor: fewer are compared each with each
LEAST_RESEMBLANCE = 0.4  # share of the fingerprints of a text and its anchor that both have: each has most of the other

_SHIFT = np.uint64(31)
_SEEDS = np.random.default_rng(11).integers(1, 1 << 63, (BANDS * ROWS, 1), np.uint64) * np.uint64(2) + np.uint64(1)
_MIX = np.uint64(0x9E3779B97F4A7C15)


def find_bands(prints: Fingerprints) -> tuple[int, ...]:
    """The bands of a text, each from 0 below 2^63; none of a short one."""
    hashes = prints.different
    if len(hashes) < LEAST_FINGERPRINTS:
        return ()
    with np.errstate(over="ignore"):
        mixed = (hashes[np.newaxis, :] + _MIX) * _SEEDS
        mixed = (mixed ^ (mixed >> _SHIFT)) * _MIX
        smallest = mixed.min(axis=1).reshape(BANDS, ROWS)
        bands = np.arange(BANDS, dtype=np.uint64)
        for row in range(ROWS):
            bands = (bands ^ smallest[:, row]) * _MIX
            bands ^= bands >> _SHIFT
    return tuple((bands >> np.uint64(1)).tolist())


def are_nearly_the_same(a: Fingerprints, b: Fingerprints) -> bool:
    """Whether two texts share most of their fingerprints."""
    one, other = a.different, b.different
    both = int(np.count_nonzero(is_in(one, other)))
    return both >= LEAST_RESEMBLANCE * (len(one) + len(other) - both)


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of documents, by number.

    `group_of` says in which group a document is, by a number of its own.  `kept` are those with which all others of
    their group are compared, `beside` those with which one is compared besides.
    """

    group_of: Mapping[int, int] = field(default_factory=dict)
    kept: Collection[int] = frozenset()
    beside: Mapping[int, Collection[int]] = field(default_factory=dict)

    def parts(
        self, texts: Mapping[int, Comparable], count: int, done: Collection[int] = frozenset()
    ) -> Iterator[tuple[dict[int, Comparable], NDArray[np.bool_]]]:
        """A batch of texts in parts, with which of `count` documents each is to be compared: none of those `done`, and
        each pair once.

        Of two in one group one at least is kept; of two in two groups both are, since copies of two texts share what
        these do.  The pairs of `pairs_beside` are left out.
        """
        batch: dict[tuple[int, bool] | None, dict[int, Comparable]] = {}
        for number, text in texts.items():
            place = (self.group_of[number], number in self.kept) if number in self.group_of else None
            batch.setdefault(place, {})[number] = text
        members: dict[tuple[int, bool], list[int]] = {}
        for number, group in self.group_of.items():
            members.setdefault((group, number in self.kept), []).append(number)
        grouped = list(self.group_of)
        inner = [number for number in grouped if number not in self.kept]
        open = np.ones(count, np.bool_)
        open[list(done)] = False
        for place, some in batch.items():
            allowed = open.copy()
            if place is not None:
                group, are_kept = place
                others = members.get((group, not are_kept), [])
                allowed[inner if are_kept else grouped] = False
                allowed[others] = open[others]
            yield some, allowed
            open[list(some)] = False

    def pairs_beside(
        self, texts: Mapping[int, Comparable], done: Collection[int] = frozenset()
    ) -> Iterator[tuple[int, set[int]]]:
        """The documents of a batch with those that each is compared with besides; each pair once, none with those
        `done`."""
        met = set(done)
        for number in texts:
            beside = {one for one in self.beside.get(number, ()) if one not in self.kept} - met
            if beside and number not in self.kept:
                yield number, beside
            met.add(number)
