"""What goes wrong is one sentence on standard error and a number a script can use."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from provstore.render.safe import safe_line

Run = Callable[..., Result]

READING = [
    ["documents"],
    ["show", "abcd"],
    ["cat", "abcd"],
    ["outlets"],
    ["speakers"],
    ["claims"],
    ["captions"],
    ["links"],
    ["search", "word"],
    ["stats"],
    ["verify"],
    ["export"],
    ["extract"],
    ["state", "abcd", "--published", "2018"],
    ["speakers", "show", "abcd"],
    ["speakers", "merge", "abcd", "efgh"],
    ["speakers", "split", "abcd"],
    ["db", "info"],
    ["db", "upgrade"],
    ["db", "log"],
]


def one_sentence(result: Result) -> bool:
    return (
        result.stderr.startswith("provstore: ") and result.stderr.count("\n") == 1 and "Traceback" not in result.stderr
    )


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_no_store_is_10_and_none_is_made(run: Run, tmp_path: Path, command: list[str]) -> None:
    result = run(*command, "--db", tmp_path / "typo?#%.db")
    assert result.exit_code == 10
    assert one_sentence(result)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"not a database, but long enough to be read as one" * 9, b"SQLite format 3\0"]
)
def test_another_file_is_12(run: Run, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)
    result = run("documents", "--db", other)
    assert result.exit_code == 12
    assert one_sentence(result)
    assert other.read_bytes() == content


@pytest.mark.parametrize("arguments", [["frobnicate"], ["claims", "--frob"], ["claims", "--mode", "loud"], ["show"]])
def test_usage_is_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    "options", [[], ["--published", "2018-06-31"], ["--published", "June"], ["--outlet", " "]], ids=" ".join
)
def test_a_statement_that_says_nothing_is_2(run: Run, store: Path, options: list[str]) -> None:
    document = run("documents", "--csv", "--db", store).stdout.splitlines()[1].split(",")[0]
    result = run("state", document, *options, "--db", store)
    assert result.exit_code == 2
    assert one_sentence(result)


def test_damage_is_4_and_named(run: Run, store: Path) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute('UPDATE claim_spans SET "end" = "end" + 1 WHERE claim_id = 1')
    connection.close()
    result = run("verify", "--db", store)
    assert result.exit_code == 4
    assert "extractions, row" in result.stdout
    assert one_sentence(result)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ("CREATE TABLE notes (note)", "1 finding: "),
        ("CREATE TABLE notes (note); CREATE TABLE more (note)", "2 findings: "),
        ("DELETE FROM claims WHERE id = 1", " findings: "),  # leaves rows without row ids that refer to it
    ],
)
def test_findings_are_told_in_words(run: Run, store: Path, edit: str, told: str) -> None:
    with sqlite3.connect(store) as connection:
        connection.executescript(edit)
    connection.close()
    result = run("verify", "--db", store)
    assert result.exit_code == 4
    assert told in result.stderr
    assert "None" not in result.stdout


def test_a_sound_store_is_verified(run: Run, store: Path) -> None:
    result = run("verify", "--db", store)
    assert result.exit_code == 0
    assert result.stdout.startswith("nothing is damaged; checked: documents 2, ")
    assert run("verify", "--json", "--db", store).stdout == "[]\n"


def test_a_locked_store_is_11(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0.05")
    holder = sqlite3.connect(store, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    result = run("documents", "--db", store)
    holder.close()
    assert result.exit_code == 11
    assert one_sentence(result)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_store_is_14(run: Run, store: Path, seeds: Path) -> None:
    store.chmod(0o444)
    assert run("documents", "--db", store).exit_code == 0
    result = run("ingest", seeds, "--db", store)
    assert result.exit_code == 14
    assert one_sentence(result)


def test_a_store_that_may_not_be_read_is_14(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As SQLite tells it, and not as Click would: a wrong use of the command."""

    def deny(*_: object, **__: object) -> None:
        raise sqlite3_error("SQLITE_CANTOPEN", "unable to open database file")

    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    monkeypatch.setattr("provstore.store.engine._read_engine", deny)
    result = run("documents", "--db", store)
    assert result.exit_code == 14
    assert one_sentence(result)


def sqlite3_error(name: str, message: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(message)
    error.sqlite_errorname = name
    return error


def test_the_unexpected_is_1_and_debug_shows_where(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a \x1b[31mbug")

    monkeypatch.setattr("provstore.query.documents.list_documents", fail)
    result = run("documents", "--db", store)
    assert result.exit_code == 1
    assert one_sentence(result)
    assert safe_line(result.stderr[:-1]) == result.stderr[:-1]
    assert "Traceback" in run("--debug", "documents", "--db", store).stderr
    assert "Traceback" in run("documents", "--db", store, env={"PROVSTORE_DEBUG": "1"}).stderr


def provstore(*arguments: object, stdout: int) -> subprocess.CompletedProcess[bytes]:
    """Run the program with a buffered standard output, as it is where nobody has set PYTHONUNBUFFERED."""
    command = [sys.executable, "-m", "provstore", *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False, env=environment)


@pytest.mark.parametrize("command", [["documents"], ["cat", "--raw"], ["export"]], ids=" ".join)
def test_a_closed_pipe_is_141_and_silent(store: Path, run: Run, command: list[str]) -> None:
    if command[0] == "cat":
        command = [*command, run("documents", "--csv", "--db", store).stdout.splitlines()[1].split(",")[0]]
    reader, writer = os.pipe()
    os.close(reader)
    done = provstore(*command, "--db", store, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", [["documents"], ["export"], ["--help"]], ids=" ".join)
def test_standard_output_on_a_full_disk_is_13(store: Path, command: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = provstore(*command, *([] if command == ["--help"] else ["--db", store]), stdout=full.fileno())
    assert done.returncode == 13
    assert done.stderr.startswith(b"provstore: writing failed")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    fifo = tmp_path / "list"
    os.mkfifo(fifo)
    command = [sys.executable, "-m", "provstore", "ingest", "--files0-from", str(fifo), "--db", str(tmp_path / "s.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        writer = os.open(fifo, os.O_WRONLY)  # returns when the program has begun to wait for the list
        process.send_signal(sent)
        output, errors = process.communicate(timeout=60)
        os.close(writer)
    assert process.returncode == code
    assert output == b""
    assert b"Traceback" not in errors
