"""What commands have in common: where the store is, how an answer is printed, who speaks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from provstore.cli._errors import tell
from provstore.errors import UsageError
from provstore.tagger import NAMES

Command = TypeVar("Command", bound=Callable[..., Any])


def store_option(command: Command) -> Command:
    return click.option(
        "--db",
        type=click.Path(path_type=Path, readable=False),  # whoever opens it says more, and has a code for it
        envvar="PROVSTORE_DB",
        default=Path("provstore.db"),
        show_default=True,
        show_envvar=True,
        metavar="PATH",
        help="The store.",
    )(command)


def say(sentence: str) -> None:
    """Write one line to standard output, safe whatever stands in it, unless the command was asked to be quiet."""
    from provstore.render.safe import safe_line

    if not is_quiet():
        click.echo(safe_line(sentence))


def prints_answer(render: str, *choosing: str) -> Callable[[Callable[..., object]], Callable[..., None]]:
    """Make a command of a function ``(connection, …) -> answer``: it opens the store and prints JSON or a text.

    The text is what `render` ("module:function") makes of the answer; options that are named in `choosing` say what of
    it is shown, and are for `render` alone.
    """

    def decorate(answer: Callable[..., object]) -> Callable[..., None]:
        @json_option
        @store_option
        @wraps(answer)
        def command(db: Path, as_json: bool, **given: Any) -> None:
            from provstore.render.structured import object_to_json
            from provstore.store import open_store

            chosen = {name: given.pop(name) for name in choosing}
            with open_store(db, notice=tell) as connection:
                told = answer(connection, **given)
            print_rendered(object_to_json(told) if as_json else load(render)(told, **chosen))

        return command

    return decorate


def load(name: str) -> Any:
    """What is called so, "module:function", imported when it is needed."""
    module, _, function = name.partition(":")
    return getattr(import_module(module), function)


def read_lines_of(path: Path) -> list[str]:
    """The lines of a text in UTF-8, - is standard input; raises UsageError where there is none."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is no text in UTF-8") from error


def print_rendered(text: str) -> None:
    """Print what a renderer made: it is safe, and the only control characters in it are colors of ours."""
    click.echo(text, nl=False)


def json_option(command: Command) -> Command:
    """Add ``--json`` to a command whose answer is for reading."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def examples(*lines: str) -> str:
    """What stands at the end of a command's help: lines that do something useful."""
    return "\b\nExamples:\n" + "\n".join(f"  provstore {line}" for line in lines)


def _keep_quiet(context: click.Context, option: click.Parameter, quiet: bool) -> None:
    context.meta[_QUIET] = quiet


_QUIET = "provstore.quiet"
# For commands that report on what they did; no argument of theirs, since whoever reports asks is_quiet.
silent_option = click.option(
    "--quiet", is_flag=True, expose_value=False, callback=_keep_quiet, help="Say nothing but what goes wrong."
)


def is_quiet() -> bool:
    """Whether the command that runs was asked to say nothing but what goes wrong."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(_QUIET))


quiet_option = click.option("--quiet", is_flag=True, help="Say nothing but the answer, and start no pager.")


def _user_name() -> str:
    from provstore.api.intake import user_name

    return user_name()


by_option = click.option(
    "--by",
    default=_user_name,
    metavar="NAME",
    help="Who says so (default: your user name).",
)


class Said(NamedTuple):
    """What a person says of a document on the command line, and who that is."""

    outlet: str | None
    published: str | None
    by: str | None
    to_come: bool


def statement_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--outlet``, ``--published``, ``--yes`` and ``--by``; the command takes them together as ``said``."""
    dates = "When it was published: 2018, 2018-06, 2018-06-12, 2018-06-12T13:44, 2018-06-12T13:44+02:00 (or Z)."

    @click.option("--outlet", metavar="NAME", help="Who publishes it: a name or a web domain.")
    @click.option("--published", metavar="DATE", help=dates)
    @click.option("--yes", "to_come", is_flag=True, help="Even if that day is still to come.")
    @by_option
    @wraps(command)
    def with_statement(outlet: str | None, published: str | None, by: str | None, to_come: bool, **given: Any) -> None:
        command(said=Said(outlet, published, by, to_come), **given)

    return with_statement


tagger_option = click.option(
    "--tagger",
    type=click.Choice(NAMES),
    help="What finds the claims: the trained tagger with the rules (minilm, the default), or the rules alone.",
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes read articles where there are many; one for each core unless given.",
)
scheduler_option = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Have the workers of a Dask scheduler read them: tcp://HOST:8786, or local:N for a cluster on this machine.",
)
