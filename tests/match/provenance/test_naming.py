"""Whether two names are one in accounts of one claim."""

from __future__ import annotations

import pytest

from provstore.match.names.spelling import Likeness
from provstore.match.provenance.identity import Root, compare
from provstore.match.provenance.naming import (
    are_of_one_party,
    is_description,
    likeness_of_bodies,
    likeness_of_persons,
    split_ending,
)
from provstore.records import Source
from provstore.rules import load


@pytest.mark.parametrize(
    ("one", "other", "alike", "why"),
    [
        ("Ann Holt", "Ann Holt", "same", "the same"),
        ("Holt", "Ann Holt", "same", "a surname alone"),
        ("Lee", "Ann Lee", "same", "a surname that is a place, too"),
        ("Ann Holt, PhD", "Holt", "same", "a degree is no surname"),
        ("Peter J. Lunn", "Peter Lunn", "same", "an initial makes no other"),
        ("Peter Lunn Jr.", "Peter Lunn, Jr", "same", "one of the family"),
        ("Peter Lunn Jr.", "Peter Lunn", "close", "it may be the father"),
        ("Peter Lunn Jr.", "Lunn", "close", "who may be called so, too"),
        ("Peter Lunn Jr.", "Peter Lunn Sr.", "close", "father and son"),
        ("Ann", "Ann Holt", None, "a first name alone"),
        ("Mike Holt", "Michael Holt", "close", "one surname"),
        ("Karel Novak", "Karel Novac", "close", "one letter"),
        ("Ann Holt", "Peter Lunn", None, "two"),
    ],
)
def test_persons(one: str, other: str, alike: Likeness | None, why: str) -> None:
    assert likeness_of_persons(one, other) == likeness_of_persons(other, one) == alike, why


@pytest.mark.parametrize(
    ("one", "other", "alike", "why"),
    [
        ("the Observatory", "Polish Observatory for Tides", "same", "its country and what it is for are left out"),
        ("Kesmar-based Observatory", "Observatory of Tides", "same", "and where it is"),
        ("Observatory for Tides", "Observatory for Stars", "close", "for other things, but one noun"),
        ("Leading Members", "Top Members", "close", "who knows how many of them"),
        ("Polish Army", "Czech Army", None, "of two countries"),
        ("Free Army", "Army", "close", "a word that may make it another"),
        ("L.O.T.", "League of Tides", "same", "initials with full stops"),
        ("LT", "League of Tides", "close", "by two letters too many bodies begin"),
        ("LOT", "League of Tides", "same", "initials of all words"),
        ("League", "Guard", None, "two"),
    ],
)
def test_bodies(one: str, other: str, alike: Likeness | None, why: str) -> None:
    assert likeness_of_bodies(one, other) == likeness_of_bodies(other, one) == alike, why


@pytest.mark.parametrize(
    ("name", "described"),
    [
        ("Kesmar governor", True),
        ("18 members of the Council", True),
        ("the joint inquiry of both", True),
        ("One", True),
        ("Polish", True),
        ("Ann Holt", False),
        ("Nadim al-Orrin", False),
        ("Coast Guard", False),
        ("Polish Observatory for tides", False),
    ],
)
def test_descriptions(name: str, described: bool) -> None:
    assert is_description(name) is described


def test_a_name_that_is_an_ending_stays() -> None:
    assert split_ending("Esq") == ("Esq", "")
    assert split_ending("Peter Lunn, Jr., M.D.") == ("Peter Lunn", "jr")


@pytest.mark.parametrize(("words", "found"), [("matches", True), ("rejects", False)])
def test_documents_of_which_a_claim_has_one(words: str, found: bool) -> None:
    for one, other in load("same/sources")["documents"][words]:
        first, second = (Root(Source(name, "document", scope=name), True) for name in (one, f"{other} "))
        assert (compare(first, second).are == "one") is found, (one, other)


@pytest.mark.parametrize(("words", "found"), [("matches", True), ("rejects", False)])
def test_names_of_bodies(words: str, found: bool) -> None:
    for one, other in load("same/sources")["bodies"][words]:
        assert (likeness_of_bodies(one, other) == "same") is found, (one, other)


@pytest.mark.parametrize(("words", "found"), [("matches", True), ("rejects", False)])
def test_members_of_a_party(words: str, found: bool) -> None:
    for one, other in load("same/sources")["parties"][words]:
        assert are_of_one_party(one, other) is are_of_one_party(other, one) is found, (one, other)
