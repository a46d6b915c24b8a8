"""In what, through whom and when it was said."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract.speech.circumstances import find_day, find_medium, find_relays
from provstore.extract.speech.parts import Attribution, construction
from provstore.records import Span


def attribution(text: str, source: str = "Ann Lee", addressee: str = "", relay: str = "") -> Attribution:
    def span(words: str) -> Span | None:
        return Span(text.index(words), text.index(words) + len(words)) if words else None

    kind = construction("that")
    around = (Span(0, len(text)),)
    return Attribution((Span(0, 1),), None, span(source), kind, 0.9, span(addressee), around, relay=span(relay))


MEDIA = [
    ("Ann Lee said in a letter", "a letter", (), "a letter", "a medium"),
    ("Ann Lee said in two separate letters to the council and to Bob Roe on Monday", "two separate letters", ("council", "Bob Roe"), "two separate letters to the council and to Bob Roe", "with addressees"),
    ("Ann Lee said in her statement, issued", "her statement", (), "her statement", "up to a comma"),
    ("Ann Lee said in a very long and quite angry old letter", None, (), None, "too far from its article"),
    ("Ann Lee said in letters", None, (), None, "no article"),
    ("Ann Lee said it rained", None, (), None, "none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "addressees", "evidence", "why"), MEDIA, ids=[case[4] for case in MEDIA])
def test_medium(text: str, words: str | None, addressees: tuple[str, ...], evidence: str | None, why: str) -> None:
    found = find_medium(text, attribution(text))
    assert (found.words if found else None) == words, why
    assert (found.addressees if found else ()) == addressees
    assert (found.evidence.of(text) if found else None) == evidence


def test_a_source_is_no_medium_of_itself() -> None:
    text = "said in a letter"
    assert find_medium(text, attribution(text, source="a letter")) is None


RELAYS = [
    ("Ann Lee said in an interview with Reuters", "", "", ["Reuters"], "an interview with"),
    ("Ann Lee, interviewed by Reuters and AFP, said", "", "", ["Reuters"], "the first of two"),
    ("Ann Lee said in remarks to Reuters", "", "", ["Reuters"], "remarks to"),
    ("Ann Lee said in remarks carried by TASS on Monday", "", "", ["TASS"], "carried by"),
    ("Ann Lee said in a letter published by the Daily Post that", "", "", ["Daily Post"], "published by one that nobody knows"),
    ("Ann Lee said in remarks aired on state television", "", "", [], "no outlet is named"),
    ("Ann Lee told Reuters and AFP", "Reuters and AFP", "", ["Reuters", "AFP"], "who is told, all of them"),
    ("Ann Lee told the newspaper Zeitzeichen", "the newspaper Zeitzeichen", "", ["Zeitzeichen"], "one that nobody knows"),
    ("Ann Lee told the council", "the council", "", [], "who is told is no outlet"),
    ("TASS quoted Ann Lee", "", "TASS", ["TASS"], "who quotes"),
    ("Ann Lee said of Reuters", "", "", [], "named and no relay"),
    ("Ann Lee said in an interview with a man " + "of very old age and of many words from the far north " * 2 + "Reuters", "", "", [], "too far"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "addressee", "relay", "expected", "why"), RELAYS, ids=[case[4] for case in RELAYS])
def test_relays(text: str, addressee: str, relay: str, expected: list[str], why: str) -> None:
    assert [one.name for one in find_relays(text, attribution(text, "", addressee, relay))] == expected, why


def test_the_day_is_that_of_the_first_stretch_that_has_one() -> None:
    text = "It rained. On Monday she said on May 3, 2018"
    base = Base("2018-06-13", "published 2018-06-13")
    parts = [Span(0, 10), Span(11, 29), Span(30, len(text))]
    found = [find_day(text, around, base) for around in (parts, parts[2:], parts[:1])]
    assert [one.value if one else None for one in found] == ["2018-06-11", "2018-05-03", None]
