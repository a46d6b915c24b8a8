"""The entries of a live page, and what relative dates in them mean."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract import extract
from provstore.extract.page.entries import base_at, find_entries
from provstore.readers import read

STORY = "It rained all day in the valley, and the trains went on for a week after that, as they do in spring."
SAID = "The mayor said on Monday that the bridge would be closed for as long as it takes to measure it."
HEAD = "<meta property=article:published_time content=2024-03-12T10:00:00Z><title>Rain, live</title>"
# The time of an entry, and the day that it means.
TIMES = [
    ("<time>March 5, 2024, 10:12</time>", "2024-03-05", "the day that readers see"),
    ("<time datetime='2024-03-05T10:12:00Z'>10:12</time>", "2024-03-05", "or that stands around what they see"),
    ("<time datetime='2024-03-05T10:12:00Z'>A\u00adt 10:12</time>", "2024-03-05", "with a hyphen that nobody sees"),
    ("<time>10:12</time>", None, "a clock time is of no day"),
    ("<time>Updated: March 5, 2024</time>", None, "of the whole page"),
]


def page(time: str, name: str = "live-blog") -> bytes:
    entry = f"<div>{time}<p>{SAID}</p></div>"
    return f"<html><head>{HEAD}</head><body><div class={name}><h1>Rain, live</h1><p>{STORY}</p>{entry}<p>{STORY}</p></div>".encode()


@pytest.mark.parametrize(("time", "day", "why"), TIMES, ids=[case[2] for case in TIMES])
def test_entries(time: str, day: str | None, why: str) -> None:
    document = read(page(time))
    found = find_entries(document)
    said = next(claim for claim in extract(document).claims if claim.date)

    assert [entry.day for entry in found] == ([day] if day else []), why
    assert said.date and said.date.value == ("2024-03-04" if day else "2024-03-11")
    assert said.date.base == (f"entry {day}" if day else "published 2024-03-12")
    assert {one.kind for one in extract(document).segments if one.span in [entry.span for entry in found]} <= {
        "timestamp"
    }


def test_a_page_that_is_not_live_has_none() -> None:
    assert find_entries(read(page(TIMES[0][0], name="story"))) == ()


def test_an_entry_of_the_day_of_the_page_adds_nothing() -> None:
    document = read(page("<time>March 12, 2024, 10:12</time>"))
    (entry,) = find_entries(document)
    base = Base("2024-03-12", "published 2024-03-12")

    assert base_at((entry,), len(document.text), base) is base
    assert base_at((entry,), len(document.text), None) == Base("2024-03-12", "entry 2024-03-12")
    assert base_at((entry,), 0, None) is None
