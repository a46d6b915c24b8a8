"""All changes that can be made to some files, and which of them are tried."""

from __future__ import annotations

import ast
import random
import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from cosmic_ray.work_item import MutationSpec

from mutants.operators import NAMES

Position = tuple[int, int]  # a line, counted from 1, and a place in it, counted from 0

EQUIVALENT = Path(__file__).with_name("equivalent.toml")
ASSERTED = "strict="  # an assertion of `zip`: where it holds, nobody can see it change
MOST_ON_A_LINE = 2  # changes tried on one line: more of them tell little more


@dataclass(frozen=True, slots=True)
class Change:
    """One change, and the first line that it touches, before and after it."""

    spec: MutationSpec
    before: str
    after: str

    @property
    def file(self) -> str:
        return str(self.spec.module_path)

    @property
    def place(self) -> str:
        return f"{self.file}:{self.spec.start_pos[0]}"


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A line of code whose change nobody can see from outside, and why.

    `becomes` is the one changed line that is meant; empty, it means every change of `line`.
    """

    file: str
    line: str
    why: str
    becomes: str = ""

    def covers(self, file: str, before: str, after: str) -> bool:
        return (self.file, self.line) == (file, before) and self.becomes in {"", after}


def load_equivalents(root: Path) -> list[Equivalent]:
    """The reasoned list; raises ValueError for an entry whose line is no longer in its file."""
    entries = [Equivalent(**entry) for entry in tomllib.loads(EQUIVALENT.read_text("utf-8")).get("equivalent", [])]
    for entry in entries:
        path = root / entry.file
        lines = {line.strip() for line in path.read_text("utf-8").split("\n")} if path.is_file() else set()
        if entry.line not in lines or not entry.why:
            raise ValueError(f"{EQUIVALENT.name}: {entry.file} has no line {entry.line!r}, or the entry has no why")
    return entries


def changes_of(path: Path) -> list[MutationSpec]:
    """All changes of one file, except of what does nothing when the code runs."""
    code = path.read_text("utf-8")
    lines, nodes, silent = code.split("\n"), list(ast_nodes(get_ast_from_path(path))), [*_silent(ast.parse(code))]
    found = []
    for name in NAMES:
        operator = plugins.get_operator(name)()
        places = (place for node in nodes for place in operator.mutation_positions(node))
        found += [
            MutationSpec(path, name, occurrence, start, end)
            for occurrence, (start, end) in enumerate(places)
            if not lines[start[0] - 1][: start[1]].endswith(ASSERTED)
            and not any(first <= start < last for first, last in silent)
        ]
    return found


def _silent(tree: ast.Module) -> Iterator[tuple[Position, Position]]:
    """From where to where annotations stand, decorators (sizes of caches), and imports for the type checker."""
    for node in ast.walk(tree):
        found: list[ast.expr | ast.stmt | None] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found += node.decorator_list
        if isinstance(node, ast.FunctionDef):
            found.append(node.returns)
        elif isinstance(node, ast.arg | ast.AnnAssign):
            found.append(node.annotation)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            found.append(node)
        for one in found:
            if one is not None:
                yield (one.lineno, one.col_offset), (one.end_lineno or one.lineno, one.end_col_offset or 0)


def changed_lines(root: Path, base: str, files: Iterable[Path]) -> dict[Path, set[int]]:
    """The lines of each file that are new since the commit `base`; none where git cannot say."""
    run = subprocess.run(
        ["git", "diff", "--unified=0", "--no-color", "--relative", base, "--", *map(str, files)],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    lines: dict[Path, set[int]] = {}
    current = Path()
    for line in run.stdout.split("\n"):
        if line.startswith("+++ b/"):
            current = Path(line[len("+++ b/") :])
        elif match := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line):
            start, count = int(match[1]), int(match[2] or 1)
            lines.setdefault(current, set()).update(range(start, start + count))
    return lines


def draw(
    changes: Sequence[MutationSpec],
    recent: dict[Path, set[int]],
    equivalents: Sequence[Equivalent],
    count: int,
    seed: int,
) -> list[Change]:
    """At most `count` changes by chance, those of recent lines first."""
    shuffled = sorted(changes, key=lambda one: (str(one.module_path), one.start_pos, one.operator_name, one.occurrence))
    random.Random(seed).shuffle(shuffled)
    shuffled.sort(key=lambda one: one.start_pos[0] not in recent.get(one.module_path, ()))
    on_line: Counter[str] = Counter()
    drawn: list[Change] = []
    for spec in shuffled:
        if len(drawn) == count:
            break
        change = Change(spec, *_read_lines(spec))
        known = any(one.covers(change.file, change.before, change.after) for one in equivalents)
        if on_line[change.place] < MOST_ON_A_LINE and change.before != change.after and not known:
            on_line[change.place] += 1
            drawn.append(change)
    return drawn


def _read_lines(spec: MutationSpec) -> tuple[str, str]:
    """The first line that a change touches, before and after it."""
    code = spec.module_path.read_text("utf-8")
    changed = mutate_code(code, plugins.get_operator(spec.operator_name)(), spec.occurrence)
    old, new = code.split("\n"), changed.split("\n")
    number = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    return old[number].strip(), new[number].strip()
