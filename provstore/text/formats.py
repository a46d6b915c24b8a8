"""Formats that have no reader yet: refused by name, so that nobody reads a page of bytes as an article."""

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
        (
            rb"(?i)(\xef\xbb\xbf)?\s*(<!--[^>]{0,1000}-->\s*)?<(!doctype\s+html|html|head|body|div|article|p|table|meta|script"
            rb"|h[1-6]|span|section|ul|ol|li|header|footer|nav|figure|img|br|hr|t[rdh]|blockquote|strong|em|style|svg)\b"
        ),
        "HTML",
    ),
)
# A fragment of HTML can begin anywhere.  These elements are known by their names; `quote` and `name` are no HTML.
_ELEMENTS = (
    rb"a|abbr|address|article|aside|b|blockquote|body|button|caption|center|cite|code|dd|div|dl|dt|em|fieldset|figcaption"
    rb"|figure|font|footer|form|h[1-6]|head|header|html|i|iframe|label|legend|li|main|mark|nav|noscript|ol|option|p"
    rb"|picture|pre|q|s|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead"
    rb"|time|title|tr|u|ul|video"
)
_TAG = re.compile(rb"(?i)<(?:(?P<close>/)?(?P<name>" + _ELEMENTS + rb")|(?P<void>br|hr|img))\b[^<>]{0,2000}>")
_BEGINNING = re.compile(rb"(\xef\xbb\xbf)?\s*")
_LOOKED_THROUGH = 65_536  # bytes; a page has tags from the beginning
_ENOUGH = 2  # elements that are closed: one in passing may be what an article is about

_FORMATS = tuple((re.compile(beginning, re.DOTALL), name) for beginning, name in _BEGINNINGS)


def name_format(data: bytes) -> str | None:
    """The name of the format that `data` begins like, or None where it may be plain text."""
    found = next((name for beginning, name in _FORMATS if beginning.match(data)), None)
    return found or ("HTML" if _is_fragment(data[:_LOOKED_THROUGH]) else None)


def _is_fragment(data: bytes) -> bool:
    """Whether this is a part of an HTML page: it begins with an element, or has several."""
    opened: set[bytes] = set()
    elements = 0
    first = None
    for tag in _TAG.finditer(data):
        if first is None:
            first = tag.start()
        if tag["close"]:
            elements += tag["name"].lower() in opened
        elif tag["name"]:
            opened.add(tag["name"].lower())
        else:
            elements += 1  # an element without an end
        if elements == _ENOUGH:
            return True
    begins = _BEGINNING.match(data)
    return elements > 0 and begins is not None and first == begins.end()
