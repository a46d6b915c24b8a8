"""Stores for tests that are not about making one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.complete import make_complete


@pytest.fixture
def shared(whole_corpus: Path, store_path: Path) -> Path:
    """A store of one's own with articles that share text, claims and differences."""
    shutil.copy(whole_corpus / "store.db", store_path)
    return store_path


@pytest.fixture(scope="session")
def _complete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_complete(tmp_path_factory.mktemp("complete"))


@pytest.fixture
def complete(_complete: Path, store_path: Path) -> Path:
    """A store of one's own with rows in every table."""
    return Path(shutil.copy(_complete, store_path))
