"""How alike two pages are: what raises it, what lowers it, and that their order changes nothing."""

from __future__ import annotations

import pytest

from provstore.match.stories import thresholds as limits
from provstore.match.stories.likeness import find_alike
from provstore.match.stories.pages import StoryPage
from tests.match.stories.told import BURIED, BUS, LOST, SINKS, page

STEPS = limits.LIKENESS_STEPS


def likeness(one: StoryPage, other: StoryPage, *others: StoryPage) -> int:
    return find_alike([one, other, *others]).get((0, 1), round(limits.FLOOR * STEPS))


def test_two_accounts_of_one_event_are_alike() -> None:
    assert likeness(page(*SINKS, day="2024-03-03"), page(*LOST, day="2024-03-04")) > 0
    assert likeness(page(*SINKS, day="2024-03-03"), page(*BUS, day="2024-03-04")) < 0


SINKING = page(*SINKS, day="2024-03-03", outlet=1)


@pytest.mark.parametrize(
    ("less", "more", "why"),
    [
        (page(*LOST, day="2024-03-06"), page(*LOST, day="2024-03-03"), "a later page tells of something new"),
        (page(*LOST, day="2024-03-04", outlet=1), page(*LOST, day="2024-03-04", outlet=2), "one outlet, two days"),
        (page(*LOST[1:], day="2024-03-03"), page(*SINKS, day="2024-03-03"), "less that both tell"),
        (
            page(*(words.replace("14", "30") for words in LOST), day="2024-03-03"),
            page(*LOST, day="2024-03-03"),
            "another toll",
        ),
        (
            page(*(words.replace("Sunday", "Friday") for words in LOST), day="2024-03-03"),
            page(*LOST, day="2024-03-03"),
            "another day",
        ),
    ],
)
def test_what_speaks_against_one_event(less: StoryPage, more: StoryPage, why: str) -> None:
    assert likeness(SINKING, less) < likeness(SINKING, more), why


def test_what_other_days_tell_too_is_the_subject_and_not_the_event() -> None:
    one, other = page(*SINKS, day="2024-03-03"), page(*LOST, day="2024-03-04")
    before = [page(*BURIED, f"No. {number}", day="2024-02-10") for number in range(20)]
    assert likeness(one, other, *before) < likeness(one, other)
    far = [page(*BURIED, f"No. {number}", day="2023-02-10") for number in range(20)]
    assert likeness(one, other, *far) == likeness(one, other), "a year ago is no background"


def test_pages_far_apart_are_not_looked_at() -> None:
    assert find_alike([page(*SINKS, day="2024-03-03"), page(*LOST, day="2024-03-08")]) == {}
    assert (0, 1) in find_alike([page(*SINKS, day="2024-03-03"), page(*LOST)]), (
        "a page without a date may be of any day"
    )


def test_one_may_tell_at_its_end_what_the_other_is_about() -> None:
    """The lead of either is looked for in the other, and that of the last page stands in none."""
    late = page(
        "Harvest fair opens in Brenna",
        *["Farmers brought apples, honey and wool to market."] * 30,
        *SINKS,
        day="2024-03-03",
    )
    assert likeness(SINKING, late) < likeness(SINKING, page(*SINKS, day="2024-03-03"))
    assert (0, 1) in find_alike([SINKING, late])


def test_nothing_is_alike_to_nothing() -> None:
    assert find_alike([]) == {}
    assert find_alike([page("1"), page("2")]) == {}


def test_the_order_changes_no_likeness() -> None:
    pages = [page(*told, day=f"2024-03-0{day}") for day, told in enumerate((SINKS, LOST, BURIED, BUS), start=3)]
    forward, backward = find_alike(pages), find_alike(pages[::-1])
    assert forward == {(3 - j, 3 - i): value for (i, j), value in backward.items()}
    assert forward
