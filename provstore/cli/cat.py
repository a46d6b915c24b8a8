"""``provstore cat``."""

import sys
from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import print_rendered, store_option


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
