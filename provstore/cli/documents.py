"""``provstore documents``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("document", "outlet", "published", "headline", "language", "claims", "path")
def documents(connection: Connection) -> Table:
    """List who published what, and when."""
    from provstore.query.documents import list_documents

    return list_documents(connection)
