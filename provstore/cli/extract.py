"""``provstore extract``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._progress import progress_bar
from provstore.cli._shared import say, store_option, tagger_option


@click.command()
@click.argument("docs", metavar="[DOC]...", nargs=-1)
@tagger_option
@store_option
def extract(db: Path, docs: tuple[str, ...], tagger: str | None) -> None:
    """Extract again, with the rules and the tagger of today.

    DOCs are documents, by the beginning of their id or a path; without any, all are extracted.

    The extractions made before are kept beside the new ones, which everything then shows.
    """
    from provstore.ingest import extract_again
    from provstore.query.documents import find_document
    from provstore.store import open_store
    from provstore.tagger import open_tagger

    with open_store(db, notice=tell) as connection:
        ids = [find_document(connection, doc) for doc in docs] or None
    with progress_bar("Extracting") as progress:
        count = extract_again(db, ids, tagger=open_tagger(tagger, tell), progress=progress)
    say(f"{count} extracted again")
