"""``provstore links``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table

KINDS = [
    "cites",
    "photo_credit",
    "wire",
    "primary_source",
    "quoted_from",
    "derived_from",
    "shares_text",
    "same_text",
    "same_claim",
]


@click.command()
@prints_table("document", "outlet", "kind", "to", "to_kind", "held", "evidence")
@click.option("--kind", type=click.Choice(KINDS), help="Only of this kind.")
@click.option("--from", "from_outlet", metavar="WORDS", help="Only from outlets with these words in the name.")
@click.option("--to", metavar="WORDS", help="Only to sources with these words in the name.")
def links(connection: Connection, kind: str | None, from_outlet: str | None, to: str | None) -> Table:
    """List what the documents use."""
    from provstore.query.links import list_links

    return list_links(connection, kind=kind, from_outlet=from_outlet, to=to)
