"""Readings ↔ rows: what a reader made of a page, beside the text that stands with the document."""

import json
import zlib
from collections.abc import Collection, Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, select

from provstore.errors import DamageFound, RefusedInput
from provstore.readers import read_again
from provstore.readers.places import printed_source
from provstore.records import Document, MapPiece, Page, PageValue, Span, Zone
from provstore.store.models.documents import documents
from provstore.store.models.readings import page_values, readings
from provstore.store.rows import Rows, as_span, ends
from provstore.store.search_index import file_texts, take_out_texts

BETWEEN_NOTES = "; "
_KINDS = ("same", "replaced", "inserted")


def add_reading(rows: Rows, document: Document, document_row: int) -> None:
    """Add the rows of a document's reading; a plain text has none."""
    page = document.page
    if page is None:
        return
    reading_row = rows.new_id(readings)
    rows.add(
        readings,
        id=reading_row,
        document_row=document_row,
        reader=page.reader,
        map=zlib.compress(json.dumps(page.map).encode(), 9),
        zones=json.dumps([(one.span.start, one.span.end, one.kind, one.reason) for one in page.zones]),
        notes=BETWEEN_NOTES.join(page.notes),
        digest=digest_reading(document.text, page),
        text=None,
    )
    for position, one in enumerate(page.values):
        rows.add(
            page_values,
            reading_row=reading_row,
            position=position,
            field=one.field,
            value=one.value,
            said_in=one.where,
            **ends(one.place),
            counts=one.counts,
        )


def renew_reading(connection: Connection, document: Document) -> None:
    """Write what another reader makes of a document of the store, and keep the text that the one before made."""
    row = connection.execute(select(documents.c.id, documents.c.text).where(documents.c.sha256 == document.id)).one()
    before = (readings.c.document_row == row.id) & readings.c.text.is_(None)
    connection.execute(readings.update().where(before).values(text=row.text))
    encoded = document.text.encode()
    now = {"text": document.text, "char_count": len(document.text), "text_sha256": sha256(encoded).hexdigest()}
    now["bytes"] = None if encoded == document.data else document.data
    take_out_texts(connection, [row.id])
    connection.execute(documents.update().where(documents.c.id == row.id).values(now))
    file_texts(connection, [row.id])
    rows = Rows(connection)
    add_reading(rows, document, row.id)
    rows.write()


def newest_readings(connection: Connection, document_rows: Collection[int]) -> dict[int, int]:
    """Row of a document → row of its newest reading; plain texts have none."""
    of = readings.c.document_row
    query = select(of, func.max(readings.c.id)).where(of.in_(document_rows)).group_by(of)
    return dict(connection.execute(query).all())


def load_page(connection: Connection, document_row: int) -> Page | None:
    """The newest reading of a document; None for a plain text.  Raises DamageFound where it cannot be read back."""
    query = select(readings).where(readings.c.document_row == document_row).order_by(readings.c.id.desc())
    row = connection.execute(query).first()
    return None if row is None else _build(connection, row)


def _build(connection: Connection, row: Any) -> Page:
    query = select(page_values).where(page_values.c.reading_row == row.id).order_by(page_values.c.position)
    values = [
        PageValue(one.field, one.value, one.said_in, as_span(one.start, one.end), bool(one.counts))
        for one in connection.execute(query)
    ]
    try:
        pieces = tuple(MapPiece(*piece) for piece in json.loads(zlib.decompress(row.map)))
        zones = tuple(Zone(Span(start, end), kind, reason) for start, end, kind, reason in json.loads(row.zones))
        page = Page(row.reader, pieces, zones, tuple(values), tuple(filter(None, row.notes.split(BETWEEN_NOTES))))
        if not all(piece.kind in _KINDS and type(piece.start) is int for piece in pieces):
            raise ValueError("its map is none")
    except (ValueError, TypeError, zlib.error) as error:
        raise DamageFound(f"readings: row {row.id} cannot be read back ({error}): run provstore verify") from error
    return page


def digest_reading(text: str, page: Page) -> str:
    """SHA-256 over the text and all that the reader made beside it."""
    told = (
        page.reader,
        page.map,
        [(one.span.start, one.span.end, one.kind, one.reason) for one in page.zones],
        [(one.field, one.value, one.where, ends(one.place), one.counts) for one in page.values],
        page.notes,
    )
    return sha256(f"{json.dumps(told)}\n{text}".encode()).hexdigest()


def check_readings(
    connection: Connection, document_row: int, text: str, source: str | None, data: bytes
) -> Iterator[str]:
    """Sentences on what of a document's readings is not what was stored; the newest has its `text`, and made it.

    Each is made again from the `source`, and compared.  It is None where it cannot be had; that of a PDF is found in
    the `data`.  A reading by a reader that this version does not have is held against its digest and its map alone.
    """
    query = select(readings).where(readings.c.document_row == document_row).order_by(readings.c.id.desc())
    for place, row in enumerate(connection.execute(query).all()):
        made = text if row.text is None else row.text
        if (row.text is None) != (place == 0):
            yield f"the text of {row.reader} is missing, or stands with the newest reading"
        yield from _check(connection, row, made, source, data)


def _check(connection: Connection, row: Any, text: str, source: str | None, data: bytes) -> Iterator[str]:
    try:
        page = _build(connection, row)
    except DamageFound as error:
        yield str(error)
        return
    if digest_reading(text, page) != row.digest:
        yield "its text, map, zones or stated values are not what was stored"
    try:
        source = source if source is not None else printed_source(data, page.reader)
        again = read_again(source, page.reader, data) if source is not None else None
    except RefusedInput as error:
        again = "", None
        yield f"its source {error}"
    if source is None:
        return
    if again is not None and again != (text, page):
        yield f"{page.reader} makes another text of its source, or states other values"
    if not _leads_back(page, text, source):
        yield "its map does not lead from the text to the source"


def _leads_back(page: Page, text: str, source: str) -> bool:
    """Whether the pieces of a map are the text in order, and those called the same are."""
    ends_of = [*(piece.start for piece in page.map[1:]), len(text)]
    reached = 0
    for piece, end in zip(page.map, ends_of, strict=True):
        said = source[piece.source_start : piece.source_end]
        is_right = said == text[piece.start : end] if piece.kind == "same" else bool(said) == (piece.kind == "replaced")
        if piece.start != reached or end <= piece.start or not is_right:
            return False
        reached = end
    return reached == len(text)
