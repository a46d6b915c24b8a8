"""What the file says of itself is said once of each thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("INSERT INTO _about SELECT * FROM _about LIMIT 1", "_about.name"),
        ("UPDATE _about SET value = NULL", "_about.value"),
        ("UPDATE _columns SET kind = 'index'", "ck__columns_kind"),
        ("UPDATE _columns SET description = NULL", "_columns.description"),
        ("INSERT INTO _columns SELECT * FROM _columns LIMIT 1", "_columns.object, _columns.position"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
