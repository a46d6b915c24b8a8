"""Which marks of the tagger stand, and what they are in the terms of the rules."""

from __future__ import annotations

import pytest

from provstore.extract.vote.trimmed import as_attribution, find_around, trim_marks
from tests.extract.vote.marks import Mark, marked, read, span


@pytest.mark.parametrize(
    ("text", "mark", "expected", "why"),
    [
        ("He said that it rained.", ("He", "said", ["that it rained."]), [["it rained"]], "neither that nor the full stop"),
        ("“It rained,” he said.", ("he", "said", ["It rained,"]), [["“It rained,”"]], "marks that enclose it belong to it"),
        ("He said it rained. The town slept.", ("He", "said", ["it rained. The town slept"]), [["it rained"]], "not into the next sentence"),
        ("He said it “rained.” The town slept.", ("He", "said", ["it “rained.” The town slept"]), [["it “rained.”"]], "nor where a quotation closes"),
        ("It rained. He said. The town slept.", ("He", "said", ["The town slept"]), [], "an unquoted sentence after the cue's is nobody's"),
        ("“It rained,” he said. “It poured.”", ("he", "said", ["“It rained,”", "“It poured.”"]), [["“It rained,”", "“It poured.”"]], "a quoted one goes on"),
        ("He said it on Friday. “It rained.”", ("He", "said", ["“It rained.”"]), [], "a quotation after the cue's sentence is somebody else's"),
        ("Neither the mayor nor Ann Lee said that it rained.", ("Ann Lee", "said", ["it rained"]), [], "what nobody says is no claim"),
        ("Nobody said that it rained.", ("Nobody", "said", ["it rained"]), [], "what nobody says, in a word"),
        ("Neither of them came, Ann Lee said.", ("Ann Lee", "said", ["Neither of them came"]), [["Neither of them came"]], "neither in the content negates no source"),
        ("It rained. The mayor said so.", ("The mayor", "said", ["It rained"]), [], "an unquoted sentence before the cue's is nobody's"),
        ("“It rained. It poured,” he said.", ("he", "said", ["It rained. It poured,"]), [["“It rained. It poured,”"]], "a quotation of two sentences"),
        ("The mayor said what she meant.", ("The mayor", "said", ["what she meant"]), [["what she meant"]], "a clause that begins with such a word"),
        ("He said — it rained —.", ("He", "said", ["— it rained —"]), [["it rained"]], "dashes on both sides"),
        ("The mayor said what.", ("The mayor", "said", ["what"]), [], "a word that means another is no content"),
        ("Ten old houses burned the mayor said. The town slept.", ("the mayor", "said", ["The town slept"]), [["Ten old houses burned"]], "the comma was lost: what comes before was said"),
        ("Ten old houses burned the mayor said and left. The town slept.", ("the mayor", "said", ["The town slept"]), [], "more follows the cue"),
        ("Old houses burned the mayor said. The town slept.", ("the mayor", "said", ["The town slept"]), [], "three words are too few"),
        ("Ten old houses burned said the mayor. The town slept.", ("the mayor", "said", ["The town slept"]), [["Ten old houses burned"]], "the source behind the cue"),
        ("What the mayor said.", ("the mayor", "said", ["What"]), [], "nor is it with a capital"),
        ("He said: ...", ("He", "said", ["..."]), [], "no word"),
        ("“How are you?” “Fine,” said Lee.", ("Lee", "said", ["“How are you?” “Fine,”"]), [["“Fine,”"]], "who answers has not asked"),
        ("“How are you?” “Fine,” said Lee. “And you?”", ("Lee", "said", ["“How are you?”", "“Fine,”", "“And you?”"]), [["“Fine,”"]], "in parts too"),
        ("“It rained.” It was “late,” said Lee.", ("Lee", "said", ["“It rained.” It was “late,”"]), [["“It rained.” It was “late,”"]], "with words between it may be one's"),
        ("Lee said it rained, but gave no details.", ("Lee", "said", ["it rained, but gave no details"]), [["it rained"]], "nor what the outlet adds"),
        ("He said “—” and left.", ("He", "said", ["“—”"]), [], "nor in quotation marks"),
    ],
)  # fmt: skip
def test_marks_of_the_tagger(text: str, mark: Mark, expected: list[list[str]], why: str) -> None:
    paragraph, _ = read(text)
    found = [trim_marks(paragraph, one) for one in marked(text, mark)]
    assert [[part.of(text) for part in one.content] for one in found if one] == expected, why


SOURCES = [
    ("The mayor’s aide said it was closed.", "The mayor’s", "The mayor", "a possessive is no part of a name"),
    ("It was closed, said Lee, a doctor.", "Lee,", "Lee", "nor is the comma"),
    ("It was closed, said Lee Jr. and left.", "Lee Jr.", "Lee Jr.", "but the stop of an abbreviation is"),
    ("It was closed, said — Lee.", "— Lee", "Lee", "a dash before it is none"),
]


@pytest.mark.parametrize(("text", "source", "expected", "why"), SOURCES, ids=[case[3] for case in SOURCES])
def test_source_without_marks(text: str, source: str, expected: str, why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, (source, "said", ["was closed"]))
    found = trim_marks(paragraph, one)
    assert found and found.source and found.source.of(text) == expected, why


