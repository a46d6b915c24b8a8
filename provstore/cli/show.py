"""``provstore show``, ``cat``: one document."""

import sys
from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_answer, print_rendered, store_option


@click.command()
@click.argument("doc")
@json_option
@store_option
def show(db: Path, doc: str, as_json: bool) -> None:
    """Show a document as a person reads it.

    DOC is the beginning of a document's id, four digits or more, or a path it was seen at. The numbers are those that
    `provstore claims` shows.
    """
    from provstore.export.jsonl import export_document
    from provstore.query.contents import read_run
    from provstore.query.documents import find_document
    from provstore.render.article import article
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        id = find_document(connection, doc)
        document = export_document(connection, id)
        document["run"] = read_run(connection, id)
    for number, claim in enumerate(document["claims"], 1):
        claim["number"] = number
    print_answer(document, as_json, article)


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
