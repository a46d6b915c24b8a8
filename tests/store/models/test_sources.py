"""A source is known by one key; an outlet is a source that the registry describes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE sources SET key = (SELECT min(key) FROM sources)", "sources.key"),
        ("UPDATE sources SET kind = 'robot'", "ck_sources_kind"),
        ("UPDATE sources SET name_digest = 'x'", "ck_sources_name_digest"),
        ("UPDATE sources SET part_of_row = 9999", "FOREIGN KEY constraint failed"),
        ("UPDATE outlets SET medium = 'rumor'", "ck_outlets_medium"),
        ("INSERT INTO outlet_names SELECT * FROM outlet_names LIMIT 1", "outlet_names.source_row, outlet_names.name"),
        ("INSERT INTO outlet_domains VALUES (9999, 'x.example')", "FOREIGN KEY constraint failed"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
