"""Articles from Python → the store, with the defaults of `provstore ingest`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from getpass import getuser
from typing import Literal, TypedDict, get_args

from provstore.api.reading import Notice
from provstore.carriers import DayOrder
from provstore.carriers.tables.columns import FIELDS
from provstore.errors import UsageError
from provstore.ingest import Content, Refusal
from provstore.ingest import ingest as take_in
from provstore.query.choices import check_choice
from provstore.records import CarrierKind, Kind
from provstore.review import read_statement
from provstore.store import StorePath
from provstore.tagger import open_tagger

FilePath = str | os.PathLike[str]
TaggerName = Literal["minilm", "rules"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of articles that were to be taken in: what `provstore ingest` says in its last lines.

    `documents` are the ids of all that are in the store now, in the order in which they were given, each once;
    `refused` says of each input that was not taken in why.  `unresolved` counts claims of new documents of which it is
    not known for sure who says them, `silent` new documents in which nothing is claimed, `restated` documents that were
    there, of which something new was stated; `passed_over` parts of archives that are no documents, by what they are.
    `undated` counts documents whose table, feed or mail states a date that cannot be read, and `waiting` those of them
    that are dated as soon as somebody says with `dates` in which order the table writes day and month.
    """

    stored: int
    already_there: int
    refused: tuple[Refusal, ...]
    documents: tuple[str, ...]
    unresolved: int
    silent: int
    restated: int
    passed_over: Mapping[str, int]
    undated: int
    waiting: int


class Told(TypedDict, total=False):
    """What somebody says of articles that are taken in; `provstore ingest` has options of the same names.

    `outlet` and `published`: who publishes them, and when (2024-03, 2024-03-12T13:44+02:00); `to_come`: even if that
    day is still to come; `by`: who says so, else the name of the user.  `encoding`, `kind`: how files are encoded, and
    what they are, where their bytes mislead.  `columns`: which column of a table holds what, such as
    ``{"text": "body"}``; `dates`: in which order tables write day and month ("day-first", "month-first").  `tagger`:
    what finds the claims, the trained tagger with the rules ("minilm"), or the rules alone ("rules").  `forgotten`:
    take documents in again that were forgotten.  `workers`: how many processes read them where there are many, else one
    for each core; `scheduler`: the address of a Dask scheduler whose workers do ("local:4", "tcp://host:8786"), with
    `shared_paths` by the paths of files that they see too.  `progress` is told how many articles are settled, and of
    how many, where that is known.
    """

    outlet: str | None
    published: str | None
    to_come: bool
    by: str | None
    encoding: str | None
    kind: Kind | CarrierKind | None
    columns: Mapping[str, str] | None
    dates: DayOrder | None
    tagger: TaggerName | None
    forgotten: bool
    workers: int | None
    scheduler: str | None
    shared_paths: bool
    progress: Callable[[int, int | None], None]


def user_name() -> str:
    """The name of whoever runs this, by $USER, $LOGNAME or the system; services can have a user without one."""
    if told := os.environ.get("USER") or os.environ.get("LOGNAME"):
        return told
    try:
        return getuser()
    except (ImportError, KeyError, OSError):
        return f"user {os.getuid()}"


def ingest(
    store: StorePath, given: FilePath | str | bytes | Iterable[FilePath], name: str | None, told: Told, notice: Notice
) -> Outcome:
    """Take in files and folders, or, with a name, what is given itself."""
    for column in told.get("columns") or {}:
        if column not in FIELDS:
            raise UsageError(f"columns: there is no field {column!r}; there are {', '.join(FIELDS)}")
    check_choice("order of day and month", told.get("dates"), get_args(DayOrder))
    refused: list[Refusal] = []
    documents: dict[str, None] = {}
    summary = take_in(
        store,
        content_of(name, given) if name is not None else paths_of(given),
        encoding=told.get("encoding"),
        kind=told.get("kind"),
        columns=told.get("columns"),
        dates=told.get("dates"),
        stated=read_statement(
            told.get("outlet"), told.get("published"), told.get("by") or user_name(), told.get("to_come", False)
        ),
        tagger=open_tagger(told.get("tagger"), notice),
        forgotten=told.get("forgotten", False),
        workers=told.get("workers"),
        scheduler=told.get("scheduler"),
        shared_paths=told.get("shared_paths", False),
        progress=told.get("progress", lambda done, total: None),
        report=refused.append,
        taken=documents.setdefault,
    )
    return Outcome(
        stored=summary.stored,
        already_there=summary.already_there,
        refused=tuple(refused),
        documents=tuple(documents),
        unresolved=summary.unresolved,
        silent=summary.silent,
        restated=summary.restated,
        passed_over=dict(summary.passed_over),
        undated=summary.undated,
        waiting=summary.waiting,
    )


def content_of(name: str, given: object) -> Content:
    """A text, or the bytes of a file, by a name."""
    if isinstance(given, str):
        try:
            return Content(name, given.encode())
        except UnicodeEncodeError as error:
            raise UsageError(f"character {error.start} of the text is half of a pair, which no file holds") from None
    if isinstance(given, (bytes, bytearray, memoryview)):
        return Content(name, bytes(given))
    raise UsageError("with a name goes one text, or the bytes of one file")


def paths_of(given: FilePath | str | bytes | Iterable[FilePath]) -> list[FilePath]:
    """One path or several; bytes are none."""
    if isinstance(given, (bytes, bytearray, memoryview)):
        raise UsageError("bytes are taken for what stands in a file: give them a name, as in name='page.html'")
    return [given] if isinstance(given, (str, os.PathLike)) else list(given)
