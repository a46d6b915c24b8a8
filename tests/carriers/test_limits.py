"""Unpacking is bounded, by size and by measure."""

from __future__ import annotations

import zlib

import brotli
import pytest

from provstore.carriers.limits import MOST_TIMES, inflate_within, limit_for, too_large, unbrotli
from provstore.errors import RefusedInput
from provstore.text.files import CAP


def test_limits() -> None:
    assert limit_for(10) == 10 * MOST_TIMES
    assert limit_for(CAP) == CAP
    assert "16 MB" in str(too_large(CAP))
    assert "200 times" in str(too_large(2000))


def test_inflating_ends_at_the_limit() -> None:
    assert inflate_within(zlib.compress(b"a" * 1000), 15) == b"a" * 1000
    with pytest.raises(RefusedInput, match="200 times"):
        inflate_within(zlib.compress(b"a" * 100_000), 15)


def test_brotli() -> None:
    page = b"<p>It rained in Northtown.</p>" * 9
    packed = brotli.compress(page)

    assert unbrotli(packed) == page
    for damaged, words in (
        (b"\xff" + packed, "damaged"),
        (packed[:-3], "cut short"),
        (brotli.compress(b"a" * 10**6), "200"),
    ):
        with pytest.raises(RefusedInput, match=words):
            unbrotli(damaged)


def test_without_the_library_of_brotli_its_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "brotli", None)
    with pytest.raises(RefusedInput, match=r"provstore\[brotli\]"):
        unbrotli(b"x")
