"""Paths → files → bytes, whatever stands at the path."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from provstore.errors import RefusedInput, UsageError
from provstore.text import files
from provstore.text.files import CAP, find_files, limit_by, read_file


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".hidden", "a/.hidden/x.txt", "c\nd.txt", "-e.txt", "html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "fifo")
    raw = os.fsencode(tmp_path)
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text("not UTF-8")

    found = [path.removeprefix(raw + b"/") for path in find_files([raw, b"missing"])]

    assert found == [b"-e.txt", b"a/b/c.txt", b"a/z.txt", b"b.txt", b"c\nd.txt", b"html", b"\xff.txt", b"missing"]


def test_deep_folders(tmp_path: Path) -> None:
    """More levels than functions can be nested."""
    levels = b"/d" * 1200
    before = os.getcwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1200):
            os.mkdir("d")
            os.chdir("d")
        Path("deep.txt").touch()

        assert list(find_files([os.fsencode(tmp_path)])) == [os.fsencode(tmp_path) + levels + b"/deep.txt"]
    finally:
        os.chdir(tmp_path)
        os.system("rm -r d")  # Python's own way of removing folders is not made for so many levels
        os.chdir(before)


def test_reads_bytes_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\r\n\xff\0")
    (tmp_path / "link").symlink_to(tmp_path / "x")

    assert read_file(os.fsencode(tmp_path / "x")) == b"\r\n\xff\0"
    assert read_file(os.fsencode(tmp_path / "link")) == b"\r\n\xff\0"  # given by name, a link is followed


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.relpath(path))  # its full name can be too long for a socket


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(CAP + 1)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "missing"),
        (lambda path: path.mkdir(), "not a file"),
        (os.mkfifo, "not a file"),
        (_socket, "not a file"),
        (_sparse, "too large"),
        (lambda path: path.symlink_to(path), "unreadable"),
        (lambda path: path.symlink_to("nowhere"), "missing"),
    ],
    ids=["missing", "folder", "fifo", "socket", "sparse", "loop", "dangling"],
)
def test_refused(tmp_path: Path, make, reason: str) -> None:
    make(tmp_path / "x.txt")

    with pytest.raises(RefusedInput) as refused:
        read_file(os.fsencode(tmp_path / "x.txt"))

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("path", "reason"),
    [(b"/dev/null", "not a file"), (b"a\0b", "missing"), (b"", "missing"), (b"x" * 300, "unreadable")],
)
def test_refused_paths(path: bytes, reason: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_file(path)

    assert refused.value.reason == reason


def test_file_that_changes_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(b"before")
    fstat = os.fstat
    changes = iter([b"", b"meanwhile"])  # what stands in the file at each look; then it is still

    def look(number: int) -> os.stat_result:
        if change := next(changes, None):
            file.write_bytes(change)
        return fstat(number)

    monkeypatch.setattr(files.os, "fstat", look)

    assert read_file(os.fsencode(file)) == b"meanwhile"


def test_file_that_keeps_changing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(b"")
    fstat = os.fstat

    def look(number: int) -> os.stat_result:
        with file.open("ab") as more:
            more.write(b"more")
        return fstat(number)

    monkeypatch.setattr(files.os, "fstat", look)

    with pytest.raises(RefusedInput) as refused:
        read_file(os.fsencode(file))

    assert refused.value.reason == "changed"


def test_what_is_passed_over_is_so_below_folders_alone(tmp_path: Path) -> None:
    for name in ("a.txt", "own.db", "deep/own.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to(tmp_path)
    here, own = os.fsencode(tmp_path), os.fsencode((tmp_path / "own.db").resolve())
    assert list(find_files([here], [own])) == [here + b"/a.txt", here + b"/deep/own.db"]
    assert list(find_files([here + b"/link"], [own])) == [here + b"/link/a.txt", here + b"/link/deep/own.db"]
    assert list(find_files([here + b"/own.db"], [own])) == [here + b"/own.db"]


@pytest.mark.parametrize(("told", "limit"), [(None, 16), ("1", 1), ("64", 64)])
def test_a_limit_can_be_set(told: str | None, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if told is not None:
        monkeypatch.setenv("PROVSTORE_A_LIMIT", told)
    assert limit_by("PROVSTORE_A_LIMIT", 16) == limit


@pytest.mark.parametrize("told", ["", "0", "-1", "ten", "1.5", "٣"])
def test_a_limit_that_is_no_number_is_refused(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_A_LIMIT", told)
    with pytest.raises(UsageError, match="PROVSTORE_A_LIMIT"):
        limit_by("PROVSTORE_A_LIMIT", 16)
