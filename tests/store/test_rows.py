"""Rows are made by the names of their columns, and written table by table."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provstore.records import Span
from provstore.store import open_for_writing
from provstore.store.models import metadata
from provstore.store.models.claims import claim_addressees
from provstore.store.models.extractions import dates
from provstore.store.models.sources import outlet_names, sources
from provstore.store.rows import Rows, as_span, columns_of, ends, make_row

SOURCE = {"id": 7, "key": "person|ann", "name": "Ann", "kind": "person", "country": None}
SOURCE |= {"part_of_row": None, "document_row": None, "name_digest": "0" * 64}


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_values_stand_in_the_order_of_the_columns_whatever_order_they_are_given_in(table: object) -> None:
    names = table.c.keys()
    values = {name: number for number, name in enumerate(names)}
    assert make_row(table, dict(reversed(values.items()))) == tuple(range(len(names)))


def test_a_column_that_is_missing_or_unknown_is_refused() -> None:
    less = {name: value for name, value in SOURCE.items() if name != "country"}
    with pytest.raises(LookupError, match="country"):
        make_row(sources, less)
    with pytest.raises(LookupError, match="sources has no column nation"):
        make_row(sources, SOURCE | {"nation": None})
    with pytest.raises(LookupError, match="country"):
        make_row(sources, less | {"nation": None})


def test_rows_are_written_once_in_the_order_in_which_they_refer_to_each_other(store_path: Path) -> None:
    with open_for_writing(store_path, create=True) as connection, connection.begin():
        rows = Rows(connection)
        rows.add(outlet_names, source_row=7, name="A.")  # refers to a row that is added later
        rows.add(sources, **SOURCE)
        rows.add_all(outlet_names, ("name", "source_row"), [("B.", 7), ("C.", 7)])
        rows.add_all(outlet_names, ("source_row", "name"), ((7, name) for name in "DE"))
        rows.write()
        rows.write()
        assert [row._asdict() for row in connection.execute(select(sources))] == [SOURCE]
        names = connection.execute(select(outlet_names.c.name).order_by(outlet_names.c.name)).scalars().all()
        assert names == ["A.", "B.", "C.", "D", "E"]


def test_the_names_of_many_rows_are_checked_once(store_path: Path) -> None:
    with open_for_writing(store_path, create=True) as connection, connection.begin():
        rows = Rows(connection)
        with pytest.raises(LookupError, match="position"):
            rows.add_all(claim_addressees, ("claim_row", "name"), [])
        with pytest.raises(LookupError, match="claim_addressees has no column rank"):
            rows.add_all(claim_addressees, ("claim_row", "rank", "position", "name"), [])


def test_ids_are_free_and_go_on_from_the_highest(store_path: Path) -> None:
    with open_for_writing(store_path, create=True) as connection, connection.begin():
        rows = Rows(connection)
        assert [rows.new_id(sources), rows.new_id(sources), rows.new_id(dates)] == [1, 2, 1]
        rows.add(sources, **SOURCE)
        rows.write()
        assert rows.new_id(sources) == 3, "one transaction counts on"
        assert Rows(connection).new_id(sources) == 8


@given(st.none() | st.builds(Span, st.integers(0, 99), st.integers(100, 200)), st.sampled_from(["", "a_", "headline_"]))
def test_a_span_is_two_columns_and_back(span: Span | None, prefix: str) -> None:
    columns = ends(span, prefix)
    assert list(columns) == [f"{prefix}start", f"{prefix}end"]
    assert as_span(*columns.values()) == span


def test_half_a_span_is_none() -> None:
    assert as_span(0, None) is as_span(None, 3) is None
    assert as_span(0, 3) == Span(0, 3)


def test_attributes_give_columns_of_the_same_names() -> None:
    assert columns_of(Span(3, 5), "end", "start") == {"end": 5, "start": 3}
    with pytest.raises(AttributeError):
        columns_of(Span(3, 5), "middle")
