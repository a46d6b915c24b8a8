"""The head of the log, kept elsewhere and seen by a third party."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from provstore.store.events import BEFORE_ALL, seal
from tests.cli.conftest import Run
from tests.store import authority
from tests.store.plain import plainly


def head_of(run: Run, store: Path) -> str:
    return str(json.loads(run("db", "log", "head", "--json", "--db", store).stdout)["head"])


def test_the_head_that_was_kept_elsewhere(run: Run, store: Path, tmp_path: Path) -> None:
    """A store that somebody wrote anew from its events on is sound by itself, and no longer leads to the head."""
    head = head_of(run, store)
    assert run("db", "log", "head", "--db", store).stdout.split()[0] == head
    assert run("verify", "--expect-head", head, "--db", store).exit_code == 0
    (tmp_path / "more.txt").write_text("More\n\nNothing is said.\n")
    assert run("ingest", tmp_path / "more.txt", "--db", store).exit_code == 0
    assert run("verify", "--expect-head", head, "--db", store).exit_code == 0
    assert run("verify", "--expect-head", head.partition(":")[0], "--db", store).exit_code == 2

    with plainly(store) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        previous = BEFORE_ALL
        for seq, *values in connection.execute("SELECT * FROM events ORDER BY seq").fetchall():
            at = "2001-01-01T00:00:00Z" if seq == 1 else values[6]
            row = (seq, *values[:6], at, values[7], previous)
            change = (at, previous, previous := seal(row), seq)
            connection.execute("UPDATE events SET at = ?, previous_digest = ?, digest = ? WHERE seq = ?", change)
        for _, sql in triggers:
            connection.execute(sql)
    assert run("verify", "--db", store).exit_code == 0
    told = run("verify", "--expect-head", head, "--db", store)
    assert told.exit_code == 4 and f"another event {head.partition(':')[0]} than" in told.stdout


def test_a_head_that_lies_beyond_the_end(run: Run, store: Path) -> None:
    told = run("verify", "--expect-head", f"999:{'0' * 64}", "--db", store)
    assert told.exit_code == 4 and "ends at event" in told.stdout


@pytest.mark.skipif(not authority.IS_THERE, reason="needs the program openssl")
def test_a_third_party_says_when_it_saw_the_head(run: Run, store: Path, tmp_path: Path) -> None:
    pytest.importorskip("rfc3161_client")
    head = head_of(run, store)
    request, response, root = (tmp_path / name for name in ("head.tsq", "head.tsr", "root.pem"))
    assert run("db", "log", "stamp", "-o", request, "--db", store).exit_code == 0
    signed, trusted = authority.answer(tmp_path / "authority", request.read_bytes())
    response.write_bytes(signed)
    root.write_bytes(trusted)

    kept = run("db", "log", "stamp", "--response", response, "--root", root, "--db", store)

    assert kept.exit_code == 0 and head in kept.stdout
    assert run("verify", "--db", store).exit_code == 0
    assert run("verify", "--expect-head", head, "--db", store).exit_code == 0
    (tmp_path / "head.txt").write_text(head)  # anybody can check it without provstore
    checking = ["openssl", "ts", "-verify", "-data", "head.txt", "-in", "head.tsr", "-CAfile", "root.pem"]
    subprocess.run(checking, cwd=tmp_path, check=True, capture_output=True)

    _, stranger = authority.answer(tmp_path / "stranger", request.read_bytes())
    root.write_bytes(stranger)
    refused = run("db", "log", "stamp", "--response", response, "--root", root, "--db", store)
    assert refused.exit_code == 3 and "does not hold" in refused.stderr
    response.write_bytes(signed[:-9])
    assert run("db", "log", "stamp", "--response", response, "--root", root, "--db", store).exit_code == 3
    with plainly(store) as connection:
        connection.execute("UPDATE stamps SET response = CAST(replace(response, x'a0', x'a1') AS BLOB)")
    told = run("verify", "--db", store)
    assert told.exit_code == 4 and "stamps, row 1" in told.stdout


def test_a_request_is_written_whole_or_not_at_all(run: Run, store: Path, tmp_path: Path) -> None:
    pytest.importorskip("rfc3161_client")
    stamp = ["db", "log", "stamp", "--db", store]
    nowhere = run(*stamp, "-o", tmp_path / "nowhere" / "head.tsq")
    assert (nowhere.exit_code, nowhere.stderr.count("\n")) == (13, 1) and "cannot be written" in nowhere.stderr
    folder = run(*stamp, "-o", tmp_path)
    assert folder.exit_code == 2 and "is not a file" in folder.stderr
    missing = run(*stamp, "--response", tmp_path / "none.tsr", "--root", tmp_path / "none.pem")
    assert missing.exit_code == 2 and "none.tsr cannot be read" in missing.stderr
