"""Bytes → Document: the ladder, what is refused, and the law that every span leads back to its bytes."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provstore.errors import RefusedInput, UsageError
from provstore.records import Document, Span
from provstore.text.decode import decode, read_back
from tests.text.spans import byte_span

FRENCH = "Le ministère a déclaré mardi que l’accord « historique » était signé – à 18 heures.\n"
RUSSIAN = "Министерство иностранных дел заявило во вторник, что встреча перенесена на более поздний срок.\n" * 3
ARABIC = "قالت وزارة الخارجية يوم الثلاثاء إن الاجتماع قد تم تأجيله إلى موعد لاحق\n" * 3
CHINESE = "外交部星期二表示,会议已推迟到晚些时候举行。\n" * 3
JAPANESE = "外務省は火曜日、会議が延期されたと発表した。\n" * 3


@pytest.mark.parametrize(
    ("data", "encoding", "how"),
    [
        (b"plain", "utf-8", "utf-8"),
        (b" \n", "utf-8", "utf-8"),
        (FRENCH.encode(), "utf-8", "utf-8"),
        (FRENCH.encode("utf-8-sig"), "utf-8", "bom"),
        (FRENCH.encode("utf-16"), "utf-16-le", "bom"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16-be", "bom"),
        (b"\xff\xfe\x00\x00" + FRENCH.encode("utf-32-le"), "utf-32-le", "bom"),
        (FRENCH.encode("utf-16-le"), "utf-16-le", "detected"),
        (FRENCH.encode("utf-16-be"), "utf-16-be", "detected"),
        (FRENCH.encode("cp1252"), "cp1252", "detected"),
        ("caf\xe9, then \x81".encode("latin-1"), "iso8859-1", "detected"),
        ("It was 5° today.".encode("latin-1"), "cp1252", "detected"),
        (RUSSIAN.encode("cp1251"), "cp1251", "detected"),
        (ARABIC.encode("cp1256"), "cp1256", "detected"),
        (CHINESE.encode("gb18030"), "gb18030", "detected"),
        (JAPANESE.encode("shift_jis"), "cp932", "detected"),  # Microsoft's superset
        (b"<!-- charset=iso-8859-2 -->\n" + "Żółć".encode("iso-8859-2"), "iso8859-2", "declared"),
        (b"# -*- coding: koi8-r -*-\n" + RUSSIAN.encode("koi8-r"), "koi8-r", "declared"),
        (b"charset=nonsense " + FRENCH.encode("cp1252"), "cp1252", "detected"),
        (FRENCH.encode() + b"\xff", "utf-8", "damaged utf-8"),
    ],
)
def test_ladder(data: bytes, encoding: str, how: str) -> None:
    document = decode(data)

    assert (document.encoding, document.decoded_by) == (encoding, how)
    assert document.id == sha256(data).hexdigest()
    assert document.damage or document.text.encode(encoding) == data


def test_text_is_never_cleaned() -> None:
    text = "\ufeffA\r\nB\rC\vD\fE\u2028F\u0085G\u00a0H\u00adI\u200bJ cafe\u0301 İ \U0001f600"

    assert decode(text.encode()).text == text


def test_damage_is_recorded_byte_by_byte() -> None:
    good = "“Ça va”, dit-il. "
    data = good.encode() * 40 + b"caf\xe9 \xe2\x80 end"

    document = decode(data)

    at = data.index(b"\xe9")
    assert document.damage == ((at, at + 1), (at + 2, at + 3), (at + 3, at + 4))
    assert document.text == good * 40 + "caf\ufffd \ufffd\ufffd end"


@pytest.mark.parametrize(
    ("quotations", "bad"),
    [(1, 3), (1, 8), (2, 8), (6, 9), (6, 12), (20, 12), (20, 40)],
)
def test_a_few_bad_bytes_among_curly_quotation_marks(quotations: int, bad: int) -> None:
    """Nearly all of the bytes are UTF-8: a detector would take it for a Macintosh's Polish or Icelandic."""
    good = "".join(f"The minister, “number {number}”, agreed. " for number in range(quotations))
    document = decode(good.encode() + b"word \xff" * bad)

    assert (document.encoding, document.decoded_by) == ("utf-8", "damaged utf-8")
    assert document.text == good + "word \ufffd" * bad
    assert len(document.damage) == bad


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("A minister’s word. " + "plain text " * 200, "cp1252"),
        (
            "« Égalité\xa0» et « liberté\xa0» : voilà le défi.",
            "cp1252",
        ),  # é, a space and » are the bytes of one character of UTF-8
        (RUSSIAN[:95], "cp1251"),
        (CHINESE[:23], "gb18030"),
    ],
)
def test_other_bytes_are_not_damaged_utf8(text: str, encoding: str) -> None:
    """What stands in them and would be valid UTF-8 is there by accident, and outnumbered."""
    document = decode(text.encode(encoding))

    assert document.decoded_by == "detected"
    assert document.damage == ()


