"""Each check names the table and row that is not what was written, and says nothing of a sound store."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.store import open_store
from provstore.store.checks import CHECKS, describe_reading, shaped
from provstore.store.verify import verify
from tests.store.plain import plainly


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_sound_store_has_no_findings(shared: Path, check: object) -> None:
    with open_store(shared) as connection:
        assert list(check(connection)) == []  # type: ignore[operator]


@pytest.mark.parametrize(
    ("edit", "table", "words"),
    [
        ("UPDATE sightings SET seen_at = '2001-01-01T00:00:00Z'", "sightings", "another time, or another run"),
        ("UPDATE sightings SET seen_at = 'yesterday'", "sightings", "another time, or another run"),
        ("UPDATE documents SET encoding = 'cp1252'", "documents", "was read as utf-8"),
        ("UPDATE outlets SET owner = 'Somebody'", "outlets", "not what the registry"),
        (
            "INSERT INTO outlet_domains SELECT source_row, 'x.example' FROM outlets LIMIT 1",
            "outlet_domains",
            "registry",
        ),
        ("UPDATE _about SET value = 'x' WHERE name = 'spans'", "_about", "does not say what was written"),
        ("UPDATE _columns SET description = 'x'", "_columns", "does not say what was written"),
        ("UPDATE _alembic_version SET version_num = '0001'", "_alembic_version", "does not say what was written"),
        ("UPDATE passages SET a_end = 999999", "passages", "is not within the text"),
        ("UPDATE passages SET b_start = b_start + 40 WHERE kind = 'verbatim'", "passages", "other words"),
        ("UPDATE claim_pairs SET b_key = b_key || 'x'", "claim_pairs", "names a claim that is not there"),
        ("UPDATE divergences SET a_key = 'x'", "divergences", "names a claim that is not there"),
        ("UPDATE inferred_wires SET from_end = 999999", "inferred_wires", "is not within the text"),
        ("DELETE FROM runs WHERE id = 1", "extractions", "refers to a row of runs"),
        ("DELETE FROM claims WHERE id = 1", "claim_spans", "refers to a row of claims"),
    ],
)
def test_what_was_altered_is_named(shared: Path, edit: str, table: str, words: str) -> None:
    with plainly(shared) as connection:
        connection.execute(edit)
    with open_store(shared) as connection:
        found = [finding.sentence for finding in verify(connection) if finding.table == table]
    assert any(words in sentence for sentence in found), found


@pytest.mark.parametrize(
    ("table", "columns", "is_sound"),
    [
        ("documents_fts_data", "'documents_fts_data' ( id INTEGER PRIMARY KEY,  block BLOB )", True),
        ("documents_fts_docsize", "documents_fts_docsize(id INTEGER PRIMARY KEY, sz)", True),
        ("documents_fts_data", "'documents_fts_data'(id INTEGER PRIMARY KEY, blocks BLOB)", False),
        ("folded_texts_fts_docsize", "'folded_texts_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB, more)", False),
    ],
)
def test_the_tables_of_fts5_are_written_as_another_sqlite_does_but_have_the_same_columns(
    seeded: Path, table: str, columns: str, is_sound: bool
) -> None:
    with plainly(seeded) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = 'CREATE TABLE ' || ? WHERE name = ?", (columns, table))
    with open_store(seeded) as connection:
        found = [finding.table for finding in shaped(connection)]
    assert found == ([] if is_sound else [table])


def test_what_the_keys_of_a_persons_own_table_lead_to_is_no_business_of_ours(seeded: Path) -> None:
    with plainly(seeded) as connection:
        connection.execute("CREATE TABLE notes (claim_row REFERENCES claims (id), of REFERENCES claims (rule))")
        connection.execute("INSERT INTO notes VALUES (999, 'x')")
    with open_store(seeded) as connection:
        assert list(verify(connection)) == []


def test_how_a_text_was_read_is_told_in_the_log(seeded: Path) -> None:
    with open_store(seeded) as connection:
        told = set(connection.exec_driver_sql("SELECT reason FROM events WHERE kind = 'stored'").scalars())
    assert told == {"utf-8, utf-8"} == {describe_reading("utf-8", "utf-8")}
