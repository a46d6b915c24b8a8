"""``provstore verify``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_rendered, say, store_option
from provstore.errors import DamageFound


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
