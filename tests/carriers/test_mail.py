"""Mails into their texts and what is attached, and the way back."""

from __future__ import annotations

import base64
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers import mail as module
from provstore.carriers.found import Found
from provstore.carriers.mail import find_mail, part, pass_over, read_mail
from provstore.errors import RefusedInput
from tests.carriers.mails import HEAD, leaf, mail, multi

STEPS: dict[str, Any] = {"mail": module.mail, "part": part}
HTML, PNG = "text/html; charset=utf-8", "image/png"


def read(data: bytes) -> list[Found]:
    """The records of a mail; each of them is where its steps say."""
    records = list(read_mail(BytesIO(data)))
    for found in records:
        content: Any = data
        for name, *arguments in found.steps:
            content = STEPS[str(name)](content, *arguments)
            assert name != found.steps[0][0] or STEPS[str(name)](BytesIO(data), *arguments) == content
        assert found.content is None or content == found.content
    return records


def told(data: bytes) -> list[tuple[str, bytes | str]]:
    """Each record with its content, or with what else it is."""
    return [(found.record, found.content or found.passed_over or f"! {found.refusal}") for found in read(data)]  # type: ignore[misc]


def file(content: bytes, media: str, name: str) -> bytes:
    return leaf(content, media, f'Content-Disposition: attachment; filename="{name}"')


OTHER = "other forms of the same text"
ENCRYPTED = multi("encrypted", leaf(b"Version: 1", "application/pgp-encrypted"), leaf(b"x", "application/octet-stream"))
FORWARDED = b"Content-Type: message/rfc822\r\n\r\nFrom: Bo <bo@x.example>\r\nSubject: Wind\r\n"
TOLD = [
    (leaf(b"a"), [("part 1", b"a")], "text"),
    (b"\r\na", [("part 1", b"a")], "text that does not say so"),
    (multi("alternative", leaf(b"a"), leaf(b"<p>a", HTML)), [("part 1", OTHER), ("part 2", b"<p>a")], "two forms"),
    (multi("alternative", leaf(b"<p>a", HTML), leaf(b"a")), [("part 1", b"<p>a"), ("part 2", OTHER)], "HTML before plain, wherever it stands"),
    (multi("alternative", leaf(b"<p>a", HTML), leaf(b"<p>b", HTML)), [("part 1", OTHER), ("part 2", b"<p>b")], "the last of two pages"),
    (multi("alternative", leaf(b"a"), leaf(b" \r\n", HTML)), [("part 1", b"a"), ("part 2", OTHER)], "the page is empty"),
    (multi("alternative", leaf(b"a"), leaf(b"<p>a", HTML), leaf(b"x", "text/calendar")), [("part 1", OTHER), ("part 2", b"<p>a"), ("part 3", OTHER)], "the last is for a calendar"),
    (multi("alternative", leaf(b"a"), multi("related", leaf(b"<p>a", HTML), leaf(b"x", PNG), mark="r")), [("part 1", OTHER), ("part 2.1", b"<p>a"), ("part 2.2", "pictures")], "a page with pictures"),
    (multi("alternative", leaf(b"x", PNG), leaf(b"x", "text/calendar")), [("part 1", OTHER), ("part 2", "dates of calendars")], "no form to read"),
    (multi("mixed", leaf(b"a"), leaf(b"footer")), [("part 1", b"a"), ("part 2", b"footer")], "a footer is text"),
    (multi("mixed", leaf(b""), file(b"x", "application/pdf", "a.pdf")), [("part 1", "empty parts"), ("part 2 (a.pdf)", b"x")], "nothing but an attached file"),
    (multi("mixed", leaf(b"a"), file(b"x", "application/octet-stream", "a.JPG"), file(b"y", "application/octet-stream", "a.docx")), [("part 1", b"a"), ("part 2 (a.JPG)", "pictures"), ("part 3 (a.docx)", b"y")], "files of no type"),
    (multi("signed", leaf(b"a"), leaf(b"x", "application/pgp-signature")), [("part 1", b"a"), ("part 2", "signatures")], "signed"),
    (ENCRYPTED, [("part 1", "! is encrypted")], "encrypted"),
    (leaf(b"x", "application/pkcs7-mime"), [("part 1", "! is encrypted or sealed by S/MIME")], "sealed"),
    (leaf(b"x", "message/external-body"), [("part 1", "! stands somewhere else, and nothing is fetched")], "somewhere else"),
    (multi("report", leaf(b"a"), leaf(b"Action: failed\r\n", "message/delivery-status"), leaf(b"Subject: b\r\n\r\nc", "message/rfc822")), [("part 1", b"a"), ("part 2", "reports of delivery"), ("part 3.1", b"c")], "could not be delivered"),
    (multi("mixed", leaf(b"a"), FORWARDED + leaf(b"b")), [("part 1", b"a"), ("part 2.1", b"b")], "forwarded"),
    (multi("mixed", leaf(b"a"), FORWARDED + multi("mixed", leaf(b"b"), leaf(b"c"), mark="f")), [("part 1", b"a"), ("part 2.1", b"b"), ("part 2.2", b"c")], "forwarded, in parts"),
    (FORWARDED + leaf(b"b"), [("part 1.1", b"b")], "nothing but a mail"),
    (multi("mixed", b"Content-Type: message/rfc822\r\n\r\n\r\nb"), [("part 1.1", b"b")], "a forwarded mail without headers"),
    (leaf(b"a", 'multipart/mixed; boundary="m"'), [("part 1", "! says that it has parts, and no line separates them")], "no parts"),
    (leaf(b"a", "multipart/mixed"), [("part 1", "! says that it has parts, and no line separates them")], "no mark of parts"),
    (leaf(b"YWJjZ", "text/plain", "Content-Transfer-Encoding: base64"), [("part 1", "! is damaged: its base64 is cut")], "damaged"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), TOLD, ids=[case[2] for case in TOLD])
