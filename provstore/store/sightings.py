"""Where documents were seen ↔ rows: the files, the way into those that are carriers, and what these state."""

import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, null, select, text, true, tuple_, union_all

from provstore.errors import DamageFound
from provstore.records import Carrier, CarrierValue, Step
from provstore.store.events import show_path
from provstore.store.models.documents import carrier_values, carriers, documents, sightings
from provstore.store.models.readings import readings
from provstore.store.rows import Rows, columns_of

Place = tuple[int, bytes, str]  # row of the document, path, record
_AT_ONCE = 200  # places in one question


@dataclass(frozen=True, slots=True)
class Sighting:
    """That a document, by its row, was seen at a path; in a carrier, or as the file itself."""

    document_row: int
    path: bytes
    carrier: Carrier | None

    @property
    def place(self) -> Place:
        return self.document_row, self.path, self.carrier.record if self.carrier else ""


def save_sightings(
    connection: Connection, run_row: int, seen: Iterable[Sighting], at: str, *, told: bool = False
) -> set[Place]:
    """Write where documents were seen at this time, and return the new places; of one place the first counts.

    Where a person has `told` what the columns of tables are, the places are returned, too, of which the same file
    states something else by that: it counts from now on.
    """
    by_place: dict[Place, Sighting] = {}
    for one in seen:
        by_place.setdefault(one.place, one)
    before = _places(connection, list(by_place))
    restated = _restated(connection, by_place, before) if told else []
    _remove_carriers(connection, [before[place].id for place in restated])
    rows = Rows(connection)
    new = [place for place in by_place if place not in before]
    for document_row, path, record in new:
        where = {"document_row": document_row, "path": path, "path_shown": show_path(path), "record": record}
        sighting_row = rows.new_id(sightings)
        rows.add(sightings, id=sighting_row, **where, seen_at=at, run_row=run_row)
        if carrier := by_place[document_row, path, record].carrier:
            _add_carrier(rows, sighting_row, carrier)
    for place in restated:
        if carrier := by_place[place].carrier:
            _add_carrier(rows, before[place].id, carrier)
    rows.write()
    return {*new, *restated}


def _places(connection: Connection, places: Sequence[Place]) -> dict[Place, Any]:
    """Those of the places at which something was seen before, with id and the digest of the carrier, looked up one by
    one: a document may be seen often."""
    columns = (sightings.c.document_row, sightings.c.path, sightings.c.record)
    found: dict[Place, Any] = {}
    asked = select(sightings.c.id, *columns, carriers.c.sha256).outerjoin_from(sightings, carriers)
    for start in range(0, len(places), _AT_ONCE):
        query = asked.where(tuple_(*columns).in_(places[start : start + _AT_ONCE]))
        found.update(((row.document_row, row.path, row.record), row) for row in connection.execute(query))
    return found


def _restated(connection: Connection, seen: Mapping[Place, Sighting], before: Mapping[Place, Any]) -> list[Place]:
    """The places of which the same file states something else than before."""
    same = [place for place, row in before.items() if (of := seen[place].carrier) and of.sha256 == row.sha256]
    values: dict[int, list[CarrierValue]] = {before[place].id: [] for place in same}
    ids = list(values)
    for start in range(0, len(ids), _AT_ONCE):
        query = select(carrier_values).where(carrier_values.c.sighting_row.in_(ids[start : start + _AT_ONCE]))
        for row in connection.execute(query.order_by(carrier_values.c.position)):
            values[row.sighting_row].append(CarrierValue(row.field, row.value, row.said_in))
    return [place for place in same if (of := seen[place].carrier) and of.values != tuple(values[before[place].id])]


def _remove_carriers(connection: Connection, sighting_rows: Sequence[int]) -> None:
    for row in sighting_rows:
        for table in (carrier_values, carriers):
            connection.execute(table.delete().where(table.c.sighting_row == row))


def _add_carrier(rows: Rows, sighting_row: int, carrier: Carrier) -> None:
    rows.add(
        carriers,
        sighting_row=sighting_row,
        **columns_of(carrier, "kind", "sha256", "url", "captured_at", "captured_in"),
        steps=json.dumps(carrier.steps),
        around=zlib.compress(carrier.around, 9) if carrier.around else None,
    )
    for position, one in enumerate(carrier.values):
        where = {"sighting_row": sighting_row, "position": position}
        rows.add(carrier_values, **where, field=one.field, value=one.value, said_in=one.where)


