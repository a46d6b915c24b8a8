"""Where a content begins and ends."""

from __future__ import annotations

import pytest

from provstore.extract.speech.bounds import (
    FAR,
    clause_end,
    content_end,
    is_participle,
    is_thing,
    resumed_clause,
    resumed_quotation,
    trim_content,
    with_name,
)
from provstore.extract.speech.words import Words
from tests.extract.speech.sentences import at, sentence, shown

ENDS = [
    ("it was closed, adding that it rained", "it was closed", "a participle behind a comma"),
    ("it was closed, and adding that it rained", "it was closed", "behind a comma and and"),
    ("it was closed — adding that it rained", "it was closed", "behind a dash"),
    ("it rained, adding that it snowed", "it rained", "three words and marks are enough"),
    ("“it rained” adding that it snowed", "“it rained”", "behind a closing mark"),
    ("it was closed – adding that it rained", "it was closed", "behind a short dash"),
    ("it was closed, and adding", "it was closed", "at the end of the sentence"),
    (
        "it was closed, proposing that it rained",
        "it was closed, proposing that it rained",
        "a participle that is seldom one of speech",
    ),
    ("it was closed, discussing that it rained", "it was closed", "one that is so often enough"),
    ("it was closed, and hinted it rained", "it was closed, and hinted it rained", "a verb that is not a cue so often"),
    ("it was closed, and hoped it rained", "it was closed, and hoped it rained", "a verb of attitude"),
    (", and adding that it rained", ", and adding that it rained", "nothing stands before it"),
    ("and said it rained,", "and said it rained,", "and opens the sentence, whose last mark is a comma"),
    ("it, adding that it rained", "it, adding that it rained", "too near"),
    ("it was closed, considering the rain", "it was closed, considering the rain", "an attitude is no second claim"),
    ("it was closed, while Ann Lee said it rained", "it was closed", "another speaker behind while"),
    ("it was closed, whereas Ann Lee said it rained", "it was closed", "behind whereas"),
    (
        "it was closed while Ann Lee said it rained",
        "it was closed while Ann Lee said it rained",
        "without a comma it is when",
    ),
    (
        "it was closed, while trains ran, Ann Lee said",
        "it was closed, while trains ran, Ann Lee said",
        "trains say nothing",
    ),
    ("it was closed, and said it rained", "it was closed", "a verb that shares the subject"),
    ("it was closed and said it rained", "it was closed and said it rained", "not without the comma"),
    ("it was closed, and the letter it had was wet", "it was closed, and the letter it had was wet", "no verb"),
    ("it was closed, according to Lee", "it was closed", "according to"),
    ("it was closed according to Lee", "it was closed according to Lee", "not without the comma"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ENDS, ids=[case[2] for case in ENDS])
def test_content_end(text: str, expected: str, why: str) -> None:
    read = sentence(text)
    assert shown(read, Words(0, content_end(read, 0))) == expected, why


TRIMMED = [
    (", it rained.", "it rained", "marks on either side"),
    ("— it rained —", "it rained", "dashes"),
    (") it rained", "it rained", "a bracket that closes"),
    ("and it rained", "it rained", "and in front of a sentence"),
    ("“it rained.”", "“it rained.”", "not the marks in a quotation"),
    (", . ;", None, "no word"),
    ("and", "and", "nothing but and"),
    ("but it rained", "it rained", "but in front of a sentence"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TRIMMED, ids=[case[2] for case in TRIMMED])
def test_trimmed(text: str, expected: str | None, why: str) -> None:
    read = sentence(text)
    assert shown(read, trim_content(read, Words(0, len(read)))) == expected, why


def test_a_stop_inside_a_quotation_that_goes_on_stays() -> None:
    read = sentence("He “left. It rained” again")
    assert shown(read, trim_content(read, Words(2, 4))) == "left."
    read = sentence("He left. “It rained” again")
    assert shown(read, trim_content(read, Words(0, 3))) == "He left", "but not one before a quotation"


def test_and_inside_a_sentence_is_part_of_a_content() -> None:
    read = sentence("He and it rained")
    assert shown(read, trim_content(read, Words(1, 4))) == "and it rained"


NAMES = [
    ("leader , Ann Lee", "Ann Lee", "to the end"),
    ("leader , Ann Lee, said", "Ann Lee", "to a comma"),
    ("leader , Ann Lee said", "leader", "a name that goes on"),
    ("leader , Ann , said", "leader", "one word is none"),
    ("leader , Ann Lee.", "Ann Lee", "to a full stop"),
    ("leader , Ann Lee; said", "leader", "to another mark"),
    ("leader , Ann Bob Cid Dan.", "Ann Bob Cid Dan", "four are a name"),
    ("leader ,", "leader", "a comma at the end"),
    ("leader , Ann Bob Cid Dan Eve.", "leader", "five are a list"),
    ("leader said", "leader", "no comma"),
]


@pytest.mark.parametrize(("text", "last", "why"), NAMES, ids=[case[2] for case in NAMES])
def test_name_in_apposition(text: str, last: str, why: str) -> None:
    read = sentence(text)
    assert (shown(read, Words(0, with_name(read, 1))) or "").endswith(last), why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it rained, adding", True),
        ("it rained – adding", True),
        ("it rained — adding", True),
        ("“it rained” adding", True),
        ("it rained, and adding", True),
        ("it rained and adding", False),
        ("it was adding", False),
        ("it rained, added", False),
    ],
)
def test_participle(text: str, expected: bool) -> None:
    read = sentence(text)
    assert is_participle(read, len(read) - 1) == expected


