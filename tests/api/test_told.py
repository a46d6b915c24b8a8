"""The rows of what is told of speakers, decisions and the store have the columns of the lists, and their types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

import pytest

from provstore import Store
from provstore.api import told
from provstore.api.shaped import RESERVED
from provstore.query import alike, timeline
from tests.api.test_listed import fits

LISTS: dict[type[Any], Callable[[Store], Iterator[Any]]] = {
    told.AlikeSpeakers: Store.alike_speakers,
    told.Moment: lambda store: store.timeline("post#2"),
    told.ListedDecision: Store.decisions,
    told.Count: Store.stats,
    told.LoggedEvent: Store.log,
}


@pytest.fixture
def decided(store: Store) -> Store:
    """Two who may be one, and a decision."""
    for name, who in (("one", "Zoë Amsel"), ("other", "Zoe Amsel")):
        store.ingest(f"Mill\n\nThe mill was shut, {who} said.\n", name=name, tagger="rules")
    store.review("post#2", "accept", by="Ada")
    return store


def test_no_class_is_forgotten() -> None:
    of = {one for one in vars(told).values() if isinstance(one, type) and is_dataclass(one)}
    assert of == {*LISTS}


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.__name__)
def test_what_stands_there_has_the_type_that_is_said(decided: Store, of: type[Any]) -> None:
    rows = [*LISTS[of](decided)]
    assert rows
    hints = get_type_hints(of)
    for row in rows:
        assert {name: getattr(row, name) for name, hint in hints.items() if not fits(getattr(row, name), hint)} == {}


@pytest.mark.parametrize(
    ("of", "columns"), [(told.AlikeSpeakers, alike.COLUMNS), (told.Moment, timeline.COLUMNS)], ids=["alike", "timeline"]
)
def test_a_field_for_every_column(of: type[Any], columns: tuple[str, ...]) -> None:
    assert tuple(RESERVED.get(field.name, field.name) for field in fields(of)) == columns


def test_a_decision_has_the_columns_of_its_view(store: Store) -> None:
    columns = [name for (name,) in store.sql("SELECT name FROM pragma_table_info('v_reviews')")]
    assert [field.name for field in fields(told.ListedDecision)] == columns
