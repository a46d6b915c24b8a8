"""Which lines are printed around an article."""

from __future__ import annotations

import pytest

from provstore.readers.pdf.content import Line, Sheet
from provstore.readers.pdf.margins import find_margins, usual_size
from tests.readers.pdf.lined import line
from tests.readers.pdf.printed import STORY


def sheets(*pages: list[Line]) -> list[Sheet]:
    return [Sheet(0, 842, (line(STORY, 400, page=number), *lines)) for number, lines in enumerate(pages)]


CASES = [
    ([[line("North Sea News", 810)], [line("North Sea News", 810, page=1)]], ["pdf:running head"] * 2, "the same on two pages"),
    ([[line("Page 1 of 2", 30)], [line("Page 2 of 2", 31, page=1)]], ["pdf:running head"] * 2, "the same but for its number"),
    ([[line("North Sea News", 810)], [line("North Sea News", 780, page=1)]], [None, None], "the same at other places"),
    ([[line("North Sea News", 500)], [line("North Sea News", 500, page=1)]], [None, None], "the same in the middle"),
    ([[line("- 3 -", 30)]], ["pdf:page number"], "a number alone"),
    ([[line("2024", 500)]], [None], "a number in the text"),
    ([[line("https://north.example/a 1/1", 20, size=7)]], ["pdf:margin"], "what a browser prints"),
    ([[line("Photo: Ann Lee", 90, size=7)]], [None], "small letters of the article"),
    ([[line(words, 810, page=page)] for page, words in enumerate(("Bridges", "Harbors", "Trains"))], ["pdf:running head"] * 3, "a head for each chapter"),
    ([[line(words, 770 - 100 * page, page=page)] for page, words in enumerate(("Bridges", "Harbors", "Trains"))], [None] * 3, "first lines at other places"),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_margins(pages: list[list[Line]], expected: list[str | None], why: str) -> None:
    made = sheets(*pages)
    found = find_margins(made)

    assert [found.get(one) for lines in pages for one in lines] == expected, why
    assert not any(sheet.lines[0] in found for sheet in made)


def test_first_lines_of_the_text_are_none() -> None:
    """They stand at one place on every page, and the next line is near."""
    pages = [
        [line(words, 780, page=page), line(f"{words} {STORY}", 766, page=page)]
        for page, words in enumerate(("a", "b", "c"))
    ]
    assert find_margins(sheets(*pages)) == {}


def test_usual_size() -> None:
    assert usual_size([line("a" * 30, size=9), line("b" * 20, size=11.1), line("c" * 20, size=10.9)]) == 11
    assert usual_size([]) == 0
