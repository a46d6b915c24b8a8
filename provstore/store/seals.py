"""Seals: whoever writes leaves the sum over the rows of each table in the log, and `verify` adds them up again.

A sum does not depend on the order of its rows, and a row that comes, changes or goes costs as much as itself.  While
a store is open for writing, triggers of the connection (temporary ones, which no file has) tell of each row, and an
event `sealed` closes each transaction that changed any.  Its detail is a JSON object: table → number of rows and
SHA-256 of the sum, of the tables that changed.

The sum is that of a set hash: SHAKE-256 makes 2048 bits of a row, added up modulo 2^2048 (Bellare and Micciancio,
A New Paradigm for Collision-Free Hashing, 1997: at this size, other rows with the same sum cannot be made up).
"""

import json
import sqlite3
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256, shake_256
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, ExceptionContext, Table, delete, event, insert, select

from provstore.store.engine import driver_of
from provstore.store.events import Event, append_events, utc_now
from provstore.store.models import metadata
from provstore.store.models.runs import events
from provstore.store.models.seals import sealed_rows, seals

_BYTES = 256  # of the digest of a row
_MODULUS = 1 << 8 * _BYTES
_SHORT = 1 << 64
_PART = 64  # numbers in one row of _sealed_rows: half a kilobyte, of which a page of the file holds seven

# The log is under its own chain; what seals are made of cannot be under them.
_APART = (events, seals, sealed_rows)


@dataclass(slots=True)
class Sum:
    """Over rows: how many, the sum of their digests, and that of the short ones by their numbers."""

    count: int = 0
    total: int = 0
    by_number: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def is_something(self) -> bool:
        """Whether these rows, taken as what comes and what goes, change a table."""
        return bool(self.count or self.total % _MODULUS)

    def add(self, row: Sequence[object], number: object, sign: int = 1) -> None:
        """Add a row, or take one out with the sign -1; `number` is what it is found by, or None."""
        digest = _digest(row)
        self.count += sign
        self.total += sign * int.from_bytes(digest, "little")
        if isinstance(number, int):
            self.by_number[number] += sign * int.from_bytes(digest[:8], "little")


def sealed_tables() -> list[Table]:
    return [table for table in metadata.sorted_tables if table not in _APART]


def watch(connection: Connection) -> None:
    """From now on, seal whatever this connection changes, whenever it commits."""
    changed: dict[str, Sum] = defaultdict(Sum)
    watched: list[sqlite3.Connection] = []
    raised: list[Exception] = []

    def note(sign: int, name: str, number: object, *row: object) -> None:
        try:
            changed[name].add(row, number, sign)
        except Exception as error:
            raised.append(error)
            raise

    @event.listens_for(connection.engine, "handle_error")
    def say(context: ExceptionContext) -> None:
        """SQLite calls what comes out of a function an error of its own: also Ctrl-C, which is all else that does."""
        if raised:
            raise raised.pop() from None
        if "user-defined function raised exception" in str(context.original_exception):
            raise KeyboardInterrupt from None

    # Nobody is told of the rollback behind an interrupted statement, after which SQLAlchemy opens the file anew.
    @event.listens_for(connection, "begin")
    def begin(connection: Connection) -> None:
        changed.clear()
        driver = driver_of(connection)
        if driver not in watched:
            watched[:] = [driver]
            _tell_of_rows(driver, note)

    @event.listens_for(connection, "commit")
    def seal(connection: Connection) -> None:
        if any(one.is_something for one in changed.values()):
            _write(connection, {name: one for name, one in changed.items() if one.is_something})
        changed.clear()

    @event.listens_for(connection, "rollback")
    def forget(_: Connection) -> None:
        changed.clear()


def _tell_of_rows(driver: sqlite3.Connection, note: Callable[..., None]) -> None:
    """Let SQLite tell of each row that comes, changes or goes: sign, table, number, and the row."""
    driver.create_function("_note_row", -1, note)
    for table in sealed_tables():
        for when, *signs in (("INSERT", (1, "NEW")), ("DELETE", (-1, "OLD")), ("UPDATE", (-1, "OLD"), (1, "NEW"))):
            noted = ", ".join(
                f"_note_row({sign}, '{table.name}', {_number_of(table, which)}, {_columns_of(table, which)})"
                for sign, which in signs
            )
            driver.execute(
                f'CREATE TEMP TRIGGER "_{when}_{table.name}" AFTER {when} ON main."{table.name}"'
                f" BEGIN SELECT {noted}; END"
            )


def seal_everything(connection: Connection) -> None:
    """Seal all rows as they stand, where no seals were kept before: in a store that is new or has another schema."""
    for table in (seals, sealed_rows):
        connection.execute(delete(table))
    changed = {}
    for table in sealed_tables():
        changed[table.name] = Sum()
        for number, row in _rows(connection, table):
            changed[table.name].add(row, number)
    _write(connection, changed)


def find_unsealed(connection: Connection) -> Iterator[tuple[str, str | None, str]]:
    """Each table and row that is not what the last write left: names of both, and a sentence.

    The row is told by its number where it has one.
    """
    told = last_seals(connection)
    kept = {row.name: row for row in connection.execute(select(seals))}
    for table in sealed_tables():
        whole, differing = _compare(connection, table)
        if told.get(table.name) == _describe(whole.count, _packed(whole.total)):
            if differing:
                yield sealed_rows.name, table.name, "does not fit the rows that it is of"
        elif differing:
            yield from ((table.name, str(number), sentence) for number, sentence in differing)
        else:
            yield table.name, None, "has other rows than those that the log tells of"
        row = kept.get(table.name)
        if row is None or told.get(table.name) != _describe(row.row_count, row.sum):
            yield seals.name, table.name, "is not the sum that the log tells of"
    names = {table.name for table in sealed_tables()}
    for table in (seals, sealed_rows):
        found = {*connection.execute(select(table.c.name)).scalars()}
        yield from ((table.name, name, "is of no table") for name in sorted(found - names))


