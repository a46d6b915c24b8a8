"""What starts must start at once: `--help` and `import provstore` load nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("sqlalchemy", "alembic", "rich", "numpy", "charset_normalizer")


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
