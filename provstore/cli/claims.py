"""``provstore claims``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import prints_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("document", "number", "speaker", "via", "cue", "content")
@click.option("--document", metavar="DOC", help="Only of this document: the beginning of its id, or its path.")
@click.option("--outlet", metavar="WORDS", help="Only of outlets with these words in the name.")
@click.option("--speaker", metavar="WORDS", help="Only of speakers with these words in the name.")
@click.option(
    "--voice", type=click.Choice(["attributed", "outlet"]), help="What others say, or what the outlet itself asserts."
)
@click.option(
    "--mode", type=click.Choice(["direct", "mixed", "indirect"]), help="How much of it is in quotation marks."
)
@click.option("--text", metavar="WORDS", help="Only where what is said has these words.")
def claims(connection: Connection, **filters: str | None) -> Table:
    """List who says what.

    Words are taken as they stand, in upper or lower case; parts of words count.
    """
    from provstore.query.claims import list_claims

    return list_claims(connection, **filters)
