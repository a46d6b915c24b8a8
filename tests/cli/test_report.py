"""`provstore report`: where it writes, what it refuses."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_page_is_written_for_its_owner_alone(run: Run, store: Path, bridge: dict[str, Any], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("report", f"{bridge['document']}#2", "-o", page, "--db", store)
    assert (result.exit_code, result.output) == (0, "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_written_over_only_by_force_and_keeps_its_rights(
    run: Run, store: Path, bridge: dict[str, Any], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text("mine")
    page.chmod(0o644)
    words = ["report", f"{bridge['document']}#2", "-o", page, "--db", store]
    refused = run(*words)
    assert (refused.exit_code, page.read_text()) == (2, "mine")
    assert "--force" in refused.stderr
    assert run(*words, "--force").exit_code == 0
    assert "</html>" in page.read_text(encoding="utf-8")
    assert stat.S_IMODE(page.stat().st_mode) == 0o644


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_standard_output(run: Run, store: Path, bridge: dict[str, Any], output: list[str]) -> None:
    result = run("report", f"{bridge['document']}#2", *output, "--db", store)
    assert result.exit_code == 0
    assert result.stdout.endswith("</html>\n")


def test_the_store_is_no_place_for_a_page(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    assert run("report", f"{bridge['document']}#2", "-o", store, "--force", "--db", store).exit_code == 2


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], "missing argument"),
        (["ffff"], "no claim and no story is called 'ffff'"),
        (["ffff#1"], "no document is called 'ffff'"),
        (["ffff", "eeee"], "no document is called 'ffff'"),
        (["a", "b", "c"], "not of 3 things"),
    ],
)
def test_what_the_store_has_not(run: Run, store: Path, tmp_path: Path, names: list[str], told: str) -> None:
    result = run("report", *names, "-o", tmp_path / "page.html", "--db", store)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (tmp_path / "page.html").exists()


def test_two_articles(run: Run, pair: Path) -> None:
    documents = run("documents", "--csv", "--columns", "document", "--db", pair).stdout.split()[1:]
    assert "Two accounts:" in run("report", *documents, "--db", pair).stdout
