"""The index is true to the texts, also when these change; what is not is found, with the document."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, NullPool, create_engine, text

from provstore.ingest import ingest
from provstore.store import open_for_writing, open_store, schema
from provstore.store.objects import drop_objects
from provstore.store.search_index import check_index, file_texts, take_out_texts
from provstore.store.verify import verify
from tests.store.plain import plainly

ARABIC = "قال أحمد إن السفينة غرقت\n"
ENGLISH = "The ferry sank\n\nThe ferry Orlanda sank on Sunday, the Coast Guard said.\n"


@pytest.fixture(scope="module")
def _mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mixed")
    for name, content in (("a", ENGLISH), ("b", ARABIC)):
        (folder / f"{name}.txt").write_text(content, encoding="utf-8")
        ingest(folder / "store.db", folder / f"{name}.txt")
    return folder / "store.db"


@pytest.fixture
def mixed(_mixed: Path, store_path: Path) -> Path:
    """A store of one's own with a text that is plain and one that is not; the plain one is row 1."""
    return Path(shutil.copy(_mixed, store_path))


def matching(connection: Connection, index: str, words: str) -> list[int]:
    found = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :words")
    return list(connection.execute(found, {"words": words}).scalars())


def test_texts_are_filed_with_the_documents(mixed: Path) -> None:
    with open_store(mixed) as connection:
        assert matching(connection, "documents_fts", "orlanda") == [1]
        assert matching(connection, "documents_fts", "أحمد") == [2], "as it is written, for whoever uses SQL alone"
        assert matching(connection, "folded_texts_fts", "احمد") == [2]
        assert matching(connection, "folded_texts_fts", "orlanda") == [], "a plain text needs no copy"
        assert [*check_index(connection)] == []


def test_a_text_that_changes_is_filed_anew(mixed: Path) -> None:
    with open_for_writing(mixed) as connection, connection.begin() as transaction:
        take_out_texts(connection, [1, 2])
        assert matching(connection, "documents_fts", "orlanda") == []
        assert connection.execute(text("SELECT count(*) FROM folded_texts")).scalar() == 0
        connection.execute(text("UPDATE documents SET text = 'Straße' WHERE id = 1"))
        file_texts(connection, [1, 2])
        assert matching(connection, "folded_texts_fts", "strasse") == [1]
        assert matching(connection, "documents_fts", "orlanda") == []
        transaction.rollback()
    with open_store(mixed) as connection:
        assert matching(connection, "documents_fts", "orlanda") == [1], "what is rolled back has not happened"
        assert [*check_index(connection)] == []


@pytest.mark.parametrize(
    ("edit", "table", "documents"),
    [
        ("UPDATE documents SET text = replace(text, 'ferry', 'barge')", "documents_fts", {1}),
        ("UPDATE folded_texts SET text = 'x'", "folded_texts", {2}),
        ("UPDATE folded_texts SET text = 'x'", "folded_texts_fts", {2}),
        ("DELETE FROM folded_texts", "folded_texts", {2}),
        ("INSERT INTO folded_texts VALUES (1, 'x')", "folded_texts", {1}),
        ("INSERT INTO documents_fts (documents_fts) VALUES ('delete-all')", "documents_fts", {1, 2}),
        ("INSERT INTO documents_fts (rowid, text) VALUES (1, 'barge')", "documents_fts", {1}),
        (
            "INSERT INTO documents_fts (documents_fts, rowid, text) SELECT 'delete', id, text FROM documents WHERE id = 2",
            "documents_fts",
            {2},
        ),
        ("INSERT INTO documents_fts (rowid, text) VALUES (77, 'barge')", "documents_fts", set()),
        ("UPDATE documents_fts_data SET block = zeroblob(8) WHERE id > 10", "documents_fts", {1, 2}),
        ("DELETE FROM documents_fts_docsize WHERE id = 1", "documents_fts", set()),
    ],
)
def test_what_is_not_true_is_told_of_its_document(mixed: Path, edit: str, table: str, documents: set[int]) -> None:
    with plainly(mixed) as connection:
        connection.execute(edit)
        ids = dict(connection.execute("SELECT id, sha256 FROM documents"))
    with open_store(mixed) as connection:
        found = [one.row for one in verify(connection) if one.table == table]
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1, "still opened for reading alone"
    # Seals, which tell of every row, name it by its number.
    assert found and {row for row in found if row and not row.isdecimal()} == {ids[row] for row in documents}


def test_a_store_that_is_locked_is_looked_through_all_the_same(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FTS5 cannot be asked then; the words are compared."""
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    with open_store(mixed) as connection:
        assert [*check_index(connection)] == []
        connection.exec_driver_sql("SELECT 1 FROM documents")
        with plainly(mixed) as other:
            other.execute("BEGIN IMMEDIATE")
            assert [*check_index(connection)] == []
            other.execute("ROLLBACK")


def test_an_older_store_is_filed_when_it_is_upgraded(mixed: Path) -> None:
    """From the schema before there was an index, whatever came after it."""
    config = Config()
    config.set_main_option("script_location", str(schema.find_migrations()))
    with create_engine(f"sqlite:///{mixed}", poolclass=NullPool).begin() as connection:
        drop_objects(connection)
        config.attributes["connection"] = connection
        command.downgrade(config, "0013")
        connection.exec_driver_sql("PRAGMA user_version = 13")
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        assert not {"documents_fts", "folded_texts", "_name_spellings"} & {*tables}
    assert schema.upgrade(mixed).before == 13
    with open_store(mixed) as connection:
        assert matching(connection, "documents_fts", "orlanda") == [1]
        assert matching(connection, "folded_texts_fts", "احمد") == [2]
        assert "Orlanda" in connection.exec_driver_sql("SELECT spelling FROM _name_spellings").scalars().all()
        assert [*check_index(connection)] == []
