"""What a person says of a document; for each of outlet, date and encoding the latest word holds."""

import json
from dataclasses import replace

from sqlalchemy import Connection, select

from provstore.records import Stated
from provstore.store.events import Event, append_events, utc_now
from provstore.store.models.documents import documents
from provstore.store.models.statements import statements
from provstore.store.rows import Rows
from provstore.store.sources import load_sources, save_sources


def load_statement(connection: Connection, document_row: int) -> tuple[Stated | None, int | None]:
    """What holds for a document, and the row of the latest statement; (None, None) where nothing was stated."""
    query = select(statements).where(statements.c.document_row == document_row).order_by(statements.c.id.desc())
    said = connection.execute(query).all()
    if not said:
        return None, None
    of_outlet = next((row for row in said if row.outlet_row is not None), None)
    of_day = next((row for row in said if row.published is not None), None)
    of_bytes = next((row for row in said if row.encoding is not None), None)
    stated = Stated(by=said[0].by, at=said[0].at)
    if of_outlet:
        source = load_sources(connection, [of_outlet.outlet_row])[of_outlet.outlet_row]
        stated = replace(stated, outlet=source, outlet_by=of_outlet.by, outlet_at=of_outlet.at)
    if of_day:
        stated = replace(stated, published=of_day.published, published_by=of_day.by, published_at=of_day.at)
    if of_bytes:
        stated = replace(stated, encoding=of_bytes.encoding, encoding_by=of_bytes.by, encoding_at=of_bytes.at)
    return stated, said[0].id


def load_statements(connection: Connection) -> dict[str, list[Stated]]:
    """Id of a document → all that was stated of it, the oldest first."""
    query = select(statements, documents.c.sha256).join(documents).order_by(statements.c.id)
    rows = connection.execute(query).all()
    outlets = load_sources(connection, {row.outlet_row for row in rows} - {None})
    found: dict[str, list[Stated]] = {}
    for row in rows:
        outlet = outlets[row.outlet_row] if row.outlet_row else None
        one = Stated(outlet, row.published, row.by, row.at, encoding=row.encoding)
        found.setdefault(row.sha256, []).append(one)
    return found


def save_statement(
    connection: Connection, run_row: int, document_row: int, key: str, stated: Stated
) -> tuple[Stated, int]:
    """Record what a person says of the document `key`, now; returns what holds from now on, and its row."""
    at = stated.at or utc_now()
    rows = Rows(connection)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    ids = save_sources(connection, rows, [stated.outlet] if stated.outlet else [], {key: document_row})
    number = rows.new_id(statements)
    outlet = ids[stated.outlet.key] if stated.outlet else None
    said = {"published": stated.published, "encoding": stated.encoding, "by": stated.by, "at": at}
    rows.add(statements, id=number, document_row=document_row, outlet_row=outlet, **said, run_row=run_row)
    rows.write()
    append_events(connection, [Event("stated", at, run_row, sha256=key, detail=describe_statement(stated))])
    holds, _ = load_statement(connection, document_row)
    return holds or stated, number


def describe_statement(stated: Stated) -> str:
    """The statement as its event tells it: a JSON object, as before schema 19 where no encoding is stated."""
    told = {"outlet": stated.outlet.key if stated.outlet else None, "published": stated.published, "by": stated.by}
    if stated.encoding is not None:
        told["encoding"] = stated.encoding
    return json.dumps(told, sort_keys=True)
