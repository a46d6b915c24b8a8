"""What 05/02/2024 is, a whole column tells, or a person, or nobody."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.day_order import DayOrder, DayOrders, find_order, is_open
from tests.carriers.tables.made import read, stated

COLUMNS: list[tuple[list[str], DayOrder | None, str]] = [
    (["05/02/2024", "13/02/2024"], "day-first", "a day that is no month"),
    (["13-02-2024 11:30", "05-02-2024 11:30"], "day-first", "hyphens, and clock times"),
    (["05/02/2024", "02/13/2024"], "month-first", "a month must come first"),
    (["05/02/2024", "06/02/2024"], None, "nothing proves it"),
    (["13/02/2024", "02/13/2024"], None, "one proves this, one that"),
    (["", "", "13/02/2024"], "day-first", "empty cells"),
    (["2024-02-05"] * 60 + ["13/02/2024"], None, "a column of other dates is not read to its end"),
    (["05/02/2024"] * 60 + ["later"] * 60 + ["13/02/2024"], "day-first", "a column of dates is"),
    (["31/12/24"], None, "a year of two digits can stand first"),
    (["13/14/2024"], None, "no date"),
]


@pytest.mark.parametrize(("cells", "order", "why"), COLUMNS, ids=[case[2] for case in COLUMNS])
def test_a_column_tells_its_order(cells: list[str], order: DayOrder | None, why: str) -> None:
    assert find_order(cells) == order


@pytest.mark.parametrize(
    ("value", "day_first", "month_first"),
    [
        ("05/02/2024", "2024-02-05", "2024-05-02"),
        ("5.2.2024 11:30", "2024-02-05 11:30", "2024-05-02 11:30"),
        ("13/02/2024", "2024-02-13", "13/02/2024"),
        ("31/04/2024", "31/04/2024", "31/04/2024"),
        ("2024-02-05", "2024-02-05", "2024-02-05"),
        ("5 February 2024", "5 February 2024", "5 February 2024"),
        ("05/02/24", "05/02/24", "05/02/24"),
    ],
)
def test_dates_in_an_order(value: str, day_first: str, month_first: str) -> None:
    assert DayOrders({"published": "day-first"}).plain("published", value) == day_first
    assert DayOrders({"published": "month-first"}).plain("published", value) == month_first
    assert DayOrders({"published": "month-first"}).plain("modified", value) == value


def test_years_of_two_digits_are_read_where_a_person_tells_the_order() -> None:
    told = DayOrders({"published": "day-first"}, told=True)
    assert told.plain("published", "05/02/24 9:10") == "2024-02-05 9:10"
    assert told.plain("published", "05/02/69") == "1969-02-05" and told.plain("published", "05/02/68") == "2068-02-05"


def test_which_dates_an_order_would_read() -> None:
    assert is_open("05/02/2024") and is_open("5-2-24 11:30")
    assert is_open("13/02/2024") and is_open("02/13/2024")
    assert not is_open("2024-02-05") and not is_open("in May") and not is_open("31/31/2024")


@pytest.mark.parametrize(
    "data",
    [
        "text,date,updated\nA,05/02/2024,02/05/2024\nB,,\nC,13/02/2024,02/13/2024\n",
        '[{"text": "A", "date": "05/02/2024", "updated": "02/05/2024"}, 3, {"date": "13/02/2024", "updated": "02/13/2024"}]',
    ],
)
def test_each_column_of_a_table_has_its_own_order(data: str) -> None:
    first = read(data)[0]
    assert stated(first) == {"published": "2024-02-05", "modified": "2024-02-05"}
    assert [one.where.split()[1] for one in first.values] == ["date", "updated"]
    assert stated(read(data, dates="month-first")[0])["published"] == "2024-05-02"


def test_what_is_read_twice_is_told_once() -> None:
    assert len(read("text,date\nA,05/02/2024\n,13/02/2024\n" + "B,05/02/2024\n" * 9)) == 11
