"""Stores for tests that are not about making one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from provstore.ingest import ingest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def _seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "store.db"
    ingest(path, [ROOT / "seeds"])
    return path


@pytest.fixture
def seeded(_seeded: Path, store_path: Path) -> Path:
    """A store of one's own with the two seeds."""
    shutil.copy(_seeded, store_path)
    return store_path


@pytest.fixture
def shared(whole_corpus: Path, store_path: Path) -> Path:
    """A store of one's own with articles that share text, claims and differences."""
    shutil.copy(whole_corpus / "store.db", store_path)
    return store_path
