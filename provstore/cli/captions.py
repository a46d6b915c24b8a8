"""``provstore captions``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("document", "outlet", "outlets", "photographers", "taken", "place", "file_photo", "caption")
@click.option("--credit", metavar="WORDS", help="Only with these words in a credit: an agency, a photographer.")
def captions(connection: Connection, credit: str | None) -> Table:
    """List the photo captions: whose pictures."""
    from provstore.query.captions import list_captions

    return list_captions(connection, credit=credit)
