"""What is no store of this version is refused, by a sentence that says what it is, before anything of it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore import __version__
from provstore.errors import NotAStore
from provstore.ingest import ingest
from provstore.store import guard, open_for_writing, open_store
from provstore.store.schema import upgrade
from tests.store.plain import plainly

TRIGGER = "CREATE TRIGGER extra AFTER INSERT ON {table} BEGIN INSERT INTO notes VALUES ('ran'); END"


def edit(path: Path, *statements: str) -> None:
    with plainly(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "new.txt"
    path.write_text("News of the day.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("table", ["sightings", "SIGHTINGS", "Sightings", "documents", "runs", "_about", "EVENTS"])
@pytest.mark.parametrize("written", ["SIGHTINGS", None], ids=["renamed in the schema", "as made"])
def test_a_strangers_trigger_never_runs(seeded: Path, article: Path, table: str, written: str | None) -> None:
    """SQLite attaches a trigger to a table whatever the case of the name is; so must we look for it."""
    edit(seeded, "CREATE TABLE notes (note)", TRIGGER.format(table=table))
    if written:
        edit(seeded, "UPDATE sqlite_master SET tbl_name = upper(tbl_name) WHERE name = 'extra'")
    before = seeded.read_bytes()
    for use in (lambda: ingest(seeded, article), lambda: open_store(seeded).__enter__()):
        with pytest.raises(NotAStore, match="trigger that provstore did not make: extra on "):
            use()
    assert seeded.read_bytes() == before


def test_a_strangers_trigger_does_not_run_in_an_upgrade(seeded: Path) -> None:
    edit(seeded, "CREATE TABLE notes (note)", TRIGGER.format(table="EVENTS"), "PRAGMA user_version = 4")
    before = seeded.read_bytes()
    with pytest.raises(NotAStore, match="trigger that provstore did not make: extra on EVENTS"):
        upgrade(seeded)
    assert seeded.read_bytes() == before


@pytest.mark.parametrize("name", ["V_Claims", "events_are_NOT_changed"])
def test_case_is_no_difference_in_what_is_ours(seeded: Path, name: str) -> None:
    edit(seeded, f"UPDATE sqlite_master SET name = '{name}' WHERE name = lower('{name}')")
    with open_store(seeded) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM v_claims").scalar()


def test_triggers_on_ones_own_tables_are_ones_own(seeded: Path, article: Path) -> None:
    edit(seeded, "CREATE TABLE Notes (note)", TRIGGER.format(table="NOTES"))
    assert ingest(seeded, article).stored == 1


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (["PRAGMA application_id = 7"], "is not a provstore"),
        (["PRAGMA user_version = 99"], f"made by a newer provstore: it has schema 99, and provstore {__version__}"),
        (
            ["PRAGMA user_version = 2"],
            f"it has schema 2, and provstore {__version__} uses schema {guard.SCHEMA_VERSION}",
        ),
        (["DROP TABLE claim_readings"], "no proper table claim_readings"),
        (["DROP VIEW v_links"], "v_links in .+ is not what this version makes"),
        (["DROP TRIGGER events_are_not_removed"], "events_are_not_removed in .+ is not what this version makes"),
        (
            ["DROP VIEW v_links", "CREATE VIEW V_LINKS AS SELECT 1"],
            "v_links in .+ is not what this version makes: run provstore db upgrade",
        ),
    ],
)
def test_what_it_is_instead_is_said(seeded: Path, statements: list[str], told: str) -> None:
    edit(seeded, *statements)
    for opened in (open_store, open_for_writing):
        with pytest.raises(NotAStore, match=told), opened(seeded):
            pass


def test_a_view_in_other_letters_is_made_anew(seeded: Path) -> None:
    edit(seeded, "DROP VIEW v_links", "CREATE VIEW V_LINKS AS SELECT 1")
    assert upgrade(seeded).changed
    with open_store(seeded) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM v_links").scalar()


@pytest.mark.parametrize("cut", [1, 100, 4095])
def test_a_store_without_its_end_is_damaged(seeded: Path, cut: int) -> None:
    data = seeded.read_bytes()
    seeded.write_bytes(data[:-cut])
    with pytest.raises(NotAStore, match="its end is missing"), open_store(seeded):
        pass
