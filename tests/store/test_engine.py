"""How connections to the file of a store are set, whatever another tool did to it."""

from __future__ import annotations

from pathlib import Path

from provstore.ingest import ingest
from provstore.store import open_for_writing, open_store
from tests.store.plain import plainly


def test_settings_of_connections(seeded: Path) -> None:
    pragmas = ("foreign_keys", "recursive_triggers", "journal_mode", "synchronous", "query_only")

    def ask(opened) -> list[object]:
        with opened(seeded) as connection:
            return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]

    assert ask(open_for_writing) == [1, 1, "delete", 3, 0]
    assert ask(open_store)[:3] + ask(open_store)[4:] == [1, 1, "delete", 1]


def test_store_of_another_journal_mode(seeded: Path, tmp_path: Path) -> None:
    """Somebody else's tool may have switched it; the next writer switches it back."""
    with plainly(seeded) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with open_store(seeded) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM v_documents").scalar() == 2
    (tmp_path / "new.txt").write_text("News.\n")

    ingest(seeded, [tmp_path / "new.txt"])

    with open_store(seeded) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
