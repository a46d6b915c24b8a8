"""All that can be decided of is found by what the views call it, and by its words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from provstore.records import Found, Span
from provstore.store import open_store
from provstore.store.findings import Findings, caption_key, list_findings
from provstore.store.reviews import load_reviews
from tests.upkeep.corpus import add


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("found")
    add(folder / "store.db", folder, "wire", "copy", "rewrite")
    return folder / "store.db"


def listed(store: Path) -> list[Found]:
    with open_store(store) as connection:
        documents = connection.exec_driver_sql("SELECT sha256 FROM documents").scalars().all()
        return list(list_findings(connection, documents))


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        ("claim", "SELECT claim FROM v_claims"),
        ("link", "SELECT link FROM v_links WHERE link IS NOT NULL"),
        ("caption", "SELECT id FROM v_captions"),
        ("same", "SELECT id FROM _claim_pairs WHERE relation <> 'opposite'"),
        ("divergence", "SELECT id FROM v_divergences"),
    ],
)
def test_each_has_the_id_that_its_view_has(store: Path, kind: str, query: str) -> None:
    with open_store(store) as connection:
        there = sorted(connection.exec_driver_sql(query).scalars())
    assert sorted(one.key for one in listed(store) if one.kind == kind) == there
    assert kind == "caption" or there


def test_what_is_between_two_documents_needs_both(store: Path) -> None:
    with open_store(store) as connection:
        (one, *_) = connection.exec_driver_sql("SELECT sha256 FROM documents").scalars()
        assert {found.kind for found in list_findings(connection, [one])} <= {"claim", "link", "caption"}


def test_the_words_are_those_of_the_text(store: Path) -> None:
    with open_store(store) as connection:
        rows = dict(map(tuple, connection.exec_driver_sql("SELECT claim, content FROM v_claims").all()))
    told = {one.key: json.loads(one.words) for one in listed(store) if one.kind == "claim"}
    assert {key: " … ".join(words["content"]) for key, words in told.items()} == rows


def test_each_is_found_by_its_words_where_it_is_alone(store: Path) -> None:
    everything = listed(store)
    with open_store(store) as connection:
        findings = Findings(connection, {id for one in everything for id in one.documents})
    for one in everything:
        assert findings.place(one) == one.key
        assert findings.place(replace(one, words="{}")) is None
        assert findings.place(replace(one, documents=("e" * 64,))) is None
        alone = (
            len([other for other in everything if other.words == one.words and other.documents == one.documents]) == 1
        )
        assert findings.place(replace(one, key="gone")) == (one.key if alone else None)


def test_a_caption_is_called_by_its_place() -> None:
    assert caption_key("d" * 64, Span(3, 5)) == "d" * 20 + ":3-5"


def test_documents_are_more_than_sqlite_takes_values(store: Path) -> None:
    many = [f"{number:064x}" for number in range(260_000)]
    with open_store(store) as connection:
        (one, *_) = connection.exec_driver_sql("SELECT sha256 FROM documents").scalars()
        assert list(list_findings(connection, [*many, one])) == list(list_findings(connection, [one]))
        assert load_reviews(connection, many) == {}
