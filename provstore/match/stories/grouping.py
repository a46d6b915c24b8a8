"""From the likeness of pairs of pages to stories: groups that are joined as long as they are alike on average."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, nsmallest
from itertools import combinations
from typing import NamedTuple

from provstore.match.stories import thresholds as limits
from provstore.match.stories.likeness import Pair, find_alike
from provstore.match.stories.pages import StoryPage

_LEAST = limits.LEAST_LIKENESS * limits.LIKENESS_STEPS
_FLOOR = round(limits.FLOOR * limits.LIKENESS_STEPS)


@dataclass(frozen=True, slots=True)
class Story:
    """The pages of a story, by their places, two at least, in the order of their days.

    It is `named_after` the page most like all others, which calls the event what most do.  `compared` are the pairs of
    pages whose claims are worth comparing: all, or in a large story those of each page with the ones most like it.
    """

    pages: tuple[int, ...]
    named_after: int
    compared: frozenset[Pair]


class Found(NamedTuple):
    """The stories among pages, in the order of their first pages, and other pairs of pages that are worth a look.

    Too little is alike in these for one story, but one claim may be told in both.  Each page has few, those most like
    it.
    """

    stories: tuple[Story, ...]
    near: frozenset[Pair]


def find_stories(pages: Sequence[StoryPage]) -> Found:
    """The stories among pages; which page comes first changes nothing."""
    by_age = sorted(range(len(pages)), key=lambda at: (pages[at].day is None, pages[at].day, pages[at].document))
    ordered = [pages[at] for at in by_age]
    alike = find_alike(ordered)
    found = [group for group in _join(len(ordered), alike) if len(group) > 1]
    stories = tuple(
        Story(
            pages=tuple(by_age[at] for at in group),
            named_after=by_age[_most_alike(group, ordered, alike)],
            compared=frozenset(_ascending(by_age[one], by_age[other]) for one, other in _compared(group, alike)),
        )
        for group in sorted(found)
    )
    group_of = {at: number for number, group in enumerate(found) for at in group}
    near = {
        pair: likeness
        for pair, likeness in alike.items()
        if likeness > _FLOOR and (pair[0] not in group_of or group_of[pair[0]] != group_of.get(pair[1]))
    }
    return Found(stories, frozenset(_ascending(by_age[one], by_age[other]) for one, other in _nearest(near)))


def _nearest(near: Mapping[Pair, int]) -> Iterator[Pair]:
    """The pairs in which one page is among those that are most like the other."""
    others: dict[int, list[Pair]] = defaultdict(list)  # of each page: how unlike, and which
    for (one, other), likeness in near.items():
        others[one].append((-likeness, other))
        others[other].append((-likeness, one))
    for one, beside in others.items():
        yield from (_ascending(one, other) for _, other in nsmallest(limits.MOST_NEAR, beside))


def _join(count: int, alike: Mapping[Pair, int]) -> list[list[int]]:
    """Groups of places, each ascending: the two that are most alike on average are joined, again and again.

    Average linkage (Sokal and Michener 1958): one page that two events share a word with does not make them one.
    """
    groups = {at: [at] for at in range(count)}  # by a number; a joined group gets a new one
    near: dict[int, dict[int, int]] = defaultdict(dict)  # sum of the likeness above the floor, by two groups
    for (one, other), likeness in alike.items():
        near[one][other] = near[other][one] = likeness - _FLOOR
    waiting = [(-_mean(groups, near, *pair), *pair) for pair in alike]
    heapify(waiting)
    while waiting and -waiting[0][0] >= _LEAST:
        _, one, other = heappop(waiting)
        if one not in groups or other not in groups:
            continue
        new = count
        count += 1
        for third in sorted((near[one].keys() | near[other].keys()) - {one, other}):
            near[new][third] = near[third][new] = near[one].get(third, 0) + near[other].get(third, 0)
            near[third].pop(one, None)
            near[third].pop(other, None)
        groups[new] = sorted(groups.pop(one) + groups.pop(other))
        del near[one], near[other]
        for third in sorted(near[new]):
            heappush(waiting, (-_mean(groups, near, third, new), third, new))
    return list(groups.values())


def _mean(groups: Mapping[int, list[int]], near: Mapping[int, Mapping[int, int]], one: int, other: int) -> float:
    return _FLOOR + near[one][other] / (len(groups[one]) * len(groups[other]))


def _most_alike(group: Sequence[int], pages: Sequence[StoryPage], alike: Mapping[Pair, int]) -> int:
    """The page with a title that is most like the others; of several the first."""
    likeness = {at: sum(alike.get(_ascending(at, other), _FLOOR) for other in group if other != at) for at in group}
    return min(group, key=lambda at: (pages[at].title is None, -likeness[at], at))


def _compared(group: Sequence[int], alike: Mapping[Pair, int]) -> Iterator[Pair]:
    if len(group) <= limits.ALL_COMPARED:
        yield from combinations(group, 2)
        return
    for one in group:
        others = sorted((-alike.get(_ascending(one, other), _FLOOR), other) for other in group if other != one)
        yield from (_ascending(one, other) for _, other in others[: limits.MOST_COMPARED])


def _ascending(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
