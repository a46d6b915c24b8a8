"""What starts must start at once: `--help` and `import provstore` load nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sqlalchemy", "alembic", "rich", "numpy", "onnxruntime", "charset_normalizer")

# Runs several command lines, each an argument, in one program.
ASK = """
import sys
from click.testing import CliRunner
from provstore.cli import cli
for line in sys.argv[1:]:
    assert CliRunner().invoke(cli, line).exit_code == 0, line
"""


def modules_after(*arguments: str) -> set[str]:
    """The names of all modules that a fresh Python has imported once it has run `arguments`."""
    run = subprocess.run([sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=True)
    return {line.split("|")[-1].strip() for line in run.stderr.split("\n") if line.startswith("import time:")}


@pytest.mark.parametrize(
    "arguments",
    [
        ("-c", "import provstore"),
        ("-m", "provstore", "--help"),
        ("-m", "provstore", "--version"),
        ("-m", "provstore", "claims", "--help"),
    ],
    ids=" ".join,
)
def test_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    loaded = modules_after(*arguments)
    assert "provstore" in loaded
    assert sorted(loaded.intersection(HEAVY)) == []


def test_a_heavy_module_would_be_seen() -> None:
    assert "sqlalchemy" in modules_after("-c", "import sqlalchemy")


def test_what_extracts_nothing_loads_no_tagger(store_path: Path, seeds: Path) -> None:
    """A store is made, and asked: only the first of these reads an article."""
    making = modules_after("-m", "provstore", "ingest", str(seeds), "--db", str(store_path))
    assert "onnxruntime" in making
    asked = [
        [*line, "--db", str(store_path)] for line in (["documents"], ["claims", "--json"], ["verify"], ["db", "info"])
    ]
    asking = modules_after("-c", ASK, *map(" ".join, asked))
    assert "sqlalchemy" in asking and not asking & {"onnxruntime", "numpy"}
    by_rules = modules_after("-m", "provstore", "extract", "--tagger", "rules", "--db", str(store_path))
    assert "onnxruntime" not in by_rules
