"""Parts of mails: their numbers, their exact bytes, and limits."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers import mail_parts
from provstore.carriers.mail_parts import headers_of, is_damaged, parse_mail, read_bytes, read_limited, walk
from provstore.errors import RefusedInput
from tests.carriers.mails import HEAD, leaf, mail, multi


def parts_of(data: bytes) -> dict[str, bytes]:
    return {number: read_bytes(part) for number, part in walk(parse_mail(data))}


def test_numbers_are_those_of_imap() -> None:
    forwarded = b"Content-Type: message/rfc822\r\n\r\n" + mail(leaf(b"c"))
    with_parts = b"Content-Type: message/rfc822\r\n\r\n" + mail(multi("mixed", leaf(b"d"), leaf(b"e"), mark="i"))
    whole = mail(multi("mixed", multi("alternative", leaf(b"a"), leaf(b"b"), mark="o"), forwarded, with_parts))

    assert parts_of(whole) == {"1.1": b"a", "1.2": b"b", "2.1": b"c", "3.1": b"d", "3.2": b"e"}
    assert parts_of(mail(leaf(b"a"))) == {"1": b"a"}
    assert parts_of(b"Content-Type: message/rfc822\n\nSubject: a\n\nb") == {"1.1": b"b"}


RAW = [
    (b"one\r\ntwo\r\n", "lines of the network"),
    (b"one\ntwo\n\n", "lines of Unix"),
    (b"one\rtwo", "lines of old Macs"),
    ("Café\r\n“ – ”".encode(), "UTF-8"),
    ("Café\r\n".encode("cp1252"), "Windows-1252"),
    (bytes(range(1, 256)).replace(b"--", b""), "all bytes"),
    (b"\0\r\n\0", "zeros"),
    (b"-- \r\nAna\r\n____\r\nlist footer", "a signature"),
    (b" \t\r\n--n\r\n", "a line like a mark"),
]


@pytest.mark.parametrize(("content", "why"), RAW, ids=[case[1] for case in RAW])
@pytest.mark.parametrize("encoding", ["8bit", "7bit", "binary", ""])
def test_what_is_not_encoded_comes_out_byte_for_byte(content: bytes, why: str, encoding: str) -> None:
    headers = [f"Content-Transfer-Encoding: {encoding}"] if encoding else []
    part = leaf(content, "text/plain; charset=utf-8", *headers)

    assert parts_of(mail(part)) == {"1": content}, why
    if b"\0" not in content:
        assert parts_of(mail(multi("mixed", part, leaf(b"b"))))["1"] == content, why


@given(st.binary(), st.booleans())
def test_base64_leads_to_the_bytes(content: bytes, is_multi: bool) -> None:
    part = leaf(
        base64.encodebytes(content).replace(b"\n", b"\r\n"), "application/pdf", "Content-Transfer-Encoding:  BASE64 "
    )

    assert parts_of(mail(multi("mixed", part) if is_multi else part)) == {"1": content}


DECODED = [
    (b"caf=C3=A9 =\r\n=3D\r\nb=0D=0A", "quoted-printable", "café =\r\nb\r\n".encode(), False, "quoted-printable"),
    (b"a =\nb=\n", "quoted-printable", b"a b", False, "with lines of Unix"),
    (b"a=zz=", "quoted-printable", b"a=zz", False, "with errors"),
    (b"Y*WJj!\r\nZGVm", "base64", b"abcdef", True, "base64 with garbage"),
    (b"YWJjZA", "base64", b"abcd", False, "base64 without its end"),
    (b"YWJj\xff", "base64", b"abc", True, "bytes beyond ASCII"),
    (b"abc", "x-nobody-knows", b"abc", False, "an unknown encoding"),
]


@pytest.mark.parametrize(
    ("content", "encoding", "expected", "damaged", "why"), DECODED, ids=[case[4] for case in DECODED]
)
def test_decoded(content: bytes, encoding: str, expected: bytes, damaged: bool, why: str) -> None:
    part = parse_mail(mail(leaf(content, "text/plain", f"Content-Transfer-Encoding: {encoding}")))

    assert read_bytes(part) == expected, why
    assert is_damaged(part) is damaged


def test_base64_that_is_cut() -> None:
    part = parse_mail(mail(leaf(b"YWJjZ", "text/plain", "Content-Transfer-Encoding: base64")))
    with pytest.raises(RefusedInput, match="base64 is cut"):
        read_bytes(part)


@pytest.mark.parametrize(
    ("encoding", "made"),
    [("base64", base64.encodebytes), ("quoted-printable", lambda data: data.replace(b":", b"=3A"))],
)
def test_a_mail_that_was_encoded_as_a_whole(encoding: str, made: object) -> None:
    inner = mail(leaf(b"It rained."))
    assert callable(made)
    data = mail(
        multi("mixed", leaf(b"a"), leaf(made(inner), "message/rfc822", f"Content-Transfer-Encoding: {encoding}"))
    )

    assert parts_of(data)["2"].strip() == inner


def test_no_end() -> None:
    whole = mail(multi("mixed", leaf(b"a"), leaf(b"b\r\nc")))
    cut = whole[: whole.rindex(b"\r\n--m--")]

    assert parts_of(cut) == {"1": b"a", "2": b"b\r\nc"}


def test_a_mark_that_cannot_be_read() -> None:
    part = parse_mail(b"Content-Type: multipart/mixed; boundary*=a; boundary*0=b\n\n--a\n\nc")

    assert not part.is_multipart() and part.get_boundary() is None


def test_headers_stand_byte_for_byte() -> None:
    head = b"Subject:\t caf\xc3\xa9\r\n  goes on \r\nX:y\nReceived: a\r\n"

    assert headers_of(parse_mail(head + b"\r\nb")) == head


@pytest.mark.parametrize("depth", [mail_parts.DEEPEST + 1, 100, 3_000])
@pytest.mark.parametrize("kind", ["multipart", "message"])
def test_too_deep(depth: int, kind: str) -> None:
    if kind == "message":
        data = b"Content-Type: message/rfc822\n\n" * depth + b"a"
    else:
        data = (
            b"".join(b'Content-Type: multipart/mixed; boundary="m%d"\n\n--m%d\n' % (n, n) for n in range(depth))
            + b"\na"
        )
    with pytest.raises(RefusedInput, match="nested deeper than 32"):
        parse_mail(data)


def test_deep_but_not_too_deep() -> None:
    data = b"Content-Type: message/rfc822\n\n" * mail_parts.DEEPEST + b"\na"

    assert parts_of(data) == {".".join("1" * (mail_parts.DEEPEST + 1)): b"a"}


def test_too_many() -> None:
    data = b'Content-Type: multipart/mixed; boundary="m"\n\n' + b"--m\n\na\n" * mail_parts.MOST_PARTS
    with pytest.raises(RefusedInput, match="more than 10000 parts"):
        parse_mail(data)


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_too_many_lines(end: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_parts, "MOST_LINES", 10)
    assert parse_mail(end * 10) is not None
    with pytest.raises(RefusedInput, match="more than 10 lines"):
        parse_mail(end * 11)


def test_of_a_long_header_the_beginning_is_read() -> None:
    part = parse_mail(
        b"Content-Type: text/html;" + b" a=b;" * 10_000 + b" charset=utf-8\nSubject: " + b"a" * 70_000 + b"\n\n"
    )

    assert part.get_content_type() == "text/html" and part.get_content_charset("none") == "none"
    assert len(part["subject"]) == 65_535  # without the blank before it
    assert len(headers_of(part)) > 120_000


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_parts, "MOST_BYTES", 1024 * 1024)
    assert read_limited(BytesIO(b"a" * 1024 * 1024))
    with pytest.raises(RefusedInput, match="is larger than 1 MB") as refused:
        read_limited(BytesIO(b"a" * (1024 * 1024 + 1)))
    assert refused.value.reason == "too large"


@given(
    st.lists(
        st.sampled_from(
            [
                HEAD,
                b"\r\n",
                b"--m\r\n",
                b"--m--\r\n",
                b"Content-Type: multipart/mixed; boundary=m\r\n",
                b"Content-Type: message/rfc822\r\n",
                b"Content-Transfer-Encoding: base64\r\n",
                b"YQ==\r\n",
                b"\xe9: \xff\r\n",
            ]
        )
    )
)
def test_every_mail_has_parts_with_numbers_of_their_own(pieces: list[bytes]) -> None:
    numbers = [number for number, _ in walk(parse_mail(b"".join(pieces)))]

    assert numbers and len(numbers) == len(set(numbers))
