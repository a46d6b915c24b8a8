"""The vocabulary of the tables: each word makes a column that SQLite itself guards, and that says what it holds."""

from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy import MetaData, Table
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateTable

from provstore.store.models import columns, metadata


def made(*items: object) -> sqlite3.Connection:
    """A database with one table of these columns."""
    connection = sqlite3.connect(":memory:")
    table = Table("t", MetaData(naming_convention=metadata.naming_convention), *items, sqlite_strict=True)
    connection.execute(str(CreateTable(table).compile(dialect=dialect())))
    return connection


@pytest.mark.parametrize(
    ("items", "good", "bad"),
    [
        ([columns.flag("held", "x")], [(0,), (1,)], [(2,), (None,), ("yes",)]),
        ([columns.share("score", "x")], [(0.0,), (1,)], [(1.01,), (-0.1,), (None,)]),
        ([columns.choice("mode", ("b", "a"), "x")], [("a",), ("b",)], [("c",), ("A",), (None,)]),
        ([columns.choice("mode", ("b", "a"), "x", null=True)], [("a",), (None,)], [("c",), ("",)]),
        ([columns.sha256("digest", "x")], [("0" * 64,)], [("0" * 63,), ("",), (None,)]),
        ([columns.position("x")], [(0,), (7,)], [(-1,), (None,)]),
        (columns.span("it"), [(0, 1), (3, 9)], [(1, 1), (2, 1), (-1, 1), (None, None)]),
        (columns.span("it", prefix="a_", null=True), [(0, 1), (None, None)], [(1, 1), (None, 1), (0, None)]),
        ([columns.words("name", "x")], [("a",)], [(None,), (b"\xff",)]),
        ([columns.number("count", "x")], [(5,)], [("five",), (1.5,), (None,)]),
        ([columns.raw("data", "x", null=True)], [(b"\0",), (None,)], [("text",)]),
    ],
    ids=lambda one: str(one[0].name) if hasattr(one[0], "name") else "",
)
def test_a_column_takes_what_it_is_for(
    items: list[object], good: list[tuple[object, ...]], bad: list[tuple[object, ...]]
) -> None:
    connection = made(*items)
    marks = ", ".join("?" * len(good[0]))
    for row in good:
        connection.execute(f"INSERT INTO t VALUES ({marks})", row)
    for row in bad:
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"INSERT INTO t VALUES ({marks})", row)
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (len(good),)
    connection.close()


def test_a_choice_lists_what_there_is_to_choose() -> None:
    assert columns.choice("mode", ("b", "a"), "how").comment == "how: a, b"


def test_every_table_and_column_says_what_it_holds() -> None:
    for table in metadata.sorted_tables:
        assert table.comment, table.name
        for column in table.columns:
            assert column.comment, f"{table.name}.{column.name}"
            assert column.comment[-1] != ".", "a description is no sentence"
