"""Datelines: place, agency and day, and what only looks like one."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.dateline import LONGEST_DATELINE, find_dateline
from provstore.records import Dateline

STORY = "The old bridge over the river was closed on Monday after heavy rain."


def read(text: str, base: Base | None = None) -> Dateline | None:
    return find_dateline(text, find_pieces(text), base)


CASES = [
    (f"NORTHTOWN, Aug. 7, 2018 (Xinhua) -- {STORY}", "Northtown", "Xinhua", "2018-08-07", "place, day, agency"),
    (f"(Reuters) - {STORY}", None, "Reuters", None, "an agency alone"),
    (f"NORTHTOWN (AFP/Reuters) - {STORY}", "Northtown", "AFP", None, "the first of two agencies"),
    (f"McNorthtown (Reuters) - {STORY}", "McNorthtown", "Reuters", None, "a place in mixed case stays as it is"),
    (f"Northtown, SANA - {STORY}", "Northtown", "SANA", None, "a known agency without brackets"),
    (f"OLD NORTHTOWN, U.S. (Reuters) - {STORY}", "Old Northtown, U.S.", "Reuters", None, "letters with full stops keep their capitals"),
    (f"TEHRAN – {STORY}", "Tehran", None, None, "capitals and a dash"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "agency", "day", "why"), CASES, ids=[case[4] for case in CASES])
def test_datelines(text: str, place: str | None, agency: str | None, day: str | None, why: str) -> None:
    found = read(text)
    assert found is not None, why
    assert (found.place, found.agency and found.agency.name, found.date and found.date.value) == (place, agency, day)
    assert text[found.span.end :].lstrip(" -–—").startswith("The old bridge"), "it ends before its dash"


NONE = [
    (f"BREAKING – {STORY}", "a label in capitals"),
    (f"UPDATES – {STORY}", "a label in the plural"),
    (f"{STORY}\n\nTEHRAN – {STORY}", "capitals and a dash inside the story are a heading or an aside"),
    (f"NORTHTOWN{' ' * LONGEST_DATELINE}(Reuters) - {STORY}", "too far inside the block"),
    (f"élan, SANA - {STORY}", "a small letter begins no place"),
]


@pytest.mark.parametrize(("text", "why"), NONE, ids=[case[1] for case in NONE])
def test_what_is_no_dateline(text: str, why: str) -> None:
    assert read(text) is None, why


def test_an_agency_in_brackets_begins_a_story_anywhere_on_the_page() -> None:
    text = f"Bridge closed\n\nA first paragraph.\n\nNORTHTOWN (Reuters) - {STORY}"
    found = read(text)
    assert found is not None and found.place == "Northtown"


def test_the_first_dateline_is_that_of_the_page() -> None:
    found = read(f"NORTHTOWN (Reuters) - {STORY}\n\nSOUTHTOWN (AFP) - {STORY}")
    assert found is not None and found.place == "Northtown"


def test_a_day_without_a_year_is_counted_from_the_date_of_the_page() -> None:
    found = read(f"NORTHTOWN, Aug. 7 (Xinhua) -- {STORY}", Base("2018-08-09", "published 2018-08-09"))
    assert found and found.date and (found.date.value, found.date.base) == ("2018-08-07", "published 2018-08-09")
