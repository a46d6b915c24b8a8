"""Readings ↔ rows: what a reader made of a page, beside the text that stands with the document.

Where a document is read otherwise, by another reader or in another encoding, the text that it had is kept with the
reading that made it, so that all that was found in it still has its words.  A plain text has a reading of that kind
alone; the reading that holds, of a page, has no text of its own.
"""

import json
import zlib
from collections.abc import Collection, Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, literal, select, update

from provstore.errors import DamageFound, RefusedInput
from provstore.readers import read_again
from provstore.readers.pdf import ENCODING as PRINTED
from provstore.readers.places import printed_source
from provstore.records import PLAIN, Document, MapPiece, Page, PageValue, Span, Zone
from provstore.store.models.documents import documents
from provstore.store.models.extractions import extraction_grounds, extractions
from provstore.store.models.readings import page_values, readings
from provstore.store.rows import Rows, as_span, ends
from provstore.store.search_index import file_texts, take_out_texts
from provstore.text.captured import read_captured
from provstore.text.decode import Damage, parse_damage, read_back

BETWEEN_NOTES = "; "
_KINDS = ("same", "replaced", "inserted")


def add_reading(rows: Rows, document: Document, document_row: int) -> None:
    """Add the rows of a document's reading; a plain text has none."""
    if document.page:
        damage = json.dumps(document.damage)
        _add(rows, document_row, document.text, document.page, encoding=document.encoding, damage=damage, text=None)


