"""A run ends in one of three ways, an event is of a kind that the log knows, and the file says of each thing once what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE runs SET outcome = 'fine'", "ck_runs_outcome"),
        ("UPDATE runs SET rules_digest = 'x'", "ck_runs_rules_digest"),
        ("UPDATE runs SET started_at = NULL", "runs.started_at"),
        ("DELETE FROM runs", "FOREIGN KEY constraint failed"),
        (
            "INSERT INTO events SELECT 0, run_row, kind, reason, path, path_shown, sha256, at, detail, previous_digest, digest FROM events LIMIT 1",
            "ck_events_seq",
        ),
        (
            "INSERT INTO events SELECT 999, run_row, 'lost', reason, path, path_shown, sha256, at, detail, previous_digest, digest FROM events LIMIT 1",
            "ck_events_kind",
        ),
        ("INSERT INTO _about SELECT * FROM _about LIMIT 1", "_about.name"),
        ("UPDATE _about SET value = NULL", "_about.value"),
        ("UPDATE _columns SET kind = 'index'", "ck__columns_kind"),
        ("UPDATE _columns SET description = NULL", "_columns.description"),
        ("INSERT INTO _columns SELECT * FROM _columns LIMIT 1", "_columns.object, _columns.position"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
