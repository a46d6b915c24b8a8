"""What documents share, in the store: the rows across two documents, and what decides on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, select, text

from provstore.records import Account, SourceLink, Span
from provstore.store.models import segments, source_links
from provstore.store.rows import Row, Rows, as_span
from provstore.store.sources import load_sources

AT_ONCE = 500  # rows named in one statement
ENDS = ("a_id", "b_id")

_ACCOUNTS = """
SELECT d.id, d.sha256, c.extraction_id, c.outlet_id, c.outlet_by, c.stated_published,
  e.outlet_start, e.outlet_end, e.headline_start, e.headline_end,
  t.value, t."start", t."end", o.timezone, o.medium
FROM documents AS d
JOIN _current AS c ON c.document_id = d.id
JOIN extractions AS e ON e.id = c.extraction_id
LEFT JOIN dates AS t ON t.id = e.published_id
LEFT JOIN outlets AS o ON o.source_id = c.outlet_id
"""


def load_accounts(connection: Connection, wanted: Iterable[int]) -> dict[int, Account]:
    """What matching needs to know of documents, by their rows."""
    found: dict[int, Account] = {}
    for some in _some(set(wanted)):
        listed = ", ".join(map(str, some))
        rows = connection.execute(text(f"{_ACCOUNTS} WHERE d.id IN ({listed})")).all()
        extractions = {row.extraction_id for row in rows}
        links = _grouped(connection, source_links, extractions)
        parts = _grouped(connection, segments, extractions)
        sources = load_sources(
            connection,
            {row.outlet_id for row in rows if row.outlet_id} | {link.to_id for of in links.values() for link in of},
        )
        for row in rows:
            found[row.id] = Account(
                id=row.sha256,
                outlet=sources[row.outlet_id] if row.outlet_id else None,
                is_agency=row.medium == "news agency",
                shown_by=as_span(row.outlet_start, row.outlet_end) if row.outlet_by == "page" else None,
                zone=row.timezone,
                published=row.stated_published or row.value,
                published_words=None if row.stated_published or row.value is None else Span(row.start, row.end),
                headline=as_span(row.headline_start, row.headline_end),
                body=tuple(
                    Span(part.start, part.end)
                    for part in parts[row.extraction_id]
                    if part.kind in ("headline", "paragraph")
                ),
                links=tuple(
                    SourceLink(
                        link.kind, sources[link.to_id], Span(link.start, link.end), link.rule, bool(link.inferred)
                    )
                    for link in links[row.extraction_id]
                ),
            )
    return found


def renew(
    connection: Connection,
    table: Table,
    run_id: int,
    touched: Collection[int],
    wanted: Iterable[Row],
    by: tuple[str, ...] = ENDS,
) -> None:
    """Make the rows of a table that have a document of `touched` in the columns `by` exactly those `wanted`.

    A row is a tuple of all columns but the first (its id) and the last (the run); what stands there
    already stays as it is, with the run that found it.
    """
    there = {tuple(row)[1:-1]: row.id for row in rows_of(connection, table, touched, by)}
    new = dict.fromkeys(wanted)
    gone = [number for row, number in there.items() if row not in new]
    for some in _some(gone):
        connection.execute(table.delete().where(table.c.id.in_(some)))
    rows = Rows(connection)
    for row in new:
        if row not in there:
            rows.of(table).append((rows.new_id(table), *row, run_id))
    rows.write()


def rows_of(connection: Connection, table: Table, touched: Collection[int], by: tuple[str, ...] = ENDS) -> list[Any]:
    """The rows that have one of the documents in the columns `by`, each once, in their order."""
    found: dict[int, Any] = {}
    for some in _some(touched):
        for column in by:
            found |= {row.id: row for row in connection.execute(select(table).where(table.c[column].in_(some)))}
    return [found[number] for number in sorted(found)]


def rows_between(connection: Connection, table: Table, a: int, b: int) -> list[Any]:
    """The rows of two documents, by their rows, that with the smaller id first."""
    query = select(table).where(table.c.a_id == a, table.c.b_id == b).order_by(table.c.id)
    return list(connection.execute(query))


def _grouped(connection: Connection, table: Table, extractions: Collection[int]) -> dict[int, list[Any]]:
    """The rows of extractions, in their order."""
    found: dict[int, list[Any]] = defaultdict(list)
    query = (
        select(table).where(table.c.extraction_id.in_(extractions)).order_by(table.c.extraction_id, table.c.position)
    )
    for row in connection.execute(query):
        found[row.extraction_id].append(row)
    return found


def _some(numbers: Collection[int]) -> Iterator[list[int]]:
    """The numbers in order, no more at a time than a statement should name."""
    ordered = sorted(numbers)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]
