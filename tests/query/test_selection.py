"""A part of a list that is there as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import UsageError
from provstore.query.selection import EVERYTHING, Selection, written
from provstore.table import Cell, Row, Table

TABLE = Table(
    ("name", "n", "sure", "list"),
    (("Ash", 10, True, ("a", "b")), ("Elm", 9, False, ()), ("Oak", None, None, ("c",)), ("Fir", 9, True, ("a",))),
)


@pytest.mark.parametrize(
    ("selection", "names"),
    [
        (EVERYTHING, "Ash Elm Oak Fir"),
        (Selection(order=("n",)), "Elm Fir Ash Oak"),  # by size, and what is not there last
        (Selection(order=("-n",)), "Ash Elm Fir Oak"),
        (Selection(order=("n", "-name")), "Fir Elm Ash Oak"),
        (Selection(order=("-sure", "n")), "Fir Ash Elm Oak"),
        (Selection(where=(("n", "9"),)), "Elm Fir"),
        (Selection(where=(("sure", "yes"), ("list", "b"))), "Ash"),
        (Selection(where=(("n", "1"),)), "Ash"),  # parts of words count
        (Selection(limit=1, order=("name",)), "Ash"),
        (Selection(limit=0), ""),
    ],
)
def test_rows(selection: Selection, names: str) -> None:
    assert [row[0] for row in selection.of(TABLE).rows] == names.split()


def test_columns_in_the_order_asked_for() -> None:
    assert Selection(columns=("n", "name"), limit=1).of(TABLE) == Table(("n", "name"), ((10, "Ash"),), 4)


def test_all_of_a_list_is_the_list() -> None:
    assert EVERYTHING.of(TABLE) == TABLE


@pytest.mark.parametrize(
    "asked", [Selection(columns=("nmae",)), Selection(order=("-nmae",)), Selection(where=(("nmae", "x"),))]
)
def test_the_column_that_was_meant_is_named(asked: Selection) -> None:
    with pytest.raises(UsageError, match="'nmae', did you mean name; there are name, n, sure, list"):
        asked.of(TABLE)


@pytest.mark.parametrize(
    ("cell", "words"),
    [(None, ""), (True, "yes"), (False, "no"), (("a", "b"), "a; b"), (0.5, "0.5"), (1, "1"), ("", "")],
)
def test_what_words_are_looked_for_in(cell: Cell, words: str) -> None:
    assert written(cell) == words


CELLS = st.lists(st.none() | st.integers(-3, 3))


@given(CELLS, st.booleans())
def test_order_is_that_of_sorting_and_loses_nothing(cells: list[int | None], down: bool) -> None:
    table = Table(("n", "place"), tuple((cell, place) for place, cell in enumerate(cells)))
    rows = [*Selection(order=("-n" if down else "n",)).of(table).rows]
    known = sorted((cell for cell in cells if cell is not None), reverse=down)
    assert [row[0] for row in rows] == known + [None] * (len(cells) - len(known))
    assert sorted(str(row[1]) for row in rows) == sorted(str(place) for place in range(len(cells)))
    assert all(one[1] < other[1] for one, other in pairwise(rows) if one[0] == other[0])  # type: ignore[operator]


def test_no_more_rows_are_read_than_are_wanted() -> None:
    read = []

    def rows() -> Iterator[Row]:
        for number in range(1000):
            read.append(number)
            yield number, "even" if number % 2 == 0 else "odd"

    part = Selection(columns=("number",), where=(("kind", "odd"),), limit=2).first_of(Table(("number", "kind"), rows()))
    assert (part.columns, part.rows, part.more, part.total) == (("number",), ((1,), (3,)), True, None)
    assert len(read) <= 6
    read.clear()
    streamed = Selection(limit=2, streamed=True).first_of(Table(("number", "kind"), rows()))
    assert len(read) == 2  # at once: whoever takes them may do so when the store is closed
    assert [*streamed.rows] == [(0, "even"), (1, "odd")]
    last = Selection(order=("-number",), limit=1).first_of(Table(("number", "kind"), rows()))
    assert last.rows == ((999, "odd"),) and last.total == 1000


def test_rows_that_are_all_there_are_not_said_to_be_more() -> None:
    table = Table(("number",), ((1,), (2,)), notes=("so it is",))
    assert not Selection(limit=2).first_of(table).more
    assert not Selection().first_of(table).more
    assert Selection(limit=1).first_of(table).notes == ("so it is",) == Selection(limit=1).of(table).notes
    with pytest.raises(UsageError):
        Selection(columns=("nowhere",)).first_of(table)


@pytest.mark.parametrize(
    ("words", "has"), [("yes", True), ("TRUE", True), ("1", True), ("no", False), ("false", False), ("0", False)]
)
def test_what_says_whether_is_looked_for_as_any_form_writes_it(words: str, has: bool) -> None:
    table = Table(("holds", "n"), ((True, 1), (False, 2), (None, 3)))
    assert [row[0] for row in Selection(where=(("holds", words),)).of(table).rows] == [has]


def test_other_words_of_what_says_whether_are_refused() -> None:
    with pytest.raises(UsageError, match="'maybe' is neither yes nor no"):
        Selection(where=(("holds", "maybe"),)).of(Table(("holds",), ((True,),)))


def test_a_whole_list_has_no_days() -> None:
    with pytest.raises(UsageError, match="no days"):
        Selection(since="2024").of(Table(("a",), (("x",),)))
