"""``provstore speakers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("speaker", "kind", "country", "claims", "documents", "names", "outlets")
def speakers(connection: Connection) -> Table:
    """List who is quoted, and by whom."""
    from provstore.query.speakers import list_speakers

    return list_speakers(connection)
