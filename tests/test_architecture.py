"""The shape of the code: layers, size, docstrings, and no word of the two seeds in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from importlinter import cli as import_linter

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "provstore").rglob("*.py"))
TOOLS = sorted(path for folder in ("bench", "docs", "gazetteer", "mutants") for path in (ROOT / folder).rglob("*.py"))
CODE = [*MODULES, *TOOLS, *sorted((ROOT / "migrations").rglob("*.py"))]

# What the seeds share with every page of foreign news: institutions, no more.
COMMON = {
    "Foreign Affairs",
    "Foreign Ministry",
    "Secretary General",
    "Security Council",
    "United Nations",
    "United States",
}


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_layers_hold(capsys: pytest.CaptureFixture[str]) -> None:
    status = import_linter.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_modules_say_what_they_are() -> None:
    silent = [path for path in CODE if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert [shown(path) for path in silent] == []


def test_modules_are_short() -> None:
    lengths = {shown(path): path.read_text(encoding="utf-8").count("\n") for path in [*MODULES, *TOOLS]}
    assert {path: length for path, length in lengths.items() if length > 300} == {}


def names_in(text: str) -> set[str]:
    """All pairs of words side by side that both have a capital."""
    pairs = re.findall(r"(?=\b([A-Z][\w-]*)[ \t]+([A-Z][\w-]*))", text)
    return {f"{first} {second}" for first, second in pairs}


def phrases_in(text: str) -> set[str]:
    """All runs of six words."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[start : start + 6]) for start in range(len(words) - 5)}


def seed_texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def test_seed_names_are_found() -> None:
    names = set().union(*map(names_in, seed_texts()))
    assert {"Press TV", "Antonio Guterres", "Deir Ezzor"} <= names
    assert names >= COMMON


def test_code_knows_no_seed() -> None:
    seeds = seed_texts()
    names = set().union(*map(names_in, seeds)) - COMMON
    phrases = set().union(*map(phrases_in, seeds))
    for path in MODULES:
        code = path.read_text(encoding="utf-8")
        assert sorted(names & names_in(code)) == [], shown(path)
        assert sorted(phrases & phrases_in(code)) == [], shown(path)


def test_modules_have_their_test_files() -> None:
    for path in MODULES:
        if path.name not in ("__init__.py", "__main__.py"):
            place = path.relative_to(ROOT / "provstore")
            test = ROOT / "tests" / place.parent / f"test_{place.name.lstrip('_')}"
            assert test.is_file(), f"{shown(path)} has no {shown(test)}"
            assert "def test_" in test.read_text(encoding="utf-8"), shown(test)
