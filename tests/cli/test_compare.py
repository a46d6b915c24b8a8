"""`compare`: two articles side by side, in either order."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_both_orders_tell_the_same(run: Run, pair: Path) -> None:
    one, other = (row["document"] for row in json.loads(run("documents", "--json", "--db", pair).stdout))
    here = json.loads(run("compare", one, other, "--json", "--db", pair).stdout)
    there = json.loads(run("compare", other, one, "--json", "--db", pair).stdout)
    assert here["schema"] == "provstore.compare/1"
    assert (here["a"], here["b"]) == (there["b"], there["a"])
    assert len(here["passages"]) == 1
    assert here["only_a"] == there["only_b"]
    assert [(one["b"], one["a"]) for one in here["passages"]] == [(one["a"], one["b"]) for one in there["passages"]]


def test_it_is_read_in_three_columns(run: Run, pair: Path) -> None:
    one, other = (row["document"] for row in json.loads(run("documents", "--json", "--db", pair).stdout))
    printed = run("compare", one, other, "--db", pair).stdout
    assert printed.split("\n")[0].split() == [one, other]
    assert [line.split(":")[0] for line in printed.split("\n") if line and line[0] != " "] == [
        "Text both have",
        "Claims that say the same",
        "Where the accounts differ",
        "Only in one",
    ]


def test_one_document_is_no_comparison(run: Run, pair: Path) -> None:
    one = json.loads(run("documents", "--json", "--db", pair).stdout)[0]["document_id"]
    result = run("compare", one, one[:8], "--db", pair)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"provstore: {one[:12]} is one document: a comparison needs two\n"
