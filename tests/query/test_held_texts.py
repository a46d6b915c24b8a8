"""In which texts of a store a quotation is looked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from provstore.ingest import ingest
from provstore.match.quoting.versions import Quoted
from provstore.query.held_texts import HeldTexts, ids_of
from provstore.records import Span
from provstore.store import open_store

LONG = "We had warned the owner of the grain terminal twice before the dust caught fire"
PAGES = {
    "long": f"Silo\n\n“{LONG},” Tomas Reyl said.\n",
    "again": f"Again\n\nReyl spoke. “{LONG},” he said.\n",
    "short": "Bridge\n\n“The bridge is rusty,” Ann Lee said.\n",
    "hyphens": "Ferry\n\n“The fer\u00adry is over\u00adloaded with ba\u00adna\u00adnas,” Ann Lee said.\n",
    "other": "Weather\n\nIt rained on the fields of Brenna for a week, and the roads were closed.\n",
}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    folder = tmp_path_factory.mktemp("held")
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        ingest(folder / "store.db", folder / f"{name}.txt")
    with open_store(folder / "store.db") as opened:
        yield opened


def quoted(words: str) -> Quoted:
    return Quoted(words, (Span(0, len(words)),))


def test_the_index_leads_to_all_that_have_a_long_one(connection: Connection) -> None:
    (found,) = HeldTexts(connection).find_listed([quoted(LONG)])
    assert len(found) == 2
    assert all(version.is_exact for versions in found.values() for version in versions)
    assert len(ids_of(connection, found.keys())) == 2


def test_what_is_too_short_for_the_index_is_found_in_the_texts(connection: Connection) -> None:
    texts, short = HeldTexts(connection), quoted("The bridge is rusty")
    assert texts.find_listed([short]) == [{}]
    found = texts.find_anywhere({7: short})
    assert [version.is_exact for versions in found[7].values() for version in versions] == [True]


def test_what_no_reader_sees_hides_nothing(connection: Connection) -> None:
    found = HeldTexts(connection).find_anywhere({0: quoted("The ferry is overloaded with bananas")})
    assert [version.is_exact for versions in found[0].values() for version in versions] == [True]


def test_nothing_asked_is_nothing_found(connection: Connection) -> None:
    assert HeldTexts(connection).find_anywhere({}) == {}
    assert HeldTexts(connection).find_listed([]) == []