def test_records(body: bytes, expected: list[tuple[str, bytes | str]], why: str) -> None:
    assert told(mail(body)) == expected, why


def test_what_a_record_says() -> None:
    data = mail(
        multi(
            "mixed",
            leaf("Ré".encode("cp1252"), "text/plain; charset=iso-8859-1"),
            file(b"a;b\r\n", "text/plain; charset=utf-8", "a.csv"),
            FORWARDED + leaf(b"<p>b", HTML),
        )
    )
    text, attached, forwarded = read(data)

    assert (text.kind, text.encoding) == ("plain", "cp1252")
    assert [value.value for value in text.values] == [
        "Rain",
        "Ana Bell <ana@post.example>",
        "Mon, 3 Mar 2025 10:00:00 +0100",
    ]
    assert (
        text.around
        == HEAD
        + data[data.index(b"Content-Type: multipart") :].split(b"\r\n\r\n")[0]
        + b"\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
    )
    assert (attached.kind, attached.encoding) == (None, "utf-8")
    assert [tuple(value) for value in attached.values] == [
        ("sender", "Ana Bell <ana@post.example>", "mail From"),
        ("note", "attached to a mail", "mail Content-Disposition"),
    ]
    assert (forwarded.kind, [value.value for value in forwarded.values]) == ("html", ["Wind", "Bo <bo@x.example>"])
    assert forwarded.around == b"From: Bo <bo@x.example>\r\nSubject: Wind\r\nContent-Type: text/html; charset=utf-8\r\n"


def test_damaged_base64_is_noted() -> None:
    (found,) = read(mail(leaf(b"Y!WJj", "text/plain", "Content-Transfer-Encoding: base64")))

    assert found.content == b"abc"
    assert ("note", "damaged base64", "mail") in found.values


def test_a_part_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CAP", 3)
    assert told(mail(multi("mixed", leaf(b"abc"), leaf(b"abcd")))) == [
        ("part 1", b"abc"),
        ("part 2", "! is larger than 0 MB"),
    ]


def test_a_mail_encoded_as_a_whole_is_a_carrier_again() -> None:
    inner = mail(leaf(b"It rained."))
    wrapped = leaf(base64.encodebytes(inner), "message/rfc822", "Content-Transfer-Encoding: base64")
    found = read(mail(multi("mixed", leaf(b"a"), wrapped)))[1]

    assert found.content == inner and find_mail(inner)


