"""A store with all articles of the corpus, and one of one's own to write to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.store import open_for_writing
from tests.upkeep.corpus import ARTICLES, add


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the store and its articles; the row of an article is its place in ARTICLES, counted from 1."""
    made = tmp_path_factory.mktemp("filled")
    add(made / "store.db", made, *ARTICLES)
    return made


@pytest.fixture
def connection(filled: Path, tmp_path: Path) -> Iterator[Connection]:
    """Inside a transaction of a copy of the store."""
    path = tmp_path / "store.db"
    shutil.copy(filled / "store.db", path)
    with open_for_writing(path) as connection, connection.begin():
        yield connection
