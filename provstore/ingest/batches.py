"""Paths → batches of documents, each bounded in number and size; what cannot be read is a refusal."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from time import monotonic
from typing import BinaryIO, get_args

from provstore.carriers import Asked, Found, unpack
from provstore.carriers.tables import TableForm
from provstore.carriers.tables.day_order import is_open
from provstore.errors import RefusedInput, UsageError
from provstore.extract.carried import unread_date
from provstore.records import Carrier, CarrierKind, CarrierValue, Kind, archived
from provstore.store.events import show_path
from provstore.text.captured import read_captured
from provstore.text.files import digest_of, opened, told_of_file

InputPath = str | bytes | os.PathLike[str]
Progress = Callable[[int, int | None], None]  # how many are done, of how many, where that is known yet
Report = Callable[["Refusal"], None]
Taken = Callable[[str], None]  # is told the id of a document that is in the store now

# Both bound the memory of a run, whatever its length.
BATCH_FILES = 128
BATCH_BYTES = 2 * 1024 * 1024
# Seconds after which what is ready is written, however little it is: what a killed run loses.
BATCH_SECONDS = 2.0

_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes that are in no file; `name` stands for the path where a person is told of them."""

    name: str
    data: bytes

    @property
    def path(self) -> bytes:
        return os.fsencode(self.name)


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was not taken in; `sentence` names it and says why, `reason` is the code."""

    path: bytes
    reason: str
    sentence: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A document in a file that was read, or why there is none: it is refused, or `passed_over` as no document.

    `kind` and `encoding` are what the carrier says of the document.
    """

    path: bytes
    data: bytes = b""
    document_id: str = ""
    carrier: Carrier | None = None
    kind: Kind | None = None
    encoding: str | None = None
    refusal: Refusal | None = None
    passed_over: str | None = None

    @property
    def is_document(self) -> bool:
        return self.refusal is None and self.passed_over is None

    @property
    def unread_date(self) -> str | None:
        """The day of publication as the carrier states it, where it cannot be read."""
        return unread_date(self.values)

    @property
    def waits_for_order(self) -> bool:
        """Whether its date could be read if somebody said in which order the table writes days and months."""
        in_table = self.carrier is not None and self.carrier.kind in get_args(TableForm)
        return in_table and self.unread_date is not None and is_open(self.unread_date)

    @property
    def values(self) -> tuple[CarrierValue, ...]:
        return self.carrier.values if self.carrier else ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs that are taken in together; `files_left` is how many files come after them, None where the last one of
    these has more documents, nobody knows how many."""

    inputs: list[Input]
    files_left: int | None


def read_batches(files: Sequence[bytes | Content], asked: Asked) -> Iterator[Batch]:
    """Read files in batches, each bounded in number, bytes and time; a file may be in several."""
    batch: list[Input] = []
    size, began = 0, monotonic()

    def is_full() -> bool:
        return len(batch) == BATCH_FILES or size >= BATCH_BYTES or monotonic() - began >= BATCH_SECONDS

    for number, file in enumerate(files, 1):
        for one in read_inputs(file, asked):
            if batch and is_full():
                yield Batch(batch, None)
                batch, size, began = [], 0, monotonic()
            batch.append(one)
            size += len(one.data)
        if batch and (is_full() or number == len(files)):
            yield Batch(batch, len(files) - number)
            batch, size, began = [], 0, monotonic()


def read_inputs(file: bytes | Content, asked: Asked) -> Iterator[Input]:
    """The documents in a file, in their order there."""
    path = file.path if isinstance(file, Content) else file
    try:
        with open_input(file) as (stream, size):
            digest: str | None = None
            for kind, found in _found(stream, size, asked):
                if kind and digest is None:
                    digest = digest_of(stream)
                yield _input(path, kind, found, digest)
    except RefusedInput as error:
        yield Input(path, refusal=refuse(path, error))
    except UsageError as error:  # columns that a person names, and this table has not: others may have them
        yield Input(path, refusal=refuse(path, RefusedInput("no text", f"is not the table that --map tells: {error}")))


def open_input(file: bytes | Content) -> AbstractContextManager[tuple[BinaryIO, int]]:
    """A file, or what stands for one, as a stream, with its size in bytes."""
    return nullcontext((BytesIO(file.data), len(file.data))) if isinstance(file, Content) else opened(file)


def _found(stream: BinaryIO, size: int, asked: Asked) -> Iterator[tuple[CarrierKind | None, Found]]:
    """What is found, with the errors of the disk as sentences; those of whoever asks for the next are not ours."""
    parts = unpack(stream, size, asked)
    while True:
        with told_of_file():
            part = next(parts, None)
        if part is None:
            return
        yield part


def _input(path: bytes, kind: CarrierKind | None, found: Found, digest: str | None) -> Input:
    if found.refusal:
        return Input(path, refusal=refuse(path, found.refusal, record=found.record))
    if found.passed_over:
        return Input(path, passed_over=found.passed_over)
    assert isinstance(found.content, bytes)  # `unpack` has read it
    carrier = None
    if kind:
        values = tuple(CarrierValue(one.field, _whole(one.value), _whole(one.where)) for one in found.values)
        url, (captured_at, captured_in) = found.url and _whole(found.url), _captured(found)
        record = _whole(found.record)
        had = (url, captured_at, found.around, values, captured_in)
        carrier = Carrier(kind, digest or "", record, found.steps, *had)
    id = sha256(found.content).hexdigest()
    return Input(path, found.content, id, carrier, found.kind, found.encoding)


def _captured(found: Found) -> tuple[str | None, str | None]:
    """When a document was captured, and where its carrier says so: by itself, else by an address at an archive."""
    if found.captured_at:
        return _whole(found.captured_at), found.captured_in and _whole(found.captured_in)
    at_archive = archived(found.url or "")
    moment = read_captured(at_archive.when) if at_archive else None
    return (moment, "address") if moment else (None, None)


def refuse(path: bytes, error: RefusedInput, document_id: str | None = None, record: str = "") -> Refusal:
    named = ", ".join(filter(None, (show_path(path), record)))
    joint = ", " if record else " "
    return Refusal(path, error.reason, _whole(f"{named}{joint}{error}"), document_id)


def _whole(text: str) -> str:
    """The text with U+FFFD for halves of surrogate pairs, which JSON can spell and no file can hold as text."""
    return _HALF.sub("\ufffd", text)
