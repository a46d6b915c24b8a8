"""What sort of place it was."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.match.differ.sites import compare_sites
from provstore.rules import load
from tests.match.differ.claims import compared, profile

PLANE = "The warplane crashed into {} on Tuesday."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("a market", "a school", [("market", "school")], "two sorts"),
        ("a market", "a busy marketplace", [], "one sort"),
        ("a market and a school", "a hospital", [], "nobody knows which"),
        ("a market", "the Velko School", [], "a name"),
        ("a market", "a field", [], "one tells none"),
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
