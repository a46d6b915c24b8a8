"""A statement says something, a decision is of two speakers, and somebody recorded them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (
            "INSERT INTO statements VALUES (1, 1, NULL, NULL, NULL, 'Ada', '2024-01-01T00:00:00Z', 1, 0)",
            "ck_statements_says_something",
        ),
        (
            "INSERT INTO statements VALUES (1, 99, NULL, '2018', NULL, 'Ada', '2024-01-01T00:00:00Z', 1, 0)",
            "FOREIGN KEY constraint failed",
        ),
        ("INSERT INTO statements VALUES (1, 1, NULL, '2018', NULL, 'Ada', NULL, 1, 0)", "statements.at"),
        (
            "INSERT INTO statements VALUES (1, 1, NULL, '2018', NULL, 'Ada', '2024-01-01T00:00:00Z', 1, 2)",
            "ck_statements_contests",
        ),
        ("INSERT INTO statements VALUES (1, 1, NULL, NULL, 'cp1251', 'Ada', NULL, 1, 0)", "statements.at"),
        (
            "INSERT INTO statements VALUES (1, 1, NULL, '2018', NULL, 'Ada', '2024-01-01T00:00:00Z', 99, 0)",
            "FOREIGN KEY constraint failed",
        ),
        (
            "INSERT INTO decisions VALUES (1, 'merge', 'a', 'a', NULL, 'Ada', '2024-01-01T00:00:00Z', 1, 0)",
            "ck_decisions_two_speakers",
        ),
        (
            "INSERT INTO decisions VALUES (1, 'maybe', 'a', 'b', NULL, 'Ada', '2024-01-01T00:00:00Z', 1, 0)",
            "ck_decisions_verdict",
        ),
        (
            "INSERT INTO decisions VALUES (1, 'merge', 'a', 'b', NULL, 'Ada', '2024-01-01T00:00:00Z', 99, 0)",
            "FOREIGN KEY constraint failed",
        ),
        ("INSERT INTO _merged_speakers VALUES ('a', 'b', 1)", "FOREIGN KEY constraint failed"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
