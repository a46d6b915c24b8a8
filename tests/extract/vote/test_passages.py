"""A paragraph from beginning to end: what is said, what is only quoted, what is the outlet's own."""

from __future__ import annotations

import pytest

from provstore.extract.vote.nested import find_nested
from provstore.extract.vote.passages import Passage, Quoted, Said, find_passages
from tests.extract.vote.marks import read


def shown(text: str, passage: Passage) -> tuple[str, ...]:
    """Its kind, with what was quoted behind it or whose words it goes on with."""
    if isinstance(passage, Said):
        return ("said", *(part.of(text) for part in passage.rest))
    return ("quoted", passage.after or "nobody") if isinstance(passage, Quoted) else ("own",)


SAID = "“It rained,” Ann Lee said."
CASES = [
    (f"{SAID} It was late.", [("said",), ("own",)], "a sentence of the outlet"),
    (f"{SAID} “It poured.” “It hailed.”", [("said", "“It poured.”", "“It hailed.”")], "quotations that go on"),
    (f"{SAID} It was late. “It poured.”", [("said",), ("own",), ("quoted", "nobody")], "the outlet spoke between"),
    (f"{SAID}\n“It poured.” “It hailed.”", [("said",), ("quoted", "the last claim"), ("quoted", "the last claim")], "a line between: another claim of the same"),
    ("Ann Lee said it rained. “It poured.”", [("said",), ("quoted", "the last paragraph")], "nobody was quoted yet: perhaps in the paragraph above"),
    ("“It poured.” It was late.", [("quoted", "the last paragraph"), ("own",)], "a quotation in front may go on"),
    (f"{SAID} ... “It poured.”", [("said", "“It poured.”")], "marks alone are nothing"),
    (f"{SAID} It “poured.”", [("said",), ("own",)], "a word in quotation marks quotes nobody"),
    ("", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_passages(text: str, expected: list[tuple[str, ...]], why: str) -> None:
    paragraph, ruled = read(text)
    assert [shown(text, one) for one in find_passages(paragraph, ruled, find_nested(paragraph, ruled))] == expected, why


def test_a_sentence_that_a_content_reaches_into_is_no_passage() -> None:
    text = f"{SAID} “It poured.” It was late."
    paragraph, (ruled,) = read(text)
    whole = ruled._replace(content=(*ruled.content, paragraph.quotations[1]))
    found = find_passages(paragraph, [whole], find_nested(paragraph, [whole]))
    assert [shown(text, one) for one in found] == [("said",), ("own",)]


def test_a_cue_is_wanted_for_a_second_part() -> None:
    text = f"{SAID} “It poured.”"
    paragraph, (ruled,) = read(text)
    silent = ruled._replace(cue=None)
    found = find_passages(paragraph, [silent], find_nested(paragraph, [silent]))
    assert [shown(text, one) for one in found] == [("said",), ("quoted", "the last claim")]
