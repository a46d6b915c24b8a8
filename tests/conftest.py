"""What all tests share: the seeds, a place for a store, and an environment without settings."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

# The same examples on every machine: a newcomer's first run must not fail by chance.  A search
# with fresh examples is `make test ARGS=--hypothesis-profile=default`.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


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


@pytest.fixture
def seeds() -> Path:
    """The folder with the two real articles."""
    return ROOT / "seeds"


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where a store can be made; nothing is there yet."""
    return tmp_path / "store.db"
