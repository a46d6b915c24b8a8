"""Blocks of a page: what a line break ends, and what it only wraps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.text.lines import find_blocks

CASES = [
    ("one\n\ntwo", ["one", "two"], "a blank line separates"),
    ("one\ntwo", ["one", "two"], "a single line break separates short lines too: buttons, headlines"),
    ("\ufeff  one \xa0\r\n two\u200b", ["one", "two"], "a byte order mark, NBSP and zero-width space are no content"),
    ("a\rb\x0bc\x0cd\x85e\u2028f\u2029g", list("abcdefg"), "every kind of line break ends a line"),
    (
        "The river rose for three days before anybody in the city\nnoticed that the bridge was gone.",
        ["The river rose for three days before anybody in the city\nnoticed that the bridge was gone."],
        "a line of mail width that goes on in lower case was wrapped",
    ),
    (
        "The river rose for three days before anybody in the city.\nnoticed",
        ["The river rose for three days before anybody in the city.", "noticed"],
        "a full stop ends the paragraph",
    ),
    ("\n\n \t\n", [], "white space has no blocks"),
]


@pytest.mark.parametrize(("text", "blocks", "why"), CASES, ids=[case[2] for case in CASES])
def test_blocks(text: str, blocks: list[str], why: str) -> None:
    assert [block.of(text) for block in find_blocks(text)] == blocks, why


@given(st.text(alphabet=st.sampled_from("ab \n\r\x85\u2028\xa0.“”"), max_size=80))
def test_blocks_hold_every_visible_character_once(text: str) -> None:
    blocks = find_blocks(text)
    held = [i for block in blocks for i in range(block.start, block.end)]
    assert held == sorted(set(held))
    assert all(text[i].isspace() for i in range(len(text)) if i not in set(held))
