"""The same claim in the mouths of two sources."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.match.differ.attributions import compare_attributions
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.rules import load
from tests.match.differ.claims import words
from tests.match.same.accounts import account

CRATES = "Heavy crates slid across the lower deck before the ferry capsized"


def first(page: DocumentProfile) -> Profile:
    return next(one for one in page.claims if one.claim.voice == "attributed")


def attributed(mine: str, theirs: str, are_versions: bool = False) -> list[tuple[str | None, str | None, bool]]:
    a, b = account(mine), account(theirs)
    one, other = first(a), first(b)
    found = list(compare_attributions(a, one, b, other, are_versions))
    back = list(compare_attributions(b, other, a, one, are_versions))
    assert [(that.b, that.a) for that in back] == [(this.a, this.b) for this in found]
    return [(*pair, this.certain) for pair, this in zip(words(iter(found), one, other), found, strict=True)]


@pytest.mark.parametrize(
    ("mine", "theirs", "found", "why"),
    [
        ("rescuers said", "residents said", [("rescuers", "residents", False)], "two sorts of sources"),
        ("a monitoring group said", "medics said", [("a monitoring group", "medics", False)], "a group is no medics"),
        ("a monitoring group said", "activists said", [], "such a group may be activists"),
        ("a civil defense official said", "residents said", [("a civil defense official", "residents", False)], "what he is an official of tells more"),
        ("officials said", "state television said", [], "a state speaks through its media"),
        ("the harbor police said", "local officials said", [], "the police hold an office"),
        ("fishermen said", "the coast guard said", [("fishermen", "the coast guard", False)], "who works there, and who keeps order"),
        ("it said", "residents said", [], "whom a pronoun means was worked out"),
        ("rescuers and residents said", "residents said", [], "one names both"),
        ("sources said", "residents said", [], "sources may be anybody"),
        ("rescuers said", "rescuers said", [], "one sort"),
        ("Harbor Watch International said", "the Orla Rescue League said", [("Harbor Watch International", "the Orla Rescue League", True)], "two bodies called by name"),
        ("Captain Pavel Orrin said", "Captain Anna Lissow said", [], "two persons may both say so"),
        ("rescuers said, citing residents", "residents said", [], "one cites the other"),
    ],
)  # fmt: skip
def test_who_said_it(mine: str, theirs: str, found: list[tuple[str, str, bool]], why: str) -> None:
    assert attributed(f"{CRATES}, {mine}.", f"{CRATES}, {theirs}.") == found, why


def test_of_versions_of_one_sentence_two_persons_did_not_both_say_so() -> None:
    texts = f"{CRATES}, Captain Pavel Orrin said.", f"{CRATES}, Captain Anna Lissow said."
    assert attributed(*texts) == []
    assert attributed(*texts, are_versions=True) == [("Captain Pavel Orrin", "Captain Anna Lissow", True)]


def test_whoever_speaks_for_somebody_is_not_he() -> None:
    aides, himself = f"{CRATES}, the mayor's aides said.", f"{CRATES}, Mayor Thomas Velder said."
    assert attributed(aides, himself) == [("the mayor's aides", "Mayor Thomas Velder", False)]
    assert attributed(aides, f"{CRATES}, an adviser, Thomas Velder, said.") == []


def test_what_two_demand_is_no_claim_of_one() -> None:
    demand = "{} demanded that the owners of the ferry pay for the crew."
    assert attributed(demand.format("Rescuers"), demand.format("Residents")) == []


@pytest.mark.parametrize("entry", load("same/voices")["voice"], ids=lambda entry: str(entry["name"]))
def test_voice(entry: dict[str, Any]) -> None:
    names = {one["name"] for one in load("same/voices")["voice"]}
    assert set(entry["may_be"]) <= names - {entry["name"]}
    for source in entry["matches"]:
        assert any(f" {word} " in f" {source.lower()} " for word in entry["words"]), source
    for source in entry["rejects"]:
        assert not any(f" {word} " in f" {source.lower()} " for word in entry["words"]), source
