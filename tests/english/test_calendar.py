"""Dates: read strictly, resolved only as far as the text allows, never invented."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base, day_of, find_date, find_dates, find_relative_date, in_utc, parse_stated

BASE = Base("2017-05-03", "published 2017-05-03")  # a Wednesday

ABSOLUTE = [
    ("May 3, 2017 09:15", "2017-05-03T09:15", "minute", "American order with a clock"),
    ("3 May 2017", "2017-05-03", "day", "British order"),
    ("Wed 03 May 2017 at 0915", "2017-05-03T09:15", "minute", "weekday and a clock without colon"),
    ("Wednesday, 3 May 2017 5:06 PM", "2017-05-03T17:06", "minute", "twelve-hour clock"),
    ("2017-05-03 09:15:59", "2017-05-03T09:15", "minute", "ISO with seconds"),
    ("03.05.2017", "2017-05-03", "day", "dots put the day first"),
    ("30/05/2017", "2017-05-30", "day", "only one reading is possible"),
    ("September 2014", "2014-09", "month", "no day is invented"),
    ("9:15 AM EDT, Wed May 3, 2017", "2017-05-03T09:15", "minute", "the clock first, and a zone that has several meanings"),
    ("0915 GMT (1715 HKT) May 3, 2017", "2017-05-03T09:15+00:00", "minute", "the first of two clocks"),
    ("2017-05-03T09:15Z", "2017-05-03T09:15+00:00", "minute", "ISO in UTC"),
    ("May 3, 2017 09:15 +0530", "2017-05-03T09:15+05:30", "minute", "hours from UTC"),
    ("2017-05-03T09:15:10-02:00", "2017-05-03T09:15-02:00", "minute", "hours from UTC in ISO"),
    ("2017-05-03T09:15+02:00", "2017-05-03T09:15+02:00", "minute", "hours from UTC in ISO without seconds"),
    ("May 3, 2017 09:15 UTC+3", "2017-05-03T09:15+03:00", "minute", "hours from UTC by name"),
    ("2017-05-03T09:15:10.123Z", "2017-05-03T09:15+00:00", "minute", "parts of a second"),
    ("2017/05/03 09:15", "2017-05-03T09:15", "minute", "ISO with strokes"),
    ("MAY 3, 2017 / 9:15 PM", "2017-05-03T21:15", "minute", "capitals and a stroke"),
    ("May 3, 2017, noon", "2017-05-03T12:00", "minute", "a clock time in a word"),
    ("3-May-17", "2017-05-03", "day", "a year of two digits after a month in words"),
    ("3rd of May 2017", "2017-05-03", "day", "an ordinal"),
    ("Jul 26,2016", "2016-07-26", "day", "no space behind the comma"),
    ("Last updated at Jul 262016", "2016-07-26", "day", "and the comma lost"),
    ("May 3, 2017Updated", "2017-05-03", "day", "what the page prints without a space"),
]  # fmt: skip
OPEN = [
    ("06/05/2017", "either 2017-05-06 or 2017-06-05", "both readings are kept"),
    ("31 June 2017", "Jun 2017 has no day 31", "there is no such day"),
    ("30 February 2016", "Feb 2016 has no day 30", "nor this"),
    ("6/5/17 1:44 PM", "either 2017-05-06 or 2017-06-05", "a short year beside a clock"),
    ("05-06-2017", "either 2017-05-06 or 2017-06-05", "hyphens"),
    ("May 24", "the text names no year", "a day without a year and nothing to count from"),
]


@pytest.mark.parametrize(("text", "value", "precision", "why"), ABSOLUTE, ids=[case[3] for case in ABSOLUTE])
def test_absolute(text: str, value: str, precision: str, why: str) -> None:
    found = find_date(text, 0, len(text))
    assert found is not None and (found.value, found.precision) == (value, precision), why
    assert found.span.of(text) in text


@pytest.mark.parametrize(("text", "reason", "why"), OPEN, ids=[case[2] for case in OPEN])
def test_without_value(text: str, reason: str, why: str) -> None:
    found = find_date(text, 0, len(text))
    assert found is not None and found.value is None and found.reason == reason, why


NO_CLOCK = [
    ("killed on 21 August 2013 1400 people", "2013-08-21", "a number of people"),
    ("closed at 12.50 on 21 August 2013", "2013-08-21", "a price"),
    ("on 21 August 2013 12:30% of them", "2013-08-21", "a share"),
]


@pytest.mark.parametrize(("text", "value", "why"), NO_CLOCK, ids=[case[2] for case in NO_CLOCK])
def test_numbers_beside_a_date(text: str, value: str, why: str) -> None:
    found = find_date(text, 0, len(text))
    assert found is not None and found.value == value, why


def test_all_dates_of_a_line_in_their_order() -> None:
    line = "Published May 3, 2017 09:15; updated 10:00 4 May 2017"
    assert [found.value for found in find_dates(line, 0, len(line))] == ["2017-05-03T09:15", "2017-05-04T10:00"]


def test_a_weekday_that_contradicts_its_date_is_kept_and_flagged() -> None:
    found = find_date("Monday, May 3, 2017", 0, 19)
    assert found is not None
    assert (found.value, found.reason) == ("2017-05-03", "2017-05-03 was no Monday")


RELATIVE = [
    ("on Tuesday", "2017-05-02", "the latest Tuesday"),
    ("on Wednesday", "2017-05-03", "the day itself"),
    ("last Wednesday", "2017-04-26", "the one before"),
    ("Earlier on Thursday", "2017-04-27", "never the future"),
    ("yesterday", "2017-05-02", "one day back"),
]


@pytest.mark.parametrize(("text", "value", "why"), RELATIVE, ids=[case[2] for case in RELATIVE])
def test_relative(text: str, value: str, why: str) -> None:
    found = find_relative_date(text, 0, len(text), BASE)
    assert found is not None and (found.value, found.base) == (value, "published 2017-05-03"), why
    alone = find_relative_date(text, 0, len(text))
    assert alone is not None and alone.value is None and alone.reason, "nothing to count from"


def test_a_newspaper_is_no_weekday() -> None:
    assert find_relative_date("the Sunday Times said", 0, 21, BASE) is None


def test_a_day_without_year_takes_the_year_that_is_near() -> None:
    found = find_date("Dec. 24", 0, 7, BASE)
    assert found is not None and (found.value, found.base) == ("2016-12-24", "published 2017-05-03")


STATED = [("2017", "year"), ("2017-05", "month"), ("2017-05-03", "day"), ("2017-05-03T09:15", "minute")]


@pytest.mark.parametrize(("value", "precision"), STATED)
def test_stated(value: str, precision: str) -> None:
    assert parse_stated(value) == (value, precision)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2017-05-03T09:15Z", "2017-05-03T09:15+00:00"),
        ("2017-05-03 09:15:59+02:00", "2017-05-03T09:15+02:00"),
        ("2017-05-03T09:15-03:30", "2017-05-03T09:15-03:30"),
    ],
)
def test_what_a_person_states_keeps_its_hours_from_utc(value: str, told: str) -> None:
    assert parse_stated(value) == (told, "minute")


@pytest.mark.parametrize(
    "value", ["2017-05-03T09:15+25:00", "2017-06-31", "2017-13", "yesterday", "2017-05-03T25:00", "03/05/2017", ""]
)
def test_stated_nonsense_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        parse_stated(value)


@pytest.mark.parametrize(
    ("date", "day"),
    [("2018-06-16T13:44", "2018-06-16"), ("2018-06-16", "2018-06-16"), ("2018-06", None), ("2018", None), (None, None)],
)
def test_the_day_of_a_date_is_told_where_it_is_known(date: str | None, day: str | None) -> None:
    assert day_of(date) == day


@pytest.mark.parametrize(
    ("moment", "utc"),
    [
        ("2018-06-12T01:30+02:00", "2018-06-11T23:30"),
        ("2018-06-12T01:30+00:00", "2018-06-12T01:30"),
        ("2018-06-12T01:30", "2018-06-12T01:30"),
        ("2018-06", "2018-06"),
    ],
)
def test_moments_in_utc(moment: str, utc: str) -> None:
    assert in_utc(moment) == utc
