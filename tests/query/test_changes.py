"""What one version has otherwise than another, whichever is asked for first."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.query.appearances import load_held
from provstore.query.changes import are_editions, changes_between, newest_editions
from provstore.query.contents import count_everything
from provstore.query.documents import find_document
from provstore.query.lists import list_changes, list_claims, list_outlets
from provstore.query.provenance import count_sources
from provstore.store import open_store
from tests.upkeep.versions import VERSIONS, add


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("versions")
    add(made / "store.db", made, *VERSIONS)
    return made


@pytest.mark.parametrize(
    ("a", "b", "editions", "expected"),
    [
        ("march", "copy", False, [("quantity", "three", "nine")]),
        ("copy", "march", False, [("quantity", "nine", "three")]),
        ("september", "june", True, [("added", None, "Its owner did not insure it, the mayor of Orlen said")]),
        ("march", "other", False, []),
    ],
)
def test_changes_between(folder: Path, a: str, b: str, editions: bool, expected: list[object]) -> None:
    with open_store(folder / "store.db") as connection:
        one, other = (load_held(connection, find_document(connection, str(folder / f"{name}.txt"))) for name in (a, b))
        found = changes_between(connection, one, other)
        assert are_editions(connection, one, other) is editions
    assert [(x["kind"], x["a"] and x["a"]["text"], x["b"] and x["b"]["text"]) for x in found] == expected


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        ({"kind": "quantity"}, {"quantity"}),
        ({"kind": "cue"}, set()),
        ({"document": "other"}, set()),
        ({"document": "june"}, {"wording", "dropped", "quantity"}),
        ({"outlet": "ostrela"}, {"wording", "quantity", "dropped"}),
        ({"outlet": "nobody"}, set()),
    ],
)
def test_changes_by_filter(folder: Path, filters: dict[str, str], kinds: set[str]) -> None:
    with open_store(folder / "store.db") as connection:
        if document := filters.get("document"):
            filters = {**filters, "document": find_document(connection, str(folder / f"{document}.txt"))}
        found = list_changes(connection, **filters).objects()
    assert {row["kind"] for row in found} == kinds
    assert all(row["edition"] is (row["a_outlet"] == row["b_outlet"]) for row in found)


def test_editions_of_one_page_count_once(folder: Path) -> None:
    with open_store(folder / "store.db") as connection:
        outlets = {row["outlet"]: row["documents"] for row in list_outlets(connection).objects()}
        counts = {row["of"]: row["count"] for row in count_everything(connection).objects() if row["which"] is None}
        march = find_document(connection, str(folder / "march.txt"))
        (claim,) = list_claims(connection, document=march, content="drying room").objects()
        told = count_sources(connection, str(claim["claim"]), march)
    assert (outlets["Mirovac Gazette"], outlets["Ostrela Radio"]) == (1, 2)
    assert (counts["documents"], counts["earlier editions of these"]) == (3, 2)
    assert len({one["document"] for one in told["appearances"]}) == 4
    assert (told["documents"], told["outlets"]) == (2, 2)


def test_the_newest_edition_of_those_asked_for_counts(folder: Path) -> None:
    with open_store(folder / "store.db") as connection:
        rows = {
            name: load_held(connection, find_document(connection, str(folder / f"{name}.txt"))).row for name in VERSIONS
        }
        for asked, newest in (
            (("march", "june"), ("june",)),
            (("march",), ("march",)),
            (("march", "copy", "september"), ("copy", "september")),
            ((), ()),
        ):
            found = newest_editions(connection, [rows[name] for name in asked])
            assert found == {rows[name] for name in newest}
