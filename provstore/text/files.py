"""Paths → files → bytes, whatever stands at the path."""

import errno
import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

from provstore.errors import RefusedInput, UsageError


def limit_by(variable: str, otherwise: int) -> int:
    """A limit that whoever runs the program may set; raises UsageError for what is no number."""
    told = os.environ.get(variable, str(otherwise))
    if not told.isascii() or not told.isdigit() or int(told) == 0:
        raise UsageError(f"{variable}={told}: write a whole number that is more than 0")
    return int(told)


CAP = 1024 * 1024 * limit_by("PROVSTORE_LARGEST_MB", 16)  # bytes; a text larger than this is no article
MOST_INPUT = 32 * CAP  # bytes of standard input
STANDARD_INPUT = b"-"
_AT_ONCE = 1024 * 1024  # bytes

_REASONS = {errno.ENOENT: "missing", errno.ENOTDIR: "missing", errno.ENXIO: "not a file"}


def find_files(paths: Iterable[bytes], passed_over: Collection[bytes] = ()) -> Iterator[bytes]:
    """The paths, with each folder replaced by the regular files below it, in the order of their names.

    Inside a folder, hidden files are left out, and so are those `passed_over`, by their resolved paths; links are
    not followed.  A folder that cannot be listed stands for itself, so that reading it says why.
    """
    names = {os.path.basename(path) for path in passed_over}
    for path in paths:
        if os.path.isdir(path):
            for file in _find_below(path):
                if os.path.basename(file) not in names or os.path.realpath(file) not in passed_over:
                    yield file
        else:
            yield path


@contextmanager
def opened(path: bytes) -> Iterator[tuple[BinaryIO, int]]:
    """A regular file as a stream, with its size in bytes.

    One of at most CAP bytes is read whole, as it stood at one moment; a longer one is read as it is asked for.  The
    path ``-`` is standard input.  Raises RefusedInput with the reason "missing", "unreadable", "not a file" or
    "changed": twice while a short one was being read, or at the end where a long one did.
    """
    if path == STANDARD_INPUT:
        data = _read_input()
        yield BytesIO(data), len(data)
        return
    with told_of_file():
        file = _open(path)
    with file:
        before = os.fstat(file.fileno())
        if before.st_size > CAP:
            yield file, before.st_size
            if _moment(os.fstat(file.fileno())) != _moment(before):
                raise RefusedInput("changed", "changed while being read")
            return
    data = read_file(path)
    yield BytesIO(data), len(data)


def _read_input() -> bytes:
    """All of standard input, which cannot be read twice and so stands in memory."""
    if sys.stdin is None:  # closed by whoever started the program
        raise RefusedInput("missing", "is closed: there is no standard input")
    with told_of_file():
        data = sys.stdin.buffer.read(MOST_INPUT + 1)
    if len(data) > MOST_INPUT:
        raise RefusedInput("too large", f"brings more than {MOST_INPUT // 1024 // 1024} MB: write it to a file first")
    return data


def read_file(path: bytes) -> bytes:
    """The bytes of a regular file of at most CAP bytes, as they stood at one moment.

    Raises RefusedInput with the reason "missing", "unreadable", "not a file", "too large" or
    "changed" (twice while it was being read).
    """
    for _ in range(2):
        if (data := _read_once(path)) is not None:
            return data
    raise RefusedInput("changed", "changed while being read")


@contextmanager
def told_of_file() -> Iterator[None]:
    """What the system says of a file that cannot be read becomes RefusedInput, "missing" or "unreadable"."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "unreadable")
        raise RefusedInput(reason, f"cannot be read: {error.strerror}") from error
    except ValueError as error:  # U+0000 in the path
        raise RefusedInput("missing", f"cannot be read: {error}") from error


def digest_of(stream: BinaryIO) -> str:
    """SHA-256 of a file; the stream stands afterwards where it stood."""
    at = stream.tell()
    stream.seek(0)
    digest = sha256()
    while part := stream.read(_AT_ONCE):
        digest.update(part)
    stream.seek(at)
    return digest.hexdigest()


def too_large() -> RefusedInput:
    return RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB")


def _find_below(folder: bytes) -> Iterator[bytes]:
    waiting = [(folder, True)]  # a stack, since folders can be nested deeper than functions
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                found = [(entry.path, entry.is_dir(follow_symlinks=False)) for entry in entries if _counts(entry)]
        except OSError:
            yield path
            continue
        waiting += sorted(found, reverse=True)


def _counts(entry: os.DirEntry[bytes]) -> bool:
    regular = entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)
    return regular and not entry.name.startswith(b".")


def _read_once(path: bytes) -> bytes | None:
    with told_of_file(), _open(path) as file:
        before = os.fstat(file.fileno())
        if before.st_size > CAP:
            raise too_large()
        data = file.read(before.st_size + 1)
        is_same = _moment(os.fstat(file.fileno())) == _moment(before)
    return data if is_same and len(data) == before.st_size else None


def _open(path: bytes) -> BinaryIO:
    # Without O_NONBLOCK, opening a FIFO waits for somebody to write into it.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise RefusedInput("not a file", "is not a regular file")
    return open(descriptor, "rb")


def _moment(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
