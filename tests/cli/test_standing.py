"""Whoever reads what a command prints may stand still: nobody who writes waits for that."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from provstore.ingest import Content, ingest
from provstore.query.reviews import find_found
from provstore.records import Review
from provstore.store import open_for_writing, open_store
from provstore.store.reviews import save_reviews
from provstore.store.runs import recorded_run

SAID = "Mayor Ann Lee said that road {} was shut on Friday.\n\n"
PIPE = 1 << 16  # bytes that a pipe holds, at most


@pytest.fixture(scope="module")
def _long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "store.db"
    numbers = {"Hill": range(150), "Lake": range(1000, 1150), "Mill": range(2000, 2150)}
    texts = {name: f"{name} closed\n\n" + "".join(map(SAID.format, numbers[name])) for name in numbers}
    ingest(path, [Content(name, text.encode()) for name, text in texts.items()])
    return path


@pytest.fixture
def store(_long: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(_long, tmp_path / "store.db"))


@contextmanager
def standing(store: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command that prints more than a pipe holds, of which somebody has taken the first byte alone."""
    # Each line of an export is of its own moment, as those of a store are that has gigabytes.
    program = "from provstore.export import jsonl; jsonl.AT_ONCE = 1; from provstore.cli import main; main()"
    command = [sys.executable, "-c", program, *words, "--db", str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) in b"[{d"
        yield process


def write(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Store another document, without waiting for anybody."""
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    assert ingest(store, Content("new", b"Bridge closed\n\nThe mayor said that the bridge was shut.\n")).stored == 1


@pytest.mark.parametrize("form", ["--json", "--nl", "--csv", "--tsv"])
def test_a_list_is_of_the_moment_of_the_question(store: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = subprocess.run(
        [sys.executable, "-m", "provstore", "claims", form, "--db", str(store)], capture_output=True, check=True
    ).stdout
    assert len(before) > 1.5 * PIPE
    with standing(store, "claims", form) as process:
        write(store, monkeypatch)
        rest, told = process.communicate()
    assert (process.returncode, told) == (0, b"")
    assert before[1:] == rest


def test_an_export_says_that_others_wrote(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with standing(store, "export") as process:
        write(store, monkeypatch)
        rest, told = process.communicate()
    assert process.returncode == 0
    assert told.decode().startswith("provstore: others wrote to the store meanwhile")
    lines = [json.loads(line) for line in (b"{" + rest).splitlines()]
    with open_store(store) as connection:
        held = {id for (id,) in connection.exec_driver_sql("SELECT document_id FROM v_documents")}
    assert [line["id"] for line in lines] == sorted(line["id"] for line in lines)
    assert len({line["id"] for line in lines}) == 3  # those that were there in the beginning
    assert len(held) == 4


def test_an_export_that_nobody_disturbs_says_nothing(store: Path) -> None:
    with standing(store, "export") as process:
        rest, told = process.communicate()
    assert (process.returncode, told, rest.count(b"\n")) == (0, b"", 3)


def test_who_exports_or_imports_decisions_may_stand_still(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(store) as connection:
        query = "SELECT claim FROM v_claims WHERE voice = 'attributed' LIMIT 300"
        found = [find_found(connection, claim) for claim in connection.exec_driver_sql(query).scalars()]
    with open_for_writing(store) as connection, recorded_run(connection, "test", {}) as run_row, connection.begin():
        save_reviews(connection, run_row, [Review(one, "accept", at="2024-01-01T00:00:00Z") for one in found])
    with standing(store, "decisions", "export") as process:
        write(store, monkeypatch)
        rest, told = process.communicate()
    assert (process.returncode, told) == (0, b"")
    lines = b"{" + rest
    assert len(lines) > PIPE

    command = [sys.executable, "-m", "provstore", "decisions", "import", "-", "--db", str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(lines[: 2 * PIPE])  # more than the pipe holds: by now it reads
        ingest(store, Content("newer", b"Bridge open\n\nThe mayor said that the bridge was open.\n"))
        rest, _ = process.communicate(lines[2 * PIPE :])
    assert rest.startswith(b"0 added, 300 already there")
