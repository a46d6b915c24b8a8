"""What all tests share: the seeds, a place for a store, and an environment without settings."""

from __future__ import annotations

import gc
import math
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

from provstore.ingest import ingest, workers
from provstore.store import engine
from tests.examples import THOROUGH
from tests.store import blank

ROOT = Path(__file__).parent.parent

# The same examples on every machine: a newcomer's first run must not fail by chance.  A search
# with fresh examples is `make test ARGS=--hypothesis-profile=default`.
repeatable = settings(deadline=None, derandomize=True)
settings.register_profile("repeatable", repeatable)
settings.register_profile(THOROUGH, repeatable, max_examples=1000)
settings.load_profile("repeatable")


def pytest_collection_finish() -> None:
    """What was collected is there until the end: no search for garbage goes through it, which took a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _plain_environment() -> Iterator[None]:
    """Tests do not see the settings of whoever runs them.  Session scope suits Hypothesis."""
    # What a shell starts in the background ignores an interrupt, and commands that tests interrupt would never end.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with pytest.MonkeyPatch.context() as patch:
        for name in [*os.environ]:
            if name.startswith("PROVSTORE_") or name in {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"}:
                patch.delenv(name)
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """All stores of a session share what SQLAlchemy made of a statement, which takes most of the time with small ones.

    It keeps that for each engine, and every opened store has one of its own; all are of one dialect with the same
    settings, so that the same statement is the same SQL in each.
    """
    compiled = LRUCache[Any, Any](2000)

    def make_sharing(*args: Any, **options: Any) -> Engine:
        return create_engine(*args, **options).execution_options(compiled_cache=compiled)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "create_engine", make_sharing)
        patch.setattr(SQLiteDialect_pysqlite, "__eq__", lambda self, other: type(self) is type(other))
        patch.setattr(SQLiteDialect_pysqlite, "__hash__", lambda self: hash(type(self)))
        yield


@pytest.fixture(scope="session", autouse=True)
def _work_done_here() -> Iterator[None]:
    """Tests change what reads an article, which other processes would not know, however long it takes here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "PATIENCE_S", math.inf)
        yield


@pytest.fixture(scope="session", autouse=True)
def _new_stores_copied() -> Iterator[None]:
    with blank.copied():
        yield


@pytest.fixture(scope="module")
def stores_made_in_full() -> Iterator[None]:
    """Whoever uses this makes each new store as users do, and no copy of one that was made before."""
    with blank.made_in_full():
        yield


@pytest.fixture(scope="session")
def whole_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store, `store.db`, with all articles of `tests.upkeep.corpus`, each named as its file; for reading alone."""
    from tests.upkeep.corpus import ARTICLES, add  # here, since few folders of tests need all of provstore

    folder = tmp_path_factory.mktemp("corpus")
    add(folder / "store.db", folder, *ARTICLES)
    return folder


@pytest.fixture
def seeds() -> Path:
    """The folder with the two real articles."""
    return ROOT / "seeds"


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where a store can be made; nothing is there yet."""
    return tmp_path / "store.db"


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
