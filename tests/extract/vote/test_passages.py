"""A paragraph from beginning to end: what is said, what is only quoted, what is the outlet's own."""

from __future__ import annotations

import pytest

from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.vote.nested import find_nested
from provstore.extract.vote.passages import Passage, Quoted, Said, find_passages
from provstore.records import Span
from tests.extract.vote.marks import read


def shown(text: str, passage: Passage) -> tuple[str, ...]:
    """Its kind, with what was said behind it."""
    if isinstance(passage, Said):
        return ("said", *(part.of(text) for part in passage.rest))
    if isinstance(passage, Quoted):
        return ("quoted",)
    return ("own",)


SAID = "“It rained,” Ann Lee said."
CASES = [
    (f"{SAID} It rains there.", [("said",), ("own",)], "a sentence of the outlet"),
    (f"{SAID} “It poured.” “It hailed.”", [("said", "“It poured.”", "“It hailed.”")], "quotations that go on"),
    (f"{SAID} It rains there. “It poured.”", [("said",), ("own",), ("quoted",)], "the outlet spoke between"),
    (f"{SAID}\n“It poured.” “It hailed.”", [("said",), ("quoted",), ("quoted",)], "a line between: another claim"),
    ("Ann Lee said it rained. “It poured.”", [("said",), ("quoted",)], "nobody was quoted yet"),
    ("Ann Lee wrote: We left. We are tired. It rains there.", [("said", "We are tired."), ("own",)], "words behind a colon that say we"),
    ("Ann Lee wrote: we left. It rains there.", [("said",), ("own",)], "and not what else follows"),
    ("Ann Lee said we left. We are tired.", [("said",), ("own",)], "without a colon nobody knows"),
    (f"{SAID} ... “It poured.”", [("said", "“It poured.”")], "marks alone are nothing"),
    (f"{SAID} It “poured.”", [("said",), ("own",)], "a word in quotation marks quotes nobody"),
    ("", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_passages(text: str, expected: list[tuple[str, ...]], why: str) -> None:
    if not text:
        assert find_passages(Paragraph("", False, Span(0, 0), [], []), [], []) == []
        return
    paragraph, ruled = read(text)
    assert [shown(text, one) for one in find_passages(paragraph, ruled, find_nested(paragraph, ruled))] == expected, why


def test_a_sentence_that_a_content_reaches_into_is_no_passage() -> None:
    text = f"{SAID} “It poured.” It was late."
    paragraph, (ruled,) = read(text)
    whole = ruled._replace(content=(*ruled.content, paragraph.quotations[1]))
    found = find_passages(paragraph, [whole], find_nested(paragraph, [whole]))
    assert [shown(text, one)[0] for one in found] == ["said", "own"]


def test_a_cue_is_wanted_for_a_second_part() -> None:
    text = f"{SAID} “It poured.”"
    paragraph, (ruled,) = read(text)
    silent = ruled._replace(cue=None)
    found = find_passages(paragraph, [silent], find_nested(paragraph, [silent]))
    assert [shown(text, one) for one in found] == [("said",), ("quoted",)]


def test_a_quotation_of_the_paragraph_above_and_a_dialogue_are_known() -> None:
    text = "It poured.” It rains there."
    above = Paragraph(text, False, Span(0, 27), [Span(0, 11)], [Span(0, 11), Span(12, 27)], goes_on=True)
    assert [shown(text, one) for one in find_passages(above, [], [])] == [("quoted",), ("own",)]
    spoken = Paragraph(text, False, Span(12, 27), [], [Span(12, 27)], is_spoken=True)
    assert [shown(text, one) for one in find_passages(spoken, [], [])] == [("quoted",)]
