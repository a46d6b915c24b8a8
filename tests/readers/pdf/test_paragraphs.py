"""Where a paragraph begins."""

from __future__ import annotations

import pytest

from provstore.readers.pdf.content import Line
from provstore.readers.pdf.paragraphs import find_paragraphs
from tests.readers.pdf.lined import line

FULL = "words of a line that is as wide as all"
SHORT = "It ends."


def down(*lines: tuple[str, float], left: float = 72, page: int = 0, top: float = 700) -> list[Line]:
    """Lines 14 points apart, each so far to the right of `left`."""
    return [line(words, top - 14 * number, left=left + by, page=page) for number, (words, by) in enumerate(lines)]


CASES = [
    (down((FULL, 0), (FULL, 0), (SHORT, 0)), [3], "one below the other"),
    ([line(FULL, 700), line(FULL, 686), line(FULL, 664), line(FULL, 650)], [2, 2], "a gap"),
    (down((FULL, 12), (FULL, 0), (FULL, 12), (FULL, 0)), [2, 2], "first lines that are set in"),
    (down((FULL, 0), (SHORT, 0), (FULL, 0), (FULL, 0)), [2, 2], "room for the next word behind a sentence"),
    (down((FULL, 0), ("Ann Lee", 0), (FULL, 0), (FULL, 0)), [2, 2], "much room"),
    (down((FULL, 0), (FULL[:30], 0), (f"wonderfully {FULL[:26]}", 0), (FULL, 0)), [4], "no room for the next word"),
    ([line("Bridge", 740, size=20), line("closed", 716, size=20), *down((FULL, 0))], [2, 1], "a headline of two lines"),
    ([line("Why now", 714, bold=True), *down((FULL, 0), (FULL, 0))], [1, 2], "a bold line"),
    ([*down((FULL, 0), (FULL, 0)), *down((FULL, 0), left=320)], [3], "on in the next column"),
    ([*down((FULL, 0), (f"{FULL}.", 0)), *down((FULL, 0), left=320)], [2, 1], "a sentence that ends with the column"),
    ([*down((FULL, 0), (FULL, 0)), *down(("and on", 0), page=1)], [3], "on on the next page"),
    ([*down((FULL, 0), ("Ann Lee", 0)), *down((FULL, 0), page=1)], [2, 1], "a short line before the next page"),
    (down(("• one thing", 0), ("• another", 0)), [1, 1], "entries of a list"),
    (down((f"1. {FULL}", 0), (FULL, 12), (FULL, 12), (f"2. {FULL}", 0)), [3, 1], "an entry whose lines are set in"),
    (down((FULL, 0), (FULL, 0), (FULL, 20), (FULL, 20), (FULL, 20), (FULL, 0), (FULL, 0)), [2, 3, 2], "words that are set apart"),
    (down(("“Yes,” he said.", 12), ("“No,” said she.", 12), (f"“{FULL}", 12), (FULL, 0), (FULL, 0)), [1, 1, 3], "people who talk"),
    ([line("Berlin", 700), line("12", 700, left=300), *down((FULL, 0), top=680)], [1, 1, 1], "cells of a table"),
    ([line(FULL[:20], 700), line("with a link", 701, left=180), *down((FULL, 0), top=686)], [3], "a line in parts"),
    ([line("of a consul", 700, parted=True), line("tancy", 650)], [2], "a word that is parted"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_paragraphs(lines: list[Line], expected: list[int], why: str) -> None:
    found = find_paragraphs(lines, 10)

    assert [len(one) for one in found] == expected, why
    assert [one for paragraph in found for one in paragraph] == lines


def test_nothing() -> None:
    assert find_paragraphs([], 10) == []
