"""What a run found: an outlet has its evidence, a date its precision, a page its parts in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE extractions SET outlet_start = NULL, outlet_end = NULL", "ck_extractions_outlet_has_evidence"),
        ("UPDATE extractions SET outlet_rule = NULL", "ck_extractions_outlet_has_evidence"),
        ("UPDATE extractions SET headline_end = NULL", "ck_extractions_headline_span"),
        ("UPDATE extractions SET headline_start = headline_end", "ck_extractions_headline_span"),
        ("UPDATE dates SET precision = NULL WHERE value IS NOT NULL", "ck_dates_value_has_precision"),
        ("UPDATE dates SET precision = 'week'", "ck_dates_precision"),
        ("UPDATE segments SET kind = 'advert'", "ck_segments_kind"),
        ("UPDATE segments SET position = -1", "ck_segments_position"),
        ("UPDATE extractions SET digest = ''", "ck_extractions_digest"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
