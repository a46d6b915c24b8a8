"""Which part of a list is wanted, as Python says it, is what the command line would ask for."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from provstore import Store
from provstore.api.asked import DatedPart, selection_of
from provstore.api.listed import ListedStory
from provstore.errors import UsageError
from provstore.query.selection import Selection

COLUMNS = tuple(ListedStory.__dataclass_fields__)


@pytest.mark.parametrize(
    ("part", "selection"),
    [
        ({}, Selection(COLUMNS, streamed=True)),
        ({"order": "-size"}, Selection(COLUMNS, order=("-size",), streamed=True)),
        ({"order": ["label", "id"]}, Selection(COLUMNS, order=("label", "id"), streamed=True)),
        ({"where": {"label": "ferry"}, "limit": 3}, Selection(COLUMNS, (), (("label", "ferry"),), 3, streamed=True)),
        ({"since": "2024", "until": None}, Selection(COLUMNS, since="2024", streamed=True)),
        ({"since": date(2024, 3, 1)}, Selection(COLUMNS, since="2024-03-01", streamed=True)),
        ({"until": datetime(2024, 3, 1, 13, tzinfo=UTC)}, Selection(COLUMNS, until="2024-03-01", streamed=True)),
    ],
)
def test_what_is_asked_for(part: DatedPart, selection: Selection) -> None:
    assert selection_of(ListedStory, part) == selection


def test_parts_of_real_lists(store: Store) -> None:
    assert [one.outlet for one in store.documents(order="-published")] == ["Kesmar Daily Post", "Reuters", None]
    assert [one.outlet for one in store.documents(since=date(2024, 3, 2))] == ["Kesmar Daily Post"]
    assert [one.outlet for one in store.documents(until="2024-03-01")] == ["Reuters"]
    assert len([*store.claims(limit=2)]) == 2
    assert {one.outlet for one in store.claims(where={"outlet": "kesmar"})} == {"Kesmar Daily Post"}
    with pytest.raises(UsageError, match="no column is called 'outlte', did you mean outlet"):
        store.documents(order="outlte")
    with pytest.raises(UsageError, match="is no day"):
        store.documents(since="in March")