def _add(rows: Rows, document_row: int, made: str, page: Page, **columns: str | None) -> int:
    """Add the rows of what a reader made, the text and the rest; returns the row of the reading."""
    reading_row = rows.new_id(readings)
    rows.add(
        readings,
        id=reading_row,
        document_row=document_row,
        reader=page.reader,
        **columns,
        map=zlib.compress(json.dumps(page.map).encode(), 9),
        zones=json.dumps([(one.span.start, one.span.end, one.kind, one.reason) for one in page.zones]),
        notes=BETWEEN_NOTES.join(page.notes),
        digest=digest_reading(made, page),
        captured_at=_captured_at(page),
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
    return reading_row


def _captured_at(page: Page) -> str | None:
    """When the page was captured by what its markup says of that; in UTC."""
    said = next((one.value for one in page.values if one.field == "captured" and one.counts), None)
    return read_captured(said) if said else None


def renew_reading(connection: Connection, document: Document) -> None:
    """Write a document of the store as it is read otherwise, and keep the text that it had."""
    row = connection.execute(select(documents).where(documents.c.sha256 == document.id)).one()
    _keep_text(connection, row)
    encoded = document.text.encode()
    now = {
        "text": document.text,
        "char_count": len(document.text),
        "text_sha256": sha256(encoded).hexdigest(),
        "encoding": document.encoding,
        "decoded_by": document.decoded_by,
        "damage": json.dumps(document.damage),
        "bytes": None if encoded == document.data else document.data,
    }
    take_out_texts(connection, [row.id])
    connection.execute(update(documents).where(documents.c.id == row.id).values(now))
    file_texts(connection, [row.id])
    if document.page and (there := _find(connection, row.id, document.page.reader, document.encoding)):
        connection.execute(update(readings).where(readings.c.id == there).values(text=None))
    elif document.page:
        rows = Rows(connection)
        add_reading(rows, document, row.id)
        rows.write()


def _keep_text(connection: Connection, row: Any) -> None:
    """Let the reading that holds of a document have its text; that of a plain text is made, unless it is there."""
    holding = (readings.c.document_row == row.id) & readings.c.text.is_(None)
    if connection.execute(update(readings).where(holding).values(text=row.text)).rowcount:
        return
    there = _find(connection, row.id, PLAIN, row.encoding)
    if there is None:
        rows = Rows(connection)
        page = Page(PLAIN, (MapPiece(0, 0, len(row.text), "same"),), ())
        there = _add(rows, row.id, row.text, page, encoding=row.encoding, damage=row.damage, text=row.text)
        rows.write()
    own = select(extractions.c.id).where(extractions.c.document_row == row.id)
    grounds = extraction_grounds.c
    unread = grounds.extraction_row.in_(own) & grounds.reading_row.is_(None)
    connection.execute(update(extraction_grounds).where(unread).values(reading_row=there))
    without = own.where(extractions.c.id.not_in(select(grounds.extraction_row))).add_columns(literal(there))
    connection.execute(insert(extraction_grounds).from_select(["extraction_row", "reading_row"], without))


def _find(connection: Connection, document_row: int, reader: str, encoding: str) -> int | None:
    """The row of what a reader made of a document in an encoding; None where it never did."""
    of = (readings.c.document_row == document_row, readings.c.reader == reader, readings.c.encoding == encoding)
    return connection.execute(select(readings.c.id).where(*of)).scalar()


def confirm_encoding(connection: Connection, document_row: int) -> None:
    """Write down that the encoding in which a document is read is no guess: a person gives the same."""
    connection.execute(update(documents).where(documents.c.id == document_row).values(decoded_by="given"))


def find_damage(connection: Connection, document_row: int, encoding: str) -> Damage | None:
    """Which bytes are invalid where a document was read in an encoding before; None where it never was."""
    of = (readings.c.document_row == document_row, readings.c.encoding == encoding)
    told = connection.execute(select(readings.c.damage).where(*of).order_by(readings.c.id.desc())).scalars().first()
    return None if told is None else parse_damage(told)


def holding_readings(connection: Connection, document_rows: Collection[int]) -> dict[int, int]:
    """Row of a document → row of the reading that holds; plain texts have none."""
    of = readings.c.document_row
    query = select(of, readings.c.id).where(of.in_(document_rows), readings.c.text.is_(None))
    return dict(connection.execute(query).all())


def load_page(connection: Connection, document_row: int) -> Page | None:
    """The reading that holds of a document; None for a plain text.  Raises DamageFound where it cannot be read back."""
    query = select(readings).where(readings.c.document_row == document_row, readings.c.text.is_(None))
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


def check_readings(connection: Connection, document: Any, text: str, data: bytes) -> Iterator[str]:
    """Sentences on what of the readings of a `document`, which is its row, is not what was stored.

    Each is made again from the `data`, in its encoding, and compared; the one that holds has made the `text`.  A
    reading by a reader that this version does not have is held against its digest and its map alone.
    """
    query = select(readings).where(readings.c.document_row == document.id).order_by(readings.c.id)
    made = connection.execute(query).all()
    if sum(row.text is None for row in made) != any(row.reader != PLAIN for row in made):
        yield "the text of one is missing, or stands with the one that holds"
    for row in made:
        if row.text is None and (row.encoding, row.damage) != (document.encoding, document.damage):
            yield f"{row.reader} read its bytes as {row.encoding}, and the document says otherwise"
        yield from _check(connection, row, text if row.text is None else row.text, data)


def _check(connection: Connection, row: Any, text: str, data: bytes) -> Iterator[str]:
    try:
        page = _build(connection, row)
    except DamageFound as error:
        yield str(error)
        return
    if digest_reading(text, page) != row.digest:
        yield "its text, map, zones or stated values are not what was stored"
    try:
        source = _source_of(row, data)
        again = read_again(source, page.reader, data) if source is not None else None
    except (ValueError, TypeError, LookupError):
        yield f"its bytes cannot be read as {row.encoding} with the damage it has"
        return
    except RefusedInput as error:
        yield f"its source {error}"
        return
    if source is None:
        return
    if again is not None and again != (text, None if page.reader == PLAIN else page):
        yield f"{page.reader} makes another text of its source, or states other values"
    if not _leads_back(page, text, source):
        yield "its map does not lead from the text to the source"


def _source_of(row: Any, data: bytes) -> str | None:
    """What a reading was made of; None where it cannot be had."""
    if row.encoding == PRINTED:
        return printed_source(data, row.reader)
    return read_back(data, row.encoding, parse_damage(row.damage))


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
