"""What gzip holds, within limits."""

from __future__ import annotations

import gzip
from hashlib import sha256
from io import BytesIO

import pytest

from provstore.carriers import unpack
from provstore.carriers.gzips import gunzip, peek_into, unpacked
from provstore.errors import RefusedInput
from provstore.text.files import CAP

PAGE = b"<p>It rained in Northtown on Monday, the mayor said." * 20


@pytest.mark.parametrize(
    "wrapped",
    [gzip.compress(PAGE), gzip.compress(PAGE[:100]) + gzip.compress(PAGE[100:]), gzip.compress(PAGE) + b"\0" * 512],
    ids=["one member", "two members", "padded"],
)
def test_gzip(wrapped: bytes) -> None:
    assert gunzip(wrapped) == PAGE


REFUSED = [
    (gzip.compress(PAGE)[:-9], "carrier", "cut short"),
    (gzip.compress(PAGE)[:-8] + b"\0" * 8, "carrier", "damaged gzip"),
    (gzip.compress(PAGE) + b"<p>", "carrier", "damaged gzip"),
    (gzip.compress(b"a" * (CAP // 8)), "too large", "200 times as large"),
    (gzip.compress(bytes(range(256)) * (CAP // 256 // 100 + 1)) * 100, "too large", "16 MB"),
]


@pytest.mark.parametrize(
    ("data", "reason", "words"), REFUSED, ids=["cut", "wrong sum", "more behind", "a bomb", "large"]
)
def test_refused(data: bytes, reason: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words) as refused:
        gunzip(data)
    assert refused.value.reason == reason


def test_what_is_inside_can_be_looked_at() -> None:
    stream = BytesIO(gzip.compress(PAGE))

    assert (peek_into(stream, 10), stream.tell()) == (PAGE[:10], 0)
    assert peek_into(BytesIO(b"no gzip"), 10) == b""


def test_what_stands_before_damage_can_be_looked_at() -> None:
    noise = bytes(range(256)) * 40 + PAGE
    cut = gzip.compress(noise, 1)[:-9] + b"\xff" * 99

    assert len(peek_into(BytesIO(cut), 65_536)) > 100


def test_a_stream_ends_where_it_is_damaged_or_grows_beyond_measure() -> None:
    packed = gzip.compress(PAGE)
    assert unpacked(BytesIO(packed), len(packed)).read() == PAGE
    bomb = gzip.compress(b"a" * 10_000_000)
    damaged = packed[:20] + b"\xff" * 30 + packed[50:]
    for data, reason, words in (
        (packed[:-9], "carrier", "is a gzip that is cut short"),
        (damaged, "carrier", "is a damaged gzip: "),
        (bomb, "too large", "would be more than"),
    ):
        with pytest.raises(RefusedInput, match=words) as refused:
            unpacked(BytesIO(data), len(data)).read()
        assert refused.value.reason == reason


@pytest.mark.parametrize("end", [-9, 300_000], ids=["near its end", "in the middle"])
def test_a_packed_table_that_is_cut_is_read_as_far_as_it_goes(end: int) -> None:
    rows = "".join(f"{number},{sha256(str(number).encode()).hexdigest()} said the mayor.\n" for number in range(9_000))
    packed = gzip.compress(f"title,text\n{rows}".encode())[:end]
    found = unpack(BytesIO(packed), len(packed))
    assert next(found)[1].content == f"{sha256(b'0').hexdigest()} said the mayor.".encode()
    with pytest.raises(RefusedInput, match="cut short"):
        list(found)
