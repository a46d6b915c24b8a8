"""Whatever is changed in a store behind our back is found and named: each cell, each row, each statement of the schema.

Tables and columns are those that stand in the file: a new one is tried without being named here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, update

from provstore.errors import NotAStore
from provstore.store import open_for_writing, open_store
from provstore.store.models import metadata
from provstore.store.models.runs import runs
from provstore.store.models.search import FULL_TEXT, PARTS
from provstore.store.objects import triggers, views
from provstore.store.seals import last_seals
from provstore.store.verify import Finding, verify
from tests.store import authority
from tests.store.plain import plainly


def check(path: Path) -> list[Finding]:
    with open_store(path) as connection:
        return list(verify(connection))


@contextmanager
def forging(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of somebody who can write to the file: triggers and constraints stop nobody, and are there again."""
    with plainly(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for name in triggers():
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for sql in triggers().values():
            connection.execute(sql)


# By what these hold, the rows of the others are checked: they are changed one at a time.
SEALS = ("_seals", "_sealed_rows")
# Tables that `verify` knows to the letter; those of FTS5 itself are compared before a store is opened.
KNOWN = {*metadata.tables, *PARTS}


def tables_of(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str, int]]]:
    """Table → name, type and place in the key of each of its columns, as they stand in the file.

    But for the seals, and for what FTS5 keeps, which `verify` compares with the texts.
    """
    apart = {*SEALS, *FULL_TEXT, *PARTS}
    return {name: columns for name, columns in all_tables_of(connection).items() if name not in apart}


def all_tables_of(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str, int]]]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {
        name: [(row[1], row[2], row[5]) for row in connection.execute(f'PRAGMA table_info("{name}")')]
        for (name,) in names
    }


def first_row(connection: sqlite3.Connection, table: str) -> tuple[str, tuple[Any, ...]]:
    """What names the first row of a table, as a condition with its values."""
    columns = all_tables_of(connection)[table]
    keys = [name for name, _, place in columns if place] or [name for name, _, _ in columns]
    listed = ", ".join(f'"{key}"' for key in keys)
    row = connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY {listed} LIMIT 1').fetchone()
    return " AND ".join(f'"{key}" IS ?' for key in keys), row


def numbered(table: str, columns: list[tuple[str, str, int]]) -> str | None:
    """The column whose value names a row in a finding."""
    if table not in metadata.tables:
        return None
    return next(
        (column.name for column in metadata.tables[table].primary_key if column.name == "id" or column.foreign_keys),
        None,
    )


OTHER = {
    "INTEGER": 'coalesce("{}", 0) + 1000003',
    "TEXT": "coalesce(\"{}\", '') || 'x'",
    "BLOB": "CAST(coalesce(\"{}\", x'') || x'01' AS BLOB)",
    "REAL": '"{}" / 2 + 0.1',
    "VARCHAR(32)": "\"{}\" || 'x'",
}


def test_the_store_of_these_tests_is_sound_and_has_rows_in_every_table(complete: Path) -> None:
    assert check(complete) == []
    with plainly(complete) as connection:
        empty = [name for name in tables_of(connection) if not connection.execute(f'SELECT 1 FROM "{name}"').fetchone()]
    assert empty == ([] if authority.IS_THERE else ["stamps"])


# Of each table the column at one place is edited, all tables at once: so many as the widest has.
@pytest.mark.parametrize("place", range(max(len(table.columns) for table in metadata.tables.values())))
def test_each_cell_that_is_edited_is_named(complete: Path, place: int) -> None:
    edited: dict[str, str | None] = {}
    with forging(complete) as connection:
        for table, columns in tables_of(connection).items():
            if place >= len(columns):
                continue
            name, kind, _ = columns[place]
            condition, key = first_row(connection, table)
            number = numbered(table, columns)
            found = connection.execute(f'SELECT "{number or name}" FROM "{table}" WHERE {condition}', key).fetchone()[0]
            edited[table] = str(found) if number else None
            connection.execute(f'UPDATE "{table}" SET "{name}" = {OTHER[kind].format(name)} WHERE {condition}', key)

    findings = check(complete)

    assert sorted(edited.keys() - {one.table for one in findings}) == []
    rows = {(one.table, one.row) for one in findings}
    assert [(table, row) for table, row in edited.items() if row is not None and (table, row) not in rows] == []


