"""What two documents share, in the store: its rows, and what matching needs to know of the documents."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, select, text

from provstore.records import Account, SourceLink, Span
from provstore.store.models.extractions import segments, source_links
from provstore.store.rows import Columns, Rows, as_span
from provstore.store.sources import load_sources

# Rows named in one statement, at most.
AT_ONCE = 500

# The columns that lead from a row to its two documents.
BOTH = ("a_row", "b_row")

_ACCOUNTS = """
SELECT d.id, d.sha256, c.extraction_row, c.outlet_row, c.outlet_by, c.stated_published, c.carried_published,
  e.outlet_start, e.outlet_end, e.headline_start, e.headline_end,
  t.value, t."start", t."end", o.timezone, o.medium
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN extractions AS e ON e.id = c.extraction_row
LEFT JOIN dates AS t ON t.id = e.published_row
LEFT JOIN outlets AS o ON o.source_row = c.outlet_row
"""


def load_accounts(connection: Connection, wanted: Iterable[int]) -> dict[int, Account]:
    """What matching needs to know of documents; `wanted` and the keys of the result are row ids."""
    found: dict[int, Account] = {}
    for some in some_of(set(wanted)):
        listed = ", ".join(map(str, some))
        rows = connection.execute(text(f"{_ACCOUNTS} WHERE d.id IN ({listed})")).all()
        extractions = {row.extraction_row for row in rows}
        links = _grouped(connection, source_links, extractions)
        parts = _grouped(connection, segments, extractions)
        sources = load_sources(
            connection,
            {row.outlet_row for row in rows if row.outlet_row} | {link.to_row for of in links.values() for link in of},
        )
        for row in rows:
            found[row.id] = Account(
                id=row.sha256,
                outlet=sources[row.outlet_row] if row.outlet_row else None,
                is_agency=row.medium == "news agency",
                shown_by=as_span(row.outlet_start, row.outlet_end) if row.outlet_by == "page" else None,
                zone=row.timezone,
                published=row.stated_published or row.value or row.carried_published,
                published_words=None if row.stated_published or row.value is None else Span(row.start, row.end),
                headline=as_span(row.headline_start, row.headline_end),
                body=tuple(
                    Span(part.start, part.end)
                    for part in parts[row.extraction_row]
                    if part.kind in ("headline", "paragraph")
                ),
                links=tuple(
                    SourceLink(
                        link.kind, sources[link.to_row], Span(link.start, link.end), link.rule, bool(link.inferred)
                    )
                    for link in links[row.extraction_row]
                ),
            )
    return found


def renew(
    connection: Connection,
    table: Table,
    run_row: int,
    touched: Collection[int],
    wanted: Iterable[Columns],
    by: tuple[str, ...] = BOTH,
    pairs: Collection[tuple[int, int]] = (),
    but: Set[int] = frozenset(),
) -> list[tuple[Any, ...]]:
    """Make the rows of `table` that have a document of `touched` in one of the columns `by` exactly those `wanted`.

    So are the rows of `pairs` of documents, which stand in the columns `by` either way round.  Rows that have a
    document of `but` in one of these columns are left alone.  Those wanted have all columns but `id` and `run_row`, by
    name.  What stands there already stays as it is, with the run that found it.  Returns what stands in the columns
    `by` of each row that came or went.
    """
    values = itemgetter(*(column.name for column in table.c if column.name not in ("id", "run_row")))

    def ends(row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(row[name] for name in by)

    there = {
        values(row._mapping): row
        for row in rows_of(connection, table, touched, by)
        if not but or but.isdisjoint(ends(row._mapping))
    }
    among = set(pairs)
    for row in rows_of(connection, table, {one for one, _ in among}, by) if among else ():
        pair = ends(row._mapping)
        if pair in among or pair[::-1] in among:
            there[values(row._mapping)] = row
    new = {values(row): row for row in wanted}
    gone = [row for key, row in there.items() if key not in new]
    for some in some_of(row.id for row in gone):
        connection.execute(table.delete().where(table.c.id.in_(some)))
    rows = Rows(connection)
    came = [row for key, row in new.items() if key not in there]
    for row in came:
        rows.add(table, id=rows.new_id(table), **row, run_row=run_row)
    rows.write()
    return [ends(row) for row in (*(row._mapping for row in gone), *came)]


def rows_of(connection: Connection, table: Table, touched: Collection[int], by: tuple[str, ...] = BOTH) -> list[Any]:
    """Rows of `table` that have a document of `touched` in one of the columns `by`, each once, by their ids."""
    found: dict[int, Any] = {}
    for some in some_of(touched):
        for column in by:
            found |= {row.id: row for row in connection.execute(select(table).where(table.c[column].in_(some)))}
    return [found[number] for number in sorted(found)]


def rows_between(connection: Connection, table: Table, a: int, b: int) -> list[Any]:
    """Rows of `table` between documents a and b (row ids; the public id of a is the smaller one)."""
    query = select(table).where(table.c.a_row == a, table.c.b_row == b).order_by(table.c.id)
    return list(connection.execute(query))


def _grouped(connection: Connection, table: Table, extractions: Collection[int]) -> dict[int, list[Any]]:
    """Rows of `table` by extraction (row ids), in the order of their positions."""
    found: dict[int, list[Any]] = defaultdict(list)
    query = (
        select(table).where(table.c.extraction_row.in_(extractions)).order_by(table.c.extraction_row, table.c.position)
    )
    for row in connection.execute(query):
        found[row.extraction_row].append(row)
    return found


def some_of(numbers: Iterable[int]) -> Iterator[list[int]]:
    """The numbers, ascending, AT_ONCE at a time."""
    ordered = sorted(numbers)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]
