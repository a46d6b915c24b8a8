"""What a document has told so far, and who spoke before and is called again, by a noun or by a part of a name."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import (
    NOBODY_SURE,
    REMEMBERED,
    Heard,
    Memory,
    Phrase,
    Speaker,
    called_before,
    longer_name,
)
from provstore.extract.sources.names import core_of, head_of
from provstore.records import Source, SourceKind, Span

LEE, ROE, AFP = Source("Ann Lee", "person"), Source("Bob Roe", "person"), Source("AFP", "outlet")


def told(*sources: Source) -> Memory:
    memory = Memory("Ann Lee of the World Food Programme (WFP) spoke.", "document", None)
    for source in sources:
        memory.remember(Speaker(source), Span(0, 7))
    return memory


def test_who_spoke_is_kept_with_words_and_head_noun() -> None:
    memory = Memory("The two spokesmen, who left, spoke.", "document", None)
    memory.remember(NOBODY_SURE, Span(0, 27))
    (heard,) = memory.heard
    assert (heard.words, heard.head, heard.at) == ("The two spokesmen, who left", "spokesmen", Span(0, 27))


def test_the_only_source_of_a_kind() -> None:
    assert told().only_spoken("outlet") is None
    assert told(LEE, AFP, AFP).only_spoken("outlet") == AFP
    assert told(AFP, Source("Reuters", "outlet")).only_spoken("outlet") is None
    assert told(LEE).has_spoken("person") and not told(LEE).has_spoken("anonymous")


def test_the_only_source_by_one_of_several_names() -> None:
    assert told(LEE, ROE).only_spoken_as({"Ann Lee", "Cy Lee"}) == LEE
    assert told(LEE, ROE).only_spoken_as({"Ann Lee", "Bob Roe"}) is None
    assert told(LEE).only_spoken_as({"Cy Lee"}) is None


def test_nobody_sure_is_heard_but_is_no_source() -> None:
    memory = Memory("Somebody spoke.", "document", None)
    memory.remember(NOBODY_SURE, Span(0, 8))
    assert len(memory.heard) == 1 and not memory.has_spoken("person")


def test_people_and_acronyms_are_those_of_the_text() -> None:
    assert told().acronyms == {"WFP": "World Food Programme"}
    assert told().people.full_names("Lee") == {"Ann Lee"}


PHRASES = [
    (Phrase("The agencies", "agencies", "agencies"), "agency", True, True),
    (Phrase("these local sources", "local sources", "sources"), "source", False, True),
    (Phrase("local sources", "local sources", "sources"), "source", False, False),
    (Phrase("thesis", "thesis", "thesis"), "thesi", True, False),
]


@pytest.mark.parametrize(("phrase", "stem", "alone", "definite"), PHRASES, ids=[case[0].words for case in PHRASES])
def test_phrases(phrase: Phrase, stem: str, alone: bool, definite: bool) -> None:
    assert (phrase.stem, phrase.alone, phrase.definite) == (stem, alone, definite)


KINDS: tuple[SourceKind, ...] = ("anonymous", "person", "organization", "government", "outlet")


def spoke(words: str, kind: SourceKind, name: str | None = None, inferred: bool = False) -> Heard:
    speaker = Speaker(Source(name or words, kind), inferred, "letter", (Source("AFP", "outlet"),))
    return Heard(speaker, words, head_of(core_of(words)), Span(0, len(words)))


MINISTRY = spoke("the Polish foreign ministry", "government", "Polish Foreign Ministry", inferred=True)
OTHER = spoke("the Czech foreign ministry", "government", "Czech Foreign Ministry")
LOCAL, MORE = spoke("local sources", "anonymous"), spoke("other sources", "anonymous")

CALLED = [
    ([MINISTRY], "ministry", "Polish Foreign Ministry", "the noun it was called by"),
    ([MINISTRY, spoke("Ann Lee", "person")], "ministry", "Polish Foreign Ministry", "others in between"),
    ([MINISTRY, OTHER], "ministry", None, "two ministries"),
    ([MINISTRY, MINISTRY], "ministry", "Polish Foreign Ministry", "one ministry, twice"),
    ([LOCAL, MORE], "sources", "other sources", "of two sources the last"),
    ([LOCAL], "source", "local sources", "one noun in singular and plural"),
    ([spoke("Ann Lee", "person")], "ministry", None, "nobody was called so"),
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
    found = called_before([MINISTRY], "ministry", KINDS)
    assert found == Speaker(MINISTRY.speaker.source, True, None, (Source("AFP", "outlet"),))


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
    crowd = [spoke("Ann Lee", "person")] * others
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
