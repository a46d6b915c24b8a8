"""Web archives: which records are documents, what is passed over, and what a revisit is."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from provstore.carriers import Found, take
from provstore.carriers.warcs import read_warc
from tests.carriers.archive import ADDRESS, OTHER, PAGE, WHEN, answer, packed, record

RESPONSE = record("response", answer(PAGE, "gzip", "chunked"), WARC_Payload_Digest="sha1:AAA")


def read(data: bytes) -> list[Found]:
    return list(read_warc(BytesIO(data), len(data)))


@pytest.mark.parametrize("wrap", [lambda *some: b"".join(some), packed, lambda *some: gzip.compress(b"".join(some))])
def test_each_answer_that_is_a_page_is_a_document(wrap: object) -> None:
    data = wrap(record("warcinfo", b"software: x\r\n", None), RESPONSE, record("response", answer(OTHER)))  # type: ignore[operator]
    info, first, second = read(data)

    assert info.passed_over == "descriptions of the archive"
    assert (first.content, second.content) == (PAGE, OTHER)
    assert (first.record, first.url, first.captured_at) == ("record 2", ADDRESS, WHEN)
    assert (first.kind, first.encoding) == ("html", "utf-8")
    assert first.around.startswith(b"WARC/1.1") and first.around.endswith(b"chunked\r\n\r\n")
    for one in (first, second):
        assert take(BytesIO(data), one.steps) == one.content


def test_what_was_had_from_another_archive_is_as_old_as_there() -> None:
    """A crawl of an archive: when that had captured the page stands in the answer, when it was fetched in the record."""
    head, body = answer(PAGE).split(b"\r\n\r\n", 1)
    old = b"\r\n".join((head, b"Memento-Datetime: Sat, 16 Mar 2019 12:44:01 GMT\r\n\r\n" + body))
    wrong = old.replace(b"Sat, 16 Mar 2019 12:44:01 GMT", b"long ago")
    one, other, again = read(b"".join(record("response", data) for data in (old, wrong, answer(PAGE))))
    assert (one.captured_at, one.captured_in) == ("2019-03-16T12:44:01Z", "Memento-Datetime")
    assert {(found.captured_at, found.captured_in) for found in (other, again)} == {(WHEN, "WARC-Date")}
    assert one.content == PAGE


PASSED_OVER = [
    (record("request", b"GET / HTTP/1.1\r\n\r\n"), "requests"),
    (record("metadata", b"fetchTimeMs: 3\r\n"), "notes of the crawler"),
    (record("response", answer(b"\x89PNG", kind="image/png")), "pictures"),
    (record("response", answer(b"a { }", kind="text/css")), "style sheets"),
    (record("response", answer(b"var a", kind="application/javascript; charset=utf-8")), "scripts"),
    (record("response", answer(b"{}", kind="application/json")), "answers in JSON"),
    (record("response", answer(b"User-agent: *", kind="text/plain")), "plain texts"),
    (record("response", answer(b"x", kind="chemical/x-pdb")), "other answers"),
    (record("response", answer(PAGE, status="404 Not Found")), "answers of status 404"),
    (record("response", answer(b"")), "empty answers"),
    (record("response", b"20240506 1 2", "dns:news.example"), "answers of other protocols"),
    (record("resource", b"<p>", "urn:pageinfo:x", Content_Type="text/html"), "things that the crawler made"),
    (record("revisit", b"", WARC_Refers_To="<urn:uuid:0>"), "repetitions of what is not in the file"),
    (record("greeting", b"hello"), "other records"),
]


@pytest.mark.parametrize(("one", "what"), PASSED_OVER, ids=[what for _, what in PASSED_OVER])
def test_what_is_no_page_is_passed_over(one: bytes, what: str) -> None:
    (found,) = read(one)

    assert (found.passed_over, found.content, found.refusal) == (what, None, None)


def test_what_a_crawler_read_on_a_page_is_a_text() -> None:
    (found,) = read(record("conversion", "Fähre fällt aus.".encode(), Content_Type="text/plain"))

    assert (found.content, found.kind, found.encoding) == ("Fähre fällt aus.".encode(), "plain", None)


def test_a_page_that_was_kept_without_an_answer() -> None:
    (found,) = read(record("resource", PAGE, Content_Type="text/html"))

    assert (found.content, found.kind) == (PAGE, "html")


REVISITS = [
    {"WARC_Refers_To_Target_URI": ADDRESS, "WARC_Refers_To_Date": WHEN},
    {"WARC_Payload_Digest": "sha1:AAA"},
    {"WARC_Refers_To": "<urn:uuid:7>"},
]


@pytest.mark.parametrize("refers", REVISITS, ids=["by address and time", "by digest", "by id"])
def test_a_revisit_is_the_page_seen_again(refers: dict[str, str]) -> None:
    first = record("response", answer(PAGE), WARC_Payload_Digest="sha1:AAA", WARC_Record_ID="<urn:uuid:7>")
    data = packed(first, record("revisit", b"HTTP/1.1 304 Not Modified\r\n\r\n", date="2024-06-01T00:00:00Z", **refers))
    once, again = read(data)

    assert (again.content, again.steps) == (PAGE, once.steps)
    assert (again.record, again.captured_at) == ("record 2, which repeats record 1", "2024-06-01T00:00:00Z")


REFUSED = [
    (record("response", answer(PAGE, "gzip")[:-200]), None, "a body that is cut is read as far as it goes"),
    (record("response", b"<html>"), "no answer of HTTP", "no answer"),
    (
        record("response", answer(PAGE).replace(b"\r\n", b"\r\nContent-Encoding: zstd\r\n", 1)),
        "zstd",
        "an unknown coding",
    ),
]


@pytest.mark.parametrize(("one", "words", "why"), REFUSED, ids=[why for _, _, why in REFUSED])
def test_one_record_is_refused_and_the_next_is_read(one: bytes, words: str | None, why: str) -> None:
    first, second = read(one + record("response", answer(OTHER)))

    assert second.content == OTHER
    assert (words or "") in str(first.refusal), why


def test_a_body_that_was_damaged_in_its_packing_is_refused() -> None:
    damaged = answer(PAGE, "gzip")
    damaged = damaged[:-40] + b"\xff" * 30 + damaged[-10:]
    (found,) = read(record("response", damaged))

    assert "is damaged" in str(found.refusal)
