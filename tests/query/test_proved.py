"""A list prints nothing of a document whose text, or whose bytes, are not what was stored."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from provstore.query.lists import list_claims, list_documents
from provstore.query.proved import Proved
from provstore.query.search import search_texts
from provstore.store import open_store
from tests.store.plain import plainly


@pytest.fixture
def forged(told_store: Path, tmp_path: Path, request: pytest.FixtureRequest) -> tuple[Path, str]:
    """A store in which a document was edited, and the id of that."""
    store = Path(shutil.copy(told_store, tmp_path / "forged.db"))
    with plainly(store) as connection:
        (id,) = connection.execute("SELECT sha256 FROM documents WHERE instr(text, 'Brenna')").fetchone()
        connection.execute(f"UPDATE documents SET {request.param} WHERE sha256 = ?", (id,))
    return store, id


@pytest.mark.parametrize(
    "forged",
    [
        "text = replace(text, 'three', 'nine')",
        "text_sha256 = substr(text_sha256, 2) || 'a'",
        "bytes = x'00'",
    ],
    indirect=True,
)
def test_nothing_is_told_of_it(forged: tuple[Path, str]) -> None:
    store, id = forged
    with open_store(store) as connection:
        for table in (list_documents(connection), list_claims(connection), search_texts(connection, "the")):
            rows = table.objects()
            assert rows and id not in {row["document_id"] for row in rows}
            assert list(table.damaged) == [id]
        one = list_claims(connection, document=id)
        assert (one.objects(), list(one.damaged)) == ([], [id])
        other = list_claims(connection, content="drawbridge")  # only documents that words are printed of are proved
        assert other.objects() and not other.damaged


def test_each_document_is_proved_once_and_one_that_is_not_there_proves_nothing(told_store: Path) -> None:
    with open_store(told_store) as connection:
        proved = Proved(connection)
        ids = connection.exec_driver_sql("SELECT sha256 FROM documents").scalars().all()
        assert proved(*ids, None, "0" * 64) and proved(*ids)
        assert proved.damaged == []
