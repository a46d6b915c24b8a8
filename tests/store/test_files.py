"""Files looked at again: unchanged, changed, gone, or no longer what leads to the document."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

from provstore.ingest import ingest
from provstore.store import open_store
from provstore.store.files import look_again
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
