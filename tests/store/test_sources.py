"""A source is one row for all who mention it, under its best spelling."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.errors import DamageFound
from provstore.records import Source
from provstore.store import open_for_writing, open_store
from provstore.store.sources import digest_name, load_sources, refresh_outlets
from tests.store.made import DOCUMENT, claim, empty, save
from tests.store.plain import plainly

STATE = Source("Valdania", "government", "XV")


def mention(path: Path, *sources: Source) -> None:
    for source in sources:
        save(path, DOCUMENT, empty(DOCUMENT, claim(source)))


def held(path: Path) -> dict[str, Source]:
    with open_store(path) as connection:
        ids = connection.exec_driver_sql("SELECT id FROM sources").scalars().all()
        return {source.key: source for source in load_sources(connection, ids).values()}


@pytest.mark.parametrize(
    ("spellings", "kept"),
    [
        (["ANNA HOLT", "Anna Holt"], "Anna Holt"),
        (["Anna Holt", "ANNA HOLT"], "Anna Holt"),
        (["anna holt", "Anna Holt"], "Anna Holt"),
        (["Anna Holt", "anna holt"], "Anna Holt"),
    ],
)
def test_the_best_spelling_is_kept_whoever_came_first(store_path: Path, spellings: list[str], kept: str) -> None:
    mention(store_path, *(Source(name, "person") for name in spellings))
    assert [source.name for source in held(store_path).values()] == [kept]
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT name_digest FROM sources").scalar_one() == digest_name(kept)


@pytest.mark.parametrize("whole_first", [True, False])
def test_what_it_is_a_part_of_is_learned_later(store_path: Path, whole_first: bool) -> None:
    alone, part = Source("Ministry", "government", "XV"), Source("Ministry", "government", "XV", STATE)
    mention(store_path, *((part, alone) if whole_first else (alone, part)))
    assert held(store_path)[part.key].part_of == STATE


def test_unnamed_sources_are_known_in_their_document_alone(store_path: Path) -> None:
    scoped = Source("Local sources", "anonymous", scope=DOCUMENT.id)
    mention(store_path, scoped, Source("Local sources", "organization"))
    assert held(store_path)[scoped.key].scope == DOCUMENT.id
    assert len(held(store_path)) == 2


@pytest.mark.parametrize("edit", ["UPDATE sources SET part_of_row = id", "UPDATE sources SET part_of_row = 99"])
def test_a_source_that_cannot_be_is_damage(store_path: Path, edit: str) -> None:
    mention(store_path, Source("Anna Holt", "person"))
    with plainly(store_path) as connection:
        connection.execute(edit)
    with pytest.raises(DamageFound, match=r"is a part of itself|there is no row 99"):
        held(store_path)


def test_what_the_registry_says_of_outlets_can_be_brought_up_to_date(store_path: Path) -> None:
    mention(store_path, Source("Reuters", "outlet", "GB"), Source("The Unheard Of", "outlet"))
    query = "SELECT medium, (SELECT count(*) FROM outlet_domains) FROM outlets"
    with open_store(store_path) as connection:
        before = connection.exec_driver_sql(query).all()
    assert [medium for medium, _ in before] == ["news agency"]
    with plainly(store_path) as connection:
        connection.execute("UPDATE outlets SET medium = 'website'")
        connection.execute("DELETE FROM outlet_domains")
    with open_for_writing(store_path) as connection, connection.begin():
        refresh_outlets(connection)
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql(query).all() == before
