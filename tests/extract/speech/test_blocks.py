"""The blocks of a page that say something, with the lines that tell whose words they are."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.speech.blocks import find_blocks

START = "Rain in the north\n\nIt rained all day in the valley, and the night was cold.\n\n"
END = "\n\nThe town slept until the morning came.\n"
CASES = [
    ("It holds. It stays so.\n\n— Ana Kovac (@anakovac) May 4, 2021", [("It holds. It stays so.", None, "Ana Kovac")], "a signature below is no block"),
    ("It holds. It stays so. — Ana Kovac (@anakovac) May 4, 2021", [("It holds. It stays so.", None, "Ana Kovac")], "nor is one behind"),
    ("“It holds.”\n\n— Ana Kovac", [("“It holds.”", None, "Ana Kovac")], "a quotation with a name below"),
    ("The bridge is closed.\n\n— Ana Kovac", [("The bridge is closed.", None, None)], "other words want more than a name"),
    ("Below the bridge\n\nIt is wet there.", [("It is wet there.", "Below the bridge", None)], "the line above"),
    ("“Too Late for the Valley.”\n\nIt is wet there.", [("It is wet there.", "“Too Late for the Valley.”", None)], "a quoted heading is one too"),
    ("She found:\n\n- cheap bread\n\n- more work", [("She found:", None, None), ("cheap bread", None, None), ("more work", None, None)], "items of a list below a colon"),
    ("She left.\n\n- cheap bread\n\nIt snowed.", [("She left.", None, None), ("It snowed.", "- cheap bread", None)], "elsewhere they are labels"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_blocks(body: str, expected: list[tuple[str, str | None, str | None]], why: str) -> None:
    text = START + body + END
    found = list(find_blocks(text, find_pieces(text)))
    assert found[0].is_headline and found[-1].span.of(text).startswith("The town slept")
    shown = [
        (
            one.span.of(text),
            one.label.of(text) if one.label else None,
            one.signature.name.of(text) if one.signature else None,
        )
        for one in found[2:-1]
    ]
    assert shown == expected, why


def test_items_and_dashes_are_known() -> None:
    text = START + "She found:\n\n- cheap bread\n\n– We left at noon." + END
    found = {one.span.of(text): (one.is_item, one.dash) for one in find_blocks(text, find_pieces(text))}
    assert found["cheap bread"] == (True, False) and found["She found:"] == (False, False)
    assert found["We left at noon."][1]
