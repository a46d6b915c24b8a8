"""Runs: every row leads to one, so that it can say which program made it, with which rules."""

import json
import platform
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import SQLAlchemyError

from provstore import __version__, rules
from provstore.store.events import Event, append_events, utc_now
from provstore.store.models.runs import runs
from provstore.store.rows import Rows
from provstore.store.sources import refresh_outlets

NAMED_AT_MOST = 100  # paths or documents that the record of a run names


@contextmanager
def recorded_run(connection: Connection, command: str, options: Mapping[str, object]) -> Iterator[int]:
    """Record a run around what is done in it; yields its row.

    The row is committed at once: what a killed run wrote still leads to it, and it has no outcome.
    """
    number = None
    try:
        with connection.begin():
            before = connection.execute(select(runs.c.rules_digest).order_by(runs.c.id.desc()).limit(1)).scalar()
            if before not in (None, rules.digest()):
                refresh_outlets(connection)  # else some outlets are as one registry has them, some as another
            rows = Rows(connection)
            number = rows.new_id(runs)
            asked = json.dumps({name: value for name, value in options.items() if value is not None})
            versions = {"program_version": __version__, "sqlite_version": sqlite3.sqlite_version}
            versions |= {"python_version": platform.python_version(), "rules_digest": rules.digest()}
            begun = {"started_at": utc_now(), "ended_at": None, "outcome": None}
            rows.add(runs, id=number, command=command, options=asked, **versions, **begun)
            rows.write()
        yield number
        _close(connection, number, "done")
    except BaseException as error:
        with suppress(SQLAlchemyError):  # a full disk or a lock is told by the error that led here
            if not isinstance(error, Exception):  # ends whatever was going on when it was interrupted, with its lock
                connection.invalidate()
                connection.rollback()
            if number is not None:
                _close(connection, number, "failed" if isinstance(error, Exception) else "interrupted")
        raise


def digest_run(row: Sequence[object]) -> str:
    """The digest of a finished run, which the event of its end keeps."""
    return sha256(json.dumps(list(row)).encode()).hexdigest()


def _close(connection: Connection, number: int, outcome: str) -> None:
    """Say how a run ended: where it is in the store, and nothing was said of its end."""
    with connection.begin():
        open_run = (runs.c.id == number) & runs.c.outcome.is_(None)
        connection.execute(update(runs).where(open_run).values(ended_at=utc_now(), outcome=outcome))
        row = connection.execute(select(runs).where(runs.c.id == number, runs.c.outcome == outcome)).one_or_none()
        if row is not None:
            append_events(connection, [Event("finished", row.ended_at, number, reason=outcome, detail=digest_run(row))])
