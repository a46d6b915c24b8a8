"""What happened to the store: in order, with what is for people in a note."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from provstore.ingest import ingest
from provstore.query.events import list_events
from provstore.store import open_store


def test_each_event_leads_to_its_run(connection: Connection) -> None:
    rows = list_events(connection).objects()
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    assert (rows[0]["kind"], rows[0]["command"]) == ("created", None)
    assert str(rows[0]["note"]).startswith("schema 0 to ")
    assert ";" not in str(rows[0]["note"]), "the digests are for programs"
    assert {row["command"] for row in rows[1:]} == {"ingest"}
    stored = [row for row in rows if row["kind"] == "stored"]
    assert all(row["note"] is None and str(row["document_id"]).startswith(str(row["document"])) for row in stored)
    assert [row["outcome"] for row in rows if row["kind"] == "finished"] == ["done"] * 6


def test_a_refusal_says_why(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("News.\n")
    (tmp_path / "b.txt").touch()
    ingest(store_path, [tmp_path / "a.txt", tmp_path / "b.txt"])
    with open_store(store_path) as connection:
        (row,) = (row for row in list_events(connection).objects() if row["kind"] == "refused")
    assert (row["reason"], row["path"], row["note"]) == ("empty", f"{tmp_path}/b.txt", f"{tmp_path}/b.txt is empty")
