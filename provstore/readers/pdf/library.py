"""pdfium, the library that reads PDF: whether it is here, in which version, and one caller at a time.

It comes with the extra ``pdf``.  It reads fonts of the machine, writes nothing and has no network code; it may only be
called by one thread at a time, so that whoever calls it holds `LOCK`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any, NamedTuple

from provstore.errors import RefusedInput

VERSION = "pdf/1"
LOCK = Lock()

_ENCRYPTED = (4, 5)  # a password is missing; a way of encrypting that is not known
_TAIL = 2048  # bytes at the end of a file in which its mark stands
_END = b"%%EOF"


class Library(NamedTuple):
    """The two modules of pypdfium2 (what opens files, and the functions of pdfium), and the number of its build."""

    files: Any
    raw: Any
    build: int


@cache
def find_library() -> Library | None:
    """The library; None where the extra is not installed."""
    try:
        import pypdfium2
    except ImportError:
        return None
    return Library(pypdfium2, pypdfium2.raw, int(pypdfium2.PDFIUM_INFO.build))


def has_library() -> bool:
    return find_library() is not None


def reader_name() -> str:
    """The name of the reader with the version of pdfium, since another may read otherwise; without it, only its own."""
    library = find_library()
    return f"{VERSION} pdfium {library.build}" if library else VERSION


@contextmanager
def opened(data: bytes) -> Iterator[tuple[Library, Any]]:
    """The library and the open file, for one thread at a time.

    Raises RefusedInput with the reason "format" where the library is missing, and where the file is encrypted or
    damaged.
    """
    library = find_library()
    if library is None:
        raise RefusedInput("format", "is a PDF, which is read by the extra: pip install 'provstore[pdf]'")
    if _END not in data[-_TAIL:]:
        raise RefusedInput("format", "is a PDF that is cut short")
    with LOCK:
        try:
            file = library.files.PdfDocument(data)
        except library.files.PdfiumError as error:
            is_encrypted = error.err_code in _ENCRYPTED
            sentence = "is a PDF that is encrypted: it opens with a password" if is_encrypted else "is a damaged PDF"
            raise RefusedInput("format", sentence) from error
        try:
            yield library, file
        finally:
            file.close()
