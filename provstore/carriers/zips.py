"""ZIP: an archive of files, each of which may be a document or a carrier again; WACZ, a web archive in a ZIP."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from provstore.carriers.found import Found
from provstore.carriers.limits import MOST_TIMES, too_large
from provstore.errors import RefusedInput
from provstore.records import Step
from provstore.text.files import CAP

MOST_IN_MEMORY = 8 * CAP  # bytes of an archive that is packed in another, which can only be read in leaps

_WACZ = "datapackage.json"
_ARCHIVES = "archive/"
_HEAD = 30  # bytes of the head of a file, at least
_NAME_LENGTHS = 26  # bytes of it before the lengths of its name and of what follows that
_NO_FILES = ("__MACOSX/",)  # what macOS adds to each file of its own
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def open_zip(stream: BinaryIO) -> zipfile.ZipFile:
    """Raises RefusedInput with the reason "carrier" where it is damaged."""
    try:
        archive = zipfile.ZipFile(stream)
    except _UNREADABLE as error:
        raise RefusedInput("carrier", f"is a damaged ZIP: {error}") from error
    if sum(_HEAD + member.compress_size for member in archive.infolist()) > archive.start_dir:
        raise RefusedInput("carrier", "is a ZIP whose files overlap")
    return archive


def is_wacz(archive: zipfile.ZipFile) -> bool:
    names = archive.namelist()
    return _WACZ in names and any(name.startswith(_ARCHIVES) for name in names)


def read_zip(archive: zipfile.ZipFile) -> Iterator[Found]:
    """The files of an archive in their order there; of a WACZ the web archives, since the rest is about these."""
    only = _ARCHIVES if is_wacz(archive) else ""
    for member, step in _with_steps(archive):
        name = member.filename
        if name.endswith("/"):
            continue
        if only and not name.startswith(only):
            yield Found(name, passed_over="files about the archive")
        elif name.startswith(_NO_FILES) or name.rpartition("/")[2].startswith("."):
            yield Found(name, passed_over="hidden files")
        else:
            try:
                yield Found(name, (step,), _open(archive, member))
            except RefusedInput as error:
                yield Found(name, refusal=error)


def _with_steps(archive: zipfile.ZipFile) -> Iterator[tuple[zipfile.ZipInfo, Step]]:
    """The files with the steps to them; of several with one name the last is what the name means."""
    seen: Counter[str] = Counter()
    for member in archive.infolist():
        name = member.filename
        yield member, ("zip", name) if archive.getinfo(name) is member else ("zip", name, seen[name])
        seen[name] += 1


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The file of this name, all of it; raises RefusedInput where there is none, it is damaged or beyond the limits."""
    try:
        content = _open(archive, archive.getinfo(name)).read(CAP + 1)
    except KeyError:
        raise RefusedInput("carrier", f"has no file {name} in it") from None
    if len(content) > CAP:
        raise RefusedInput("too large", f"holds a {name} of more than {CAP // 1024 // 1024} MB")
    return content


def unzip(stream: BinaryIO, name: str, which: int = -1) -> BinaryIO:
    """The file of this name as a stream, of several the one at the place `which`.

    Raises RefusedInput where there is none; reading a damaged one does, too.
    """
    archive = open_zip(stream)
    named = [member for member in archive.infolist() if member.filename == name]
    if not -1 <= which < len(named) or not named:
        raise RefusedInput("carrier", f"has no file {name} in it")
    return _open(archive, named[which])


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BinaryIO:
    if member.flag_bits & 1:
        raise RefusedInput("carrier", "is locked with a password")
    if member.file_size > MOST_TIMES * max(1, member.compress_size):
        raise too_large(MOST_TIMES * member.compress_size)
    return io.BufferedReader(_Member(archive, member))


class _Member(io.RawIOBase):
    """A file in an archive as a stream whose errors are sentences.

    What is packed can only be read forward: the first step back, unless to the beginning, keeps all of it in memory.
    What is not packed is a stretch of the archive.
    """

    def __init__(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
        self._archive, self._member = archive, member
        self._at = 0
        self._stretch: _Stretch | None = None
        with _told():
            self._stream = archive.open(member)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        begin = (0, self._at, self._member.file_size)[whence]
        if begin + offset < 0:
            raise ValueError("before the beginning")
        self._at = begin + offset
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        size = min(len(buffer), max(0, self._member.file_size - self._at))
        with _told():
            if self._at < self._stream.tell() and not self._stretch:
                self._go_back()
            stream = self._stretch or self._stream
            if self._at != stream.tell():
                stream.seek(self._at)
            data = stream.read(size)
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def _go_back(self) -> None:
        if self._at == 0 or isinstance(self._stream, io.BytesIO):
            self._stream.seek(0)
        elif self._member.compress_type == zipfile.ZIP_STORED and self._archive.fp:
            self._stretch = _Stretch(self._archive.fp, self._member)
        elif self._member.file_size > MOST_IN_MEMORY:
            size = MOST_IN_MEMORY // 1024 // 1024
            raise RefusedInput("too large", f"is an archive packed once more, of more than {size} MB: unpack it first")
        else:
            self._stream.seek(0)
            self._stream = io.BytesIO(self._stream.read())


class _Stretch:
    """A file that stands in an archive as it is, read where one wants."""

    def __init__(self, archive: IO[bytes], member: zipfile.ZipInfo) -> None:
        self._archive, self._at, self._end = archive, 0, member.file_size
        archive.seek(member.header_offset + _NAME_LENGTHS)
        name, extra = struct.unpack("<HH", archive.read(4))
        self._begin = member.header_offset + _NAME_LENGTHS + 4 + name + extra

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int) -> int:
        self._at = offset
        return offset

    def read(self, size: int) -> bytes:
        self._archive.seek(self._begin + self._at)
        data = self._archive.read(size)
        self._at += len(data)
        return data


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as error:
        raise RefusedInput("carrier", f"is damaged: {error}") from error
