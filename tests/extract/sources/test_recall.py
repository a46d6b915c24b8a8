"""Who of those that spoke is called again, by a noun or by a part of a name."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import REMEMBERED, Heard, Speaker
from provstore.extract.sources.phrases import core_of, head_of
from provstore.extract.sources.recall import called_before, longer_name
from provstore.records import Source, SourceKind, Span

AFP = Source("AFP", "outlet")
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
    ([MINISTRY], "Ministry", "Polish Foreign Ministry", "a noun of bodies with a capital"),
    ([spoke("the Northern Observatory", "organization", "Northern Observatory")], "Observatory", None, "of a name with one it may be another"),
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


@pytest.mark.parametrize(
    ("words", "head", "others", "why"),
    [
        ("a woman and her son", "woman", 0, "one of two who spoke together"),
        ("officials and a clerk", "officials", 1, "many may be all of them"),
    ],
)
def test_one_who_spoke_with_others_is_called_alone(words: str, head: str, others: int, why: str) -> None:
    son = Source("son", "person", scope="document")
    heard = Heard(Speaker(Source(words, "anonymous"), others=(son,)), words, head, Span(0, len(words)))
    found = called_before([heard], head, KINDS)
    assert found is not None and len(found.others) == others, why
