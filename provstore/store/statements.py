"""What a person says of a document; for each of outlet, date and encoding the latest word holds.

A word from another copy that contradicts what was said here, and was not said in sight of it, contests it: then none
holds, until somebody states it anew.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, get_args

from sqlalchemy import Connection, select

from provstore.records import Contested, Decision, Source, Stated, StatedField
from provstore.store.events import Event, append_events, utc_now
from provstore.store.models.documents import documents
from provstore.store.models.statements import statements
from provstore.store.rows import Rows
from provstore.store.sources import load_sources, save_sources

STATED_FIELDS: Sequence[StatedField] = get_args(StatedField)


def load_statement(connection: Connection, document_row: int) -> tuple[Stated | None, int | None]:
    """What holds for a document, and the row of the latest statement; (None, None) where nothing was stated."""
    query = select(statements).where(statements.c.document_row == document_row).order_by(statements.c.id)
    rows = connection.execute(query).all()
    return (find_stated(_build(connection, rows)), rows[-1].id) if rows else (None, None)


def load_statements(connection: Connection) -> dict[str, list[Stated]]:
    """Id of a document → all that was stated of it, the oldest first."""
    query = select(statements, documents.c.sha256).join(documents).order_by(statements.c.id)
    rows = connection.execute(query).all()
    found: dict[str, list[Stated]] = {}
    for row, one in zip(rows, _build(connection, rows), strict=True):
        found.setdefault(row.sha256, []).append(one)
    return found


def _build(connection: Connection, rows: Sequence[Any]) -> list[Stated]:
    outlets = load_sources(connection, {row.outlet_row for row in rows} - {None})
    return [
        Stated(
            outlets[row.outlet_row] if row.outlet_row else None,
            *(row.published, row.by, row.at),
            encoding=row.encoding,
            contests=bool(row.contests),
        )
        for row in rows
    ]


def find_stated(said: Sequence[Stated]) -> Stated:
    """What holds of all that was said of a document, the oldest first."""
    latest = max(reversed(said), key=lambda one: one.at or "")
    holds = Stated(by=latest.by, at=latest.at)
    for name in STATED_FIELDS:
        last = find_last_said(of_field(said, name))
        if len({value_of(one, name) for one in last}) > 1:
            contested = tuple(Contested(name, name_of(one, name), one.by, one.at) for one in last)
            holds = replace(holds, disputed=holds.disputed + contested)
        elif last:
            newest = last[-1]
            told: dict[str, Any] = {name: getattr(newest, name), f"{name}_by": newest.by, f"{name}_at": newest.at}
            holds = replace(holds, **told)
    return holds


def find_last_said(said: Sequence[Stated]) -> Sequence[Stated]:
    """The words on one thing that nobody has answered: the latest that contests none, and those that contest it."""
    return said[first_unanswered(said) :]


def first_unanswered(several: Iterable[Stated | Decision]) -> int:
    """The place of the latest that contests none: it answers all before it."""
    return max((place for place, one in enumerate(several) if not one.contests), default=0)


def of_field(several: Iterable[Stated], name: StatedField) -> list[Stated]:
    """What is stated of one field alone."""
    return [
        Stated(**{name: value}, by=one.by, at=one.at, contests=one.contests)
        for one in several
        if (value := getattr(one, name)) is not None
    ]


def value_of(stated: Stated, name: StatedField) -> str:
    """What is stated of a field, of an outlet its key."""
    value = getattr(stated, name)
    return value.key if isinstance(value, Source) else str(value)


def name_of(stated: Stated, name: StatedField) -> str:
    """The same for people: of an outlet its name."""
    value = getattr(stated, name)
    return value.name if isinstance(value, Source) else str(value)


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
    contests = int(stated.contests)
    rows.add(
        statements, id=number, document_row=document_row, outlet_row=outlet, **said, run_row=run_row, contests=contests
    )
    rows.write()
    append_events(connection, [Event("stated", at, run_row, sha256=key, detail=describe_statement(stated))])
    holds, _ = load_statement(connection, document_row)
    return holds or stated, number


def describe_statement(stated: Stated) -> str:
    """The statement as its event tells it: a JSON object.

    As before schema 19 where no encoding is stated, and as before schema 21 where it contests nothing.
    """
    outlet = stated.outlet.key if stated.outlet else None
    told: dict[str, str | bool | None] = {"outlet": outlet, "published": stated.published, "by": stated.by}
    if stated.encoding is not None:
        told["encoding"] = stated.encoding
    if stated.contests:
        told["contests"] = True
    return json.dumps(told, sort_keys=True)
