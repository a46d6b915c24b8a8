"""Archives of files: which of them are taken, and what a damaged one costs."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers import take, zips
from provstore.carriers.zips import is_wacz, open_zip, read_member, read_zip, unzip
from provstore.errors import RefusedInput


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_files_are_found_in_their_order_and_hidden_ones_passed_over() -> None:
    data = zipped({"b/two.txt": b"Two.", "__MACOSX/._two.txt": b"\0", ".DS_Store": b"\0", "a.txt": b"One.", "b/": b""})
    found = list(read_zip(open_zip(BytesIO(data))))

    assert [(one.record, one.passed_over) for one in found] == [
        ("b/two.txt", None),
        ("__MACOSX/._two.txt", "hidden files"),
        (".DS_Store", "hidden files"),
        ("a.txt", None),
    ]
    assert [take(BytesIO(data), one.steps) for one in found if one.content] == [b"Two.", b"One."]


def test_of_a_wacz_the_web_archives_are_read() -> None:
    data = zipped({"datapackage.json": b"{}", "archive/data.warc.gz": b"x", "pages/pages.jsonl": b"{}"})
    archive = open_zip(BytesIO(data))

    assert is_wacz(archive)
    assert [(one.record, one.passed_over) for one in read_zip(archive)] == [
        ("datapackage.json", "files about the archive"),
        ("archive/data.warc.gz", None),
        ("pages/pages.jsonl", "files about the archive"),
    ]
    assert not is_wacz(open_zip(BytesIO(zipped({"datapackage.json": b"{}", "data.csv": b"a,b"}))))


def test_a_file_that_grows_beyond_measure_is_refused_and_the_next_is_read() -> None:
    first, second = read_zip(open_zip(BytesIO(zipped({"bomb.txt": b"a" * 3_000_000, "a.txt": b"One."}))))

    assert first.refusal and first.refusal.reason == "too large"
    assert second.refusal is None


def test_a_locked_file_is_refused() -> None:
    data = bytearray(zipped({"a.txt": b"One."}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    (found,) = read_zip(open_zip(BytesIO(bytes(data))))

    assert "password" in str(found.refusal)


@pytest.mark.parametrize("data", [b"PK\x03\x04", zipped({"a.txt": b"One."})[:-30]], ids=["nothing", "cut"])
def test_a_damaged_archive_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedInput, match="damaged ZIP"):
        open_zip(BytesIO(data))


def spoiled(data: bytes) -> bytes:
    """An archive in which one byte of what is packed is another."""
    place = data.index(b"a.txt") + len("a.txt") + 3
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


def test_a_damaged_file_in_an_archive_is_a_sentence() -> None:
    archive = open_zip(BytesIO(spoiled(zipped({"a.txt": b"some words of an article" * 9}))))
    with pytest.raises(RefusedInput, match="is damaged"):
        read_member(archive, "a.txt")


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "CAP", 1000)
    with pytest.raises(RefusedInput, match="of more than"):
        read_member(open_zip(BytesIO(zipped({"a.txt": bytes(range(256)) * 4}))), "a.txt")


def test_a_name_that_is_not_there_is_refused() -> None:
    with pytest.raises(RefusedInput, match="no file b"):
        unzip(BytesIO(zipped({"a.txt": b"One."})), "b.txt")


def test_of_files_with_one_name_each_step_leads_to_its_own() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for words in (b"One.", b"Two.", b"Three."):
            archive.writestr("a.txt", words)
            archive.NameToInfo.clear()  # it would warn
    found = list(read_zip(open_zip(out)))

    assert [one.steps for one in found] == [(("zip", "a.txt", 0),), (("zip", "a.txt", 1),), (("zip", "a.txt"),)]
    assert [take(out, one.steps) for one in found] == [b"One.", b"Two.", b"Three."]
    with pytest.raises(RefusedInput, match="no file"):
        unzip(out, "a.txt", 3)


def test_files_that_overlap_are_a_trap() -> None:
    data = zipped({"a.txt": b"One." * 99})
    place, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    directory = data[place:end] * 20
    counts = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 20, 20, len(directory), place, 0)
    with pytest.raises(RefusedInput, match="overlap"):
        open_zip(BytesIO(data[:place] + directory + counts))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["as it is", "packed"])
@given(leaps=st.lists(st.tuples(st.integers(0, 5_100), st.integers(0, 600))))
def test_a_file_is_read_wherever_one_wants(method: int, leaps: list[tuple[int, int]]) -> None:
    content = bytes(range(250)) * 20
    stream = unzip(BytesIO(zipped({"a": content, "b": b"x"}, method)), "a")

    assert stream.seek(0, 2) == len(content)
    for at, size in leaps:
        stream.seek(at)
        assert stream.read(size) == content[at : at + size]


def test_an_archive_packed_once_more_beyond_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_IN_MEMORY", 100_000)
    packed = zipped({"inner.zip": zipped({"a.txt": bytes(range(256)) * 1_000}, zipfile.ZIP_STORED)})
    with pytest.raises(RefusedInput, match="packed once more"):
        open_zip(unzip(BytesIO(packed), "inner.zip"))
