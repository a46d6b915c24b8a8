"""Decisions on findings are only added, and name what they are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused

_ROW = "INSERT INTO reviews VALUES (1, 'k', '{of}', 'c', '{document}', NULL, '{{}}', '{verdict}', '{{}}', NULL, 'Ada', '2024', '[]', {run})"
WHOLE = {"of": "claim", "document": "d" * 64, "verdict": "accept", "run": 1}


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"of": "story"}, "ck_reviews_of"),
        ({"document": "d"}, "ck_reviews_document_id"),
        ({"verdict": "disputed"}, "ck_reviews_verdict"),
        ({"run": 99}, "FOREIGN KEY constraint failed"),
    ],
    ids=str,
)
def test_what_is_no_decision_is_refused(seeded: Path, changed: dict[str, object], rule: str) -> None:
    assert rule in refused(seeded, _ROW.format(**{**WHOLE, **changed}))


@pytest.mark.parametrize(
    "statement", ["UPDATE reviews SET verdict = 'reject'", "DELETE FROM reviews"], ids=["changed", "removed"]
)
def test_decisions_are_only_added(seeded: Path, statement: str) -> None:
    assert refused(seeded, f"{_ROW.format(**WHOLE)}; {statement}") == "decisions are only added"


def test_amended_content_has_its_place(seeded: Path) -> None:
    row = "INSERT INTO _reviewed VALUES ('claim', 'c', 'amend', 1, 0, NULL, NULL, 'words', NULL, '{}')"
    assert "ck__reviewed_content_has_spans" in refused(seeded, f"{_ROW.format(**WHOLE)}; {row}")
