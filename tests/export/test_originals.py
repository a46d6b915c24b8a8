"""What was taken in comes back byte for byte, with a list of its digests."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from provstore.errors import DamageFound, UsageError
from provstore.export.originals import export_originals
from provstore.store import open_store
from tests.store.plain import plainly


def held(store: Path) -> dict[str, bytes]:
    with plainly(store) as connection:
        return dict(connection.execute("SELECT sha256, coalesce(bytes, CAST(text AS BLOB)) FROM documents"))


def test_originals_come_back_byte_for_byte(corpus: Path, tmp_path: Path) -> None:
    with open_store(corpus / "store.db") as connection:
        assert export_originals(connection, tmp_path / "out") == len(held(corpus / "store.db"))

    files = [*(tmp_path / "out" / "data").iterdir()]
    assert {path.stem: path.read_bytes() for path in files} == held(corpus / "store.db")
    assert {path.suffix for path in files} == {".txt"} and {path.stat().st_mode & 0o77 for path in files} == {0}
    lines = (tmp_path / "out" / "manifest-sha256.txt").read_text().splitlines()
    assert sorted(lines) == lines and all(re.fullmatch(r"([0-9a-f]{64})  data/\1\.txt", line) for line in lines)
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "-c", "--strict", "manifest-sha256.txt"], cwd=tmp_path / "out", check=True)


def test_some_of_them_and_never_over_what_is_there(corpus: Path, tmp_path: Path) -> None:
    id = min(held(corpus / "store.db"))
    with open_store(corpus / "store.db") as connection:
        assert export_originals(connection, tmp_path / "a" / "new", [id, id]) == 1
        with pytest.raises(UsageError, match="not empty"):
            export_originals(connection, tmp_path / "a")
        (tmp_path / "file").touch()
        with pytest.raises(UsageError, match="there already"):
            export_originals(connection, tmp_path / "file")


def test_originals_as_a_bag(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bagit = pytest.importorskip("bagit")
    with open_store(corpus / "store.db") as connection:
        export_originals(connection, tmp_path / "bag", as_bag=True)
        assert bagit.Bag(str(tmp_path / "bag")).is_valid()
        assert {path.stem: path.read_bytes() for path in (tmp_path / "bag" / "data").iterdir()} == held(
            corpus / "store.db"
        )
        monkeypatch.setattr("provstore.export.extras.find_spec", lambda name: None)
        with pytest.raises(UsageError, match="extra bagit"):
            export_originals(connection, tmp_path / "other", as_bag=True)


def test_bytes_that_are_not_what_was_stored_are_not_given_back(corpus: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(corpus / "store.db", tmp_path / "store.db"))
    with plainly(store) as connection:
        connection.execute("UPDATE documents SET text = text || 'x'")
    with open_store(store) as connection, pytest.raises(DamageFound):
        export_originals(connection, tmp_path / "out")
    assert {path.name for path in tmp_path.iterdir()} == {"store.db"}
