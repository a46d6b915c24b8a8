"""A page has one reading by each reader in each encoding, and what it states stands in the source or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.ingest import ingest
from tests.store.plain import refused

PAGE = Path(__file__).parents[3] / "docs" / "examples" / "page" / "bridge.html"


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (
            """INSERT INTO readings
            SELECT id + 1, document_row, reader, encoding, damage, map, zones, notes, digest, NULL, NULL FROM readings""",
            "readings.document_row, readings.reader, readings.encoding",
        ),
        ("UPDATE readings SET encoding = NULL", "readings.encoding"),
        ("UPDATE readings SET damage = NULL", "readings.damage"),
        ("UPDATE readings SET digest = 'x'", "ck_readings_digest"),
        ("UPDATE page_values SET field = 'mood'", "ck_page_values_field"),
        ('UPDATE page_values SET "end" = NULL', "ck_page_values_span"),
        ('UPDATE page_values SET "end" = start', "ck_page_values_span"),
        ("UPDATE page_values SET counts = 2", "ck_page_values_counts"),
        ("INSERT INTO carriers VALUES (1, 'tar', 'x', '[]', NULL, NULL, NULL, NULL)", "ck_carriers_kind"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(store_path: Path, statement: str, rule: str) -> None:
    ingest(store_path, [PAGE])
    assert refused(store_path, statement).endswith(rule)
