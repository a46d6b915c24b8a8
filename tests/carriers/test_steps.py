"""The way from a file to a document can be taken again, and ends in a sentence where it leads nowhere."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from provstore.carriers.steps import take
from provstore.errors import RefusedInput
from tests.carriers.archive import PAGE, answer, record
from tests.carriers.test_zips import zipped

INNER = record("response", answer(PAGE, "gzip"))
WAYS = [
    (PAGE, (), "no step at all"),
    (gzip.compress(PAGE), (("gunzip",),), "a packed page"),
    (b"123" + PAGE, (("member", 3, len(PAGE)),), "a stretch"),
    (INNER, (("member", 0, len(INNER)), ("warc-block",), ("http-body",), ("gunzip",)), "a record"),
    (zipped({"a": gzip.compress(PAGE)}), (("zip", "a"), ("gunzip",)), "a packed page in an archive"),
    (gzip.compress(b"..." + PAGE), (("unpacked",), ("member", 3, len(PAGE))), "a stretch of what is packed as one"),
]


@pytest.mark.parametrize(("data", "steps", "why"), WAYS, ids=[why for _, _, why in WAYS])
def test_ways(data: bytes, steps: tuple[tuple[str | int, ...], ...], why: str) -> None:
    assert take(BytesIO(data), steps) == PAGE


NOWHERE = [
    (PAGE, (("gunzip",),)),
    (PAGE, (("zip", "a"),)),
    (PAGE, (("somersault",),)),
    (PAGE, (("gunzip", 1, 2, 3),)),
    (PAGE, ((),)),
    (PAGE, (("warc-block",),)),
    (PAGE, (("http-body",),)),
    (zipped({"a": PAGE}), (("zip", "b"),)),
]


@pytest.mark.parametrize(("data", "steps"), NOWHERE)
def test_a_way_that_leads_nowhere_is_refused(data: bytes, steps: tuple[tuple[str | int, ...], ...]) -> None:
    with pytest.raises(RefusedInput):
        take(BytesIO(data), steps)
