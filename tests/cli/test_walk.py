"""`provstore review --next`: a key an answer, and whoever stops goes on where it was."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from provstore.ingest import Content, ingest

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]

# Four statements by nobody in particular, of which nobody can be sure who says them.
TEXT = "Harbor\n\n" + "".join(f"It was said that the {what} would close.\n\n" for what in ("quay", "mole", "dock"))


@pytest.fixture
def waiting(run: Run, rows: Rows, store: Path, tmp_path: Path) -> int:
    (tmp_path / "harbor.txt").write_text(TEXT)
    assert run("ingest", tmp_path / "harbor.txt", "--db", store).exit_code == 0
    count = len(rows("claims", "--needs-review"))
    assert count >= 3
    return count


def walk(run: Run, store: Path, keys: str) -> str:
    result = run("review", "--next", "--by", "Ada", "--db", store, input=keys)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize(
    ("keys", "verdicts"),
    [
        ("q", []),
        ("", []),  # nobody is there
        ("aq", ["accept"]),
        ("arq", ["accept", "reject"]),
        (" aq", ["accept"]),
        ("xaq", ["accept"]),  # a key that means nothing
        ("auq", ["accept", "undo"]),
        ("uq", []),  # there is nothing to undo
        ("aurq", ["accept", "undo", "reject"]),
        ("sAnna Holt\nq", ["amend"]),
        ("s-\nq", ["amend"]),
        ("s\nq", []),  # no answer
        ("sNobody At All\naq", ["accept"]),  # who is not there; the claim is asked for again
        ("s", []),
    ],
)
def test_each_key_is_an_answer(run: Run, rows: Rows, store: Path, waiting: int, keys: str, verdicts: list[str]) -> None:
    walk(run, store, keys)
    made = rows("decisions", "list")
    assert sorted(row["verdict"] for row in made) == sorted(verdicts)
    assert {row["by"] for row in made} <= {"Ada"}


def test_undo_comes_back_to_the_claim(run: Run, rows: Rows, store: Path, waiting: int) -> None:
    walk(run, store, "aurq")
    assert len({row["found"] for row in rows("decisions", "list")}) == 1
    assert [row["verdict"] for row in rows("decisions", "list", "--state", "holds")] == ["reject"]


def test_the_last_answer_can_be_taken_back(run: Run, rows: Rows, store: Path, waiting: int) -> None:
    assert walk(run, store, "a" * waiting + "urq").endswith(f"{waiting} decided, 0 left\n")
    held = [row["verdict"] for row in rows("decisions", "list", "--state", "holds")]
    assert sorted(held) == ["accept"] * (waiting - 1) + ["reject"]
    assert walk(run, store, "a") == "nothing needs review\n"


def test_at_the_end_any_other_key_stops(run: Run, rows: Rows, store: Path, waiting: int) -> None:
    walk(run, store, "a" * waiting + "r")
    assert [row["verdict"] for row in rows("decisions", "list")] == ["accept"] * waiting


def test_what_was_skipped_to_the_end_ends_the_walk(run: Run, rows: Rows, store: Path, waiting: int) -> None:
    assert walk(run, store, " " * waiting + "u").endswith(f"0 decided, {waiting} left\n")
    assert walk(run, store, "a" + " " * (waiting - 1) + "uq").endswith(f"0 decided, {waiting} left\n")


def test_whoever_stops_goes_on_with_what_is_left(run: Run, rows: Rows, store: Path, waiting: int) -> None:
    assert walk(run, store, "aq").endswith(f"1 decided, {waiting - 1} left\n")
    assert walk(run, store, "r" * waiting).endswith(f"{waiting - 1} decided, 0 left\n")
    assert walk(run, store, "a") == "nothing needs review\n"


def test_keys_of_a_terminal_need_no_return(run: Run, rows: Rows, store: Path, waiting: int) -> None:
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "provstore", "review", "--next", "--by", "Ada", "--db", str(store)]
    walk = subprocess.Popen(command, stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    try:
        for _ in range(600):  # what is typed before the claim is shown is thrown away
            os.write(leader, b"q")
            with suppress(subprocess.TimeoutExpired):
                out, _ = walk.communicate(timeout=0.2)
                break
        else:
            raise AssertionError("it does not stop")
    finally:
        walk.kill()
        os.close(leader)
        os.close(follower)
    assert (walk.returncode, out.decode().splitlines()[-1]) == (0, f"0 decided, {waiting} left")


def test_others_can_write_while_a_person_thinks(
    run: Run, rows: Rows, store: Path, waiting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0")

    def think(*asked: Any, **how: Any) -> str:
        assert ingest(store, Content("new", b"Bridge closed\n\nThe mayor said that the bridge was shut.\n")).stored == 1
        return "Anna Holt"

    monkeypatch.setattr("click.prompt", think)
    walk(run, store, "sq")
    assert [row["verdict"] for row in rows("decisions", "list")] == ["amend"]
