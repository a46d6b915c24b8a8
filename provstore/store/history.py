"""What the log tells of the rows of tables: what was stored, seen, extracted, stated, decided, and not forgotten."""

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, select

from provstore.store.forget import Left, read_left
from provstore.store.models.runs import events


def told_of_rows(connection: Connection) -> dict[str, set[tuple[Any, ...]]]:
    """Table → what the log tells of its rows, but for what was forgotten since."""
    told: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    newest: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for event in connection.execute(select(events).order_by(events.c.seq)):
        if event.kind == "forgotten":
            _forget(told, event.sha256, read_left(event.detail))
        if event.kind in ("stored", "extracted"):
            told["extractions"].add((event.sha256, event.detail))
        if event.kind in ("stored", "seen"):
            told["sightings"].add((event.sha256, event.path))
        if event.kind == "seen" and event.detail:
            place = (event.sha256, event.path, event.reason)
            told["carriers"].discard(newest.get(place, ()))  # a person has said since what the columns are
            newest[place] = (event.sha256, event.path, event.detail)
            told["carriers"].add(newest[place])
        if event.kind == "stated":
            told["statements"].add((event.sha256, event.at, event.detail))
        if event.kind == "decided" and event.detail is not None:
            number = json.loads(event.detail).get("number")
            of_speakers, of_findings = (number, event.at, event.detail), (event.sha256, event.run_row, event.detail)
            told["reviews" if number is None else "decisions"].add(of_findings if number is None else of_speakers)
        if event.kind == "finished":
            told["runs"].add((event.run_row, event.detail))
    return told


def _forget(told: dict[str, set[tuple[Any, ...]]], id: str, left: Left) -> None:
    """Take out of what the log told so far all that a forgetting removed."""
    for table, rows in told.items():
        told[table] = {row for row in rows if row[0] != id}
    told["decisions"] = {row for row in told["decisions"] if row[0] not in left.decisions}
    told["runs"] = {(row, left.runs.get(str(row), digest)) for row, digest in told["runs"]}
