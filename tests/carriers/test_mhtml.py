"""Pages saved with their pictures."""

from __future__ import annotations

from io import BytesIO

import pytest

from provstore.carriers import mhtml as module
from provstore.carriers.mail import part
from provstore.carriers.mhtml import find_mhtml, read_mhtml
from provstore.errors import RefusedInput
from tests.carriers.mails import leaf, multi

HEAD = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/1\r\nSubject: =?utf-8?Q?Rain_=C2=A9?=\r\n"
    b"Date: Sat, 31 Jan 2026 13:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)
PAGE = leaf(
    b"<p>caf=C3=A9=0D=0A",
    "text/html; charset=utf-8",
    "Content-ID: <a@x>",
    "Content-Location: https://post.example/1?a",
    "Content-Transfer-Encoding: quoted-printable",
)
FRAME = leaf(b"<p>frame", "text/html", "Content-ID: <b@x>", "Content-Location: cid:frame@x")
PICTURE = leaf(b"x", "image/png", "Content-Location: https://post.example/a.png")
STYLE = leaf(b"x", "text/css", "Content-Location: https://post.example/a.css")
FONT = leaf(b"x", "application/x-unknown", "Content-Location: https://post.example/a.x")
SAVED = HEAD + multi("related", PAGE, FRAME, PICTURE, STYLE, FONT)

FOUND = [
    (SAVED, True, "as Chrome saves it"),
    (b"From: a\r\nMIME-Version: 1.0\r\n" + multi("related", PAGE), True, "as Explorer saves it"),
    (
        b"MIME-Version: 1.0\r\nContent-Location: https://post.example/1\r\n" + leaf(b"<p>", "text/html"),
        True,
        "a page without pictures",
    ),
    (b"To: you@x.example\r\nMIME-Version: 1.0\r\n" + multi("related", PAGE), False, "a mail that is built alike"),
    (b"MIME-Version: 1.0\r\n" + multi("related", leaf(b"<p>", "text/html")), False, "no place"),
    (b"MIME-Version: 1.0\r\n" + multi("mixed", PAGE), False, "not related"),
    (b"<p>Content-Location: a", False, "a page"),
    (b"", False, "nothing"),
]


@pytest.mark.parametrize(("head", "expected", "why"), FOUND, ids=[case[2] for case in FOUND])
def test_find(head: bytes, expected: bool, why: str) -> None:
    assert find_mhtml(head) is expected, why


def test_the_page() -> None:
    page, *others = read_mhtml(BytesIO(SAVED))

    assert page.content == "<p>café\r\n".encode() == part(SAVED, "1")
    assert (page.record, page.steps, page.kind, page.encoding) == ("part 1", (("part", "1"),), "html", "utf-8")
    assert (page.url, page.captured_at) == ("https://post.example/1?a", "2026-01-31T12:00:00Z")
    assert [tuple(value) for value in page.values] == [
        ("title", "Rain ©", "mhtml Subject"),
        ("url", "https://post.example/1?a", "mhtml Content-Location"),
    ]
    assert page.around.startswith(HEAD) and page.around.endswith(b"quoted-printable\r\n")
    assert [(found.record, found.passed_over) for found in others] == [
        ("part 2", "frames"),
        ("part 3", "pictures"),
        ("part 4", "style sheets"),
        ("part 5", "parts of a page"),
    ]


ROOTS = [
    (multi("related", FRAME, PAGE, more='; start="<a@x>"'), "2", "the one that the file names"),
    (multi("related", FRAME, PAGE), "1", "the first"),
    (multi("related", PICTURE, PAGE, more='; start="<c@x>"'), "2", "the first, where it names none that there is"),
    (multi("related", multi("alternative", leaf(b"a"), PAGE, mark="o"), PICTURE), "1.2", "inside other parts"),
    (leaf(b"<p>", "text/html"), "1", "alone"),
]


@pytest.mark.parametrize(("body", "number", "why"), ROOTS, ids=[case[2] for case in ROOTS])
def test_root(body: bytes, number: str, why: str) -> None:
    pages = [found for found in read_mhtml(BytesIO(HEAD + body)) if found.content is not None]

    assert [found.record for found in pages] == [f"part {number}"], why
    assert part(HEAD + body, number) == pages[0].content


def test_a_page_at_no_address_of_its_own() -> None:
    page = next(read_mhtml(BytesIO(HEAD + multi("related", FRAME))))

    assert (page.url, page.values[1].where) == ("https://post.example/1", "mhtml Snapshot-Content-Location")


DATES = [
    ("Sat, 31 Jan 2026 12:00:00 -0000", "2026-01-31T12:00:00Z", "UTC, by the old way to say so"),
    ("Sat, 31 Jan 2026 12:00:00 GMT", "2026-01-31T12:00:00Z", "UTC"),
    ("Sat, 31 Jan 2026 00:30:00 +0530", "2026-01-30T19:00:00Z", "the day before"),
    ("Sat, 31 Jan 2026 12:00:00", None, "in no zone"),
    ("yesterday", None, "no date"),
    ("Fri, 31 Dec 9999 23:00:00 -0500", None, "after all time"),
    ("", None, "none"),
]


@pytest.mark.parametrize(("date", "expected", "why"), DATES, ids=[case[2] for case in DATES])
def test_captured(date: str, expected: str | None, why: str) -> None:
    data = f"Date: {date}\r\n".encode() + multi("related", PAGE)

    assert next(read_mhtml(BytesIO(data))).captured_at == expected, why


def test_no_page() -> None:
    with pytest.raises(RefusedInput, match="holds no page"):
        list(read_mhtml(BytesIO(HEAD + multi("related", PICTURE))))


def test_a_page_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = leaf(b"YWJjZ", "text/html", "Content-Transfer-Encoding: base64")
    (found,) = read_mhtml(BytesIO(HEAD + multi("related", damaged)))
    assert found.refusal and "base64 is cut" in str(found.refusal)

    monkeypatch.setattr(module, "CAP", 3)
    page, *_ = read_mhtml(BytesIO(SAVED))
    assert page.refusal and page.refusal.reason == "too large"
