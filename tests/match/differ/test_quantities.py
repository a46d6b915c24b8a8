"""Other numbers of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from provstore.match.differ.difference import Difference
from provstore.match.differ.quantities import compare_media, compare_quantities, medium_of
from provstore.match.differ.thresholds import FAR_NUMBERS_CLOSENESS, OTHER_NUMBER_CLOSENESS
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from tests.match.differ.claims import between, compared, profile, words
from tests.match.same.accounts import account

BUS = "people were killed when a bus plunged into the Orla gorge near Brenna."


def told(one: str, other: str, close: float | None = None) -> list[tuple[str | None, str | None]]:
    """What is told of two claims, as close as they are or so close."""

    def compare(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
        if close is not None:
            alignment = replace(alignment, shared=close, a_rest=1 - close, b_rest=0.0)
        return compare_quantities(a, b, alignment)

    return compared(compare, profile(one), profile(other))


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (f"Ten {BUS}", f"Twelve {BUS}", [("Ten people", "Twelve people")], "another number"),
        (f"Ten {BUS}", f"Ten {BUS}", [], "the same number"),
        (f"Ten {BUS}", "A bus plunged into the Orla gorge near Brenna, wounding twelve people.", [], "another matter"),
        ("Ten sheep and two cows drowned near Brenna.", "Nine sheep and two cows drowned near Brenna.", [("Ten sheep", "Nine sheep")], "the cows are as many"),
        ("Farmers sold ten sheep and nine sheep in Brenna.", "Farmers sold eight sheep in Brenna.", [], "nobody knows which"),
        ("Farmers sold eight sheep in Brenna.", "Farmers sold ten sheep and nine sheep in Brenna.", [], "nobody knows which"),
        ("Farmers sold ten sheep and nine sheep in Brenna.", "Farmers sold nine sheep in Brenna.", [], "one is the same, and nothing is left beside the other"),
        ("The city will spend $40 million on the new tram.", "The new tram will cost the city 55 million dollars.", [("$40 million", "55 million dollars")], "the only sum of each"),
        ("The city will spend $40 million on the new tram and $9 million on stops.", "The new tram will cost the city 55 million dollars.", [], "two sums, and words on one side alone"),
        ("A boy of 15 was hurt by a guard near Brenna.", "A 17-year-old boy was hurt by a guard near Brenna.", [("15", "17-year-old")], "two ages"),
        ("The council voted 12 to 7 to close the mill near Brenna.", "The council voted 14 to 5 to close the mill near Brenna.", [("12 to 7", "14 to 5")], "two counts of votes"),
    ],
)  # fmt: skip
def test_numbers(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert told(one, other) == found, why


def test_tolls_that_are_far_apart_are_told_only_of_close_claims() -> None:
    loose = FAR_NUMBERS_CLOSENESS - 0.01
    assert told(f"Ten {BUS}", f"Sixty {BUS}", FAR_NUMBERS_CLOSENESS) == [("Ten people", "Sixty people")]
    assert told(f"Ten {BUS}", f"Sixty {BUS}", loose) == []
    assert told(f"Ten {BUS}", f"Twelve {BUS}", loose) != []
    wounded = "{} people were killed and {} people wounded near Brenna."
    assert told(wounded.format("Ten", "two"), wounded.format("Sixty", "three"), loose) == [], (
        "so it is another incident"
    )


def test_numbers_that_nobody_came_to_harm_by_are_told_only_of_close_claims() -> None:
    one, other = "Farmers sold ten sheep in Brenna.", "Farmers sold nine sheep in Brenna."
    assert told(one, other, OTHER_NUMBER_CLOSENESS) == [("ten sheep", "nine sheep")]
    assert told(one, other, OTHER_NUMBER_CLOSENESS - 0.01) == []
    many = "Farmers sold sixty sheep in Brenna."
    assert told(one, many, FAR_NUMBERS_CLOSENESS) == [("ten sheep", "sixty sheep")]
    assert told(one, many, FAR_NUMBERS_CLOSENESS - 0.01) == []


def test_a_vague_number_is_told_and_not_certain() -> None:
    a, b = profile(f"Dozens of people {BUS[7:]}"), profile(f"44 {BUS}")
    (found,) = compare_quantities(a, b, between(a, b))
    assert not found.certain
    b = profile(f"140 {BUS}")
    (found,) = compare_quantities(a, b, between(a, b))
    assert found.certain, "140 are not dozens"
    assert told(f"Dozens of people {BUS[7:]}", f"Scores of people {BUS[7:]}") == []
    assert told(f"Thousands of people {BUS[7:]}", f"3,100 {BUS}") == [], "of so many nobody has the number"


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("A fine of $3.5bn was paid in Brenna.", "A fine of $3bn was paid in Brenna.", [("$3.5bn", "$3bn")], "two sums"),
        ("A fine of $3.52m was paid in Brenna.", "A fine of $3.5 million was paid in Brenna.", [], "one is rounded"),
        ("A pause of two days was agreed in Brenna.", "A pause of 48 hours was agreed in Brenna.", [], "two units"),
        ("A pause of two days was agreed in Brenna.", "A pause of 8 hours was agreed in Brenna.", [("two days", "8 hours")], "two units, two lengths"),
        ("Guards searched nine ships for two days.", "Guards left the harbour for 8 hours.", [], "of other things"),
        (f"Dozens of people {BUS[7:]}", f"140 {BUS}", [("Dozens of people", "140 people")], "dozens are fewer"),
        (f"Dozens of people {BUS[7:]}", f"Hundreds of people {BUS[7:]}", [("Dozens of people", "Hundreds of people")], "a word for ten times as many"),
        (f"Up to 80 {BUS}", f"About 80 {BUS}", [], "one number"),
        ("About 80 rebels were killed near Mirel.", "A post and up to 80 rebels were lost near Mirel, and 40 rebels were killed in Velko.", [], "as many, of whom it is not told"),
    ],
)  # fmt: skip
def test_sums_lengths_and_vague_numbers(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert told(one, other) == found, why


def test_numbers_of_things_must_stand_in_the_same_place() -> None:
    one = "Ten sheep crossed bitter muddy wooden cold gates while nine hungry goats devoured bread near Brenna."
    other = (
        "Nine hungry goats devoured bread near Brenna while others crossed bitter muddy wooden cold gates, seven sheep."
    )
    assert told(one, other) in ([], [("Ten sheep", "seven sheep")])


LETTERS = "The ministry, in two separate letters to the league, condemned the blockade of Port Mirel and the seizure of its ships."
LETTER = "In a letter to the league, the ministry condemned the blockade of Port Mirel and the seizure of its ships."


def test_in_how_many_letters_it_was_said() -> None:
    (one,), (other,) = (account(text).claims for text in (LETTERS, LETTER))
    first, second = medium_of(one), medium_of(other)
    assert first and second and (first.low, second.low) == (2, 1)
    assert words(compare_media(one, other), one, other) == [("two separate letters", "a letter")]
    assert words(compare_media(other, one), other, one) == [("a letter", "two separate letters")]
    assert list(compare_media(one, one)) == []
    (spoken,) = account("The ministry said the blockade of Port Mirel was shameful.").claims
    assert medium_of(spoken) is None
    assert list(compare_media(one, spoken)) == list(compare_media(spoken, one)) == []


@pytest.mark.parametrize(
    ("text", "medium", "number", "why"),
    [
        ("Two letters to the league condemned the blockade.", "Two letters", 2, "the sentence begins with it"),
        ("Two ferries sank near Mirel.", "nine letters", None, "the sentence does not have it"),
        ("A long letter to the league condemned the blockade.", "A long letter", 1, "an article"),
        ("Two long letters and nine calls condemned it.", "Two long letters and nine calls", None, "two numbers"),
    ],
)
def test_how_many_there_are_of_a_medium(text: str, medium: str, number: int | None, why: str) -> None:
    one = profile(text)
    found = medium_of(replace(one, claim=replace(one.claim, medium=medium)))
    assert (found.low if found else None) == number, why


def test_letters_are_not_compared_with_statements() -> None:
    (one,), (other,) = (account(text).claims for text in (LETTERS, LETTER.replace("letter", "statement")))
    assert medium_of(one) and medium_of(other)
    assert list(compare_media(one, other)) == []
