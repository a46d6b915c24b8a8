"""Who uses whom: by kind, and by the names at both ends."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.query.links import list_links
from tests.query.conftest import Names


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
def test_filters(connection: Connection, filters: dict[str, str], found: set[tuple[str, str]]) -> None:
    assert {(row["outlet"], row["to"]) for row in list_links(connection, **filters).objects()} == found


def test_what_is_held_is_a_truth(connection: Connection, names: Names) -> None:
    held = {row["to"]: row["held"] for row in list_links(connection).objects()}
    assert (held["Reuters"], held["AFP"]) == (True, False)
