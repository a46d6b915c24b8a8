"""The lists of claims, captions, links and outlets."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownDocument
from provstore.ingest import ingest
from provstore.query.lists import list_captions, list_claims, list_documents, list_links, list_outlets
from provstore.store import open_store
from tests.query.conftest import Names


@pytest.mark.parametrize(
    ("filters", "contents"),
    [
        ({"speaker": "iranian"}, {"the old drawbridge over the Tamsin canal was closed"}),
        ({"speaker": "orrin", "voice": "attributed"}, {"the pilots had been asleep"}),
        ({"speaker": "orrin", "voice": "outlet"}, set()),
        ({"outlet": "reuters", "voice": "outlet", "content": "cup"}, {"Cup final", "The home team won the cup final in Brenna by three goals to one."}),
        ({"mode": "direct"}, {"“The LIFEBOATS\xa0were rusty”"}),
        ({"mode": "direct", "outlet": "reuters"}, set()),
        ({"needs_review": True, "content": "cup"}, set()),
        ({"content": "lifeboats", "speaker": "reuters"}, {"The operator hid the rusty lifeboats from the inspectors of the harbor for years"}),
    ],
)  # fmt: skip
def test_claims_by_filter(connection: Connection, filters: dict[str, str], contents: set[str]) -> None:
    assert {row["content"] for row in list_claims(connection, **filters).objects()} == contents


def test_what_a_person_should_look_at(store_path: Path, tmp_path: Path) -> None:
    page = "Wall inspected\n\n“It holds,” Ann Lee said.\n\n“It is old.” “It was built in haste,” they said.\n"
    (tmp_path / "page.txt").write_text(page)
    ingest(store_path, [tmp_path / "page.txt"])
    with open_store(store_path) as connection:
        everything = list_claims(connection).objects()
        marked = list_claims(connection, needs_review=True).objects()
        of_nobody = list_claims(connection, no_speaker=True).objects()
        assert list_claims(connection, no_speaker=True, voice="outlet").rows == ()
    assert marked == [row for row in everything if row["needs_review"]]
    assert of_nobody == [row for row in everything if row["voice"] == "attributed" and row["speaker"] is None]
    assert 0 < len(of_nobody) < len(everything) and 0 < len(marked) < len(everything)


def test_one_document(connection: Connection, names: Names) -> None:
    rows = list_claims(connection, document=names.document("sports")[:9]).objects()
    assert [(row["number"], row["document_id"]) for row in rows] == [
        (1, names.document("sports")),
        (2, names.document("sports")),
    ]
    with pytest.raises(UnknownDocument):
        list_claims(connection, document="ffff0000")


@pytest.mark.parametrize(
    ("credit", "count"), [(None, 1), ("afp", 1), ("photo by", 1), ("Reuters", 0), ("A_P", 0), ("boat", 0)]
)
def test_words_of_a_credit(connection: Connection, credit: str | None, count: int) -> None:
    rows = list_captions(connection, credit=credit).objects()
    assert len(rows) == count
    assert all(
        (row["outlets"], row["taken"], row["place"], row["file_photo"]) == ("AFP", "2024-03-03", "Varnholm", False)
        for row in rows
    )


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"kind": "cites"}, {("Kesmar Daily Post", "Reuters")}),
        ({"kind": "photo_credit"}, {("Al Alam", "AFP")}),
        ({"kind": "cites", "to": "afp"}, set()),
        ({"kind": "photo_credit", "from_outlet": "alam"}, {("Al Alam", "AFP")}),
        ({"kind": "photo_credit", "from_outlet": "reuters"}, set()),
        ({"kind": "wire"}, {("Al Alam", "Reuters"), ("Kesmar Daily Post", "Reuters")}),
    ],
)
def test_links_by_filter(connection: Connection, filters: dict[str, str], found: set[tuple[str, str]]) -> None:
    assert {(row["outlet"], row["to"]) for row in list_links(connection, **filters).objects()} == found


def test_links_of_a_document_are_those_at_either_end(connection: Connection, names: Names) -> None:
    id = names.document("alam")
    everything = list_links(connection).objects()
    mine = list_links(connection, document=id[:10]).objects()
    assert mine == [row for row in everything if id in (row["document_id"], row["to_document_id"])]
    assert {row["document_id"] == id for row in mine} == {True, False}
    assert len(mine) < len(everything)
    with pytest.raises(UnknownDocument):
        list_links(connection, document="")


def test_documents_by_outlet_language_and_path(connection: Connection) -> None:
    def found(**filters: str) -> set[object]:
        return {row["outlet"] for row in list_documents(connection, **filters).objects()}

    assert found(outlet="tv") == found(path="press.txt") == {"Press TV"}
    assert found(language="en") >= {"Reuters", "Press TV"}
    assert found(language="ru") == found(path="%") == set()


def test_outlets_by_what_is_known_of_them(connection: Connection) -> None:
    held = list_outlets(connection, held=True).objects()
    assert {row["outlet"] for row in held} == {"Reuters", "Al Alam", "Press TV", "Kesmar Daily Post"}
    state = {row["outlet"] for row in list_outlets(connection, owner="iranian").objects()}
    assert (
        state
        == {row["outlet"] for row in list_outlets(connection).objects() if "Iranian" in str(row["owner"])}
        != set()
    )
    assert state <= {row["outlet"] for row in list_outlets(connection, country="ir").objects()}
    assert {row["kind"] for row in list_outlets(connection, kind="news agency").objects()} == {"news agency"}


def test_captions_and_claims_by_their_documents(connection: Connection, names: Names) -> None:
    assert len(list_captions(connection, document=names.document("alam"), content="varnholm").objects()) == 1
    assert list_captions(connection, document=names.document("press")).objects() == []
    assert list_captions(connection, outlet="reuters").objects() == []
    english = list_claims(connection, language="en").objects()
    assert english and list_claims(connection, language="ru").objects() == []


def test_what_is_held_is_a_truth(connection: Connection, names: Names) -> None:
    held = {row["to"]: row["held"] for row in list_links(connection).objects()}
    assert (held["Reuters"], held["AFP"]) == (True, False)


def test_what_each_outlet_does(connection: Connection) -> None:
    rows = list_outlets(connection).objects()
    told = {row["outlet"]: (row["documents"], row["cited_by"], row["credited"], row["owner"]) for row in rows}
    assert told["Reuters"][:3] == (2, 1, 0)
    assert told["AFP"][:3] == (0, 0, 1)
    assert told["Press TV"][3] == told["Al Alam"][3] == "Iranian government"
    assert told["Kesmar Daily Post"][3] is None
    assert next(iter(told)) == "Reuters"
    assert [row["documents"] for row in rows] == sorted((row["documents"] for row in rows), reverse=True)
