"""Lines that say whose words stand beside them."""

from __future__ import annotations

import pytest

from provstore.extract.speech.lines import (
    LABEL,
    find_name_line,
    find_post_signature,
    is_list_item,
    is_quoted_heading,
    split_turns,
)
from provstore.records import Span

POSTS = [
    ("It holds. — Ana Kovac (@anakovac) May 4, 2021", "Ana Kovac", "behind the words"),
    ("— Brask United (@braskutd) 3 June 2020", "Brask United", "in a line of its own"),
    ("- the harbour cat (@cat)", "the harbour cat", "whatever people call themselves"),
    ("It holds. — Ana Kovac, a baker", None, "without a handle it is no post"),
    ("It holds — Ana Kovac (@anakovac) wrote this to the council of the town on Monday.", None, "words that go on"),
]


@pytest.mark.parametrize(("text", "name", "why"), POSTS, ids=[case[2] for case in POSTS])
def test_signature_of_a_post(text: str, name: str | None, why: str) -> None:
    found = find_post_signature(text, 0, len(text))
    assert (found.name.of(text) if found else None) == name, why


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("— Ana Kovac", "Ana Kovac"),
        ("-Commissioner Ana Kovac", "Commissioner Ana Kovac"),
        ("– Ana Kovac, 34, a baker.", "Ana Kovac"),
        ("Ana Kovac", None),
        ("— It rained all day", None),
    ],
)
def test_name_line(line: str, name: str | None) -> None:
    found = find_name_line(line, Span(0, len(line)))
    assert (found.name.of(line) if found else None) == name


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("“Too Late for the Valley.”", True),
        ("'All Bets Are Off.'", True),
        ("“It is too late for the valley.”", False),
        ("“Never.”", False),
        ("Too Late for the Valley", False),
        ("“Too Late for the Valley” Is a Song", False),
    ],
)
def test_heading_in_quotation_marks(line: str, heading: bool) -> None:
    assert is_quoted_heading(line, Span(0, len(line))) is heading


@pytest.mark.parametrize(
    ("line", "item"), [("- bread", True), ("• bread", True), ("2. bread", True), ("(a) bread", True), ("bread", False), ("2020 was", False)]
)  # fmt: skip
def test_list_item(line: str, item: bool) -> None:
    assert is_list_item(line, Span(0, len(line))) is item


def test_turns_in_one_block_are_cut() -> None:
    text = "Q: Is it safe?\nA: It is.\nI had it checked.\nAna Kovac: By whom?"
    assert [turn.of(text) for turn in split_turns(text, Span(0, len(text)))] == [
        "Q: Is it safe?", "A: It is.\nI had it checked.", "Ana Kovac: By whom?",
    ]  # fmt: skip


RUN_ON = [
    ("We met Lee. Q: Is it safe? A: It is. Q: And now?", ["We met Lee.", "Q: Is it safe?", "A: It is.", "Q: And now?"], "questions and answers"),
    ("Q: Is it safe? A: It is.", ["Q: Is it safe?", "A: It is."], "from the beginning"),
    ("LEE: Is it? ROE: It is. LEE: Why? ROE: It rained.", ["LEE: Is it?", "ROE: It is.", "LEE: Why?", "ROE: It rained."], "labels in capitals that come back"),
    ("It rained. Q: Is it safe? It is.", ["It rained. Q: Is it safe? It is."], "a question without an answer"),
    ("It rained. NOTE: It is safe. NOTE: It is.", ["It rained. NOTE: It is safe. NOTE: It is."], "one label alone"),
    ("It rained. LEE: It is. ROE: It was.", ["It rained. LEE: It is. ROE: It was."], "two that do not come back"),
    ("Lee chose A: it is safe, and Q: it was.", ["Lee chose A: it is safe, and Q: it was."], "within a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "turns", "why"), RUN_ON, ids=[case[2] for case in RUN_ON])
def test_turns_that_run_on_in_a_line_are_cut(text: str, turns: list[str], why: str) -> None:
    assert [turn.of(text) for turn in split_turns(text, Span(0, len(text)))] == turns, why


def test_a_full_stop_is_a_mark_behind_one_letter_alone() -> None:
    assert LABEL.match("Q. Is it safe?") and LABEL.match("LEE (I): It is.")
    assert not LABEL.match("Lee. It is.") and not LABEL.match("It is safe")
