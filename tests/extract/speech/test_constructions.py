"""Each construction by itself, given the place of cue and source: what it takes as content, and what it leaves."""

from __future__ import annotations

import pytest

from provstore.extract.speech.attributions import find_attributions
from provstore.extract.speech.constructions import (
    MOST_CONFIDENCE,
    according,
    inverted,
    opening,
    participle,
    postposed,
    preposed,
    source_after,
)
from provstore.extract.speech.parts import Made
from provstore.extract.speech.words import Sentence, Words
from tests.extract.speech.sentences import at, cue, sentence, shown


def told(read: Sentence, made: Made | None) -> tuple[list[str], str | None] | None:
    """Content and source of what a construction made."""
    if made is None:
        return None
    found = made.attribution
    return [part.of(read.text) for part in found.content], found.source.of(read.text) if found.source else None


@pytest.mark.parametrize(
    ("text", "source", "expected", "why"),
    [
        (
            "The bridge is closed, the mayor said on Monday.",
            (5, 7),
            (["The bridge is closed"], "the mayor"),
            "the comma is of neither",
        ),
        (
            "“It is closed,” she said, “and stays so.”",
            (6, 7),
            (["“It is closed,”", "“and stays so.”"], "she"),
            "the other half is content too",
        ),
        (
            "The bridge is closed, the mayor demanded on Monday.",
            (5, 7),
            (["The bridge is closed"], "the mayor"),
            "a demand can be quoted",
        ),
        ("The bridge, the mayor condemned on Monday.", (3, 5), None, "what is condemned does not stand before"),
    ],
)
def test_postposed(text: str, source: tuple[int, int], expected: object, why: str) -> None:
    read = sentence(text)
    assert told(read, postposed(read, Words(*source), read.cues[-1], 0)) == expected, why


def test_quoted_words_before_the_cue_are_surer_than_others() -> None:
    quoted, plain = sentence("“It is closed,” the mayor said."), sentence("It is closed, the mayor said.")
    one = postposed(quoted, Words(6, 8), cue(quoted, "said"), 0)
    other = postposed(plain, Words(4, 6), cue(plain, "said"), 0)
    assert one and other
    assert other.attribution.confidence < one.attribution.confidence <= MOST_CONFIDENCE


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "“It is closed,” said the mayor, a doctor.",
            (["“It is closed,”"], "the mayor, a doctor"),
            "who the source is belongs to it",
        ),
        ("“It is closed,” said quickly.", None, "nobody is named"),
    ],
)
def test_inverted(text: str, expected: object, why: str) -> None:
    read = sentence(text)
    assert told(read, inverted(read, cue(read, "said"), 0)) == expected, why


@pytest.mark.parametrize(
    ("text", "word", "expected", "why"),
    [
        ("The mayor said that it was closed.", "said", (["it was closed"], "The mayor"), "that belongs to neither"),
        ("The mayor said: “It is closed.”", "said", (["“It is closed.”"], "The mayor"), "so does a colon"),
        (
            "The mayor urged the council to act.",
            "urged",
            (["the council to act"], "The mayor"),
            "a demand is all of it",
        ),
        (
            "The mayor told reporters that it was closed.",
            "told",
            (["it was closed"], "The mayor"),
            "who is told is not told of",
        ),
        ("The mayor said.", "said", None, "nothing is said"),
        ("The mayor said; nobody knew.", "said", None, "a semicolon ends what could have been said"),
        ("The mayor said, smiling: “No.”", "said", (["smiling: “No.”"], "The mayor"), "a comma does not"),
    ],
)
def test_preposed(text: str, word: str, expected: object, why: str) -> None:
    read = sentence(text)
    assert told(read, preposed(read, Words(0, 2), cue(read, word))) == expected, why


def test_whom_a_demand_is_made_of_and_who_is_told() -> None:
    for text, word, hearer in (
        ("The mayor urged the council to act.", "urged", "the council"),
        ("The mayor told reporters that it was closed.", "told", "reporters"),
    ):
        read = sentence(text)
        made = preposed(read, Words(0, 2), cue(read, word))
        assert made and made.attribution.addressee
        assert made.attribution.addressee.of(text) == hearer


def test_a_subject_of_another_clause_is_less_sure_and_its_words_are_not_around() -> None:
    read = sentence("Yesterday the mayor said it was closed.")
    own, shared = (preposed(read, Words(1, 3), cue(read, "said"), shared=shared) for shared in (False, True))
    assert own and shared
    assert shared.attribution.confidence < own.attribution.confidence
    assert [part.of(read.text) for part in own.attribution.around] == ["Yesterday", "the mayor said"]
    assert [part.of(read.text) for part in shared.attribution.around] == ["said"]


