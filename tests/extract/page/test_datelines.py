"""Datelines: place, agency and day, in the orders in which agencies have them, and openings that only look so."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.datelines import LONGEST_DATELINE, cut_headed, find_dateline, title_place
from provstore.extract.page.pieces import Piece
from provstore.records import Dateline, Span

STORY = "The old bridge over the river was closed on Monday after heavy rain."


def read(text: str, base: Base | None = None) -> Dateline | None:
    return find_dateline(text, find_pieces(text), base)


DATELINES = [
    (f"NORTHTOWN, Aug. 7, 2018 (Xinhua) -- {STORY}", "Northtown", "Xinhua", "2018-08-07", "place, day, agency"),
    (f"(Reuters) - {STORY}", None, "Reuters", None, "an agency alone"),
    (f"NORTHTOWN, 5 mars 2018 (AFP) - {STORY}", "Northtown", "AFP", None, "a day in another language: the place stands"),
    (f"Northtown, June 5, 2018, Utopia News Agency (UNA) - {STORY}", "Northtown", "Utopia News Agency", "2018-06-05", "an agency that nobody knows and that is called one"),
    (f"NORTHTOWN (AFP/Reuters) - {STORY}", "Northtown", "AFP", None, "the first of two agencies"),
    (f"McNorthtown (Reuters) - {STORY}", "McNorthtown", "Reuters", None, "a place in mixed case stays as it is"),
    (f"AFP, MANILA\n\n{STORY}", "Manila", "AFP", None, "the agency before the place, on a line of its own"),
    (f"Northtown, SANA - {STORY}", "Northtown", "SANA", None, "a known agency without brackets"),
    (f"OLD NORTHTOWN, U.S. (Reuters) - {STORY}", "Old Northtown, U.S.", "Reuters", None, "letters with full stops keep their capitals"),
    (f"TEHRAN – {STORY}", "Tehran", None, None, "capitals and a dash"),
    (f"NORTHTOWN, June 5, 2018. /TASS/. {STORY}", "Northtown", "TASS", "2018-06-05", "strokes"),
    (f"NORTHTOWN, June 5, 2018. /TASS Correspondent Anna Lee/. {STORY}", "Northtown", "TASS", "2018-06-05", "the agency's reporter is named with it"),
    (f"NORTHTOWN. June 5, 2018 (Interfax) - {STORY}", "Northtown", "Interfax", "2018-06-05", "a full stop after the place"),
    (f"NORTHTOWN, Utopia (AP) _ {STORY}", "Northtown, Utopia", "Associated Press", None, "an underscore for the dash"),
    (f"NORTHTOWN, (SANA)- {STORY}", "Northtown", "SANA", None, "a comma before the bracket"),
    (f"NORTHTOWN, Utopia--(Reuters)-- {STORY}", "Northtown, Utopia", "Reuters", None, "dashes on both sides"),
    (f"Northtown, June 5, 2018, IRNA – {STORY}", "Northtown", "IRNA", "2018-06-05", "commas alone"),
    (f"Northtown, June 5, 2018, IRNA {STORY}", "Northtown", "IRNA", "2018-06-05", "commas and no dash"),
    (f"New Northtown [Utopia], 5th June 2018 (ANI): {STORY}", "New Northtown, Utopia", "ANI", "2018-06-05", "a country in square brackets"),
    (f"New Northtown: June 5, 2018 (PTI) {STORY}", "New Northtown", "PTI", "2018-06-05", "a colon after the place and no dash"),
    (f"Northtown, 05.06.2018 (Keystone-SDA) - {STORY}", "Northtown", "Keystone-SDA", "2018-06-05", "the day in digits"),
    (f"(ANSA) - Northtown, June 5, 2018 - {STORY}", "Northtown", "ANSA", "2018-06-05", "the agency first"),
    (f"June 5, 2018 (UPI) -- {STORY}", None, "UPI", "2018-06-05", "a day and an agency"),
    (f"(CNN) {STORY}", None, "CNN", None, "an agency and no dash"),
    (f"NORTHTOWN — The Canadian Press — {STORY}", "Northtown", "Canadian Press", None, "the agency between dashes"),
    (f"NORTHTOWN and SOUTHTOWN (June 5, 2018) — {STORY}", "Northtown and Southtown", None, "2018-06-05", "two places and a day in brackets"),
    (f"NORTHTOWN, Utopia / SOUTHTOWN, Arcadia (AP) — {STORY}", "Northtown, Utopia / Southtown, Arcadia", "Associated Press", None, "two places with their countries"),
    (f"NORTHTOWN, Utopia, June 5, 2018. {STORY}", "Northtown, Utopia", None, "2018-06-05", "an old newspaper's"),
    (f"NORTHTOWN, June 5, 2018.— {STORY}", "Northtown", None, "2018-06-05", "full stop and dash"),
    (f"TEHRAN, IRAN (1:20 P.M.) - {STORY}", "Tehran, Iran", None, None, "the time of day"),
    (f"Washington, DC – {STORY}", "Washington, DC", None, None, "a state in mixed case"),
    (f"NEW YORK — {STORY}", "New York", None, None, "a place whose first word is a label elsewhere"),
    (f"Tehran: {STORY}", "Tehran", None, None, "a town before a colon"),
    (f"Bridge closed\n\nTEHRAN\n\n{STORY}", "Tehran", None, None, "a town on a line of its own"),
    (f"TEHRAN {STORY}", "Tehran", None, None, "nothing but capitals"),
    (f"NORTHTOWN — {STORY} Police in Northtown closed it.", "Northtown", None, None, "the story itself says that it is a place"),
    (f"DATELINE: NORTHTOWN\n\n{STORY}", "Northtown", None, None, "a label of a database"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "agency", "day", "why"), DATELINES, ids=[case[4] for case in DATELINES])
def test_datelines(text: str, place: str | None, agency: str | None, day: str | None, why: str) -> None:
    found = read(text)
    assert found is not None, why
    assert (found.place, found.agency and found.agency.name, found.date and found.date.value) == (place, agency, day)
    assert text[found.span.end :].lstrip(" -–—_:.\n").startswith("The old bridge"), "it ends before its dash"


NO_DATELINES = [
    (f"AFP, REUTERS\n\n{STORY}", "two agencies are no agency and place"),
    (f"BREAKING – {STORY}", "a label in capitals"),
    (f"NEWS – {STORY}", "a label that ends with s by itself"),
    (f"UPDATES – {STORY}", "a label in the plural"),
    (
        f"{STORY}\n\n{STORY}\n\n{STORY}\n\nTEHRAN – {STORY}",
        "capitals and a dash inside the story are a heading or an aside",
    ),
    (f"FOG - which met in Tehran - {STORY}", "capitals that nobody calls a place"),
    (f"ANN LEE: {STORY}", "who speaks in an interview"),
    (f"KEY POINTS: {STORY}", "a label of two words"),
    (f"SOUNDBITE (English) ANN LEE: {STORY}", "a language in brackets"),
    (f"FIRST DAY, THEN NIGHT — {STORY}", "a heading with a comma"),
    (f"Iran – Iraqis say the bridge is theirs. {STORY}", "a country before a dash in mixed case"),
    (f"Ann Zuma-Malinga was there. {STORY}", "a name with a hyphen"),
    (f"MONDAY, June 5 — {STORY}", "a day of the week"),
    ("Tehran: The Bridge Is Ours\n\nBridge closed.", "a headline"),
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


def test_a_false_opening_does_not_hide_the_dateline_below_it() -> None:
    found = read(f"Five floods\n\nFACTBOX - {STORY}\n\nTEHRAN – {STORY}")
    assert found is not None and found.place == "Tehran"


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("PORT-AU-PRINCE, Haiti", "Port-au-Prince, Haiti"),
        ("N’DJAMENA", "N’Djamena"),
        ("SANA’A", "Sana’a"),
        ("ABOARD THE USS HORNET", "Aboard the USS Hornet"),
        ("ST. LOUIS, U.S.", "St. Louis, U.S."),
    ],
)
def test_a_place_in_capitals_is_written_as_in_running_text(capitals: str, written: str) -> None:
    assert title_place(capitals) == written


HEADED = [
    ("Ministry Says Bridge Closed After Rain DAMASCUS (Sputnik) – It rained.", ["Ministry Says Bridge Closed After Rain", "DAMASCUS (Sputnik) –", "It rained."], "headline and dateline in one line"),
    ("Ministry says bridge closed after rain DAMASCUS (Sputnik) – It rained.", [], "words as sentences have them may be one"),
    ("Ministry Says Bridge Closed After Rain. DAMASCUS (Sputnik) – It rained.", [], "so may what ends as one"),
    ("Ministry Says Bridge Closed After Rain NORTHTOWN (Sputnik) – It rained.", [], "a place that nobody knows"),
    ("Ministry Says Bridge Closed After Rain DAMASCUS (SDF) – It rained.", [], "letters that are no outlet"),
    ("DAMASCUS (Sputnik) – It rained.", [], "no headline"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), HEADED, ids=[why for *_, why in HEADED])
def test_a_dateline_behind_a_headline(text: str, expected: list[str], why: str) -> None:
    cut = cut_headed(text, Piece(Span(0, len(text)), None, "paragraph"), "headline")
    assert [piece.span.of(text) for piece in cut] == expected, why
    assert not cut or [piece.kind for piece in cut] == ["headline", "dateline", "paragraph"]


def test_only_a_first_block_has_its_headline_before_the_dateline() -> None:
    story = "The old bridge over the river was closed on Monday after heavy rain."
    line = f"Ministry Says Bridge Closed After Rain DAMASCUS (Sputnik) – {story}"
    assert [piece.kind for piece in find_pieces(line)] == ["headline", "dateline", "paragraph"]
    assert [piece.kind for piece in find_pieces(f"{story}\n\n{line}")] == ["paragraph", "paragraph"]
