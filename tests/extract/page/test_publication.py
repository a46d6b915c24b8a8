"""Who published the page, and where its story was filed: where it says so, and which of several words counts."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.places import LONGEST_DATELINE
from provstore.extract.page.publication import find_dateline, find_outlet
from provstore.records import Dateline

STORY = "The old bridge over the river was closed on Monday after heavy rain."

OUTLETS = [
    (f"{STORY}\n\n© 2018 North Sea News. All rights reserved.", "North Sea News", "North Sea News", "a copyright line"),
    (f"{STORY}\n\n© 2018 North Sea News | All rights reserved.", "North Sea News", "North Sea News", "what follows is no part of the name"),
    (f"{STORY}\n\nwww.northseanews.example", "northseanews.example", "northseanews.example", "an address of its own"),
    (f"{STORY}\n\nwww.reuters.com", "Reuters", "reuters.com", "the address of a known outlet"),
    (f"{STORY}\n\n© 2018 North Sea News\n\nwww.reuters.com", "Reuters", "reuters.com", "a known outlet before one that nobody knows"),
    (f"{STORY}\n\n© 2018 North Sea News\n\n© 2018 South Sea News", "North Sea News", "North Sea News", "the first of two that nobody knows"),
    (f"Bridge closed - Reuters\n\n{STORY}", "Reuters", "Reuters", "the browser's words after the headline"),
    (f"Source: Xinhua| 2018-09-25 11:04:57|Editor: ab\n\n{STORY}", "Xinhua", "Xinhua", "an agency's head line"),
    (f"Source: Xinhua\n\n{STORY}", "Xinhua", "Xinhua", "a credit above the story"),
    (f"NORTHTOWN (Reuters) - {STORY}", "Reuters", "Reuters", "the agency of the dateline"),
    (f"NORTHTOWN (agencies, Reuters) - {STORY}", "Reuters", "Reuters", "agencies in a dateline are nobody"),
    (f"NORTHTOWN (Reuters) - {STORY}\n\n© 2018 North Sea News", "North Sea News", "North Sea News", "what the page says of itself before whose copy it is"),
    (f"Source: Xinhua\n\nNORTHTOWN (Reuters) - {STORY}", "Xinhua", "Xinhua", "the head line before the dateline"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words", "why"), OUTLETS, ids=[case[3] for case in OUTLETS])
def test_the_outlet_of_a_page(text: str, name: str, words: str, why: str) -> None:
    found = find_outlet(find_pieces(text))
    assert found is not None and found.outlet.name == name, why
    assert found.evidence.of(text) == words


SILENT = [
    (STORY, "nothing says so"),
    (f"{STORY}\n\nSource: Xinhua", "a credit at the end says whose copy it is"),
    (f"Source: North Agency\n\n{STORY}", "a credit above the story to an agency that nobody knows"),
    (f"-- Reuters\n\n{STORY}", "an agency after a dash"),
    (f"NORTHTOWN – {STORY}", "a dateline without an agency"),
    (f"NORTHTOWN – {STORY}\n\nSOUTHTOWN (Reuters) - {STORY}", "the agency of a second dateline"),
    (f"(Photo by AFP)\n\n{STORY}", "a picture's agency"),
]


@pytest.mark.parametrize(("text", "why"), SILENT, ids=[case[1] for case in SILENT])
def test_pages_that_do_not_say(text: str, why: str) -> None:
    assert find_outlet(find_pieces(text)) is None, why


def read(text: str, base: Base | None = None) -> Dateline | None:
    return find_dateline(text, find_pieces(text), base)


DATELINES = [
    (f"NORTHTOWN, Aug. 7, 2018 (Xinhua) -- {STORY}", "Northtown", "Xinhua", "2018-08-07", "place, day, agency"),
    (f"(Reuters) - {STORY}", None, "Reuters", None, "an agency alone"),
    (f"NORTHTOWN (AFP/Reuters) - {STORY}", "Northtown", "AFP", None, "the first of two agencies"),
    (f"McNorthtown (Reuters) - {STORY}", "McNorthtown", "Reuters", None, "a place in mixed case stays as it is"),
    (f"Northtown, SANA - {STORY}", "Northtown", "SANA", None, "a known agency without brackets"),
    (f"OLD NORTHTOWN, U.S. (Reuters) - {STORY}", "Old Northtown, U.S.", "Reuters", None, "letters with full stops keep their capitals"),
    (f"TEHRAN – {STORY}", "Tehran", None, None, "capitals and a dash"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "agency", "day", "why"), DATELINES, ids=[case[4] for case in DATELINES])
def test_datelines(text: str, place: str | None, agency: str | None, day: str | None, why: str) -> None:
    found = read(text)
    assert found is not None, why
    assert (found.place, found.agency and found.agency.name, found.date and found.date.value) == (place, agency, day)
    assert text[found.span.end :].lstrip(" -–—").startswith("The old bridge"), "it ends before its dash"


NO_DATELINES = [
    (f"BREAKING – {STORY}", "a label in capitals"),
    (f"UPDATES – {STORY}", "a label in the plural"),
    (f"{STORY}\n\nTEHRAN – {STORY}", "capitals and a dash inside the story are a heading or an aside"),
    (f"NORTHTOWN{' ' * LONGEST_DATELINE}(Reuters) - {STORY}", "too far inside the block"),
    (f"élan, SANA - {STORY}", "a small letter begins no place"),
]


@pytest.mark.parametrize(("text", "why"), NO_DATELINES, ids=[case[1] for case in NO_DATELINES])
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
