"""The tables are the views with all their rows, and every column says what it holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from provstore.errors import DamageFound
from provstore.export import tables
from provstore.export.tables import LATER, NAMES
from provstore.review import state
from provstore.store import open_store
from tests.export.tables import tables_of
from tests.store.plain import plainly

KINDS = {"text": str, "integer": int, "number": float, "truth": bool, "texts": tuple}


def test_tables_have_the_rows_of_the_views(decided: Path) -> None:
    with open_store(decided) as connection:
        found = tables_of(connection)
        assert tuple(found) == NAMES
        for name in set(found) - {"sources", "spans"}:
            columns = connection.exec_driver_sql(f"SELECT * FROM v_{name} LIMIT 0").keys()
            assert [column.name for column in found[name].columns] == list(columns)
            count = connection.exec_driver_sql(f"SELECT count(*) FROM v_{name}").scalar()
            assert len([*found[name].rows]) == count, name
            assert name in ("captions", "links") or count, name


def test_every_cell_is_of_the_kind_of_its_column(decided: Path) -> None:
    with open_store(decided) as connection:
        for table in tables_of(connection).values():
            for row in table.rows:
                for cell, column in zip(row, table.columns, strict=True):
                    assert cell is None or type(cell) is KINDS[column.kind], (table.name, column, cell)


def test_kinds_are_those_of_an_empty_store(decided: Path, tmp_path: Path) -> None:
    """What a column holds does not hang on what stands in it."""
    with open_store(decided) as connection:
        kinds = {
            (name, column.name): column.kind
            for name, table in tables_of(connection).items()
            for column in table.columns
        }
    assert {kinds["claims", name] for name in ("number", "start", "end", "run")} == {"integer"}
    assert {kinds["claims", name] for name in ("published", "published_precision", "review", "date")} == {"text"}
    assert kinds["claims", "confidence"] == kinds["same_claims", "score"] == "number"
    assert kinds["claims", "needs_review"] == kinds["links", "held"] == kinds["documents", "newest"] == "truth"
    assert kinds["speakers", "inferred"] == "integer"
    assert kinds["stories", "documents"] == kinds["stories", "outlets"] == "texts"


def test_every_column_is_described(decided: Path) -> None:
    with open_store(decided) as connection:
        for table in tables_of(connection).values():
            assert table.about and [column.name for column in table.columns if not column.about] == [], table.name


def test_what_a_person_decided_stands_beside_what_was_found(decided: Path) -> None:
    with open_store(decided) as connection:
        claims = tables_of(connection)["claims"]
    names = [column.name for column in claims.columns]
    rows = {
        (row["document"], row["number"]): row for row in (dict(zip(names, one, strict=True)) for one in claims.rows)
    }
    rejected, amended = (
        next(row for (id, n), row in rows.items() if id.startswith("7c89") and n == number) for number in (2, 1)
    )
    assert (rejected["review"], rejected["review_by"]) == ("reject", "Ada")
    assert (amended["review"], amended["speakers_decided"]) == ("amend", "Ann Lee")
    assert amended["speakers"] != "Ann Lee"


def test_nobody_waits_for_who_takes_the_rows(decided: Path, tmp_path: Path) -> None:
    """Others write while the rows are taken: tables are of the moment they were asked for, and the spans say if not."""
    store = Path(shutil.copy(decided, tmp_path / "store.db"))
    told: list[str] = []
    with open_store(store) as connection:
        found = tables_of(connection, told.append)
        documents = iter(found["documents"].rows)
        first = next(documents)
        state(store, str(first[-2]), outlet="Another Post", by="Ada")
        names = [column.name for column in found["documents"].columns]
        assert "Another Post" not in {row[names.index("outlet")] for row in documents}
        assert told == [] and [*found["spans"].rows]
        state(store, str(first[-2]), outlet="A Third Post", by="Ada")
    assert told == [LATER]


def test_a_text_that_is_not_what_was_stored_stops_it(decided: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(decided, tmp_path / "store.db"))
    with plainly(store) as connection:
        connection.execute("UPDATE documents SET text = text || 'x' WHERE id = 1")
    with open_store(store) as connection, pytest.raises(DamageFound):
        tables_of(connection)


def test_spans_are_read_one_document_after_the_other(decided: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(decided) as connection:
        lines = iter(['{"stop": true}'])
        monkeypatch.setattr(tables, "export_lines", lambda *_, **__: lines)
        monkeypatch.setattr(tables, "list_spans", lambda document: iter([("d",)] if document["stop"] else []))
        spans = iter(tables_of(connection)["spans"].rows)
        assert next(spans) == ("d",)
