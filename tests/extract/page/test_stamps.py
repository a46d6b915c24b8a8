"""When a page was published: which of its dates says so, whatever else stands on its line."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.stamps import find_published

STORY = "The old bridge over the river was closed on Monday after heavy rain."

DAYS = [
    ("May 3, 2017", "2017-05-03", "a day"),
    ("May 3, 2017\nPublished: 3 May 2017 09:15", "2017-05-03T09:15", "the clock time of the same day"),
    ("May 3, 2017\nUpdated: 4 May 2017 09:15", "2017-05-03", "not the clock time of another day"),
    ("Published: May 3, 2017\nMay 4, 2017 09:15", "2017-05-03", "also where nothing says that it was changed then"),
    ("May 3, 2017\nUpdated: 3 May 2017 09:15", "2017-05-03", "nor that of a change on the day"),
    ("2017-05-03 00:00:00\nSource: Xinhua| 2017-05-03 09:15:40|Editor: ab", "2017-05-03T09:15", "midnight is no clock time beside a better one"),
    ("May 3, 2017 10:00\nUpdated: 3 May 2017 12:30", "2017-05-03T10:00", "the first of two clock times"),
    ("Updated: May 9, 2017 10:00\nPublished: May 3, 2017 10:00", "2017-05-03T10:00", "the change stands first"),
    ("Updated 9:15 AM ET, Wed May 3, 2017", "2017-05-03T09:15", "the day of a change where the page gives no other"),
    ("Received: 1 April 2017 Accepted: 2 April 2017 Published: 3 May 2017", "2017-05-03", "what happened before it was printed"),
    ("First published: 3 May 2017, 09:15. Last updated: 4 May 2017, 10:00", "2017-05-03T09:15", "both on a line"),
    ("09:15 GMT 03.05.2017(updated 10:00 GMT 03.05.2017)", "2017-05-03T09:15+00:00", "clocks before their days"),
    ("13 Ordibehesht 1396 | 3 May 2017", "2017-05-03", "two calendars on a line"),
    ("06/05/2018\nMay 6, 2018", "2018-05-06", "a date with one reading before one with two"),
    ("06/05/2018", None, "a date with two readings has no value"),
    ("Issued on: 06/05/2018 - 13:44Modified: 16/05/2018 - 09:12", None, "the day of a change does not replace one with two readings"),
    ("13 Ordibehesht 1396 - 09:15", None, "a day of another calendar alone"),
    ("5 JUN, 13:44", None, "no year"),
]  # fmt: skip


@pytest.mark.parametrize(("stamps", "value", "why"), DAYS, ids=[case[2] for case in DAYS])
def test_when_a_page_was_published(stamps: str, value: str | None, why: str) -> None:
    text = f"{stamps}\n\nBridge closed\n\n{STORY}"
    found = find_published(text, find_pieces(text))
    assert found is not None and found.value == value, why
    assert value or found.reason


LINES = [
    ("By Ann Lee | May 3, 2017 | 9:15am", "2017-05-03T09:15", "byline", "By Ann Lee"),
    ("By Ann Lee May 3, 2017 9:15 AM", "2017-05-03T09:15", "byline", "By Ann Lee"),
    ("Ann Lee, Northtown, 3 May 2017", "2017-05-03", "byline", "Ann Lee, Northtown"),
    ("2017-05-03 09:15:05+00:00 AUTHORS: Ann Lee", "2017-05-03T09:15+00:00", "byline", "AUTHORS: Ann Lee"),
    ("( Xinhua ) 09:15, May 3, 2017", "2017-05-03T09:15", "credit", "( Xinhua )"),
    ("3 May 2017 09:15 GMT Africa, Sudan", "2017-05-03T09:15+00:00", "section", "Africa, Sudan"),
]


@pytest.mark.parametrize(("line", "value", "kind", "words"), LINES, ids=[case[0] for case in LINES])
def test_what_stands_beside_a_date(line: str, value: str, kind: str, words: str) -> None:
    text = f"Bridge closed\n\n{line}\n\n{STORY}"
    pieces = find_pieces(text)
    found = find_published(text, pieces)
    assert found is not None and found.value == value
    assert words in [piece.span.of(text) for piece in pieces if piece.kind == kind]


def test_a_line_of_words_keeps_its_date() -> None:
    text = f"Bridge closed\n\nThe gate of May 3, 2017 at Northtown fell\n\n{STORY}"
    assert find_published(text, find_pieces(text)) is None


def test_dates_below_the_story_are_those_of_other_stories() -> None:
    text = f"May 3, 2017\n\nBridge closed\n\n{STORY}\n\nPublished May 9, 2018"
    found = find_published(text, find_pieces(text))
    assert found is not None and found.value == "2017-05-03"
    below = text.removeprefix("May 3, 2017\n\n")
    found = find_published(below, find_pieces(below))
    assert found is not None and found.value == "2018-05-09", "where no other is there, one that is called so"


def test_clock_times_of_live_coverage_are_timestamps_and_no_date() -> None:
    text = f"Bridge closed: live\n\n14:05\n\n{STORY}\n\n13:40 BST\n\n{STORY}"
    pieces = find_pieces(text)
    assert [piece.span.of(text) for piece in pieces if piece.kind == "timestamp"] == ["14:05", "13:40 BST"]
    assert find_published(text, pieces) is None


def test_a_date_in_the_story_is_not_its_date() -> None:
    text = f"Bridge closed\n\n{STORY}\n\nOn May 3, 2017 it opened again after the rain."
    assert find_published(text, find_pieces(text)) is None
