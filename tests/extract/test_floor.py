"""Whether whoever spoke in the paragraph above still has the floor."""

from __future__ import annotations

import pytest

from provstore.extract.floor import find_subject, may_go_on
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.vote.passages import Own, Quoted
from provstore.records import Claim, Span


def claim(text: str) -> Claim:
    return Claim(
        voice="attributed", mode="direct", content=(Span(0, len(text)),), cue=(), source=(), speaker=None,
        speaker_inferred=False, via=(), medium=None, addressees=(), date=None, rule="claim.quotes", confidence=0.9,
        needs_review=False,
    )  # fmt: skip


def paragraph(text: str, *, spoken: bool = False, label: Span | None = None) -> Paragraph:
    span = Span(0, len(text))
    return Paragraph(text, False, span, [span], [span], is_spoken=spoken, label=label)


CASES = [
    ("“It rained.”", True, "a statement goes on"),
    ("“It rained?”", False, "a question has an answer"),
]


@pytest.mark.parametrize(("text", "goes_on", "why"), CASES, ids=[case[2] for case in CASES])
def test_behind(text: str, goes_on: bool, why: str) -> None:
    assert may_go_on(paragraph(text), [], claim(text)) is goes_on, why


def test_within() -> None:
    short, long = "“And then?”", "“Why were so many of us left?”"
    assert not may_go_on(paragraph(short), [Quoted(Span(0, len(short)))], None)
    assert may_go_on(paragraph(long), [Quoted(Span(0, len(long)))], None)
    assert may_go_on(paragraph(short), [Own(Span(0, len(short)))], None)


def test_apart() -> None:
    text = "“It rained.”"
    assert not may_go_on(paragraph(text, spoken=True), [], None), "a dialogue goes from one to the other"
    assert not may_go_on(paragraph(text, label=Span(0, 1)), [], None), "another part of the page begins"


def test_whom_a_sentence_tells_of() -> None:
    text = "It rained. Ann Lee, 31, was on the boat."
    told = Paragraph(text, False, Span(0, len(text)), [], [Span(0, 10), Span(11, len(text))])
    found = find_subject(told, told.sentences[1])
    assert found and found.of(text) == "Ann Lee"
    assert find_subject(told, Span(0, 10)) == Span(0, 2), "also by a pronoun; whose it is the cast knows"
