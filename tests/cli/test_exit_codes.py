"""What goes wrong is one sentence on standard error and a number a script can use."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provstore.cli import cli
from provstore.render.safe import safe_line
from tests.cli.commands import COMMANDS, MEANINGS, NAMING, READING, formats, line, naming_options

Run = Callable[..., Result]


def one_sentence(result: Result) -> bool:
    return (
        result.stderr.startswith("provstore: ") and result.stderr.count("\n") == 1 and "Traceback" not in result.stderr
    )


OPENING = [path for path in COMMANDS if path != ("ingest",)]  # ingest makes a store


@pytest.mark.parametrize("path", OPENING, ids=" ".join)
def test_no_store_is_10_and_none_is_made(
    run: Run, tmp_path: Path, path: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*line(path), "--db", tmp_path / "typo?#%.db")
    assert result.exit_code == 10
    assert one_sentence(result)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_a_store_cut_short_is_12_and_stays(
    run: Run, store: Path, path: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeds: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    os.truncate(store, store.stat().st_size - 1000)
    before = store.read_bytes()
    result = run(*line(path), *([seeds] if path == ("ingest",) else []), "--db", store)
    assert result.exit_code == 12
    assert one_sentence(result)
    assert store.read_bytes() == before
    assert list(tmp_path.iterdir()) == [store]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_can_be_asked_for_help(run: Run, path: tuple[str, ...]) -> None:
    result = run(*path, "--help")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Usage: cli {' '.join(path)} ")
    assert "--db PATH" in result.stdout


@pytest.fixture(scope="module")
def known(_made: Path) -> dict[str, tuple[str, ...]]:
    """What there is in the store, of which each test has a copy, by what the arguments of commands name."""

    def rows(*line: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(CliRunner().invoke(cli, [*line, "--json", "--db", str(_made)]).stdout)
        return found

    claims = rows("claims", "--voice", "attributed")
    documents = [row["document"] for row in rows("documents")]
    speakers = [row["key"] for row in rows("speakers")]
    claim = (claims[0]["claim"],)
    one = {
        "DOC": tuple(documents),
        "CLAIM": claim,
        "CLAIMSTORY": claim,
        "CLAIMSTORYDOC": claim,
        "SPEAKER": tuple(speakers),
    }
    return {**MEANINGS, **one, "A": tuple(speakers[:1]), "B": tuple(speakers[1:])}


NAMED = [
    (path, place)
    for path in COMMANDS
    for place, word in enumerate(line(path, {name: (name,) * 2 for name in MEANINGS}, optional=True))
    if word in NAMING
]


@pytest.mark.parametrize(("path", "place"), NAMED, ids=str)
@pytest.mark.parametrize("unknown", ["ffff0000", "nowhere", "x#1", "", "'"])
def test_what_is_not_there_is_2(
    run: Run, store: Path, known: dict[str, tuple[str, ...]], path: tuple[str, ...], place: int, unknown: str
) -> None:
    before = store.read_bytes()
    words = line(path, known, optional=True)
    words[place] = unknown
    result = run(*words, "--db", store)
    assert result.exit_code == 2
    assert one_sentence(result)
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    ("path", "option"), [(path, option) for path in COMMANDS for option, _ in naming_options(path)], ids=str
)
def test_what_an_option_names_and_is_not_there_is_2(run: Run, store: Path, path: tuple[str, ...], option: str) -> None:
    result = run(*line(path), option, "ffff0000", "--db", store)
    assert result.exit_code == 2
    assert one_sentence(result)


@pytest.mark.parametrize(("path", "format"), [(path, one) for path in READING for one in formats(path)], ids=str)
def test_every_format_is_what_it_says(
    run: Run, store: Path, known: dict[str, tuple[str, ...]], path: tuple[str, ...], format: str
) -> None:
    result = run(*line(path, known), format, "--db", store)
    assert result.exit_code == 0
    assert result.stderr == ("" if result.stdout else "provstore: nothing found\n")
    if format == "--json":
        answer = json.loads(result.stdout)
        assert isinstance(answer, list) or answer["schema"].startswith("provstore.")
    if format == "--csv":
        widths = {len(row) for row in csv.reader(io.StringIO(result.stdout))}
        assert len(widths) == 1
    if format == "--tsv":
        assert len({row.count("\t") for row in result.stdout.removesuffix("\n").split("\n")}) == 1
    if format == "--nl":
        assert all(isinstance(json.loads(row), dict) for row in result.stdout.splitlines())


def test_every_list_of_rows_has_all_formats() -> None:
    """`--csv` where there is `--table`, `--json` wherever something is printed for reading, but for texts and exports."""
    for path in READING:
        assert set(formats(path)) >= {"--json"} or path in (
            ("cat",),
            ("export",),
            ("report",),
            ("datasette",),
            ("decisions", "export"),
        ), path
        assert {"--csv", "--tsv", "--nl", "--table"} & {*formats(path)} in (
            set(),
            {"--csv", "--tsv", "--nl", "--table"},
        ), path


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
        connection.execute('UPDATE claim_spans SET "end" = "end" + 1 WHERE claim_row = 1')
    connection.close()
    result = run("verify", "--db", store)
    assert result.exit_code == 4
    assert "extractions, row" in result.stdout
    assert one_sentence(result)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ("DROP INDEX ix_claims_key", "1 finding: "),
        ("DROP INDEX ix_claims_key; DROP INDEX ix_claims_speaker_row", "2 findings: "),
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


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_a_locked_store_is_11(
    run: Run, store: Path, path: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, seeds: Path
) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0.01")
    monkeypatch.chdir(store.parent)
    holder = sqlite3.connect(store, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    result = run(*line(path), *([seeds] if path == ("ingest",) else []), "--db", store)
    holder.close()
    assert not (store.parent / "copy.db").exists()
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
    monkeypatch.setattr("provstore.store.opening._read_engine", deny)
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

    monkeypatch.setattr("provstore.query.lists.list_documents", fail)
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
