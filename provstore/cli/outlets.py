"""``provstore outlets``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("outlet", "kind", "country", "owner", "documents", "claims", "speaks", "cited_by", "credited")
def outlets(connection: Connection) -> Table:
    """List who publishes, is cited, is credited."""
    from provstore.query.outlets import list_outlets

    return list_outlets(connection)
