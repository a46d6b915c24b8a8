"""What gzip holds, within limits."""

from __future__ import annotations

import gzip
from hashlib import sha256

import pytest

from provstore.errors import RefusedInput
from provstore.readers.unwrap import unwrap
from provstore.text.files import CAP

PAGE = b"<p>It rained in Northtown on Monday, the mayor said." * 20


def test_a_file_is_itself() -> None:
    assert unwrap(PAGE) == (PAGE, None)


@pytest.mark.parametrize(
    "wrapped",
    [gzip.compress(PAGE), gzip.compress(PAGE[:100]) + gzip.compress(PAGE[100:]), gzip.compress(PAGE) + b"\0" * 512],
    ids=["one member", "two members", "padded"],
)
def test_gzip(wrapped: bytes) -> None:
    data, carrier = unwrap(wrapped)

    assert data == PAGE
    assert carrier and (carrier.kind, carrier.sha256) == ("gzip", sha256(wrapped).hexdigest())


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
        unwrap(data)
    assert refused.value.reason == reason
