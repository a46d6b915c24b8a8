"""What a person calls a finding, and what is to be looked at next."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownClaim, UnknownSpeaker, UsageError
from provstore.ingest import ingest
from provstore.query.compare import compare_documents
from provstore.query.reviews import find_found, handle_of, list_doubtful, list_reviews, meant_speaker, tell_doubtful
from provstore.records import Source
from provstore.review import decide
from provstore.store import open_store
from tests.upkeep.corpus import add

PHOTO = """\
Bridge closes

RIVERTON, June 12, 2018 (Reuters) - Mayor Anna Holt said the bridge would close. It is old, according to neighbors.

People wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)

Cars wait at the bridge in Riverton, June 11, 2018. (Photo by AFP)
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviewed")
    add(folder / "store.db", folder, "wire", "rewrite", "independent")
    (folder / "photo.txt").write_text(PHOTO)
    ingest(folder / "store.db", folder / "photo.txt")
    return folder / "store.db"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    with open_store(path) as connection:
        yield connection


def one(connection: Connection, query: str) -> tuple[str, ...]:
    row = connection.exec_driver_sql(query).first()
    assert row is not None
    return tuple(row)


def test_claims_links_and_captions_have_names(connection: Connection) -> None:
    claim, document, number = one(connection, "SELECT claim, document, number FROM v_claims ORDER BY claim")
    link, _ = one(connection, "SELECT link, document FROM v_links WHERE link IS NOT NULL")
    caption, photo = one(connection, "SELECT id, document FROM v_captions WHERE number = 2")
    for name, kind, key in (
        (claim, "claim", claim),
        (claim[:8].upper(), "claim", claim),
        (f"{document}#{number}", "claim", claim),
        (link, "link", link),
        (link[:8], "link", link),
        (caption, "caption", caption),
        (f"{photo}#c2", "caption", caption),
    ):
        found = find_found(connection, name)
        assert (found.kind, found.key) == (kind, key)


def test_what_is_between_two_claims_has_a_name_from_both_sides(connection: Connection) -> None:
    pair, a, b = one(connection, "SELECT id, a_claim, b_claim FROM v_same_claims ORDER BY id")
    for name in (pair, f"{a[:10]}={b}", f"{b}={a}"):
        assert (find_found(connection, name).kind, find_found(connection, name).key) == ("same", pair)
    differs, a, b, kind = one(
        connection,
        "SELECT id, a_claim, b_claim, kind FROM v_divergences GROUP BY a_claim, b_claim, kind HAVING count(*) = 1",
    )
    for name in (differs, f"{a}={b}:{kind}", f"{b}={a}:{kind}"):
        assert (find_found(connection, name).kind, find_found(connection, name).key) == ("divergence", differs)


STORM = """\
Storm cuts power to {homes} homes in Velmara

VELMARA, June 12, 2023 ({agency}) - A storm cut power to {homes} homes in the port of Velmara on Monday, the regional governor Ilse Brandt said.

"The storm cut power to {homes} homes in the port of Velmara," Brandt said. She added that {hurt} people were hurt by falling trees and that {shut} bridges were closed.
"""


@pytest.fixture
def storm(store_path: Path, tmp_path: Path) -> Iterator[Connection]:
    """Two accounts in which several pairs of claims have the same words."""
    for name, told in {
        "reuters": {"agency": "Reuters", "homes": "4,000", "hurt": 14, "shut": 12},
        "ap": {"agency": "AP", "homes": "6,000", "hurt": 17, "shut": 15},
    }.items():
        (tmp_path / f"{name}.txt").write_text(STORM.format(**told))
        ingest(store_path, [tmp_path / f"{name}.txt"])
    with open_store(store_path) as connection:
        yield connection


def test_all_that_a_list_shows_is_found_by_what_it_is_called_there(storm: Connection) -> None:
    named = dict(storm.exec_driver_sql("SELECT handle, id FROM v_divergences").all())
    named |= dict(storm.exec_driver_sql("SELECT handle, id FROM v_captions").all())
    ids = storm.exec_driver_sql("SELECT document_id FROM v_documents ORDER BY path").scalars().all()
    told = compare_documents(storm, *ids)
    named |= {one["handle"]: one["id"] for one in told["divergences"]}
    pairs = {f"{ids[0]}#{one['a']['number']}={ids[1]}#{one['b']['number']}" for one in told["claims"]}
    assert {one["relation"] for one in told["claims"]} == {"same", "related"}
    assert {name.partition(":")[2] for name in named} >= {"quantity", "quantity.1", "quantity.2", "mode"}
    assert {name: find_found(storm, name).key for name in named} == named
    assert {find_found(storm, name).kind for name in pairs} == {"same"}
    for name in (*named, *pairs, *storm.exec_driver_sql("SELECT claim FROM v_claims").scalars()):
        found = find_found(storm, name)
        assert find_found(storm, handle_of(storm, found)) == found
        assert found.kind == "claim" or "#" in handle_of(storm, found)


