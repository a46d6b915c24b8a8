"""Which line is the title that a page states."""

from __future__ import annotations

import pytest

from provstore.readers.titles import says_title

TITLES = [
    ("The bridge is closed", "The bridge is closed", True, "the same"),
    ("The bridge is closed", "The bridge is closed | North Sea News", True, "with the site behind it"),
    ("The bridge is closed", "North Sea News: The bridge is closed", True, "with the site before it"),
    ("THE BRIDGE IS “CLOSED”", "The bridge is closed", True, "signs and capitals"),
    ("The bridge", "The bridge is closed for a week", False, "the beginning alone"),
    ("A flood", "The bridge is closed", False, "others"),
]


@pytest.mark.parametrize(("line", "title", "expected", "why"), TITLES, ids=[case[3] for case in TITLES])
def test_titles(line: str, title: str, expected: bool, why: str) -> None:
    assert says_title(line, title) is expected, why
