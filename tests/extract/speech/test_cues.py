"""Cues in their place: the longer form, outside quotation marks, and no idle ones."""

from __future__ import annotations

import pytest

from provstore.extract.speech.cues import lexicon, may_hold_cue
from provstore.records import Span
from tests.extract.speech.sentences import sentence

CASES = [
    ("She pointed out the bridge", ["pointed out"], "two words"),
    ("She pointed at it, he said", ["said"], "half of two words is none"),
    ("“He said so,” Ann added", ["added"], "quoted words are somebody else's"),
    ("He declined to go", ["declined"], "what is not done belongs to the content"),
    ("The storm claimed nine lives", [], "lives make it none"),
    ("He claimed that nine lives were lost", ["claimed"], "not behind that"),
    ("He claimed: lives were lost", ["claimed"], "nor behind a mark"),
    ("Rain fell", [], "no cue"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_cues(text: str, expected: list[str], why: str) -> None:
    read = sentence(text)
    found = [" ".join(read.low[cue.first : cue.end]) for cue in read.cues]
    assert found == expected, why
    assert may_hold_cue(text, Span(0, len(text))) >= bool(expected), "never wrongly no"


def test_a_sentence_without_any_word_of_a_cue_is_not_read() -> None:
    assert not may_hold_cue("Rain fell. He said so.", Span(0, 10))


def test_longer_forms_come_first() -> None:
    for first, forms in lexicon().items():
        lengths = [len(form.words) for form in forms]
        assert lengths == sorted(lengths, reverse=True) and all(form.words[0] == first for form in forms)
        assert all(0 <= form.entry.precision <= 1 for form in forms)


def test_who_is_told_and_who_is_quoted_are_known_by_the_verb() -> None:
    def entry(word: str) -> tuple[bool, bool]:
        (form, *_) = [form for form in lexicon()[word] if form.words == (word,)]
        return form.entry.names_hearer, form.entry.quotes

    assert entry("told") == (True, False) and entry("warned") == (False, False) and entry("quoted") == (False, True)


def test_what_a_court_orders_is_a_deed() -> None:
    (form,) = [form for form in lexicon()["ordered"] if form.words == ("ordered",)]
    assert form.entry.kind_by(["the", "court"]) == "other" and form.entry.kind_by(["the", "mayor"]) == "speech"
    (form,) = [form for form in lexicon()["said"] if form.words == ("said",)]
    assert form.entry.kind_by(["the", "court"]) == "speech"
