"""The log of a store that was merged is of a chapter, whose events are of kinds that the log knows, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.ingest import ingest
from provstore.ingest.takeover import take_over
from provstore.store import open_store
from tests.store.plain import refused


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    for name, text in (("one", "it rains"), ("two", "it snows")):
        (tmp_path / f"{name}.txt").write_text(f"The mayor said that {text}.\n")
        ingest(tmp_path / f"{name}.db", tmp_path / f"{name}.txt")
    with open_store(tmp_path / "two.db") as other:
        take_over(tmp_path / "one.db", other, "two.db")
    return tmp_path / "one.db"


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE chapters SET head_digest = 'x'", "ck_chapters_head_digest"),
        ("UPDATE chapters SET name = NULL", "chapters.name"),
        ("DELETE FROM chapters", "FOREIGN KEY constraint failed"),
        ("UPDATE chapter_events SET kind = 'lost'", "ck_chapter_events_kind"),
        ("UPDATE chapter_events SET forgotten = 2", "ck_chapter_events_forgotten"),
        ("INSERT INTO chapter_events SELECT * FROM chapter_events", "chapter_events.chapter_row, chapter_events.seq"),
        ("INSERT INTO _taken_runs SELECT * FROM _taken_runs", "_taken_runs.run_row"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(merged: Path, statement: str, rule: str) -> None:
    assert refused(merged, statement).endswith(rule)
