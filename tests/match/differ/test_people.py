"""Two sorts of people in one place of two claims."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.match.differ.people import compare_kin, compare_people, may_be_called_so, read_people
from provstore.rules import load
from tests.match.differ.claims import between, compared, profile
from tests.match.same.accounts import account

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


DROWNED = "A woman and {} drowned when a raft overturned near the mill of Velko."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (DROWNED.format("a child"), DROWNED.format("her child"), [("a child", "her child")], "whose it was"),
        (DROWNED.format("her child"), DROWNED.format("his child"), [], "both say whose"),
        (DROWNED.format("a child"), DROWNED.format("the child"), [], "it may have been told whose"),
        (DROWNED.format("a child"), DROWNED.format("her dog"), [], "no child"),
        (DROWNED.format("a child"), "A woman and a man drowned; her child was found near the mill of Velko.", [], "in another place"),
        (DROWNED.format("a child"), DROWNED.format("her child") + " A child was saved.", [("a child", "her child")], "another sentence"),
        (DROWNED.format("a child and a child"), DROWNED.format("her child"), [], "one of two"),
    ],
)  # fmt: skip
def test_whose_child_it_was(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = (account(text).claims[0] for text in (one, other))
    assert compared(compare_kin, a, b) == found, why
    assert not any(told.certain for told in compare_kin(a, b, between(a, b))), "it may be hers"


@pytest.mark.parametrize("entry", load("same/people")["people"], ids=lambda entry: str(entry["name"]))
def test_sort(entry: dict[str, Any]) -> None:
    names = {one["name"] for one in load("same/people")["people"]}
    assert set(entry["may_be"]) <= names - {entry["name"]}
    assert compared(compare_people, *map(profile, entry["matches"])) == []
    assert compared(compare_people, *map(profile, entry["rejects"])) != []


def test_no_word_is_of_two_sorts() -> None:
    words = [word for entry in load("same/people")["people"] for word in entry["words"]]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("one", "other", "of_any_sort", "may_be", "why"),
    [
        ("14 journalists", "eleven reporters", False, True, "one sort by two words"),
        ("ten soldiers", "ten civilians", True, False, "two sorts"),
        ("63 supporters", "40 people", True, True, "words of no sort"),
        ("63 supporters", "40 people", False, False, "but these may be a part of those"),
        ("40 fighters", "14 people", True, False, "a sort among people is a part of them"),
        ("63 supporters", "40 trucks", True, False, "no people"),
    ],
)
def test_who_may_be_called_so(one: str, other: str, of_any_sort: bool, may_be: bool, why: str) -> None:
    phrases = read_people(one.split()), read_people(other.split())
    assert may_be_called_so(*phrases, of_any_sort=of_any_sort) is may_be, why
    assert may_be_called_so(*reversed(phrases), of_any_sort=of_any_sort) is may_be, why
