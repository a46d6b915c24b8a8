"""Boxes: titles of other stories and readers' comments are furniture, and the article around them is not."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces

STORY = "The old bridge over the river was closed on Monday after heavy rain."
MORE = "It will open again in May."

BOXES = [
    (f"{STORY}\n\nPopular stories\n\nCourt Frees Two (UPDATE: One Asked to Stay)\n\nBins back by Friday", [STORY], "titles below a heading"),
    (f"{STORY}\n\nRelated Articles\n\nCourt frees two\n\nBins back by Friday\n\n{MORE}", [STORY, MORE], "the article goes on with a sentence"),
    (f"{STORY}\n\nMost Read\n\n© 2018 North Sea News\n\nCourt frees two (again)", [STORY], "furniture inside a box"),
    (f"{STORY}\n\n{MORE}\n\nCourt frees two (again)\n\n{MORE}", [STORY, MORE, "Court frees two (again)", MORE], "no heading"),
    (f"{STORY}\n\n{MORE}\n\nComments (2)\n\nThe mayor lies.", [STORY, MORE], "comments below the story"),
    (f"{STORY}\n\nComments (2)\n\nseagull44 • 3 hours ago\n\nShe lies.\n\nNo.\n\nYes.", [STORY], "signed comments, more of them than the story has paragraphs"),
    (f"{STORY}\n\nComments\n\n{MORE}\n\n{MORE}\n\n{MORE}", [STORY, MORE, MORE, MORE], "a button inside the story"),
    (f"Bridge closed\n\n118 comments\n\n{STORY}\n\n{MORE}", [STORY, MORE], "a button above the story"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "story", "why"), BOXES, ids=[case[2] for case in BOXES])
def test_what_stands_in_a_box(text: str, story: list[str], why: str) -> None:
    told = [piece.span.of(text) for piece in find_pieces(f"{text}") if piece.kind in ("paragraph", "subheading")]
    assert told == story, why
