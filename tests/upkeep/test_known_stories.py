"""The stories of a store: the same whatever came first, and each page in one at most."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, select

from provstore.ingest import extract_again
from provstore.review import state
from provstore.store import open_store
from provstore.store.models.stories import stories, story_documents, story_pages
from provstore.upkeep.known_stories import KnownStories
from tests.upkeep.corpus import ARTICLES, add

ROWS = {name: row for row, name in enumerate(ARTICLES, start=1)}
SHOWN = "SELECT id, label, first, last, documents, outlets, claims, divergences FROM v_stories ORDER BY id"


def shown(path: Path) -> list[tuple[object, ...]]:
    with open_store(path) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(SHOWN)]


def test_copies_and_accounts_of_one_event_are_a_story(connection: Connection) -> None:
    story_of = {row.document_row: row.story_row for row in connection.execute(select(story_documents))}
    assert story_of[ROWS["wire"]] == story_of[ROWS["copy"]] == story_of[ROWS["uncredited"]]
    assert story_of[ROWS["inquiry"]] == story_of[ROWS["inquiry, told elsewhere"]] != story_of[ROWS["wire"]]
    assert ROWS["false friend"] not in story_of
    sizes = [list(story_of.values()).count(number) for number in set(story_of.values())]
    assert min(sizes) >= 2


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in (2, 3))])
def test_the_order_of_ingest_changes_no_story(whole_corpus: Path, tmp_path: Path, seed: int) -> None:
    names = list(ARTICLES)
    Random(seed).shuffle(names)
    add(tmp_path / "other.db", tmp_path, *names)
    assert shown(tmp_path / "other.db") == shown(whole_corpus / "store.db")
    assert shown(tmp_path / "other.db")


def test_a_store_that_is_read_again_finds_what_is_stored(connection: Connection) -> None:
    before = connection.execute(select(stories)).all()
    known = KnownStories(connection, lambda row: -1)
    assert known.regroup(run_row=7) == set()
    assert connection.execute(select(stories)).all() == before, "each with the run that found it"


def test_pages_that_are_gone_leave_their_story(connection: Connection) -> None:
    known = KnownStories(connection, lambda row: -1)
    connection.execute(story_pages.delete().where(story_pages.c.document_row == ROWS["inquiry"]))
    fewer = KnownStories(connection, lambda row: -1)
    fewer.regroup(run_row=1)
    left = set(connection.execute(select(story_documents.c.document_row)).scalars())
    assert ROWS["inquiry, told elsewhere"] not in left and ROWS["wire"] in left
    assert (ROWS["inquiry"], ROWS["inquiry, told elsewhere"]) in known.near.keys() - fewer.near.keys()


def test_a_date_that_a_person_states_counts(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    add(store, tmp_path, "inquiry", "inquiry, told elsewhere")
    (story,) = shown(store)
    with open_store(store) as connection:
        (id,) = connection.exec_driver_sql("SELECT document_id FROM v_documents WHERE outlet = 'Ostrela Radio'").one()
    state(store, id, published="2024-09-01")
    assert shown(store) == []
    state(store, id, published="2024-06-05")
    assert [row[0] for row in shown(store)] == [story[0]]
    extract_again(store)
    assert [row[0] for row in shown(store)] == [story[0]]
