"""Records → rows, many documents in one transaction."""

import json
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection

from provstore.records import Extraction, Source
from provstore.store.events import Event, append_events, utc_now
from provstore.store.flatten import Flattener
from provstore.store.models.documents import documents
from provstore.store.prepare import Prepared
from provstore.store.readings import add_reading, holding_readings
from provstore.store.reviews import settle_reviews
from provstore.store.rows import Rows, columns_of
from provstore.store.search_index import file_texts
from provstore.store.sources import save_sources


def save_documents(connection: Connection, new: Sequence[Prepared]) -> dict[str, int]:
    """Write documents that the store does not have yet; returns id of the document → its row."""
    rows = Rows(connection)
    document_rows = {}
    for one in new:
        document = one.document
        document_rows[document.id] = rows.new_id(documents)
        encoded = document.text.encode()
        rows.add(
            documents,
            id=document_rows[document.id],
            sha256=document.id,
            byte_count=len(document.data),
            char_count=len(document.text),
            text_sha256=one.text_sha256,
            **columns_of(document, "encoding", "decoded_by", "text"),
            damage=json.dumps(document.damage),
            bytes=None if encoded == document.data else document.data,
        )
        add_reading(rows, document, document_rows[document.id])
    rows.write()
    file_texts(connection, document_rows.values())
    return document_rows


def save_extractions(
    connection: Connection,
    run_row: int,
    prepared: Sequence[Prepared],
    document_rows: Mapping[str, int],
    statement_rows: Mapping[str, int],
    made_by: Mapping[str, int] = {},
) -> None:
    """Write extractions beside any older ones of the same documents.

    `document_rows` and `statement_rows` lead from the id of a document to its row, and to that of
    the latest statement the extraction took into account, if there is one.  `made_by` leads to the run that
    made it, where that is not this one.
    """
    # Rows refer to each other and go in table by table; what matters is that all fits at the commit.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    rows = Rows(connection)
    mentioned = (source for one in prepared for source in _sources(one.extraction))
    sources = save_sources(connection, rows, mentioned, document_rows)
    readings = holding_readings(connection, [document_rows[one.document.id] for one in prepared])
    for one in prepared:
        id = one.document.id
        flattener = Flattener(rows, sources, document_rows[id], readings.get(document_rows[id]))
        flattener.add(one, made_by.get(id, run_row), statement_rows.get(id))
    rows.write()
    settle_reviews(connection, {one.document.id for one in prepared})


def save_again(
    connection: Connection, run_row: int, one: Prepared, document_row: int, statement_row: int | None
) -> None:
    """Write a new extraction of a document that the store has, and the event that tells of it."""
    statements = {} if statement_row is None else {one.document.id: statement_row}
    save_extractions(connection, run_row, [one], {one.document.id: document_row}, statements)
    append_events(connection, [Event("extracted", utc_now(), run_row, sha256=one.document.id, detail=one.digest)])


def _sources(extraction: Extraction) -> Iterator[Source]:
    if extraction.outlet:
        yield extraction.outlet.outlet
    if extraction.carried.outlet:
        yield extraction.carried.outlet
    if extraction.dateline and extraction.dateline.agency:
        yield extraction.dateline.agency
    for caption in extraction.captions:
        yield from (credit.outlet for credit in caption.credits if credit.outlet)
    for claim in extraction.claims:
        yield from claim.speakers
        yield from claim.via
    for link in extraction.links:
        yield link.to
