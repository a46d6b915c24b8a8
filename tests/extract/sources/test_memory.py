"""What a document has told so far, and who spoke before and is called again, by a noun or by a part of a name."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import JUST_BEFORE, LONG_AGO, NOBODY_SURE, REMEMBERED, Memory, Speaker
from provstore.records import Source, Span
from tests.extract.sources.told import memory

LEE, ROE = Source("Ann Lee", "person"), Source("Bob Roe", "person")
AFP, XINHUA, POST = Source("AFP", "outlet"), Source("Xinhua", "outlet"), Source("Northtown Post", "outlet")


def spoken(*sources: Source | None) -> Memory:
    """A document in which these spoke, each a hundred characters after the other; None is somebody unknown."""
    found = Memory("x" * 100 * (len(sources) + 1), "document", None)
    for number, source in enumerate(sources):
        found.remember(Speaker(source), Span(100 * number, 100 * number + 7))
    return found


def test_who_spoke_is_kept_with_words_and_head_noun() -> None:
    told = Memory("The two spokesmen, who left, spoke.", "document", None)
    told.remember(NOBODY_SURE, Span(0, 27))
    (heard,) = told.heard
    assert (heard.words, heard.head, heard.at) == ("The two spokesmen, who left", "spokesmen", Span(0, 27))
    assert not told.has_spoken("person"), "nobody sure is heard, but is no source"


OUTLETS = [
    ((), "agency", 0, None, "none has spoken"),
    ((LEE, AFP, AFP), "agency", 400, AFP, "one"),
    ((AFP, XINHUA), "agency", 10_000, None, "two"),
    ((AFP, XINHUA), "agency", 100 + JUST_BEFORE, None, "one of two that is too far, just"),
    ((AFP, XINHUA), "agency", 99 + JUST_BEFORE, XINHUA, "one of two that spoke just before"),
    ((AFP, POST), "agency", 300, None, "a paper that no list knows may be one"),
    ((AFP,), "newspaper", 300, None, "an agency is no newspaper"),
]  # fmt: skip


@pytest.mark.parametrize(("sources", "noun", "at", "expected", "why"), OUTLETS, ids=[case[4] for case in OUTLETS])
def test_the_last_outlet_of_a_kind(
    sources: tuple[Source, ...], noun: str, at: int, expected: Source | None, why: str
) -> None:
    assert spoken(*sources).last_outlet(noun, at) == expected, why


LAST = [
    ((LEE, ROE), ROE, "the last of two"),
    ((LEE, AFP), LEE, "outlets aside"),
    ((LEE, None), None, "somebody unknown spoke since"),
    ((AFP,), None, "no person"),
    ((LEE, *[AFP] * REMEMBERED), None, "too long ago"),
]


@pytest.mark.parametrize(("sources", "expected", "why"), LAST, ids=[case[2] for case in LAST])
def test_the_last_person(sources: tuple[Source | None, ...], expected: Source | None, why: str) -> None:
    last = spoken(*sources).last_person
    assert (last and last.speaker.source) == expected, why


def test_who_spoke_of_late_the_last_first() -> None:
    told = spoken(LEE, None, AFP, ROE)
    assert [one.speaker.source for one in told.lately()] == [ROE, AFP, LEE]
    assert [one.speaker.source for one in told.lately("person")] == [ROE, LEE]


BODIES = [
    (memory("", ("Norpet Corp", "organization", "Norpet Corp")), "Norpet", "Norpet Corp", "the beginning of one that spoke"),
    (memory("Norpet Corp closed."), "Norpet", "Norpet Corp", "of one that the page names"),
    (memory("", ("the World Health Organization", "organization", "World Health Organization")), "WHO", "World Health Organization", "its letters"),
    (memory("", ("Norpet Roe", "person", "Norpet Roe")), "Norpet", None, "of a person"),
    (memory("The UN Committee met."), "UN", None, "of letters, which have bodies of their own"),
    (memory("", ("Norpetrol", "organization", "Norpetrol")), "Norpet", None, "of a word"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "name", "expected", "why"), BODIES, ids=[case[3] for case in BODIES])
def test_bodies_by_the_beginning_of_their_names(told: Memory, name: str, expected: str | None, why: str) -> None:
    found = told.body_called(name)
    assert (found and found.name) == expected, why


def test_a_body_that_is_named_between_two_places() -> None:
    told = memory("The Northern Council met Ann Lee of the WFP.")
    assert told.names_body_between(0, 21) and told.names_body_between(30, 44)
    assert not told.names_body_between(21, 34)


COUNTRIES = [
    ("The army in Sudan left. The ministry said it rained.", False, "in another sentence"),
    ("The ministry said it rained in Sudan.", True, "in another country"),
    ("The ministry said it rained in Norway.", False, "at home"),
    ("The ministry said it rained.\nIt poured in Sudan.", False, "on another line"),
    ("The ministry said it rained. It poured in Sudan.", False, "in the next sentence"),
    ("The ministry said it rained in Northtown.", False, "in a place that no list has"),
]


@pytest.mark.parametrize(("text", "expected", "why"), COUNTRIES, ids=[case[2] for case in COUNTRIES])
def test_where_a_sentence_places_its_events(text: str, expected: bool, why: str) -> None:
    assert memory(text, country="NO").tells_of_another_country(text.index("The ministry")) is expected, why


def test_the_countries_whose_presidents_a_text_tells_of() -> None:
    told = memory("The Polish president met the Czech president and the president.")
    assert {country.name for country in told.countries_with("president")} == {"Poland", "Czech Republic"}
    assert told.countries_with("mayor") == set()


def test_people_and_acronyms_are_those_of_the_text() -> None:
    told = memory("Ann Lee of the World Food Programme (WFP) spoke.")
    assert told.acronyms == {"WFP": "World Food Programme"}
    assert [person.name for person in told.people.called("Lee")] == ["Ann Lee"]


LETTERS = [
    ("The World Food Programme (WFP) came.", "WFP", "World Food Programme", "what the text explains"),
    ("The World Food Programme came.", "WFP", "World Food Programme", "a name that begins so"),
    ("The Bank of Northland met.", "BON", "Bank of Northland", "with a small word"),
    ("The World Food Programme came.", "WF", "WF", "two letters are too few"),
    ("The World Programme came.", "WP", "WP", "two words with two letters are too few"),
    ("It rained.", "WFP", "WFP", "themselves"),
]


@pytest.mark.parametrize(("text", "letters", "meant", "why"), LETTERS, ids=[case[3] for case in LETTERS])
def test_what_letters_stand_for(text: str, letters: str, meant: str, why: str) -> None:
    told = memory(text)
    assert (told.meant_by(letters), told.meant_by(letters)) == (meant, meant), why


def test_whose_letter_it_is_is_forgotten_when_others_have_spoken_long_since() -> None:
    text = "A letter. " + "It rained. " * 200
    told = Memory(text, "document", None)
    told.issuers["letter"] = LEE, 8
    assert told.issued_before("letter", 100) == LEE and told.issued_before("letter", len(text)) == LEE
    told.remember(Speaker(ROE), Span(20, 27))
    assert told.issued_before("letter", 100) == LEE and told.issued_before("letter", LONG_AGO + 9) is None
    assert told.issued_before("report", 100) is None


@pytest.mark.parametrize(
    ("text", "breaks", "why"),
    [
        ("It rained.", 0, "none"),
        ("It rained.\nIt poured.", 1, "a line, on a page without blank ones"),
        ("It rained.\n\nIt poured.\nIt hailed.", 1, "a blank line, and no mere line beside it"),
        ("It rained.\u2029\nIt poured.", 1, "a mark of its own"),
    ],
)
def test_paragraph_breaks_are_counted(text: str, breaks: int, why: str) -> None:
    assert Memory(text, "document", None).count_breaks(0, len(text)) == breaks, why
