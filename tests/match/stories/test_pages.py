"""What is kept of a page: its lead, its words, what it counts, what it is called."""

from __future__ import annotations

import numpy as np
import pytest

from provstore.match.stories import thresholds as limits
from tests.match.same.accounts import account
from tests.match.stories.told import LOST, SINKS, page


def test_the_lead_is_part_of_the_words() -> None:
    made = page(*SINKS, day="2024-03-03")
    assert set(made.lead.words.tolist()) <= set(made.words.tolist())
    assert np.all(np.diff(made.words.astype(np.int64)) > 0) and np.all(np.diff(made.lead.words.astype(np.int64)) > 0)
    assert made.lead.names.any() and not made.lead.names.all()


def test_what_comes_later_is_no_lead() -> None:
    background = [f"The harbor of Town{number} was closed." for number in range(limits.LEAD_SENTENCES)]
    long = page(*background, *SINKS)
    assert len(np.intersect1d(long.lead.words, page(*SINKS).lead.words)) < len(
        np.intersect1d(long.words, page(*SINKS).words)
    )


def test_what_befell_people_is_counted_and_days_are_told() -> None:
    made = page(*SINKS, day="2024-03-03")
    assert [(one.low, one.role) for one in made.counted] == [(14.0, "kill")]
    assert made.told_days == {"2024-03-03"}
    assert page(*LOST).told_days == frozenset(), "without a day of its own no page knows which Sunday it was"


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (SINKS, SINKS[0]),
        (("It rained in Selmar all day long, the police said, and the river rose.",), "It rained in Selmar"),
        (("word " * 60 + "ends.",), "word word"),
    ],
)
def test_a_page_is_called_what_it_calls_itself(paragraphs: tuple[str, ...], title: str) -> None:
    profile = account(*paragraphs)
    made = page(*paragraphs)
    assert made.title is not None
    words = made.title.of(profile.document.text)
    assert words.startswith(title) and len(words) <= limits.LONGEST_LABEL and words == words.strip()
