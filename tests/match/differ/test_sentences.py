"""Two sentences as they stand, whoever says what in them."""

from __future__ import annotations

import pytest

from provstore.match.differ.sentences import compare_sentences, may_tell_of_one, name_days_apart, sentences_of
from provstore.match.same.pairs import pair_claims
from tests.match.same.accounts import account


def compared(one: str, other: str, are_of_one_day: bool = True) -> list[tuple[str, str | None, str | None]]:
    a, b = account(one, "It rained in Selmar."), account(other, "Prices for tickets rose.")
    matches = pair_claims(a, b, one_story=True)
    return [
        (found.kind, found.a and found.a.of(a.document.text), found.b and found.b.of(b.document.text))
        for whole in sentences_of(a, b, matches)
        for found in compare_sentences(whole, are_of_one_day)
    ]


BESIDE = "After a visit to {} farms by the drawbridge on {}, the mayor said that taxes would rise."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (BESIDE.format("nine", "Sunday"), BESIDE.format("nine", "Sunday"), [], "the same"),
        (BESIDE.format("nine", "Sunday"), BESIDE.format("six", "Sunday"), [("quantity", "nine farms", "six farms")], "what stands beside what was said"),
        (BESIDE.format("nine", "3 May 2021"), BESIDE.format("six", "5 May 2021"), [], "two days: two visits"),
        ("Farmers attacked the guards at the mill gate.", "Guards attacked the farmers at the mill gate.", [("person", "Farmers", "Guards")], "whoever did it, be it told as a claim"),
        ("The Orlin League claimed responsibility for the attack.", "No one claimed responsibility for the attack, but the mill burned once before.", [("negation", "claimed", "No one claimed")], "whether anybody claims it"),
    ],
)  # fmt: skip
def test_sentences(one: str, other: str, found: list[tuple[str, str, str]], why: str) -> None:
    assert compared(one, other) == found, why


def test_numbers_of_two_days_are_not_compared() -> None:
    texts = BESIDE.format("nine", "Sunday"), BESIDE.format("six", "Sunday")
    assert compared(*texts, are_of_one_day=False) == []


def test_sentences_that_are_one_claim_were_compared() -> None:
    assert compared("The mayor sold nine farms near Velko.", "The mayor sold six farms near Velko.") == []


@pytest.mark.parametrize(
    ("one", "other", "told", "why"),
    [
        ("A bakery near Velko burned.", "A bakery near Velko burned down.", True, "one town"),
        ("A bakery near Velko burned.", "A bakery near Tamsa burned.", False, "two towns"),
        ("A bakery near Velko burned.", "The mill burned.", True, "nothing says so"),
    ],
)
def test_what_two_sentences_may_tell_of(one: str, other: str, told: bool, why: str) -> None:
    (mine,), (theirs,) = account(one).sentences, account(other).sentences
    assert may_tell_of_one(mine, theirs) is may_tell_of_one(theirs, mine) is told, why


@pytest.mark.parametrize(
    ("one", "other", "apart", "why"),
    [
        ("3 March 2021", "3 March 2021", False, "one day"),
        ("3 March 2021", "4 March 2021", False, "the next, on which it is told"),
        ("4 March 2021", "3 March 2021", False, "the same the other way round"),
        ("3 March 2021", "5 March 2021", True, "two days"),
        ("3 March 2021", "spring", False, "one names none"),
        ("March 2021", "9 May 2021", False, "a month is no day"),
    ],
)
def test_days_apart(one: str, other: str, apart: bool, why: str) -> None:
    (mine,), (theirs,) = (
        account(f"The bakery near Velko burned in the night of {day}.").claims for day in (one, other)
    )
    assert name_days_apart(mine, theirs) is apart, why
