"""What persons added is theirs: welcome, told by name, and never taken for ours, whatever its name is like."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.ingest import extract_again
from provstore.store import open_store
from provstore.store.strangers import find_strangers
from provstore.store.verify import verify
from tests.store.plain import plainly

# As sqlite-utils, Datasette's companion, writes them.
OWN_SEARCH = (
    "CREATE VIRTUAL TABLE [sources_fts] USING FTS5 ([name], content=[sources]);"
    "INSERT INTO [sources_fts] (rowid, [name]) SELECT rowid, [name] FROM [sources]"
)


@pytest.mark.parametrize(
    ("added", "named"),
    [
        ("CREATE TABLE [claim_notes] ([claim] TEXT, [note] TEXT)", ["table claim_notes"]),
        ("CREATE TABLE claims2 (a); CREATE INDEX i ON claims2 (a)", ["table claims2"]),
        ('CREATE VIEW "V_Claims2" AS SELECT 1 AS a', ["view V_Claims2"]),
        ("CREATE VIEW v_mine AS SELECT speaker FROM v_claims", ["view v_mine"]),
        ("CREATE VIEW broken AS SELECT nought FROM nowhere", ["view broken"]),
        ("CREATE TABLE _mine (a INTEGER PRIMARY KEY AUTOINCREMENT)", ["table _mine"]),
        ("CREATE INDEX [idx_claims_rule] ON [claims] ([rule])", ["index idx_claims_rule on claims"]),
        (OWN_SEARCH, ["table sources_fts"]),
        ("CREATE TABLE k (c INTEGER REFERENCES claims (id)); INSERT INTO k VALUES (1)", ["table k"]),
        ("CREATE TABLE n (a); CREATE TRIGGER t AFTER INSERT ON n BEGIN SELECT 1; END", ["table n"]),
        ("ANALYZE", []),
        ("VACUUM", []),
    ],
)
def test_what_a_person_adds_is_told_and_nothing_fails(seeded: Path, added: str, named: list[str]) -> None:
    with plainly(seeded) as connection:
        connection.executescript(added)
    for _ in ("before a write", "after one"):
        with open_store(seeded) as connection:
            assert find_strangers(connection) == named
            assert list(verify(connection)) == []
        extract_again(seeded)


def test_nothing_of_ours_is_a_stranger_in_whatever_letters(seeded: Path) -> None:
    with plainly(seeded) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET name = upper(name), tbl_name = upper(tbl_name) WHERE name = 'dates'"
        )
    with open_store(seeded) as connection:
        assert find_strangers(connection) == []
