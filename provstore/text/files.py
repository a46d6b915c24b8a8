"""Paths → files → bytes, whatever stands at the path."""

import errno
import os
import stat
from collections.abc import Collection, Iterable, Iterator

from provstore.errors import RefusedInput

CAP = 16 * 1024 * 1024  # bytes; a text larger than this is no article

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


def read_file(path: bytes) -> bytes:
    """The bytes of a regular file, as they stood at one moment.

    Raises RefusedInput with the reason "missing", "unreadable", "not a file", "too large" or
    "changed" (twice while it was being read).
    """
    for _ in range(2):
        if (data := _read_once(path)) is not None:
            return data
    raise RefusedInput("changed", "changed while being read")


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
    try:
        # Without O_NONBLOCK, opening a FIFO waits for somebody to write into it.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
        try:
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise RefusedInput("not a file", "is not a regular file")
            if before.st_size > CAP:
                raise RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB")
            with open(descriptor, "rb", closefd=False) as file:
                data = file.read(before.st_size + 1)
            after = os.fstat(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "unreadable")
        raise RefusedInput(reason, f"cannot be read: {error.strerror}") from error
    except ValueError as error:  # U+0000 in the path
        raise RefusedInput("missing", f"cannot be read: {error}") from error
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if same and len(data) == before.st_size else None
