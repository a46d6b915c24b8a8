"""``provstore state``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import say, statement_options, store_option, tagger_option


@click.command()
@click.argument("doc")
@statement_options
@tagger_option
@store_option
def state(db: Path, doc: str, outlet: str | None, published: str | None, by: str | None, tagger: str | None) -> None:
    """Say who publishes a document, or when.

    It is recorded with your name and the time, stands beside what the page itself says, and is
    used from now on; dates such as "on Tuesday" are counted from it.
    """
    from provstore.query.documents import find_document
    from provstore.review import state as record
    from provstore.store import open_store
    from provstore.tagger import open_tagger

    with open_store(db, notice=tell) as connection:
        document = find_document(connection, doc)
    record(db, document, outlet=outlet, published=published, by=by, tagger=open_tagger(tagger, tell))
    say(f"recorded for {document[:12]}")
