"""What the README shows and nobody types: answers of the real commands, help, the file's columns.

Cog runs the README's blocks (`make docs`), and `make check` runs them again and compares.  All
commands run in one temporary folder that holds a copy of seeds/, so that the output is what a
newcomer sees; what differs from run to run is made even.
"""

from __future__ import annotations

import atexit
import os
import re
import shlex
import sqlite3
import subprocess
import sys
import tomllib
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

from provstore.cli import cli

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("PROVSTORE_")},
    "NO_COLOR": "1",
    "PYTHONPATH": str(ROOT),
    "PYTHONUTF8": "1",
}


@cache
def folder() -> Path:
    """The folder in which all commands of one README run."""
    temporary = TemporaryDirectory()
    atexit.register(temporary.cleanup)
    copytree(ROOT / "seeds", Path(temporary.name, "seeds"))
    return Path(temporary.name)


def ask(*commands: str, lines: int | None = None) -> None:
    """Print each command of provstore and what it answers, cut after `lines` lines."""
    print("```console")
    for command in commands:
        print(f"$ provstore {command}")
        answer = _answer(command).split("\n")
        print("\n".join(answer[:lines]))
        if lines is not None and len(answer) > lines:
            print("…")
    print("```")


def ask_sql(query: str) -> None:
    """Print a query in the words of the `sqlite3` program, and its answer."""
    print(f'```console\n$ sqlite3 provstore.db "{query}"')
    store = sqlite3.connect(folder() / "provstore.db")
    for row in store.execute(query):
        print("|".join("" if cell is None else str(cell) for cell in row))
    store.close()
    print("```")


def describe_views() -> None:
    """Print what the file says of its own views, and the names of their columns."""
    store = sqlite3.connect(folder() / "provstore.db")
    described = store.execute("SELECT object, \"column\", description FROM v_columns WHERE kind = 'view'").fetchall()
    store.close()
    for view, rows in groupby(described, key=itemgetter(0)):
        if view.startswith("v_"):
            (_, _, meaning), *columns = rows
            print(f"- **`{view}`**: {meaning}\\\n  " + ", ".join(f"`{column}`" for _, column, _ in columns))


def describe_figures() -> None:
    """The floors of the gate as a table: what was measured when they were set, beside what people reach."""
    floors = tomllib.loads((ROOT / "tests" / "gate.toml").read_text(encoding="utf-8"))
    print("| | content, exact | content, half of its words | content, cue and source |\n|---|---|---|---|")
    for part, cues, people in (("dev", "", "66 | 80 | 75"), ("dev_speech", ", cues of speech only", "– | 90 | 87")):
        for name, who in (("tagger", "rules and tagger"), ("rules", "rules alone")):
            figures = floors[f"{part}_{name}"]
            print(f"| {who}{cues} | {figures['exact']} | {figures['relaxed']} | {figures['relation']} |")
        print(f"| people against people{cues} | {people} |")


def describe_commands() -> None:
    """Print the help of every command, each folded under its first sentence."""
    for name, command in _commands(cli, "provstore"):
        print(f"<details><summary><code>{name}</code>: {command.get_short_help_str(100)}</summary>\n")
        arguments = [*name.split()[1:], "--help"]
        run = CliRunner(env={"COLUMNS": "80"}).invoke(cli, arguments, prog_name="provstore")
        print(f"```text\n{run.output.rstrip()}\n```\n\n</details>\n")


def _commands(group: click.Group, path: str) -> list[tuple[str, click.Command]]:
    context = click.Context(group)
    found: list[tuple[str, click.Command]] = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            if command.invoke_without_command:
                found.append((f"{path} {name}", command))
            found += _commands(command, f"{path} {name}")
        elif command is not None:
            found.append((f"{path} {name}", command))
    return found


@cache
def _answer(command: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "provstore", *shlex.split(command)],
        cwd=folder(),
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise SystemExit(f"provstore {command} ended with {run.returncode}: {run.stdout}")
    return _even(run.stdout.rstrip())


def _even(text: str) -> str:
    """When and with which rules it ran becomes the same on every run; lines lose their padding."""
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "2026-01-31 12:00 UTC", text)
    text = re.sub(r"\brules [0-9a-f]{12}\b", "rules 0123456789ab", text)
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
