"""What an ingest would take in, file by file, without a store: the answer to `ingest --dry-run`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from provstore.carriers import Asked, name_carrier
from provstore.carriers.gzips import peek_into, unpacked
from provstore.carriers.kinds import LOOKED_THROUGH
from provstore.carriers.tables import Described, TableForm, describe_table
from provstore.errors import RefusedInput, UsageError
from provstore.ingest.batches import Content, open_input, read_inputs
from provstore.text.files import STANDARD_INPUT, opened

SHOWN = 5  # records named, of a file that holds several
MOST_TOLD = 1_000  # refusals told one by one: a table may have a million rows without a text


@dataclass(slots=True)
class Planned:
    """A file: what it is, how many documents it holds and how the first are called, what is refused and passed over.

    `kind` is None where the file is the document itself; `table` tells how a table would be read.  Of all that is
    refused, counted in `refused`, `refusals` has the sentences of the first.  `undated` counts documents whose date
    cannot be read, of which `unread_dates` are the first, and `waiting` those that the order of day and month would
    date.
    """

    path: bytes
    kind: str | None = None
    documents: int = 0
    records: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    table: Described | None = None
    refused: int = 0
    undated: int = 0
    waiting: int = 0
    unread_dates: list[str] = field(default_factory=list)


def plan(files: Iterable[bytes], asked: Asked) -> Iterator[Planned]:
    """Look into each file as an ingest would; the texts themselves are not read, and may still be refused."""
    for path in files:
        file = _kept(path)
        planned = Planned(path, table=_describe(file, asked))
        for one in read_inputs(file, asked):
            if one.refusal:
                planned.refused += 1
                if len(planned.refusals) < MOST_TOLD:
                    planned.refusals.append(one.refusal.sentence)
            elif one.passed_over:
                planned.passed_over[one.passed_over] += 1
            else:
                planned.documents += 1
                planned.kind = one.carrier.kind if one.carrier else None
                if date := one.unread_date:
                    planned.undated += 1
                    planned.waiting += one.waits_for_order
                    if len(planned.unread_dates) < SHOWN and date not in planned.unread_dates:
                        planned.unread_dates.append(date)
                if one.carrier and one.carrier.record and len(planned.records) < SHOWN:
                    planned.records.append(one.carrier.record)
        yield planned


def _kept(path: bytes) -> bytes | Content:
    """The file, or what standard input brings, which cannot be read twice."""
    if path != STANDARD_INPUT:
        return path
    try:
        with opened(path) as (stream, _):
            return Content(os.fsdecode(path), stream.read())
    except RefusedInput:
        return path  # which is told when it is read


def _describe(file: bytes | Content, asked: Asked) -> Described | None:
    """How a table would be read, packed or not; None of a file that is none, or whose columns nobody knows, which is a
    refusal."""
    try:
        with open_input(file) as (stream, size):
            kind = asked.kind or name_carrier(stream.read(LOOKED_THROUGH))
            stream.seek(0)
            if kind == "gzip":
                kind = name_carrier(peek_into(stream, LOOKED_THROUGH))
                stream = unpacked(stream, size)
            if kind not in get_args(TableForm):
                return None
            form: TableForm = kind  # type: ignore[assignment]  # one of these
            return describe_table(stream, form, asked.columns, asked.encoding)
    except (RefusedInput, UsageError):
        return None
