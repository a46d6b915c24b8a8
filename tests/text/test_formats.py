"""Formats without a reader are named, and plain text is never taken for one of them."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.text.formats import name_format


def archive(*names: str, first: bytes = b"") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in names:
            made.writestr(name, first)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (archive("mimetype", first=b"application/epub+zip"), "EPUB or JAR"),
        (archive("META-INF/MANIFEST.MF"), "EPUB or JAR"),
        (archive("mimetype", first=b"application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (archive("[Content_Types].xml", "word/document.xml"), "DOCX"),
        (archive("notes.txt"), "ZIP"),
        (archive(), "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "a Microsoft Office document"),
        (rb"{\rtf1\ansi Hello}", "RTF"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"GIF89a", "GIF"),
        (b"GIF87a", "GIF"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "WebP"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (gzip.compress(b"news"), "gzip"),
        (b"BZh91AY&SY", "bzip2"),
        (b"\xfd7zXZ\0", "xz"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"Rar!\x1a\x07\x01", "RAR"),
        (b"\x7fELF\x02", "an ELF program"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"ID3\x04", "sound or film"),
        (b"RIFF\n\0\0\0WAVEfmt ", "sound or film"),
        (b"\0\0\0\x20ftypisom", "sound or film"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?>", "XML"),
        (b"<!DOCTYPE html>", "HTML"),
        (b"\n  <!-- made by hand -->\n<HTML>", "HTML"),
        (b"\xef\xbb\xbf<p>", "HTML"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_format_is_known_by_its_first_bytes(data: bytes, name: str) -> None:
    assert name_format(data) == name
    assert name_format(b"The mayor said so. " + data) != name or name == "HTML"


@pytest.mark.parametrize(
    ("text", "is_html", "why"),
    [
        ("Plain words.", False, "no tags"),
        ("He wrote <b>no</b> and left.", False, "one element in passing may be what an article is about"),
        ("He wrote <b>no</b> and <i>yes</i>.", True, "two elements are a page"),
        ("One line<br>and another", False, "an element without an end is one"),
        ("One line<br>and another<br/>and one more", True, "and two of them are two"),
        ("One<br>line and <em>more</em>", True, "of either kind"),
        ("<b>Plain</b> words.", True, "it begins with an element"),
        ("  \n<b>Plain</b> words.", True, "also after white space"),
        ("\ufeff<b>Plain</b> words.", True, "or a byte order mark"),
        ("<b>Plain words.", False, "never closed: a single tag is no element"),
        ("<b>a <i>b <u>c", False, "nor are three of them"),
        ("Words </b> and </i> end here.", False, "closed, and never opened"),
        ("He wrote <B>no</b> and <I>yes</i>.", True, "in either case"),
        ("<quote>We agree</quote> and <name>Holt</name>", False, "no elements of HTML"),
        ("<a@example.com> wrote to <p.holt@example.com>", False, "addresses"),
        ("If a <b and c> d, then <i and j> k", False, "signs of mathematics, never closed"),
        ("Words <a href='x'>one</a>, <a href='y'>two</a>", True, "with attributes"),
        (f"Words <b title='{'x' * 2000}'>no</b> <i>y</i>", False, "a tag that never ends is none"),
    ],
)
def test_a_part_of_a_page_is_html(text: str, is_html: bool, why: str) -> None:
    assert name_format(text.encode()) == ("HTML" if is_html else None), why


def test_tags_are_looked_for_where_a_page_has_them() -> None:
    """From its beginning; a long text that quotes some at its end is not looked through."""
    tags = b"<b>x</b><i>y</i>"
    assert name_format(b"x" * (65_536 - len(tags)) + tags) == "HTML"
    assert name_format(b"x" * (65_537 - len(tags)) + tags) is None


@given(st.text(st.characters(exclude_characters="<", exclude_categories=["Cs", "Cc"]), max_size=60))
def test_words_are_no_format(words: str) -> None:
    assert name_format(f"News: {words}".encode()) is None
