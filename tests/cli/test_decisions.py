"""`provstore decisions`: listed, written, taken in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from provstore.render.safe import safe_text

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def other(store: Path, tmp_path: Path) -> Path:
    """A copy in which another person decides."""
    return Path(shutil.copy(store, tmp_path / "other.db"))


def test_decisions_travel(run: Run, rows: Rows, store: Path, other: Path, tmp_path: Path) -> None:
    claim = rows("claims", "--voice", "attributed")[0]["claim"]
    assert run("review", claim, "accept", "--by", "Ada", "--db", other).exit_code == 0
    assert run("decisions", "export", "-o", tmp_path / "made.jsonl", "--db", other).exit_code == 0
    assert run("decisions", "export", "--db", other).stdout == (tmp_path / "made.jsonl").read_text()
    done = run("decisions", "import", tmp_path / "made.jsonl", "--db", store)
    assert (done.exit_code, done.stdout) == (0, "1 added, 0 already there, 0 contradicting\n")
    again = run("decisions", "import", tmp_path / "made.jsonl", "--db", store)
    assert (again.exit_code, again.stdout) == (0, "0 added, 1 already there, 0 contradicting\n")
    (row,) = rows("decisions", "list")
    assert (row["found"], row["state"], row["by"]) == (claim, "holds", "Ada")


def test_what_contradicts_is_told_and_is_3(run: Run, rows: Rows, store: Path, other: Path, tmp_path: Path) -> None:
    claim = rows("claims", "--voice", "attributed")[0]["claim"]
    run("review", claim, "accept", "--by", "Ada", "--db", other)
    run("review", claim, "reject", "--by", "Bo", "--db", store)
    made = run("decisions", "export", "--db", other).stdout
    done = run("decisions", "import", "-", "--db", store, input=made)
    assert (done.exit_code, done.stdout) == (3, "1 added, 0 already there, 1 contradicting\n")
    assert "accept by Ada" in done.stderr and "reject by Bo" in done.stderr
    assert [row["review"] for row in rows("claims") if row["claim"] == claim] == ["disputed"]
    assert len(rows("decisions", "list", "--state", "disputed")) == 2
    assert "disputed: " in run("sources", claim, "--db", store).stdout
    assert run("verify", "--db", store).exit_code == 0


def test_a_file_of_something_else_is_2(run: Run, rows: Rows, store: Path, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"schema": "provstore.document/1"}))
    result = run("decisions", "import", tmp_path / "x.jsonl", "--db", store)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert run("decisions", "export", "-o", store, "--db", store).exit_code == 2


def test_whatever_was_noted_is_printed_safely(run: Run, rows: Rows, store: Path) -> None:
    claim = rows("claims", "--voice", "attributed")[0]["claim"]
    hostile = "\x1b[31m=1\u202e\n\x85"
    assert run("review", claim, "accept", "--note", hostile, "--by", hostile, "--db", store).exit_code == 0
    for words in (["decisions", "list"], ["decisions", "list", "--json"], ["decisions", "export"], ["sources", claim]):
        printed = run(*words, "--db", store).stdout
        assert safe_text(printed) == printed
