"""A statement says something, of a document that is there, and somebody recorded it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (
            "INSERT INTO statements VALUES (1, 1, NULL, NULL, 'Ada', '2024-01-01T00:00:00Z', 1)",
            "ck_statements_says_something",
        ),
        (
            "INSERT INTO statements VALUES (1, 99, NULL, '2018', 'Ada', '2024-01-01T00:00:00Z', 1)",
            "FOREIGN KEY constraint failed",
        ),
        ("INSERT INTO statements VALUES (1, 1, NULL, '2018', 'Ada', NULL, 1)", "statements.at"),
        (
            "INSERT INTO statements VALUES (1, 1, NULL, '2018', 'Ada', '2024-01-01T00:00:00Z', 99)",
            "FOREIGN KEY constraint failed",
        ),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