# Without them FTS5 begins at the first page, as it does with them in an index that has only one: no answer changes.
NEEDLESS = {("folded_texts_fts_idx", "row"), ("folded_texts_fts_idx", "cell 0")}


@pytest.mark.parametrize(
    ("part", "edit"), sorted({*product(sorted(PARTS), ("row", "cell 0", "cell 1", "cell 2"))} - NEEDLESS)
)
def test_each_edit_of_the_full_text_index_is_named(complete: Path, part: str, edit: str) -> None:
    """Of what FTS5 keeps, a row is deleted, or a cell changed: the first one, where the text stands that it is of."""
    with forging(complete) as connection:
        columns = [name for name, _, _ in all_tables_of(connection)[part]]
        condition, key = first_row(connection, part)
        if edit == "row":
            changed = connection.execute(f'DELETE FROM "{part}" WHERE {condition}', key)
        elif (place := int(edit[-1])) < len(columns):
            name = columns[place]
            value = connection.execute(f'SELECT "{name}" FROM "{part}" WHERE {condition}', key).fetchone()[0]
            if isinstance(value, bytes):
                other: object = bytes([value[0] ^ 1]) + value[1:] if value else b"x"
            else:
                other = value + 1000 if isinstance(value, int) else value + "x"
            changed = connection.execute(f'UPDATE "{part}" SET "{name}" = ? WHERE {condition}', (other, *key))
        else:
            return  # it has no such column
        assert changed.rowcount == 1

    assert any(one.table in (part, part.rpartition("_")[0]) for one in check(complete))


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE _seals SET name = name || 'x' WHERE name = 'claims'",
        "UPDATE _seals SET row_count = row_count + 1 WHERE name = 'claims'",
        "UPDATE _seals SET sum = CAST(sum || x'00' AS BLOB) WHERE name = 'claims'",
        "UPDATE _seals SET sum = (SELECT sum FROM _seals WHERE name = 'dates') WHERE name = 'claims'",
        "DELETE FROM _seals WHERE name = 'claims'",
        "INSERT INTO _seals SELECT 'x', row_count, sum FROM _seals WHERE name = 'claims'",
        "UPDATE _sealed_rows SET name = name || 'x' WHERE name = 'claims' AND part = 0",
        "UPDATE _sealed_rows SET part = part + 1000 WHERE name = 'claims' AND part = 0",
        "UPDATE _sealed_rows SET digests = x'00' WHERE name = 'claims' AND part = 0",
        "DELETE FROM _sealed_rows WHERE name = 'claims' AND part = 0",
        "INSERT INTO _sealed_rows SELECT name, 1000, digests FROM _sealed_rows WHERE name = 'claims' AND part = 0",
    ],
)
def test_seals_that_are_forged_are_named(complete: Path, edit: str) -> None:
    with forging(complete) as connection:
        assert connection.execute(edit).rowcount == 1

    findings = check(complete)

    assert findings and {one.table for one in findings} == {
        edit.split()[2 if "INTO" in edit or "FROM" in edit[:12] else 1]
    }


def test_each_row_that_is_deleted_is_named(complete: Path) -> None:
    with forging(complete) as connection:
        tables = tables_of(connection)
        for table in tables:
            condition, key = first_row(connection, table)
            assert connection.execute(f'DELETE FROM "{table}" WHERE {condition}', key).rowcount == 1

    assert sorted(tables.keys() - {one.table for one in check(complete)}) == []


def test_each_row_that_is_added_is_named(complete: Path) -> None:
    """A copy of a row of the table, under a key of its own."""
    with forging(complete) as connection:
        tables = tables_of(connection)
        unique = {
            name
            for table in metadata.tables.values()
            for constraint in [*table.constraints, *table.indexes]
            if type(constraint).__name__ == "UniqueConstraint"
            for name in [f"{table.name}.{column.name}" for column in constraint.columns]
        }
        for table, columns in tables.items():
            condition, key = first_row(connection, table)
            copied = ", ".join(
                OTHER[kind].format(name) if in_key or f"{table}.{name}" in unique or len(columns) == 1 else f'"{name}"'
                for name, kind, in_key in columns
            )
            connection.execute(f'INSERT INTO "{table}" SELECT {copied} FROM "{table}" WHERE {condition}', key)

    assert sorted(tables.keys() - {one.table for one in check(complete)}) == []


