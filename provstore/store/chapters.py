"""The log of another store, kept in this one: what it tells that no log here had told before.

Its chain holds as ours does, so that whoever knows its head can see that nothing of it was left out or altered.  The
runs that it tells of are kept among ours, so that all that was taken over leads to the program that made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from provstore.store.events import BEFORE_ALL, Event, append_events, seal
from provstore.store.models.chapters import chapter_events, chapters, taken_runs
from provstore.store.models.runs import events, runs
from provstore.store.rows import Rows
from provstore.store.runs import digest_run

_COLUMNS = ("seq", "kind", "reason", "path", "path_shown", "sha256", "at", "detail", "previous_digest", "digest")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A log that was taken in: how many events were new here, and the head."""

    name: str
    events: int
    head_seq: int
    head_digest: str


def take_runs(connection: Connection, other: Connection) -> dict[int, int]:
    """Keep the runs of another store; returns number there → row here.  Those that are here already stay the same."""
    known = {digest_run(row): int(row.id) for row in connection.execute(select(runs))}
    known |= {row.digest: int(row.run_row) for row in connection.execute(select(taken_runs))}
    rows = Rows(connection)
    found: dict[int, int] = {}
    new: list[int] = []
    for row in other.execute(select(runs).order_by(runs.c.id)):
        digest = digest_run(row)
        if digest not in known:
            known[digest] = rows.new_id(runs)
            new.append(known[digest])
            rows.add(runs, **{**row._mapping, "id": known[digest]})
            rows.add(taken_runs, run_row=known[digest], digest=digest)
        found[row.id] = known[digest]
    rows.write()
    ended = select(runs).where(runs.c.id.in_(new), runs.c.outcome.is_not(None)).order_by(runs.c.id)
    told = [
        Event("finished", row.ended_at, row.id, row.outcome, detail=digest_run(row))
        for row in connection.execute(ended)
    ]
    append_events(connection, told)
    return found


def take_log(connection: Connection, run_row: int, other: Connection, name: str, taken: dict[int, int]) -> Chapter:
    """Keep the log of another store, and the chapters that it has; `taken` is what `take_runs` returned."""
    known = {*connection.execute(select(events.c.digest)).scalars()}
    known |= {*connection.execute(select(chapter_events.c.digest)).scalars()}
    rows = Rows(connection)
    for chapter in other.execute(select(chapters).order_by(chapters.c.id)).mappings():
        of = select(chapter_events).where(chapter_events.c.chapter_row == chapter["id"])
        told = other.execute(of.order_by(chapter_events.c.seq)).mappings()
        _take(rows, run_row, chapter["name"], [one for one in told if one["digest"] not in known], taken)
    its_own = other.execute(select(events).order_by(events.c.seq)).mappings().all()
    new = [one for one in its_own if one["digest"] not in known]
    _take(rows, run_row, name, new, taken)
    rows.write()
    return Chapter(name, len(new), its_own[-1]["seq"], its_own[-1]["digest"])


def _take(rows: Rows, run_row: int, name: str, told: list[RowMapping], taken: dict[int, int]) -> None:
    """Add the rows of a chapter, unless nothing in it is new."""
    if not told:
        return
    row = rows.new_id(chapters)
    head = told[-1]
    rows.add(chapters, id=row, name=name, head_seq=head["seq"], head_digest=head["digest"], run_row=run_row)
    for one in told:
        number = one["run_number"] if "run_number" in one else one["run_row"]
        run = None if one["run_row"] is None else taken[one["run_row"]]
        rows.add(
            chapter_events,
            chapter_row=row,
            run_row=run,
            run_number=number,
            **{column: one[column] for column in _COLUMNS},
            forgotten=int(_seal_of(one, number) != one["digest"]),
        )


def _seal_of(told: RowMapping, run_number: int | None) -> str:
    """The digest of an event of another store, by all that its own log says of it."""
    said: list[Any] = [told["seq"], run_number, *(told[column] for column in _COLUMNS[1:-1])]
    return seal(said)


def check_chapters(connection: Connection) -> Iterator[tuple[str, str]]:
    """Chapters, by their numbers, with sentences on what of them is not as it was taken in."""
    heads = {row.id: row for row in connection.execute(select(chapters))}
    known = {BEFORE_ALL, *connection.execute(select(events.c.digest)).scalars()}
    known |= {*connection.execute(select(chapter_events.c.digest)).scalars()}
    last: dict[int, RowMapping] = {}
    query = select(chapter_events).order_by(chapter_events.c.chapter_row, chapter_events.c.seq)
    for one in connection.execute(query).mappings():
        number = one["chapter_row"]
        before = last.get(number)
        follows = one["previous_digest"] in known if before is None else one["previous_digest"] == before["digest"]
        if not follows or not (one["forgotten"] or _seal_of(one, one["run_number"]) == one["digest"]):
            yield str(number), f"its event {one['seq']} was altered, or does not follow the one before"
        last[number] = one
    for number, head in heads.items():
        end = last.get(number)
        if end is None or (end["seq"], end["digest"]) != (head.head_seq, head.head_digest):
            yield str(number), "does not end with the head that it had"
