"""A store of accounts that share, differ and change, made from Python."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from provstore import Store, open_store

FERRY = "The ferry Orlanda sank off the northern harbor of Varnholm on Sunday and {} people were killed, the Coast Guard said."
REST = "Rescuers searched the bay through the night with boats and helicopters, and the harbor stayed closed until morning."
MORE = """\
The pilots, Pavel Orrin said on Monday, “slept” for hours.

A boat in Varnholm, March 3, 2024. (Photo by AFP)

Reuters reported that the harbor was closed.
"""
# Name → outlet, day, text.
ACCOUNTS = {
    "agency": ("Reuters", "2024-03-01", f"Ferry sinks\n\n{FERRY.format(14)}\n\n{REST}\n"),
    "post": (
        "Kesmar Daily Post",
        "2024-03-02T08:00",
        f"Ferry lost\n\n{FERRY.format(17)} It rained.\n\n{REST}\n\n{MORE}",
    ),
    "nobody": (None, None, "A page of nobody\n\n“The LIFEBOATS were rusty”, said Ann Lee.\n"),
}


@pytest.fixture(scope="session")
def _accounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("api") / "store.db"
    with open_store(path, create=True) as store:
        for name, (outlet, published, text) in ACCOUNTS.items():
            assert store.ingest(text, name=name, outlet=outlet, published=published, by="tester").stored == 1
    return path


@pytest.fixture
def accounts(_accounts: Path, tmp_path: Path) -> Path:
    """The file; the test's own copy."""
    return Path(shutil.copy(_accounts, tmp_path / "store.db"))


@pytest.fixture
def store(accounts: Path) -> Iterator[Store]:
    with open_store(accounts) as opened:
        yield opened
