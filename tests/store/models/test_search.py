"""The tables of the full-text index are those of FTS5, and each tells what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.store.models.search import FULL_TEXT, PARTS, describe_full_text
from tests.store.plain import plainly, refused


def test_the_tables_of_fts5_are_known(seeded: Path) -> None:
    with plainly(seeded) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {name for name in tables if "_fts" in name} == {*FULL_TEXT, *PARTS}
    assert {name for name, _, _ in describe_full_text()} == {*FULL_TEXT, *PARTS}


def test_datasette_finds_the_index_of_the_documents(seeded: Path) -> None:
    """By the question it asks: quotation marks other than these hide the search of the table."""
    with plainly(seeded) as connection:
        found = connection.execute(
            "SELECT name FROM sqlite_master WHERE rootpage = 0"
            " AND sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"documents\"%'"
        ).fetchall()
    assert found == [("documents_fts",)]


def test_words_are_found_with_sql_alone(seeded: Path) -> None:
    with plainly(seeded) as connection:
        found = connection.execute(
            "SELECT document, snippet(documents_fts, 0, '[', ']', '…', 5) FROM documents_fts"
            " JOIN documents AS d ON d.id = documents_fts.rowid JOIN v_documents ON document_id = d.sha256"
            " WHERE documents_fts MATCH 'retribution' ORDER BY rank"
        ).fetchall()
    assert found and all("[retribution]" in words.lower() for _, words in found)


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("INSERT INTO folded_texts VALUES (1, NULL)", "folded_texts.text"),
        ("INSERT INTO folded_texts VALUES (99, 'x')", "FOREIGN KEY constraint failed"),
        ("INSERT INTO _name_spellings VALUES ('x', NULL)", "_name_spellings.spelling"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
