"""`provstore merge`: another store comes in, with its decisions and its log; what contradicts is told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def other(store: Path, tmp_path: Path) -> Path:
    """A copy in which another person works on."""
    return Path(shutil.copy(store, tmp_path / "other.db"))


def test_articles_and_decisions_come_and_the_log_is_a_chapter(
    run: Run, rows: Rows, store: Path, other: Path, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("The ferry was late, the harbor master said.\n")
    claim = rows("claims", "--voice", "attributed")[0]["claim"]
    run("ingest", tmp_path / "new.txt", "--db", other)
    run("review", claim, "accept", "--by", "Ada", "--db", other)
    held = len(rows("documents"))
    done = run("merge", other, "--db", store)
    assert done.exit_code == 0
    first, second = done.stdout.splitlines()
    assert first == f"1 stored, {held} already there, 0 not taken, 1 decisions added, 0 contradicting"
    (chapter,) = rows("db", "log", "chapters")
    assert second == "what its log tells is kept as a chapter: provstore db log chapters"
    assert run("db", "log", "head", "--db", other).stdout.startswith(chapter["head"])
    told = rows("db", "log", "--chapter", str(chapter["chapter"]))
    assert [one["kind"] for one in told if one["kind"] in ("stored", "decided")] == ["stored", "decided"]
    assert {one["command"] for one in told} == {"ingest", "review"}
    assert run("verify", "--db", store).exit_code == 0
    assert run("merge", other, "--db", store).stdout.splitlines() == [
        f"0 stored, {held + 1} already there, 0 not taken, 0 decisions added, 0 contradicting"
    ]


def test_what_contradicts_and_what_was_forgotten_is_told_and_is_3(
    run: Run, rows: Rows, store: Path, other: Path
) -> None:
    claim = rows("claims", "--voice", "attributed")[0]
    run("review", claim["claim"], "accept", "--by", "Ada", "--db", other)
    run("review", claim["claim"], "reject", "--by", "Bob", "--db", store)
    done = run("merge", other, "--db", store)
    assert (done.exit_code, "contradicting: claim" in done.stderr) == (3, True)
    gone = rows("documents")[0]["document"]
    run("forget", gone, "--why", "a court", "--yes", "--db", store)
    done = run("merge", other, "--db", store)
    assert (done.exit_code, f"not taken: document {gone[:12]} was forgotten here" in done.stderr) == (3, True)


@pytest.mark.parametrize(
    ("which", "code", "told"), [("store", 2, "is this store itself"), ("nowhere.db", 10, "no store")]
)
def test_what_cannot_be_merged(run: Run, store: Path, tmp_path: Path, which: str, code: int, told: str) -> None:
    done = run("merge", store if which == "store" else tmp_path / which, "--db", store)
    assert (done.exit_code, told in done.stderr) == (code, True)


def test_a_chapter_that_is_not_there(run: Run, store: Path) -> None:
    done = run("db", "log", "--chapter", "7", "--db", store)
    assert (done.exit_code, "there is no chapter 7" in done.stderr) == (2, True)
