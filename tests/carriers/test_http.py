"""Answers of HTTP: what the server sent, as a browser has it."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers.http import DECODINGS, dechunk, inflate, parse_head, parse_headers, plan_decoding
from provstore.errors import RefusedInput
from tests.carriers.archive import PAGE, answer, chunked


def test_head() -> None:
    head = parse_head(answer(PAGE, kind="Text/HTML; Charset='windows-1250'"))

    assert (head.status, head.media_type, head.charset) == (200, "text/html", "windows-1250")
    assert answer(PAGE)[parse_head(answer(PAGE)).size :] == PAGE


HEADS = [
    (b"HTTP/2 404 \r\nA: b\r\n\r\nbody", 404, {"a": "b"}, "a version of one digit, and no reason"),
    (b"HTTP/1.0 200 OK\nA: b\n c\n\nbody", 200, {"a": "b c"}, "bare line feeds, and a folded line"),
    (
        b"HTTP/1.1 200 OK\r\nA: b\r\nA: c\r\nnothing\r\n\r\n",
        200,
        {"a": "b"},
        "the first of two, and a line that is none",
    ),
    (b"HTTP/1.1 200 OK", 200, {}, "nothing but the status"),
]


@pytest.mark.parametrize(("block", "status", "headers", "why"), HEADS)
def test_heads_as_they_come(block: bytes, status: int, headers: dict[str, str], why: str) -> None:
    head = parse_head(block)

    assert (head.status, head.headers) == (status, headers), why


def test_no_head_is_refused() -> None:
    with pytest.raises(RefusedInput, match="no answer of HTTP"):
        parse_head(b"<html>")


def test_a_folded_line_without_a_header_before_it_is_nothing() -> None:
    assert parse_headers(["  folded", "a: b"]) == {"a": "b"}


@pytest.mark.parametrize(
    "codings",
    [(), ("chunked",), ("gzip",), ("gzip", "chunked"), ("deflate",), ("raw deflate",), ("deflate", "chunked")],
)
def test_codings_are_undone(codings: tuple[str, ...]) -> None:
    block = answer(PAGE, *codings)
    body = block[parse_head(block).size :]
    for (step,) in plan_decoding(parse_head(block), body):
        body = DECODINGS[str(step)](body)

    assert body == PAGE


def test_what_a_body_is_not_is_not_undone() -> None:
    """Some archives keep bodies that they have decoded under the headers that were sent."""
    head = parse_head(answer(PAGE, "gzip", "chunked"))

    assert plan_decoding(head, PAGE) == []


def test_an_unknown_coding_is_refused_by_its_name() -> None:
    head = parse_head(b"HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n")
    with pytest.raises(RefusedInput, match="zstd"):
        plan_decoding(head, PAGE)


@given(st.binary(max_size=300), st.integers(1, 50))
def test_chunks(body: bytes, size: int) -> None:
    assert dechunk(chunked(body, size)) == body


def test_chunks_that_are_cut_end_with_what_there_is() -> None:
    cut = dechunk(chunked(PAGE)[:100])

    assert PAGE.startswith(cut) and len(cut) > 37


def test_inflating_is_bounded() -> None:
    with pytest.raises(RefusedInput) as refused:
        DECODINGS["gunzip"](gzip.compress(b"a" * 10_000_000))
    assert refused.value.reason == "too large"


def test_deflate_without_its_frame() -> None:
    block = answer(PAGE, "raw deflate")
    assert inflate(block[parse_head(block).size :]) == PAGE


def test_a_head_without_an_end_is_refused() -> None:
    with pytest.raises(RefusedInput, match="head does not end"):
        parse_head(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200_000)


def test_a_body_packed_many_times_is_refused() -> None:
    head = parse_head(b"HTTP/1.1 200 OK\r\nContent-Encoding: " + b"gzip, " * 9 + b"gzip\r\n\r\n")
    with pytest.raises(RefusedInput, match="more than 5 times"):
        plan_decoding(head, gzip.compress(PAGE))


def test_a_line_folded_many_times_is_one() -> None:
    assert parse_headers(["A: b", *[" c"] * 3]) == {"a": "b c c c"}
