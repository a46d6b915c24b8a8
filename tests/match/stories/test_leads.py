"""What a word of a lead weighs: the less, the more pages have it on days that are not those of the event."""

from __future__ import annotations

import pytest

from provstore.match.stories.leads import file_words, weigh
from provstore.match.stories.pages import StoryPage
from tests.match.stories.told import BURIED, SINKS, page

SINKING = page(*SINKS, day="2024-03-03")


def total(*others: StoryPage) -> float:
    pages = [SINKING, *others]
    return float(weigh(pages, file_words(pages)).totals[0])


@pytest.mark.parametrize(
    ("days", "weighs_less", "why"),
    [
        (["2024-02-10"] * 5, True, "three weeks before: the subject"),
        (["2024-03-20"] * 5, True, "and after"),
        (["2024-03-04"] * 5, False, "those who tell of the event itself are no background"),
        (["2023-03-03"] * 5, False, "a year ago nobody knew of it"),
        ([None] * 5, False, "nobody knows of which day they are"),
    ],
)
def test_what_other_days_tell_weighs_less(days: list[str | None], weighs_less: bool, why: str) -> None:
    others = [page(*BURIED, f"No. {number}", day=day) for number, day in enumerate(days)]
    assert (total(*others) < total()) == weighs_less, why


def test_a_page_without_a_date_has_no_background() -> None:
    pages = [page(*SINKS), *(page(*BURIED, f"No. {number}", day="2024-03-03") for number in range(9))]
    leads = weigh(pages, file_words(pages))
    assert leads.totals[0] == pytest.approx(pages[0].lead.weights.sum())