def test_no_participle_opens_a_sentence() -> None:
    assert not is_participle(sentence("Adding ,"), 0)
    assert not is_participle(sentence("and adding ,"), 1), "nor after and"


RESUMED = [
    ("said, “and rain.”", "“and rain.”", "behind a comma"),
    ("said: “and rain”", "“and rain”", "behind a colon"),
    ("said on Monday — “and rain”", "“and rain”", "behind a dash"),
    ("said “and rain”", None, "behind no mark"),
    ("said; he left, “and rain”", None, "behind another clause"),
    ("said on Monday “and rain”", None, "behind a word"),
    ("said, he wrote, “and rain”", "“and rain”", "behind the second comma"),
    ("said it rained", None, "no quotation"),
    ("said " + "on " * 13 + ", “and rain”", "“and rain”", "14 words between"),
    ("said " + "on " * 15 + ", “and rain”", None, "too far"),
]


@pytest.mark.parametrize(("text", "expected", "why"), RESUMED, ids=[case[2] for case in RESUMED])
def test_resumed_quotation(text: str, expected: str | None, why: str) -> None:
    read = sentence(text)
    assert shown(read, resumed_quotation(read, 1)) == expected, why


def test_the_words_about_the_saying_end() -> None:
    read = sentence("said on Monday, it rained")
    assert clause_end(read, 0) == at(read, ",")
    assert clause_end(sentence("said on Monday “it rained”"), 0) == 3
    assert clause_end(sentence("said on Monday; it rained"), 0) == 3
    assert clause_end(sentence("said on Monday"), 0) == 3
    assert clause_end(sentence("on " * (FAR + 9)), 2) == 2 + FAR, "no clause of prose is longer"


CLAUSES = [
    ("Five years ago, said Lee, the bridge was closed.", "the bridge was closed", "the clause around them"),
    ("Five years ago, said Lee, a doctor.", None, "no verb follows"),
    ("It was closed, said Lee, which was wrong.", None, "a clause stood before"),
    ("Five years ago, said Lee.", None, "nothing follows"),
    ("“Five years ago,” said Lee, the bridge was closed.", None, "quotations have their own halves"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CLAUSES, ids=[case[2] for case in CLAUSES])
def test_resumed_clause(text: str, expected: str | None, why: str) -> None:
    read = sentence(text)
    content, end = Words(0, at(read, "said") - 1), at(read, "lee") + 1
    assert shown(read, resumed_clause(read, content, end)) == expected, why


@pytest.mark.parametrize(("words", "expected"), [(14, "“It poured”"), (15, None)])
def test_halves_of_a_quotation_are_near_each_other(words: int, expected: str | None) -> None:
    read = sentence(f"said {'on ' * (words - 1)}Monday, “It poured”")
    assert shown(read, resumed_quotation(read, 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("two ships", True, "a noun phrase"),
        ("two ships to the fleet", True, "with a preposition"),
        ("two ships in May 2021", True, "a month is no verb"),
        ("two ships may sink", False, "but a verb is one"),
        ("it rains", False, "what a pronoun opens"),
        ("to leave the port", False, "a deed"),
        ("the port was closed", False, "a clause"),
    ],
)
def test_thing(text: str, expected: bool, why: str) -> None:
    one = sentence(text)
    assert is_thing(one, Words(0, len(one))) == expected, why
