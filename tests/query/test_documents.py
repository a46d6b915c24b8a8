"""Which document a person means by what is typed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from provstore.errors import UnknownDocument
from provstore.ingest import ingest
from provstore.query.documents import find_document
from provstore.store import open_store

GIVEN = {  # to ingest, in the folder in which everything happens → what it is called afterwards
    "a.txt": [
        "a.txt",
        "./a.txt",
        "a.txt//",
        ".//a.txt",
        "{here}/a.txt",
        "{here}//a.txt",
        "folder/../a.txt",
        "alias/../a.txt",
        "again.txt",
    ],
    "./a.txt": ["a.txt", "./a.txt", "{here}/a.txt"],
    "{here}/a.txt": ["a.txt", "./a.txt", "{here}/./a.txt"],
    "folder": ["folder/b.txt", "folder//b.txt", "alias/b.txt", "{here}/alias/b.txt", "{here}/folder/b.txt"],
    "folder//": ["folder/b.txt", "folder//b.txt", "alias//b.txt"],
    "alias": ["folder/b.txt", "alias/b.txt", "{here}/folder/b.txt"],
    "alias/b.txt": ["folder/b.txt", "./folder/b.txt"],
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one is in: two documents, one in a folder that has a second name, and a link to the other."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.txt").write_text("One.\n")
    (tmp_path / "folder" / "b.txt").write_text("Two.\n")
    (tmp_path / "alias").symlink_to("folder")
    (tmp_path / "again.txt").symlink_to("a.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("given", "asked"), [(given, asked) for given, names in GIVEN.items() for asked in names])
def test_a_path_can_be_spelled_in_many_ways(here: Path, store_path: Path, given: str, asked: str) -> None:
    ingest(store_path, [given.format(here=here)])

    with open_store(store_path) as connection:
        (key,) = connection.exec_driver_sql("SELECT sha256 FROM documents").one()
        assert find_document(connection, asked.format(here=here)) == key


@pytest.mark.parametrize(
    "asked", ["b.txt", "folder", "a", "txt", ".txt", "other/a.txt", "/a.txt", "", ".", "/", "x\0a.txt", "a.txt/x"]
)
def test_another_path_is_another_document(here: Path, store_path: Path, asked: str) -> None:
    ingest(store_path, ["a.txt", "folder"])

    with open_store(store_path) as connection, pytest.raises(UnknownDocument, match="no document is called"):
        find_document(connection, asked)


def test_two_documents_at_one_path_are_both_named(here: Path, store_path: Path) -> None:
    ingest(store_path, ["a.txt"])
    (here / "a.txt").write_text("Another.\n")
    ingest(store_path, [here / "a.txt"])

    with open_store(store_path) as connection:
        with pytest.raises(UnknownDocument, match="more than one"):
            find_document(connection, "./././../" + os.path.basename(here) + "/a.txt")
        assert find_document(connection, "a.txt") != find_document(connection, str(here / "a.txt"))  # as given


def test_a_path_that_is_gone_is_still_a_name(here: Path, store_path: Path) -> None:
    ingest(store_path, ["a.txt"])
    (here / "a.txt").unlink()

    with open_store(store_path) as connection:
        assert find_document(connection, "./a.txt") == find_document(connection, str(here / "a.txt"))


@pytest.mark.parametrize(("count", "more"), [(2, False), (5, False), (6, True), (7, True)])
def test_of_many_documents_at_one_path_five_are_named(here: Path, store_path: Path, count: int, more: bool) -> None:
    for number in range(count):
        (here / "a.txt").write_text(f"Text {number}.\n")
        ingest(store_path, ["a.txt"])
    with open_store(store_path) as connection, pytest.raises(UnknownDocument) as unknown:
        find_document(connection, "a.txt")
    said = str(unknown.value)
    assert said.count(";") + 1 == min(count, 5)
    assert said.endswith(" and more") == more


def test_documents_of_one_name_are_told_apart_by_id_and_headline(here: Path, store_path: Path) -> None:
    for text in ("Bridge shut\n\nThe mayor said the bridge was shut.\n", "1, 2, 3.\n"):
        (here / "a.txt").write_text(text)
        ingest(store_path, ["a.txt"])
    with open_store(store_path) as connection:
        rows = connection.exec_driver_sql("SELECT document_id, headline FROM v_documents ORDER BY document_id").all()
        with pytest.raises(UnknownDocument) as unknown:
            find_document(connection, "a.txt")
    assert {headline for _, headline in rows} == {"Bridge shut", None}
    listed = "; ".join(f"{id[:12]} ({headline or 'no headline'})" for id, headline in rows)
    assert str(unknown.value) == f"'a.txt' means more than one document: {listed}"
