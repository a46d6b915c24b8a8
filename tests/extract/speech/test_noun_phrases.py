"""Which words can be a noun phrase, and which of these can speak."""

from __future__ import annotations

import pytest

from provstore.extract.speech.noun_phrases import abbreviates, can_speak, is_abstraction, is_noun_phrase
from provstore.extract.speech.words import Words
from tests.extract.speech.sentences import at, sentence

PHRASES = [
    ("the mayor of Northtown", True, "determiner and noun"),
    ("Ann Lee", True, "a name"),
    ("farmers in the valley", True, "people by their ending"),
    ("she", True, "a pronoun"),
    ("you", False, "you never speak in news"),
    ("the", False, "a determiner alone"),
    ("also", False, "an adverb alone"),
    ("many", True, "a quantifier alone"),
    ("and the mayor", False, "a conjunction in front"),
    ("in the valley", False, "a preposition in front"),
    ("because the mayor", False, "a subordinator in front"),
    ("that mayor", True, "that can be a determiner"),
    ("Writing in Northtown", False, "a clause"),
    ("Writing in", False, "a clause cut short"),
    ("Reading Council", True, "a name that looks like one"),
    ("running the bridge", False, "a verb in -ing"),
    ("the mayor was there", False, "a finite verb"),
    ("the mayor who was there", True, "a verb in a relative clause"),
    ("the bridge collapsed", False, "a past verb"),
    ("the collapsed bridge", True, "a past participle before its noun"),
    ("the wounded men", True, "a word in -ed that is no verb"),
    ("she of Northtown", False, "a pronoun with more behind it"),
    ("old stone of north", False, "neither capital nor noun of people"),
    ("old stone of North", True, "a capital at the end"),
    (", Ann Lee", False, "a mark in front"),
    ("“Ann Lee", True, "a quotation mark in front"),
    ("who was there", False, "a relative clause alone"),
    ("the “was” mayor", True, "a verb in quotation marks"),
    ("Was Ann Lee", False, "a verb with the capital of its place"),
    ("Ann Will Lee", True, "a name that looks like a verb"),
    ("the Collapsed Bridge Council", True, "a name that looks like a past verb"),
    ("the state-backed group", True, "a compound"),
    ("collapsed bridges of Northtown", True, "a past participle in front"),
    ("the old and collapsed bridge", True, "a past participle behind and"),
    ("the bridge or collapsed road", True, "behind or"),
    ("the old , collapsed bridge", True, "behind a comma"),
    ("the bridge quickly collapsed", False, "a past verb behind an adverb"),
    ("Ann of the north", True, "a capital in front"),
    ("Reading", True, "a name alone that looks like a verb"),
    ("the mayor , who was there , was", True, "whatever follows the relative clause"),
    ("the " + "very " * 26 + "mayor", True, "28 words"),
    ("the " + "very " * 27 + "mayor", False, "29 words: a misread clause"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PHRASES, ids=[case[2] for case in PHRASES])
def test_noun_phrase(text: str, expected: bool, why: str) -> None:
    read = sentence(f"Then {text}")
    assert is_noun_phrase(read, Words(1, len(read))) == expected, why


def test_no_word_is_no_noun_phrase() -> None:
    assert not is_noun_phrase(sentence("Then Ann"), Words(1, 1))


SPEAKERS = [
    ("he", 0, True, "a pronoun"),
    ("it", 1, False, "it, in the middle of a sentence"),
    ("It", 0, True, "it, in front"),
    ("Poland", 0, True, "a name in front"),
    ("Clouds", 0, False, "a plural that opens the sentence"),
    ("Ann Lee", 0, True, "two capitals"),
    ("Old farmers", 0, True, "people by their ending"),
    ("Old stones", 0, False, "the capital of the sentence alone"),
    ("the storm", 1, False, "no capital and no noun of people"),
    ("the letter", 1, True, "a letter speaks"),
    ("a Pole", 1, True, "a capital within"),
    ("a Pole", 0, True, "the second word of a sentence"),
    ("the doors", 1, False, "too short a word for people"),
    ("the miners", 1, True, "the shortest people"),
    ("they", 1, True, "a pronoun within"),
    ("Stone of north", 0, False, "the capital of a sentence, and more words"),
    ("stone", 0, False, "no capital"),
]


@pytest.mark.parametrize(("text", "first", "expected", "why"), SPEAKERS, ids=[case[3] for case in SPEAKERS])
def test_who_can_speak(text: str, first: int, expected: bool, why: str) -> None:
    read = sentence(f"then {text}" if first else text)
    assert can_speak(read, Words(first, len(read))) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Lee", True),
        ("Ann E. Lee", True),
        ("Ann. Lee", False),
        ("Mr. left", False),
        ("Ann 5. Lee", False),
        ("Mr.", False),
        (". Lee", False),
    ],
)
def test_a_stop_of_an_abbreviation(text: str, expected: bool) -> None:
    read = sentence(text)
    assert abbreviates(read, 0, at(read, ".")) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("experience", True), ("common sense", True), ("the history teacher", False), ("", False)],
)
def test_what_is_nobody(phrase: str, expected: bool) -> None:
    assert is_abstraction(phrase.split()) == expected
