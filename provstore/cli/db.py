"""``provstore db``, ``verify``: the file itself."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provstore.cli._errors import tell
from provstore.cli._shared import examples, json_option, print_rendered, say, silent_option, store_option
from provstore.cli._tables import prints_table
from provstore.cli.log import log
from provstore.errors import DamageFound, RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from provstore.store.files import Seen


@click.group()
def db() -> None:
    """Describe, upgrade, copy the file; read its log."""


@db.command(epilog=examples("db info", "db info --where name=schema"))
@prints_table("provstore.query.contents:describe_store", "name value", whole=True, days=False)
def info() -> None:
    """Show what the file says of itself."""


@db.command(epilog=examples("db upgrade"))
@silent_option
@store_option
def upgrade(db: Path) -> None:
    """Bring a store made by an older provstore up to date.

    Where the new schema compares documents otherwise, all are matched anew, which takes time in a large store. What was
    read by other rules than those of today stays as it is until provstore extract reads it again.
    """
    from provstore.ingest.after_upgrade import match_again
    from provstore.store.events import show_path
    from provstore.store.schema import upgrade as bring_up

    done = bring_up(db)
    if done.left:
        tell(f"the copy made before could not be removed: {show_path(done.left)}")
    if done.before != done.after:
        say(f"upgraded from schema {done.before} to {done.after}")
    elif done.changed:
        say(f"schema {done.after} is the newest already; its views, triggers and indexes were made anew")
    else:
        say(f"schema {done.after} is the newest already")
    renewed = match_again(db, lambda count: tell(f"matching {_documents(count)} anew"))
    if renewed.matched:
        say(f"{_documents(renewed.matched)} matched anew")
    if renewed.remaining:
        say(f"{_documents(renewed.remaining)} read by other rules than those of today: provstore extract reads again")


def _documents(count: int) -> str:
    return "1 document" if count == 1 else f"{count} documents"


@db.command(epilog=examples("db backup copy.db"))
@click.argument("target", type=click.Path(path_type=Path))
@silent_option
@store_option
def backup(db: Path, target: Path) -> None:
    """Copy the store to TARGET, as it is at one moment, whoever writes meanwhile."""
    from provstore.store.schema import backup as copy

    copy(db, target)
    say(f"copied to {target}")


db.add_command(log)


def _look_at(connection: Connection, files: str) -> Iterator[Seen]:
    """The files that documents were seen in, or those of a folder or list."""
    from provstore.store.files import compare_with, look_again

    return compare_with(connection, os.fsencode(files)) if files else look_again(connection)


@click.command(epilog=examples("verify", "verify --files --json"))
@json_option
@click.option(
    "--files",
    is_flag=False,
    flag_value="",
    metavar="[DIR|LIST]",
    help="Read the files again, too, and take the steps that lead into them; or compare those of DIR or LIST.",
)
@click.option(
    "--expect-head",
    metavar="NUMBER:DIGEST",
    help="What `provstore db log head` printed once, and was kept elsewhere: the log must still lead to it.",
)
@silent_option
@store_option
def verify(db: Path, as_json: bool, files: str | None, expect_head: str | None) -> None:
    """Check that the store is what was written.

    Bytes against their hashes, texts against bytes, every span, every id, every reference, every row and column of
    every table, the schema, the log of events, the stamps of third parties. What is damaged is named, a line for each
    finding, and the exit code is 4. Whoever writes all of the file anew is found by --expect-head alone.

    With --files a file that has changed or is gone is named, too: that is no damage, and the exit code is 3. With
    --files DIR the files of a folder are compared with the store instead, with --files LIST those of a list that
    `sha256sum` wrote: named is each that the store has not, and each document that is not among them.
    """
    from provstore.render import FORMATS
    from provstore.render.safe import safe_line
    from provstore.store import open_store
    from provstore.store.checks import Finding
    from provstore.store.stamps import compare_head
    from provstore.store.strangers import find_strangers
    from provstore.store.verify import count_checked
    from provstore.store.verify import verify as check
    from provstore.table import Table

    with open_store(db, notice=tell) as connection:
        wrong = compare_head(connection, expect_head) if expect_head else None
        found = [*([Finding("events", None, wrong)] if wrong else []), *check(connection)]
        counts = {} if found else count_checked(connection)
        strangers = find_strangers(connection)
        looked = [] if files is None else list(_look_at(connection, files))
    if strangers:
        tell(f"not of provstore, and not checked: {', '.join(strangers)}")
    for sentence in (seen.sentence for seen in looked if seen.sentence):
        tell(sentence)
    if as_json:
        print_rendered(FORMATS["json"](Table(("table", "row", "sentence"), tuple(map(astuple, found)))))
    else:
        for finding in found:
            where = f"{finding.table}, row {finding.row}" if finding.row else finding.table
            print_rendered(safe_line(f"{where}: {finding.sentence}") + "\n")
    if found:
        count = "1 finding" if len(found) == 1 else f"{len(found)} findings"
        raise DamageFound(f"{count}: the store is not what was written into it")
    states = Counter(seen.state for seen in looked)
    if not as_json:
        checked = ", ".join(f"{table.replace('_', ' ')} {count}" for table, count in counts.items())
        say(f"nothing is damaged; checked: {checked}")
        if files is not None:
            say("files, by the documents in them: " + ", ".join(f"{count} {state}" for state, count in states.items()))
    if states["leads elsewhere"]:
        raise DamageFound("steps into files lead to other documents than those that were seen there")
    if any(states[one] for one in ("changed", "gone", "not in the store", "not among the files")):
        raise click.exceptions.Exit(RefusedInput.exit_code)
