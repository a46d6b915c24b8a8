"""Sources ↔ rows: one row for each key, whoever mentions it first."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, delete, select, update

from provstore.errors import DamageFound
from provstore.records import Source
from provstore.rules import load as load_rules
from provstore.store.models.documents import documents
from provstore.store.models.sources import outlet_domains, outlet_names, outlets, sources
from provstore.store.rows import Columns, Rows, columns_of

DESCRIBING = (outlet_names, outlet_domains, outlets)  # what the registry says, beside the sources themselves
_BY_KEY = "SELECT id, key, name, part_of_row FROM sources WHERE key IN (SELECT value FROM json_each(?))"


def save_sources(
    connection: Connection, rows: Rows, mentioned: Iterable[Source], document_rows: Mapping[str, int]
) -> dict[str, int]:
    """Add the sources that are new to `rows`; returns key → row for all that are mentioned.

    `document_rows` leads from the id of a document to its row, for sources known in it alone.
    """
    wanted: dict[str, Source] = {}
    for source in mentioned:
        _collect(source, wanted)
    known = {row.key: row for row in connection.exec_driver_sql(_BY_KEY, (json.dumps(list(wanted)),))}
    source_rows = {key: known[key].id if key in known else rows.new_id(sources) for key in wanted}
    for key, source in wanted.items():
        whole = source_rows[source.part_of.key] if source.part_of else None
        if key in known:
            # A later document may spell the name better, or say what the source is a part of.
            better = (min(known[key].name, source.name, key=_spelling), known[key].part_of_row or whole)
            if better != (known[key].name, known[key].part_of_row):
                changed = update(sources).where(sources.c.id == source_rows[key])
                connection.execute(
                    changed.values(name=better[0], part_of_row=better[1], name_digest=digest_name(better[0]))
                )
        else:
            place = document_rows[source.scope] if source.scope else None
            said = {**columns_of(source, "name", "kind", "country"), "name_digest": digest_name(source.name)}
            rows.add(sources, id=source_rows[key], key=key, **said, part_of_row=whole, document_row=place)
            if source.kind == "outlet":
                _add_description(rows, source_rows[key], source.name)
    return source_rows


def digest_name(name: str) -> str:
    """The witness of how a name is written, as the key is the same for all its spellings."""
    return sha256(name.encode()).hexdigest()


def load_sources(connection: Connection, ids: Iterable[int]) -> dict[int, Source]:
    """Id → source, for sources and all they are part of.  Raises DamageFound where one is missing."""
    found: dict[int, Any] = {}
    missing = set(ids)
    while missing:
        query = (
            select(sources, documents.c.sha256)
            .outerjoin(documents, documents.c.id == sources.c.document_row)
            .where(sources.c.id.in_(missing))
        )
        found |= {row.id: row for row in connection.execute(query)}
        if missing - found.keys():
            raise DamageFound(f"sources: there is no row {min(missing - found.keys())}")
        missing = {row.part_of_row for row in found.values()} - found.keys() - {None}

    def build(number: int, above: tuple[int, ...] = ()) -> Source:
        row = found[number]
        if number in above:
            raise DamageFound(f"sources: row {number} is a part of itself")
        whole = build(row.part_of_row, (*above, number)) if row.part_of_row else None
        return Source(row.name, row.kind, row.country, whole, row.sha256)

    return {number: build(number) for number in found}


def refresh_outlets(connection: Connection) -> None:
    """Bring what the store says of its outlets to what the registry says today."""
    rows = Rows(connection)
    for row in connection.execute(select(sources.c.id, sources.c.name).where(sources.c.kind == "outlet")):
        _add_description(rows, row.id, row.name)
    for table in DESCRIBING:
        connection.execute(delete(table))
    rows.write()


def describe_outlet(number: int, name: str) -> Iterator[tuple[Table, Columns]]:
    """The rows that say what the registry knows of an outlet, if it knows it."""
    if entry := _registry().get(name.casefold()):
        told = {"medium": entry["kind"], "owner": entry.get("owner"), "timezone": entry.get("timezone")}
        yield outlets, {"source_row": number, **told}
        others = {*entry.get("aliases", ()), *entry.get("in_credit", ())} - {entry["name"]}
        yield from ((outlet_names, {"source_row": number, "name": other}) for other in sorted(others))
        yield from (
            (outlet_domains, {"source_row": number, "domain": domain})
            for domain in sorted(set(entry.get("domains", ())))
        )


def _collect(source: Source, wanted: dict[str, Source]) -> None:
    """Add a source and its wholes; of two spellings the better one stays, with a whole if one has it."""
    if source.part_of:
        _collect(source.part_of, wanted)
    key = source.key
    other = wanted.setdefault(key, source)
    if other is not source and other != source:
        name = min(other.name, source.name, key=_spelling)
        wanted[key] = Source(name, source.kind, source.country, other.part_of or source.part_of, source.scope)


def _spelling(name: str) -> tuple[bool, str]:
    """Sorts spellings that differ in case: not all in capitals, then capitals first."""
    return name.isupper(), name


@cache
def _registry() -> dict[str, dict[str, Any]]:
    # Not by the spelling: another document may change it, and the outlet stays the same.
    return {entry["name"].casefold(): entry for entry in load_rules("page/outlets")["outlet"]}


def _add_description(rows: Rows, number: int, name: str) -> None:
    for table, row in describe_outlet(number, name):
        rows.add(table, **row)
