"""From one day to another, whatever the precision of a date."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import UsageError
from provstore.query.days import check_day, check_days, has_days, within


@pytest.mark.parametrize("words", ["2024", "2024-03", "2024-03-12", "2024-02-29", "0001-01-01"])
def test_days_months_and_years(words: str) -> None:
    assert check_day(words) == words


@pytest.mark.parametrize(
    "words",
    ["", "24", "2023-02-29", "2024-13", "2024-3", "2024-03-12T11:30", "March", " 2024", "2024-", "٢٠٢٤", "0000"],
)
def test_everything_else_is_none(words: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        check_day(words)


def test_the_first_day_is_not_after_the_last() -> None:
    assert check_days("2024-03-12", "2024-03") == {"since": "2024-03-12", "until": "2024-03"}
    assert check_days("2024", "2024-03-12") == {"since": "2024", "until": "2024-03-12"}
    assert check_days(None, "2024") == {"since": None, "until": "2024"}
    for since, until in (("2024-03-12", "2024-03-11"), ("2024-04", "2024-03-31"), ("2025", "2024-12")):
        with pytest.raises(UsageError, match="no day is between"):
            check_days(since, until)
    with pytest.raises(UsageError, match="is no day"):
        check_days("2024", "June")


@pytest.mark.parametrize(
    ("columns", "has"),
    [(["published"], True), (["at", "kind"], True), (["first", "last"], True), (["b_document_id"], True), (["outlet", "claims"], False)],
)  # fmt: skip
def test_which_lists_have_days(columns: list[str], has: bool) -> None:
    assert has_days(columns) is has


def is_within(published: str | None, since: str | None = None, until: str | None = None) -> bool:
    with sqlite3.connect(":memory:") as connection:
        statement = f"SELECT count(*) FROM (SELECT :published AS published) WHERE {within(['published'])}"
        found = connection.execute(statement, {"published": published, "since": since, "until": until}).fetchone()
    connection.close()
    return bool(found[0])


@pytest.mark.parametrize(
    ("published", "since", "until", "inside"),
    [
        ("2024-03-12", "2024-03-12", "2024-03-12", True),  # both ends count
        ("2024-03-12", "2024-03-13", None, False),
        ("2024-03-12", None, "2024-03-11", False),
        ("2024-03-31T23:50", None, "2024-03", True),  # a month goes to its last minute
        ("2024-03-12T11:30+02:00", "2024-03-12", "2024-03-12", True),  # the day as it stands
        ("2024-03-12", "2024", "2024", True),
        ("2024", "2024-03-12", "2024-03-12", True),  # may have been that day
        ("2024-03", "2024-04", None, False),
        ("2023", "2024-03", None, False),
        (None, "2024", None, False),  # nobody knows
    ],
)
def test_what_lies_within(published: str | None, since: str | None, until: str | None, inside: bool) -> None:
    assert is_within(published, since, until) is inside


DATES = st.dates()


@given(DATES, DATES, DATES)
def test_known_to_the_day_it_is_the_order_of_days(day: date, since: date, until: date) -> None:
    inside = is_within(day.isoformat(), since.isoformat(), until.isoformat())
    assert inside is (since <= day <= until)


@given(DATES, st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_what_is_written_less_exactly_is_left_out_no_sooner(day: date, known: int, asked: int) -> None:
    words = day.isoformat()
    assert is_within(words[:known], words[:asked], words[:asked])
