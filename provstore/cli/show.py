"""``provstore show``, ``cat``: one document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provstore.cli._errors import tell
from provstore.cli._shared import print_rendered, prints_answer, store_option

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.forms.document import DocumentJson


@click.command()
@click.argument("doc")
@prints_answer("provstore.render.article:render_article")
def show(connection: Connection, doc: str) -> DocumentJson:
    """Show a document as a person reads it.

    DOC is the beginning of a document's id, four digits or more, or a path it was seen at. The numbers are those that
    `provstore claims` shows.
    """
    from provstore.export.jsonl import export_document
    from provstore.query.contents import read_run
    from provstore.query.documents import find_document
    from provstore.query.notes import note_reading

    id = find_document(connection, doc)
    document = export_document(connection, id)
    document["run"] = read_run(connection, id)
    document["notes"] = note_reading(document)
    for number, claim in enumerate(document["claims"], 1):
        claim["number"] = number
    return document


@click.command()
@click.argument("doc")
@click.option("--raw", is_flag=True, help="The original bytes, exactly; a terminal may obey them.")
@store_option
def cat(db: Path, doc: str, raw: bool) -> None:
    """Print the text of a document, or its bytes.

    DOC is the beginning of a document's id, four digits or more, or a path it was seen at.
    """
    from provstore.query.documents import find_document
    from provstore.render.safe import safe_text
    from provstore.store import open_store
    from provstore.store.load import load_document

    with open_store(db, notice=tell) as connection:
        document = load_document(connection, find_document(connection, doc))
    if raw:
        sys.stdout.buffer.write(document.data)
    else:
        print_rendered(safe_text(document.text))
