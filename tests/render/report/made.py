"""Pages of three accounts of a fire, as `provstore report` writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from click.testing import CliRunner

from provstore.cli import cli

ROOT = Path(__file__).parents[3]
FIRE = ROOT / "docs" / "examples" / "fire"
# Claims, pairs of documents, and the story of the three.
SUBJECTS = [("75fa#3",), ("f47a#4",), ("caa5#2",), ("75fa", "f47a"), ("f47a", "75fa"), ("story",)]


def fill(store: Path, *paths: Path, outlet: str | None = None) -> None:
    said = ["--as", "plain", *(["--outlet", outlet, "--by", "Ada"] if outlet else [])]
    result = CliRunner().invoke(cli, ["ingest", *map(str, paths), "--db", str(store), *said])
    assert result.exit_code == 0, result.output


def attribute(node: Any, name: str) -> str:
    return str((node.attrs or {}).get(name) or "")
