"""The log is a chain: each event is sealed with all before it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from provstore.store import open_for_writing, open_store
from provstore.store.events import BEFORE_ALL, Event, append_events, seal, show_path, utc_now

QUERY = "SELECT * FROM events ORDER BY seq"


def test_events_follow_each_other(seeded: Path) -> None:
    with open_for_writing(seeded) as connection, connection.begin():
        before = connection.exec_driver_sql(QUERY).all()
        append_events(
            connection, [Event("refused", utc_now(), 1, "empty", b"\xff.txt", None, "why"), Event("seen", utc_now())]
        )
        append_events(connection, [])
    with open_store(seeded) as connection:
        after = connection.exec_driver_sql(QUERY).all()
    assert after[: len(before)] == before
    assert [row.seq for row in after] == list(range(1, len(before) + 3))
    assert [row.previous_digest for row in after] == [BEFORE_ALL, *(row.digest for row in after[:-1])]
    assert [seal(row[:-1]) for row in after] == [row.digest for row in after]
    assert (after[-2].path, after[-2].path_shown, after[-1].path) == (b"\xff.txt", "\\xff.txt", None)


ROW = (3, 1, "seen", None, b"a.txt", "a.txt", "0" * 64, "2024-01-01T00:00:00Z", None, BEFORE_ALL)


@pytest.mark.parametrize("column", range(len(ROW)))
def test_every_column_is_under_the_seal(column: int) -> None:
    other = [*ROW]
    other[column] = b"b.txt" if column == 4 else "altered"
    assert seal(other) != seal(ROW)


def test_now_is_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", utc_now())


@pytest.mark.parametrize(("path", "shown"), [(b"a/b.txt", "a/b.txt"), ("é".encode(), "é"), (b"\xe9.txt", "\\xe9.txt")])
def test_a_path_can_be_read(path: bytes, shown: str) -> None:
    assert show_path(path) == shown
