"""What the file says of itself: where it is, who made it, where to begin."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from provstore import __version__
from provstore.query.info import describe_store
from provstore.store import open_store
from provstore.store.guard import SCHEMA_VERSION


@pytest.mark.parametrize("name", [b"plain.db", b"\xff\xfe.db", b"a?b#%41.db", "łódź.db".encode()])
def test_a_file_of_any_name_tells_what_it_is(told_store: Path, tmp_path: Path, name: bytes) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    shutil.copy(told_store, path)
    with open_store(path) as connection:
        table = describe_store(connection)
    told = dict(table.rows)
    assert table.columns == ("name", "value")
    assert told["path"] == path.decode("utf-8", "backslashreplace")
    assert told["size"] == f"{told_store.stat().st_size} bytes"
    assert (told["program"], told["schema"]) == (f"provstore {__version__}", str(SCHEMA_VERSION))
    assert int(str(told["migration"])) == SCHEMA_VERSION
    assert "v_claims" in str(told["start"])
