"""Files looked at again: unchanged, changed, gone, or no longer what leads to the document."""

from __future__ import annotations

import gzip
import os
from collections import Counter
from pathlib import Path

from provstore.ingest import ingest
from provstore.store import open_store
from provstore.store.files import TAKEN_ONE_BY_ONE, compare_with, look_again
from tests.carriers.archive import OTHER, PAGE, answer, packed, record
from tests.store.plain import plainly


def states(store: Path) -> Counter[str]:
    with open_store(store) as connection:
        return Counter(one.state for one in look_again(connection))


def test_files_are_looked_at_again(store_path: Path, tmp_path: Path) -> None:
    page, archive = tmp_path / "a.html.gz", tmp_path / "a.warc.gz"
    page.write_bytes(gzip.compress(PAGE))
    archive.write_bytes(packed(record("response", answer(PAGE)), record("response", answer(OTHER, "gzip"))))
    plain = tmp_path / "b.html"
    plain.write_bytes(OTHER)
    ingest(store_path, tmp_path)

    assert states(store_path) == {"same": 4}
    plain.write_bytes(OTHER + b"\n")
    page.unlink()
    assert states(store_path) == {"same": 2, "changed": 1, "gone": 1}
    with plainly(store_path) as connection:
        connection.execute("UPDATE carriers SET steps = '[[\"member\", 0, 9]]' WHERE kind = 'warc'")
    assert states(store_path) == {"leads elsewhere": 2, "changed": 1, "gone": 1}


def test_a_store_beside_its_files_is_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_bytes(OTHER)
    ingest(tmp_path / "news.db", tmp_path)
    (tmp_path / "other.db").write_bytes(b"of somebody else")
    with open_store(tmp_path / "news.db") as connection:
        seen = [(one.state, one.sentence) for one in compare_with(connection, os.fsencode(tmp_path))]
    assert seen == [("same", ""), ("not in the store", f"{tmp_path / 'other.db'} is not in the store")]


def test_files_with_many_documents_are_read_at_once(store_path: Path, tmp_path: Path) -> None:
    """And each way that is not what a reader finds now is still taken by itself."""
    pages = [PAGE.replace(b"Sunday", b"day %d" % number) for number in range(TAKEN_ONE_BY_ONE + 2)]
    (tmp_path / "a.warc").write_bytes(b"".join(record("response", answer(page)) for page in pages))
    ingest(store_path, tmp_path)

    assert states(store_path) == {"same": len(pages)}
    with plainly(store_path) as connection:
        connection.execute("UPDATE carriers SET steps = '[[\"gunzip\"]]' WHERE sighting_row = 1")
    assert states(store_path) == {"same": len(pages) - 1, "leads elsewhere": 1}
