"""Readings are kept as they were made, and `verify` makes them again."""

from __future__ import annotations

import gzip
import zlib
from hashlib import sha256
from pathlib import Path

import pytest

from provstore.ingest import Summary, ingest
from provstore.readers import read
from provstore.review import state
from provstore.store import open_store
from provstore.store.load import load_document
from provstore.store.verify import verify
from tests.readers.pdf.printed import OTHER, STORY, Put, column, printed
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
        "html/6", "https://www.northseanews.example/world/2024/03/12/bridge-closed", "Ann Lee, Bob Roe", None,
    )  # fmt: skip
    assert damage_of(store_path) == []


def test_a_page_and_its_gzip_are_one_document_with_two_sightings(store_path: Path, tmp_path: Path) -> None:
    wrapped = tmp_path / "saved.html.gz"
    wrapped.write_bytes(gzip.compress(PAGE.read_bytes()))

    assert ingest(store_path, [PAGE, wrapped]) == Summary(stored=1, already_there=1, unresolved=1)

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


PDF = printed(
    [Put(72, 740, "Bridge closed after the storm", 20), *column(STORY, OTHER)], Title="Bridge", Author="Ann Lee"
)


def test_a_pdf_comes_back_as_it_was_read(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "bridge.pdf").write_bytes(PDF)
    ingest(store_path, [tmp_path / "bridge.pdf"])
    document = read(PDF)
    with open_store(store_path) as connection:
        assert load_document(connection, document.id) == document
    assert damage_of(store_path) == []
    assert ingest(store_path, [tmp_path / "bridge.pdf"]) == Summary(already_there=1)


PDF_DAMAGE = [
    ("UPDATE readings SET zones = replace(zones, 'headline', 'byline')", ["its text, map, zones or stated values are not what was stored"]),
    ("UPDATE documents SET text = replace(text, 'a week', 'a year'), text_sha256 = :digest", ["makes another text of its source", "its map does not lead"]),
    ("UPDATE documents SET bytes = X'255044462d'", ["its source is a PDF that is cut short", "its bytes are not those it was stored with"]),
    ("DELETE FROM page_values; DELETE FROM readings", ["its bytes cannot be read as pdf"]),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "sentences"), PDF_DAMAGE, ids=[case[1][-1] for case in PDF_DAMAGE])
def test_damage_of_a_pdf_is_named(store_path: Path, tmp_path: Path, statements: str, sentences: list[str]) -> None:
    (tmp_path / "bridge.pdf").write_bytes(PDF)
    ingest(store_path, [tmp_path / "bridge.pdf"])
    text = read(PDF).text.replace("a week", "a year")
    with plainly(store_path) as database:
        for statement in statements.split("; "):
            database.execute(statement, {"digest": sha256(text.encode()).hexdigest()} if ":digest" in statement else {})

    told = damage_of(store_path)
    assert [sentence for sentence in sentences if not any(sentence in one for one in told)] == [], told


def test_a_pdf_that_another_version_of_pdfium_read_is_held_against_its_digest(
    store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bridge.pdf").write_bytes(PDF)
    ingest(store_path, [tmp_path / "bridge.pdf"])
    monkeypatch.setattr("provstore.readers.places.reader_name", lambda: "pdf/1 pdfium 1")
    monkeypatch.setattr("provstore.readers.reader_name", lambda: "pdf/1 pdfium 1")
    assert damage_of(store_path) == []


MISREAD = "The mayor said that the bridge “Победа” would close.\n".encode("cp1251")
MISREAD_DAMAGE = [
    ("UPDATE readings SET text = replace(text, 'mayor', 'baker')", ["not what was stored", "makes another text of its source"]),
    ("UPDATE readings SET encoding = 'cp1250'", ["plain/1 makes another text of its source"]),
    ("UPDATE readings SET encoding = 'ascii'", ["its bytes cannot be read as ascii"]),
    ("UPDATE readings SET damage = '7'", ["its bytes cannot be read as cp1252 with the damage it has"]),
    ("UPDATE readings SET text = NULL", ["the text of one is missing", "plain/1 read its bytes as cp1252, and the document says otherwise"]),
    ("UPDATE documents SET decoded_by = 'detected'", ["the log tells that it was read as cp1251, given"]),
    ("DELETE FROM readings", ["refers to a row of readings that is not there"]),
    ("UPDATE extraction_grounds SET reading_row = NULL", ["its digest of the article is not that of the article"]),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "sentences"), MISREAD_DAMAGE, ids=[case[0] for case in MISREAD_DAMAGE])
def test_damage_of_a_text_that_was_before_is_named(
    store_path: Path, tmp_path: Path, statement: str, sentences: list[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(MISREAD * 9)
    ingest(store_path, [tmp_path / "a.txt"], encoding="cp1252")
    state(store_path, sha256(MISREAD * 9).hexdigest(), encoding="cp1251")
    assert damage_of(store_path) == []
    with plainly(store_path) as connection:
        connection.execute(statement)
        connection.commit()

    told = damage_of(store_path)
    assert [sentence for sentence in sentences if not any(sentence in one for one in told)] == [], told
