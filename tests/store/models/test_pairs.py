"""What two documents share has its place in both, a kind, and stands there once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE passages SET kind = 'alike'", "ck_passages_kind"),
        ("UPDATE passages SET copied = 'both'", "ck_passages_copied"),
        ("UPDATE passages SET a_start = a_end", "ck_passages_a_span"),
        ("UPDATE passages SET because_start = 1, because_end = NULL", "ck_passages_because_span"),
        (
            "INSERT INTO passages SELECT id + 1000, a_row, b_row, a_start, a_end, b_start, b_end, kind, copied, because_start, because_end, rule, inferred, run_row FROM passages LIMIT 1",
            "passages.a_row, passages.b_row, passages.a_start, passages.a_end, passages.b_start, passages.b_end",
        ),
        ("UPDATE claim_pairs SET score = 1.5", "ck_claim_pairs_score"),
        ("UPDATE claim_pairs SET b_start = NULL, b_end = 9", "ck_claim_pairs_b_span"),
        ("UPDATE divergences SET kind = 'mood'", "ck_divergences_kind"),
        ("UPDATE divergences SET certain = 2", "ck_divergences_certain"),
        ("UPDATE claim_pairs SET relation = 'alike'", "ck_claim_pairs_relation"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(shared: Path, statement: str, rule: str) -> None:
    assert refused(shared, statement).endswith(rule)
