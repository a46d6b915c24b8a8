"""``provstore search``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("document", "outlet", "kind", "start", "context")
@click.argument("words", nargs=-1, required=True)
def search(connection: Connection, words: tuple[str, ...]) -> Table:
    """Show where words stand in the texts.

    Each of WORDS is looked for as it stands, in upper or lower case; put several words that belong
    together in quotation marks. Only documents that have all of them are shown.
    """
    from provstore.query.search import search_texts

    return search_texts(connection, words)
