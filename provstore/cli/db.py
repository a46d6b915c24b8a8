"""``provstore db``, ``verify``: the file itself."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_rendered, prints_table, say, store_option
from provstore.errors import DamageFound


@click.group()
def db() -> None:
    """Describe, upgrade, copy the file; read its log."""


@db.command()
@prints_table("provstore.query.contents:describe_store", "name value")
def info() -> None:
    """Show what the file says of itself."""


@db.command()
@store_option
def upgrade(db: Path) -> None:
    """Bring a store made by an older provstore up to date."""
    from provstore.store.events import show_path
    from provstore.store.schema import upgrade as bring_up

    done = bring_up(db)
    if done.left:
        tell(f"the copy made before could not be removed: {show_path(done.left)}")
    if done.changed:
        say(f"upgraded from schema {done.before} to {done.after}")
    else:
        say(f"schema {done.after} is the newest already")


@db.command()
@click.argument("target", type=click.Path(path_type=Path))
@store_option
def backup(db: Path, target: Path) -> None:
    """Copy the store to TARGET, as it is at one moment, whoever writes meanwhile."""
    from provstore.store.schema import backup as copy

    copy(db, target)
    say(f"copied to {target}")


@db.command()
@prints_table("provstore.query.contents:list_events", "seq at command kind document path note")
def log() -> None:
    """List what happened to the store: stored, extracted, stated, decided, refused, upgraded."""


@click.command()
@json_option
@store_option
def verify(db: Path, as_json: bool) -> None:
    """Check that the store is what was written.

    Bytes against their hashes, texts against bytes, every span, every id, every reference, the
    log of events. What is damaged is named, a line for each finding, and the exit code is 4.
    """
    from provstore.render import FORMATS
    from provstore.store import open_store
    from provstore.store.verify import count_checked
    from provstore.store.verify import verify as check
    from provstore.table import Table

    rows = []
    with open_store(db, notice=tell) as connection:
        for finding in check(connection):
            rows.append((finding.table, finding.row, finding.sentence))
            if not as_json:
                where = f"{finding.table}, row {finding.row}" if finding.row else finding.table
                say(f"{where}: {finding.sentence}")
        if as_json:
            print_rendered(FORMATS["json"](Table(("table", "row", "sentence"), tuple(rows))))
        if rows:
            count = "1 finding" if len(rows) == 1 else f"{len(rows)} findings"
            raise DamageFound(f"{count}: the store is not what was written into it")
        checked = ", ".join(f"{table.replace('_', ' ')} {count}" for table, count in count_checked(connection).items())
    if not as_json:
        say(f"nothing is damaged; checked: {checked}")
