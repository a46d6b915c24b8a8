"""What a document has told so far, and who spoke before and is called again, by a noun or by a part of a name."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import (
    JUST_BEFORE,
    NOBODY_SURE,
    REMEMBERED,
    Heard,
    Memory,
    Speaker,
    called_before,
    longer_name,
)
from provstore.extract.sources.phrases import core_of, head_of
from provstore.records import Source, SourceKind, Span
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
    assert spoken(*sources).last_person == expected, why


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


KINDS: tuple[SourceKind, ...] = ("anonymous", "person", "organization", "government", "outlet")


def spoke(words: str, kind: SourceKind, name: str | None = None, inferred: bool = False) -> Heard:
    speaker = Speaker(Source(name or words, kind), inferred, "letter", (AFP,))
    return Heard(speaker, words, head_of(core_of(words)), Span(0, len(words)))


MINISTRY = spoke("the Polish foreign ministry", "government", "Polish Foreign Ministry", inferred=True)
OTHER = spoke("the Czech foreign ministry", "government", "Czech Foreign Ministry")
LOCAL, MORE = spoke("local sources", "anonymous"), spoke("other sources", "anonymous")
ANN = spoke("Ann Lee", "person")

CALLED = [
    ([MINISTRY], "ministry", "Polish Foreign Ministry", "the noun it was called by"),
    ([MINISTRY, ANN], "ministry", "Polish Foreign Ministry", "others in between"),
    ([MINISTRY, OTHER], "ministry", "Czech Foreign Ministry", "of two ministries the one that spoke last of all"),
    ([MINISTRY, OTHER, ANN], "ministry", None, "of two ministries neither, where somebody else spoke since"),
    ([MINISTRY, MINISTRY], "ministry", "Polish Foreign Ministry", "one ministry, twice"),
    ([LOCAL, MORE], "sources", "other sources", "of two sources the last"),
    ([LOCAL, MORE, ANN], "sources", "other sources", "also where somebody else spoke since"),
    ([LOCAL], "source", "local sources", "one noun in singular and plural"),
    ([ANN], "ministry", None, "nobody was called so"),
    ([spoke("King", "person", "Jens King")], "king", None, "a name is no noun"),
    ([MINISTRY], "Ministry", None, "a name is resolved as a name"),
    ([spoke("Mayor Ann Lee", "person", "Ann Lee")], "mayor", "Ann Lee", "a person by title"),
    ([spoke("Ann Lee, mayor of Northtown", "person", "Ann Lee")], "mayor", None, "what stands behind the name is not looked at"),
    ([spoke("an aide of mayor Ann Lee", "person", "Bob Roe")], "mayor", None, "the title of somebody else in the words"),
    ([spoke("WFP", "organization", "World Food Programme")], "programme", "World Food Programme", "a word of the body's name"),
    ([spoke("supporters and council officials", "anonymous")], "council", None, "officials of a council are not the council"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "name", "why"), CALLED, ids=[case[3] for case in CALLED])
def test_who_was_called_by_a_noun(before: list[Heard], noun: str, name: str | None, why: str) -> None:
    found = called_before(before, noun, KINDS)
    assert (found and found.source and found.source.name) == name, why


def test_called_again_it_keeps_the_relay_and_not_the_letter() -> None:
    assert called_before([MINISTRY], "ministry", KINDS) == Speaker(MINISTRY.speaker.source, True, None, (AFP,))


def test_called_again_it_is_as_sure_as_the_last_time() -> None:
    surer = Heard(Speaker(MINISTRY.speaker.source), MINISTRY.words, MINISTRY.head, MINISTRY.at)
    assert called_before([MINISTRY, surer], "ministry", KINDS) == Speaker(MINISTRY.speaker.source)
    found = called_before([surer, MINISTRY], "ministry", KINDS)
    assert found and found.inferred and found.via


def test_only_the_kinds_asked_for_are_called_again() -> None:
    assert called_before([MINISTRY], "ministry", ("person",)) is None
    assert called_before([Heard(Speaker(None), "the ministry", "ministry", Span(0, 12))], "ministry", KINDS) is None


@pytest.mark.parametrize(("others", "expected"), [(REMEMBERED - 1, True), (REMEMBERED, False)])
def test_how_many_speakers_are_remembered(others: int, expected: bool) -> None:
    crowd = [ANN] * others
    assert (called_before([MINISTRY, *crowd], "ministry", KINDS) is not None) is expected
    body = spoke("the Northern Observatory", "organization", "Northern Observatory")
    assert (longer_name([body, *crowd], "Observatory") is not None) is expected


LONGER = [
    ("Northern Observatory", "organization", "Observatory", True, "the last word of a name"),
    ("Northern Observatory for Birds", "organization", "Observatory", True, "before for"),
    ("Northern Observatory", "organization", "Northern Observatory", False, "the same name"),
    ("UN Committee", "organization", "UN", False, "the first word of another body"),
    ("Northern Observatory", "organization", "servatory", False, "a part of a word"),
    ("Northern Observatory", "person", "Observatory", False, "a person"),
    ("Polish Army", "government", "Army", True, "an office"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "short", "expected", "why"), LONGER, ids=[case[4] for case in LONGER])
def test_a_body_by_the_end_of_its_name(name: str, kind: SourceKind, short: str, expected: bool, why: str) -> None:
    assert (longer_name([spoke(name, kind)], short) == Source(name, kind)) is expected, why


def test_the_end_of_two_names_is_neither() -> None:
    both = [spoke("Northern Observatory", "organization"), spoke("Southern Observatory", "organization")]
    assert longer_name(both, "Observatory") is None