@pytest.mark.parametrize(
    ("data", "reason", "words"),
    [
        (b"", "empty", "empty"),
        (b"a\0b", "binary", "binary"),
        ("a\0b".encode("utf-16"), "binary", "binary"),
        (bytes(range(256)), "binary", "binary"),
        (b"\xff\xfe\x00", "binary", "binary"),
        (b"\xff\xfea", "encoding", "--encoding"),
        (b"%PDF-1.7\n", "format", "PDF"),
        (b"PK\x03\x04" + b"x" * 26 + b"word/document.xml", "format", "DOCX"),
        (b"PK\x03\x04" + b"x" * 26 + b"a.txt", "format", "ZIP"),
        (b"PK\x03\x04" + b"x" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "format", "OpenDocument"),
        (b"PK\x03\x04" + b"x" * 26 + b"mimetypeapplication/epub+zip", "format", "EPUB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format", "Office"),
        (b"{\\rtf1 text}", "format", "RTF"),
        (b"\xff\xd8\xff\xe0", "format", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "format", "PNG"),
        (b"GIF89a", "format", "GIF"),
        (b"\x1f\x8b\x08\x00", "format", "gzip"),
        (b"SQLite format 3\0", "format", "SQLite"),
        (b"<!DOCTYPE html>\n<html>", "format", "HTML"),
        (b"\xef\xbb\xbf \n<!-- x --><HTML lang=en>", "format", "HTML"),
        (b"<div><div><div>", "format", "HTML"),
        (b"<?xml version='1.0'?>", "format", "XML"),
        (b"<h1>Headline</h1>\nText.", "format", "HTML"),
        (b"\xef\xbb\xbf\n <SPAN class='x'>Text</SPAN>", "format", "HTML"),
        (b"<h2>Headline\nThe minister said so.", "format", "HTML"),
        (b"<li>One\n<li>Two", "format", "HTML"),
        (b"<title>Headline</title>", "format", "HTML"),
        (b"<a href='x'>Reuters</a> reports.", "format", "HTML"),
        (b"<br>The minister said so.", "format", "HTML"),
        (b"Headline\n<p>The minister said so.</p>\n<p>He went.</p>", "format", "HTML"),
        (b"Headline\n<p>The minister said so.<br>He went.</p>", "format", "HTML"),
        (b"The minister said so.<br/>He went.<br />", "format", "HTML"),
        (b"The <b>minister</b> said <i>so</i>.", "format", "HTML"),
        (b"Text.\n\n<img src='a.jpg' alt='x'>\n<em\nclass=a>Text</em>", "format", "HTML"),
        ("<h1>Überschrift</h1>".encode("utf-16"), "format", "HTML"),
        ("<!doctype html><p>Text".encode("utf-16-le"), "format", "HTML"),
    ],
)
def test_refused(data: bytes, reason: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words) as refused:
        decode(data)

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "<3 is a heart",
        "a < b",
        "<quote> he said",
        "%PD",
        "PKK leaders met",
        "GIF",
        "<name withheld> said so.",
        "Write <p> for a paragraph, <b> for bold and <div> for nothing in particular.",
        "He wrote “</script>” and “</p>”.",
        "The tag <b>bold</b> was new in 1993.",
        "Write <br> to break a line.",
        "A <b and c> d, if a <i and j> k",
        "<Applause> said </applause>; <a",
        "From: Ada <ada@example.org>, To: <i@example.org>",
    ],
)
def test_plain_text_that_looks_a_little_like_a_format(text: str) -> None:
    assert decode(text.encode()).text == text


