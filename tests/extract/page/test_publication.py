"""When the page says that it was published."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.publication import find_published

STORY = "The old bridge over the river was closed on Monday after heavy rain."

CASES = [
    ("May 3, 2017", "2017-05-03", "a day"),
    ("May 3, 2017\nPublished: 3 May 2017 09:15", "2017-05-03T09:15", "the clock time of the same day"),
    ("May 3, 2017\nUpdated: 4 May 2017 09:15", "2017-05-03", "not the clock time of another day"),
    ("May 3, 2017 10:00\nUpdated: 3 May 2017 12:30", "2017-05-03T10:00", "the first of two clock times"),
    ("06/05/2018\nMay 6, 2018", "2018-05-06", "a date with one reading before one with two"),
    ("06/05/2018", None, "a date with two readings has no value"),
]


@pytest.mark.parametrize(("stamps", "value", "why"), CASES, ids=[case[2] for case in CASES])
def test_when_a_page_was_published(stamps: str, value: str | None, why: str) -> None:
    text = f"{stamps}\n\nBridge closed\n\n{STORY}"
    found = find_published(text, find_pieces(text))
    assert found is not None and found.value == value, why
    assert value or found.reason


def test_a_date_in_the_story_is_not_its_date() -> None:
    text = f"Bridge closed\n\n{STORY}\n\nOn May 3, 2017 it opened again after the rain."
    assert find_published(text, find_pieces(text)) is None
