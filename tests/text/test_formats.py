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


CODE = {
    "Python": b"import os\nfrom sys import path\n\ndef main(name):\n    for one in path:\n        print(one)\n    return os.name\n\nmain('x')\nmain('y')\nz = main(path)\n",
    "JavaScript": b"var a = 1;\nfunction go() {\n  if (a) {\n    a += 1;\n  }\n}\ngo();\nlet b = [1, 2];\n",
    "CSS": b".a {\n  color: red;\n}\n.b {\n  margin: 0;\n  top: 1px;\n}\n.c { left: 0; }\n",
    "C": b'#include <stdio.h>\n\nint main(void) {\n  puts("x");\n  return 0;\n}\n\nvoid f(int a) {\n  g(a);\n}\n',
}
STORY = b"The mayor said on Monday that the bridge would be closed for a week, and that the trains would go on.\n"


@pytest.mark.parametrize("code", CODE.values(), ids=CODE)
def test_programs_are_no_articles(code: bytes) -> None:
    assert name_format(code) == "a program"
    assert name_format(code + 9 * STORY) is None  # an article with a style sheet left in it
    assert name_format(b"\n".join(code.split(b"\n")[:5])) is None  # too little to tell


def test_a_list_with_semicolons_is_no_program() -> None:
    demands = [b"The union demands that the ferry sails on each day of the week;\n"] * 4
    assert name_format(b"".join([*demands, STORY * 6])) is None
