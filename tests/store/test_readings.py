"""Readings are kept as they were made, and `verify` makes them again."""

from __future__ import annotations

import gzip
import zlib
from hashlib import sha256
from pathlib import Path

import pytest

from provstore.ingest import Summary, ingest
from provstore.readers import read
from provstore.store import open_store
from provstore.store.load import load_document
from provstore.store.verify import verify
from tests.store.plain import plainly

PAGE = Path(__file__).parents[2] / "docs" / "examples" / "page" / "bridge.html"


def damage_of(path: Path) -> list[str]:
    with open_store(path) as connection:
        return [f"{found.table}: {found.sentence}" for found in verify(connection)]


def test_a_page_comes_back_as_it_was_read(store_path: Path) -> None:
    ingest(store_path, [PAGE])
    document = read(PAGE.read_bytes())
    with open_store(store_path) as connection:
        assert load_document(connection, document.id) == document
        (row,) = connection.exec_driver_sql("SELECT reader, url, authors, notes FROM v_documents").all()
    assert tuple(row) == (
        "html/2", "https://www.northseanews.example/world/2024/03/12/bridge-closed", "Ann Lee, Bob Roe", None,
    )  # fmt: skip
    assert damage_of(store_path) == []


def test_a_page_and_its_gzip_are_one_document_with_two_sightings(store_path: Path, tmp_path: Path) -> None:
    wrapped = tmp_path / "saved.html.gz"
    wrapped.write_bytes(gzip.compress(PAGE.read_bytes()))

    assert ingest(store_path, [PAGE, wrapped]) == Summary(stored=1, already_there=1)

    with open_store(store_path) as connection:
        query = (
            "SELECT s.path_shown, c.kind, c.sha256 FROM sightings AS s LEFT JOIN carriers AS c ON c.sighting_row = s.id"
        )
        seen = connection.exec_driver_sql(f"{query} ORDER BY s.id").all()
    assert [tuple(row) for row in seen] == [
        (str(PAGE), None, None),
        (str(wrapped), "gzip", sha256(wrapped.read_bytes()).hexdigest()),
    ]
    assert damage_of(store_path) == []


DAMAGE = [
    ("UPDATE documents SET text = replace(text, 'a week', 'a year'), text_sha256 = :digest", "makes another text of its source"),
    ("UPDATE readings SET zones = replace(zones, 'caption', 'byline')", "its text, map, zones or stated values are not what was stored"),
    ("UPDATE readings SET map = :map", "its map does not lead from the text to the source"),
    ("UPDATE readings SET map = x'00'", "cannot be read back"),
    ("UPDATE readings SET zones = '7'", "cannot be read back"),
    ("UPDATE page_values SET value = 'Eve Poe' WHERE value = 'Ann Lee'", "its text, map, zones or stated values are not what was stored"),
    ("UPDATE readings SET reader = 'html/0'", "its text, map, zones or stated values are not what was stored"),
    ("DELETE FROM page_values; DELETE FROM readings", "its text is not what its bytes say"),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "sentence"), DAMAGE)
def test_damage_is_named(store_path: Path, statements: str, sentence: str) -> None:
    ingest(store_path, [PAGE])
    text = read(PAGE.read_bytes()).text.replace("a week", "a year")
    values = {"digest": sha256(text.encode()).hexdigest(), "map": zlib.compress(b'[[0, 0, 1, "same"]]')}
    with plainly(store_path) as connection:
        for statement in statements.split("; "):
            connection.execute(statement, values)
        connection.commit()

    assert any(sentence in one for one in damage_of(store_path)), damage_of(store_path)
