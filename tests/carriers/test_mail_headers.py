"""Headers of mails: how they are known, and what they say."""

from __future__ import annotations

import pytest

from provstore.carriers.mail_headers import (
    charset_of,
    decode_words,
    file_name,
    is_mail,
    read_header,
    read_names,
    state,
    value_of,
    where,
)
from provstore.carriers.mail_parts import parse_mail
from tests.carriers.mails import HEAD

MAILS = [
    (HEAD + b"\r\nText.", True, "as programs write it"),
    (b"Received: by x\n\tfor y\nX-Nothing:\n\n", True, "folded"),
    (b"From - Mon Mar  3 10:00:00 2025\nX-Mozilla-Status: 0001\nFrom: a\n\n", True, "as Thunderbird stores it"),
    (b"Return-Path: <a@b.example>\r\nSubj", True, "cut"),
    (b"From: Ana Bell <ana@post.example>\nSubject: Rain\n\n", True, "an address and a subject"),
    (b"From: ana@post.example (Ana Bell)\nDate: Mon, 3 Mar 2025\n\n", True, "an old address and a date"),
    (b"From: Ana Bell\nDate: 3 March 2025\nSubject: Rain\n\nIt rained.", False, "written by hand"),
    (b"From: ana@post.example\n\nIt rained.", False, "an address alone"),
    (b"From: our man at @post\nSubject: Rain\n\n", False, "no address"),
    (b"From: a@b.example" + b" " * 60_000 + b"x\nDate: a\n\n", True, "an address, and blanks"),
    (b"From: a@b " + b"(" * 60_000 + b"\nDate: a\n\n", False, "a remark that never ends"),
    (b"Rain\n\nReceived: by x\n", False, "in the text"),
    (b"Received: by x\nIt rained.\nMore.\n", False, "a line that is no header"),
    (b"MINISTER: We know.\nMAYOR: We do not.\n\n", False, "who speaks"),
    (b" Received: by x\n", False, "begins as if it went on"),
    (b"", False, "nothing"),
]


@pytest.mark.parametrize(("head", "expected", "why"), MAILS, ids=[case[2] for case in MAILS])
def test_mail(head: bytes, expected: bool, why: str) -> None:
    assert is_mail(head) is expected, why


def test_names() -> None:
    assert read_names(b"A: 1\n 2\na: 3\nB :4\n\nC: 5\n") == {"a": b" 1\n 2\n", "b": b"4\n"}
    assert read_names(b"A: 1\nwords\nB: 2") is None


WORDS = [
    ("Rain", "Rain", "nothing is encoded"),
    ("=?utf-8?Q?Caf=C3=A9_?= in =?ISO-8859-1?Q?Orl=E9ans?=", "Café in Orléans", "two encodings"),
    ("=?utf-8?B?w6Q=?=\r\n =?utf-8?B?w7Y=?=", "äö", "white space between two stands for nothing"),
    ("=?utf-8?B?4oI=?= =?utf-8?B?rA==?=", "€", "a character in two words"),
    ("=?utf-8*en?Q?a?= b", "a b", "with a language"),
    ("=?nonsense?Q?Caf=C3=A9?=", "Café", "an encoding that there is not"),
    ("=?iso-8859-1?Q?=93a=94?=", "“a”", "as the web understands it"),
    ("=?utf-8?B?a?=", "=?utf-8?B?a?=", "base64 that is none"),
    ("“=?utf-8?Q?a?=”", "“a”", "beside what nobody encoded"),
    (" a \r\n\tb ", "a b", "white space"),
]


@pytest.mark.parametrize(("text", "expected", "why"), WORDS, ids=[case[2] for case in WORDS])
def test_words(text: str, expected: str, why: str) -> None:
    assert decode_words(text) == expected, why


@pytest.mark.parametrize("raw", ["Café “a”".encode(), "Café “a”".encode("cp1252")])
def test_bytes_that_nobody_encoded(raw: bytes) -> None:
    assert read_header(parse_mail(b"Subject: " + raw + b"\r\n\r\n"), "subject") == "Café “a”"


NAMES = [
    ('attachment; filename="report.pdf"', "report.pdf", "plain"),
    ("attachment; filename*=UTF-8''caf%C3%A9.pdf", "café.pdf", "RFC 2231"),
    ("attachment; filename*0*=UTF-8''caf%C3%A9; filename*1=\" two.pdf\"", "café two.pdf", "RFC 2231 in two"),
    ('attachment; filename="=?utf-8?Q?caf=C3=A9.pdf?="', "café.pdf", "RFC 2047, which is forbidden there"),
    ("attachment; filename*=nonsense''caf%C3%A9.pdf", "cafÃ©.pdf", "an encoding that there is not"),
    ("attachment; filename*=a%00''b", "", "one that cannot be a name"),
    ('attachment; filename="C:\\\\a\\\\b.pdf"', "b.pdf", "with folders"),
    ('attachment; filename="../../b.pdf"', "b.pdf", "with other folders"),
    ("attachment; filename*=a; filename*0=b", "", "RFC 2231 with a piece without number"),
    ("attachment", "", "none"),
]


@pytest.mark.parametrize(("header", "expected", "why"), NAMES, ids=[case[2] for case in NAMES])
def test_file_name(header: str, expected: str, why: str) -> None:
    assert file_name(parse_mail(f"Content-Disposition: {header}\r\n\r\n".encode())) == expected, why


CHARSETS = [
    ("utf-8", "utf-8", "named"),
    ('"ISO-8859-15"', "iso8859-15", "in quotation marks"),
    ("iso-8859-1", "cp1252", "as the web understands it"),
    ("us-ascii", None, "what programs write that do not know"),
    ("utf-16", None, "the bytes say which"),
    ("nonsense", None, "none that there is"),
    ("", None, "empty"),
]


@pytest.mark.parametrize(("label", "expected", "why"), CHARSETS, ids=[case[2] for case in CHARSETS])
def test_charset(label: str, expected: str | None, why: str) -> None:
    assert charset_of(parse_mail(f"Content-Type: text/plain; charset={label}\r\n\r\n".encode())) == expected, why


def test_what_is_stated() -> None:
    message = parse_mail(
        HEAD
        + b"Content-Language: en\r\nArchived-At: https://x.example/1\r\nResent-Date: Tue, 4 Mar 2025 10:00:00 +0000\r\n\r\n"
    )

    assert [tuple(value) for value in state(message, False)] == [
        ("title", "Rain", "mail Subject"),
        ("sender", "Ana Bell <ana@post.example>", "mail From"),
        ("published", "Mon, 3 Mar 2025 10:00:00 +0100", "mail Date"),
        ("language", "en", "mail Content-Language"),
        ("url", "https://x.example/1", "mail Archived-At"),
    ]
    assert [tuple(value) for value in state(message, True)] == [
        ("sender", "Ana Bell <ana@post.example>", "mail From"),
        ("note", "attached to a mail", "mail Content-Disposition"),
    ]
    assert [tuple(value) for value in value_of(message, "subject", "title", "mhtml")] == [
        ("title", "Rain", "mhtml Subject")
    ]
    assert not list(value_of(message, "x-nothing", "title", "mhtml"))
    assert where("content-location", "mhtml") == "mhtml Content-Location"
