"""Help and completion: complete, consistent, and light."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module

import click
import pytest
from click.testing import Result

from provstore import __version__
from provstore.cli import COMMANDS, cli

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
