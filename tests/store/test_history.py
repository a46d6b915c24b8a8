"""What the log tells of the rows of tables: of what a file states the newest word, of what was forgotten nothing."""

from __future__ import annotations

from pathlib import Path

from provstore.ingest import ingest
from provstore.review import forget
from provstore.store import open_store
from provstore.store.history import told_of_rows
from provstore.store.sightings import digest_carrier, load_carriers


def test_of_what_a_file_states_the_newest_word_counts(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("text,date\nThe mill burned.,05/02/2024\nThe road was closed.,07/03/2024\n")
    ingest(store_path, tmp_path / "t.csv")
    ingest(store_path, tmp_path / "t.csv", dates="day-first")
    with open_store(store_path) as connection:
        held = {(row.document_id, row.path, digest_carrier(carrier)) for row, carrier in load_carriers(connection)}
        told = told_of_rows(connection)
    assert len(held) == 2 and told["carriers"] == held
    assert len(told["extractions"]) == 4 and len(told["sightings"]) == 2


def test_of_what_was_forgotten_nothing_is_told(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("text,title\nThe mill burned.,Fire\nThe road was closed.,Snow\n")
    ingest(store_path, tmp_path / "t.csv")
    with open_store(store_path) as connection:
        gone, stays = sorted(id for id, _ in told_of_rows(connection)["sightings"])
    forget(store_path, gone, "a mistake", "Ann Lee")
    with open_store(store_path) as connection:
        told = told_of_rows(connection)
    assert {row[0] for table in ("carriers", "sightings", "extractions") for row in told[table]} == {stays}