def last_seals(connection: Connection) -> dict[str, str]:
    """Table → number of its rows and digest of their sum, as the log told last."""
    told: dict[str, str] = {}
    query = select(events.c.detail).where(events.c.kind == "sealed").order_by(events.c.seq)
    for detail in connection.execute(query).scalars():
        told.update(json.loads(detail))
    return told


def _write(connection: Connection, changed: dict[str, Sum]) -> None:
    """Add to the sums what changed, and tell of it in the log."""
    told = {}
    for name, change in sorted(changed.items()):
        row = connection.execute(select(seals).where(seals.c.name == name)).first()
        count, total = (row.row_count, int.from_bytes(row.sum, "little")) if row else (0, 0)
        count, packed = count + change.count, _packed(total + change.total)
        connection.execute(delete(seals).where(seals.c.name == name))
        connection.execute(insert(seals).values(name=name, row_count=count, sum=packed))
        _write_parts(connection, name, change.by_number)
        told[name] = _describe(count, packed)
    append_events(connection, [Event("sealed", utc_now(), detail=json.dumps(told))])


def _write_parts(connection: Connection, name: str, by_number: dict[int, int]) -> None:
    numbers = sorted(number for number, change in by_number.items() if change % _SHORT)
    for part, some in groupby(numbers, lambda number: number // _PART):
        here = (sealed_rows.c.name == name) & (sealed_rows.c.part == part)
        digests = _unpack(connection.execute(select(sealed_rows.c.digests).where(here)).scalar())
        for number in some:
            digests[number % _PART] = (digests[number % _PART] + by_number[number]) % _SHORT
        while digests and not digests[-1]:
            digests.pop()
        connection.execute(delete(sealed_rows).where(here))
        if digests:
            packed = struct.pack(f"<{len(digests)}Q", *digests)
            connection.execute(insert(sealed_rows).values(name=name, part=part, digests=packed))


def _compare(connection: Connection, table: Table) -> tuple[Sum, list[tuple[int, str]]]:
    """The sum over the rows of a table as they stand; and the numbers of rows that are not what was written, why."""
    whole = Sum()
    differing: list[tuple[int, str]] = []
    query = select(sealed_rows.c.part, sealed_rows.c.digests).where(sealed_rows.c.name == table.name)
    kept: dict[int, bytes] = dict(connection.execute(query).all())
    for part, rows in groupby(_rows(connection, table), lambda one: _part_of(one[0])):
        here = Sum()
        for number, row in rows:
            here.add(row, number)
        whole.count += here.count
        whole.total += here.total
        if part is not None:
            differing += _differing(part, here.by_number, _unpack(kept.pop(part, None)))
    for part, digests in sorted(kept.items()):
        differing += _differing(part, {}, _unpack(digests))
    return whole, differing


def _differing(part: int, found: dict[int, int], kept: list[int]) -> Iterator[tuple[int, str]]:
    for place, was in enumerate(kept):
        number = part * _PART + place
        now = found.get(number, 0) % _SHORT
        if now != was:
            yield number, _SENTENCES[now != 0, was != 0]


# Of a row: whether it is there, and whether it was written.
_SENTENCES = {
    (True, True): "is not what was written there",
    (True, False): "is there, but was never written",
    (False, True): "was written, but is not there",
}


def _part_of(number: object) -> int | None:
    return number // _PART if isinstance(number, int) else None


def _unpack(digests: bytes | None) -> list[int]:
    """One digest for each number of a part; 0 where there is no row."""
    return list(struct.unpack(f"<{_PART}Q", (digests or b"").ljust(8 * _PART, b"\0")[: 8 * _PART]))


def _rows(connection: Connection, table: Table) -> Iterable[tuple[Any, Sequence[object]]]:
    """Each row of a table with its number, in the order of these."""
    order = _number_of(table)
    query = f'SELECT {order}, {_columns_of(table)} FROM "{table.name}"'
    if order != "NULL":
        query += f" ORDER BY {order}"
    for number, *row in driver_of(connection).execute(query):
        yield number, row


@cache
def _number_of(table: Table, row: str | None = None) -> str:
    """The column by which a row can be named: its own number, or that of the row it belongs to; NULL without one."""
    for column in table.primary_key:
        if column.name == "id" or column.foreign_keys:
            return _named(column.name, row)
    return "NULL"


@cache
def _columns_of(table: Table, row: str | None = None) -> str:
    return ", ".join(_named(column.name, row) for column in table.columns)


def _named(column: str, row: str | None) -> str:
    return f'{row}."{column}"' if row else f'"{column}"'


def _digest(row: Sequence[object]) -> bytes:
    """Of the values of a row, written in ASCII so that every Python writes them alike; bytes count by their SHA-256."""
    plain = [("bytes", sha256(value).hexdigest()) if isinstance(value, bytes) else value for value in row]
    return shake_256(ascii(plain).encode()).digest(_BYTES)


def _packed(total: int) -> bytes:
    return (total % _MODULUS).to_bytes(_BYTES, "little")


def _describe(count: int, packed: bytes) -> str:
    return f"{count} {sha256(packed).hexdigest()}"
