"""The event log: what happened to the store, each event sealed with the digest of the one before.

Triggers keep honest programs from changing it; the chain shows what triggers cannot prevent.
"""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, select

from provstore.store.models.runs import EventKind, events
from provstore.store.rows import insert_rows

BEFORE_ALL = "0" * 64


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; `at` is UTC.  `detail` is described at the column of that name."""

    kind: EventKind
    at: str
    run_row: int | None = None
    reason: str | None = None
    path: bytes | None = None
    sha256: str | None = None
    detail: str | None = None


def utc_now() -> str:
    """Now, in UTC, to the second: ``2021-03-04T05:06:07Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def show_path(path: str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> str:
    """A path in a form that can be printed, and stored as text; bytes that are not UTF-8 become ``\\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def append_events(connection: Connection, happened: Sequence[Event]) -> None:
    """Add events at the end of the chain, in the transaction that does what they tell of."""
    last = connection.execute(select(events.c.seq, events.c.digest).order_by(events.c.seq.desc()).limit(1)).first()
    seq, previous = (last.seq, last.digest) if last else (0, BEFORE_ALL)
    insert_rows(connection, events, list(_seal(happened, seq, previous)))


def seal(row: Sequence[object]) -> str:
    """The digest of an event's row: all its columns but the last, which holds it."""
    plain = [value.hex() if isinstance(value, bytes) else value for value in row]
    return sha256(json.dumps(plain).encode()).hexdigest()


def _seal(happened: Sequence[Event], last: int, previous: str) -> Iterator[tuple[object, ...]]:
    for seq, event in enumerate(happened, last + 1):
        path = None if event.path is None else show_path(event.path)
        told = (event.kind, event.reason, event.path, path, event.sha256, event.at, event.detail)
        row = (seq, event.run_row, *told, previous)
        previous = seal(row)
        yield (*row, previous)
