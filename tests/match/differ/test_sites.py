"""What sort of place it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from provstore.match.differ.sites import compare_countries, compare_sites, sites_in
from provstore.rules import load
from tests.match.differ.claims import between, compared, profile

PLANE = "The warplane crashed into {} on Tuesday."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("a market", "a school", [("market", "school")], "two sorts"),
        ("a market", "a busy marketplace", [], "one sort"),
        ("a market and a school", "a hospital", [], "nobody knows which"),
        ("a market", "the Velko School", [], "a name"),
        ("a market", "a crowd", [], "one tells none"),
    ],
)
def test_sites(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_sites, profile(PLANE.format(one)), profile(PLANE.format(other))) == found, why


def test_sites_that_other_words_stand_before_are_not_compared() -> None:
    one = "The warplane crashed into a market on Tuesday."
    other = "Hungry farmers sold sheep at a school while the warplane crashed."
    assert compared(compare_sites, profile(one), profile(other)) == []


def test_a_site_is_told_behind_a_word_for_where() -> None:
    assert (
        compared(compare_sites, profile("The market burned on Tuesday."), profile("The school burned on Tuesday."))
        == []
    )


@pytest.mark.parametrize("entry", load("same/sites")["site"], ids=lambda entry: str(entry["name"]))
def test_site(entry: dict[str, Any]) -> None:
    assert compared(compare_sites, *map(profile, entry["matches"])) == []
    assert compared(compare_sites, *map(profile, entry["rejects"])) != []


COUNTRY = "The league sent nine ships with grain {} last winter."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("to Spain", "to Norway", [("Spain", "Norway")], "two countries"),
        ("to Spain", "to Spain", [], "one"),
        ("to Spain", "to Spanish bakers", [], "the same by its adjective"),
        ("to Spain and Norway", "to Norway", [], "one account knows both"),
        ("to Spain", "to Brenna", [], "a town is no country"),
    ],
)
def test_countries(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_countries, profile(COUNTRY.format(one)), profile(COUNTRY.format(other))) == found, why


def test_countries_are_compared_in_versions_of_one_sentence_only() -> None:
    a, b = profile(COUNTRY.format("to Spain")), profile(COUNTRY.format("to Norway"))
    assert not [*compare_countries(a, b, replace(between(a, b), a_rest=9.0))]


def test_one_sort_of_sites() -> None:
    assert sites_in(["hundreds", "of", "houses"]) == sites_in(["1,400", "homes"]) != frozenset()
    assert sites_in(["two", "schools"]).isdisjoint(sites_in(["two", "homes"]))
    assert not sites_in(["two", "sheep"]), "no sites at all"
