"""What was found stands on its document: a page has its parts in order, a caption its place, a link the words that say so."""

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
        ('UPDATE photo_captions SET start = "end"', "ck_photo_captions_span"),
        ("UPDATE photo_captions SET file_photo = 2", "ck_photo_captions_file_photo"),
        ("UPDATE photo_captions SET rule = NULL", "photo_captions.rule"),
        ("UPDATE photo_credits SET position = -1", "ck_photo_credits_position"),
        ("DELETE FROM photo_captions", "FOREIGN KEY constraint failed"),
        ("UPDATE source_links SET kind = 'likes'", "ck_source_links_kind"),
        ("UPDATE source_links SET to_row = 9999", "FOREIGN KEY constraint failed"),
        ("UPDATE source_links SET start = NULL", "source_links.start"),
        ("UPDATE source_links SET inferred = 2", "ck_source_links_inferred"),
        ("UPDATE source_links SET position = 0", "source_links.extraction_row, source_links.position"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
