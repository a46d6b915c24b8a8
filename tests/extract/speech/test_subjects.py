"""The noun phrase beside a cue that is its subject."""

from __future__ import annotations

import pytest

from provstore.extract.speech.subjects import (
    main_subject,
    opening_subject,
    skip_adverbs_back,
    subject_after,
    subject_before,
)
from tests.extract.speech.sentences import at, sentence, shown

BEFORE = [
    ("The mayor said", "The mayor", "right before the cue"),
    ("The mayor later also reportedly said", "The mayor", "adverbs between"),
    ("The mayor on Monday said", "The mayor", "a day between"),
    ("The assembly said", "The assembly", "a noun in -ly"),
    ("Emily said", "Emily", "a name in -ly"),
    ("The ally said", "The ally", "another noun in -ly"),
    ("The holy said", "The holy", "too short a word for an adverb"),
    ("The mayor early said", "The mayor", "a short adverb of time"),
    ("The mayor sadly said", "The mayor", "the shortest adverbs of manner"),
    ("The mayor did not said", None, "negated"),
    ("The mayor would said", None, "modal"),
    ("The mayor came to said", None, "an infinitive"),
    ("said", None, "nothing before it"),
    ("It rained and the mayor said", "the mayor", "behind and"),
    ("It was clear that Ann Lee said", "Ann Lee", "behind that"),
    ("It rained, the mayor said", "the mayor", "behind a comma"),
    ("A nurse who saw the fire said", "A nurse who saw the fire", "a relative clause without commas"),
    ("Even nurses who saw the fire said", "nurses who saw the fire", "an adverb before it"),
    ("A nurse who saw them said", "A nurse who saw them", "a pronoun at its end"),
    ("The man who the police said", "the police", "another subject within the clause"),
    ("The man who Lee said", "Lee", "a name within the clause"),
    (
        "The Council which monitors fires said",
        "The Council which monitors fires",
        "a verb like a noun, with its object",
    ),
    ("The man who monitors in May said", "monitors in May", "a noun, and what it is in"),
    ("The days in which walkers said", "walkers", "behind a preposition"),
    ("A nurse who saw it and said", None, "the clause goes on with the cue"),
    ("The day which ended it said", None, "nobody is in front of it"),
    ("The nurse in May said", "The nurse in May", "a month, and no modal"),
    ("The nurse may said", None, "a modal"),
    ("Lee heard an officer said", "an officer", "whom Lee heard"),
    ("Lee heard that the mayor said", "the mayor", "behind that, of which Lee heard"),
    ("It rained (the mayor said", "the mayor", "behind a bracket"),
    ("It rained — the mayor said", "the mayor", "behind a dash"),
    ("“It rained” the mayor said", "the mayor", "behind a quotation"),
    ("North-East Council said", "North-East Council", "a hyphen is no dash"),
    ("It rained when the mayor said", "the mayor", "behind a subordinator"),
    ("Ann Lee, harbor master, said", "Ann Lee, harbor master", "a parenthesis that says who"),
    ("Ann Lee, who came on Monday, said", "Ann Lee, who came on Monday", "a relative clause"),
    ("Ann Lee, in a letter, said", "Ann Lee", "a parenthesis that says how"),
    ("Ann Lee, when it rained, said", "Ann Lee", "one that says when"),
    ("It rained, and Ann Lee, in a letter, said", "Ann Lee", "the first phrase from which all is parenthesis"),
    (
        "When it rained in Northtown, Ann Lee, the mayor, in a letter, said",
        "Ann Lee, the mayor, in a letter",
        "the first one of two",
    ),
    ("It rained, it snowed, said", None, "no phrase at all"),
    ("did Ann Lee said", "Ann Lee", "behind an auxiliary"),
    ("The mayor Monday said", "The mayor", "a bare day between"),
    ("on Monday said", None, "nothing but a day"),
    ("Monday said", None, "nothing but a bare day"),
    ("Ann July said", "Ann July", "a name in -ly behind another"),
    ("''It rained'' the mayor said", "the mayor", "behind marks of two single ones"),
    ("It rained but the mayor said", "the mayor", "behind but"),
    ("It rained - the mayor said", "the mayor", "behind a hyphen that is a dash"),
    ("- the mayor said", "the mayor", "a dash opens the sentence"),
    ("“It rained and the mayor said", "the mayor", "both inside a quotation"),
    ("“It rained” Ann Lee, in a letter, said", "Ann Lee", "a parenthesis, and a quotation before the subject"),
    ("“Lee, it rained” Ann Lee, harbor master, said", "Ann Lee, harbor master", "a comma inside the quotation"),
    ("Then has Ann Lee, in a letter, said", "Ann Lee", "an auxiliary before the subject"),
    ("Ann Lee, , said", "Ann Lee", "an empty parenthesis"),
    ("Ann Lee, whose house burned, said", "Ann Lee, whose house burned", "a relative clause of what is hers"),
    ("Ann Lee, " + "very " * 38 + "old, said", "Ann Lee, " + "very " * 38 + "old", "a parenthesis of 39 words"),
    ("Ann Lee, " + "very " * 39 + "old, said", None, "of 40"),
    ("the " + "very " * 26 + "mayor said", "the " + "very " * 26 + "mayor", "28 words"),
    ("the " + "very " * 27 + "mayor said", None, "29 words"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BEFORE, ids=[case[2] for case in BEFORE])
def test_subject_before(text: str, expected: str | None, why: str) -> None:
    read = sentence(text)
    assert shown(read, subject_before(read, len(read) - 1)) == expected, why


AFTER = [
    ("said the mayor", "the mayor", "to the end"),
    ("said the mayor of Northtown, a doctor.", "the mayor of Northtown, a doctor", "with an apposition"),
    ("said the mayor, after the vote.", "the mayor", "what tells when is none"),
    ("said Ann Lee, who came on Monday.", "Ann Lee, who came on Monday", "a clause that tells of her is part of it"),
    ("said Ann Lee, the bridge was closed.", "Ann Lee", "what she said is none, whatever its article"),
    ("said Mr. Ann E. Lee on Monday.", "Mr. Ann E. Lee", "stops of abbreviations, a date"),
    ("said the mayor in a letter.", "the mayor", "in before small letters"),
    ("said the mayor in Northtown.", "the mayor in Northtown", "in before a place"),
    ("said Ann Lee when it rained", "Ann Lee", "a clause"),
    ("said the mayor at", "the mayor", "at, and nothing behind it"),
    ("said Ann Lee at noon", "Ann Lee", "at before small letters"),
    ("said Ann Lee at Northtown", "Ann Lee at Northtown", "at before a place"),
    ("said Lee at Northtown", "Lee", "a surname takes no place"),
    ("said Police in Northtown", "Police in Northtown", "a noun for who speaks does"),
    ("said the mayor,", "the mayor", "a comma, and nothing behind it"),
    ("said the mayor, a doctor", "the mayor, a doctor", "an apposition to the end"),
    ("said the mayor, a doctor “loudly”", "the mayor, a doctor", "an apposition to a quotation"),
    ("said the mayor Monday", "the mayor", "a bare day"),
    ("said Ann Lee. It rained", "Ann Lee", "a full stop"),
    (
        "said Ann Lee, a " + "very " * 22 + "doctor.",
        "Ann Lee, a " + "very " * 22 + "doctor",
        "27 words and marks with the apposition",
    ),
    ("said Ann Lee, a " + "very " * 24 + "doctor.", "Ann Lee", "29"),
    ("said the " + "very " * 26 + "mayor", "the " + "very " * 26 + "mayor", "28 words"),
    ("said the " + "very " * 27 + "mayor", None, "29 words"),
    ("said she and left", "she", "and behind a pronoun"),
    ("said Ann Lee, the bridge was closed.", "Ann Lee", "a clause behind a comma is no apposition"),
    ("said Ann and Bob", "Ann and Bob", "and between names"),
    ("said Ann Lee “loudly”", "Ann Lee", "a quotation"),
    ("said the head of.", "the head", "a preposition that hangs"),
    ("said was there", None, "a verb"),
    ("said , Ann", None, "a mark"),
    ("said the " + "very " * 40 + "mayor", None, "too long"),
    ("said Ann Lee, a doctor " + "of very " * 20 + "old men.", "Ann Lee", "an apposition too long"),
]


@pytest.mark.parametrize(("text", "expected", "why"), AFTER, ids=[case[2] for case in AFTER])
def test_subject_after(text: str, expected: str | None, why: str) -> None:
    read = sentence(text)
    assert shown(read, subject_after(read, 1)) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee fired two ministers", "Lee"),
        ("It was closed", "It"),
        ("The old mayor wounded men", None),
        ("Lee, fired", None),
        ("Then fired men", None),
        ("Lee Ahmed was there", "Lee Ahmed"),
        ("The bed was old", "The bed"),
        ("The " + "very " * 9 + "mayor was", "The " + "very " * 9 + "mayor"),
        ("The very very very very very very very very very very mayor was", None),
    ],
)
def test_main_subject(text: str, expected: str | None) -> None:
    read = sentence(text)
    assert shown(read, main_subject(read)) == expected


def test_a_day_is_stepped_over_with_the_word_before_it() -> None:
    read = sentence("The mayor late Monday said")
    assert skip_adverbs_back(read, at(read, "said")) == 2


OPENING = [
    ("Ann Lee was on the boat.", "Ann Lee", "before the verb"),
    ("Ann Lee, 31, was on the boat.", "Ann Lee", "before an apposition"),
    ("Her neighbor, Bob Roe, closed his shop.", "Her neighbor, Bob Roe", "with the name behind it"),
    ("On Monday, it rained.", None, "a day is no subject"),
    ("The old bridge was closed, and it rained.", "The old bridge", "a comma behind the verb parts nothing"),
    ("In the north, which is wet, it rained.", None, "nor is a place"),
]


@pytest.mark.parametrize(("text", "expected", "why"), OPENING, ids=[case[2] for case in OPENING])
def test_opening_subject(text: str, expected: str | None, why: str) -> None:
    read = sentence(text)
    assert shown(read, opening_subject(read)) == expected, why
