"""``provstore stats``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("of", "which", "count")
def stats(connection: Connection) -> Table:
    """Count what the store holds."""
    from provstore.query.stats import count_everything

    return count_everything(connection)
