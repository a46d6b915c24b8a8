"""Marks of the tagger by which nobody says anything, or somebody who is only told."""

from __future__ import annotations

import pytest

from provstore.extract.page.pieces import Piece
from provstore.extract.speech.paragraphs import split_paragraphs
from provstore.extract.vote.nobody import is_told, known_cue, says_nothing
from provstore.records import Span
from tests.extract.vote.marks import Mark, marked, read, span

CASES = [
    ("He said that it rained.", ("He", "said", ["it rained"]), False, "he does"),
    ("It was said that it rained.", (None, "said", ["it rained"]), False, "nobody is named"),
    ("Neither the mayor nor Lee said that it rained.", ("Lee", "said", ["it rained"]), True, "neither of them does"),
    ("Common sense says that it rained.", ("Common sense", "says", ["it rained"]), True, "sense is nobody"),
    ("The history teacher said that it rained.", ("The history teacher", "said", ["it rained"]), False, "a teacher is"),
    ("The storm claimed nine lives.", ("The storm", "claimed", ["nine lives"]), True, "lives are no words"),
    ("“The light is out.” Reed nodded.", ("Reed", "nodded", ["“The light is out.”"]), True, "a nod behind a quotation"),
    (
        "“The light is out,” Reed nodded.",
        ("Reed", "nodded", ["“The light is out,”"]),
        False,
        "in its sentence it may be",
    ),
    ("“The light is out.” Reed said.", ("Reed", "said", ["“The light is out.”"]), False, "a cue behind a full stop"),
    ("Who believes that it rained?", ("Who", "believes", ["it rained"]), True, "a question tells of nobody"),
    ("Who said it rained was Lee.", ("Who", "said", ["it rained"]), False, "where it is none, perhaps"),
]


@pytest.mark.parametrize(("text", "mark", "nothing", "why"), CASES, ids=[case[3] for case in CASES])
def test_nobody_says_it(text: str, mark: Mark, nothing: bool, why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, mark)
    assert says_nothing(paragraph, one.content, one) is nothing, why


def test_a_cue_in_a_quotation_of_the_paragraph_above_is_none() -> None:
    text = "“It rained.\n\nLee said it poured.”"
    pieces = [Piece(Span(0, 11), "paragraph", "test"), Piece(Span(13, len(text)), "paragraph", "test")]
    below = split_paragraphs(text, pieces)[1]
    (one,) = marked(text, ("Lee", "said", ["it poured"]))
    assert below.goes_on and says_nothing(below, one.content, one)


TOLD = [
    ("The council was told that it rained.", ("The council", "was told", ["it rained"]), True, "was told"),
    ("Residents were warned to stay.", ("Residents", "were warned", ["to stay"]), True, "were warned"),
    ("The council was telling us that it rained.", ("The council", "was telling", ["it rained"]), False, "was telling"),
    ("Lee is to tell us that it rained.", ("Lee", "is to tell", ["it rained"]), False, "is to tell"),
    ("The council told us that it rained.", ("The council", "told", ["it rained"]), False, "told"),
    ("It was told by Lee that it rained.", ("Lee", "was told", ["it rained"]), False, "by whom it was told"),
    ("Lee was concerned that it rained.", ("Lee", "was concerned", ["it rained"]), False, "a feeling"),
    ("Lee, identified as a witness, left.", ("Lee", "identified as", ["a witness"]), True, "somebody else identifies"),
    (
        "The gifts, thought to be stolen, came.",
        ("The gifts", "thought", ["to be stolen"]),
        True,
        "somebody else thinks",
    ),
    (
        "Lee, the mayor, objected to the plan.",
        ("Lee, the mayor", "objected to", ["the plan"]),
        False,
        "a verb behind a role",
    ),
]


@pytest.mark.parametrize(("text", "mark", "told", "why"), TOLD, ids=[case[3] for case in TOLD])
def test_who_is_told(text: str, mark: Mark, told: bool, why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, mark)
    assert is_told(paragraph, one) is told, why


def test_the_last_entry_within_the_words_of_a_cue() -> None:
    paragraph, _ = read("Lee went on to say it rained.")
    found = known_cue(paragraph.words_of(0), span(paragraph.text, "went on to say"))
    assert found and "quote" in found.entry.takes
    assert known_cue(paragraph.words_of(0), span(paragraph.text, "rained")) is None
