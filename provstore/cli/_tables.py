"""Commands that print a list: the part of it that is wanted, the form it is printed in, how much there was."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from provstore.cli._errors import tell
from provstore.cli._shared import load, print_rendered, quiet_option, store_option

if TYPE_CHECKING:
    from provstore.query.selection import Selection
    from provstore.table import Row, Table

_AT_ONCE = 1 << 16  # characters that are written together


def prints_table(
    question: str, shown: str, *, whole: bool = False, days: bool = True
) -> Callable[[Callable[[], None]], Callable[..., None]]:
    """Make a command that opens the store, asks it the `question` ("module:function"), and prints the Table.

    The function that is decorated has the help of the command.  What options give, the question takes by their
    names, and as `selection` the part of the list that is wanted; a question that is `whole` has no such argument,
    and the part is taken of what it answers.  A list with `days` can be had from one to another, `since` and `until`,
    which a whole one takes by these names.  The formats for
    programs have every column, the table for people those named in `shown` in which a row has something, unless
    somebody names others.
    """

    def decorate(told: Callable[[], None]) -> Callable[..., None]:
        @store_option
        @quiet_option
        @_format_options
        @_selection_options(days)
        @wraps(told)
        def command(db: Path, format: str, quiet: bool, **given: Any) -> None:
            from dataclasses import replace

            from provstore.store import open_store

            are_named = bool(given["columns"])
            selection = take_selection(given, format, shown.split(), counted=not quiet and _is_terminal(sys.stderr))
            with open_store(db, notice=tell) as connection:
                if whole:
                    asked = {"since": selection.since, "until": selection.until} if days else {}
                    table = replace(selection, since=None, until=None).of(load(question)(connection, **given, **asked))
                else:
                    table = load(question)(connection, **given, selection=selection)
            if not quiet:
                for note in table.notes:
                    tell(note)
            # Only now, with the store closed: who reads what is printed may take hours, and others want to write.
            if format == "table":
                _print_table(table, quiet, are_named=are_named)
            else:
                _print_parts(table, format, quiet)
            table.require_whole()

        return command

    return decorate


def take_selection(given: dict[str, Any], format: str, shown: list[str], *, counted: bool) -> Selection:
    """The part of the list that options name, which are taken out of `given`."""
    from provstore.query.selection import Selection

    columns = _names(given.pop("columns") or ())
    return Selection(
        columns=tuple(columns or (shown if format == "table" else ())),
        order=tuple(_names(given.pop("order"))),
        where=given.pop("where"),
        limit=given.pop("limit"),
        since=given.pop("since", None),
        until=given.pop("until", None),
        streamed=format != "table",
        counted=counted,
    )


def _names(lists: Iterable[str]) -> list[str]:
    """The names in lists with commas between them."""
    return [name for words in lists for name in map(str.strip, words.split(",")) if name]


def _print_table(table: Table, quiet: bool, *, are_named: bool) -> None:
    """Print a table for people, through their pager where it does not fit their terminal.

    Unless its columns `are_named` by somebody, those in which no row has anything are left out.
    """
    from provstore.render.grid import to_grid, without_empty

    rows = tuple(table.rows)
    if not rows:
        _say_how_many(0, table.total, quiet, otherwise_silent=True)
        return
    text = to_grid(table if are_named else without_empty(table))
    height = get_terminal_size().lines
    if quiet or os.environ.get("NO_PAGER") or not _is_terminal(sys.stdout) or text.count("\n") < height:
        print_rendered(text)
    else:
        os.environ.setdefault("LESSHISTFILE", "-")  # else less writes what is looked for in it to the user's home
        click.echo_via_pager(text.removesuffix("\n"))
    _say_how_many(len(rows), table.total, quiet, more=table.more)


def _print_parts(table: Table, format: str, quiet: bool) -> None:
    """Write a table for programs, a little at a time."""
    from dataclasses import replace

    from provstore.render import PARTS

    count = 0

    def counted(rows: Iterable[Row]) -> Iterator[Row]:
        nonlocal count
        for row in rows:
            count += 1
            yield row

    gathered: list[str] = []
    size = 0
    for part in PARTS[format](replace(table, rows=counted(table.rows))):
        gathered.append(part)
        size += len(part)
        if size > _AT_ONCE:
            print_rendered("".join(gathered))
            gathered, size = [], 0
    print_rendered("".join(gathered))
    _say_how_many(count, table.total, quiet, otherwise_silent=format == "nl")


def _say_how_many(
    count: int, total: int | None, quiet: bool, *, otherwise_silent: bool = False, more: bool = False
) -> None:
    """Say on standard error how many rows there were, where a person reads it, and never among the data.

    `more`: there are others, and nobody knows how many.  That there was none is said to everybody where the form in
    which a list is printed would be `otherwise_silent`.
    """
    whole = count if total is None else total
    rows = "1 row" if whole == 1 else f"{whole} rows"
    if quiet:
        return
    if not whole and otherwise_silent:
        tell("nothing found")
    elif _is_terminal(sys.stderr):
        tell(f"the first {rows}" if more else rows if count == whole else f"{count} of {rows}")


def _is_terminal(stream: Any) -> bool:
    return stream is not None and bool(stream.isatty())


def _format_options(command: Callable[..., None]) -> Callable[..., None]:
    for name, about in (
        ("nl", "An object a line, every column."),
        ("tsv", r"Values between tabs, every column; \t, \n and \\ are written so."),
        ("csv", "Comma-separated values, every column."),
        ("json", "A list of objects, every column."),
        ("table", "A table for reading (the default)."),
    ):
        command = click.option(f"--{name}", "format", flag_value=name, default="table", help=about)(command)
    return command


def _selection_options(days: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    options = [
        click.option("--columns", metavar="A,B", multiple=True, help="Only these columns, in this order."),
        click.option(
            "--order",
            metavar="[-]COLUMN",
            multiple=True,
            help="By this column first; with - the largest first. Several: in the order given, or with commas.",
        ),
        click.option(
            "--where",
            metavar="COLUMN=WORDS",
            multiple=True,
            callback=_read_where,
            help="Only rows with these words in this column; yes or no where it says whether.",
        ),
        click.option("--limit", metavar="N", type=click.IntRange(min=0), help="So many rows at most."),
    ]
    if days:
        about = "2024-03-12, 2024-03 or 2024"
        options += [
            click.option("--since", metavar="DAY", help=f"Only of this day or later: {about}."),
            click.option("--until", metavar="DAY", help="Only of this day or earlier."),
        ]

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _read_where(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    for one in given:
        if "=" not in one:
            raise click.BadParameter(f"{one!r} has no = between column and words", context, option)
    return tuple((column.strip(), words) for column, _, words in (one.partition("=") for one in given))
