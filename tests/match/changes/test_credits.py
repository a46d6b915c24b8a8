"""Credits that stand in running text."""

from __future__ import annotations

import pytest

from provstore.match.changes.credits import is_credit, is_outlet
from tests.match.changes.versions import page, side


@pytest.mark.parametrize(
    ("text", "words", "expected", "why"),
    [
        ("The boats sank. (Reuters) Nobody came.", "Reuters", True, "alone in brackets"),
        ("The boats sank. (AFP Photo) Nobody came.", "AFP", True, "with what it credits"),
        ("The boats sank. Source Reuters", "Reuters", True, "behind a label"),
        ("The boats sank, a source Reuters met said.", "Reuters", False, "a small word is no label"),
        ("The boats sank. 12 The Northern Agency contributed to this report.", "Northern", True, "a credit line behind a number"),
        ("Reuters contributed to the fund.", "Reuters", False, "no credit line"),
        ("The boats sank off Mirel (Lissow) today.", "Lissow", False, "no outlet"),
        ("The boats sank (as Reuters said) today.", "Reuters", False, "not alone"),
        ("The boats sank off Mirel. Reuters) Nobody came.", "Reuters", False, "no bracket before it"),
        ("The boats sank off Mirel. (Reuters Nobody came.", "Reuters", False, "none behind it"),
        ("The boats sank, Reuters said.", "Reuters", False, "no brackets"),
    ],
)  # fmt: skip
def test_credits(text: str, words: str, expected: bool, why: str) -> None:
    of = page(text)
    found = side(of, words)
    assert is_credit(of, found.start, found.end) is expected, why


@pytest.mark.parametrize(
    ("name", "expected"), [("reuters", True), ("the reuters", True), ("the mill", False), ("", False)]
)
def test_outlets_of_the_registry(name: str, expected: bool) -> None:
    assert is_outlet(name) is expected
