"""Takes a document out of the file: all rows that hang on it, what persons decided of what was found in it, the names
that only it has, and its words in the log.

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

from provstore.store.decisions import show_decided
from provstore.store.events import Event, append_events, seal, show_path, utc_now
from provstore.store.models import metadata
from provstore.store.models.documents import documents, sightings
from provstore.store.models.reviews import reviewed_speakers, reviews
from provstore.store.models.runs import events, runs
from provstore.store.models.sources import sources
from provstore.store.models.statements import decisions, forgotten
from provstore.store.objects import triggers
from provstore.store.reviews import load_reviews, take_out_following
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


def remove_rows(connection: Connection, document_row: int) -> tuple[set[int], set[bytes]]:
    """Remove a document and every row that leads to it.

    Returns the sources that these rows named, by their rows, and the paths at which nothing else was seen.
    """
    leading = _leading(documents.c.id == document_row)
    named = set[int]()
    for table, condition in leading.items():
        for key in table.foreign_keys:
            if key.column.table is sources:
                named |= {*connection.execute(select(key.parent).where(condition)).scalars()}
    own = select(sources.c.id).where(leading[sources])
    named -= {None, *connection.execute(own).scalars()}
    here = sightings.c.document_row == document_row
    others = select(sightings.c.path).where(~here)
    paths = {*connection.execute(select(sightings.c.path).where(here, sightings.c.path.not_in(others))).scalars()}
    for table in reversed(metadata.sorted_tables):
        if table in leading:
            connection.execute(delete(table).where(leading[table]))
    return named, paths


def remove_reviews(connection: Connection, id: str) -> set[int]:
    """Remove the decisions on what was found in a document, also between it and another, and what follows from them.

    Called before the rows of the document are removed.  Returns the sources that these decisions named, by their rows.
    """
    made = load_reviews(connection, [id])
    meant = {who.key for one in made.values() for who in one.amended.speakers or ()}
    take_out_following(connection, made)
    with _unguarded(connection, reviews.name):
        connection.execute(delete(reviews).where(reviews.c.id.in_(sorted(made))))
    return {*connection.execute(select(sources.c.id).where(sources.c.key.in_(sorted(meant)))).scalars()}


def remove_names(connection: Connection, named: Iterable[int]) -> list[int]:
    """Remove those of the sources, by their rows, that no row names any more; and the decisions on them.

    Whom a person names as the speaker of a claim that stays is named.
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
        if any(connection.execute(select(table).where(column == row).limit(1)).first() for table, column in naming):
            continue
        source = connection.execute(select(sources.c.key, sources.c.part_of_row).where(sources.c.id == row)).first()
        if source is None:
            continue
        amended = select(reviewed_speakers).where(reviewed_speakers.c.source_key == source.key)
        if connection.execute(amended.limit(1)).first():
            continue
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
    connection: Connection, run_row: int, id: str, why: str, by: str | None, paths: set[bytes], removed: list[int]
) -> None:
    """Take the words of a document that is removed out of the log, and write down that it is, when, by whom and why."""
    deciding = {
        event.run_row
        for event in connection.execute(select(events).where(events.c.kind == "decided", events.c.detail.is_not(None)))
        if _is_gone(json.loads(event.detail), id, removed)
    }
    left = Left(_strip_events(connection, id, paths, removed), _strip_runs(connection, id, paths, deciding), removed)
    at = utc_now()
    connection.execute(insert(forgotten).values(sha256=id, why=why, by=by, at=at, run_row=run_row))
    detail = json.dumps({"why": why, "by": by, **asdict(left)})
    append_events(connection, [Event("forgotten", at, run_row, sha256=id, detail=detail)])


def _is_gone(decided: dict[str, Any], id: str, removed: list[int]) -> bool:
    """Whether a decision, as its event tells it, is on what was found in a document, or on speakers and removed."""
    return decided["number"] in removed if "number" in decided else id in decided["documents"]


def _leading(of_documents: ColumnElement[bool]) -> dict[Table, ColumnElement[bool]]:
    """Table → which of its rows lead to the documents, for all tables that have such rows."""
    found: dict[Table, ColumnElement[bool]] = {documents: of_documents}
    for table in metadata.sorted_tables:  # what a row leads to comes first
        ways = [
            key.parent.in_(select(key.column).where(found[key.column.table]))
            for key in table.foreign_keys
            if key.column.table in found and key.column.table is not table
        ]
        if ways and table is not documents:
            found[table] = or_(*ways)
    return found


def _strip_events(connection: Connection, id: str, paths: set[bytes], removed: list[int]) -> dict[str, str]:
    """Leave of the events that tell of a document, or of decisions, their digests alone; returns those by numbers."""
    left = {}
    with _unguarded(connection, "events"):
        for row in connection.execute(select(events).where(events.c.kind != "forgotten")).all():
            of_document = row.sha256 == id or row.path in paths
            is_decision = row.kind == "decided" and row.detail
            if not of_document and not (is_decision and _is_gone(json.loads(row.detail), id, removed)):
                continue
            detail = row.detail if row.detail and _DIGEST.fullmatch(row.detail) else None
            reason = None if row.kind == "seen" else row.reason  # of what was seen it names a part of a file
            kept = {"path": None, "path_shown": None, "detail": detail, "reason": reason}
            connection.execute(update(events).where(events.c.seq == row.seq).values(kept))
            now = connection.execute(select(events).where(events.c.seq == row.seq)).one()
            left[str(row.seq)] = seal(now[:-1])
    return left


def _strip_runs(connection: Connection, id: str, paths: set[bytes], deciding: set[int | None]) -> dict[str, str]:
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
