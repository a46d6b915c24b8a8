"""Invented articles of outlets that the registry knows, and two of which have one owner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.ingest import ingest
from provstore.query.documents import find_document
from provstore.query.lists import list_claims
from provstore.review import read_statement
from provstore.store import open_store

FERRY = "The ferry Orlanda sank off the northern harbor of Varnholm on Sunday and 14 people were killed, the Coast Guard said."
# Name → who publishes it, when, and the text.
ARTICLES = {
    "agency": ("Reuters", "2024-03-01", f"Ferry sinks off Varnholm\n\n{FERRY}\n\nTickets were refunded.\n"),
    "alam": (
        "Al Alam",
        "2024-03-05",
        f"Ferry lost\n\n{FERRY}\n\nIt rained.\n\nA boat in Varnholm, March 3, 2024. (Photo by AFP)\n",
    ),
    "press": (
        "Press TV",
        "2024-03-05",
        (
            f"Sunk\n\n{FERRY}\n\nThe Iranian government said that the old drawbridge over the Tamsin canal was closed.\n\n"
            "The harbor master Pavel Orrin told the Iranian government that the pilots had been asleep.\n"
        ),
    ),
    "post": (
        "Kesmar Daily Post",
        "2024-03-06",
        f"Disaster\n\n{FERRY}\n\nThe operator hid the rusty lifeboats from the inspectors of the harbor for years, Reuters reported.\n",
    ),
    "sports": (
        "Reuters",
        "2024-03-07",
        "Cup final\n\nThe home team won the cup final in Brenna by three goals to one.\n",
    ),
    "nobody": (None, None, "A page of nobody\n\n“The LIFEBOATS\xa0were rusty”, said Ann Lee. It was 100% so.\n"),
}


@pytest.fixture(scope="session")
def told_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("told")
    for name, (outlet, published, text) in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        said = read_statement(outlet, published, "tester") if outlet else read_statement()
        ingest(folder / "store.db", folder / f"{name}.txt", stated=said)
    return folder / "store.db"


@pytest.fixture
def connection(told_store: Path) -> Iterator[Connection]:
    """The store of all articles, open for reading."""
    with open_store(told_store) as opened:
        yield opened


class Names:
    """Ids in the store, by the names of the articles and words of the claims."""

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection, self._folder = connection, folder

    def document(self, name: str) -> str:
        return find_document(self._connection, str(self._folder / f"{name}.txt"))

    def claim(self, name: str, words: str) -> tuple[str, str]:
        """The ids of the one claim of an article that has these words, and of the article."""
        id = self.document(name)
        (row,) = list_claims(self._connection, document=id, content=words).objects()
        return str(row["claim"]), id


@pytest.fixture
def names(connection: Connection, told_store: Path) -> Names:
    return Names(connection, told_store.parent)
