"""What two copies share that the store leaves out; that it is what would be stored, `test_known_copies` shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.store import open_store
from provstore.upkeep import known_copies
from provstore.upkeep.left_out import find_changes_left_out, find_passages_left_out
from tests.upkeep.test_known_copies import add, ids, told


def test_only_of_copies_that_are_not_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_copies, "LEAST_TEXTS", 4)
    store = tmp_path / "store.db"
    add(store, tmp_path, "wire", "uncredited", "undated", "mirror", "quoting")
    known = ids(store)
    with open_store(store) as connection:
        rows = {row.sha256: row.id for row in connection.exec_driver_sql("SELECT id, sha256 FROM documents")}

        def found(one: str, other: str) -> tuple[int, int]:
            a, b = (rows[id] for id in sorted((known[one], known[other])))
            return len(find_passages_left_out(connection, a, b)), len(find_changes_left_out(connection, a, b)[0])

        assert found("undated", "mirror") > (0, 0)
        assert found("mirror", "mirror") == found("wire", "mirror") == found("quoting", "mirror") == (0, 0)
    stored = {frozenset(row[:2]) for row in told(store)["passages"]}
    assert frozenset((known["wire"], known["mirror"])) in stored
    assert frozenset((known["undated"], known["mirror"])) not in stored
