"""Rows set aside are the rows, in their order, read to the end before the first is taken, and gone afterwards."""

from __future__ import annotations

import sqlite3
import threading
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.store.aside import set_aside

CELLS = (
    st.none() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(st.characters(codec="utf-8"))
)


@given(st.integers(1, 4).flatmap(lambda width: st.tuples(st.just(width), st.lists(st.tuples(*[CELLS] * width)))))
def test_what_goes_in_comes_out(given: tuple[int, list[tuple[Any, ...]]]) -> None:
    """Numbers stay numbers and words that look like numbers words."""
    width, rows = given
    found = list(set_aside(rows, width))
    assert found == rows
    assert [list(map(type, row)) for row in found] == [list(map(type, row)) for row in rows]


def test_all_are_read_before_one_is_taken() -> None:
    read: list[int] = []

    def rows() -> Iterator[tuple[int]]:
        for number in range(1000):
            read.append(number)
            yield (number,)

    waiting = set_aside(rows(), 1)
    assert len(read) == 1000
    assert next(waiting) == (0,)


def test_what_goes_wrong_while_reading_is_told_at_once() -> None:
    def rows() -> Iterator[tuple[int]]:
        yield (1,)
        raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(sqlite3.OperationalError, match="disk"):
        set_aside(rows(), 1)


def test_another_thread_may_take_them() -> None:
    waiting = set_aside([(1,), (2,)], 1)
    taken: list[tuple[Any, ...]] = []
    thread = threading.Thread(target=lambda: taken.extend(waiting))
    thread.start()
    thread.join()
    assert taken == [(1,), (2,)]


def test_they_are_not_in_memory() -> None:
    tracemalloc.start()
    try:
        assert sum(len(words) for (words,) in set_aside((("word " * 2000,) for _ in range(5000)), 1)) == 50_000_000
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
