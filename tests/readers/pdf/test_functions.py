"""Which paragraph of a PDF is what."""

from __future__ import annotations

import pytest

from provstore.readers.pdf.functions import find_functions
from provstore.readers.pdf.paragraphs import Paragraph
from tests.readers.pdf.lined import line
from tests.readers.pdf.printed import STORY


def one(words: str, size: float = 10, *, bold: bool = False, page: int = 0) -> Paragraph:
    return [line(words, size=size, bold=bold, page=page)]


PROSE = one(STORY * 2)
CASES = [
    ([one("Bridge closed again today", 20), PROSE], [], ["headline pdf:size", "paragraph pdf:lines"], "the largest letters"),
    ([one("Bridge closed again today", 11), PROSE], [], ["subheading pdf:size", "paragraph pdf:lines"], "hardly larger letters"),
    ([one("North News", 26), one("Bridge closed again today", 20), PROSE], [], ["section pdf:size", "headline pdf:size", "paragraph pdf:lines"], "the name of the paper above"),
    ([one("North Sea News", 30), one("Bridge closed after storm", 24), PROSE], [], ["section pdf:size", "headline pdf:size", "paragraph pdf:lines"], "three words of a paper's name"),
    ([one("Harbors and Bridges", 30), one("Ann Lee, Bob Ray and Eve Roe", 20), PROSE], [], ["headline pdf:size", "subheading pdf:size", "paragraph pdf:lines"], "three words that are much larger than those below"),
    ([one("Bridge closed after storm", 30), one("What the council wants to do now", 14), PROSE], [], ["headline pdf:size", "subheading pdf:size", "paragraph pdf:lines"], "a line below the headline"),
    ([PROSE, one("The bridge on Monday. Photo: Cara Moe/AFP", 8)], [], ["paragraph pdf:lines", "caption pdf:small with credit"], "small letters with a credit"),
    ([PROSE, one("The bridge on Monday. Photo: Cara Moe/AFP")], [], ["paragraph pdf:lines", "paragraph pdf:lines"], "the same in letters of the text"),
    ([PROSE, one("1 The council met in May.", 8)], [], ["paragraph pdf:lines", "paragraph pdf:lines"], "a footnote"),
    ([one("Bridge", 20), PROSE], [], ["headline pdf:size", "paragraph pdf:lines"], "one word alone"),
    ([one("North News and More", 30), one("Bridge closed again today"), PROSE], ["Bridge closed again today | North"], ["section pdf:size", "headline pdf:title", "paragraph pdf:lines"], "the stated title"),
    ([one("Bridge closed again today"), PROSE], ["untitled.docx"], ["paragraph pdf:lines", "paragraph pdf:lines"], "a title that is nowhere"),
    ([one("Bridge closed again today", bold=True), PROSE], [], ["headline pdf:bold", "paragraph pdf:lines"], "a bold line"),
    ([one("Bridge closed again today", bold=True), one(STORY * 2, bold=True)], [], ["paragraph pdf:lines", "paragraph pdf:lines"], "all is bold"),
    ([PROSE, one("A larger heading below", 20)], [], ["paragraph pdf:lines", "subheading pdf:size"], "larger letters below the text"),
    ([one("Bridge closed again today", 20), PROSE, one("Why now", bold=True), PROSE], [], ["headline pdf:size", "paragraph pdf:lines", "subheading pdf:bold", "paragraph pdf:lines"], "a bold line among prose"),
    ([one("Bridge closed again today", 20), one("It was told on Monday.", 14), PROSE], [], ["headline pdf:size", "paragraph pdf:lines", "paragraph pdf:lines"], "a sentence in larger letters"),
    ([one("Bridge closed again today", 20, page=1), PROSE], [], ["subheading pdf:size", "paragraph pdf:lines"], "another page"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "titles", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_functions(paragraphs: list[Paragraph], titles: list[str], expected: list[str], why: str) -> None:
    assert [f"{kind} {reason}" for kind, reason in find_functions(paragraphs, 10, titles)] == expected, why
