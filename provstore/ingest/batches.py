"""Paths → batches of bytes, each bounded in number and size; what cannot be read is a refusal."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from provstore.errors import RefusedInput
from provstore.readers.unwrap import unwrap
from provstore.records import Carrier
from provstore.store.events import show_path
from provstore.text.files import read_file

InputPath = str | bytes | os.PathLike[str]
Progress = Callable[[int, int], None]  # how many are done, of how many
Report = Callable[["Refusal"], None]

# Both bound the memory of a run, whatever its length.
BATCH_FILES = 128
BATCH_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was not taken in; `sentence` names it and says why, `reason` is the code."""

    path: bytes
    reason: str
    sentence: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read, with the bytes of the document in it, or why it was not."""

    path: bytes
    data: bytes = b""
    document_id: str = ""
    carrier: Carrier | None = None
    refusal: Refusal | None = None


def read_batches(files: Sequence[bytes], progress: Progress) -> Iterator[list[Input]]:
    """Read files in batches, each bounded in number and bytes."""
    batch: list[Input] = []
    size = 0
    for done, path in enumerate(files, 1):
        try:
            data, carrier = unwrap(read_file(path))
            batch.append(Input(path, data, sha256(data).hexdigest(), carrier))
            size += len(data)
        except RefusedInput as error:
            batch.append(Input(path, refusal=refuse(path, error)))
        if len(batch) == BATCH_FILES or size >= BATCH_BYTES or done == len(files):
            yield batch
            batch, size = [], 0
        progress(done, len(files))


def refuse(path: bytes, error: RefusedInput, document_id: str | None = None) -> Refusal:
    return Refusal(path, error.reason, f"{show_path(path)} {error}", document_id)
