"""A document is its bytes: it has an identity, some bytes, and each sighting once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE documents SET sha256 = substr(sha256, 2)", "ck_documents_sha256"),
        ("UPDATE documents SET sha256 = (SELECT min(sha256) FROM documents)", "documents.sha256"),
        ("UPDATE documents SET byte_count = 0", "ck_documents_byte_count"),
        ("UPDATE documents SET decoded_by = 'guess'", "ck_documents_decoded_by"),
        ("UPDATE documents SET text = NULL", "documents.text"),
        ("UPDATE sightings SET run_row = 99", "FOREIGN KEY constraint failed"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
