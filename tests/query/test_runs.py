"""Which run found what a document shows: the newest."""

from __future__ import annotations

import shutil
from pathlib import Path

from provstore import __version__
from provstore.ingest import extract_again
from provstore.query.documents import find_document
from provstore.query.runs import read_run
from provstore.store import open_store


def test_the_run_is_that_of_the_current_extraction(told_store: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(told_store, tmp_path / "store.db"))
    with open_store(store) as connection:
        one, other = (find_document(connection, str(told_store.parent / f"{name}.txt")) for name in ("post", "press"))
    extract_again(store, [one])
    with open_store(store) as connection:
        runs = read_run(connection, one), read_run(connection, other)
    assert [run["command"] for run in runs] == ["extract", "ingest"]
    assert all(run["program_version"] == __version__ and run["outcome"] == "done" for run in runs)
    assert str(runs[1]["started_at"]) <= str(runs[0]["started_at"])
