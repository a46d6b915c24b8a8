"""Numbers in figures and in words: what they mean, and where they end."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.english.numbers import is_indefinite, is_vague, number_at

NUMBERS = [
    ("nine boats", 9, 9, 1, "a numeral"),
    ("22 boats", 22, 22, 1, "figures"),
    ("1,300 boats", 1300, 1300, 1, "a comma between thousands"),
    ("2.5 million boats", 2_500_000, 2_500_000, 2, "figures with a multiplier"),
    ("3 hundred thousand boats", 300_000, 300_000, 3, "two multipliers"),
    ("two dozen boats", 24, 24, 2, "a multiplier after a numeral"),
    ("dozen boats", 12, 12, 1, "a dozen alone is one"),
    ("a hundred boats", 100, 100, 2, "an article for one"),
    ("two hundred and ten boats", 210, 210, 4, "and inside a number"),
    ("two hundred and boats", 200, 200, 2, "and after a number"),
    ("two and ten boats", 2, 2, 1, "and between two numbers"),
    ("two hundred or ten boats", 200, 200, 2, "or joins two numbers"),
    ("three thousand four hundred boats", 3400, 3400, 4, "thousands, then hundreds"),
    ("two million three thousand and one", 2_003_001, 2_003_001, 6, "millions, thousands, one"),
    ("dozens of boats", 20, 99, 1, "fewer than a hundred"),
    ("hundreds of thousands of boats", 100_000, inf, 3, "at least so many times so many"),
    ("hundreds of", 100, 999, 1, "nothing after of"),
    ("millions of boats", 1_000_000, inf, 1, "nothing above them"),
    ("half a dozen boats", 6, 6, 3, "a share of a dozen"),
    ("half dozen boats", 6, 6, 2, "without an article"),
    ("quarter of a million boats", 250_000, 250_000, 4, "a share of a million"),
    ("five and a half boats", 5.5, 5.5, 4, "and a half"),
    ("2 and a half million boats", 2_500_000, 2_500_000, 5, "a multiplier behind it"),
    ("two and a boat", 2, 2, 1, "and a, but no share"),
    ("dozens and a half", 20, 99, 1, "of what is no number there is no half more"),
    ("3 trillion", 3e12, 3e12, 2, "the largest"),
    ("seven", 7, 7, 1, "the last word"),
]


@pytest.mark.parametrize(("text", "low", "high", "end", "why"), NUMBERS)
def test_number(text: str, low: float, high: float, end: int, why: str) -> None:
    assert number_at(text.split(), 0) == (low, high, end), why


@pytest.mark.parametrize(
    "text",
    [
        "boats",
        "hundred boats",
        "half the boats",
        "half of them",
        "quarter",
        "half a boat",
        "a boat",
        "and two",
        "12,5 boats",
        "2nd boat",
        "",
        "thousand",
    ],
)
def test_no_number(text: str) -> None:
    assert number_at(text.split(), 0) is None


def test_a_number_begins_where_it_is_asked_for() -> None:
    words = ["of", "the", "two", "hundred", "boats"]
    assert number_at(words, 2) == (200, 200, 4)
    assert number_at(words, 5) is None, "beyond the end"
    assert number_at(["ten", "and", "two", "hundred", "and", "five"], 2) == (205, 205, 6)


def test_indefinite_words_leave_open_how_many_more() -> None:
    assert number_at(["several", "hundred", "boats"], 1) == (100, 999, 2)
    assert number_at(["many", "million", "boats"], 1) == (1_000_000, inf, 2)
    assert number_at(["old", "hundred", "boats"], 1) is None
    assert is_indefinite("several")
    assert not is_indefinite("dozens")


def test_vague_words() -> None:
    assert is_vague("dozens")
    assert not is_vague("dozen")


@given(st.integers(0, 10**9))
def test_figures_mean_what_they_say(number: int) -> None:
    assert number_at([str(number)], 0) == (number, number, 1)
    assert number_at([f"{number:,}"], 0) == (number, number, 1)
