"""The commands whose answer is a table: ``provstore documents``, ``claims``, ``links`` and their like."""

from typing import get_args

import click

from provstore.cli._shared import prints_table
from provstore.records import ChangeKind, LinkKind


@click.command()
@prints_table("provstore.query.lists:list_documents", "document outlet published title language claims path")
@click.option("--story", metavar="STORY", help="Only those of this story: the beginning of its id.")
def documents() -> None:
    """List who published what, and when.

    The column claims counts what others say in a document (voice attributed), not what its outlet itself asserts.
    """


@click.command()
@prints_table("provstore.query.stories:list_stories", "id label first last size outlets claims divergences")
def stories() -> None:
    """List which documents tell of one event.

    They are found on ingest, from what is told first and not on other days: reports of consecutive days stay apart
    unless they tell of one event.
    """


@click.command()
@prints_table(
    "provstore.query.lists:list_outlets", "outlet kind country owner documents claims speaks cited_by credited"
)
def outlets() -> None:
    """List who publishes, is cited, is credited."""


@click.command()
@prints_table("provstore.query.lists:list_claims", "document number needs_review speakers via cue content")
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
@click.option("--needs-review", is_flag=True, help="Only those that a person should look at.")
@click.option("--no-speaker", is_flag=True, help="Only what others say, where it is not known who.")
def claims() -> None:
    """List who says what.

    Words are taken as they stand, in upper or lower case; parts of words count.
    """


@click.command()
@prints_table(
    "provstore.query.lists:list_captions", "document outlet outlets photographers taken place file_photo caption"
)
@click.option("--credit", metavar="WORDS", help="Only with these words in a credit: an agency, a photographer.")
def captions() -> None:
    """List the photo captions: whose pictures."""


KINDS = [*get_args(LinkKind), "quoted_from", "derived_from", "shares_text", "same_text", "same_claim"]


@click.command()
@prints_table("provstore.query.lists:list_links", "document outlet kind to to_kind held both_from evidence")
@click.option("--kind", type=click.Choice(KINDS), help="Only of this kind.")
@click.option("--from", "from_outlet", metavar="WORDS", help="Only from outlets with these words in the name.")
@click.option("--to", metavar="WORDS", help="Only to sources with these words in the name.")
def links() -> None:
    """List what the documents use."""


@click.command()
@prints_table("provstore.query.lists:list_changes", "a b a_outlet b_outlet kind a_text b_text")
@click.option("--document", metavar="DOC", help="Only of this document: the beginning of its id, or its path.")
@click.option("--kind", type=click.Choice(get_args(ChangeKind)), help="Only of this kind.")
@click.option("--outlet", metavar="WORDS", help="Only where an outlet with these words in the name has one version.")
@click.option("--editions", is_flag=True, help="Only of editions: versions of one page by one outlet.")
def changes() -> None:
    """List what copies and editions have otherwise.

    A is the version published earlier, as far as that is known. What A alone has is dropped, what B alone has is added.
    """


@click.command()
@prints_table("provstore.query.search:search_texts", "document outlet kind start context")
@click.argument("words", nargs=-1, required=True)
def search() -> None:
    """Show where words stand in the texts.

    Each of WORDS is looked for as it stands, in upper or lower case; put several words that belong
    together in quotation marks. Only documents that have all of them are shown.
    """


@click.command()
@prints_table("provstore.query.contents:count_everything", "of which count")
def stats() -> None:
    """Count what the store holds."""
