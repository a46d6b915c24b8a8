"""A change has its place in both versions and a kind; an edition stands there once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused
from tests.upkeep.versions import add


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE changes SET kind = 'mood'", "ck_changes_kind"),
        ("UPDATE changes SET a_start = 1, a_end = NULL", "ck_changes_a_span"),
        ("UPDATE changes SET b_start = 9, b_end = 9", "ck_changes_b_span"),
        (
            "INSERT INTO editions SELECT id + 1000, document_row, before_row, run_row FROM editions LIMIT 1",
            "editions.document_row, editions.before_row",
        ),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(tmp_path: Path, statement: str, rule: str) -> None:
    add(tmp_path / "store.db", tmp_path, "march", "september", "copy")
    assert refused(tmp_path / "store.db", statement).endswith(rule)