def test_given_encoding_overrides() -> None:
    assert decode("Ł".encode("cp1250") + b"aba", "cp1250").text == "Łaba"
    assert decode(FRENCH.encode("utf-16"), "utf-16").encoding == "utf-16-le"
    assert decode("plain".encode("utf-16-be"), "utf-16-be").text == "plain"
    assert decode("plain".encode("utf-32-le"), "utf-32").text == "plain"
    assert decode(FRENCH.encode("utf-8-sig"), "utf-8-sig").text == "\ufeff" + FRENCH
    assert decode(b"a\xff", "utf-8").damage == ((1, 2),)
    assert decode(b"plain", "ascii").decoded_by == "given"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\x81", "cp1252"),  # undefined there
        (b"\xff" * 100, "utf-8"),  # more damage than text
        (b"a", "utf-16-le"),  # half a character
        ("日本".encode("iso2022_jp"), "iso2022_jp"),  # its characters have no bytes of their own
        (b"+2AA-", "utf-7"),  # a lone surrogate
        ("Ê̄".encode("big5hkscs"), "big5hkscs"),  # two characters on the bytes of one
    ],
)
def test_given_encoding_that_breaks_the_law_is_refused(data: bytes, encoding: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        decode(data, encoding)

    assert refused.value.reason == "encoding"


@pytest.mark.parametrize(
    ("data", "encoding", "why"),
    [
        ("“Ça va”, dit-il.".encode(), "latin-1", "valid UTF-8"),
        ("café".encode(), "cp1250", "valid UTF-8"),
        (RUSSIAN.encode(), "koi8-r", "valid UTF-8"),
        (CHINESE.encode(), "utf-16", "valid UTF-8"),
        (b"plain text", "utf-16", "plain ASCII"),
        (b"plain text", "cp037", "plain ASCII"),
        (FRENCH.encode("utf-8-sig"), "cp1252", "mark of utf-8"),
        (FRENCH.encode("utf-8-sig"), "utf-16", "mark of utf-8"),
        (FRENCH.encode("utf-16"), "utf-8", "mark of utf-16-le"),
        (FRENCH.encode("utf-16"), "utf-16-be", "mark of utf-16-le"),
        ("“Yes”, he said.".encode("cp1252"), "latin-1", "control characters"),
        ("“Yes”, he said.".encode("cp1252"), "iso-8859-2", "control characters"),
    ],
)
def test_given_encoding_that_is_wrong_is_refused(data: bytes, encoding: str, why: str) -> None:
    """It could not be put right later: the same bytes have one reading for good."""
    with pytest.raises(RefusedInput, match=why) as refused:
        decode(data, encoding)

    assert refused.value.reason == "encoding"


@pytest.mark.parametrize("encoding", ["cp1252", "shift_jis", "iso2022_jp", "utf-7", "ascii", "gb18030"])
def test_plain_text_is_plain_in_most_encodings(encoding: str) -> None:
    assert decode(b"plain text", encoding).text == "plain text"


@pytest.mark.parametrize("encoding", ["latin-99", "base64", "rot13", "idna", "undefined", "a\0b", ""])
def test_unknown_encoding_is_a_usage_error(encoding: str) -> None:
    with pytest.raises(UsageError):
        decode(b"text", encoding)


ENCODINGS = [
    "utf-8",
    "utf-16",
    "utf-16-be",
    "utf-32-le",
    "cp1252",
    "latin-1",
    "cp1256",
    "gb18030",
    "shift_jis",
    "euc_jp",
]
ENCODINGS += ["big5hkscs", "iso2022_jp", "utf-7", "hz", "shift_jisx0213", "mac_roman", "cp037"]


def prove(document: Document, cut: tuple[int, int]) -> None:
    """The law of spans, and that the text can be read back from what is stored of it."""
    start, end = sorted(place % (len(document.text) + 1) for place in cut)
    span = Span(start, end)
    first, last = byte_span(document, span)
    inside = tuple((a - first, b - first) for a, b in document.damage if first <= a and b <= last)

    assert read_back(document.data[first:last], document.encoding, inside) == span.of(document.text)
    assert byte_span(document, Span(0, len(document.text))) == (0, len(document.data))
    assert read_back(document.data, document.encoding, document.damage) == document.text
    assert document.damage or document.text.encode(document.encoding) == document.data
    for a, b in document.damage:
        assert b == a + 1
    assert document.text.count("\ufffd") >= len(document.damage)


@given(st.binary(min_size=1), st.sampled_from([None, *ENCODINGS]), st.tuples(st.integers(0), st.integers(0)))
@example(b"\xef\xbb\xbf\xff", None, (0, 1))
@example("か゚".encode("shift_jisx0213"), "shift_jisx0213", (0, 1))
def test_law_for_any_bytes(data: bytes, encoding: str | None, cut: tuple[int, int]) -> None:
    try:
        document = decode(data, encoding)
    except RefusedInput:
        return
    prove(document, cut)


@given(
    st.lists(st.one_of(st.text(), st.binary(max_size=2), st.just("“ä😀” ")), min_size=1),
    st.tuples(st.integers(0), st.integers(0)),
)
def test_law_for_nearly_utf8(pieces: list[str | bytes], cut: tuple[int, int]) -> None:
    data = b"".join(piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogatepass") for piece in pieces)
    try:
        document = decode(data, "utf-8")
    except RefusedInput:
        return
    prove(document, cut)


@given(st.text(min_size=1), st.sampled_from(ENCODINGS), st.tuples(st.integers(0), st.integers(0)))
def test_law_for_any_text(text: str, encoding: str, cut: tuple[int, int]) -> None:
    try:
        document = decode(text.encode(encoding), encoding)
    except (RefusedInput, UnicodeEncodeError):
        return
    assert document.text.removeprefix("\ufeff") == text.removeprefix("\ufeff")
    prove(document, cut)
