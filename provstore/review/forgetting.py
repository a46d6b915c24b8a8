"""What a person has forgotten → store."""

from __future__ import annotations

from sqlalchemy import select

from provstore.errors import UsageError
from provstore.store import StorePath, open_for_writing
from provstore.store.engine import overwrite_removed, rewrite
from provstore.store.forget import find_forgotten, leave_tombstone, remove_names, remove_reviews, remove_rows
from provstore.store.load import find_document, holds_document
from provstore.store.models.documents import documents
from provstore.store.runs import recorded_run
from provstore.store.search_index import merge_index, take_out_texts


def forget(store: StorePath, document: str, why: str, by: str | None = None) -> None:
    """Remove the document with this id: text, bytes, all that was found in it or shared with it, what persons decided
    of that, its words in the index and in the log.

    What stays is a tombstone with its id, the time, the person and the reason.  The file is written anew behind it, so
    that no free page has a word of the document; that takes as much memory as the store is large, and all other
    documents are matched again.  Of a document that is forgotten already only the file is
    written anew: so ends what was interrupted.  Raises UnknownDocument, and UsageError without a reason.
    """
    from provstore.upkeep import Upkeep
    from provstore.upkeep.known_names import take_out_names

    if not why.strip():
        raise UsageError("say why: the reason stays in the place of the document")
    with open_for_writing(store) as connection:
        with connection.begin():
            is_gone = not holds_document(connection, document) and bool(find_forgotten(connection, [document]))
        if not is_gone:
            with recorded_run(connection, "forget", {"document": document, "by": by}) as run_row:
                overwrite_removed(connection)
                with connection.begin():
                    row = find_document(connection, document)
                    upkeep = Upkeep(connection, run_row)
                    upkeep.forget([row])
                    take_out_texts(connection, [row])
                    merge_index(connection)
                    take_out_names(connection)  # the update files those of the other texts
                    meant = remove_reviews(connection, document)
                    named, paths = remove_rows(connection, row)
                    upkeep.update(connection.execute(select(documents.c.id)).scalars().all())
                    removed = remove_names(connection, named | meant)
                    leave_tombstone(connection, run_row, document, why, by, paths, removed)
        rewrite(connection)