def load_stated(
    connection: Connection, document_rows: Collection[int]
) -> dict[int, tuple[set[CarrierValue], set[str]]]:
    """What the carriers of documents state, by the rows of these, and the addresses that they were had from."""
    found: dict[int, tuple[set[CarrierValue], set[str]]] = {row: (set(), set()) for row in document_rows}
    of = sightings.c.document_row.in_(document_rows)
    values = select(sightings.c.document_row, carrier_values).join_from(sightings, carrier_values).where(of)
    for row in connection.execute(values):
        found[row.document_row][0].add(CarrierValue(row.field, row.value, row.said_in))
    addresses = select(sightings.c.document_row, carriers.c.url).join_from(sightings, carriers).where(of)
    for document_row, url in connection.execute(addresses.where(carriers.c.url.is_not(None))):
        found[document_row][1].add(url)
    return found


def load_captures(
    connection: Connection, document_rows: Collection[int]
) -> dict[int, list[tuple[str | None, str | None]]]:
    """The addresses that documents were had from, by the rows of these, each with the time; the earliest first.

    What a page itself says of when it was captured comes without an address.
    """
    found: dict[int, list[tuple[str | None, str | None]]] = {}
    had = select(sightings.c.document_row, carriers.c.url, carriers.c.captured_at).join_from(sightings, carriers)
    had = had.where(sightings.c.document_row.in_(document_rows), carriers.c.url.is_not(None))
    said = select(readings.c.document_row, null(), readings.c.captured_at)
    said = said.where(
        readings.c.document_row.in_(document_rows), readings.c.captured_at.is_not(None), readings.c.text.is_(None)
    )
    for document_row, url, captured_at in connection.execute(union_all(had, said).order_by(text("3, 2"))):
        found.setdefault(document_row, []).append((url, captured_at))
    return found


def first_capture(connection: Connection, document_row: int) -> str | None:
    """When a document was first captured, in UTC, as carriers or its page say; None where nobody does."""
    query = text("SELECT captured FROM v_documents WHERE document_row = :row")
    captured_at: str | None = connection.execute(query, {"row": document_row}).scalar_one()
    return captured_at


def load_carriers(
    connection: Connection, document_rows: Collection[int] | None = None
) -> Iterator[tuple[Any, Carrier]]:
    """All sightings in carriers, or those of documents by their rows: as rows with the id of the document as
    `document_id`, each with its carrier.

    Raises DamageFound where one cannot be read back.
    """
    of = true() if document_rows is None else sightings.c.document_row.in_(document_rows)
    values: dict[int, list[CarrierValue]] = {}
    stated = select(carrier_values).join(sightings, sightings.c.id == carrier_values.c.sighting_row).where(of)
    for row in connection.execute(stated.order_by(carrier_values.c.position)):
        values.setdefault(row.sighting_row, []).append(CarrierValue(row.field, row.value, row.said_in))
    query = select(sightings, carriers, documents.c.sha256.label("document_id")).select_from(
        sightings.join(carriers).join(documents)
    )
    for row in connection.execute(query.where(of).order_by(sightings.c.path, sightings.c.id)):
        told = tuple(values.get(row.sighting_row, ()))
        try:
            steps: tuple[Step, ...] = tuple(tuple(step) for step in json.loads(row.steps))
            around = zlib.decompress(row.around) if row.around else b""
        except (ValueError, TypeError, zlib.error) as error:
            damaged = f"carriers: row {row.sighting_row} cannot be read back ({error}): run provstore verify"
            raise DamageFound(damaged) from error
        had = (row.url, row.captured_at, around, told, row.captured_in)
        yield row, Carrier(row.kind, row.sha256, row.record, steps, *had)


def digest_carrier(carrier: Carrier) -> str:
    """SHA-256 over all that is kept of a carrier, which the log tells of each sighting in one.

    As before schema 23 where nobody wrote down where it says when it captured the document.
    """
    told = (
        carrier.kind, carrier.sha256, carrier.record, carrier.steps, carrier.url, carrier.captured_at,
        carrier.around.hex(), carrier.values, *((carrier.captured_in,) if carrier.captured_in else ()),
    )  # fmt: skip
    return sha256(json.dumps(told).encode()).hexdigest()
