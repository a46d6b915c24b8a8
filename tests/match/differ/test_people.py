"""Two sorts of people in one place of two claims."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.match.differ.people import compare_people
from provstore.rules import load
from tests.match.differ.claims import between, compared, profile

KILLED = "Ten {} were killed when a truck overturned near the mill of Velko."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("soldiers", "civilians", [("soldiers", "civilians")], "two sorts"),
        ("soldiers", "servicemen", [], "one sort"),
        ("workers", "miners", [], "one sort"),
        ("workers", "farmers", [], "whoever farms may be paid for it"),
        ("soldiers", "sheep", [], "no people"),
        ("soldiers and civilians", "civilians", [], "one account tells of both"),
    ],
)
def test_people(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_people, profile(KILLED.format(one)), profile(KILLED.format(other))) == found, why


def test_they_have_to_stand_in_one_place() -> None:
    a = profile("Ten soldiers were killed when a truck overturned near the mill.")
    b = profile("Ten people were killed when a truck that farmers drove overturned near the mill.")
    assert compared(compare_people, a, b) == []


def test_none_is_certain() -> None:
    a, b = profile(KILLED.format("soldiers")), profile(KILLED.format("civilians"))
    assert [(one.kind, one.certain) for one in compare_people(a, b, between(a, b))] == [("person", False)]


@pytest.mark.parametrize("entry", load("same/people")["people"], ids=lambda entry: str(entry["name"]))
def test_sort(entry: dict[str, Any]) -> None:
    names = {one["name"] for one in load("same/people")["people"]}
    assert set(entry["may_be"]) <= names - {entry["name"]}
    assert compared(compare_people, *map(profile, entry["matches"])) == []
    assert compared(compare_people, *map(profile, entry["rejects"])) != []


def test_no_word_is_of_two_sorts() -> None:
    words = [word for entry in load("same/people")["people"] for word in entry["words"]]
    assert len(words) == len(set(words))
