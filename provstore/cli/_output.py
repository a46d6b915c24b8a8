"""A file that a command writes: whole or not at all, and standard output in its place."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from provstore.errors import StorageFailed, UsageError


def named_output(output: Path | None, db: Path) -> Path | None:
    """The file that ``-o`` names, None for standard output; raises where it is the store, or no plain file."""
    from provstore.store import require_target

    if output is None or output == Path("-"):
        return None
    require_target(output, db)
    if output.exists() and not output.is_file():
        raise UsageError(f"{output} is not a file")  # replacing a device would harm the whole machine
    return output


@contextmanager
def opened_output(output: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a draft that takes the place of `output` once all is written.

    A new file can be read by its owner alone; one that is replaced leaves its rights to the new one.
    """
    if output is None:
        yield sys.stdout.buffer
        return
    target = output.resolve()
    try:
        descriptor, draft = tempfile.mkstemp(".draft", f".{target.name[:40]}.", target.parent)
    except OSError as error:
        raise StorageFailed(f"{output} cannot be written: {error.strerror}") from error
    try:
        with open(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            if target.exists():
                os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))
            os.fsync(descriptor)
        os.replace(draft, target)
    except BaseException:
        os.unlink(draft)
        raise
