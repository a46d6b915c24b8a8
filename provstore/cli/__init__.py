"""argv → one call.

Every command is named here; the file that it lives in is imported when the command is called.
Those files import what is heavy (the store, the renderers) inside the command's function, so that
help and shell completion cost little more than Click itself.
"""

from __future__ import annotations

import gc
import signal
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, NoReturn

import click

from provstore import __version__
from provstore.cli._errors import sentences_for_errors

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MOMENT = 0.05  # seconds

# Name → module and function, and what `provstore --help` says of it.
COMMANDS = {
    "ingest": ("provstore.cli.intake:ingest", "Take articles into the store."),
    "extract": ("provstore.cli.intake:extract", "Extract again, with the rules and the tagger of today."),
    "state": ("provstore.cli.intake:state", "Say who publishes a document, when, or its encoding."),
    "review": ("provstore.cli.review:review", "Decide of what was found: accept, reject, amend, undo."),
    "decisions": ("provstore.cli.decisions:decisions", "List what was decided; take it to another copy of the store."),
    "documents": ("provstore.cli.lists:documents", "List who published what, and when."),
    "merge": (
        "provstore.cli.merge:merge",
        "Take in another store, with all that was found and decided in it.",
    ),
    "forget": ("provstore.cli.forget:forget", "Remove a document, and leave a tombstone."),
    "show": ("provstore.cli.show:show", "Show a document as a person reads it."),
    "cat": ("provstore.cli.show:cat", "Print the text of a document, its source, or its bytes."),
    "stories": ("provstore.cli.lists:stories", "List which documents tell of one event."),
    "outlets": ("provstore.cli.lists:outlets", "List who publishes, is cited, is credited."),
    "speakers": ("provstore.cli.speakers:speakers", "List who is quoted, and by whom."),
    "claims": ("provstore.cli.lists:claims", "List who says what."),
    "captions": ("provstore.cli.lists:captions", "List the photo captions: whose pictures."),
    "links": ("provstore.cli.lists:links", "List what the documents use."),
    "passages": ("provstore.cli.lists:passages", "List the text that two documents share."),
    "divergences": ("provstore.cli.lists:divergences", "List where two accounts of a claim differ."),
    "changes": ("provstore.cli.lists:changes", "List what copies and editions have otherwise."),
    "compare": ("provstore.cli.across:compare", "Show two articles side by side."),
    "sources": ("provstore.cli.across:sources", "Count the independent sources of a claim."),
    "trace": ("provstore.cli.across:trace", "Show the way of a claim to its source."),
    "timeline": ("provstore.cli.across:timeline", "Show who had a claim or a story first, who later, and from whom."),
    "check": ("provstore.cli.check:check", "Check the quotations of a draft against the store."),
    "report": ("provstore.cli.report:report", "Write a page for an editor: a claim, two articles, a story."),
    "search": ("provstore.cli.lists:search", "Show where words stand in the texts, and what they are part of."),
    "stats": ("provstore.cli.lists:stats", "Count what the store holds."),
    "verify": ("provstore.cli.db:verify", "Check that the store is what was written."),
    "export": (
        "provstore.cli.export:export",
        "Write documents and findings as files for other programs.",
    ),
    "datasette": ("provstore.cli.datasette:datasette", "Show the store in a browser, by Datasette."),
    "completion": ("provstore.cli.completion:completion", "Print what makes a shell complete commands and names."),
    "db": ("provstore.cli.db:db", "Describe, upgrade, copy the file; read its log."),
}


class ListedCommands(click.Group):
    """A group that lists its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        names = [
            CompletionItem(name, help=about) for name, (_, about) in COMMANDS.items() if name.startswith(incomplete)
        ]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with sentences_for_errors():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> None:
        with sentences_for_errors():
            super().invoke(ctx)
            print(end="", flush=True)  # a full disk or a closed pipe shows here, not at exit


@click.command(cls=ListedCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="provstore %(version)s")
@click.option("--debug", is_flag=True, envvar="PROVSTORE_DEBUG", help="Show the traceback of an error.")
def cli(debug: bool) -> None:
    """Who said what, where they had it from, and the exact words that show it.

    Begin with `provstore ingest FOLDER`, then `provstore documents`, `claims`, `links`.
    """


def main() -> None:
    signal.signal(signal.SIGTERM, _stop)
    hear_each_interrupt()
    # Very many small objects and hardly a cycle among them: looking for one is a tenth of ingest.
    gc.set_threshold(50_000)
    if isinstance(sys.stdout, TextIOWrapper):
        # Files and pipes get UTF-8 whatever the locale says; a terminal gets what it can show.
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="backslashreplace")
    cli(prog_name="provstore")


def hear_each_interrupt() -> None:
    """Ctrl-C while Python itself cleans something up, where nothing can be raised, counts a moment later."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    sys.unraisablehook = _interrupt_anew


def _interrupt_anew(unraisable: sys.UnraisableHookArgs) -> None:
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        signal.setitimer(signal.ITIMER_REAL, _MOMENT)
    else:
        sys.__unraisablehook__(unraisable)


def _stop(signal_number: int, frame: object) -> NoReturn:
    """Unwind as after an error: transactions roll back, half-written files are removed."""
    raise SystemExit(128 + signal_number)
