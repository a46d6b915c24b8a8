"""`extract`: again, beside what was found before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_extract_makes_new_extractions(run: Run, store: Path, rows: Rows) -> None:
    before = {row["run"] for row in rows("documents")}
    assert run("extract", "--db", store).stdout == "2 extracted again\n"
    assert before.isdisjoint(row["run"] for row in rows("documents"))
    one = rows("documents")[0]["document"]
    assert run("extract", one, "--tagger", "rules", "--db", store).stdout == "1 extracted again\n"
    assert len({row["run"] for row in rows("documents")}) == 2
