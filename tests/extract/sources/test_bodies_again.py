"""Bodies that are called again by what they are, and what such a noun does not mean."""

from __future__ import annotations

import pytest

from provstore.extract.sources.bodies_again import NEAR, class_noun
from provstore.extract.sources.memory import Memory
from provstore.extract.sources.phrases import phrase_of
from provstore.records import SourceKind
from tests.extract.sources.told import memory, named

NORPET: tuple[str, SourceKind, str] = ("Norpet", "organization", "Norpet")
CASES: list[tuple[str, Memory, str | None, str]] = [
    ("the company", memory("", NORPET), "Norpet", "the company that spoke last"),
    ("the group", memory("", NORPET), "Norpet", "a name without a telling noun may be a group’s"),
    ("the group", memory("", ("Roe Bank", "organization", "Roe Bank")), None, "a bank is no group"),
    ("the company", memory("", ("the Northern Council", "organization", "Northern Council")), None, "a council is no company"),
    ("the company", memory(), None, "none has spoken"),
    ("a company", memory("", NORPET), None, "a company that is new"),
    ("the oil company", memory("", NORPET), "Norpet", "with what it sells"),
    ("the Northern company", memory("", NORPET), None, "with a name it may be another"),
    ("the company of Ann Lee", memory("", NORPET), None, "or with an owner"),
    ("the Company", memory("", NORPET), None, "a name"),
    ("the company", memory("Norpet shares fell in May. It rained."), "Norpet", "one that has shares, though it has not spoken"),
    ("the company", memory("Norpet’s chief executive, Ann Lee, left."), "Norpet", "or who leads it"),
    ("the company", memory("The founder left. Shares of Norpet fell."), "Norpet", "or of whom the shares are"),
    ("the company", memory("Norpet shares fell. Oreb shares rose."), None, "of two"),
    ("the company", memory("Norpet shares fell. Norpet left. Norpet came. Oreb shares rose."), "Norpet", "unless one is what the page tells of"),
    ("the airline", memory("Norpet shares fell. Norpet left. Norpet came. Oreb shares rose."), None, "and a noun that tells more may be either"),
    ("the company", memory("Ann Lee’s shares fell."), None, "whose shares they are is a person"),
    ("the company", memory("Poland’s sales fell."), None, "or a country"),
    ("the company", memory("Norpet shares fell." + " " * 1000), None, "long ago"),
    ("the agency", memory("The Northern Space Administration met."), "Northern Space Administration", "what it is by another word"),
    ("the agency", memory("The Federal Roads Authority met."), "Federal Roads Authority", "with the word its name opens with"),
    ("the agency", memory("The Northern Space Administration met the Roads Authority."), None, "of two"),
    ("the agency", memory("The Northern Choir met."), None, "a choir is none"),
    ("the force", memory("Northtown Police came."), "Northtown Police", "police"),
    ("the drivers’ union", memory("The Northern Roads Federation met."), None, "whose union it is tells another"),
    ("the group", memory("The House of Elders met."), None, "no parliament is a group"),
    ("the agency", memory("The Northern Roads Agency came."), "Northern Roads Agency", "and is meant"),
    ("the bank", memory("The Central Bank of Poland met."), "Polish Central Bank", "an office of a state has one name"),
    ("the institute", memory("The Northern Institute met."), "Northern Institute", "the one institute of the page"),
    ("the institute", memory("The Northern Institute met the Southern Institute."), None, "of two"),
    ("the group", memory("The Union of Northern Farmers met."), "Union of Northern Farmers", "one named right before, though it has not spoken"),
    ("the group", memory("The Union of Northern Farmers met the Southern Council."), None, "of two named before"),
    ("the company", memory("The Union of Northern Farmers met."), None, "a union is no company"),
    ("the company", memory("", ("the union Dockers United", "organization", "Dockers United")), None, "what was called a union"),
    ("the French firm", memory("", ("Norpet", "organization", "Norpet")), "Norpet", "where it is from"),
    ("the group", memory("Smoke rose in the Old City of Northtown.", ("Watch", "organization", "Watch")), "Watch", "a place named since is no body"),
    ("the company that runs the fair, Norpet Shows", memory("", ("Big Shows", "organization", "Big Shows")), "Norpet Shows", "the name behind a comma, and not who spoke last"),
    ("the company, Ann Lee", memory("Mayor Ann Lee came."), None, "a person behind a comma is no company"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_what_a_noun_calls_again(words: str, told: Memory, expected: str | None, why: str) -> None:
    assert named(class_noun(told, phrase_of(words, len(told.text)))) == expected, why


def test_the_company_is_not_one_that_spoke_long_ago_or_before_another_was_named() -> None:
    told = memory("", NORPET)
    near, far = (phrase_of("the company", len(told.text) + more) for more in (0, NEAR + 1))
    assert named(class_noun(told, near)) == "Norpet" and class_noun(told, far) is None
    told.text += " met the Northern Council."
    assert class_noun(told, phrase_of("the company", len(told.text))) is None
