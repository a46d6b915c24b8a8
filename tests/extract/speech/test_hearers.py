"""Who is told, and who is urged."""

from __future__ import annotations

import pytest

from provstore.extract.speech.hearers import find_hearer, find_urged, split_hearer
from provstore.extract.speech.words import Words
from tests.extract.speech.sentences import at, cue, sentence, shown

TOLD = [
    ("Ann told the council that it rained", "the council", "that", "before that"),
    ("Ann told the council on Monday that it rained", "the council", "that", "a day between"),
    ("Ann told the council in a letter that it rained", "the council", "that", "a medium between"),
    ("Ann told Bob on Monday that it rained", "Bob", "that", "one word, and a day"),
    ("Ann told reporters it rained", "reporters", "it", "a known hearer"),
    ("Ann told Bob Roe the bridge was closed", "Bob Roe", "the", "a name"),
    ("Ann told the head of the union it rained", "the head of the union", "it", "a determiner behind of"),
    ("Ann told the Qatari news channel Al Noor it rained", "the Qatari news channel Al Noor", "it", "nouns of the press before a name"),
    ("Ann told Bob Roe loudly and left", "Bob Roe", "loudly", "a name ends at small letters"),
    ("Ann told the Association of Old Men it rained", "the Association of Old Men", "it", "small words of a name"),
    ("Ann told Bob by telephone", "Bob", "by", "a preposition"),
    ("Ann told Bob Monday it rained", "Bob", "Monday", "a day"),
    ("Ann told of the storm", None, "of", "nobody"),
    ("Ann told on Monday", None, "on", "a date"),
    ("Ann warned the council it rained", None, "the", "a verb whose object may be the content"),
    ("Ann warned reporters it rained", "reporters", "it", "but not a known hearer"),
    ("Ann warned the council that it rained", "the council", "that", "nor one before that"),
    ("Ann told “it rained”", None, "“", "a quotation"),
    ("Ann told “reporters that it rained”", None, "“", "a quotation with that in it"),
    ("Ann told the " + "very " * 12 + "old council that it rained", "the " + "very " * 12 + "old council", "that", "fifteen words before that"),
    ("Ann warned the " + "very " * 13 + "old council that it rained", None, "the", "sixteen words"),
    ("Ann told Bob, who knew that it rained", "Bob", ",", "that of another clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hearer", "rest", "why"), TOLD, ids=[case[3] for case in TOLD])
def test_hearer(text: str, hearer: str | None, rest: str, why: str) -> None:
    read = sentence(text)
    found = find_hearer(read, cue(read, "warned" if "warned" in text else "told"))
    assert shown(read, found.words) == hearer, why
    assert text[read.start[found.end] :].startswith(rest), why


SPLIT = [
    ("said Officer Ann Lee to Northern News", "Officer Ann Lee", "Northern News", "whom somebody talked to"),
    ("said Ann Lee, envoy to Norland", "Ann Lee, envoy to Norland", None, "to where somebody is sent"),
    ("said Ann Lee , Ambassador to Norland", "Ann Lee , Ambassador to Norland", None, "with a capital"),
    ("said Ann Lee", "Ann Lee", None, "nobody"),
]


@pytest.mark.parametrize(("text", "speaker", "hearer", "why"), SPLIT, ids=[case[3] for case in SPLIT])
def test_hearers_behind_a_name(text: str, speaker: str, hearer: str | None, why: str) -> None:
    read = sentence(text)
    source, told = split_hearer(read, Words(1, len(read)))
    assert read.span(source).of(text) == speaker, why
    assert (read.span(told).of(text) if told else None) == hearer, why


def test_nobody_is_told_at_the_end() -> None:
    read = sentence("as Ann told")
    assert find_hearer(read, cue(read, "told")).words is None


def test_a_verb_that_takes_no_hearer_tells_nobody() -> None:
    read = sentence("Ann said reporters that it rained")
    assert find_hearer(read, cue(read, "said")) == (None, 2)


URGED = [
    ("the council to act", "the council", "whoever stands before to"),
    ("the council on Monday to act", "the council", "without a date"),
    ("the council Monday to act", "the council", "without a bare day"),
    ("the council, which met, to act", "the council", "up to a comma"),
    (", on Monday, to act", None, "a mark is nobody"),
    ("to act", None, "nobody"),
    ("the council", None, "no deed"),
    ("the “way to go”", None, "a quoted to is none"),
]


@pytest.mark.parametrize(("text", "expected", "why"), URGED, ids=[case[2] for case in URGED])
def test_urged(text: str, expected: str | None, why: str) -> None:
    read = sentence(f"urged {text}")
    assert shown(read, find_urged(read, Words(1, len(read)))) == expected, why


def test_urged_is_looked_for_within_the_content() -> None:
    read = sentence("urged the council to act")
    assert find_urged(read, Words(1, at(read, "to"))) is None
