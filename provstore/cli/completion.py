"""``provstore completion``: what a shell needs to complete commands, options, and names of the store."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from provstore.cli._shared import examples

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from provstore.query.names import Named

VARIABLE = "_PROVSTORE_COMPLETE"
_COMMAND = re.compile(r"[^\w@%+=:,./-]")  # what a shell may take for more than a letter


@click.command(
    epilog=examples(
        "completion bash >>~/.bash_completion",
        "completion zsh >~/.zfunc/_provstore",
        "completion fish >~/.config/fish/completions/provstore.fish",
    )
)
@click.argument("shell", metavar="SHELL", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what makes a shell complete commands and names.

    SHELL is bash, zsh or fish. Besides commands and options it completes documents (ids and paths), stories, and names
    of outlets and speakers, out of the store that --db or PROVSTORE_DB names. Once only, in this shell:

    \b
    bash  eval "$(provstore completion bash)"
    zsh   eval "$(provstore completion zsh)"
    fish  provstore completion fish | source
    """
    from click.shell_completion import get_completion_class

    from provstore.cli import cli

    found = get_completion_class(shell)
    if found is None:  # those of the choice are built into Click
        raise click.UsageError(f"nothing is known of the shell {shell}")
    click.echo(found(cli, {}, "provstore", VARIABLE).source())


def completes(named: Named) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Let an argument or option complete documents, outlets, speakers or stories of the store."""

    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from provstore.errors import ProvstoreError
        from provstore.query.names import names_beginning
        from provstore.render.safe import safe_line
        from provstore.store import open_store

        path = context.params.get("db") or os.environ.get("PROVSTORE_DB") or "provstore.db"
        try:
            with open_store(path) as connection:
                found = list(names_beginning(connection, named, incomplete))
        except (ProvstoreError, OSError):  # no store, or none that can be read: there is nothing to offer
            return []
        # Names come from strangers: none that a terminal or a shell could take for a command.
        safe = [(name, about) for name, about in found if safe_line(name) == name and "\\" not in name]
        return [CompletionItem(_as_typed(name), help=safe_line(about)) for name, about in safe]

    return complete


def _as_typed(name: str) -> str:
    """A name as it has to stand in a command line.

    Zsh and fish quote what they are given.  Bash does not, and Click's script for it reads one backslash of two away.
    """
    in_bash = os.environ.get(VARIABLE, "").startswith("bash")
    return _COMMAND.sub(lambda found: f"\\\\{found[0]}", name) if in_bash else name
