"""A folder that an export fills: it is there whole, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from provstore.errors import StorageFailed, UsageError


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A draft that takes the place of `folder`, which is not there or empty, once all is written; else it is deleted.

    The draft stands beside it, and its owner alone can read it.  Raises UsageError where `folder` is there and not
    empty, StorageFailed where it cannot be written.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise UsageError(f"{folder} is there already, and not empty: name a new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(".draft", f".{folder.name[:40]}.", folder.parent))
        try:
            yield draft
            os.replace(draft, folder)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
    except OSError as error:
        raise StorageFailed(f"{folder} cannot be written: {error.strerror}") from error


def new_file(path: Path) -> BinaryIO:
    """A file that was not there, open for writing; its owner alone can read it, as the store is."""
    return open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")
