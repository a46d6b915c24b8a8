"""Two accounts, one of which copies the other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from provstore.cli import cli
from provstore.ingest import ingest
from tests.upkeep.corpus import ARTICLES, add

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store, `store.db`, with a wire, its copies and a rewrite, each named as its file."""
    folder = tmp_path_factory.mktemp("corpus")
    add(folder / "store.db", folder, *(name for name in ARTICLES if name in ("wire", "copy", "uncredited", "rewrite")))
    return folder


@pytest.fixture(scope="session")
def decided(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the corpus and the two seeds; a person rejected one claim and amended who says another."""
    path = Path(shutil.copy(corpus / "store.db", tmp_path_factory.mktemp("decided") / "store.db"))
    ingest(path, [ROOT / "seeds"])
    for words in (["7c89#2", "reject"], ["7c89#1", "amend", "--speaker", "Ann Lee", "--kind", "person"]):
        done = CliRunner().invoke(cli, ["review", *words, "--by", "Ada", "--db", str(path)])
        assert done.exit_code == 0, done.output
    return path
