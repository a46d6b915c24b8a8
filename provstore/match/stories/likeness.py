"""How likely two pages tell of one event: what both tell, as far as other days do not tell it anyway."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.same.quantities import about_the_same, differ
from provstore.match.stories import thresholds as limits
from provstore.match.stories.pages import StoryPage

Pair = tuple[int, int]  # two pages by their places, the first smaller

AT_ONCE = 2_000_000  # meetings of a word of a lead with a page that are counted at a time, about 100 MB
_DAY_BITS = 24
_UNDATED = 0  # day of the pages without one, in a key
_LAST = (1 << _DAY_BITS) - 1


def find_alike(pages: Sequence[StoryPage]) -> dict[Pair, int]:
    """The likeness, in steps, of the pairs of pages that may tell of one event."""
    if not pages:
        return {}
    leads = _weigh(pages, postings := _file(pages))
    return {pair: _likeness(pages, leads, *pair) for pair in sorted(_candidates(pages, leads, postings))}


class _Postings(NamedTuple):
    """Which pages have a word, shape (k,) each: a word with the day of a page as one key, ascending; the page."""

    keys: NDArray[np.uint64]
    pages: NDArray[np.int64]

    def between(self, words: NDArray[np.uint64], first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.intp]:
        """Where the pages of the days from `first` to `last` that have each word begin and end, shape (2, k)."""
        low, high = (words << np.uint64(_DAY_BITS) | day.astype(np.uint64) for day in (first, last))
        return np.stack([np.searchsorted(self.keys, low, "left"), np.searchsorted(self.keys, high, "right")])


def _file(pages: Sequence[StoryPage]) -> _Postings:
    words = np.concatenate([page.words for page in pages]).astype(np.uint64)
    owners = np.repeat(np.arange(len(pages)), [len(page.words) for page in pages])
    keys = words << np.uint64(_DAY_BITS) | _days(pages)[owners].astype(np.uint64)
    order = np.argsort(keys, kind="stable")
    return _Postings(keys[order], owners[order])


def _days(pages: Sequence[StoryPage]) -> NDArray[np.int64]:
    return np.array([page.day or _UNDATED for page in pages], np.int64)


class _Leads(NamedTuple):
    """The leads of all pages one after the other: a word, its page, what it weighs here; and by page what all weigh."""

    words: NDArray[np.uint64]
    pages: NDArray[np.int64]
    weights: NDArray[np.float64]
    totals: NDArray[np.float64]
    begins: NDArray[np.int64]

    def of(self, page: int) -> slice:
        return slice(int(self.begins[page]), int(self.begins[page + 1]))


def _weigh(pages: Sequence[StoryPage], postings: _Postings) -> _Leads:
    """The leads, in which a word weighs the less the more pages have it on days that are not those of the event.

    Pages without a date have no background.
    """
    sizes = [len(page.lead.words) for page in pages]
    words = np.concatenate([page.lead.words for page in pages]).astype(np.uint64)
    owners = np.repeat(np.arange(len(pages)), sizes)
    days = _days(pages)
    far, near = (
        np.subtract(*np.flip(postings.between(words, *_around(days[owners], reach)), 0))
        for reach in (limits.BACKGROUND_DAYS, limits.EVENT_DAYS)
    )
    ordered = np.sort(days)
    all_far, all_near = (
        np.searchsorted(ordered, last, "right") - np.searchsorted(ordered, first, "left")
        for first, last in (_around(days, reach) for reach in (limits.BACKGROUND_DAYS, limits.EVENT_DAYS))
    )
    told_anyway, of_pages = far - near, (all_far - all_near)[owners]
    factors = 1 - np.log(1 + told_anyway) / np.log(limits.BACKGROUND_PAGES + of_pages)
    factors[days[owners] == _UNDATED] = 1.0
    weights = np.concatenate([page.lead.weights for page in pages]) * factors
    totals = np.bincount(owners, weights, minlength=len(pages)).astype(np.float64)
    return _Leads(words, owners, weights, totals, np.cumsum([0, *sizes]))


def _around(days: NDArray[np.int64], reach: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.maximum(days - reach, _UNDATED + 1), days + reach


def _candidates(pages: Sequence[StoryPage], leads: _Leads, postings: _Postings) -> Iterator[Pair]:
    """The pairs of pages near in time of which one tells enough of what the other tells first."""
    days = _days(pages)[leads.pages]
    first, last = _around(days, limits.NEAR_DAYS)
    undated = days == _UNDATED
    near = postings.between(leads.words, np.where(undated, _UNDATED, first), np.where(undated, _LAST, last))
    without = postings.between(leads.words, np.full_like(days, _UNDATED), np.full_like(days, _UNDATED))
    without[:, undated] = 0  # these are among those of all days already
    found: set[Pair] = set()
    for begins, ends in (near, without):
        counts = ends - begins
        met = np.cumsum(np.bincount(leads.pages, counts, minlength=len(pages)))
        start = 0
        while start < len(pages):
            before = met[start - 1] if start else 0
            stop = max(start + 1, int(np.searchsorted(met, before + AT_ONCE, "right")))
            part = slice(int(leads.begins[start]), int(leads.begins[stop]))
            found.update(_covering(leads, postings, begins[part], counts[part], part, len(pages)))
            start = stop
    yield from found


def _covering(
    leads: _Leads, postings: _Postings, begins: NDArray[np.intp], counts: NDArray[np.intp], part: slice, pages: int
) -> Iterator[Pair]:
    """The pairs in which the second page tells enough of the lead of the first, or the other way round."""
    step = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    others = postings.pages[np.repeat(begins, counts) + step]
    mine = np.repeat(leads.pages[part], counts)
    keys, places = np.unique(mine * pages + others, return_inverse=True)
    told = np.bincount(places, np.repeat(leads.weights[part], counts))
    one, other = keys // pages, keys % pages
    enough = (told >= limits.LEAST_COVERED * leads.totals[one]) & (one != other)
    for a, b in zip(one[enough].tolist(), other[enough].tolist(), strict=True):
        yield min(a, b), max(a, b)


def _likeness(pages: Sequence[StoryPage], leads: _Leads, one: int, other: int) -> int:
    """The likeness of two pages, in steps."""
    a, b = pages[one], pages[other]
    mine, theirs = leads.of(one), leads.of(other)
    covered = sorted(
        float(leads.weights[part][np.isin(leads.words[part], page.words)].sum()) / max(float(leads.totals[at]), 0.3)
        for part, page, at in ((mine, b, one), (theirs, a, other))
    )
    both_mine = np.isin(leads.words[mine], leads.words[theirs])
    both_theirs = np.isin(leads.words[theirs], leads.words[mine])
    both = (leads.weights[mine][both_mine].sum() + leads.weights[theirs][both_theirs].sum()) / 2
    days = limits.UNDATED_DAYS if a.day is None or b.day is None else abs(a.day - b.day)
    value = limits.LIKENESS + limits.LESS_COVERED * covered[0] + limits.MORE_COVERED * covered[1]
    value += limits.BOTH_LEADS * float(both) + limits.DAY_APART * days
    value += limits.OTHER_NUMBER * _count_otherwise(a, b)
    value += limits.OTHER_DAY * bool(a.told_days and b.told_days and a.told_days.isdisjoint(b.told_days))
    value += limits.SAME_OUTLET * (a.outlet == b.outlet >= 0 and days > 0)
    value += limits.NO_NAME * (a.lead.names.any() and b.lead.names.any() and not a.lead.names[both_mine].any())
    return round(max(value, limits.FLOOR) * limits.LIKENESS_STEPS)


def _count_otherwise(a: StoryPage, b: StoryPage) -> bool:
    """Whether both count the same thing, and no such number is the same."""
    pairs = [(one, other) for one, other in product(a.counted, b.counted) if about_the_same(one, other)]
    return bool(pairs) and all(differ(one, other) for one, other in pairs)
