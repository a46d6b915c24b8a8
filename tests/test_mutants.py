"""The tool that tries the tests is tried itself: its own changes of code, its choice of lines and of tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from cosmic_ray import plugins
from cosmic_ray.mutating import mutate_code

from mutants.beside import tests_of as beside
from mutants.operators import NAMES, register
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


def test_tests_beside_a_module_count_and_no_golden_file() -> None:
    for module in sorted((ROOT / "provstore" / "extract").rglob("*.py")):
        files = beside(module.relative_to(ROOT))
        assert files, module
        assert [
            name for name in files if not name.startswith(("tests/extract/", "tests/rules/", "tests/test_extract"))
        ] == []


def test_the_list_of_equivalent_changes_is_current() -> None:
    assert all(one.why for one in load_equivalents(ROOT))
