"""A link has a kind, a target and the words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE source_links SET kind = 'likes'", "ck_source_links_kind"),
        ("UPDATE source_links SET to_row = 9999", "FOREIGN KEY constraint failed"),
        ("UPDATE source_links SET start = NULL", "source_links.start"),
        ("UPDATE source_links SET inferred = 2", "ck_source_links_inferred"),
        ("UPDATE source_links SET position = 0", "source_links.extraction_row, source_links.position"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
