"""Which encoding a page declares, as browsers understand it."""

from __future__ import annotations

import pytest

from provstore.readers import read
from provstore.readers.charset import find_declared

DECLARED = [
    (b"<meta charset=utf-8>", "utf-8", "short"),
    (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251", "long"),
    (b"<meta charset='iso-8859-1'>", "cp1252", "Latin-1 is Windows-1252 on the web"),
    (b"<meta charset=GB2312>", "gb18030", "the larger set"),
    (b"<meta charset=shift_jis>", "cp932", "as Windows has it"),
    (b"<meta charset=utf-16>", "utf-8", "what could be read so far is not in wide characters"),
    (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso8859-2", "the declaration of XML"),
    (b"<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>", "iso8859-2", "a comment declares nothing"),
    (b"<script>'<meta charset=koi8-r>'</script><meta charset=iso-8859-2>", "iso8859-2", "nor does a script"),
    (b"<style>" + b" " * 60_000 + b"</style><meta charset=koi8-r>", "koi8-r", "behind long styles"),
    (b"<meta charset=nonsense><meta charset=koi8-r>", "koi8-r", "a name that there is not"),
    (b"<body><meta charset=koi8-r>", None, "the body declares nothing"),
    (b"<p>charset=koi8-r", None, "words of the page"),
]


@pytest.mark.parametrize(("data", "expected", "why"), DECLARED, ids=[case[2] for case in DECLARED])
def test_declared(data: bytes, expected: str | None, why: str) -> None:
    assert find_declared(data) == expected, why


STORY = "Le maire a déclaré lundi que le café serait fermé « pour une semaine » – et que les trains rouleraient."
READ = [
    ("iso-8859-1", "cp1252", b"", "cp1252", "signs of Windows in a page that says Latin-1"),
    ("windows-1252", "cp1252", b"\x81", "cp1252", "a byte that the encoding leaves open is damage"),
    ("iso-8859-1", "utf-8", b"", "utf-8", "valid UTF-8 is UTF-8, whatever is declared"),
    ("utf-8", "utf-8", b"\xe9", "utf-8", "a bad byte"),
]


@pytest.mark.parametrize(("label", "encoding", "bad", "expected", "why"), READ, ids=[case[4] for case in READ])
def test_read(label: str, encoding: str, bad: bytes, expected: str, why: str) -> None:
    data = f"<html><meta charset={label}><p>{STORY}</p><p>".encode(encoding) + bad + f" {STORY}".encode(encoding)
    document = read(data)

    assert document.encoding == expected, why
    assert len(document.damage) == len(bad)
    assert document.text.count(STORY) == 2
    assert document.text.count("\ufffd") == len(bad)
