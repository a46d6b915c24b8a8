"""``provstore db``: the file itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from provstore.cli._errors import tell
from provstore.cli._shared import prints_table, say, store_option

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.group()
def db() -> None:
    """Describe, upgrade, copy the file; read its log."""


@db.command()
@prints_table("name", "value")
def info(connection: Connection) -> Table:
    """Show what the file says of itself."""
    from provstore.query.contents import describe_store

    return describe_store(connection)


@db.command()
@store_option
def upgrade(db: Path) -> None:
    """Bring a store made by an older provstore up to date."""
    from provstore.store.engine import shown
    from provstore.store.schema import upgrade as bring_up

    done = bring_up(db)
    if done.left:
        tell(f"the copy made before could not be removed: {shown(done.left)}")
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
@prints_table("seq", "at", "command", "kind", "document", "path", "note")
def log(connection: Connection) -> Table:
    """List what happened to the store: stored, extracted, stated, decided, refused, upgraded."""
    from provstore.query.contents import list_events

    return list_events(connection)
