"""Formats by their first bytes."""

from __future__ import annotations

import pytest

from provstore.text.formats import name_format

FORMATS = [
    (b"%PDF-1.4", "PDF"),
    (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "EPUB or JAR"),
    (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
    (b"PK\x03\x04" + b"\0" * 400 + b"word/document.xml", "DOCX"),
    (b"PK\x03\x04" + b"\0" * 400, "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office document"),
    (b"{\\rtf1", "RTF"),
    (b"\xff\xd8\xff\xe0", "JPEG"),
    (b"RIFF\0\0\0\0WEBP", "WebP"),
    (b"RIFF\0\0\0\0WAVE", "sound or film"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\n <?xml version='1.0'?>", "XML"),
    (b"<!-- saved --> <!DOCTYPE html>", "HTML"),
    (b"\xef\xbb\xbf<HTML>", "HTML"),
    (b"<b>Too late</b>", "text with some HTML in it"),
    (b"It rained <b>hard</b> and <i>long</i>.", "text with some HTML in it"),
    (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'>", "HTML"),
    (b"<?xml version='1.0'?>\n<html xmlns='x'>", "HTML"),
    (b"It rained.<br>It poured.<hr>", "HTML"),
    (b"<em>It rained.", "HTML"),
]


@pytest.mark.parametrize(("data", "name"), FORMATS, ids=[f"{case[1]}: {case[0][:12]!r}" for case in FORMATS])
def test_formats_are_named(data: bytes, name: str) -> None:
    assert name_format(data) == name


TEXTS = [
    (b"It rained.", "a sentence"),
    (b"", "nothing"),
    (b"He wrote <b>hard</b> into it.", "one element in passing"),
    (b"a < b and c > d, said <Ann Lee> and <Bob>", "signs that are no elements"),
    (b"<quote>It rained.</quote> <name>Lee</name>", "elements that are not HTML"),
    (b"<Ann> said", "a name in angle brackets"),
    (b"</b></i> were never opened", "ends without a beginning"),
    (b"PDF- was mentioned", "a name of a format"),
]


@pytest.mark.parametrize(("data", "why"), TEXTS, ids=[case[1] for case in TEXTS])
def test_plain_text_is_no_format(data: bytes, why: str) -> None:
    assert name_format(data) is None, why
