"""What cells state, and what they cannot."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.choice import Column, choose
from provstore.carriers.tables.day_order import DayOrders
from provstore.carriers.tables.stated import LONGEST, Stated, read_stated


def read(**cells: str) -> Stated:
    columns = [Column(name, (name,)) for name in cells]
    values = list(cells.values())
    return read_stated(
        choose(columns, {}), columns, lambda at: (values[at],), "csv", DayOrders({"published": "day-first"})
    )


VALUES = [
    ("title", " A \n title ", ["A title"], "white space is folded"),
    ("title", "Mill &amp; fire &#8211; again", ["Mill & fire – again"], "HTML in a title"),
    ("title", "Q&A on R&D", ["Q&A on R&D"], "signs that are none"),
    ("title", "NULL", [], "nothing"),
    ("title", "x" * (LONGEST + 1), [], "too long for a title"),
    ("title", "1984", ["1984"], "digits can be a title"),
    ("author", "Lee, Ann", ["Lee, Ann"], "a comma parts no names"),
    ("author", "Ann Lee; Bo Ek", ["Ann Lee", "Bo Ek"], "a semicolon does"),
    ("author", "Ann Lee|Bo Ek|Ann Lee", ["Ann Lee", "Bo Ek"], "so does a bar, and each name counts once"),
    ("author", '["Ann Lee", "Bo Ek", 3]', ["Ann Lee", "Bo Ek"], "a list in JSON"),
    ("author", "['Ann Lee', 'Bo Ek']", ["Ann Lee", "Bo Ek"], "a list as Python prints it"),
    ("author", "[]", [], "an empty one"),
    ("author", "[Ann Lee]", ["[Ann Lee]"], "brackets around a name"),
    ("author", "17", [], "a number is no name"),
    ("keywords", "['rain', 'snow']", ["rain", "snow"], "keywords in a list"),
    ("keywords", "rain, snow", ["rain, snow"], "keywords in a line are as they stand"),
    ("date", "1717400000", ["2024-06-03T07:33:20Z"], "seconds"),
    ("date", "05/02/2024", ["2024-02-05"], "a date in the order of its column"),
    ("date", "02/13/2024", ["02/13/2024"], "a date that cannot be"),
    ("title", "05/02/2024", ["05/02/2024"], "a title in numbers"),
    ("date", "yesterday", [], "no digit"),
    ("url", "https://x.example/a?b=c", ["https://x.example/a?b=c"], "an address"),
    ("url", "https://x.example/?a=b&copy=c", ["https://x.example/?a=b&copy=c"], "no sign of HTML in an address"),
    ("url", "//x.example/a", ["//x.example/a"], "without a scheme"),
    ("url", "x.example/a", ["x.example/a"], "a bare one"),
    ("url", "12 High Street", [], "a street"),
    ("url", "read more", [], "words"),
    ("source", "The Paper", ["The Paper"], "an outlet"),
    ("source", "https://x.example", [], "an address is no outlet"),
    ("lang", "en-GB", ["en-GB"], "a language"),
    ("lang", "1", [], "a number is none"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cell", "values", "why"), VALUES, ids=[f"{case[0]}: {case[3]}" for case in VALUES])
def test_values(name: str, cell: str, values: list[str], why: str) -> None:
    found = [
        one
        for one in read(**{"text": "word", name: cell}).values
        if (one.where == f"csv {name}" and one.field != "url") or name == "url"
    ]
    assert [one.value for one in found] == values


def test_a_source_that_is_an_address_is_the_address_where_there_is_no_other() -> None:
    alone = read(text="word", source="https://x.example/a")
    assert alone.url == "https://x.example/a" and [one.field for one in alone.values] == ["url"]
    beside = read(text="word", source="https://x.example", url="https://x.example/a")
    assert beside.url == "https://x.example/a" and {one.field for one in beside.values} == {"site", "url"}


def test_when_it_was_fetched_is_no_value() -> None:
    stated = read(text="word", crawled_at="2024-06-03T10:00:00+02:00")
    assert stated == Stated((), None, "2024-06-03T08:00:00Z", "csv crawled_at")
    assert read(text="word", crawled_at="2024-06-03 10:00").captured_at is None
