"""Marks in functions that a change touches: whoever listens (`mutants.listening`) is told of each call."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutants.sample import Change

Function = ast.FunctionDef | ast.AsyncFunctionDef

# Does nothing where nobody listens: in the commands that tests start as programs of their own.
PROBE = 'getattr(__import__("builtins"), "reached", int)({})'


@dataclass(frozen=True, slots=True)
class Ran:
    """One test in a run without any change: its id, its seconds, and the probes that it met."""

    id: str
    seconds: float
    met: frozenset[int]

    @property
    def file(self) -> str:
        return self.id.split("::", 1)[0]


@dataclass(frozen=True, slots=True)
class Probes:
    """Which probe stands in the function of each change, in the order of the changes; None: it is in no function."""

    of: list[int | None]
    marked: dict[Path, str]  # the code of each module, with its probes


@dataclass(frozen=True, slots=True)
class Reach:
    """What ran: each test with the probes that it met, and the probes that were met before any test."""

    tests: dict[str, list[Ran]]  # of each file, in the order of the file
    before: frozenset[int]

    @staticmethod
    def read(reports: Sequence[Path]) -> Reach:
        """What `mutants.listening` wrote."""
        tests: dict[str, list[Ran]] = {}
        before: set[int] = set()
        for report in reports:
            told: dict[str, Any] = json.loads(report.read_text("utf-8"))
            before.update(told["before"])
            for id, (seconds, met) in told["tests"].items():
                one = Ran(id, seconds, frozenset(met))
                tests.setdefault(one.file, []).append(one)
        return Reach(tests, frozenset(before))

    def choose(self, files: Sequence[str], probe: int | None) -> list[Ran]:
        """The tests of some files that run what a probe stands in; all, where it is run when a module is imported."""
        always = probe is None or probe in self.before
        return [one for file in files for one in self.tests.get(file, ()) if always or probe in one.met]


def place_probes(changes: Sequence[Change]) -> Probes:
    """A probe at the beginning of each function that a change touches; functions are numbered from 0."""
    of: list[int | None] = []
    marked: dict[Path, str] = {}
    numbered: dict[tuple[Path, int], int] = {}
    trees: dict[Path, ast.Module] = {}
    for change in changes:
        path = change.spec.module_path
        tree = trees.setdefault(path, ast.parse(path.read_text("utf-8")))
        function = _innermost(tree, change.spec.start_pos)
        of.append(None if function is None else numbered.setdefault((path, function.lineno), len(numbered)))
    for path, tree in trees.items():
        functions = [one for one in _functions(tree) if (path, one.lineno) in numbered]
        marked[path] = _mark(path.read_text("utf-8"), {one: numbered[path, one.lineno] for one in functions})
    return Probes(of, marked)


def _functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _innermost(tree: ast.Module, place: tuple[int, int]) -> Function | None:
    """The function in whose body a place is; its defaults are worked out elsewhere."""
    around = [
        one for one in _functions(tree) if _start(one.body[0]) <= place < (one.end_lineno or 0, one.end_col_offset)
    ]
    return max(around, key=lambda one: one.lineno, default=None)


def _mark(code: str, probes: dict[Function, int]) -> str:
    lines = code.split("\n")
    for function in sorted(probes, key=lambda one: one.lineno, reverse=True):
        documented = ast.get_docstring(function) is not None and len(function.body) > 1
        line, column = _start(function.body[documented])
        before, after = lines[line - 1][:column], lines[line - 1][column:]
        between = "; " if before.strip() else f"\n{before}"
        lines[line - 1] = f"{before}{PROBE.format(probes[function])}{between}{after}"
    return "\n".join(lines)


def _start(statement: ast.stmt) -> tuple[int, int]:
    """Line, counted from 1, and column; of a function or class with decorators, those of the first."""
    decorators = getattr(statement, "decorator_list", [])
    return (decorators[0].lineno, statement.col_offset) if decorators else (statement.lineno, statement.col_offset)