def test_two_rows_that_are_exchanged_are_named(complete: Path) -> None:
    """Their keys stay, and what stands beside these changes places."""
    exchanged = set()
    with forging(complete) as connection:
        connection.execute("PRAGMA recursive_triggers = OFF")
        for table, columns in tables_of(connection).items():
            keys = [name for name, _, place in columns if place]
            others = [name for name, _, place in columns if not place]
            rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2').fetchall() if len(columns) > 1 else []
            names = [name for name, _, _ in columns]
            one, other = (dict(zip(names, row, strict=True)) for row in (rows[0], rows[-1])) if rows else ({}, {})
            if not others or [one[name] for name in others] == [other[name] for name in others]:
                continue
            chosen = " AND ".join(f'"{key}" = ?' for key in keys)
            for row in (one, other):
                connection.execute(f'DELETE FROM "{table}" WHERE {chosen}', [row[key] for key in keys])
            listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            for mine, theirs in ((one, other), (other, one)):
                row = [mine[name] if name in keys else theirs[name] for name in names]
                connection.execute(f'INSERT INTO "{table}" ({listed}) VALUES ({marks})', row)
            exchanged.add(table)

    assert len(exchanged) > 25
    assert sorted(exchanged - {one.table for one in check(complete)}) == []


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param("sql || ' '", id="a letter"),
        pytest.param("replace(sql, 'NOT NULL, ', ', ')", id="a constraint of a column"),
        pytest.param("replace(sql, 'CHECK (', 'CHECK (1 OR ')", id="a check"),
    ],
)
def test_each_table_that_is_written_otherwise_is_named(complete: Path, edit: str) -> None:
    with forging(complete) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        # How the tables behind a full-text index are written SQLite decides; of them the columns are compared.
        ours = f"type = 'table' AND name IN ({marks()}) AND name NOT GLOB '*_fts_*'"
        query = f"SELECT name FROM sqlite_master WHERE sql <> {edit} AND {ours}"
        changed = {name for (name,) in connection.execute(query, [*KNOWN])}
        connection.execute(f"UPDATE sqlite_master SET sql = {edit} WHERE {ours}", [*KNOWN])

    assert len(changed) > 30
    told = {one.table for one in check(complete) if "is not the table that provstore makes" in one.sentence}
    assert changed - told == set()


def marks() -> str:
    return ", ".join("?" * len(KNOWN))


def test_each_column_that_is_added_and_each_index_that_is_dropped_is_named(complete: Path) -> None:
    with forging(complete) as connection:
        indexes = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for (name,) in indexes:
            connection.execute(f'DROP INDEX "{name}"')
        for name in metadata.tables:
            connection.execute(f'ALTER TABLE "{name}" ADD COLUMN more TEXT')

    told = {one.table for one in check(complete)}

    assert {name for (name,) in indexes} - told == set()
    assert metadata.tables.keys() - told == set()


def test_an_index_that_is_made_otherwise_is_named(complete: Path) -> None:
    with forging(complete) as connection:
        connection.execute("DROP INDEX ix_claims_key")
        connection.execute("CREATE INDEX ix_claims_key ON claims (rule)")

    assert [one.table for one in check(complete)] == ["ix_claims_key"]


@pytest.mark.parametrize("name", [*views(), *triggers()])
def test_a_store_without_one_of_its_views_or_triggers_is_not_used_and_names_it(complete: Path, name: str) -> None:
    with plainly(complete) as connection:
        connection.execute(f"DROP {'VIEW' if name in views() else 'TRIGGER'} {name}")

    with pytest.raises(NotAStore, match=rf"\b{name}\b"):
        check(complete)


