"""White space of paragraphs, with its places, and paragraphs that are one."""

from __future__ import annotations

import pytest

from provstore.readers.docx.paragraphs import Paragraph, Written, join_paragraphs, split_blanks, strip

BLANKS = [
    ("a\tb", 3, [("a", 3, 4), (" ", 4, 5), ("b", 5, 6)], "a tab among words"),
    ("\n", 3, [(" ", 3, 4)], "a line end"),
    ("a b", 3, [("a b", 3, 6)], "blanks stay"),
]


@pytest.mark.parametrize(("words", "start", "expected", "why"), BLANKS, ids=[case[3] for case in BLANKS])
def test_blanks(words: str, start: int, expected: list[tuple[str, int, int]], why: str) -> None:
    assert list(split_blanks(words, start, start + len(words))) == expected, why


def test_what_stands_for_more_characters_stays_whole() -> None:
    assert list(split_blanks("&", 3, 8)) == [("&", 3, 8)]
    assert list(split_blanks("\n", 3, 5)) == [(" ", 3, 5)]


STRIPPED = [
    ([Written(" a ", 0, 3)], [(1, 2)], "in one piece"),
    ([Written("\n", 0, 0), Written(" ", 0, 1), Written(" a", 1, 3), Written(" ", 3, 8)], [(2, 3)], "in several"),
    ([Written("&", 0, 5)], [(0, 5)], "a reference"),
    ([Written(" ", 0, 1)], [], "nothing else"),
]


@pytest.mark.parametrize(("written", "expected", "why"), STRIPPED, ids=[case[2] for case in STRIPPED])
def test_strip(written: list[Written], expected: list[tuple[int, int]], why: str) -> None:
    assert [(one.start, one.end) for one in strip(written)] == expected, why


def test_paragraphs_without_words_are_none() -> None:
    one, two = Paragraph(0, [Written("a", 0, 1)]), Paragraph(5, [Written(" ", 5, 6)])
    assert join_paragraphs([two, one]) == [one]


def test_joined_paragraphs_are_bold_where_both_are() -> None:
    one = Paragraph(0, [Written("a", 0, 1)], goes_on=True, bold=True, sizes={20})
    two = Paragraph(5, [Written("b", 5, 6)], bold=False, sizes={24})
    (joined,) = join_paragraphs([one, two])
    assert (joined.words, joined.bold, joined.sizes) == ("ab", False, {20, 24})
