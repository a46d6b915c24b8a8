"""Whether one name is the initials of another."""

from __future__ import annotations

import pytest

from provstore.match.names.initials import are_initials, are_shuffled_initials


@pytest.mark.parametrize(
    ("one", "other", "least", "expected", "why"),
    [
        ("WHF", "World Harvest Fund", 3, True, "the first letters"),
        ("W.H.F.", "the World Harvest Fund", 3, True, "with full stops; an article does not count"),
        ("LOT", "League of Tides", 3, True, "of all words"),
        ("LT", "League of Tides", 3, False, "two letters tell too little"),
        ("LT", "League of Tides", 2, True, "where two are enough, of the capitals alone"),
        ("Ann Lee", "Adam Lopez", 2, False, "two names with equal initials are no initials of each other"),
        ("WHF", "World Fund", 3, False, "other letters"),
    ],
)
def test_initials(one: str, other: str, least: int, expected: bool, why: str) -> None:
    assert are_initials(one, other, least) is are_initials(other, one, least) is expected, why


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ("HSW", "Harbor Watch of Selmar", True, "in another order"),
        ("HWS", "Harbor Watch of Selmar", True, "in their order"),
        ("HWT", "Harbor Watch of Selmar", False, "another letter"),
        ("HW", "Watch Harbor", False, "two letters may be anybody's"),
    ],
)
def test_letters_that_somebody_may_have_shuffled(one: str, other: str, expected: bool, why: str) -> None:
    assert are_shuffled_initials(one, other) is are_shuffled_initials(other, one) is expected, why
