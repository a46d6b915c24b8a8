"""Which carrier a file is, by its first bytes."""

from __future__ import annotations

import gzip

import pytest

from provstore.carriers.kinds import name_carrier
from tests.carriers.archive import PAGE, answer, record
from tests.carriers.test_zips import zipped

KINDS = [
    (gzip.compress(PAGE), "gzip"),
    (record("response", answer(PAGE)), "warc"),
    (zipped({"a.txt": b"One."}), "zip"),
    (PAGE, None),
    (b"WARC is the format of web archives.\n", None),
    (b"It rained, in Northtown, on Monday.\n", None),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_kinds(data: bytes, kind: str | None) -> None:
    assert name_carrier(data) == kind
