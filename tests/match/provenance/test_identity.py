"""Whether two on whom a claim rests are one source."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from provstore.match.provenance.identity import Root, compare, is_said, roots_told, speaks_for, wholes
from provstore.records import Source
from tests.match.provenance.test_roots import POST, appearance

GOVERNMENT = Source("Tamsan government", "government")
MINISTRY = Source("Tamsan Foreign Ministry", "government", part_of=GOVERNMENT)
MINISTER = Source("Ann Lee", "person", part_of=MINISTRY)


def person(name: str, **known: str) -> Root:
    return Root(Source(name, "person"), True, **{"named_as": name, **known})


def body(name: str, **known: str) -> Root:
    return Root(Source(name, "organization"), True, **{"named_as": name, **known})


def office(name: str, country: str | None = None) -> Root:
    return Root(Source(name, "government", country=country), True, named_as=name)


def nameless(name: str, page: str) -> Root:
    return Root(Source(name, "organization", scope=page), True)


def unnamed(name: str, page: str) -> Root:
    return Root(Source(name, "anonymous", scope=page), True)


def paper(name: str, page: str) -> Root:
    return Root(Source(name, "document", scope=page), True, medium=f"the {name}")


def outlet(name: str, owner: str | None = None) -> Root:
    return Root(Source(name, "outlet"), True, owner=owner)


@pytest.mark.parametrize(
    ("first", "second", "are", "why"),
    [
        (person("Ann Holt"), person("Ann Holt"), "one", "both have it from Ann Holt"),
        (person("Ann Holt"), person("Peter Lunn"), "two", ""),
        (person("Holt"), person("Ann Holt"), "one", "Holt and Ann Holt are one name"),
        (person("Peter Lunn Jr."), person("Lunn"), "open", "Peter Lunn Jr. and Lunn are nearly one name"),
        (person("Peter J. Lunn"), person("Peter Lunn"), "one", "Peter J. Lunn and Peter Lunn are one name"),
        (person("Sergei Morov"), person("Sergey Morov"), "one", "Sergei Morov and Sergey Morov are one name"),
        (person("Mike Holt"), person("Michael Holt"), "open", "Mike Holt and Michael Holt are nearly one name"),
        (person("Karel Novak"), person("Karel Novac"), "open", "Karel Novak and Karel Novac are nearly one name"),
        (office("Polish Foreign Ministry", "PL"), office("Polish Foreign Ministry", "PL"), "one", "both have it from Polish Foreign Ministry"),
        (body("Observatory"), body("Polish Observatory for Tides"), "one", "Observatory and Polish Observatory for Tides are one name"),
        (body("Kesmar-based Observatory"), body("the Observatory"), "one", "Kesmar-based Observatory and the Observatory are one name"),
        (body("League of Tides"), body("LOT"), "one", "League of Tides and LOT are one name"),
        (body("L.T."), body("League of Tides"), "open", "L.T. and League of Tides are nearly one name"),
        (body("Army"), office("Polish Army", "PL"), "one", "Army and Polish Army are one name"),
        (body("Free Army"), body("Army"), "open", "Free Army and Army are nearly one name"),
        (body("Polish Army"), body("Czech Army"), "two", ""),
        (body("Coast Guard"), body("Dockworkers Union"), "two", ""),
        (body("Leading Greens"), body("Top Greens"), "one", "Leading Greens and Top Greens are one name"),
        (unnamed("Leading Greens", "a"), unnamed("Top Greens", "b"), "one", "both have it from Leading Greens"),
        (body("Leading Members"), body("Top Members"), "open", "Leading Members and Top Members are nearly one name"),
        (body("Coast Guard"), office("Interior Ministry"), "open", "nothing tells whether Coast Guard and Interior Ministry are of one government"),
        (office("Czech Interior Ministry", "CZ"), office("Polish Interior Ministry", "PL"), "two", ""),
        (person("Ann Holt"), body("Coast Guard"), "two", ""),
        (person("Ann Holt", named_as="Guard commander Ann Holt"), body("Coast Guard"), "open", "Ann Holt may speak for Coast Guard"),
        (body("Holt Committee"), person("Ann Holt"), "open", "Ann Holt may speak for Holt Committee"),
(person("Ann Holt", named_as="Polish minister Ann Holt"), office("Interior Ministry", "PL"), "open", "Ann Holt may speak for Interior Ministry"),
        (person("Ann Holt", named_as="Czech minister Ann Holt"), office("Polish Interior Ministry", "PL"), "two", ""),
        (person("Ann Holt", named_as="Minister Ann Holt"), office("Polish Interior Ministry", "PL"), "open", "Ann Holt may speak for Polish Interior Ministry"),
        (person("Kesmar governor"), person("Ann Holt"), "open", "one of them is not named"),
        (person("Kesmar governor"), person("Ann Holt", named_as="Kesmar Governor Ann Holt"), "one", "Kesmar governor is Ann Holt"),
        (unnamed("Greens", "a"), unnamed("greens", "b"), "one", "both have it from Greens"),
        (unnamed("Greens", "a"), unnamed("Top Greens", "b"), "open", "one of them is not named"),
        (body("One"), body("Coast Guard"), "open", "one of them is not named"),
        (person("Ann Holt", named_as="she"), person("Peter Lunn"), "open", "who says it is not said in so many words"),
        (person("Ann Holt", named_as="Holt"), person("Peter Lunn", named_as="Mr. Lunn"), "two", ""),
        (unnamed("officials", "a"), unnamed("officials", "b"), "open", "one of them is not named"),
        (nameless("coast guard", "a"), nameless("coast guard", "b"), "one", "both call it coast guard"),
        (nameless("monitor", "a"), body("Observatory"), "open", "one of them is not named"),
        (person("Ann Holt"), replace(person("Peter Lunn"), inferred=True), "open", "who says it is not said in so many words"),
        (unnamed("officials", "a"), person("Ann Holt"), "open", "one of them is not named"),
        (outlet("AFP"), person("Ann Holt"), "open", "AFP does not tell from whom it has it"),
        (person("Ann Holt"), outlet("AFP"), "open", "AFP does not tell from whom it has it"),
        (outlet("Al Alam", "A bank"), outlet("Press TV", "A bank"), "open", "Al Alam and Press TV belong to one owner"),
        (outlet("Press TV", "tamsan government"), Root(MINISTER, True), "one", "Press TV belongs to tamsan government"),
        (outlet("Press TV", "A bank"), Root(MINISTER, True), "open", "Press TV does not tell from whom it has it"),
        (Root(POST, False), person("Ann Holt"), "open", "Kesmar Daily Post does not tell who says it"),
        (paper("indictment", "a"), paper("indictment", "b"), "one", "both have it from one document (indictment)"),
        (paper("indictment", "a"), body("Court", medium="an indictment"), "one", "both have it from one document (indictment)"),
        (paper("indictment", "a"), paper("lawsuit", "b"), "open", "nothing tells whose a document is"),
        (paper("report", "a"), paper("report", "b"), "open", "nothing tells whose a document is"),
        (paper("report", "a"), person("Ann Holt"), "open", "nothing tells whose a document is"),
        (person("Ann Holt", medium="a letter"), person("Peter Lunn", medium="a letter to the mayor"), "open", "both have it from a document of one kind (letter)"),
        (person("Ann Holt", medium="a letter"), person("Peter Lunn", medium="a lawsuit"), "two", ""),
    ],
)  # fmt: skip
def test_two_roots(first: Root, second: Root, are: str, why: str) -> None:
    assert compare(first, second) == (are, why)
    assert compare(second, first).are == are, "whichever comes first"


@pytest.mark.parametrize(
    ("one", "other", "are", "why"),
    [
        ({}, {}, "one", "one letter"),
        ({"told_to": frozenset(["the council"])}, {}, "one", "one page leaves out to whom"),
        ({"told_to": frozenset(["the council", "the mayor"])}, {"told_to": frozenset(["the mayor"])}, "one", "to the mayor"),
        ({"told_to": frozenset(["the council"])}, {"told_to": frozenset(["the mayor"])}, "open", "to two"),
        ({"day": "2024-03-05"}, {"day": "2024-03-05T10:30"}, "one", "of one day"),
        ({"day": "2024-03-05"}, {"day": None}, "one", "one page leaves out when"),
        ({"day": "2024-03-05"}, {"day": "2024-03"}, "one", "no day is told"),
        ({"day": "2024-03-05"}, {"day": "2024-03-06"}, "open", "of two days"),
    ],
)  # fmt: skip
def test_a_document_is_known_by_kind_addressee_and_day(
    one: dict[str, Any], other: dict[str, Any], are: str, why: str
) -> None:
    first, second = replace(paper("letter", "a"), **one), replace(paper("letter", "b"), **other)
    assert compare(first, second).are == compare(second, first).are == are, why


def test_parts_of_one_government_are_one() -> None:
    army = Root(Source("Tamsan Army", "government", part_of=GOVERNMENT), True)
    assert compare(Root(MINISTER, True), army) == ("one", "Ann Lee and Tamsan Army are of one government")


def test_a_person_speaks_for_a_body_that_is_named_with_them() -> None:
    assert speaks_for(person("Ann Holt", named_as="Ann Holt of the Coast Guard"), body("Coast Guard"))
    assert not speaks_for(person("Ann Holt", named_as="engineer Ann Holt"), body("Coast Guard"))
    assert not speaks_for(person("Ann Holt", named_as="Polish engineer Ann Holt"), body("Polish Guard")), (
        "a countrywoman"
    )


@pytest.mark.parametrize(
    ("source", "named_as", "said", "why"),
    [
        ("Ann Holt", "Mayor Holt", True, "a part of the name"),
        ("Ann Holt", "she", False, "a pronoun"),
        ("Ann Holt", "", False, "nothing"),
        ("Polish Army", "the military", False, "another word"),
        ("Polish Army", "the army", True, "a word of it"),
    ],
)
def test_said(source: str, named_as: str, said: bool, why: str) -> None:
    root = Root(Source(source, "person"), True, named_as=named_as)
    assert is_said(root) is said, why
    assert not is_said(replace(root, inferred=True)), "a part of it is left unsaid"


def test_a_government_is_said_by_its_country() -> None:
    government = Root(Source("Polish government", "government", country="PL"), True, named_as="Poland")
    assert is_said(government)
    assert not is_said(replace(government, named_as="the ruling party"))


def test_a_source_and_all_that_it_is_a_part_of() -> None:
    assert list(wholes(MINISTER)) == [MINISTER, MINISTRY, GOVERNMENT]


def test_the_roots_of_an_appearance_are_as_it_tells_them() -> None:
    found = replace(
        appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star"), named_as="engineer Ann Lee"
    )
    (root,) = roots_told(found, {})
    assert (root.source.name, root.told, root.named_as, root.owner) == ("Ann Lee", True, "engineer Ann Lee", None)
    nobody = replace(found, claim=replace(found.claim, speaker=None))
    (root,) = roots_told(nobody, {nobody.page().key: "A bank"})
    assert (root.source, root.told, root.owner) == (nobody.page(), False, "A bank")
