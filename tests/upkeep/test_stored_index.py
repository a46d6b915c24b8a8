"""An index in a table: what is added is found, now and by whoever opens the store later."""

from __future__ import annotations

import numpy as np
from sqlalchemy import Connection, select

from provstore.match.reuse.postings import IndexSegment, make_segment
from provstore.store.models.pairs import index_segments
from provstore.upkeep.stored_index import StoredIndex


def hashes(*values: int) -> np.ndarray:
    return np.array(values, np.uint64)


def found(index: StoredIndex, *asked: int) -> set[tuple[int, int]]:
    hits = index.lookup.find(hashes(*asked))
    return {(asked[at], number) for at, number in zip(hits.asked.tolist(), hits.numbers.tolist(), strict=True)}


def test_what_is_added_is_found_by_the_next_who_reads(connection: Connection) -> None:
    connection.execute(index_segments.delete())
    index = StoredIndex(connection)
    for number in range(1, 20):
        index.add(make_segment({number: hashes(7, number + 100)}))
        assert found(index, 7) == {(7, one) for one in range(1, number + 1)}
    for read in (index, StoredIndex(connection)):
        assert found(read, 7, 104) == {(7, number) for number in range(1, 20)} | {(104, 4)}
    rows = connection.execute(select(index_segments)).all()
    assert len(rows) <= 5, "segments are merged, and those that were go"
    assert sum(len(row.packed) for row in rows) == 8 * 2 * 19


def test_a_reader_goes_on_where_another_ended(connection: Connection) -> None:
    connection.execute(index_segments.delete())
    StoredIndex(connection).add(make_segment({1: hashes(1, 2, 3)}))
    again = StoredIndex(connection)
    again.add(make_segment({2: hashes(1, 2, 3)}))
    assert len(connection.execute(select(index_segments)).all()) == 1
    assert found(again, 1, 2) == {(1, 1), (1, 2), (2, 1), (2, 2)}


def test_nothing_makes_no_row(connection: Connection) -> None:
    connection.execute(index_segments.delete())
    StoredIndex(connection).add(IndexSegment(hashes()))
    assert connection.execute(select(index_segments)).all() == []
