"""Which tests may notice a change of a module: those that import it, from the part that it belongs to."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp

# Tests of other parts that speak of what a part does; they reach it by the command line.
BESIDE = {
    "extract": ("rules",),
    "forms": ("export", "cli"),
    "ingest": ("cli/test_intake.py",),
    "query": ("cli",),
    "render": ("cli",),
    "upkeep": ("export/test_across.py",),
}


def tests_of(module: Path) -> list[str]:
    """The files of tests that may notice a change of a module, those nearest to it first.

    For provstore/a/b/c.py they are tests/a/b/test_c.py; what imports c, from near or far, below
    tests/a/b, below tests/a, and in tests/test_a.py; and those of `BESIDE`.  No golden file and no
    document is among them.
    """
    parts = module.with_suffix("").parts[1:]
    name = ".".join(("provstore", *parts)).removesuffix(".__init__")
    own = [Path("tests", *parts[:-1], f"test_{parts[-1]}.py")]
    near = [Path("tests", *parts[:depth]) for depth in range(len(parts), 0, -1)]
    near += [Path("tests", f"test_{parts[0]}.py")]
    beside = [Path("tests", place) for place in BESIDE.get(parts[0], ())]
    chosen = [*_files(own), *(one for one in _files(near) if name in _reached(one)), *_files(beside)]
    return [str(one) for one in dict.fromkeys(chosen)]


def _files(places: list[Path]) -> list[Path]:
    return [one for place in places for one in ([place] if place.is_file() else sorted(place.rglob("test_*.py")))]


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph("provstore", exclude_type_checking_imports=True, cache_dir=None)


@cache
def _reached(test: Path) -> frozenset[str]:
    """All modules of provstore that a file of tests imports, from near or far; with those of its conftest."""
    conftests = [folder / "conftest.py" for folder in test.parents if (folder / "conftest.py").is_file()]
    direct = {name for path in (test, *conftests) for name in _imported(path) if name in _graph().modules}
    return frozenset(direct.union(*(_graph().find_upstream_modules(name) for name in direct)))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
