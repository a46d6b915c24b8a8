"""Which characters stand in scripts without spaces between words."""

from __future__ import annotations

import pytest

from provstore.text.scripts import HANGUL, SPACELESS


@pytest.mark.parametrize(
    ("character", "spaceless", "why"),
    [
        ("京", True, "Chinese"),
        ("タ", True, "Japanese"),
        ("ก", True, "Thai"),
        ("ក", True, "Khmer"),
        ("𠀀", True, "Chinese beyond the first 65,536 characters"),
        ("a", False, "Latin"),
        ("ا", False, "Arabic sets spaces"),
        ("서", False, "Korean sets spaces, too"),
        ("㆒", False, "a sign beside Chinese"),
    ],
)
def test_scripts_without_spaces(character: str, spaceless: bool, why: str) -> None:
    assert any(ord(character) in script for script in SPACELESS) == spaceless, why


def test_korean_syllables() -> None:
    assert all(ord(character) in HANGUL for character in "가서힣")
    assert ord("ㄱ") not in HANGUL
