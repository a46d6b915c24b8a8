"""Documents of the store → extractions by the rules of today, beside the old ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from provstore.errors import UnknownDocument
from provstore.ingest.batches import Progress
from provstore.ingest.reading import analyze_again, each, load_carried
from provstore.records import Stated
from provstore.store import StorePath, open_for_writing
from provstore.store.load import load_document
from provstore.store.models.documents import documents
from provstore.store.runs import NAMED_AT_MOST, recorded_run
from provstore.store.save import save_again
from provstore.store.sources import refresh_outlets
from provstore.store.statements import load_statement
from provstore.upkeep import Upkeep

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

BATCH_AGAIN = 32  # documents; fewer than of new files, since the lock is held while these are extracted


def extract_again(
    store: StorePath,
    keys: Sequence[str] | None = None,
    *,
    tagger: Tagger | None = None,
    progress: Progress = lambda done, total: None,
) -> int:
    """Extract documents once more, all of them without `keys`, with the rules of today.

    The old extractions stay beside the new ones, which the views show.  Returns how many.
    """
    asked = {
        "documents": None if keys is None else list(keys[:NAMED_AT_MOST]),
        "tagger": tagger and tagger.identity.name,
    }
    with open_for_writing(store) as connection, recorded_run(connection, "extract", asked) as run_row:
        with connection.begin():
            refresh_outlets(connection)
            held = dict(connection.execute(select(documents.c.sha256, documents.c.id).order_by(documents.c.id)).all())
        chosen = list(held) if keys is None else list(dict.fromkeys(keys))
        if unknown := set(chosen) - held.keys():
            raise UnknownDocument(f"there is no document {min(unknown)}")
        upkeep = Upkeep(connection, run_row)
        for start in range(0, len(chosen), BATCH_AGAIN):
            with connection.begin():
                carried = load_carried(connection, [held[id] for id in chosen[start : start + BATCH_AGAIN]])
                batch = [
                    (load_document(connection, id), *load_statement(connection, held[id]), carried[held[id]])
                    for id in chosen[start : start + BATCH_AGAIN]
                ]
                found = each(lambda one: analyze_again(one[0], one[1] or Stated(), tagger, one[3]), batch, tagger)
                for done, (one, (document, _, statement, _)) in enumerate(zip(found, batch, strict=True), start + 1):
                    save_again(connection, run_row, one, held[document.id], statement)
                    progress(done, len(chosen))
                fresh = {held[one.document.id]: one for one in found}
                upkeep.update(fresh, fresh, is_last=start + BATCH_AGAIN >= len(chosen))
    return len(chosen)
