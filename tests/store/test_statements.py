"""What a person says of a document: the latest word on each thing holds, and each is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provstore.records import Source, Stated
from provstore.store import open_for_writing, open_store
from provstore.store.runs import recorded_run
from provstore.store.statements import describe_statement, find_last_said, find_stated, load_statement, save_statement
from tests.store.made import DOCUMENT, empty, save

POST, STAR = Source("The Post", "outlet"), Source("The Star", "outlet")


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ([(POST, None)], (POST, None)),
        ([(POST, None), (None, "2018")], (POST, "2018")),
        ([(POST, "2018"), (STAR, None)], (STAR, "2018")),
        ([(POST, "2018"), (None, "2019-05")], (POST, "2019-05")),
        ([(None, "2018"), (POST, None), (STAR, "2020")], (STAR, "2020")),
    ],
)
def test_the_latest_word_holds(
    store_path: Path, said: list[tuple[Source | None, str | None]], holds: tuple[Source | None, str | None]
) -> None:
    save(store_path, DOCUMENT, empty(DOCUMENT))
    with open_for_writing(store_path) as connection, recorded_run(connection, "test", {}) as run, connection.begin():
        for number, (outlet, published) in enumerate(said, 1):
            stated = Stated(outlet, published, f"reader {number}", f"2024-01-0{number}T00:00:00Z")
            told, row = save_statement(connection, run, 1, DOCUMENT.id, stated)
            assert row == number
    assert (told.outlet, told.published) == holds
    with open_store(store_path) as connection:
        assert load_statement(connection, 1) == (told, len(said))
        assert (told.by, told.at) == (f"reader {len(said)}", f"2024-01-0{len(said)}T00:00:00Z")
        events = connection.exec_driver_sql("SELECT at FROM events WHERE kind = 'stated' ORDER BY seq").scalars().all()
    assert events == [f"2024-01-0{number}T00:00:00Z" for number in range(1, len(said) + 1)]


def said(value: str, by: str, *, contests: bool = False) -> Stated:
    return Stated(published=value, by=by, at="2024-01-01T00:00:00Z", contests=contests)


def test_words_that_contest_each_other_are_told_and_none_holds() -> None:
    before, mine = said("2017", "Ada"), said("2018", "Ada")
    theirs, others = said("2019", "Bo", contests=True), said("2019", "Cy", contests=True)
    for several, last in (
        ([], []),
        ([before, mine], [mine]),
        ([before, mine, theirs], [mine, theirs]),
        ([theirs, others], [theirs, others]),
        ([mine, theirs, others], [mine, theirs, others]),
        ([mine, theirs, before], [before]),
    ):
        assert find_last_said(several) == last
    holds = find_stated([before, mine, theirs])
    assert (holds.published, [(one.value, one.by) for one in holds.disputed]) == (
        None,
        [("2018", "Ada"), ("2019", "Bo")],
    )
    answered = find_stated([mine, theirs, said("2020", "Cy")])
    assert (answered.published, answered.published_by, answered.disputed) == ("2020", "Cy", ())
    agreed = find_stated([theirs, others])  # of the same value, whoever says so
    assert (agreed.published, agreed.published_by, agreed.disputed) == ("2019", "Cy", ())


def test_nothing_stated_is_nothing(store_path: Path) -> None:
    save(store_path, DOCUMENT, empty(DOCUMENT))
    with open_store(store_path) as connection:
        assert load_statement(connection, 1) == (None, None)


def test_an_event_tells_all_that_was_stated() -> None:
    told = json.loads(describe_statement(Stated(POST, "2018", "Ada", "2024")))
    assert told == {"outlet": POST.key, "published": "2018", "by": "Ada"}
    assert json.loads(describe_statement(said("2018", "Ada", contests=True)))["contests"] is True
