"""The outlets and documents that a page uses, each with the words that show it."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.records import Stated
from provstore.text.decode import decode

STORY = "The old bridge over the river was closed on Monday after heavy rain."


def links(text: str, stated: Stated = Stated()) -> list[tuple[str, str, str]]:  # noqa: B008
    """Kind, name and evidence of each link."""
    found = extract(decode(text.encode()), stated).links
    return [(link.kind, link.to.name, link.evidence.of(text)) for link in found]


CASES = [
    (f"NORTHTOWN, Aug. 7 (AFP) -- {STORY}", [], "the agency of a dateline whose page it is"),
    (f"{STORY}\n\nSource: North Agency", [("wire", "North Agency", "Source: North Agency")], "a credit line"),
    (f"{STORY}\n\n Reuter", [("wire", "Reuters", "Reuter")], "an agency alone on the last line"),
    (f"{STORY}\n\nThe Associated Press contributed to this report.", [("wire", "Associated Press", "The Associated Press contributed to this report.")], "an agency that helped"),
    (f"{STORY}\n\nAnn Lee and Bob Roe contributed to this report.", [], "people who helped"),
    (f"{STORY}\n\n-- Reuters", [("wire", "Reuters", "-- Reuters")], "a known agency after a dash"),
    (f"{STORY}\n\n(Reuters, AFP)", [("wire", "Reuters", "(Reuters, AFP)"), ("wire", "AFP", "(Reuters, AFP)")], "two agencies"),
    (f"Source: Xinhua| 2018-09-25 11:04:57|Editor: ab\n\n{STORY}", [], "the head line of an agency's own page"),
    (f"A bridge. (Ann Lee/AFP)\n\n{STORY}", [("photo_credit", "AFP", "(Ann Lee/AFP)")], "whose picture it is"),
    (f"A bridge. Photo: Ann Lee\n\n{STORY}", [], "a photographer is no outlet"),
    (f"Bridge closed AFP Thursday 6 Mar 2014 {STORY}", [("wire", "AFP", "AFP")], "an agency with the day, in a line with the story"),
    (f"Bridge closed. {STORY * 5} It was AFP Thursday 6 Mar 2014.", [], "not near the beginning"),
    (f"{STORY} (With AFP and Reuters)", [("wire", "AFP", "(With AFP"), ("wire", "Reuters", "(With AFP and Reuters")], "agencies that helped, after the last sentence"),
    (f"{STORY} (With AFP and Reuters) Last Update: 22 August 2013", [("wire", "AFP", "(With AFP"), ("wire", "Reuters", "(With AFP and Reuters")], "and more behind them"),
    (f"{STORY}\n\n(With AFP and Reuters)", [("wire", "AFP", "(With AFP"), ("wire", "Reuters", "(With AFP and Reuters")], "on a line of their own"),
    (f"{STORY} (With AFP and Reuters) {STORY * 5}", [], "not near the end"),
    ("A medic told Reuters that it rained.", [("cites", "Reuters", "A medic told Reuters")], "an outlet that was told"),
    ("Reuters reported on Monday that it rained.", [("cites", "Reuters", "Reuters reported")], "an outlet that reported"),
    ("The army attacked Reuters on Monday.", [], "an outlet that something happens to"),
    ("A medic told Reuters it rained. Reuters reported it.", [("cites", "Reuters", "A medic told Reuters")], "one link for each outlet, on its first words"),
    (f"NORTHTOWN, Aug. 7 -- {STORY}", [], "a dateline without an agency"),
    ("Source: Reuters", [], "a page without a story"),
    ("By AFP reporter Ann Lee\n\nIt rained.", [("wire", "AFP", "By AFP reporter Ann Lee")], "an agency whose reporter signs"),
    (f"By AFP reporter Ann Lee\n\n{STORY}\n\n© 2018 AFP. All rights reserved.", [], "the same on a page of the agency"),
    ("By Reuters reader Ann Lee\n\nIt rained.", [], "what stands in no paragraph"),
    ("The Polish foreign ministry said in a letter to the Pope that it rained.", [("primary_source", "letter of Polish Foreign Ministry", "a letter to the Pope")], "a letter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_links(text: str, expected: list[tuple[str, str, str]], why: str) -> None:
    assert links(text) == expected, why


def test_a_page_does_not_cite_itself_but_uses_its_own_pictures() -> None:
    text = f"Bridge closed - AFP\n\nA bridge. (Ann Lee/AFP)\n\nA medic told AFP that it rained. {STORY}"
    assert links(text) == [("photo_credit", "AFP", "(Ann Lee/AFP)")]


def test_a_page_of_another_outlet_uses_the_agency_of_its_dateline() -> None:
    text = f"Bridge closed - Reuters\n\nNORTHTOWN, Aug. 7 (AFP) -- {STORY}"
    assert links(text) == [("wire", "AFP", "NORTHTOWN, Aug. 7 (AFP)")]


@pytest.mark.parametrize(("distance", "expected"), [(89, True), (90, True), (91, False)])
def test_a_citing_phrase_must_begin_near_the_name(distance: int, expected: bool) -> None:
    before = "according to the "
    filler = "x" * (distance - len(before) - 1)
    text = f"It rained in the north {before}{filler} Reuters and so on."
    assert (("cites", "Reuters", f"{before}{filler} Reuters") in links(text)) is expected


def test_words_of_another_paragraph_cite_nothing() -> None:
    text = "It rained in the north, according to\n\nReuters closed its office in the town on Monday."
    assert links(text) == []


def test_links_stand_in_the_order_of_the_text() -> None:
    text = f"It rained, AFP reported. It poured, Reuters reported.\n\n{STORY}"
    assert [name for _, name, _ in links(text)] == ["AFP", "Reuters"]


def test_several_articles_of_one_file_have_one_link_for_each_outlet() -> None:
    first = f"Bridge closed\n\nNORTHTOWN, Aug. 7, 2024\n\n{STORY} It rained, AFP reported."
    second = f"Ferry sold\n\nNORTHTOWN, Aug. 8, 2024\n\n{STORY} It poured, AFP said. It snowed, Reuters reported."
    text = f"{first}\n\n=====\n\n{second}"
    assert links(text) == [("cites", "AFP", "AFP reported"), ("cites", "Reuters", "Reuters reported")]
