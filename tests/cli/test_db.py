"""The file itself: described, upgraded, copied, verified."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from provstore.store.guard import SCHEMA_VERSION

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_the_log_tells_what_happened(run: Run, store: Path, rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    run("ingest", tmp_path / "empty.txt", "--db", store)
    events = rows("db", "log")
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    refused = next(event for event in events if event["kind"] == "refused")
    assert (refused["reason"], refused["command"]) == ("empty", "ingest")
    assert "is empty" in refused["note"]


def test_a_backup_is_a_store_and_never_replaces_a_file(run: Run, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert run("db", "backup", target, "--db", store).exit_code == 0
    assert run("verify", "--db", target).exit_code == 0
    before = target.read_bytes()
    assert run("db", "backup", target, "--db", store).exit_code == 2
    assert target.read_bytes() == before


def test_upgrading_a_new_store_changes_nothing(run: Run, store: Path) -> None:
    before = store.read_bytes()
    result = run("db", "upgrade", "--db", store)
    assert result.exit_code == 0
    assert result.stdout.endswith("is the newest already\n")
    assert store.read_bytes() == before


def test_a_copy_that_could_not_be_removed_is_told_and_the_upgrade_stands(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("DROP VIEW v_speakers")
    connection.close()

    def deny(path: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("provstore.store.schema.os.unlink", deny)
    result = run("db", "upgrade", "--db", store)
    (copy,) = store.parent.glob("store.db.before-upgrade-*")
    assert (result.exit_code, result.stdout) == (0, f"upgraded from schema {SCHEMA_VERSION} to {SCHEMA_VERSION}\n")
    assert result.stderr == f"provstore: the copy made before could not be removed: {copy}\n"
    assert run("speakers", "--db", store).exit_code == 0


@pytest.mark.parametrize("name", [b"plain.db", b"\xff?#.db", "ü.db".encode()])
def test_info_tells_whose_file_it_is(run: Run, store: Path, name: bytes) -> None:
    path = os.fsencode(store.parent) + b"/" + name
    shutil.copy(store, path)
    result = run("db", "info", "--json", "--db", os.fsdecode(path))
    told = {row["name"]: row["value"] for row in json.loads(result.stdout)}
    assert told["path"] == path.decode("utf-8", "backslashreplace")
    assert told["program"].startswith("provstore ")
    assert int(told["schema"]) == int(told["migration"])
    assert told["size"] == f"{store.stat().st_size} bytes"


def test_a_backup_says_where_it_is(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("db", "backup", tmp_path / "a \x1b[31m\n.db", "--db", store)
    assert (result.exit_code, result.stdout) == (0, f"copied to {tmp_path}/a <U+001B>[31m<U+000A>.db\n")


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        ('CREATE TABLE "no\x1b[31mtes" (a)', ["no<U+001B>[31mtes: is a table that provstore did not make"]),
        (
            "CREATE TABLE b (a); CREATE TABLE c (a)",
            ["b: is a table that provstore did not make", "c: is a table that provstore did not make"],
        ),
        (
            "UPDATE runs SET command = 'other' WHERE id = 1",
            [
                "runs, row 1: was added or altered: the log does not tell of it",
                "runs, row 1: is told of by the log, but is not there, or was altered",
            ],
        ),
    ],
)
def test_each_finding_is_a_line_and_an_object(run: Run, store: Path, edit: str, lines: list[str]) -> None:
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.executescript(edit)
    result = run("verify", "--db", store, color=True)
    assert (result.exit_code, result.stdout.splitlines()) == (4, lines)
    count = "1 finding" if len(lines) == 1 else f"{len(lines)} findings"
    assert result.stderr == f"provstore: {count}: the store is not what was written into it\n"
    told = run("verify", "--json", "--db", store)
    assert told.exit_code == 4
    assert [sorted(one) for one in json.loads(told.stdout)] == [["row", "sentence", "table"]] * len(lines)
