"""What counts as evidence of whom a claim comes from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.provenance.evidence import (
    CopiedPassage,
    Shared,
    count_owners,
    covers,
    quote_the_same,
    shared_words,
    speak_for_owner,
    surest_origin,
)
from provstore.match.provenance.traces import Appearance
from provstore.records import Source, Span
from tests.match.provenance.test_roots import AP, POST, STAR, appearance

SAID = "The bridge was sound, engineer Ann Lee said."


@pytest.mark.parametrize(
    ("passage", "content", "covered", "why"),
    [
        ((0, 10), [(0, 10)], True, "all of it"),
        ((0, 5), [(0, 10)], True, "half of it"),
        ((0, 4), [(0, 10)], False, "less than half"),
        ((5, 20), [(0, 10)], True, "its end"),
        ((20, 30), [(0, 10)], False, "beside it"),
        ((0, 10), [(0, 4), (8, 12)], True, "both parts together"),
        ((0, 3), [(0, 4), (8, 12)], False, "a piece of one part"),
    ],
)
def test_covers(passage: tuple[int, int], content: list[tuple[int, int]], covered: bool, why: str) -> None:
    assert covers(Span(*passage), [Span(*part) for part in content]) is covered, why


def test_words_are_shared_where_both_claims_lie_in_them() -> None:
    one, other = appearance(SAID, "Ostrela Star"), appearance("Yesterday. " + SAID, "Kesmar Daily Post")
    mine, theirs = one.claim.content[0], other.claim.content[0]
    beside = Span(len(SAID), len(SAID) + 9)
    assert shared_words(one, other, [Shared(mine, theirs)]) == theirs, "the words of the second"
    assert shared_words(one, other, [Shared(beside, theirs)]) is None
    assert shared_words(one, other, [Shared(mine, beside)]) is None
    assert shared_words(one, other, [Shared(beside, beside), Shared(mine, theirs)]) == theirs, "any passage"
    assert shared_words(one, other, []) is None


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        (["It will not go unpunished"], ["it would not go unpunished"], True, "one word is another"),
        (["will not go"], ["will not go"], False, "too short to be anybody's"),
        (["The bridge was sound and old"], ["bridge was sound and"], True, "a part of it"),
        (["The bridge was sound and old"], ["the ferry was slow and late"], False, "half of the words"),
        (["It’s not my bridge"], ["it's not my bridge!"], True, "whatever the marks"),
        (["A", "we have no other bridge"], ["we have no other bridge"], True, "one of several"),
        ([], ["we have no other bridge"], False, "nothing in quotation marks"),
    ],
)
def test_quotations_of_the_same_words(one: list[str], other: list[str], same: bool, why: str) -> None:
    assert quote_the_same(one, other) is same, why
    assert quote_the_same(other, one) is same, why


def test_the_surest_origin() -> None:
    short, long = Span(0, 10), Span(0, 20)
    credited, later = CopiedPassage(short, POST, "b", True), CopiedPassage(long, STAR, "a", False)

    def source_of(*copied: CopiedPassage) -> Source | None:
        found = surest_origin(copied)
        return found.source if found else None

    assert source_of(later, credited) == POST, "a credit is surer than any length"
    assert source_of(replace_credit(credited), later) == STAR, "then the longer passage"
    assert source_of(later._replace(document_id="c", outlet=POST), later) == STAR, "then the smaller id"
    assert source_of(later._replace(outlet=None, credited=True), replace_credit(credited)) == POST, (
        "nobody knows whose page it is"
    )
    assert source_of(later._replace(outlet=None)) is None
    assert surest_origin([]) is None
    found = surest_origin([credited])
    assert found is not None and found.evidence == short


def replace_credit(copy: CopiedPassage) -> CopiedPassage:
    return copy._replace(credited=False)


def test_owners_are_no_outlets() -> None:
    owners = {"alam": "Tamsan government", "press": "Tamsan government", "post": None}
    assert count_owners(["alam", "press"], owners) == 1
    assert count_owners(["alam", "press", "post", "unheard-of"], owners) == 3
    assert count_owners([], owners) == 0


GOVERNMENT = Source("Tamsan government", "government")
MINISTRY = Source("Tamsan Foreign Ministry", "ministry", part_of=GOVERNMENT)
MINISTER = Source("Ann Lee", "person", part_of=MINISTRY)


def spoken(speaker: Source | None, outlet: Source | None) -> Appearance:
    found = appearance(SAID, "Ostrela Star")
    return replace(found, account=replace(found.account, outlet=outlet), claim=replace(found.claim, speaker=speaker))


def test_outlets_that_quote_their_owner() -> None:
    owners = {STAR.key: "TAMSAN Government", POST.key: None}
    assert speak_for_owner([spoken(GOVERNMENT, STAR)], owners) == [(STAR, GOVERNMENT)]
    assert speak_for_owner([spoken(MINISTER, STAR)], owners) == [(STAR, MINISTER)], "a part of a part of it"
    assert speak_for_owner([spoken(MINISTER, STAR), spoken(MINISTER, STAR)], owners) == [(STAR, MINISTER)], "once"
    assert speak_for_owner([spoken(MINISTER, STAR), spoken(MINISTRY, STAR)], owners) == [
        (STAR, MINISTER),
        (STAR, MINISTRY),
    ]
    for speaker, outlet in [
        (Source("Bob Roe", "person"), STAR),
        (GOVERNMENT, POST),
        (GOVERNMENT, AP),
        (GOVERNMENT, None),
        (None, STAR),
    ]:
        assert speak_for_owner([spoken(speaker, outlet)], owners) == []


def test_each_who_says_it_can_be_the_owner() -> None:
    both = spoken(Source("Bob Roe", "person"), STAR)
    both = replace(both, claim=replace(both.claim, other_speakers=(MINISTER, GOVERNMENT)))
    assert speak_for_owner([both], {STAR.key: "Tamsan government"}) == [(STAR, MINISTER), (STAR, GOVERNMENT)]
