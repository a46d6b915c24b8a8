"""`verify`: a line for each finding, or the words that all is as it was written."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


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
