"""A draft on the command line: what is printed, the exit code, and a store that stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
        return tmp_path / "draft.txt"

    return write


@pytest.mark.parametrize(
    ("quotation", "code", "verdict"),
    [
        ("“It is not safe,” Anna Holt said.", 0, "exact"),
        ("“The bridge will never be opened in this century,” Anna Holt said.", 5, "not held"),
        ("No quotation.", 0, None),
    ],
)
def test_the_exit_code_says_whether_the_draft_holds(
    run: Run, store: Path, draft: Callable[[str], Path], quotation: str, code: int, verdict: str | None
) -> None:
    path, before = draft(f"The bridge\n\n{quotation}\n"), store.read_bytes()
    result = run("check", path, "--db", store)
    assert (result.exit_code, result.stderr) == (code, "")
    told = run("check", path, "--json", "--db", store)
    assert (told.exit_code, told.stderr) == (code, "")
    assert [one["verdict"] for one in json.loads(told.stdout)] == ([verdict] if verdict else [])
    assert store.read_bytes() == before
    assert sorted(one.name for one in store.parent.iterdir()) == ["draft.txt", "store.db"]


def test_standard_input(run: Run, store: Path) -> None:
    result = run(
        "check", "-", "--tagger", "rules", "--json", "--db", store, input="“It is not safe,” Anna Holt said.\n"
    )
    assert [one["speaker"]["name"] for one in json.loads(result.stdout)] == ["Anna Holt"]


@pytest.mark.parametrize("text", ["", "a\0b"])
def test_a_draft_that_cannot_be_read_is_3(run: Run, store: Path, draft: Callable[[str], Path], text: str) -> None:
    result = run("check", draft(text), "--db", store)
    assert result.exit_code == 3
    assert result.stderr.startswith("provstore: ") and result.stderr.count("\n") == 1
    assert run("check", "nowhere.txt", "--db", store).exit_code == 3


def test_a_hostile_draft_is_shown_safely(run: Run, store: Path, draft: Callable[[str], Path]) -> None:
    path = draft(
        "The \x1b[31mbridge\n\n“It is \x1b]0;owned\x07 not \u202esafe for anybody to cross,” Anna Holt said.\n"
    )
    result = run("check", path, "--db", store)
    assert not set("\x1b\x07\u202e") & set(result.stdout)
