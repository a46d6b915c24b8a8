"""Two versions of a text, as a person reads them."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.versions import change_row, marked
from tests.render.hostile import WORDS, is_safe
from tests.render.made import span


@pytest.mark.parametrize(
    ("a", "b", "shown", "why"),
    [
        ("three workers were hurt", "nine workers were hurt", "“[three | nine] workers were hurt”", "other words"),
        ("It burned\n down.", "It burned quite down.", "“It burned [– | quite] down.”", "put in"),
        ("It burned quite down.", "It burned down.", "“It burned [quite | –] down.”", "left out, at one place"),
        ("He said “no” in Sept.", 'He said "no" in September.', "“He said “no” in Sept.”", "another house style"),
        ("It burned — down.", "It burned down.", "“It burned [— | –] down.”", "a mark that stands alone"),
        ("It burned.", "It burned.", "“It burned.”", "the same"),
        ("On Friday, it burned.", "On Monday, it burned.", "“On [Friday | Monday], it burned.”", "a mark behind both"),
        ("He said “no”.", "He said “never”.", "“He said “[no | never]”.”", "marks around both"),
        ("On Friday, it burned.", "On Monday it burned.", "“On [Friday, | Monday] it burned.”", "a mark behind one"),
        ("It burned, down.", "It burned … down.", "“It burned, [– | …] down.”", "marks alone"),
    ],
)  # fmt: skip
def test_a_passage_is_printed_once(a: str, b: str, shown: str, why: str) -> None:
    assert marked(a, b).plain == shown, why


def test_what_was_changed_stands_out() -> None:
    text = marked("three workers", "nine workers")
    assert [text.plain[part.start : part.end].strip() for part in text.spans if part.style == "bold"] == [
        "[three | nine]"
    ]


def test_no_words_command_the_terminal() -> None:
    assert is_safe(marked(WORDS, "other words").plain) and is_safe(marked("other words", WORDS).plain)


@pytest.mark.parametrize(
    ("edition", "published", "cells"),
    [
        (False, "2024-03-05", ("dropped", "“it rained”", "–")),
        (True, "2024-09-09", ("dropped", "“it rained”", "absent in the one of 2024-09-09")),
        (True, None, ("dropped", "“it rained”", "–")),
    ],
)
def test_of_editions_it_is_said_which_one_has_nothing(
    edition: bool, published: str | None, cells: tuple[str, ...]
) -> None:
    answer: Any = {"edition": edition, "a_published": "2024-03-05", "b_published": published, "a_captured": None}
    assert change_row({"kind": "dropped", "a": span("it rained"), "b": None}, answer) == cells  # type: ignore[typeddict-item]
