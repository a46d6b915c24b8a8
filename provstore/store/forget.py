"""Takes a document out of the file: all rows that hang on it, the names that only it has, and its words in the log.

The chain still holds: an event that told of the document keeps its place and its digest, and loses its path and its
words.  The event of the forgetting tells the digest of what is left of each, so that nothing else is changed unseen.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, or_, select, update

from provstore.records import read_amended
from provstore.store.decisions import show_decided
from provstore.store.events import Event, append_events, seal, show_path, utc_now
from provstore.store.models import metadata
from provstore.store.models.chapters import chapter_events
from provstore.store.models.documents import documents, sightings
from provstore.store.models.reviews import reviewed, reviewed_speakers, reviews
from provstore.store.models.runs import events, runs
from provstore.store.models.search import name_spellings
from provstore.store.models.sources import sources
from provstore.store.models.statements import decisions, forgotten
from provstore.store.objects import triggers
from provstore.store.runs import digest_run
from provstore.store.sources import DESCRIBING

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Left:
    """What the event of a forgetting tells of the rest of the log and of the tables beside it.

    Digests of what is left of events and of the records of runs, by their numbers, and the numbers of decisions that
    are gone.
    """

    events: dict[str, str] = field(default_factory=dict)
    runs: dict[str, str] = field(default_factory=dict)
    decisions: list[int] = field(default_factory=list)


def read_left(detail: str | None) -> Left:
    """What an event of the kind "forgotten" tells; raises ValueError, TypeError or LookupError for other words."""
    told = json.loads(detail or "{}")
    return Left(told["events"], told["runs"], told["decisions"])


def find_forgotten(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Of these documents those that were forgotten, each with the day when it was last."""
    query = select(forgotten.c.sha256, func.max(forgotten.c.at)).where(forgotten.c.sha256.in_(set(ids)))
    return {id: at[:10] for id, at in connection.execute(query.group_by(forgotten.c.sha256))}


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed with a document led to: sources, by their rows; paths at which nothing else was seen; the runs
    that recorded decisions on it; other documents, by their ids, of which it was decided together with it."""

    sources: set[int]
    paths: set[bytes]
    runs: set[int]
    reviewed: set[str]


def remove_rows(connection: Connection, document_row: int) -> Removed:
    """Remove a document, what was decided of it, every row that leads to either, and the names that are filed.

    Names are filed of all texts together: those of the others have to be filed again.
    """
    id = connection.execute(select(documents.c.sha256).where(documents.c.id == document_row)).scalar_one()
    about = or_(reviews.c.document_id == id, reviews.c.other_document_id == id)
    leading = _leading({documents: documents.c.id == document_row, reviews: about})
    leading[reviewed_speakers] = reviewed_speakers.c.key.in_(select(reviewed.c.key).where(leading[reviewed]))
    named = set[int]()
    for table, condition in leading.items():
        for key in table.foreign_keys:
            if key.column.table is sources:
                named |= {*connection.execute(select(key.parent).where(condition)).scalars()}
    decided = connection.execute(select(reviews).where(about)).all()
    amended = [read_amended(json.loads(row.amended)) for row in decided]  # also what somebody amended again later
    meant = {who.key for one in amended for who in one.sources}
    named |= {*connection.execute(select(sources.c.id).where(sources.c.key.in_(meant))).scalars()}
    own = select(sources.c.id).where(leading[sources])
    named -= {None, *connection.execute(own).scalars()}
    together = {other for row in decided for other in (row.document_id, row.other_document_id)} - {id, None}
    here = sightings.c.document_row == document_row
    others = select(sightings.c.path).where(~here)
    paths = {*connection.execute(select(sightings.c.path).where(here, sightings.c.path.not_in(others))).scalars()}
    with _unguarded(connection, "reviews"):
        for table in (reviewed_speakers, *reversed(metadata.sorted_tables)):
            if table in leading:
                connection.execute(delete(table).where(leading.pop(table)))
    connection.execute(delete(name_spellings))
    return Removed(named, paths, {row.run_row for row in decided}, together)


def remove_names(connection: Connection, named: Iterable[int]) -> list[int]:
    """Remove those of the sources, by their rows, that no row names any more; and the decisions on them.

    Returns the numbers of these decisions.
    """
    naming = [
        (table, key.parent)
        for table in metadata.sorted_tables
        if table not in DESCRIBING
        for key in table.foreign_keys
        if key.column.table is sources
    ]
    removed = list[int]()
    waiting = set(named)
    while waiting:
        row = waiting.pop()
        source = connection.execute(select(sources.c.key, sources.c.part_of_row).where(sources.c.id == row)).first()
        if source is None or any(_has(connection, table, column == row) for table, column in naming):
            continue
        if _has(connection, reviewed_speakers, reviewed_speakers.c.source_key == source.key):
            continue  # a person says so of another document
        for table in DESCRIBING:
            connection.execute(delete(table).where(table.c.source_row == row))
        connection.execute(delete(sources).where(sources.c.id == row))
        decided = or_(decisions.c.kept_key == source.key, decisions.c.merged_key == source.key)
        removed += connection.execute(select(decisions.c.id).where(decided)).scalars()
        if source.part_of_row is not None:
            waiting.add(source.part_of_row)
    removed = sorted(set(removed))
    if removed:
        show_decided(connection, without=removed)
        with _unguarded(connection, "decisions"):
            connection.execute(delete(decisions).where(decisions.c.id.in_(removed)))
    return removed


def leave_tombstone(
    connection: Connection, run_row: int, id: str, why: str, by: str | None, removed: Removed, gone: list[int]
) -> None:
    """Take the words of a document that is removed out of the log, and write down that it is, when, by whom and why.

    `gone` are the numbers of decisions on speakers whom nothing else names.
    """
    deciding = removed.runs | {
        event.run_row
        for event in connection.execute(select(events).where(events.c.kind == "decided", events.c.detail.is_not(None)))
        if json.loads(event.detail).get("number") in gone
    }
    told = _strip_events(connection, id, removed.paths, gone)
    _strip_chapters(connection, id, removed.paths)
    left = Left(told, _strip_runs(connection, id, removed.paths, deciding), gone)
    at = utc_now()
    connection.execute(insert(forgotten).values(sha256=id, why=why, by=by, at=at, run_row=run_row))
    detail = json.dumps({"why": why, "by": by, **asdict(left)})
    append_events(connection, [Event("forgotten", at, run_row, sha256=id, detail=detail)])


def _has(connection: Connection, table: Table, condition: ColumnElement[bool]) -> bool:
    return connection.execute(select(table).where(condition).limit(1)).first() is not None


def _leading(found: dict[Table, ColumnElement[bool]]) -> dict[Table, ColumnElement[bool]]:
    """Table → which of its rows are the `found` ones or lead to them, for all tables that have such rows."""
    first = {*found}
    for table in metadata.sorted_tables:  # what a row leads to comes first
        ways = [
            key.parent.in_(select(key.column).where(found[key.column.table]))
            for key in table.foreign_keys
            if key.column.table in found and key.column.table is not table
        ]
        if ways and table not in first:
            found[table] = or_(*ways)
    return found


def _strip_events(connection: Connection, id: str, paths: set[bytes], gone: list[int]) -> dict[str, str]:
    """Leave of the events that tell of a document, or of decisions, their digests alone; returns those by numbers."""
    left = {}
    with _unguarded(connection, "events"):
        for row in connection.execute(select(events).where(events.c.kind != "forgotten")).all():
            of_document = row.sha256 == id or row.path in paths
            if row.kind == "decided" and row.detail:  # of a pair it names both documents
                of_document |= id in row.detail or json.loads(row.detail).get("number") in gone
            if not of_document:
                continue
            connection.execute(update(events).where(events.c.seq == row.seq).values(_stripped(row)))
            now = connection.execute(select(events).where(events.c.seq == row.seq)).one()
            left[str(row.seq)] = seal(now[:-1])
    return left


def _strip_chapters(connection: Connection, id: str, paths: set[bytes]) -> None:
    """Do the same in the logs of stores that were merged into this one, whose decisions have numbers of their own.

    Of these, all go that are on a speaker whom nothing here names any more.
    """
    known = {*connection.execute(select(sources.c.key)).scalars()}
    for row in connection.execute(select(chapter_events).where(chapter_events.c.kind != "forgotten")).all():
        of_document = row.sha256 == id or row.path in paths
        if row.kind == "decided" and row.detail:
            told = json.loads(row.detail)
            of_document |= id in row.detail or ("number" in told and not known >= {told["kept"], told["merged"]})
        if of_document:
            there = (chapter_events.c.chapter_row == row.chapter_row, chapter_events.c.seq == row.seq)
            connection.execute(update(chapter_events).where(*there).values(**_stripped(row), forgotten=1))


def _stripped(row: Any) -> dict[str, str | None]:
    """What is left of an event without path and words; of what was seen, its reason names a part of a file."""
    detail = row.detail if row.detail and _DIGEST.fullmatch(row.detail) else None
    return {"path": None, "path_shown": None, "detail": detail, "reason": None if row.kind == "seen" else row.reason}


def _strip_runs(connection: Connection, id: str, paths: set[bytes], deciding: set[int]) -> dict[str, str]:
    """Take out of the records of runs what they were asked to do with a document; returns their digests by numbers.

    `deciding` are runs that recorded decisions which are gone.
    """
    told = select(events.c.run_row).where(events.c.sha256 == id)
    others = select(events.c.run_row).where(events.c.sha256 != id, events.c.run_row.is_not(None))
    alone = {*connection.execute(told.where(events.c.run_row.not_in(others))).scalars()}
    left = {}
    shown = {show_path(path) for path in paths}
    for row in connection.execute(select(runs)).all():
        asked = json.loads(row.options)
        kept = {} if row.id in alone | deciding or asked.get("document") == id else _without(asked, shown)
        if kept != asked:
            connection.execute(update(runs).where(runs.c.id == row.id).values(options=json.dumps(kept)))
            if row.outcome is not None:
                now = connection.execute(select(runs).where(runs.c.id == row.id)).one()
                left[str(row.id)] = digest_run(now)
    return left


def _without(asked: dict[str, Any], shown: set[str]) -> dict[str, Any]:
    return {
        name: [one for one in value if one not in shown] if isinstance(value, list) else value
        for name, value in asked.items()
    }


@contextmanager
def _unguarded(connection: Connection, table: str) -> Iterator[None]:
    """Without the triggers that keep the rows of a table from being changed; they are made again behind it."""
    own = {name: sql for name, sql in triggers().items() if sql.partition("\n")[0].endswith(f" ON {table}")}
    for name in own:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    for sql in own.values():
        connection.exec_driver_sql(sql)
