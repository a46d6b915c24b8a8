"""What is beside a stretch of words in its claim."""

from __future__ import annotations

import pytest

from provstore.match.differ.surroundings import (
    Surroundings,
    read_surroundings,
    sides_that_meet,
    stand_in_one_place,
    stand_together,
)
from provstore.match.same.profiles import Profile
from provstore.records import Span
from tests.match.differ.claims import between, profile

LONG = "Farmers burned bitter wooden bridges near gates behind seven muddy orchards."


def place(one: Profile, word: str) -> Span:
    at = one.text.index(word)
    return Span(at, at + len(word))


def around(one: Profile, word: str) -> Surroundings:
    return read_surroundings(one, place(one, word))


def forms(one: Profile, indexes: tuple[int, ...]) -> list[str]:
    return [one.tokens[at].form for at in indexes]


def test_the_nearest_words_come_first_and_no_more_than_four() -> None:
    one = profile(LONG)
    found = around(one, "gates")
    assert forms(one, found.before) == ["near", "bridges", "wooden", "bitter"]
    assert forms(one, found.inside) == ["gates"]
    assert forms(one, found.after) == ["behind", "seven", "muddy", "orchards"]


def test_a_name_counts_as_one_word() -> None:
    one = profile("Farmers burned bitter bridges near Anna bin Velde and gates.")
    assert forms(one, around(one, "gates").before) == ["velde", "bin", "anna", "near", "bridges", "bitter"]


def test_words_beside_two_stretches_meet_on_each_side() -> None:
    def sides(one: str, mine: str, other: str, theirs: str) -> tuple[int, bool]:
        a, b = profile(one), profile(other)
        here, there, alignment = place(a, mine), place(b, theirs), between(a, b)
        found = sides_that_meet(a, here, b, there, alignment)
        assert sides_that_meet(b, there, a, here, between(b, a)) == found
        return found, stand_together(a, here, b, there, alignment)

    assert sides("Sheep drowned near Mirel harbour.", "Mirel", "Sheep drowned near Tamsa harbour.", "Tamsa") == (
        2,
        True,
    )
    assert sides("Sheep drowned near Mirel harbour.", "Mirel", "Sheep drowned near Tamsa.", "Tamsa") == (1, True)
    assert sides("Sheep drowned quickly.", "Sheep", "Goats quickly drowned.", "drowned") == (0, True), (
        "beside it and in it"
    )
    assert sides(
        "Sheep drowned bitter muddy wooden cold gates.", "Sheep", "Gates burned stolen hungry fresh dry goats.", "goats"
    ) == (0, False)


def test_names_in_two_spellings_meet() -> None:
    a, b = profile("Grain from the World Harvest Fund arrived late."), profile("Grain from the WHF arrived late.")
    assert sides_that_meet(a, place(a, "arrived"), b, place(b, "arrived"), between(a, b)) == 2


@pytest.mark.parametrize(
    ("one", "mine", "other", "theirs", "same", "why"),
    [
        ("Goats burned wooden bridges.", "burned", "Goats built wooden bridges.", "built", True, "on both sides"),
        ("Goats burned.", "burned", "Goats drowned.", "drowned", True, "both end there"),
        ("Goats burned.", "burned", "Goats drowned sheep.", "drowned", False, "one goes on"),
        ("Goats burned bridges.", "burned", "Goats built wagons.", "built", False, "behind them nothing meets"),
        ("Bitter goats.", "Bitter goats", "Bitter goats.", "Bitter goats", False, "nothing is beside them"),
    ],
)  # fmt: skip
def test_one_place(one: str, mine: str, other: str, theirs: str, same: bool, why: str) -> None:
    a, b = profile(one), profile(other)
    assert stand_in_one_place(a, place(a, mine), b, place(b, theirs), between(a, b)) is same, why
