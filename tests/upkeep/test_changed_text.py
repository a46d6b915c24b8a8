"""The tables of changes and editions: the same in whatever order the versions came."""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from provstore.export.jsonl import export_lines
from provstore.ingest import ingest
from provstore.query.compare import compare_documents
from provstore.query.documents import find_document
from provstore.records import Stated
from provstore.store import open_store
from provstore.store.verify import verify
from provstore.upkeep.changed_text import Versions
from tests.examples import examples
from tests.upkeep.versions import FIRST, GAZETTE, VERSIONS, add

SHOWN = (
    "SELECT a_document_id, b_document_id, edition, kind, a_text, b_text, start FROM v_changes ORDER BY 1, 2, 7, 4, 6",
    "SELECT document_id, edition_of, newest FROM v_documents ORDER BY 1",
)


def rows(store: Path, query: str) -> list[tuple[object, ...]]:
    with open_store(store) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def name_of(store: Path, folder: Path) -> dict[object, str]:
    with open_store(store) as connection:
        return {find_document(connection, str(folder / f"{name}.txt")): name for name in VERSIONS}


def test_what_each_version_has_otherwise_than_the_one_before(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    add(store, tmp_path, *VERSIONS)
    names = name_of(store, tmp_path)
    told = {(names[a], names[b], edition, kind, old, new) for a, b, edition, kind, old, new, _ in rows(store, SHOWN[0])}
    left_out = "Its owner did not insure it, the mayor of Orlen said"
    assert {row[2:] for row in told if row[:2] == ("march", "june")} == {(1, "wording", None, "early")}
    assert {row[2:] for row in told if row[:2] == ("june", "september")} == {(1, "dropped", left_out, None)}
    assert {row[2:] for row in told if row[:2] == ("march", "september")} == set(), "not the one before"
    assert {row[2:] for row in told if row[:2] == ("march", "copy")} == {(0, "quantity", "three", "nine")}
    assert {row[:2] for row in told if "other" in row[:2]} == set(), "nothing is shared with it"
    editions = {names[id]: (names.get(next((k for k in names if before and str(k).startswith(str(before))), None)), newest) for id, before, newest in rows(store, SHOWN[1])}  # fmt: skip
    assert editions == {"march": (None, 0), "june": ("march", 0), "september": ("june", 1), "copy": (None, 1), "other": (None, 1)}  # fmt: skip
    with open_store(store) as connection:
        assert list(verify(connection)) == []
        lines = map(json.loads, export_lines(connection))
        before = {names[line["id"]]: line["edition_of"] for line in lines}
    assert {name: names.get(id) for name, id in before.items()} == {name: found[0] for name, found in editions.items()}


@given(st.permutations(sorted(VERSIONS)), st.integers(0, len(VERSIONS)))
@examples(3)
def test_order_changes_nothing(order: list[str], together: int) -> None:
    with TemporaryDirectory() as made:
        store, folder = Path(made, "one.db"), Path(made)
        add(store, folder, *order[:together])
        add(store, folder, *order[together:], *order[:together])
        assert [rows(store, query) for query in SHOWN] == in_order()


@cache
def in_order() -> list[list[tuple[object, ...]]]:
    with TemporaryDirectory() as made:
        add(Path(made, "all.db"), Path(made), *VERSIONS)
        return [rows(Path(made, "all.db"), query) for query in SHOWN]


def test_what_a_person_states_later_makes_editions_and_unmakes_them(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    add(store, tmp_path, "march", "copy")
    assert rows(store, "SELECT count(*) FROM editions") == [(0,)]
    said = Stated(GAZETTE, "2024-03-06", "tester", "2024-10-02T00:00:00Z")
    ingest(store, [tmp_path / "copy.txt"], stated=said)
    assert rows(store, "SELECT count(*) FROM editions") == [(1,)]
    assert {row[2] for row in rows(store, SHOWN[0])} == {1}
    ingest(store, [tmp_path / "copy.txt"], stated=Stated(GAZETTE, "2024-03-05", "tester", "2024-10-03T00:00:00Z"))
    assert rows(store, "SELECT count(*) FROM editions") == [(0,)], "of one day, and without a stamp"


def test_a_faithful_copy_has_no_changes(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    add(store, tmp_path, "march")
    (tmp_path / "same.txt").write_text(FIRST.replace(" ", "  ").replace("Mill burns", "Night fire"), encoding="utf-8")
    ingest(store, [tmp_path / "same.txt"])
    assert rows(store, "SELECT count(*) FROM changes") == [(0,)]


def test_both_sides_tell_the_same(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    add(store, tmp_path, "march", "september")
    with open_store(store) as connection:
        march, september = (find_document(connection, str(tmp_path / f"{name}.txt")) for name in ("march", "september"))
        there, back = compare_documents(connection, march, september), compare_documents(connection, september, march)
    assert there["edition"] and back["edition"]
    turned = {"dropped": "added", "added": "dropped"}
    seen_back = [(turned.get(one["kind"], one["kind"]), one["b"], one["a"]) for one in back["changes"]]
    seen_there = [(one["kind"], one["a"], one["b"]) for one in there["changes"]]
    assert sorted(map(str, seen_there)) == sorted(map(str, seen_back))
    assert {one["kind"] for one in there["changes"]} == {"wording", "dropped"}


def test_an_edited_row_is_found(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    add(store, tmp_path, "march", "copy")
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE changes SET b_end = 1000000")
    with open_store(store) as connection:
        assert {finding.table for finding in verify(connection)} == {"changes"}


CAPTURED = """<html><head><title>Mill burnt</title><link rel=canonical href="https://archive.example/web/{digits}/{at}">
</head><body><article><h1>Mill burnt down</h1><p>{story}</p></article></body></html>
<!--
 FILE ARCHIVED ON {when} AND RETRIEVED FROM THE ARCHIVE -->"""


def test_captures_of_one_address_are_editions_of_one_page_in_their_order(tmp_path: Path) -> None:
    """Whose address names the day of publication, the same for all; an archive has captured them at other times."""
    story = (
        "The old mill of Orlen burnt down on Tuesday, Mayor Anna Holt said. Three men were hurt. The owner said that the"
        " fire began {where}, and that nobody slept there. The council will meet on Friday."
    )
    at = "https://orlenpost.example/2024/03/05/mill"
    captures = [("18", "in the cellar"), ("16", "in the attic"), ("20", "in the cellar, beside the stove")]
    for day, where in captures:
        digits, when = f"202403{day}124401", f"12:44:01 Mar {day}, 2024"
        page = CAPTURED.format(digits=digits, at=at, when=when, story=story.format(where=where))
        (tmp_path / f"{day}.html").write_text(page)
    store = tmp_path / "store.db"
    assert ingest(store, [tmp_path / f"{day}.html" for day, _ in captures]).stored == 3
    listed = rows(store, "SELECT path, edition_of, newest, published, captured FROM v_documents ORDER BY captured")
    ids = rows(store, "SELECT document FROM v_documents ORDER BY captured")
    assert [(Path(path).stem, *row) for path, *row in listed] == [
        ("16", None, 0, "2024-03-05", "2024-03-16T12:44:01Z"),
        ("18", ids[0][0], 0, "2024-03-05", "2024-03-18T12:44:01Z"),
        ("20", ids[1][0], 1, "2024-03-05", "2024-03-20T12:44:01Z"),
    ]
    told = {(edition, kind, old, new) for _, _, edition, kind, old, new, _ in rows(store, SHOWN[0])}
    assert told >= {(1, "wording", "attic", "cellar")}


def test_the_front_page_of_a_site_is_the_address_of_no_page() -> None:
    """Sites exist that state it on all pages; an address with a path makes two pages editions of one."""
    captures = {1: [("https://post.example/", "2024-05-06")], 2: [("https://post.example/mill/", "2024-05-07")]}
    nothing = SimpleNamespace(document=SimpleNamespace(page=None))
    versions = Versions(lambda _: nothing, lambda _: 1, captures)  # type: ignore[arg-type,return-value]

    assert versions._addresses(1) == set()
    assert versions._addresses(2) == {"https://post.example/mill"}
