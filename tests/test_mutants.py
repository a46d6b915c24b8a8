"""The tool that tries the tests is tried itself: its own changes of code, its choice of lines and of tests."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cosmic_ray import plugins
from cosmic_ray.mutating import mutate_code

from mutants.beside import tests_of as beside
from mutants.operators import NAMES, register
from mutants.probes import Reach, place_probes
from mutants.sample import changes_of, draw, load_equivalents

ROOT = Path(__file__).parent.parent
CODE = '''"""A module."""

from functools import lru_cache


@lru_cache(maxsize=100)
def far(a: int | None, b: bool = True, *c: int | None) -> bool | None:
    there: bool | None = a is not None and a > 10 and a.strip() in {"", "x"}
    return check(there)
'''
CHANGED = [
    'there: bool | None = a is None and a > 10 and a.strip() in {"", "x"}',
    'there: bool | None = a is not None and a >= 10 and a.strip() in {"", "x"}',
    'there: bool | None = a is not None and a > 11 and a.strip() in {"", "x"}',
    'there: bool | None = a is not None and a > 9 and a.strip() in {"", "x"}',
    'there: bool | None = a > 10 and a.strip() in {"", "x"}',
    'there: bool | None = a is not None and a.strip() in {"", "x"}',
    "there: bool | None = a is not None and a > 10",
    'there: bool | None = a is not None and a > 10 and a in {"", "x"}',
    'there: bool | None = a is not None and a > 10 and a.strip() not in {"", "x"}',
    'there: bool | None = a is not None or a > 10 and a.strip() in {"", "x"}',
    'there: bool | None = a is not None and a > 10 or a.strip() in {"", "x"}',
    "return (there)",
    "def far(a: int | None, b: bool = False, *c: int | None) -> bool | None:",
]


@pytest.fixture
def module(tmp_path: Path) -> Path:
    register()
    path = tmp_path / "far.py"
    path.write_text(CODE, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("provstore/")])
def test_our_operators_do_what_they_show(name: str) -> None:
    register()
    operator = plugins.get_operator(name)
    for example in operator.examples():
        assert mutate_code(example.pre_mutation_code, operator(), example.occurrence) == example.post_mutation_code


def test_every_operator_is_known_to_the_tool() -> None:
    register()
    assert [name for name in NAMES if name not in plugins.operator_names()] == []


def test_changes_are_slips_in_what_the_code_does(module: Path) -> None:
    """Neither annotations nor sizes of caches; each change once."""
    specs = changes_of(module)
    assert {spec.start_pos[0] for spec in specs} == {7, 8, 9}
    found = [mutate_code(CODE, plugins.get_operator(one.operator_name)(), one.occurrence).split("\n") for one in specs]
    lines = [" ".join(lines[spec.start_pos[0] - 1].split()) for lines, spec in zip(found, specs, strict=True)]
    assert sorted(lines) == sorted(CHANGED)


def test_the_seed_decides_and_recent_lines_come_first(module: Path) -> None:
    specs = changes_of(module)
    drawn = draw(specs, {}, [], 3, 1)
    assert drawn == draw(specs[::-1], {}, [], 3, 1)
    assert len(drawn) == 3
    assert draw(specs, {module: {9}}, [], 1, 1)[0].before == "return check(there)"


PLACED = '''"""A module."""

MOST = 3 + 4


def one(a: int, b: int = 5) -> int:
    """A function."""
    return a + b


def other(a: bool) -> bool:
    @staticmethod
    def inner(b: bool) -> bool: return not b

    return inner(a)
'''


def test_a_probe_stands_in_each_function_that_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the innermost one; a default and a constant are worked out where no function is called."""
    register()
    path = tmp_path / "placed.py"
    path.write_text(PLACED, encoding="utf-8")
    drawn = draw(changes_of(path), {}, [], 100, 1)
    probes = place_probes(drawn)
    number = {change.before: probe for change, probe in zip(drawn, probes.of, strict=True)}
    assert number["MOST = 3 + 4"] is None is number["def one(a: int, b: int = 5) -> int:"]
    met: list[int] = []
    monkeypatch.setattr(builtins, "reached", met.append, raising=False)
    names: dict[str, Any] = {}
    exec(probes.marked[path], names)
    assert met == []
    assert (names["one"](1), names["other"](True)) == (6, False)
    assert met == [
        number["return a + b"],
        number["return inner(a)"],
        number["def inner(b: bool) -> bool: return not b"],
    ]
    assert names["one"].__doc__ == "A function."


LISTENED = """
import builtins
from functools import cache

import pytest

builtins.reached(1)


@cache
def kept():
    builtins.reached(2)
    return 2


@pytest.fixture(scope="module")
def made():
    builtins.reached(3)
    return 3


def test_first(made):
    assert kept() == 2


def test_second(made):
    builtins.reached(4)


def test_third():
    assert kept() == 2
"""


def test_what_a_test_meets(tmp_path: Path) -> None:
    """Also what a fixture or a cache kept for it; what runs while tests are collected belongs to all."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_a.py").write_text(LISTENED)
    told = ["-p", "mutants.listening", "--reach", "reach.json", "-p", "no:cacheprovider", "--import-mode=importlib"]
    run = [sys.executable, "-m", "pytest", "--rootdir", ".", *told, "tests/test_a.py"]
    subprocess.run(run, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True)
    reach = Reach.read([tmp_path / "reach.json"])

    def chosen(probe: int | None) -> list[str]:
        return [one.id.rpartition("_")[2] for one in reach.choose(["tests/test_a.py"], probe)]

    assert chosen(1) == chosen(None) == ["first", "second", "third"]
    assert (chosen(2), chosen(3), chosen(4), chosen(5)) == (["first", "third"], ["first", "second"], ["second"], [])
    assert reach.choose(["tests/test_b.py"], None) == []


def test_tests_beside_a_module_count_and_no_golden_file() -> None:
    for module in sorted((ROOT / "provstore" / "extract").rglob("*.py")):
        files = beside(module.relative_to(ROOT))
        assert files, module
        assert [
            name for name in files if not name.startswith(("tests/extract/", "tests/rules/", "tests/test_extract"))
        ] == []


def test_the_list_of_equivalent_changes_is_current() -> None:
    assert all(one.why for one in load_equivalents(ROOT))
