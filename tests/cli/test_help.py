"""Help and completion: complete, consistent, and light."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import Result

from provstore import __version__
from provstore.cli import COMMANDS, cli
from provstore.cli.lists import DIFFERENCES
from provstore.cli.log import EVENTS
from provstore.errors import NoStore
from provstore.match.differ.difference import DivergenceKind
from provstore.store.models.runs import EventKind
from tests.cli.commands import EVERY

Run = Callable[..., Result]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_the_command_says(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.name == name
    assert (command.help or "").split("\n")[0] == COMMANDS[name][1]


def test_help_lists_every_command_whole(run: Run) -> None:
    printed = run("--help").stdout
    for name, (_, about) in COMMANDS.items():
        assert f"{name} " in printed
        assert about in printed


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"provstore {__version__}\n"


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("provstore sta", {"state", "stats"}),
        ("provstore claims --vo", {"--voice"}),
        ("provstore claims --mode d", {"direct"}),
        ("provstore speakers m", {"merge"}),
        ("provstore completion f", {"fish"}),
        ("provstore documents --si", {"--since"}),
    ],
)
def test_completion_is_light_and_complete(words: str, offered: set[str]) -> None:
    program = (
        "import sys; from provstore.cli import cli\n"
        "try: cli(prog_name='provstore')\n"
        "finally: print(*sorted({'sqlalchemy', 'alembic', 'rich', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    )
    environment = {"_PROVSTORE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert {line.split(",")[1] for line in done.stdout.splitlines()} == offered
    assert done.stderr.strip() == ""


def test_every_module_of_the_list_exists() -> None:
    for module, _ in (place.split(":") for place, _ in COMMANDS.values()):
        import_module(module)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["clams"], "claims"),
        (["document"], "documents"),
        (["speakers", "mrege"], "merge"),
        (["db", "bakcup"], "backup"),
    ],
    ids=" ".join,
)
def test_a_mistyped_command_is_answered_with_the_one_that_was_meant(run: Run, typed: list[str], meant: str) -> None:
    result = run(*typed)
    assert result.exit_code == 2
    assert f"'{meant}'" in result.stderr


def test_what_is_like_no_command_is_not_guessed(run: Run) -> None:
    assert "mean" not in run("xyzzy").stderr


@pytest.mark.parametrize("path", [(), *EVERY], ids=" ".join)
def test_h_is_help(run: Run, path: tuple[str, ...]) -> None:
    assert run(*path, "-h").stdout == run(*path, "--help").stdout


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_the_help_has_examples_that_can_be_typed(run: Run, path: tuple[str, ...], tmp_path: Path) -> None:
    lines = run(*path, "--help").stdout.partition("Examples:\n")[2].splitlines()
    assert lines
    typed = [shlex.split(re.split(r" [|>]", line)[0]) for line in lines]
    assert all(words[0] == "provstore" for words in typed)
    assert tuple(typed[0][1 : len(path) + 1]) == path
    for _, *words in typed:
        if path == ("completion",):
            assert run(*words).exit_code == 0
        elif path != ("ingest",):  # would make a store, of files that are not there
            assert run(*words, "--db", tmp_path / "none.db").exit_code == NoStore.exit_code, words


def test_the_kinds_that_a_list_offers_are_those_there_are() -> None:
    assert tuple(DIFFERENCES) == get_args(DivergenceKind)
    assert tuple(EVENTS) == get_args(EventKind)
