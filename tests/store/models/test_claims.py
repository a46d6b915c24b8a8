"""A claim is either the document's own or somebody's, and its words are spans."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE claims SET voice = 'loud'", "ck_claims_voice"),
        ("UPDATE claims SET mode = NULL WHERE voice = 'attributed'", "ck_claims_attributed_has_mode"),
        ("UPDATE claims SET mode = 'direct' WHERE voice = 'outlet'", "ck_claims_attributed_has_mode"),
        ("UPDATE claims SET confidence = 1.01", "ck_claims_confidence"),
        ("UPDATE claims SET needs_review = 2", "ck_claims_needs_review"),
        ("UPDATE claims SET methods = 'tagger+rules'", "ck_claims_methods"),
        ("UPDATE claims SET position = 0", "claims.extraction_row, claims.position"),
        ('UPDATE claim_spans SET start = "end"', "ck_claim_spans_span"),
        ("UPDATE claim_spans SET start = -1", "ck_claim_spans_span"),
        ("UPDATE claim_spans SET role = 'object'", "ck_claim_spans_role"),
        ("DELETE FROM sources WHERE id IN (SELECT speaker_row FROM claims)", "FOREIGN KEY constraint failed"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
