"""A table has one sum, and a part of its rows one row of short digests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("INSERT INTO _seals SELECT * FROM _seals LIMIT 1", "_seals.name"),
        ("INSERT INTO _sealed_rows SELECT * FROM _sealed_rows LIMIT 1", "_sealed_rows.name, _sealed_rows.part"),
        ("UPDATE _seals SET sum = NULL", "_seals.sum"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
