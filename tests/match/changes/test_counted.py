"""Dates and quantities among changed words, and nouns for people."""

from __future__ import annotations

import pytest

from provstore.match.changes.counted import counts, is_date, is_people
from tests.match.changes.versions import page, side


@pytest.mark.parametrize(
    ("text", "words", "expected", "why"),
    [
        ("No fewer than nine boats sank.", "fewer", True, "the middle of a bound before a number"),
        ("No fewer boats sank.", "fewer", False, "no number follows"),
        ("No fewer than boats sank.", "fewer", False, "nor does one follow the whole bound"),
        ("It took nine long hours.", "hours", True, "a unit near its number"),
        ("Nine hours passed.", "hours", True, "a number that opens the page"),
        ("It took long hours.", "hours", False, "a unit without a number"),
        ("It held nine people.", "people", False, "people are counted, and no unit"),
        ("Scores of boats sank.", "Scores", True, "a vague number"),
        ("It sank.", "sank", False, "no number at all"),
    ],
)  # fmt: skip
def test_counts(text: str, words: str, expected: bool, why: str) -> None:
    assert counts(side(page(text), words)) is expected, why


@pytest.mark.parametrize(
    ("text", "words", "other", "expected", "why"),
    [
        ("It sank in May 2012.", "May", "June", True, "a month"),
        ("It sank in 2012.", "2012", "2013", True, "a year for a year"),
        ("It sank in 2012.", "2012", "2", False, "a year for another number"),
        ("It sank in 2012.", "in 2012", "", True, "a year left out"),
        ("It may sink.", "may", "will", False, "a verb"),
        ("It has 5 boats.", "5", "6", False, "a number without a month"),
    ],
)  # fmt: skip
def test_dates(text: str, words: str, other: str, expected: bool, why: str) -> None:
    assert is_date(side(page(text), words), side(page(f"Then {other}."), other)) is expected, why


@pytest.mark.parametrize(
    ("word", "expected"), [("villagers", True), ("gunmen", True), ("civilians", True), ("boats", False), ("men", True)]
)
def test_people(word: str, expected: bool) -> None:
    assert is_people(word) is expected
