"""``provstore db``, ``verify``: the file itself."""

from collections import Counter
from dataclasses import astuple
from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import examples, json_option, print_rendered, say, store_option
from provstore.cli._tables import prints_table
from provstore.cli.lists import document_option
from provstore.errors import DamageFound, RefusedInput

# What can happen to a store; said here since its tables, which know it too, are not loaded for the help.
EVENTS = ("created", "upgraded", "stored", "seen", "extracted", "stated", "decided", "refused", "finished")


@click.group()
def db() -> None:
    """Describe, upgrade, copy the file; read its log."""


@db.command(epilog=examples("db info", "db info --where name=schema"))
@prints_table("provstore.query.contents:describe_store", "name value", whole=True)
def info() -> None:
    """Show what the file says of itself."""


@db.command(epilog=examples("db upgrade"))
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


@db.command(epilog=examples("db backup copy.db"))
@click.argument("target", type=click.Path(path_type=Path))
@store_option
def backup(db: Path, target: Path) -> None:
    """Copy the store to TARGET, as it is at one moment, whoever writes meanwhile."""
    from provstore.store.schema import backup as copy

    copy(db, target)
    say(f"copied to {target}")


@db.command(epilog=examples("db log --kind refused", "db log --since 2024-03 --document 4f21"))
@prints_table("provstore.query.contents:list_events", "seq at command kind document path note")
@document_option
@click.option("--kind", type=click.Choice(EVENTS), help="Only what happened so.")
@click.option("--command", metavar="NAME", help="Only of runs of this command.")
@click.option("--path", metavar="WORDS", help="Only at a path with these words in it.")
def log() -> None:
    """List what happened to the store: stored, extracted, stated, decided, refused, upgraded."""


@click.command(epilog=examples("verify", "verify --files --json"))
@json_option
@click.option("--files", is_flag=True, help="Read the files again, too, and take the steps that lead into them.")
@store_option
def verify(db: Path, as_json: bool, files: bool) -> None:
    """Check that the store is what was written.

    Bytes against their hashes, texts against bytes, every span, every id, every reference, the
    log of events. What is damaged is named, a line for each finding, and the exit code is 4.

    With --files a file that has changed or is gone is named, too: that is no damage, and the exit code is 3.
    """
    from provstore.render import FORMATS
    from provstore.store import open_store
    from provstore.store.files import look_again
    from provstore.store.verify import count_checked
    from provstore.store.verify import verify as check
    from provstore.table import Table

    with open_store(db, notice=tell) as connection:
        found = list(check(connection))
        counts = {} if found else count_checked(connection)
        looked = list(look_again(connection)) if files else []
    for sentence in (seen.sentence for seen in looked if seen.sentence):
        tell(sentence)
    if as_json:
        print_rendered(FORMATS["json"](Table(("table", "row", "sentence"), tuple(map(astuple, found)))))
    else:
        for finding in found:
            where = f"{finding.table}, row {finding.row}" if finding.row else finding.table
            say(f"{where}: {finding.sentence}")
    if found:
        count = "1 finding" if len(found) == 1 else f"{len(found)} findings"
        raise DamageFound(f"{count}: the store is not what was written into it")
    states = Counter(seen.state for seen in looked)
    if not as_json:
        checked = ", ".join(f"{table.replace('_', ' ')} {count}" for table, count in counts.items())
        say(f"nothing is damaged; checked: {checked}")
        if files:
            say("files, by the documents in them: " + ", ".join(f"{count} {state}" for state, count in states.items()))
    if states["leads elsewhere"]:
        raise DamageFound("steps into files lead to other documents than those that were seen there")
    if states["changed"] or states["gone"]:
        raise click.exceptions.Exit(RefusedInput.exit_code)
