"""Where and when a picture was taken; and what in a caption is the place or the day of something else."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract.page.pictured import day_shown, place_shown
from provstore.records import Span

PLACES = [
    ("A man waits in Northtown.", "Northtown", "the place after in"),
    ("A man waits in Northtown, Ala.", "Northtown, Ala.", "a state keeps the stop that shortens it"),
    ("A man waits in Northtown, N.H., on Monday.", "Northtown, N.H.", "or those between its letters"),
    ("A man waits in Northtown, Utah.", "Northtown, Utah", "the stop of a sentence is not the place's"),
    ("A man waits in Northtown. He is cold.", "Northtown", "nor is the next sentence"),
    ("A man waits in Northtown as the talks go on in Southtown.", "Northtown", "the background is elsewhere"),
    ("A man waits after a fire in Northtown.", "Northtown", "where nothing else is said, the picture shows what came of it"),
    ("A man waits after a fire in Northtown which is in Southland.", None, "of two behind it none is sure"),
    ("A man waits. He was seen in Northtown.", "Northtown", "a few words before the sentence that tells are a label"),
    ("A man waits in the rain. The price of bread rose in Northtown.", None, "the second sentence tells of other things"),
    ("A man waits in the Northtown district of the capital.", "Northtown", "a name before a district"),
    ("A man waits in the Northtown Parade.", None, "a name behind the article may be anything's"),
    ("A man waits in the Philippines.", "Philippines", "unless it is a known one"),
    ("A man waits in Syria.", "Syria", "a country"),
    ("A man waits in Donald Roe’s garden.", None, "what belongs to a person"),
    ("A man waits in Rome's Northtown neighborhood.", "Rome's Northtown", "what belongs to a place"),
    ("A man waits in Northtown, Indian controlled Uplands.", "Northtown", "an adjective at the end is no country"),
    ("A man waits in French custody.", None, "or alone"),
    ("A man waits in the Palestinian village of Northtown.", "Northtown", "but goes on to the place"),
    ("People take part in Founders celebrations.", None, "what people celebrate"),
    ("A man sings in Congress.", None, "a body"),
    ("A man born in Northtown waits.", None, "where he was born"),
    ("A firm based in Northtown has a new bridge.", None, "where it has its seat"),
    ("Roe is charged with meddling in Northland.", None, "what he is said to have done there"),
    ("It is the largest newspaper chain in Northland.", None, "where nothing is larger"),
    ("A man waits in May 2017.", None, "a month"),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "place", "why"), PLACES, ids=[why for *_, why in PLACES])
def test_the_place_of_a_picture(caption: str, place: str | None, why: str) -> None:
    assert place_shown(caption, Span(0, len(caption))) == place, why


def test_in_other_languages_only_known_places_are_told() -> None:
    story = "Der Bürgermeister sagte, dass die Brücke nicht mehr zu halten sei und dass es lange dauern werde. " * 3
    caption = "Ein Mann wartet in Berlin. "
    other = "Ein Mann wartet in einem Gebäude. "
    text = caption + other + story
    assert place_shown(text, Span(0, len(caption))) == "Berlin"
    assert place_shown(text, Span(len(caption), len(caption + other))) is None


BASE = Base("2024-09-03", "published 2024-09-03")
DAYS = [
    ("A man waits in Northtown, Monday, Sept. 2, 2024.", "2024-09-02", "the day of the picture"),
    ("A man waits before the vote in Northtown, Monday, Sept. 2, 2024.", "2024-09-02", "behind a comma it is that of the picture"),
    ("A man waits before voting begins on 6 September.", None, "the day on which something begins"),
    ("The tax will apply to steel starting on September 1.", None, "from which something holds"),
    ("A man looks at a house that burned down on September 1, 2024.", None, "on which something was"),
    ("A man waits until September 1, 2024.", None, "up to which something is"),
    ("A debate due to be held on September 1.", None, "for which something is planned"),
    ("A man waits before voting begins on 6 September, in Northtown on September 2, 2024.", "2024-09-02", "a second day may be that of the picture"),
    ("The parade is on September 9, 2024.", None, "a day to come"),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "day", "why"), DAYS, ids=[why for *_, why in DAYS])
def test_the_day_of_a_picture(caption: str, day: str | None, why: str) -> None:
    found = day_shown(caption, Span(0, len(caption)), BASE)
    assert (found and found.value) == day, why


def test_without_a_day_of_the_page_none_is_to_come() -> None:
    caption = "The parade is on September 9, 2024."
    found = day_shown(caption, Span(0, len(caption)), None)
    assert found and found.value == "2024-09-09"
