"""The commands as the command line itself lists them, so that a test of all of them leaves out none that comes later."""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import click
from click.testing import Result

from provstore.cli import cli

Path = tuple[str, ...]

DRAFT = pathlib.Path(__file__).parent.parent / "data" / "draft.txt"  # of which there is nothing to tell

# All others are held to what is asked of commands that read.
WRITING = {
    ("ingest",),
    ("extract",),
    ("state",),
    ("forget",),
    ("merge",),
    ("db", "log", "stamp"),
    ("review",),
    ("decisions", "import"),
    ("speakers", "merge"),
    ("speakers", "split"),
    ("db", "upgrade"),
    ("db", "backup"),
}
# What arguments and options name, by their metavars: what is given for it where a test does not say otherwise.
MEANINGS = {
    "DOC": ("abcd", "ef01"),
    "CLAIM": ("abcd",),
    "CLAIMSTORY": ("abcd",),
    "CLAIMSTORYDOC": ("abcd",),
    "STORY": ("abcd",),
    "SPEAKER": ("abcd",),
    "A": ("abcd",),
    "B": ("ef01",),
    "WORDS": ("mayor",),
    "TARGET": ("copy.db",),
    "PATH": (),
    "OTHER": ("other.db",),
    "VERDICT": ("accept",),
    "FILE": (str(DRAFT),),
}
NAMING = ("DOC", "CLAIM", "CLAIMSTORY", "CLAIMSTORYDOC", "STORY", "SPEAKER", "A", "B")  # what the store may not have
# Options without which a command does nothing.
NEEDED = {
    ("state",): ["--published", "2018"],
    ("forget",): ["--why", "a mistake", "--yes"],
    ("db", "log", "stamp"): ["-o", "head.tsq"],
    ("datasette",): ["-o", "-"],
}


def _walk(command: click.Command, path: Path = ()) -> Iterator[tuple[Path, click.Command]]:
    if not isinstance(command, click.Group):
        yield path, command
        return
    if command.invoke_without_command:
        yield path, command
    context = click.Context(command)
    for name in command.list_commands(context):
        found = command.get_command(context, name)
        assert found is not None, f"{name} is listed, and is no command"
        yield from _walk(found, (*path, name))


EVERY = dict(_walk(cli))
COMMANDS = {path: command for path, command in EVERY.items() if path != ("completion",)}  # those that open a store
READING = {path: command for path, command in COMMANDS.items() if path not in WRITING}


def kind(parameter: click.Parameter) -> str:
    """What a parameter names: DOC of `[DOC]...`."""
    return re.sub(r"[^A-Z]", "", str(parameter.metavar or parameter.name).upper())


def line(path: Path, meant: Mapping[str, Sequence[str]] = MEANINGS, *, optional: bool = False) -> list[str]:
    """A line that calls a command, with its required arguments, or with all of them."""
    used: dict[str, int] = {}
    words = [*path]
    for parameter in COMMANDS[path].params:
        if isinstance(parameter, click.Argument) and (parameter.required or optional):
            name = kind(parameter)
            assert name in meant, f"no test knows what {name} of `{' '.join(path)}` names: say so in {__file__}"
            if meant[name]:
                words.append(meant[name][used.get(name, 0)])
                used[name] = used.get(name, 0) + 1
    return words + NEEDED.get(path, [])


def known_line(run: Callable[..., Result], store: object, path: Path) -> list[str]:
    """A line that calls a command; what it has to name is a claim of the store."""
    claims = json.loads(run("claims", "--voice", "attributed", "--json", "--db", store).stdout)
    return line(path, {**MEANINGS, "CLAIMSTORY": (claims[0]["claim"],), "CLAIMSTORYDOC": (claims[0]["claim"],)})


def naming_options(path: Path) -> list[tuple[str, str]]:
    """The options of a command that name something of the store, and what."""
    options = [one for one in COMMANDS[path].params if isinstance(one, click.Option)]
    return [(one.opts[0], kind(one)) for one in options if kind(one) in NAMING and not one.is_flag]


def formats(path: Path) -> list[str]:
    """The flags that choose how the answer is printed."""
    options = [one for one in COMMANDS[path].params if isinstance(one, click.Option) and one.is_flag]
    return [one.opts[0] for one in options if one.name in ("format", "as_json")]
