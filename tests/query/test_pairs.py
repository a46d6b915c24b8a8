"""The lists about two documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownDocument, UnknownStory
from provstore.ingest import ingest
from provstore.query.pairs import PairFilters, list_divergences, list_passages
from provstore.query.stories import list_stories
from provstore.review import read_statement
from provstore.store import open_store
from tests.query.conftest import FERRY, Names


def pairs_of(rows: list[dict[str, object]]) -> set[frozenset[str]]:
    return {frozenset((str(row["a_outlet"]), str(row["b_outlet"]))) for row in rows}


def test_passages_of_a_document_stand_on_either_side(connection: Connection, names: Names) -> None:
    everything = list_passages(connection).objects()
    mine = list_passages(connection, document=names.document("press")[:9]).objects()
    assert mine == [
        row for row in everything if names.document("press") in (row["a_document_id"], row["b_document_id"])
    ]
    assert 0 < len(mine) < len(everything)
    with pytest.raises(UnknownDocument):
        list_passages(connection, document="ffff0000")


@pytest.mark.parametrize(
    ("filters", "some"),
    [
        ({"outlet": "alam"}, True),
        ({"outlet": "nobody"}, False),
        ({"content": "orlanda"}, True),
        ({"content": "Orl_nda"}, False),
        ({"kind": "verbatim"}, True),
    ],
)
def test_passages_by_filter(connection: Connection, filters: PairFilters, some: bool) -> None:
    rows = list_passages(connection, **filters).objects()
    assert bool(rows) is some
    if outlet := filters.get("outlet"):
        assert all(any(outlet in name.lower() for name in pair) for pair in pairs_of(rows))


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    """A store in which one event is told with two numbers."""
    store = tmp_path / "store.db"
    for name, outlet, told in (("one", "Reuters", FERRY), ("other", "AFP", FERRY.replace("14 people", "16 people"))):
        (tmp_path / f"{name}.txt").write_text(f"Ferry Orlanda sinks off Varnholm\n\n{told}\n", encoding="utf-8")
        ingest(store, tmp_path / f"{name}.txt", stated=read_statement(outlet, "2024-03-04", "tester"))
    return store


def test_divergences(counted: Path) -> None:
    with open_store(counted) as connection:
        (row,) = list_divergences(connection, kind="quantity").objects()
        (story,) = list_stories(connection).objects()
        assert {row["a_text"], row["b_text"]} == {"14 people", "16 people"}
        assert row["certain"] is True
        id = str(story["id"])
        assert list_divergences(connection, kind="quantity", story=id[:8], certain=True).objects() == [row]
        assert list_divergences(connection, content="16", outlet="afp").objects() == [row]
        assert list_divergences(connection, kind="place").objects() == []
        with pytest.raises(UnknownStory):
            list_divergences(connection, story="ffff0000")
