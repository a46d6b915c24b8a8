"""Whose pictures: words of a credit, an agency or a photographer."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.query.captions import list_captions


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
