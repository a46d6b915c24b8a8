"""A small store made through the command line, and a way to run commands on it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from provstore.cli import cli

BRIDGE = """\
Riverton bridge to close for 100% of traffic, mayor says

RIVERTON, June 12, 2018 (Reuters) - Mayor Anna Holt said the old_bridge would close on Friday.

“It is not safe,” Holt said. She urged drivers to take the ferry.

People wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)

The Morning Post reported that the ferry was late.
"""
HOSTILE = """\
=HYPERLINK("http://x.example") \x1b]0;owned\x07[bold]headline[/bold] \u202efdp.exe

SPRINGFIELD, May 3, 2019 (AP) - Mayor \x1b[31mBart Quill\x1b[0m said [/x] the \u2066town\u2069 was fine\x85.

=1+1 is what the \u202emayor said.
"""

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def run() -> Run:
    """Run a command line; an exception that is not turned into a sentence fails the test."""

    def run_command(*args: object, **options: Any) -> Result:
        return CliRunner().invoke(cli, [str(arg) for arg in args], **options)

    return run_command


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8", newline="")
    (folder / "hostile \x1b[31m\n\u202e.txt").write_text(HOSTILE, encoding="utf-8", newline="")
    store = tmp_path_factory.mktemp("made") / "store.db"
    result = CliRunner().invoke(cli, ["ingest", str(folder), "--db", str(store)])
    assert result.exit_code == 0, result.output
    return store


@pytest.fixture
def store(_made: Path, tmp_path: Path) -> Path:
    """A store with two articles, one of them hostile; the test's own copy."""
    return Path(shutil.copy(_made, tmp_path / "store.db"))


@pytest.fixture
def rows(run: Run, store: Path) -> Rows:
    """The rows a list command gives as JSON."""

    def list_rows(*args: object) -> list[dict[str, Any]]:
        result = run(*args, "--json", "--db", store)
        assert result.exit_code == 0, result.output
        found: list[dict[str, Any]] = json.loads(result.stdout)
        return found

    return list_rows


@pytest.fixture
def bridge(rows: Rows) -> dict[str, Any]:
    return next(row for row in rows("documents") if row["path"].endswith("bridge.txt"))


@pytest.fixture
def hostile(rows: Rows) -> dict[str, Any]:
    return next(row for row in rows("documents") if not row["path"].endswith("bridge.txt"))


MILL = "The old mill in Brenna burned down in the night and nobody at all was hurt by the fire, Mayor Anna Holt said."


@pytest.fixture(scope="session")
def _pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pair")
    (folder / "one.txt").write_text(f"Mill burns down\n\nBRENNA, May 3, 2019 (AP) - {MILL}\n\nIt rained.\n")
    (folder / "other.txt").write_text(f"Fire at the mill\n\n{MILL}\n\nIt snowed.\n")
    store = tmp_path_factory.mktemp("pair") / "store.db"
    result = CliRunner().invoke(cli, ["ingest", str(folder), "--tagger", "rules", "--db", str(store)])
    assert result.exit_code == 0, result.output
    return store


@pytest.fixture
def pair(_pair: Path, tmp_path: Path) -> Path:
    """A store with two articles that share a paragraph; the test's own copy."""
    return Path(shutil.copy(_pair, tmp_path / "pair.db"))
