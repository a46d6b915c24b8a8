"""What one account asserts and the other negates."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.match.differ.opposites import compare_opposites, compare_polarity, find_opposites, negates
from provstore.match.same.profiles import Profile
from provstore.rules import load
from tests.match.differ.claims import between, compared, profile
from tests.match.same.accounts import account

GUARDS = "Guards {} the ship Orlanda in Port Mirel."


def said(text: str) -> Profile:
    return next(one for one in account(text).claims if one.claim.voice == "attributed")


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (GUARDS.format("did not search"), GUARDS.format("searched"), [("did not search", "searched")], "a negation"),
        ("The ship Orlanda was not searched in Port Mirel.", "The ship Orlanda was searched in Port Mirel.", [("was not searched", "was searched")], "with what stands before the verb"),
        (GUARDS.format("never searched"), GUARDS.format("searched"), [("never searched", "searched")], "of another word"),
        (GUARDS.format("did not search"), GUARDS.format("never searched"), [], "both negate it"),
        (GUARDS.format("searched"), GUARDS.format("searched"), [], "neither does"),
        (GUARDS.format("did not search"), "Guards searched a hungry goat behind nine muddy orchards near Velko.", [], "other clauses"),
        ("Guards did not search the Orlanda, but guards searched the Mirel.", "Guards searched the Orlanda in Mirel.", [], "both in one claim"),
        ("The ship Orlanda was not searched when guards searched Port Mirel.", "The ship Orlanda was searched when guards searched Port Mirel.", [("was not searched", "was searched")], "the first of two for the first"),
        (GUARDS.format("hardly ever immediately searched"), GUARDS.format("searched"), [], "more words between"),
        ("No one immediately inspected the leaking cargo hatches, but goats were missed near the nine muddy orchards of Velko.", "Shepherds inspected the leaking cargo hatches.", [("No one immediately inspected", "inspected")], "what follows meets word for word, whatever else is told; an adverb between"),
        ("If no one inspected the leaking cargo hatches, goats would be missed near the nine muddy orchards of Velko.", "Shepherds inspected the leaking cargo hatches.", [], "under a condition"),
        ("Nobody needs to inspect the leaking cargo hatches, but goats were missed near the nine muddy orchards of Velko.", "Shepherds inspected the leaking cargo hatches.", [], "what somebody needs to do is not told as so"),
        ("Guards have not once not searched the ship Orlanda in Port Mirel.", GUARDS.format("searched"), [], "two negations"),
        (GUARDS.format("without haste searched"), GUARDS.format("searched"), [], "the negation is of another word"),
    ],
)  # fmt: skip
def test_polarity(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_polarity, profile(one), profile(other)) == found, why


CHLORINE = "The ministry {} that the army {} chlorine in the attack on Velko."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (("denied", "used"), ("said", "used"), [("denied", "said")], "a denial of what is said"),
        (("denied", "used"), ("said", "did not use"), [], "a denial says that it is not so"),
        (("denied", "used"), ("denied", "used"), [], "two denials"),
        (("said", "used"), ("said", "used"), [], "none"),
    ],
)
def test_denials(one: tuple[str, str], other: tuple[str, str], found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_polarity, said(CHLORINE.format(*one)), said(CHLORINE.format(*other))) == found, why


def test_a_negation_right_before_a_quotation_turns_its_first_word() -> None:
    one, other = (
        "The mayor does not “sell the old harbour of Brenna”.",
        "The mayor said he would sell the old harbour of Brenna.",
    )
    for claim in account(one).claims:
        assert not [*compare_polarity(claim, said(other), between(claim, said(other)))]


def test_negates() -> None:
    assert negates(profile(GUARDS.format("did not search")))
    assert not negates(said(CHLORINE.format("denied", "used"))), "a cue is no negation"
    assert not negates(profile(GUARDS.format("searched")))


@pytest.mark.parametrize("entry", load("same/opposites")["opposites"], ids=lambda entry: str(entry["first"][0]))
def test_opposites(entry: dict[str, Any]) -> None:
    a, b = map(profile, entry["matches"])
    told = list(compare_opposites(a, b, between(a, b)))
    assert [one.kind for one in told] == [entry["kind"]]
    assert compared(compare_opposites, *map(profile, entry["rejects"])) == []


def test_opposites_of_which_one_claim_has_both_are_none() -> None:
    one, other = "Troops seized farms inside Velko.", "Troops seized farms outside Velko and inside Velko."
    assert compared(compare_opposites, profile(one), profile(other)) == []


def test_opposites_in_other_places_are_none() -> None:
    one, other = (
        "Troops seized farms inside Velko.",
        "Hungry goats outside devoured orchards while troops seized farms.",
    )
    assert compared(compare_opposites, profile(one), profile(other)) == []


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("The mayor's older sister lives in Tamsa.", "Guards let the younger sister of the mayor in.", [("older", "younger")], "one sister"),
        ("Troops hold farms inside Velko.", "Shells fell outside Velko at night.", [("inside", "outside")], "one town"),
        ("He came through the northern gate.", "The southern gate was open, a guard said.", [("northern", "southern")], "one gate"),
        ("The mayor's older sister lives in Tamsa.", "His younger brother was let in.", [], "another word follows"),
        ("Farms burned east of Velko.", "Shells fell west of Velko at night.", [], "many places are east of a town"),
        ("Troops slept inside the mill.", "Shells fell outside the school.", [], "nothing is known of what follows"),
        ("The older sister lives in Tamsa, the younger sister here.", "Guards let the younger sister in.", [], "a page tells of both"),
        ("The elder Lissow lives in Tamsa.", "Guards let the younger Lissow in.", [], "two who bear one name"),
        ("The ferry sailed before the storm.", "Trees fell after the storm in Tamsa.", [], "these differ in one place of a claim alone"),
    ],
)  # fmt: skip
def test_opposites_anywhere(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = account(one), account(other)
    there, back = ([told for told, _ in find_opposites(*pages)] for pages in ((a, b), (b, a)))
    assert [(told.a.of(one), told.b.of(other)) for told in there if told.a and told.b] == found, why
    assert [(told.b, told.a) for told in back] == [(told.a, told.b) for told in there]
    assert not any(told.certain for told in there)
