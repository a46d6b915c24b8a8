"""Members of a ZIP, within limits; and the step that takes one again."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers import members
from provstore.carriers.members import read_member, take_member
from provstore.errors import RefusedInput
from tests.carriers.packed import opened, pack


@given(st.dictionaries(st.sampled_from(("a", "b/c.xml", "ä")), st.binary(max_size=200), min_size=1))
def test_a_step_takes_what_was_put_in(inside: dict[str, bytes]) -> None:
    data = pack(dict(inside))
    for name, content in inside.items():
        assert take_member(BytesIO(data), name) == content


def spoiled(data: bytes, at: bytes) -> bytes:
    place = data.index(at) + len(at) + 3
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


REFUSED = [
    (pack({"b": b"x"}), "carrier", "is a ZIP without a"),
    (spoiled(pack({"a": b"some words of an article" * 3}), b"a\x00"[:1]), "carrier", "damaged"),
    (pack({"a": b"0" * 1_000_000}), "too large", "200 times"),
    (b"no ZIP", "carrier", "damaged ZIP"),
]


@pytest.mark.parametrize(("data", "reason", "words"), REFUSED, ids=[case[2] for case in REFUSED])
def test_refused(data: bytes, reason: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words) as refused:
        take_member(BytesIO(data), "a")
    assert refused.value.reason == reason


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "CAP", 1024 * 1024)
    data = pack({"a": bytes(range(256)) * 2 * 4096 + b"x"})
    monkeypatch.setattr(members, "MOST_TIMES", 100_000)
    with pytest.raises(RefusedInput, match="holds a a of more than 1 MB"):
        take_member(BytesIO(data), "a")


def test_encrypted() -> None:
    archive = opened(pack({"a": b"x"}))
    told = archive.getinfo("a")
    assert isinstance(told, ZipInfo)
    told.flag_bits |= 1
    with pytest.raises(RefusedInput, match="encrypted"):
        read_member(archive, "a")
