"""Two accounts, one of which copies the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.upkeep.corpus import ARTICLES, add


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store, `store.db`, with a wire, its copies and a rewrite, each named as its file."""
    folder = tmp_path_factory.mktemp("corpus")
    add(folder / "store.db", folder, *(name for name in ARTICLES if name in ("wire", "copy", "uncredited", "rewrite")))
    return folder
