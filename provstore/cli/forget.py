"""``provstore forget``: a document leaves the store."""

from __future__ import annotations

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import by_option, examples, say, silent_option, store_option
from provstore.cli.completion import completes
from provstore.errors import UsageError


@click.command(epilog=examples("forget 4f21 --why 'withdrawn by the court of Varnholm, 12 K 3/24'"))
@click.argument("doc", shell_complete=completes("document"))
@click.option("--why", required=True, metavar="WORDS", help="The reason, which stays in the place of the document.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@by_option
@silent_option
@store_option
def forget(db: Path, doc: str, why: str, yes: bool, by: str | None) -> None:
    """Remove a document, and leave a tombstone.

    Its text and bytes, all that was found in it or shared with it, where it was seen, what was stated of it, and the
    names that no other document has are removed from the file, which is then written anew: no free page and no index
    keeps a word. That needs as much memory as the store is large. All other documents are matched again.

    What stays is the document's id, the time, the person and the reason; the log, in which the document has no words
    any more, still holds. Copies of the same text in other bytes are documents of their own, and stay. Ingest refuses
    the document from now on, unless --forgotten takes it in again.
    """
    from provstore.query.documents import describe_forgettable, find_document_or_tombstone
    from provstore.render.safe import safe_line
    from provstore.review import forget as remove
    from provstore.store import open_store
    from provstore.store.strangers import find_strangers

    with open_store(db, notice=tell) as connection:
        document = find_document_or_tombstone(connection, doc)
        sentence = describe_forgettable(connection, document)
        strangers = [one for one in find_strangers(connection) if one.startswith("table ")]
    if not yes:
        try:
            click.confirm(f"{safe_line(sentence)}\nForget it?", abort=True, err=True)
        except click.Abort:
            raise UsageError("nothing is forgotten; --yes answers where nobody can be asked") from None
    remove(db, document, why, by)
    say(f"forgotten: {document[:12]}")
    if strangers:
        tell(f"not looked into, though words of the document may stand there: {', '.join(strangers)}")
