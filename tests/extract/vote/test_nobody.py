"""Marks of the tagger by which nobody says anything, or somebody who is only told."""

from __future__ import annotations

import pytest

from provstore.extract.page.pieces import Piece
from provstore.extract.speech.paragraphs import split_paragraphs
from provstore.extract.vote.nobody import is_reader, is_told, known_cue, says_nothing, tells_no_words
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
    ("Q: It rained all day.", ("Q", ":", ["It rained all day"]), True, "the letter of a turn"),
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


NO_WORDS = [
    ("Lee hired a lawyer for them.", ("Lee", "hired", ["a lawyer for them"]), True, "a deed"),
    ("Lee is installing pumps for them.", ("Lee", "is installing", ["pumps for them"]), True, "in another form"),
    ("Lee promised them to hire a lawyer.", ("Lee", "promised", ["to hire a lawyer"]), False, "a word of saying"),
    ("Lee denounced the hiring of Roe.", ("Lee", "denounced", ["the hiring of Roe"]), False, "the deed is the content"),
    ("Lee tried to stop the long vote.", ("Lee", "tried to stop", ["the long vote"]), True, "an attempt"),
    ("Lee tried soup, to our surprise.", ("Lee", "tried", ["soup, to our surprise"]), False, "“to” stands elsewhere"),
    ("Lee managed to say that it rained.", ("Lee", "managed to say", ["it rained"]), False, "an attempt to say"),
    ("Voters lined up behind Ann Lee.", ("Voters", "lined up behind", ["Ann Lee"]), True, "a name"),
    ("Voters there lined up behind the Council of Northtown.", ("Voters", "lined up behind", ["the Council of Northtown"]), True, "a body"),
    ("Voters lined up behind him.", ("Voters", "lined up behind", ["him"]), True, "a pronoun"),
    ("Voters lined up behind the plan.", ("Voters", "lined up behind", ["the plan"]), False, "a thing"),
    ("Voters praised Ann Lee.", ("Voters", "praised", ["Ann Lee"]), False, "a cue that the lexicon knows"),
    ("Voters Line Up Behind Ann Lee Today", ("Voters", "Line Up Behind", ["Ann Lee Today"]), False, "a headline's capitals"),
    ("Lee fired back: “Ann Roe.”", ("Lee", "fired back", ["“Ann Roe.”"]), False, "quoted words"),
    ("Roe wants the others to agree soon.", ("the others", "to agree", ["soon"]), True, "an infinitive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mark", "nothing", "why"), NO_WORDS, ids=[case[3] for case in NO_WORDS])
def test_a_deed_has_no_words(text: str, mark: Mark, nothing: bool, why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, mark)
    assert tells_no_words(paragraph, one) is nothing, why


@pytest.mark.parametrize(
    ("text", "source", "cue", "reads", "why"),
    [
        ("You know that it rained.", "You", "know", True, "the reader"),
        ("You have said that it rained.", "You", "have said", False, "whoever is asked"),
        ("Young Lee said it rained.", "Young", "said", False, "a name that begins so"),
    ],
)
def test_whoever_reads_says_nothing(text: str, source: str, cue: str, reads: bool, why: str) -> None:
    assert is_reader(text, span(text, source), span(text, cue)) is reads, why
    assert not is_reader(text, None, span(text, cue))


TOLD = [
    ("Lee drew criticism for the rain.", ("Lee", "drew criticism for", ["the rain"]), True, "criticized"),
    ("The letter set off talk about rain.", ("The letter", "set off talk about", ["rain"]), True, "talk by others"),
    ("Lee shrugged off talk about rain.", ("Lee", "shrugged off", ["talk about rain"]), False, "another off"),
    ("The port, long criticized for waste, closed.", ("The port", "long criticized for", ["waste"]), True, "others do"),
    ("Lee, long accused of waste, left.", ("Lee", "accused of", ["waste"]), False, "an adverb is no comma"),
    ("Lee, 77, asked for rain.", ("Lee", "asked for", ["rain"]), False, "who asks for something"),
    (
        "Lee, 77, said of the rain: It is late.",
        ("Lee", "said of the rain", ["It is late"]),
        False,
        "of what it is said",
    ),
    ("The port criticized Lee for waste.", ("The port", "criticized", ["Lee for waste"]), False, "the port does"),
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
