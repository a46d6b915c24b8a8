"""Tolls page against page."""

from __future__ import annotations

import pytest

from provstore.match.differ.tolls import compare_tolls
from provstore.match.same.profiles import DocumentProfile
from tests.match.same.accounts import account

LEAD = "A gas blast at a bakery in Kaldar killed {} people on Monday."
WAR = "The war has killed {} people."
Told = list[tuple[str, str]]


def told(a: DocumentProfile, b: DocumentProfile) -> Told:
    found, back = list(compare_tolls(a, b)), list(compare_tolls(b, a))
    assert sorted((x.difference.b, x.difference.a) for x in back) == sorted(
        (x.difference.a, x.difference.b) for x in found
    )
    assert not any(x.difference.certain for x in found), "counts of one event rise"
    texts = a.document.text, b.document.text
    return list(dict.fromkeys((x.difference.a.of(texts[0]), x.difference.b.of(texts[1])) for x in found))


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ([LEAD.format("12")], [LEAD.format("17")], [("12 people", "17 people")], "both lead with a toll"),
        ([LEAD.format("12")], [LEAD.format("twelve")], [], "one toll"),
        ([LEAD.format("12")], [LEAD.format("17"), "A first count was 12 people killed."], [], "it tells the other too"),
        ([LEAD.format("12")], [LEAD.format("170")], [], "no later count explains it"),
        ([LEAD.format("12")], [LEAD.format("dozens of")], [("12 people", "dozens of people")], "dozens are more"),
        ([LEAD.format("12")], [LEAD.format("12").replace("killed", "wounded")], [], "something else befell them"),
        ([LEAD.format("12")], [LEAD.format("17").replace("killed", "wounded")], [], "something else, and others"),
        ([LEAD.format("12")], [LEAD.format("17").replace("Kaldar", "Sareth")], [], "another town"),
        ([LEAD.format("12")], ["Bakers slept.", "Millers slept.", "Cooks slept.", LEAD.format("17")], [], "not its lead"),
    ],
)  # fmt: skip
def test_tolls_that_lead(one: list[str], other: list[str], found: Told, why: str) -> None:
    assert told(account(*one), account(*other)) == found, why


@pytest.mark.parametrize(
    ("mine", "theirs", "found", "why"),
    [
        ("the Kaldar Fire Watch", "the Kaldar Fire Watch", [("12 people", "17 people")], "one speaker"),
        ("Tomas Velder of the Kaldar Fire Watch", "the Kaldar Fire Watch", [("12 people", "17 people")], "who speaks for it"),
        ("the Kaldar Fire Watch", "the Orlin Rescue League", [], "two speakers"),
        ("residents", "residents", [], "nobody that is called by name"),
    ],
)  # fmt: skip
def test_tolls_of_one_speaker(mine: str, theirs: str, found: Told, why: str) -> None:
    before = ["Bakers slept.", "Millers slept.", "Cooks slept."]
    one, other = (
        account(*before, f"A gas blast at a bakery killed {number} people, {who} said.")
        for number, who in ((12, mine), (17, theirs))
    )
    assert told(one, other) == found, why


@pytest.mark.parametrize(
    ("more", "found", "why"),
    [
        ("A first count was 12 people killed.", [], "the page has the other toll"),
        ("Of 31 people killed 12 of them have not been named.", [("12 people", "31 people")], "a part is no toll"),
        ("12 of those who were killed have not been named.", [("12 people", "31 people")], "of those, neither"),
    ],
)
def test_a_part_of_a_toll_is_none(more: str, found: Told, why: str) -> None:
    one, other = account(LEAD.format("12")), account(LEAD.format("31"), "It rained.", more)
    assert told(one, other) == found, why
