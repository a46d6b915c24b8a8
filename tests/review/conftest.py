"""A store with small articles, made once, and a copy of it for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from provstore.query.reviews import find_found
from provstore.records import Found
from provstore.store import open_store
from tests.upkeep.corpus import add


@pytest.fixture(scope="session")
def _accounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("accounts")
    for name in ("wire", "copy", "rewrite"):
        add(folder / "store.db", folder, name)
    return folder / "store.db"


@pytest.fixture
def accounts(_accounts: Path, tmp_path: Path) -> Path:
    """A wire, a copy of it and a rewrite."""
    return Path(shutil.copy(_accounts, tmp_path / "accounts.db"))


@pytest.fixture
def find() -> Callable[[Path, str], Found]:
    def find(store: Path, name: str) -> Found:
        with open_store(store) as connection:
            return find_found(connection, name)

    return find
