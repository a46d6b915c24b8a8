"""Which paragraph of a Word document is what."""

from __future__ import annotations

import pytest

from provstore.readers.docx import read_docx
from tests.readers.docx.worded import STORY, document, paragraph, run
from tests.readers.mapped import zoned

BOLD, LARGE = "<w:b/>", '<w:sz w:val="40"/>'
CELL = f"<w:tbl><w:tr><w:tc>{paragraph('Berlin')}</w:tc><w:tc>{paragraph(run('12', BOLD))}</w:tc></w:tr></w:tbl>"

# Paragraphs, with the kinds and reasons that they get.
KINDS = [
    ([paragraph("Bridge closed", style="Title"), paragraph(STORY)], ["headline docx:Title", "paragraph docx:p"], "a title"),
    ([paragraph("Bridge closed", style="Heading1"), paragraph(STORY)], ["headline docx:Heading1", "paragraph docx:p"], "the first heading"),
    ([paragraph("Brücke zu", style="berschrift1"), paragraph(STORY)], ["headline docx:berschrift1", "paragraph docx:p"], "a German one"),
    ([paragraph("News", style="Heading3"), paragraph("Bridge closed", style="Heading2"), paragraph(STORY)], ["subheading docx:Heading3", "headline docx:Heading2", "paragraph docx:p"], "the highest heading"),
    ([paragraph("Bridge closed", style="Title"), paragraph("Why now", style="Heading1"), paragraph(STORY)], ["headline docx:Title", "subheading docx:Heading1", "paragraph docx:p"], "a title above a heading"),
    ([paragraph(STORY * 3), paragraph("Why now", style="Heading1"), paragraph(STORY)], ["paragraph docx:p", "subheading docx:Heading1", "paragraph docx:p"], "a heading below prose"),
    ([paragraph("Bridge closed", properties='<w:outlineLvl w:val="0"/>'), paragraph(STORY)], ["headline docx:outline", "paragraph docx:p"], "a level in the outline"),
    ([paragraph(run("Bridge closed", BOLD)), paragraph(STORY)], ["headline docx:bold", "paragraph docx:p"], "bold, without styles"),
    ([paragraph(run("Bridge closed", LARGE)), paragraph(run(STORY, '<w:sz w:val="24"/>'))], ["headline docx:size", "paragraph docx:p"], "large, without styles"),
    ([paragraph(run("Bridge closed.", BOLD)), paragraph(STORY)], ["paragraph docx:p", "paragraph docx:p"], "a bold sentence"),
    ([paragraph(run("Ann Lee", BOLD), " said"), paragraph(STORY)], ["paragraph docx:p", "paragraph docx:p"], "bold words in a line"),
    ([paragraph(run("A", BOLD)), paragraph(run(STORY, BOLD))], ["paragraph docx:p", "paragraph docx:p"], "all is bold"),
    ([paragraph("X", style="Title"), paragraph(STORY), paragraph(run("Why now", BOLD)), paragraph(STORY)], ["headline docx:Title", "paragraph docx:p", "subheading docx:bold", "paragraph docx:p"], "a bold line among prose"),
    ([paragraph("X", style="Title"), paragraph("By Ann Lee", style="Author"), paragraph("1 May 2024", style="Date"), paragraph(STORY)], ["headline docx:Title", "byline docx:Author", "timestamp docx:Date", "paragraph docx:p"], "who and when"),
    ([paragraph("X", style="Title"), paragraph("What it is about", style="Subtitle"), paragraph("The harbor", style="Caption"), paragraph("Part 1 3", style="TOC1")], ["headline docx:Title", "subheading docx:Subtitle", "caption docx:Caption", "boilerplate docx:TOC1"], "parts by style"),
    ([paragraph("X", style="Title"), paragraph(STORY, style="Quote"), paragraph("a", style="ListParagraph"), paragraph("b", properties="<w:numPr/>")], ["headline docx:Title", "paragraph docx:Quote", "paragraph docx:ListParagraph", "paragraph docx:list"], "quotes and lists"),
    ([paragraph("X", style="Title"), paragraph(STORY), CELL], ["headline docx:Title", "paragraph docx:p", "paragraph docx:table", "paragraph docx:table"], "cells of a table"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "expected", "why"), KINDS, ids=[case[2] for case in KINDS])
def test_kinds(inside: list[str], expected: list[str], why: str) -> None:
    text, page = read_docx(document(*inside))

    assert [f"{kind} {reason}" for kind, reason, _ in zoned(text, page)] == expected, why
