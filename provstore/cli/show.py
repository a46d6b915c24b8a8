"""``provstore show``, ``cat``: one document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provstore.cli._errors import tell
from provstore.cli._shared import examples, print_rendered, prints_answer, store_option
from provstore.cli.completion import completes
from provstore.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.forms.document import DocumentJson


@click.command(epilog=examples("show 4f21", "show saved/page.html --places"))
@click.argument("doc", shell_complete=completes("document"))
@prints_answer("provstore.render.article:render_article")
@click.option(
    "--places",
    is_flag=True,
    help="With the characters of the source and the bytes in which each record stands, or its place on a PDF's pages.",
)
def show(connection: Connection, doc: str, places: bool) -> DocumentJson:
    """Show a document as a person reads it.

    DOC is the beginning of a document's id, four digits or more, or a path it was seen at. The numbers are those that
    `provstore claims` shows. What the page states is told with its mark and, in parentheses, the characters of the
    source (`provstore cat --source`).
    """
    from provstore.api.shown import show_document

    return show_document(connection, doc, places=places)


@click.command(epilog=examples("cat 4f21", "cat 4f21 --raw >page.html"))
@click.argument("doc", shell_complete=completes("document"))
@click.option("--raw", is_flag=True, help="The original bytes, exactly; a terminal may obey them.")
@click.option("--source", is_flag=True, help="What the text of a page was made of: its bytes, decoded.")
@store_option
def cat(db: Path, doc: str, raw: bool, source: bool) -> None:
    """Print the text of a document, its source, or its bytes.

    DOC is the beginning of a document's id, four digits or more, or a path it was seen at.
    """
    from provstore.query.documents import find_document
    from provstore.readers.places import read_source
    from provstore.render.safe import safe_text
    from provstore.store import open_store
    from provstore.store.load import load_document

    if raw and source:
        raise UsageError("--raw and --source are two things: the bytes, and what they say")
    with open_store(db, notice=tell) as connection:
        document = load_document(connection, find_document(connection, doc))
    if raw:
        sys.stdout.buffer.write(document.data)
    else:
        print_rendered(safe_text(read_source(document) if source else document.text))
