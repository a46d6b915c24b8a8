"""Rows in bulk: ids that are free, and parents before children."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.records import Span
from provstore.store import open_for_writing, open_store
from provstore.store.models import documents, outlet_names, outlets, sources
from provstore.store.rows import Rows, as_span, ends


@pytest.mark.parametrize("span", [Span(0, 5), Span(7, 8), None])
def test_a_span_is_two_columns(span: Span | None) -> None:
    assert as_span(*ends(span)) == span


@pytest.mark.parametrize("columns", [(None, 3), (3, None), (None, None)])
def test_half_a_span_is_none(columns: tuple[int | None, int | None]) -> None:
    assert as_span(*columns) is None


def test_ids_go_on_where_the_table_ends(seeded: Path) -> None:
    with open_for_writing(seeded) as connection, connection.begin():
        highest = connection.exec_driver_sql("SELECT max(id) FROM sources").scalar_one()
        rows = Rows(connection)
        assert [rows.new_id(sources), rows.new_id(documents), rows.new_id(sources)] == [highest + 1, 3, highest + 2]


def test_what_is_referred_to_is_written_first(seeded: Path) -> None:
    with open_for_writing(seeded) as connection, connection.begin():
        rows = Rows(connection)
        number = rows.new_id(sources)
        rows.of(outlet_names).append((number, "The Other Name"))
        rows.of(outlets).append((number, "newspaper", None, None))
        rows.of(sources).append((number, "outlet|the name||", "The Name", "outlet", None, None, None, None))
        rows.write()
        rows.write()  # what was written is not written again
    with open_store(seeded) as connection:
        found = connection.exec_driver_sql("SELECT source_id FROM outlet_names WHERE name = 'The Other Name'").all()
    assert found == [(number,)]