@pytest.mark.parametrize(
    ("edit", "table"),
    [
        (
            "INSERT INTO statements SELECT id + 100, document_row, outlet_row, published, encoding, by, at, run_row, contests FROM statements",
            "statements",
        ),
        ("DELETE FROM passages WHERE id = (SELECT max(id) FROM passages)", "passages"),
        (
            """UPDATE passages SET a_row = b_row, b_row = a_row, a_start = b_start, b_start = a_start, a_end = b_end,
            b_end = a_end, copied = CASE copied WHEN 'a from b' THEN 'b from a' ELSE 'a from b' END""",
            "passages",
        ),
        (
            """UPDATE extractions SET id = id + 1000
            WHERE id = (SELECT min(id) FROM extractions GROUP BY document_row HAVING count(*) > 1)""",
            "extractions",
        ),
        ("DELETE FROM stories", "stories"),
        ("UPDATE claim_pairs SET relation = 'opposite' WHERE relation = 'same'", "claim_pairs"),
        ("UPDATE copies SET kept = 1 - kept", "copies"),
    ],
    ids=lambda value: value[:40],
)
def test_what_was_not_found_in_november(complete: Path, edit: str, table: str) -> None:
    """A withdrawn statement inserted again, passages reversed or deleted, an old extraction in place of the new."""
    with forging(complete) as connection:
        assert connection.execute(edit).rowcount > 0

    assert table in {one.table for one in check(complete)}


def test_the_last_events_cut_off_with_their_rows(seeded: Path, seeds: Path) -> None:
    """What is left of them in the sums tells.  Whoever puts these back, too, has an older store, which a head tells."""
    from provstore.ingest import ingest

    with plainly(seeded) as connection:
        last = connection.execute("SELECT max(seq) FROM events").fetchone()[0]
        highest = {
            name: connection.execute(f'SELECT max(id) FROM "{name}"').fetchone()[0]
            for name, table in metadata.tables.items()
            if "id" in table.c
        }
    (seeded.parent / "new.txt").write_text("Nothing is said here\n\nNobody speaks.\n")
    ingest(seeded, [seeded.parent / "new.txt"])
    with forging(seeded) as connection:
        connection.execute("DELETE FROM events WHERE seq > ?", (last,))
        for name, table in metadata.tables.items():
            if "id" in table.c:
                connection.execute(f'DELETE FROM "{name}" WHERE id > ?', (highest[name] or 0,))
            for key in table.foreign_keys:
                if "id" in key.column.table.c and "id" not in table.c:
                    parent = key.column.table.name
                    connection.execute(f'DELETE FROM "{name}" WHERE "{key.parent.name}" > ?', (highest[parent] or 0,))

    assert "_seals" in {one.table for one in check(seeded)}


def test_what_is_taken_back_leaves_no_seal(seeded: Path) -> None:
    """A transaction that fails changes nothing, and the next one seals its own rows alone."""
    with open_for_writing(seeded) as connection:
        taken_back = connection.begin()
        connection.execute(update(runs).values(command="forged"))
        taken_back.rollback()
        with connection.begin():
            connection.execute(update(runs).where(runs.c.id == 1).values(command="other"))

    assert {(one.table, one.row) for one in check(seeded)} == {("runs", "1")}  # whose end the log tells otherwise


def test_a_write_that_changes_nothing_leaves_no_event(seeded: Path) -> None:
    with open_for_writing(seeded) as connection, connection.begin():
        connection.execute(update(runs).where(runs.c.id == 99).values(command="other"))
    with plainly(seeded) as connection:
        before = connection.execute("SELECT count(*) FROM events").fetchone()
    with open_for_writing(seeded) as connection, connection.begin():
        connection.execute(update(runs).values(command=runs.c.command))
    with plainly(seeded) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == before


def test_rows_that_come_and_go_in_any_order_have_one_sum(seeded: Path) -> None:
    rows = [
        {"id": number, "command": "x", "program_version": "1", "python_version": "3", "sqlite_version": "3",
         "rules_digest": "0" * 64, "options": "{}", "started_at": "", "ended_at": None, "outcome": None}
        for number in (7, 300, 8)
    ]  # fmt: skip
    with open_for_writing(seeded) as connection:
        with connection.begin():
            before = last_seals(connection)["runs"]
        for one in rows:
            with connection.begin():
                connection.execute(insert(runs), one)
        with connection.begin():
            full = last_seals(connection)["runs"]
        for number in (300, 7, 8):
            with connection.begin():
                connection.execute(runs.delete().where(runs.c.id == number))
        with connection.begin():
            assert last_seals(connection)["runs"] == before
            connection.execute(insert(runs), rows[::-1])
        with connection.begin():
            assert last_seals(connection)["runs"] == full