def test_what_several_pairs_have_is_found_by_the_claims_of_each(storm: Connection) -> None:
    """It is stored for one of the pairs, and nobody sees which."""
    claims = storm.exec_driver_sql(
        "SELECT claim, document FROM v_claims WHERE content LIKE '%000 homes in the port%'"
    ).all()
    (differs,) = storm.exec_driver_sql("SELECT id FROM v_divergences WHERE kind = 'quantity' AND a_text LIKE '%homes'")
    for a, document in claims:
        for b, other in claims:
            if document != other:
                assert find_found(storm, f"{a}={b}:quantity").key == differs.id
    (a, document), (b, other) = claims[0], next(one for one in claims if one[1] != claims[0][1])
    with pytest.raises(UnknownClaim, match=r"no such divergence .*; the documents differ in .*:quantity\.1"):
        find_found(storm, f"{a}={b}:place")


def test_of_two_of_one_kind_each_is_named(storm: Connection) -> None:
    (name,) = storm.exec_driver_sql("SELECT handle FROM v_divergences WHERE handle LIKE '%quantity.1'")
    with pytest.raises(UnknownClaim, match=r"more than one divergence: .*:quantity\.1; .*:quantity\.2"):
        find_found(storm, name.handle.removesuffix(".1"))


@pytest.mark.parametrize(
    "name", ["", "ffff0000", "x#1", "x#c1", "=", "a=b", "ffff=eeee:quantity", "0" * 20 + ":1-2", "'", "%"]
)
def test_what_is_called_so_by_nobody(connection: Connection, name: str) -> None:
    with pytest.raises(UsageError):
        find_found(connection, name)


def test_two_claims_that_say_nothing_in_common(connection: Connection) -> None:
    document, _ = one(connection, "SELECT document, 1 FROM v_documents WHERE path LIKE '%photo.txt'")
    other, _ = one(connection, "SELECT document, 1 FROM v_documents WHERE path LIKE '%wire.txt'")
    with pytest.raises(UnknownClaim, match="nothing was found between"):
        find_found(connection, f"{document}#1={other}#1")
    with pytest.raises(UnknownClaim, match="no caption"):
        find_found(connection, f"{document}#c9")


def test_the_most_doubtful_come_first(connection: Connection) -> None:
    order = [claim for claim, _ in list_doubtful(connection)]
    rows = {
        row.claim: (row.speaker is not None, row.confidence)
        for row in connection.exec_driver_sql("SELECT * FROM v_claims WHERE needs_review")
    }
    assert set(order) == set(rows)
    assert [rows[claim] for claim in order] == sorted(rows.values())


def test_a_claim_is_told_in_its_paragraph(connection: Connection) -> None:
    query = "SELECT claim, document_id FROM v_claims WHERE content LIKE '%depth of 40 meters%'"
    told = tell_doubtful(connection, *one(connection, query))
    paragraph = "".join(piece["text"] for piece in told["pieces"]).strip()
    assert paragraph.startswith("“We found the wreck") and paragraph.endswith("told reporters at the harbor.")
    assert "told" in {piece["text"] for piece in told["pieces"] if piece["role"] == "cue"}
    assert (told["outlet"], told["title"], told["published"]) == (
        "Reuters",
        "Ferry sinks off Varnholm",
        "2024-03-03T14:10",
    )


def test_whom_a_person_means(connection: Connection) -> None:
    document = "d" * 64
    assert meant_speaker(connection, " anna  holt ", None, document).name == "Anna Holt"
    assert meant_speaker(connection, "ostrela radio", None, document).kind == "outlet"  # who publishes is somebody, too
    assert meant_speaker(connection, "Eva Orr", "person", document) == Source("Eva Orr", "person")
    assert meant_speaker(connection, "officials", "anonymous", document).scope == document
    with pytest.raises(UnknownSpeaker, match="--kind"):
        meant_speaker(connection, "Eva Orr", None, document)


def test_decisions_are_listed_with_what_became_of_them(path: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(path, tmp_path / "store.db"))
    (tmp_path / "either.txt").write_text(
        "The harbor master and the pilot met on Monday. He said that the ferry was late.\n"
    )
    ingest(store, tmp_path / "either.txt")
    with open_store(store) as connection:
        claim, document = list_doubtful(connection)[0]
        found = find_found(connection, claim)
    decide(store, found, "accept", by="Ada")
    decide(store, found, "reject", by="Bo")
    with open_store(store) as connection:
        rows = list_reviews(connection, document=document).only("verdict", "state", "by").rows
        assert sorted(rows) == [("accept", "answered", "Ada"), ("reject", "holds", "Bo")]
        assert len(tuple(list_reviews(connection, by="Ada").rows)) == 1
        assert len(tuple(list_reviews(connection, of="link").rows)) == 0
        assert len(tuple(list_reviews(connection, state="holds").rows)) == 1
        assert claim not in {one for one, _ in list_doubtful(connection)}


def test_decisions_of_one_second_are_listed_as_they_were_made(path: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(path, tmp_path / "store.db"))
    with open_store(store) as connection:
        claims = connection.exec_driver_sql("SELECT claim FROM v_claims ORDER BY claim DESC LIMIT 6").scalars().all()
        found = [find_found(connection, claim) for claim in claims]
    for each in found:
        decide(store, each, "accept")
    with open_store(store) as connection:
        assert [row["found"] for row in list_reviews(connection).objects()] == claims
