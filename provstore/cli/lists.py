"""The commands whose answer is a table: ``provstore documents``, ``claims``, ``links`` and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from provstore.cli._shared import prints_table
from provstore.records import LinkKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.table import Table


@click.command()
@prints_table("document", "outlet", "published", "headline", "language", "claims", "path")
def documents(connection: Connection) -> Table:
    """List who published what, and when."""
    from provstore.query.documents import list_documents

    return list_documents(connection)


@click.command()
@prints_table("outlet", "kind", "country", "owner", "documents", "claims", "speaks", "cited_by", "credited")
def outlets(connection: Connection) -> Table:
    """List who publishes, is cited, is credited."""
    from provstore.query.lists import list_outlets

    return list_outlets(connection)


@click.command()
@prints_table("document", "number", "speakers", "via", "cue", "content")
@click.option("--document", metavar="DOC", help="Only of this document: the beginning of its id, or its path.")
@click.option("--outlet", metavar="WORDS", help="Only of outlets with these words in the name.")
@click.option("--speaker", metavar="WORDS", help="Only of speakers with these words in the name.")
@click.option(
    "--voice", type=click.Choice(["attributed", "outlet"]), help="What others say, or what the outlet itself asserts."
)
@click.option(
    "--mode", type=click.Choice(["direct", "mixed", "indirect"]), help="How much of it is in quotation marks."
)
@click.option("--text", "content", metavar="WORDS", help="Only where what is said has these words.")
def claims(connection: Connection, **filters: str | None) -> Table:
    """List who says what.

    Words are taken as they stand, in upper or lower case; parts of words count.
    """
    from provstore.query.lists import list_claims

    return list_claims(connection, **filters)


@click.command()
@prints_table("document", "outlet", "outlets", "photographers", "taken", "place", "file_photo", "caption")
@click.option("--credit", metavar="WORDS", help="Only with these words in a credit: an agency, a photographer.")
def captions(connection: Connection, credit: str | None) -> Table:
    """List the photo captions: whose pictures."""
    from provstore.query.lists import list_captions

    return list_captions(connection, credit=credit)


KINDS = [*get_args(LinkKind), "quoted_from", "derived_from", "shares_text", "same_text", "same_claim"]


@click.command()
@prints_table("document", "outlet", "kind", "to", "to_kind", "held", "evidence")
@click.option("--kind", type=click.Choice(KINDS), help="Only of this kind.")
@click.option("--from", "from_outlet", metavar="WORDS", help="Only from outlets with these words in the name.")
@click.option("--to", metavar="WORDS", help="Only to sources with these words in the name.")
def links(connection: Connection, kind: str | None, from_outlet: str | None, to: str | None) -> Table:
    """List what the documents use."""
    from provstore.query.lists import list_links

    return list_links(connection, kind=kind, from_outlet=from_outlet, to=to)


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


@click.command()
@prints_table("of", "which", "count")
def stats(connection: Connection) -> Table:
    """Count what the store holds."""
    from provstore.query.contents import count_everything

    return count_everything(connection)
