"""Formats that have no reader yet: refused by name, so that nobody reads a page of bytes as an article."""

from __future__ import annotations

import re

# The first bytes of a format, and its name.  What is inside a ZIP comes before ZIP itself.
_BEGINNINGS = (
    (rb"%PDF-", "PDF"),
    (rb"PK\x03\x04.{26}(mimetypeapplication/epub|META-INF/)", "EPUB or JAR"),
    (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", "OpenDocument"),
    (rb"PK\x03\x04.{0,4096}word/", "DOCX"),
    (rb"PK(\x03\x04|\x05\x06)", "ZIP"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office document"),
    (rb"\{\\rtf", "RTF"),
    (rb"\xff\xd8\xff", "JPEG"),
    (rb"\x89PNG\r\n", "PNG"),
    (rb"GIF8[79]a", "GIF"),
    (rb"RIFF.{4}WEBP", "WebP"),
    (rb"II\*\x00|MM\x00\*", "TIFF"),
    (rb"\x1f\x8b\x08", "gzip"),
    (rb"BZh[1-9]1AY&SY", "bzip2"),
    (rb"\xfd7zXZ\x00", "xz"),
    (rb"7z\xbc\xaf\x27\x1c", "7z"),
    (rb"\x28\xb5\x2f\xfd", "zstd"),
    (rb"Rar!\x1a\x07", "RAR"),
    (rb"\x7fELF", "an ELF program"),
    (rb"SQLite format 3\x00", "an SQLite database"),
    (rb"ID3|OggS|fLaC|RIFF.{4}(WAVE|AVI )|.{4}ftyp", "sound or film"),
    (rb"(\xef\xbb\xbf)?\s*<\?xml\b", "XML"),
    (
        rb"(?i)(\xef\xbb\xbf)?\s*(<!--[^>]{0,1000}-->\s*)?<(!doctype\s+html|html|head|body|div|article|p|table|meta|script)\b",
        "HTML",
    ),
)
_FORMATS = tuple((re.compile(beginning, re.DOTALL), name) for beginning, name in _BEGINNINGS)


def name_format(data: bytes) -> str | None:
    """The name of the format that `data` begins like, or None where it may be plain text."""
    return next((name for beginning, name in _FORMATS if beginning.match(data)), None)
