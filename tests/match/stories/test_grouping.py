"""Stories: groups of pages that are alike on average, the same whatever the order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provstore.match.stories import thresholds as limits
from provstore.match.stories.grouping import _join, _nearest, find_stories
from provstore.match.stories.pages import StoryPage
from tests.match.stories.told import BURIED, BUS, LOST, SINKS, page

STEPS = limits.LIKENESS_STEPS
PAGES = [
    page(*SINKS, day="2024-03-03"),
    page(*LOST, day="2024-03-04"),
    page(*BURIED, day="2024-03-05"),
    page(*BUS, day="2024-03-05"),
    page(*SINKS, "Photo by Reuters", day="2024-03-03"),
]


def groups(pages: list[StoryPage]) -> set[frozenset[str]]:
    return {frozenset(pages[at].document for at in story.pages) for story in find_stories(pages).stories}


def test_accounts_of_one_event_are_a_story_and_another_accident_is_none() -> None:
    (found,) = groups(PAGES)
    assert {PAGES[0].document, PAGES[1].document, PAGES[4].document} <= found
    assert PAGES[3].document not in found


@given(st.permutations(range(len(PAGES))))
def test_the_order_of_pages_changes_nothing(order: list[int]) -> None:
    shuffled = [PAGES[at] for at in order]
    assert groups(shuffled) == groups(PAGES)
    (mine,), (theirs,) = find_stories(shuffled).stories, find_stories(PAGES).stories
    assert shuffled[mine.named_after].document == PAGES[theirs.named_after].document
    assert [shuffled[at].document for at in mine.pages] == [PAGES[at].document for at in theirs.pages]
    assert {tuple(sorted(shuffled[at].document for at in pair)) for pair in mine.compared} == {
        tuple(sorted(PAGES[at].document for at in pair)) for pair in theirs.compared
    }


def test_a_page_between_two_events_does_not_make_them_one() -> None:
    """0 and 1 are one event, 3 and 4 another; 2 tells of both."""
    alike = {(0, 1): 5 * STEPS, (3, 4): 5 * STEPS, (1, 2): STEPS, (2, 3): STEPS}
    assert sorted(_join(5, alike)) in ([[0, 1], [2], [3, 4]], [[0, 1], [2, 3, 4]], [[0, 1, 2], [3, 4]])
    assert [0, 1, 2, 3, 4] not in _join(5, alike)


@given(st.dictionaries(st.sampled_from([(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)]), st.integers(-4 * STEPS, 9 * STEPS)))
def test_every_page_is_in_one_group(alike: dict[tuple[int, int], int]) -> None:
    assert sorted(at for group in _join(4, alike) for at in group) == [0, 1, 2, 3]


def test_in_a_large_story_each_page_is_compared_with_those_most_like_it() -> None:
    pages = [page(*SINKS, f"Copy {number}", day="2024-03-03") for number in range(limits.ALL_COMPARED + 10)]
    (story,) = find_stories(pages).stories
    assert len(story.pages) == len(pages)
    assert len(story.compared) <= len(pages) * limits.MOST_COMPARED
    assert {at for pair in story.compared for at in pair} == set(range(len(pages)))


def test_pages_that_are_near_and_no_story_are_told_apart() -> None:
    found = find_stories(PAGES)
    together = {pair for story in found.stories for pair in story.compared}
    assert together.isdisjoint(found.near)
    assert all(one < other for one, other in together | found.near)


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(10, 59)), st.integers(-4 * STEPS, 0), max_size=80))
def test_each_page_is_near_those_most_like_it(near: dict[tuple[int, int], int]) -> None:
    kept = set(_nearest(near))
    assert kept <= near.keys()
    for pair in near.keys() - kept:
        for one in pair:
            closer = {other for other in kept if one in other and near[other] >= near[pair]}
            assert len(closer) >= limits.MOST_NEAR, "as many are at least as like it"
