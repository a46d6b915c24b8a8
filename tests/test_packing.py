"""Values as bytes, and back: equal, of the same class."""

from __future__ import annotations

import pytest

from provstore.errors import RefusedInput
from provstore.packing import pack, unpack
from provstore.records import Carried, Source, Span
from provstore.table import Table


@pytest.mark.parametrize(
    "value",
    [
        Span(1, 2),
        Source("Eva Orr", "person"),
        Carried(Source("The Post", "outlet"), "2024-03"),
        Table(("a",), ((1,), (None,))),
        [(Span(0, 1), "x"), {"a": Span(1, 2)}],
    ],
)
def test_what_comes_back_is_equal(value: object) -> None:
    back = unpack(pack(value))
    assert back == value and type(back) is type(value)


def test_an_error_keeps_its_reason() -> None:
    back = unpack(pack(RefusedInput("empty", "has no text")))
    assert (type(back), back.reason, str(back)) == (RefusedInput, "empty", "has no text")
