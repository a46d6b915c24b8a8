"""What Datasette is told of a store: every name in it is one that the store has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provstore.export.datasette.metadata import make_metadata, name_in_datasette, read_settings
from provstore.store import open_store
from provstore.store.models import metadata as models
from provstore.store.objects import views
from tests.store.plain import plainly

REFERRED_TO = sorted({key.column.table.name for table in models.sorted_tables for key in table.foreign_keys})


@pytest.fixture
def columns(seeded: Path) -> dict[str, list[str]]:
    """The columns of every table and view of a store."""
    with plainly(seeded) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        ]
        return {name: [row[1] for row in connection.execute(f"PRAGMA table_info('{name}')")] for name in names}


def test_all_that_the_store_tells_of_its_columns_is_told(
    metadata: dict[str, Any], columns: dict[str, list[str]], seeded: Path
) -> None:
    (told,) = metadata["databases"].values()
    assert told["tables"].keys() == columns.keys()
    for name, table in told["tables"].items():
        assert table["description"]
        assert [*table["columns"]] == columns[name], name


def test_a_row_that_another_refers_to_has_a_label(metadata: dict[str, Any], columns: dict[str, list[str]]) -> None:
    (told,) = metadata["databases"].values()
    labels = {name: table["label_column"] for name, table in told["tables"].items() if "label_column" in table}
    assert sorted(labels) == REFERRED_TO
    assert all(label in columns[name] for name, label in labels.items())


@pytest.mark.parametrize("setting", ["facets", "newest_first"])
def test_what_is_counted_or_ordered_is_a_column(setting: str, columns: dict[str, list[str]]) -> None:
    for view, named in read_settings()[setting].items():
        assert view in views()
        assert {*([named] if isinstance(named, str) else named)} <= {*columns[view]}


def test_what_leads_somewhere_is_a_column_of_a_view_and_leads_to_one(columns: dict[str, list[str]]) -> None:
    for column, target in read_settings()["links"].items():
        assert any(column in columns[view] for view in views()), column
        place, asked = target.removesuffix("={}").split("?")
        assert place in read_settings()["queries"] or asked in columns[place]


def test_tables_are_hidden_and_what_a_person_added_is_not(seeded: Path) -> None:
    with plainly(seeded) as connection:
        connection.execute("CREATE TABLE claim_notes (claim TEXT, note TEXT)")
        connection.execute("CREATE VIEW v_mine AS SELECT * FROM claim_notes")
    with open_store(seeded) as connection:
        (told,) = make_metadata(connection, "store")["databases"].values()
    assert {"claim_notes", "v_mine"}.isdisjoint(told["tables"])
    assert {name for name, table in told["tables"].items() if table.get("hidden")} == told["tables"].keys() - {*views()}


@pytest.mark.parametrize(
    ("path", "name"), [("provstore.db", "provstore"), ("a/news.2024.db", "news.2024"), ("news", "news")]
)
def test_a_store_has_in_datasette_the_name_of_its_file(path: str, name: str) -> None:
    assert name_in_datasette(Path(path)) == name


def test_the_same_store_gives_the_same(seeded: Path, metadata: dict[str, Any]) -> None:
    with open_store(seeded) as connection:
        assert make_metadata(connection, name_in_datasette(seeded)) == metadata
