"""A store with all articles of the corpus, to write to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.store import open_for_writing


@pytest.fixture
def connection(whole_corpus: Path, tmp_path: Path) -> Iterator[Connection]:
    """Inside a transaction of a copy of the store; the row of an article is its place in ARTICLES, counted from 1."""
    path = tmp_path / "store.db"
    shutil.copy(whole_corpus / "store.db", path)
    with open_for_writing(path) as connection, connection.begin():
        yield connection
