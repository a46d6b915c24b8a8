"""Documents of the store → extractions by the rules of today, beside the old ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from provstore.errors import RefusedInput, UnknownDocument
from provstore.ingest.batches import Progress
from provstore.ingest.reading import AnalysisAgain, load_carried
from provstore.ingest.scheduled import open_helpers
from provstore.ingest.workers import Helpers
from provstore.readers import read_newly
from provstore.records import Stated
from provstore.store import StorePath, open_for_writing
from provstore.store.load import current_extraction, load_document, load_grounds
from provstore.store.models.documents import documents
from provstore.store.prepare import Prepared
from provstore.store.readings import renew_reading
from provstore.store.runs import NAMED_AT_MOST, recorded_run
from provstore.store.save import save_again
from provstore.store.sources import refresh_outlets
from provstore.store.statements import load_statement
from provstore.upkeep import Upkeep

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

BATCH_AGAIN = 32  # documents; fewer than of new files, since the lock is held while these are extracted


@dataclass(frozen=True, slots=True)
class Again:
    """How many documents were extracted, and how many of them were read anew before, by a newer reader."""

    extracted: int
    read: int = 0


def extract_again(
    store: StorePath,
    keys: Sequence[str] | None = None,
    *,
    tagger: Tagger | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
    progress: Progress = lambda done, total: None,
) -> Again:
    """Extract documents once more, all of them without `keys`, with the rules of today.

    Where this version reads a page otherwise than the one that read it, it is read anew.  The old texts and extractions
    stay beside the new ones, which the views show.
    """
    asked = {
        "documents": None if keys is None else list(keys[:NAMED_AT_MOST]),
        "tagger": tagger and tagger.identity.name,
    }
    with (
        open_helpers(workers, scheduler, tagger) as helpers,
        open_for_writing(store) as connection,
        recorded_run(connection, "extract", asked) as run_row,
    ):
        with connection.begin():
            refresh_outlets(connection)
            held = dict(connection.execute(select(documents.c.sha256, documents.c.id).order_by(documents.c.id)).all())
        chosen = list(held) if keys is None else list(dict.fromkeys(keys))
        if unknown := set(chosen) - held.keys():
            raise UnknownDocument(f"there is no document {min(unknown)}")
        upkeep = Upkeep(connection, run_row)
        read = 0
        for start in range(0, len(chosen), BATCH_AGAIN):
            batch = {held[id]: id for id in chosen[start : start + BATCH_AGAIN]}
            with connection.begin():
                newly = {row for row, id in batch.items() if _read_newly(connection, id)}
                if newly:
                    upkeep.forget(newly)
                    read += len(newly)
                fresh = _extract(connection, run_row, batch, AnalysisAgain(tagger), helpers)
                if not read:
                    upkeep.update(fresh, is_last=start + BATCH_AGAIN >= len(chosen))
            progress(start + len(batch), len(chosen))  # what is told as done is kept
        if read:  # the indexes are empty: all documents are matched anew, once
            with connection.begin():
                upkeep.update([held[id] for id in chosen])
    return Again(len(chosen), read)


def learn(connection: Connection, run_row: int, documents: Mapping[str, int], tagger: Tagger | None) -> list[int]:
    """Extract documents again, given as id → row, of which a new carrier states what was not known.

    Returns the rows of those."""
    learned = []
    for id, row in sorted(documents.items()):
        before = load_grounds(connection, current_extraction(connection, id))
        if load_carried(connection, [row])[row] != before:
            extract_one(connection, run_row, id, row, load_statement(connection, row), tagger)
            learned.append(row)
    return learned


def extract_one(
    connection: Connection,
    run_row: int,
    id: str,
    row: int,
    stated: tuple[Stated | None, int | None],
    tagger: Tagger | None,
) -> None:
    """Extract a document of the store again; `stated` is what holds of it, and the row of the latest statement."""
    holds, statement_row = stated
    given = load_document(connection, id), holds or Stated(), load_carried(connection, [row])[row]
    save_again(connection, run_row, AnalysisAgain(tagger)(given), row, statement_row)


def _read_newly(connection: Connection, id: str) -> bool:
    """Read a document anew if this version has a newer reader than the one that read it; returns whether it has."""
    document = read_newly(load_document(connection, id))
    if document:
        renew_reading(connection, document)
    return document is not None


def _extract(
    connection: Connection, run_row: int, batch: Mapping[int, str], analysis: AnalysisAgain, helpers: Helpers
) -> dict[int, Prepared]:
    """Extract a batch of documents, given as row → id, and write what is found."""
    statements = {row: load_statement(connection, row) for row in batch}
    carried = load_carried(connection, batch.keys())
    loaded = [
        (load_document(connection, id), statements[row][0] or Stated(), carried[row]) for row, id in batch.items()
    ]
    found: dict[int, Prepared] = {}
    for row, one in zip(batch, helpers.each(analysis, loaded), strict=True):
        if isinstance(one, RefusedInput):
            raise one
        save_again(connection, run_row, one, row, statements[row][1])
        found[row] = one
    return found
