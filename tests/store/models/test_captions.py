"""A caption has its place in the text, a credit belongs to a caption."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ('UPDATE photo_captions SET start = "end"', "ck_photo_captions_span"),
        ("UPDATE photo_captions SET file_photo = 2", "ck_photo_captions_file_photo"),
        ("UPDATE photo_captions SET rule = NULL", "photo_captions.rule"),
        ("UPDATE photo_credits SET position = -1", "ck_photo_credits_position"),
        ("DELETE FROM photo_captions", "FOREIGN KEY constraint failed"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(seeded: Path, statement: str, rule: str) -> None:
    assert refused(seeded, statement).endswith(rule)
