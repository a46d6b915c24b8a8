"""ZIP: an archive of files, each of which may be a document or a carrier again; WACZ, a web archive in a ZIP."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, cast

from provstore.carriers.found import Found
from provstore.carriers.limits import MOST_TIMES, too_large
from provstore.errors import RefusedInput
from provstore.text.files import CAP

_WACZ = "datapackage.json"
_ARCHIVES = "archive/"
_NO_FILES = ("__MACOSX/",)  # what macOS adds to each file of its own
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def open_zip(stream: BinaryIO) -> zipfile.ZipFile:
    """Raises RefusedInput with the reason "carrier" where it is damaged."""
    try:
        return zipfile.ZipFile(stream)
    except _UNREADABLE as error:
        raise RefusedInput("carrier", f"is a damaged ZIP: {error}") from error


def is_wacz(archive: zipfile.ZipFile) -> bool:
    names = archive.namelist()
    return _WACZ in names and any(name.startswith(_ARCHIVES) for name in names)


def read_zip(archive: zipfile.ZipFile) -> Iterator[Found]:
    """The files of an archive in their order there; of a WACZ the web archives, since the rest is about these."""
    only = _ARCHIVES if is_wacz(archive) else ""
    for member in archive.infolist():
        name = member.filename
        if member.is_dir():
            continue
        if only and not name.startswith(only):
            yield Found(name, passed_over="files about the archive")
        elif name.startswith(_NO_FILES) or name.rpartition("/")[2].startswith("."):
            yield Found(name, passed_over="hidden files")
        else:
            try:
                yield Found(name, (("zip", name),), _open(archive, member))
            except RefusedInput as error:
                yield Found(name, refusal=error)


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The file of this name, all of it; raises RefusedInput where there is none, it is damaged or beyond the limits."""
    content = open_member(archive, name).read(CAP + 1)
    if len(content) > CAP:
        raise RefusedInput("too large", f"holds a {name} of more than {CAP // 1024 // 1024} MB")
    return content


def open_member(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    """The file of this name as a stream.  Raises RefusedInput where there is none; reading a damaged one does, too."""
    try:
        return _open(archive, archive.getinfo(name))
    except KeyError:
        raise RefusedInput("carrier", f"has no file {name} in it") from None


def unzip(stream: BinaryIO, name: str) -> BinaryIO:
    """The file of this name; raises RefusedInput where there is none, or it cannot be read."""
    return open_member(open_zip(stream), name)


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BinaryIO:
    if member.flag_bits & 1:
        raise RefusedInput("carrier", "is locked with a password")
    if member.file_size > MOST_TIMES * max(1, member.compress_size):
        raise too_large(MOST_TIMES * member.compress_size)
    with _told():
        return cast(BinaryIO, _Member(archive.open(member)))


class _Member:
    """A file in an archive as a stream whose errors are sentences."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.tell = stream.tell
        self.close = stream.close

    def read(self, size: int = -1) -> bytes:
        with _told():
            return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        with _told():
            return self._stream.seek(offset, whence)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as error:
        raise RefusedInput("carrier", f"is damaged: {error}") from error