FROM = b"From ana@post.example Mon Mar  3 10:00:00 2025\n"
ONE, TWO = (
    mail(leaf(b"a\r\n")),
    mail(
        multi(
            "mixed", leaf(b"b"), leaf(b"From here it rains.\r\n\r\nFrom there too.\r\n>From x Mon Mar  3 10:00:00 2025")
        )
    ),
)


def test_mbox() -> None:
    data = FROM + ONE + b"\n" + FROM + TWO + b"\r\n" + FROM + ONE

    assert [found.record for found in read(data)] == [
        "mail 1, part 1",
        "mail 2, part 1",
        "mail 2, part 2",
        "mail 3, part 1",
    ]
    assert [found.steps for found in read(data)][2] == (("mail", 1), ("part", "2"))
    assert [module.mail(data, number) for number in range(3)] == [ONE, TWO, ONE]
    assert find_mail(data)


def test_a_mail_of_an_mbox_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = b"Content-Type: message/rfc822\n\n" * 40 + b"\na\n"
    data = FROM + deep + b"\n" + FROM + ONE
    assert told(data) == [("mail 1", "! has parts that are nested deeper than 32"), ("mail 2, part 1", b"a\r\n")]

    monkeypatch.setattr(module, "MOST_BYTES", len(ONE))
    assert [found.record for found in read_mail(BytesIO(FROM + TWO + b"\n" + FROM + ONE))] == [
        "mail 1",
        "mail 2, part 1",
    ]


@pytest.mark.parametrize(("name", "arguments"), [("part", ("3",)), ("part", ("",)), ("mail", (7,))])
def test_a_step_that_leads_nowhere(name: str, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(RefusedInput, match="has no"):
        STEPS[name](FROM + ONE, *arguments)


PASSED = [
    ("image/jpeg", "", "pictures", "all of a kind"),
    ("text/css", "", "style sheets", "one of many"),
    ("application/octet-stream", "a.png", "pictures", "by its name"),
    ("application/pdf", "a.png", None, "its type says more than its name"),
    ("application/octet-stream", "a.pdf", None, "a document"),
    ("text/plain", "", None, "text"),
]


@pytest.mark.parametrize(("media", "name", "expected", "why"), PASSED, ids=[case[3] for case in PASSED])
def test_passed_over(media: str, name: str, expected: str | None, why: str) -> None:
    assert pass_over(media, name) == expected, why


_LEAVES = st.builds(
    lambda content, media, encoded: leaf(base64.encodebytes(content) if encoded else content.replace(b"--", b""), media, *(["Content-Transfer-Encoding: base64"] if encoded else [])),
    st.binary(max_size=40), st.sampled_from(["text/plain", HTML, PNG, "application/pdf"]), st.booleans(),
)  # fmt: skip
_PARTS = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda kind, parts, mark: multi(kind, *parts, mark=f"m{mark}"), st.sampled_from(["mixed", "alternative", "related"]), st.lists(inner, min_size=1, max_size=3), st.integers()),
        inner.map(lambda body: b"Content-Type: message/rfc822\r\n\r\n" + mail(body)),
    ),
    max_leaves=6,
)  # fmt: skip


@given(st.lists(_PARTS, min_size=1, max_size=3), st.booleans())
def test_steps_lead_to_every_record(bodies: list[bytes], is_mbox: bool) -> None:
    if is_mbox:
        assert read(b"".join(FROM + mail(body) + b"\n\n" for body in bodies))
    else:
        assert read(mail(bodies[0]))


@given(
    st.lists(
        st.sampled_from(
            [
                FROM,
                HEAD,
                b"\r\n",
                b"\n\n",
                b"--m\r\n",
                b"--m--\r\n",
                b"Content-Type: multipart/alternative; boundary=m\r\n",
                b"Content-Type: message/rfc822\r\n",
                b"Content-Type: message/delivery-status\r\n",
                b"Content-Transfer-Encoding: base64\r\n",
                b"Content-Type: text/html; charset*=\xff''\r\n",
                b"Content-Disposition: attachment; filename*1*=%ff\r\n",
                b"YQ==\r\n",
            ]
        )
    )
)
def test_whatever_is_there_is_read_or_refused(pieces: list[bytes]) -> None:
    with suppress(RefusedInput):
        read(b"".join(pieces))
