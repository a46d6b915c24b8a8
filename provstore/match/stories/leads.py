"""The leads of pages side by side: which page has which word, and what a word of a lead weighs among other days."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.stories import thresholds as limits
from provstore.match.stories.pages import StoryPage

UNDATED = 0  # day of the pages without one
LAST = (1 << 24) - 1  # day after all others
_DAY_BITS = 24


class Postings(NamedTuple):
    """Which pages have a word, shape (k,) each: a word with the day of a page as one key, ascending; the page; whether
    its lead has the word."""

    keys: NDArray[np.uint64]
    pages: NDArray[np.int64]
    leading: NDArray[np.bool_]

    def between(self, words: NDArray[np.uint64], first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.intp]:
        """Where the pages of the days from `first` to `last` that have each word begin and end, shape (2, k)."""
        low, high = (words << np.uint64(_DAY_BITS) | day.astype(np.uint64) for day in (first, last))
        return np.stack([np.searchsorted(self.keys, low, "left"), np.searchsorted(self.keys, high, "right")])


def file_words(pages: Sequence[StoryPage]) -> Postings:
    words = np.concatenate([page.words for page in pages]).astype(np.uint64)
    owners = np.repeat(np.arange(len(pages)), [len(page.words) for page in pages])
    keys = words << np.uint64(_DAY_BITS) | days_of(pages)[owners].astype(np.uint64)
    leading = np.concatenate([np.isin(page.words, page.lead.words) for page in pages])
    order = np.argsort(keys, kind="stable")
    return Postings(keys[order], owners[order], leading[order])


def days_of(pages: Sequence[StoryPage]) -> NDArray[np.int64]:
    return np.array([page.day or UNDATED for page in pages], np.int64)


class Leads(NamedTuple):
    """The leads of all pages one after the other: a word, its page, what it weighs here, whether it is a name; and by
    page what all weigh, and where its words begin."""

    words: NDArray[np.uint64]
    pages: NDArray[np.int64]
    weights: NDArray[np.float64]
    names: NDArray[np.bool_]
    totals: NDArray[np.float64]
    begins: NDArray[np.int64]


def weigh(pages: Sequence[StoryPage], postings: Postings) -> Leads:
    """The leads, in which a word weighs the less the more pages have it on days that are not those of the event.

    Pages without a date have no background.
    """
    sizes = [len(page.lead.words) for page in pages]
    words = np.concatenate([page.lead.words for page in pages]).astype(np.uint64)
    owners = np.repeat(np.arange(len(pages)), sizes)
    days = days_of(pages)
    far, near = (
        np.subtract(*np.flip(postings.between(words, *around(days[owners], reach)), 0))
        for reach in (limits.BACKGROUND_DAYS, limits.EVENT_DAYS)
    )
    ordered = np.sort(days)
    all_far, all_near = (
        np.searchsorted(ordered, last, "right") - np.searchsorted(ordered, first, "left")
        for first, last in (around(days, reach) for reach in (limits.BACKGROUND_DAYS, limits.EVENT_DAYS))
    )
    told_anyway, of_pages = far - near, (all_far - all_near)[owners]
    factors = 1 - np.log(1 + told_anyway) / np.log(limits.BACKGROUND_PAGES + of_pages)
    factors[days[owners] == UNDATED] = 1.0
    weights = np.concatenate([page.lead.weights for page in pages]) * factors
    totals = np.bincount(owners, weights, minlength=len(pages)).astype(np.float64)
    names = np.concatenate([page.lead.names for page in pages])
    return Leads(words, owners, weights, names, totals, np.cumsum([0, *sizes]))


def around(days: NDArray[np.int64], reach: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.maximum(days - reach, UNDATED + 1), days + reach