def test_participle_has_the_name_of_its_own_construction() -> None:
    read = sentence("The mayor said it was closed, adding that it would stay so.")
    made = participle(read, Words(0, 2), cue(read, "adding"))
    assert told(read, made) == (["it would stay so"], "The mayor")
    assert made and made.attribution.construction.name.endswith("participle")
    assert made.subject == Words(0, 2)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("According to the mayor, the bridge is closed.", (["the bridge is closed"], "the mayor"), "in front"),
        ("The bridge is closed, according to the mayor.", (["The bridge is closed"], "the mayor"), "behind"),
        (
            "And, according to the mayor, the bridge is closed.",
            (["the bridge is closed"], "the mayor"),
            "in front, behind a link",
        ),
        ("According to the mayor the bridge is closed.", (["the bridge is closed"], "the mayor"), "no comma"),
        ("According to Holt Polish troops left at noon.", (["Polish troops left at noon"], "Holt"), "nor here"),
        (
            "According to a survey of the town, the bridge is closed.",
            (["the bridge is closed"], "a survey of the town"),
            "a determiner of the source",
        ),
        ("According to plan, closed.", None, "one word is no claim"),
        ("According to Lee, it closed.", (["it closed"], "Lee"), "two words are one"),
        (
            "— according to the mayor, the bridge is closed.",
            (["the bridge is closed"], "the mayor"),
            "in front, behind a dash",
        ),
        (
            "The bridge is closed — according to the mayor — and stays so.",
            (["The bridge is closed"], "the mayor"),
            "behind, between dashes",
        ),
        ("According to, the bridge is closed.", None, "nobody is named"),
    ],
)
def test_according(text: str, expected: object, why: str) -> None:
    read = sentence(text)
    assert told(read, according(read, read.cues[0], 0)) == expected, why


@pytest.mark.parametrize(
    ("text", "after", "expected", "why"),
    [
        ("according to a report by the ministry, it is closed", "to", "a report by the ministry", "up to the comma"),
        ("according to Mr. Lee, it is closed", "to", "Mr. Lee", "a full stop of an abbreviation"),
        ("according to the mayor is closed", "to", "the mayor", "a verb"),
        ("according to people who were there, it is closed", "to", "people who were there", "but not the verb of a clause about it"),
        ("according to a speech Mrs. Lee gave", "to", "a speech", "a title begins such a clause"),
        ("according to the mayor: it is closed", "to", "the mayor", "a colon"),
        ("according to the mayor; it is closed", "to", "the mayor", "a semicolon"),
        ("according to the mayor — it is closed", "to", "the mayor", "a dash"),
        ("according to the mayor “it is closed”", "to", "the mayor", "a quotation"),
        ("according to the mayor but it is closed", "to", "the mayor", "but"),
        ("according to the mayor when it rained", "to", "the mayor", "when"),
        ("according to the law that is closed, it", "to", "the law that is closed", "a verb behind that"),
        ("according to the law which is closed, it", "to", "the law which is closed", "a verb behind which"),
        ("according to the " + "very " * 26 + "mayor", "to", "the " + "very " * 26 + "mayor", "28 words"),
        ("according to the mayor while it rained", "to", "the mayor", "another clause"),
        ("according to the party's leader, Ann Lee, it is closed", "to", "the party's leader, Ann Lee", "the name beside it"),
    ],
)  # fmt: skip
def test_source_after(text: str, after: str, expected: str, why: str) -> None:
    read = sentence(text)
    first = at(read, after) + 1
    end = source_after(read, first)
    assert end is not None, why
    assert shown(read, Words(first, end)) == expected, why


@pytest.mark.parametrize("text", ["according to is closed", "according to the " + "very " * 27 + "mayor"])
def test_no_source_after(text: str) -> None:
    read = sentence(text)
    assert source_after(read, 2) is None


AROUND = [
    ("The bridge is closed, the mayor said on Monday, smiling.", ["the mayor said on Monday"], "behind the content, up to the next comma"),
    ("“It is closed,” she said on Monday, “and stays so.”", ["she said on Monday,"], "between two halves of a quotation"),
    ("“It is closed,” said the mayor on Monday, smiling.", ["said the mayor on Monday"], "the verb before its source"),
    ("According to the mayor, the bridge is closed.", ["According to the mayor"], "before the content"),
    ("The bridge is closed — according to the mayor — and stays so.", ["according to the mayor — and stays so."], "according to, behind the content"),
    ("Yesterday, in a letter, the mayor said it was closed.", ["Yesterday, in a letter,", "the mayor said"], "before the source, and from there to the content"),
    ("The mayor told reporters: “It is closed.”", ["The mayor told reporters:"], "with who is told"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "around", "why"), AROUND, ids=[case[2] for case in AROUND])
def test_what_stands_around_a_content(text: str, around: list[str], why: str) -> None:
    (found,) = find_attributions(sentence(text))
    assert [part.of(text) for part in found.around] == around, why


OPENINGS = [
    ("Said the mayor: “It is closed.”", (["“It is closed.”"], "the mayor"), "a colon"),
    ("Adds Ann Lee, a farmer, “It is closed.”", (["“It is closed.”"], "Ann Lee, a farmer"), "a comma behind an apposition"),
    ("Said the mayor that it was closed.", None, "no quotation"),
    ("Said “It is closed.”", None, "nobody"),
    ("Urged the mayor: “Go home.”", (["“Go home.”"], "the mayor"), "another verb"),
    ("It said the mayor: “It is closed.”", None, "only where the sentence begins"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), OPENINGS, ids=[case[2] for case in OPENINGS])
def test_opening(text: str, expected: object, why: str) -> None:
    read = sentence(text)
    assert told(read, opening(read, read.cues[0])) == expected, why
    if expected is not None:
        assert [one.construction.name for one in find_attributions(read)] == ["claim.quotes"], why
