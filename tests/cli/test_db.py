"""The file itself: described, upgraded, copied, verified."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from provstore.store.guard import SCHEMA_VERSION
from tests.store.plain import plainly

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_the_log_tells_what_happened(run: Run, store: Path, rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    run("ingest", tmp_path / "empty.txt", "--db", store)
    events = rows("db", "log")
    seals = rows("db", "log", "--kind", "sealed")
    numbers = sorted(event["seq"] for event in [*events, *seals])
    assert numbers == list(range(1, len(numbers) + 1))
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
    assert (result.exit_code, result.stdout) == (0, f"schema {SCHEMA_VERSION} is the newest already; {ANEW}\n")
    assert result.stderr == f"provstore: the copy made before could not be removed: {copy}\n"
    assert run("speakers", "--db", store).exit_code == 0


ANEW = "its views, triggers and indexes were made anew"


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
        (
            "UPDATE claims SET medium = 'x' WHERE id = 2",
            [
                "extractions, row 1: what was found in 8cbe63f8c57e is not what is stored",
                "claims, row 2: is not what was written there",
            ],
        ),
        (
            "UPDATE runs SET command = 'other' WHERE id = 1",
            [
                "runs, row 1: was added or altered: the log does not tell of it",
                "runs, row 1: is told of by the log, but is not there, or was altered",
                "runs, row 1: is not what was written there",
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


def test_what_a_person_added_is_told_and_no_damage(run: Run, store: Path) -> None:
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.executescript(
            'CREATE TABLE "no\x1b[31mtes" (a); CREATE VIEW v_mine AS SELECT 1; CREATE INDEX i ON claims (rule)'
        )
    for words in (["verify"], ["verify", "--json"]):
        result = run(*words, "--db", store)
        assert result.exit_code == 0
        told = "not of provstore, and not checked: view v_mine, table no<U+001B>[31mtes, index i on claims"
        assert result.stderr == f"provstore: {told}\n"
    assert result.stdout == "[]\n"
    assert run("verify", "--db", store).stdout.startswith("nothing is damaged")


def test_an_upgrade_says_what_it_made_anew(run: Run, store: Path) -> None:
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.executescript("DROP TABLE documents_fts; DROP VIEW v_links; DELETE FROM _story_pages")
    result = run("db", "upgrade", "--db", store)
    assert result.exit_code == 0
    assert f"{ANEW}\n2 documents matched anew\n" in result.stdout
    assert "matching 2 documents anew" in result.stderr
    again = run("db", "upgrade", "--db", store)
    assert (again.exit_code, again.stderr) == (0, "")
    assert re.fullmatch(r"schema \d+ is the newest already\n", again.stdout)
    assert run("search", "Riverton", "--json", "--db", store).stdout != "[]\n"


def test_an_upgrade_says_what_remains(run: Run, store: Path) -> None:
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("UPDATE runs SET rules_digest = ?", ("0" * 64,))
    told = "2 documents read by other rules than those of today: provstore extract reads again\n"
    assert run("db", "upgrade", "--db", store).stdout.endswith(told)
    assert run("extract", "--tagger", "rules", "--db", store).exit_code == 0
    assert told not in run("db", "upgrade", "--db", store).stdout


def id_of(store: Path, words: str) -> str:
    with plainly(store) as connection:
        return str(connection.execute("SELECT sha256 FROM documents WHERE instr(text, ?)", (words,)).fetchone()[0])


def test_originals_come_back_byte_for_byte(run: Run, store: Path, tmp_path: Path) -> None:
    assert run("export", "--originals", tmp_path / "out", "--db", store).exit_code == 0
    with plainly(store) as connection:
        held = dict(connection.execute("SELECT sha256, coalesce(bytes, CAST(text AS BLOB)) FROM documents"))
    found = {path.stem: path.read_bytes() for path in (tmp_path / "out" / "data").iterdir()}
    assert found == held and {path.suffix for path in (tmp_path / "out" / "data").iterdir()} == {".txt"}
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "-c", "--strict", "manifest-sha256.txt"], cwd=tmp_path / "out", check=True)
    for given in (tmp_path / "out", tmp_path / "out" / "manifest-sha256.txt"):
        compared = run("verify", "--files", given, "--db", store)
        assert compared.exit_code == 0 and f"{len(held)} same" in compared.stdout
    again = run("export", "--originals", tmp_path / "out", "--db", store)
    assert again.exit_code == 2 and "not empty" in again.stderr


def test_originals_as_a_bag(run: Run, store: Path, tmp_path: Path) -> None:
    bagit = pytest.importorskip("bagit")
    assert run("export", "--originals", tmp_path / "bag", "--bagit", "--db", store).exit_code == 0
    assert bagit.Bag(str(tmp_path / "bag")).is_valid()
    assert run("verify", "--files", tmp_path / "bag", "--db", store).exit_code == 0
    assert run("export", "--bagit", "--db", store).exit_code == 2


def test_files_that_are_not_those_of_the_store(run: Run, store: Path, tmp_path: Path) -> None:
    run("export", "--originals", tmp_path / "out", "--db", store)
    one, other = sorted((tmp_path / "out" / "data").iterdir())
    one.write_bytes(b"other words")

    told = run("verify", "--files", tmp_path / "out", "--db", store)

    assert told.exit_code == 3
    assert f"{one} is not in the store" in told.stderr
    assert f"{one.stem[:12]}, seen at" in told.stderr and "is not among the files" in told.stderr
    assert other.stem[:12] not in told.stderr
    for part in ("1 same", "1 not in the store", "1 not among the files"):
        assert part in told.stdout


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{id}  a name with spaces.txt", 3),  # as sha256sum writes it, and of two documents one is missing
        ("{id} *binary.txt", 3),
        ("SHA256 (tagged.txt) = {id}", 3),
        ("\\{id}  a\\nb.txt", 3),
        ("{id}", 2),
        ("nothing of that sort", 2),
        ("", 3),
    ],
)
def test_lists_as_other_programs_write_them(run: Run, store: Path, tmp_path: Path, line: str, code: int) -> None:
    id = id_of(store, "Riverton")
    (tmp_path / "list").write_text(line.format(id=id) + "\n" * bool(line))

    told = run("verify", "--files", tmp_path / "list", "--db", store)

    assert told.exit_code == code, told.output
    assert (id[:12] in told.stderr) == (not line)
