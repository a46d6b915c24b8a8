"""Names of encodings, as the web understands them."""

from __future__ import annotations

import pytest

from provstore.text.charsets import name_charset

NAMED = [
    ("ISO-8859-1", "cp1252", "Latin-1 is Windows-1252 on the web"),
    (" utf8 ", "utf-8", "white space, and a name that Python knows"),
    ("iso-8859-15", "iso8859-15", "has no other meaning"),
    ("nonsense", None, "no encoding"),
    ("base64", None, "turns no bytes into text"),
    ("utf-8\0", None, "no name"),
]


@pytest.mark.parametrize(("label", "expected", "why"), NAMED, ids=[case[2] for case in NAMED])
def test_named(label: str, expected: str | None, why: str) -> None:
    assert name_charset(label) == expected, why
