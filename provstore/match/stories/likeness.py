"""How likely two pages tell of one event: what both tell, as far as other days do not tell it anyway."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.same.quantities import about_the_same, differ
from provstore.match.stories import thresholds as limits
from provstore.match.stories.leads import LAST, UNDATED, Leads, Postings, around, days_of, file_words, weigh
from provstore.match.stories.pages import StoryPage

Pair = tuple[int, int]  # two pages by their places, the first smaller

AT_ONCE = 2_000_000  # meetings of a word of a lead with a page that are counted at a time, about 100 MB


def find_alike(pages: Sequence[StoryPage]) -> dict[Pair, int]:
    """The likeness, in steps, of the pairs of pages that may tell of one event."""
    if not pages:
        return {}
    leads = weigh(pages, postings := file_words(pages))
    told = _tell(pages, leads, postings)
    return dict(_judge(pages, leads, told))


class _Told(NamedTuple):
    """What pages tell of the leads of others, shape (k,) each: the page with the lead and the other as one key,
    ascending; what the words weigh that the other has, and those that its lead has; how many of these are names."""

    keys: NDArray[np.int64]
    anywhere: NDArray[np.float64]
    first: NDArray[np.float64]
    names: NDArray[np.float64]

    def of(self, keys: NDArray[np.int64]) -> NDArray[np.float64]:
        """Shape (3, k): what is told anywhere, first, and how many names; 0 where nothing is."""
        at = np.minimum(np.searchsorted(self.keys, keys), max(len(self.keys) - 1, 0))
        found = np.stack([self.anywhere[at], self.first[at], self.names[at]])
        return np.where(self.keys[at] == keys, found, 0.0)


def _tell(pages: Sequence[StoryPage], leads: Leads, postings: Postings) -> _Told:
    """What pages near in time tell of each other's leads, and of those without a date."""
    days = days_of(pages)[leads.pages]
    first, last = around(days, limits.NEAR_DAYS)
    undated = days == UNDATED
    near = postings.between(leads.words, np.where(undated, UNDATED, first), np.where(undated, LAST, last))
    without = postings.between(leads.words, np.full_like(days, UNDATED), np.full_like(days, UNDATED))
    without[:, undated] = 0  # these are among those of all days already
    parts: list[_Told] = []
    for begins, ends in (near, without):
        counts = ends - begins
        met = np.cumsum(np.bincount(leads.pages, counts, minlength=len(pages)))
        start = 0
        while start < len(pages):
            before = met[start - 1] if start else 0
            stop = max(start + 1, int(np.searchsorted(met, before + AT_ONCE, "right")))
            part = slice(int(leads.begins[start]), int(leads.begins[stop]))
            parts.append(_tell_some(leads, postings, begins[part], counts[part], part, len(pages)))
            start = stop
    keys = np.concatenate([part.keys for part in parts])
    order = np.argsort(keys, kind="stable")
    return _Told(
        keys[order],
        np.concatenate([part.anywhere for part in parts])[order],
        np.concatenate([part.first for part in parts])[order],
        np.concatenate([part.names for part in parts])[order],
    )


def _tell_some(
    leads: Leads, postings: Postings, begins: NDArray[np.intp], counts: NDArray[np.intp], part: slice, pages: int
) -> _Told:
    """The same of some pages, for those that tell enough of a lead, and for what these leads tell of theirs."""
    step = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    at = np.repeat(begins, counts) + step
    mine, others = np.repeat(leads.pages[part], counts), postings.pages[at]
    keys, places = np.unique(mine * pages + others, return_inverse=True)
    weights, leading = np.repeat(leads.weights[part], counts), postings.leading[at]
    anywhere = np.bincount(places, weights, minlength=len(keys))
    first = np.bincount(places, weights * leading, minlength=len(keys))
    names = np.bincount(places, np.repeat(leads.names[part], counts) & leading, minlength=len(keys))
    some = (anywhere >= limits.LEAST_TOLD * leads.totals[keys // pages]) & (keys // pages != keys % pages)
    return _Told(keys[some], anywhere[some], first[some], names[some])


def _judge(pages: Sequence[StoryPage], leads: Leads, told: _Told) -> Iterator[tuple[Pair, int]]:
    """The likeness, in steps, of the pairs of which one tells enough of what the other tells first."""
    if not len(told.keys):
        return
    count = len(pages)
    enough = told.keys[told.anywhere >= limits.LEAST_COVERED * leads.totals[told.keys // count]]
    low, high = np.minimum(enough // count, enough % count), np.maximum(enough // count, enough % count)
    keys = np.unique(low * count + high)
    one, other = keys // count, keys % count
    mine, theirs = told.of(keys), told.of(other * count + one)
    least = np.maximum(leads.totals, limits.LEAST_LEAD)
    covered = np.sort(np.stack([mine[0] / least[one], theirs[0] / least[other]]), axis=0)
    days, outlets = days_of(pages), np.array([page.outlet for page in pages])
    unknown = (days[one] == UNDATED) | (days[other] == UNDATED)
    apart = np.where(unknown, limits.UNDATED_DAYS, np.abs(days[one] - days[other]))
    named = np.array([bool(page.lead.names.any()) for page in pages])
    value = limits.LIKENESS + limits.LESS_COVERED * covered[0] + limits.MORE_COVERED * covered[1]
    value += limits.BOTH_LEADS * (mine[1] + theirs[1]) / 2 + limits.DAY_APART * apart
    value += limits.SAME_OUTLET * ((outlets[one] == outlets[other]) & (outlets[one] >= 0) & (apart > 0))
    value += limits.NO_NAME * (named[one] & named[other] & (mine[2] == 0))
    for i, j, likeness in zip(one.tolist(), other.tolist(), value.tolist(), strict=True):
        a, b = pages[i], pages[j]
        if likeness > limits.FLOOR:
            likeness += limits.OTHER_NUMBER * _count_otherwise(a, b)
            likeness += limits.OTHER_DAY * bool(a.told_days and b.told_days and a.told_days.isdisjoint(b.told_days))
        yield (i, j), round(max(likeness, limits.FLOOR) * limits.LIKENESS_STEPS)


def _count_otherwise(a: StoryPage, b: StoryPage) -> bool:
    """Whether both count the same thing, and no such number is the same."""
    pairs = [(one, other) for one, other in product(a.counted, b.counted) if about_the_same(one, other)]
    return bool(pairs) and all(differ(one, other) for one, other in pairs)
