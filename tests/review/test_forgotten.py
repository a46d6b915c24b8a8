"""What forgetting asks of a person; what is then gone is in tests/store/test_forget.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.errors import UnknownDocument, UsageError
from provstore.review import forget
from provstore.store import open_store
from tests.upkeep.corpus import add


def test_without_a_reason_nothing_is_forgotten(store_path: Path, tmp_path: Path) -> None:
    add(store_path, tmp_path, "wire")
    with open_store(store_path) as connection:
        (id,) = connection.exec_driver_sql("SELECT sha256 FROM documents").scalars()
    with pytest.raises(UsageError, match="say why"):
        forget(store_path, id, " ", None)
    with pytest.raises(UnknownDocument):
        forget(store_path, "0" * 64, "a mistake", None)
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM documents").scalar() == 1
