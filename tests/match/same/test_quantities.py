"""Whether two quantities say the same."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.same.quantities import Quantity, about_the_same, differ, is_far
from provstore.records import Span


def some(low: float, high: float, bound: str = "", vague: bool = False) -> Quantity:
    return Quantity(Span(0, 1), low, high, bound, "people", "kill", "", vague)


DOZENS, THIRTY, MORE, LESS = some(20, inf, vague=True), some(30, 30), some(30, inf, "more"), some(0, 30, "less")
ABOUT = some(30, 30, "about")


@pytest.mark.parametrize(
    ("one", "other", "different", "why"),
    [
        (DOZENS, some(12, 12), True, "a dozen is not dozens"),
        (DOZENS, some(20, 20), False, "twenty are dozens"),
        (DOZENS, some(44, 44), False, "44 are dozens"),
        (DOZENS, some(0, 19, "less"), True, "fewer than dozens"),
        (THIRTY, some(30, 30), False, "one number"),
        (THIRTY, some(31, 31), True, "two numbers"),
        (THIRTY, ABOUT, False, "a round number is the same number"),
        (MORE, THIRTY, False, "at least so many"),
        (MORE, some(33, 33), False, "a little more"),
        (MORE, some(34, 34), True, "so many more that one would not say at least 30"),
        (MORE, some(29, 29), True, "fewer than the least"),
        (MORE, ABOUT, False, "about so many"),
        (MORE, some(32, inf, "more"), True, "two lower bounds"),
        (MORE, MORE, False, "one lower bound"),
        (MORE, LESS, True, "a lower and an upper bound"),
        (LESS, THIRTY, True, "less than it"),
        (LESS, LESS, False, "one upper bound"),
    ],
)
def test_differ(one: Quantity, other: Quantity, different: bool, why: str) -> None:
    assert differ(one, other) is different, why
    assert differ(other, one) is different, why


def counted(measure: str, role: str = "", relation: str = "") -> Quantity:
    return Quantity(Span(0, 1), 9, 9, "", measure, role, relation)


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        (counted("boat"), counted("boat"), True, "one noun"),
        (counted("boat"), counted("sheep"), False, "two nouns"),
        (counted("day", relation="after"), counted("day", relation="before"), False, "after is not before"),
        (counted("people", "kill"), counted("people", "wound"), False, "another matter"),
        (counted("people", "kill"), counted("", "kill"), True, "people, where one names no noun"),
        (counted("sheep", "kill"), counted("", "kill"), False, "sheep are no people"),
        (counted(""), counted("people"), False, "no noun, and nothing befell them"),
        (counted("", "kill"), counted("", "kill"), True, "no nouns"),
    ],
)
def test_about_the_same(one: Quantity, other: Quantity, same: bool, why: str) -> None:
    assert about_the_same(one, other) is same, why
    assert about_the_same(other, one) is same, why


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        (some(10, 10), some(40, 40), False), (some(10, 10), some(41, 41), True), (some(0, 0), some(4, 4), False),
        (some(0, 0), some(5, 5), True), (LESS, some(7, 7), True), (LESS, some(8, 8), False), (MORE, some(7, 7), True),
    ],
)  # fmt: skip
def test_far(one: Quantity, other: Quantity, far: bool) -> None:
    assert is_far(one, other) is is_far(other, one) is far


bounds = st.sampled_from(["", "more", "less", "about"])
quantities = st.builds(some, st.integers(0, 50), st.integers(50, 90), bounds, st.booleans())


@given(quantities, quantities)
def test_nothing_depends_on_the_order(one: Quantity, other: Quantity) -> None:
    assert differ(one, other) == differ(other, one)
    assert not differ(one, one)


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        (35.7, 35.72, True, "a tenth is told, and they are nearer than half of it"),
        (35.7, 35.8, False, "two tenths"),
        (35.7, 36, True, "of which one is told to the whole number"),
        (35, 36, False, "two whole numbers"),
        (43_000_000, 43_400_000, True, "millions are told"),
        (43_000_000, 44_000_000, False, "two millions"),
    ],
)
def test_a_number_is_as_exact_as_it_is_told(one: float, other: float, same: bool, why: str) -> None:
    assert some(one, one).has_number_of(some(other, other)) is same, why
    assert some(other, other).has_number_of(some(one, one)) is same, why


@pytest.mark.parametrize(
    ("round_number", "other", "is_about", "why"),
    [
        (some(24, 24, "about"), some(23, 23), True, "one off"),
        (some(24, 24, "about"), some(22, 22), False, "two off"),
        (some(30, 30, "about"), some(34, 34), True, "thirty is round to tens"),
        (some(30, 30, "about"), some(39, 39), False, "nearer to forty"),
        (some(900, 900, "about"), some(940, 940), True, "nine hundred is round to hundreds"),
        (some(24, 24), some(23, 23), False, "nothing says that it is round"),
    ],
)
def test_round_numbers(round_number: Quantity, other: Quantity, is_about: bool, why: str) -> None:
    assert round_number.is_about(other) is is_about, why
