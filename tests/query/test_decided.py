"""What a page for an editor tells of decisions: all on what it tells of, above all what was rejected and is gone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.query.appearances import load_held
from provstore.query.decided import list_decided_between, list_decided_of_claim
from provstore.query.report import gather_page
from provstore.query.reviews import find_found
from provstore.records import Amended, Judgement
from provstore.render.report import write_report
from provstore.review import decide
from provstore.store import open_store
from tests.upkeep.corpus import add


@pytest.fixture(scope="module")
def _told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("decided")
    add(folder / "store.db", folder, "wire", "rewrite", "independent")
    return folder / "store.db"


@pytest.fixture
def store(_told: Path, store_path: Path) -> Path:
    """The test's own copy."""
    return Path(shutil.copy(_told, store_path))


@pytest.fixture
def connection(store: Path) -> Iterator[Connection]:
    with open_store(store) as connection:
        yield connection


def decided(store: Path, name: str, verdict: Judgement, amended: Amended | None = None) -> str:
    """Decide of something by the name that a list gives it; returns its id."""
    with open_store(store) as connection:
        found = find_found(connection, name)
    decide(store, found, verdict, amended or Amended(), note="asked", by="Ada")
    return found.key


def ask(store: Path, query: str) -> tuple[str, ...]:
    with open_store(store) as connection:
        return tuple(connection.exec_driver_sql(query).one())


PAIR = """
SELECT v_same_claims.id, a_document_id, b_document_id, a_claim, b_claim FROM v_same_claims, v_stories
WHERE documents LIKE '%' || a_document_id || '%' AND documents LIKE '%' || b_document_id || '%' ORDER BY 1 LIMIT 1
"""
DIFFERS = "SELECT id, a_document_id, b_document_id, a_claim, a_text, b_text FROM v_divergences ORDER BY id LIMIT 1"


def test_a_rejected_pair_and_a_rejected_divergence_are_told(store: Path) -> None:
    differs, a, b, claim, *words = ask(store, DIFFERS)
    decided(store, differs, "reject")
    with open_store(store) as connection:
        held = {id: load_held(connection, id) for id in (a, b)}
        for told in (list_decided_between(connection, held), list_decided_of_claim(connection, claim, [], held)):
            (one,) = told
            assert (one["of"], one["id"], one["words"]) == ("divergence", differs, words)
            assert (one["review"]["verdict"], one["review"]["by"], one["review"]["note"]) == ("reject", "Ada", "asked")
        assert list_decided_between(connection, {a: held[a]}) == [], "it is of two documents"
    pair, _, _, claim, other = ask(store, PAIR)
    decided(store, pair, "reject")
    with open_store(store) as connection:
        held = {id: load_held(connection, id) for id in (a, b)}
        assert pair in {one["id"] for one in list_decided_of_claim(connection, claim, [], held)}
        assert pair in {one["id"] for one in list_decided_of_claim(connection, other, [], held)}
        apart = ask(store, f"SELECT min(claim), 1 FROM v_claims WHERE claim NOT IN ('{claim}', '{other}')")[0]
        assert pair not in {one["id"] for one in list_decided_of_claim(connection, apart, [], held)}


def test_an_account_that_is_rejected_is_told_though_it_is_on_the_page_no_more(store: Path) -> None:
    _, _, _, claim, other = ask(store, PAIR)
    decided(store, other, "reject")
    with open_store(store) as connection:
        page = gather_page(connection, [claim])
        assert page["subject"] == "claim"
        assert other not in {one["claim"]["id"] for one in page["accounts"]}
        assert [(one["of"], one["id"]) for one in page["decided"]] == [("claim", other)]
        assert f"claim {other}" in write_report(page)


def test_claims_links_and_captions_have_their_words_and_what_was_found(store: Path) -> None:
    claim, document, content = ask(
        store, "SELECT claim, document_id, content FROM v_claims WHERE voice = 'attributed' ORDER BY claim LIMIT 1"
    )
    decided(store, claim, "amend", Amended(mode="mixed"))
    with open_store(store) as connection:
        held = {document: load_held(connection, document)}
        (one,) = list_decided_between(connection, held)
        assert list_decided_of_claim(connection, claim, [], held) == [one]
    assert (one["of"], one["words"], one["called"]) == ("claim", [content], None)
    assert [(each["field"], each["value"]) for each in one["review"]["amended"]] == [("mode", "mixed")]


def test_the_pages_of_all_sorts_tell_it(store: Path) -> None:
    pair, a, b, claim, _ = ask(store, PAIR)
    decided(store, pair, "reject")
    (story,) = ask(store, "SELECT id FROM v_stories")
    with open_store(store) as connection:
        for names in ([claim], [a, b], [b, a], [story]):
            page = gather_page(connection, names)
            assert [one["id"] for one in page["decided"]] == [pair], names
            assert "that two claims tell of the same" in write_report(page)
            assert "rejected by Ada (asked) on" in write_report(page)
