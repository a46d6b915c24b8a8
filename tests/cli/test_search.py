"""`search`: where words stand, exactly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_search_gives_exact_spans(rows: Rows, run: Run, store: Path) -> None:
    found = rows("search", "ferry")
    text = run("cat", found[0]["document"], "--raw", "--db", store).stdout_bytes.decode()
    assert len(found) == text.count("ferry")
    assert {text[row["start"] : row["end"]] for row in found} == {"ferry"}
    assert all("[ferry]" in row["context"] for row in found)


def test_search_shows_documents_that_have_all_words(rows: Rows) -> None:
    assert len({row["document"] for row in rows("search", "mayor")}) == 2
    assert {row["words"] for row in rows("search", "MAYOR", "old_bridge")} == {"mayor", "Mayor", "old_bridge"}
    assert rows("search", "mayor", "unicorns") == []


@pytest.mark.parametrize("words", ["%", "_", "' OR 1=1 --", "(" * 2000, "word " * 20_000, "\\", "[", "AND", 'a"b'])
def test_any_words_have_an_answer(run: Run, store: Path, words: str) -> None:
    result = run("search", "--json", "--db", store, "--", words)
    assert result.exit_code == 0
    assert all(row["words"] == words for row in json.loads(result.stdout))
