"""Characters of pdfium, and their numbers."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from provstore.readers.pdf.characters import read_characters
from provstore.readers.pdf.library import Library

CODES = [
    ([0x61, 0x62], "ab", [0, 1, 2], "letters"),
    ([0xD83D, 0xDE00, 0x61], "😀a", [0, 2, 3], "a pair of surrogates"),
    ([0xDE00, 0x61, 0xD83D], "\ufffda\ufffd", [0, 1, 2, 3], "surrogates alone"),
    ([0x1F600], "😀", [0, 1], "a character of four bytes"),
    ([0, 0x0C, 0x1B, 0x7F, 0x110000], "\ufffd" * 5, [0, 1, 2, 3, 4, 5], "what is no character"),
    ([0x61, 2, 0xFFFE, 0xAD], "a\ufffe\ufffe\xad", [0, 1, 2, 3, 4], "hyphens"),
    ([0x0D, 0x0A, 0x09, 0x20], "\r\n\t ", [0, 1, 2, 3, 4], "white space"),
]


@pytest.mark.parametrize(("codes", "expected", "indices", "why"), CODES, ids=[case[3] for case in CODES])
def test_characters(codes: list[int], expected: str, indices: list[int], why: str) -> None:
    raw = SimpleNamespace(FPDFText_CountChars=len, FPDFText_GetUnicode=lambda texts, at: texts[at])
    assert read_characters(Library(None, raw, 1), codes) == (expected, indices), why
