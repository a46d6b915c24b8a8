"""``provstore compare``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_answer, store_option


@click.command()
@click.argument("a", metavar="DOC")
@click.argument("b", metavar="DOC")
@json_option
@store_option
def compare(db: Path, a: str, b: str, as_json: bool) -> None:
    """Show two articles side by side.

    The text both have, the claims that say the same, the words in which the two accounts of a claim differ, and
    what only one of them has. Which is right is not decided here.
    """
    from provstore.query.compare import compare_documents
    from provstore.query.documents import find_document
    from provstore.render.comparison import comparison
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        answer = compare_documents(connection, find_document(connection, a), find_document(connection, b))
    print_answer(answer, as_json, comparison)
