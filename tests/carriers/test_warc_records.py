"""Records of web archives with their places, held against what warcio reads, and after damage."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from provstore.carriers.gzips import unpacked
from provstore.carriers.warc_records import Record, is_one_member, scan_packed, scan_plain, warc_block
from tests.carriers.archive import OTHER, PAGE, answer, packed, record

BLOCKS = st.lists(st.binary(max_size=200) | st.just(b"WARC/1.1\r\n\r\n") | st.just(b"\x1f\x8b\x08"), max_size=6)


@given(BLOCKS)
def test_records_are_those_of_warcio(blocks: list[bytes]) -> None:
    records = [record("response", block) for block in blocks]
    for data, scan in ((b"".join(records), scan_plain), (packed(*records), scan_packed)):
        found = list(scan(BytesIO(data)))
        assert [one.block for one in found] == blocks
        archive = ArchiveIterator(BytesIO(data), no_record_parse=True)
        for ours, theirs in zip(found, archive, strict=True):
            assert theirs.raw_stream.read() == ours.block
            assert (archive.get_record_offset(), archive.get_record_length()) == (ours.offset, ours.length)


@given(BLOCKS)
def test_a_record_leads_to_its_block(blocks: list[bytes]) -> None:
    data = packed(*(record("response", block) for block in blocks))
    for one in scan_packed(BytesIO(data)):
        assert warc_block(gzip.decompress(data[one.offset : one.offset + one.length])) == one.block


FIRST, SECOND = record("response", answer(PAGE)), record("response", answer(OTHER))
DAMAGED = [
    (FIRST + SECOND[:-300], [True, False], "cut short", "the last record is cut"),
    (FIRST.replace(b"Content-Length: ", b"Content-Length: 99999999", 1) + SECOND, [False, True], "bytes long", "a lie"),
    (FIRST.replace(b"Content-Length", b"Content-Width", 1) + SECOND, [False, True], "how long it is", "no length"),
    (FIRST + b"WARC/1.1 and nothing more", [True, False], "without an end", "a head without an end"),
    (FIRST + b"something else\r\n" + SECOND, [True, True], None, "what stands between records is passed over"),
]


@pytest.mark.parametrize(("data", "read", "words", "why"), DAMAGED)
def test_damage_costs_one_record(data: bytes, read: list[bool], words: str | None, why: str) -> None:
    found = list(scan_plain(BytesIO(data)))

    assert [one.refusal is None for one in found] == read, why
    assert [words in str(one.refusal) for one in found if one.refusal and words] == [True] * read.count(False)


PACKED = [
    (packed(FIRST) + packed(SECOND)[:150], [True, False], "cut short", "the last member is cut"),
    (packed(FIRST)[:60] + b"\xff" * 40 + packed(FIRST)[100:] + packed(SECOND), [False, True], "", "a damaged member"),
    (
        packed(FIRST) + gzip.compress(b"<p>" + b"a" * 3_000_000),
        [True, False],
        "no record",
        "a member that is no record",
    ),
    (packed(FIRST + b"and more" * 9) + packed(SECOND), [False, True], "something else", "more than a record in one"),
    (packed(FIRST) + b"\0" * 100 + packed(SECOND), [True, True], "", "padding between members"),
]


@pytest.mark.parametrize(("data", "read", "words", "why"), PACKED)
def test_damage_costs_one_member(data: bytes, read: list[bool], words: str, why: str) -> None:
    found = list(scan_packed(BytesIO(data)))

    assert [one.refusal is None for one in found] == read, why
    assert all(words in str(one.refusal) for one in found if one.refusal)


def test_an_archive_that_is_packed_as_one_is_told() -> None:
    as_one = gzip.compress(FIRST + SECOND)
    assert is_one_member(BytesIO(as_one))
    assert not is_one_member(BytesIO(packed(FIRST, SECOND)))
    assert not is_one_member(BytesIO(gzip.compress(b"<p>")))
    blocks = [one.block for one in scan_plain(unpacked(BytesIO(as_one), len(as_one)))]
    assert blocks == [answer(PAGE), answer(OTHER)]


def test_a_record_says_how_much_of_the_archive_it_takes() -> None:
    (one,) = scan_plain(BytesIO(b"\r\n" + FIRST))

    assert one == Record(2, len(FIRST) - 4, FIRST[: FIRST.index(b"\r\n\r\n") + 4], answer(PAGE))


def test_a_record_that_grows_beyond_measure_is_refused_as_its_step_would_be() -> None:
    bomb = record("response", b"a" * 3_000_000)
    first, second = scan_packed(BytesIO(packed(bomb, FIRST)))

    assert first.refusal and first.refusal.reason == "too large"
    assert second.block == answer(PAGE)


def test_a_record_that_is_cut_says_how_much_of_it_is_there() -> None:
    whole = record("response", b"a" * 5000)
    cut = whole[: whole.index(b"aaa") + 1234]
    (found,) = scan_plain(BytesIO(cut))
    assert str(found.refusal) == "is cut short: 1,234 of its 5,000 bytes are there; other records are read"