HEARERS = [
    ("Ann Lee told reporters it was closed.", ("Ann Lee", "told", ["it was closed"]), "reporters", "who is told"),
    ("Poland urged the council to act.", ("Poland", "urged", ["the council to act"]), "the council", "who is urged"),
    ("Poland agreed to act.", ("Poland", "agreed", ["to act"]), None, "nobody is urged before the deed"),
    ("Ann Lee said it was closed.", ("Ann Lee", "said", ["it was closed"]), None, "said takes no hearer"),
    ("Ann Lee told reporters it was closed.", ("reporters", "told", ["it was closed"]), None, "the source is not told"),
]


@pytest.mark.parametrize(("text", "mark", "hearer", "why"), HEARERS, ids=[case[3] for case in HEARERS])
def test_hearer(text: str, mark: Mark, hearer: str | None, why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, mark)
    found = as_attribution(paragraph, one)
    assert (found.addressee.of(text) if found.addressee else None) == hearer, why
    assert found.cue_class == "speech" and found.methods == ("tagger",)


def test_words_that_no_lexicon_knows_are_of_no_kind_of_speech() -> None:
    text = "Ann Lee shrugged that it was closed."
    paragraph, _ = read(text)
    (one,) = marked(text, ("Ann Lee", "shrugged", ["it was closed"]))
    assert as_attribution(paragraph, one).cue_class == "other"


UNSAID = [
    ("Ann Lee said that it was closed.", "said", "speech", "what is said"),
    ("Ann Lee didn’t say that it was closed.", "didn’t say", "other", "what is not"),
    ("Ann Lee has yet to say that it was closed.", "has yet to say", "other", "what is not said yet"),
    ("Ann Lee declined to say that it was closed.", "declined to say", "other", "what she will not say"),
]


@pytest.mark.parametrize(("text", "cue", "kind", "why"), UNSAID, ids=[case[3] for case in UNSAID])
def test_what_somebody_does_not_say_is_no_speech(text: str, cue: str, kind: str, why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, ("Ann Lee", cue, ["it was closed"]))
    assert as_attribution(paragraph, one).cue_class == kind, why


def test_around_is_what_stands_beside_the_contents_of_the_sentence() -> None:
    text = "On Monday it rained, Ann Lee said on Tuesday. It poured."
    paragraph, _ = read(text)
    (one,) = marked(text, ("Ann Lee", "said", ["it rained"]))
    around = find_around(paragraph, [span(text, "it rained")], as_attribution(paragraph, one))
    assert [part.of(text) for part in around] == [", Ann Lee said on Tuesday."]


AROUND = [
    ("Ann Lee, “it rained,” she said on Monday.", ("Ann Lee", "said", ["it rained,"]), ["“it rained,”"], ["Ann Lee, ", " she said on Monday."], "source and cue on two sides"),
    ("On Monday Ann Lee said it rained, and left.", ("Ann Lee", "said", ["it rained"]), ["it rained"], ["On Monday Ann Lee said "], "nothing of who speaks behind the content"),
    ("It poured. On Monday Ann Lee said it rained.", ("Ann Lee", "said", ["it rained"]), ["It poured", "it rained"], ["On Monday Ann Lee said "], "contents of another sentence"),
    ("It rained, Ann Lee said.", ("Ann Lee", "said", ["It rained"]), ["It rained"], [", Ann Lee said."], "nothing before a content that opens the sentence"),
    ("Ann Lee said.", ("Ann Lee", "said", ["said"]), [], ["Ann Lee said."], "no content in the sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mark", "contents", "around", "why"), AROUND, ids=[case[4] for case in AROUND])
def test_around(text: str, mark: Mark, contents: list[str], around: list[str], why: str) -> None:
    paragraph, _ = read(text)
    (one,) = marked(text, mark)
    found = as_attribution(paragraph, one)
    parts = find_around(paragraph, [span(text, words) for words in contents], found)
    assert [part.of(text) for part in parts] == around, why
    assert find_around(paragraph, [], found._replace(cue=None)) == (), "without a cue there is no sentence"


def test_a_source_of_marks_alone_is_none() -> None:
    text = "It rained, — said."
    paragraph, _ = read(text)
    found = trim_marks(paragraph, *marked(text, ("—", "said", ["It rained"])))
    assert found and found.source is None


def test_who_accuses_ends_before_what_for() -> None:
    text = "The port has long been accused by Northern aides of hiding it."
    paragraph, _ = read(text)
    (one,) = marked(text, ("Northern aides of hiding it", "accused", ["The port"]))
    found = trim_marks(paragraph, one)
    assert found and found.source and found.source.of(text) == "Northern aides"


def test_what_was_quoted_before_according_to_has_another_source() -> None:
    text = "“It rained.” According to Lee it poured."
    paragraph, _ = read(text)
    (one,) = marked(text, ("Lee", "According to", ["“It rained.”", "it poured"]))
    found = trim_marks(paragraph, one)
    assert found and [part.of(text) for part in found.content] == ["it poured"]


def test_idle_words_are_no_cue() -> None:
    text = "The storm claimed nine lives."
    paragraph, _ = read(text)
    assert trim_marks(paragraph, *marked(text, ("The storm", "claimed", ["nine lives"]))) is None
