"""Writing: each document and sighting once, extractions beside the older ones."""

from __future__ import annotations

from pathlib import Path

from provstore.store import open_for_writing, open_store
from provstore.store.load import load_document
from provstore.store.prepare import prepare
from provstore.store.runs import recorded_run
from provstore.store.save import save_again, save_documents
from provstore.store.sightings import Sighting, save_sightings
from provstore.text.decode import decode
from tests.store.made import DOCUMENT, claim, empty, save


def test_bytes_are_kept_where_the_text_does_not_tell_them(store_path: Path) -> None:
    plain, other = decode("Café.\n".encode()), decode("Café, thé.\n".encode("cp1252"), "cp1252")
    with open_for_writing(store_path, create=True) as connection, connection.begin():
        ids = save_documents(connection, [prepare(one, empty(one)) for one in (plain, other)])
    assert list(ids) == [plain.id, other.id]
    with open_store(store_path) as connection:
        rows = connection.exec_driver_sql("SELECT bytes, text, byte_count, char_count FROM documents ORDER BY id").all()
        assert rows == [(None, "Café.\n", 7, 6), (other.data, "Café, thé.\n", 11, 11)]
        assert [load_document(connection, one.id) for one in (plain, other)] == [plain, other]


def test_a_sighting_is_one_however_often(store_path: Path) -> None:
    save(store_path, DOCUMENT, empty(DOCUMENT))
    with open_for_writing(store_path) as connection, recorded_run(connection, "test", {}) as run, connection.begin():
        seen = [Sighting(1, path, None) for path in (b"a.txt", b"\xff", b"a.txt")]
        first = save_sightings(connection, run, seen, "2024-01-01T00:00:00Z")
        seen = [Sighting(1, path, None) for path in (b"a.txt", b"b.txt")]
        again = save_sightings(connection, run, seen, "2025-01-01T00:00:00Z")
    assert (first, again) == ({(1, b"a.txt", ""), (1, b"\xff", "")}, {(1, b"b.txt", "")})
    with open_store(store_path) as connection:
        rows = connection.exec_driver_sql("SELECT path, path_shown, seen_at FROM sightings ORDER BY id").all()
    assert rows == [
        (b"a.txt", "a.txt", "2024-01-01T00:00:00Z"),
        (b"\xff", "\\xff", "2024-01-01T00:00:00Z"),
        (b"b.txt", "b.txt", "2025-01-01T00:00:00Z"),
    ]


def test_an_extraction_stands_beside_the_older_one_and_is_told_of(store_path: Path) -> None:
    save(store_path, DOCUMENT, empty(DOCUMENT))
    again = prepare(DOCUMENT, empty(DOCUMENT, claim(None)))
    with open_for_writing(store_path) as connection, recorded_run(connection, "test", {}) as run, connection.begin():
        save_again(connection, run, again, 1, None)
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM extractions").scalar() == 2
        event = connection.exec_driver_sql("SELECT sha256, detail, run_row FROM events WHERE kind = 'extracted'").one()
    assert event == (DOCUMENT.id, again.digest, run)
