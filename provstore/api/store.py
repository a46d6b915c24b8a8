"""A store as an object: the questions of the command line as methods, their answers as frozen values.

Each question opens the file, reads its answer to the end, and closes it: an answer is of one moment, and nobody who
writes waits for who takes it.  So several threads may use one `Store` at once.
"""

from __future__ import annotations

import os
import sqlite3
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Unpack, overload

from sqlalchemy.exc import DBAPIError

from provstore.api.answers import Checked, ClaimSources, Comparison, Trace
from provstore.api.decisions import Decisions
from provstore.api.document import ShownDocument
from provstore.api.intake import FilePath, Outcome, TaggerName, Told, content_of, ingest, paths_of
from provstore.api.merging import Merged, merge
from provstore.api.reading import Notice
from provstore.api.shaped import build
from provstore.api.shown import show_document
from provstore.errors import UsageError
from provstore.export.jsonl import export_lines
from provstore.ingest import extract_again
from provstore.ingest.again import Again
from provstore.ingest.draft import read_draft
from provstore.query import provenance
from provstore.query.appearances import find_claim
from provstore.query.check import check_draft
from provstore.query.compare import compare_documents
from provstore.query.documents import find_document
from provstore.query.report import gather_page
from provstore.render.report import write_report
from provstore.render.safe import safe_json
from provstore.store import StorePath, aside, open_for_writing, opening
from provstore.store.checks import Finding
from provstore.store.engine import driver_of
from provstore.store.load import load_document
from provstore.store.stamps import Head, read_head
from provstore.store.verify import verify
from provstore.table import Cell
from provstore.tagger import open_tagger


def _stays_in_its_file(action: int, *_: str | None) -> int:
    """What SQLite asks of each step of a question: the store is open for reading alone, and no other file is opened."""
    return sqlite3.SQLITE_DENY if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH) else sqlite3.SQLITE_OK


def _fault_of(error: Exception) -> BaseException | None:
    """What is wrong with a question; None where something is wrong with the store."""
    of = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(of, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return of if code in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_AUTH) else None


def _warn(sentence: str) -> None:
    warnings.warn(sentence, stacklevel=2)


def open_store(path: StorePath, *, create: bool = False, notice: Notice = _warn) -> Store:
    """The store at `path`; with `create`, where there is none, an empty one is made.

    `notice` is told sentences that a person should read, such as that a write which was interrupted had to be rolled
    back; as it is, they are warnings.  Raises NoStore, NotAStore, StoreLocked or StoreReadOnly.
    """
    if create and not (os.path.exists(path) and os.path.getsize(path)):
        with open_for_writing(path, create=True):
            pass
    with opening.open_store(path, notice=notice):
        return Store(path, notice)


class Store(Decisions):
    """A store, as `open_store` opens it.

    A document is named by the beginning of its id, or a path it was seen at; a claim by the beginning of its id, or
    DOC#number as `provstore show` prints it; a story by the beginning of its id.  Words are taken as they stand, in
    upper or lower case, and may be a part of what they are looked for in.
    """

    # What writes

    @overload
    def ingest(self, given: FilePath | Iterable[FilePath], **told: Unpack[Told]) -> Outcome: ...
    @overload
    def ingest(self, given: str | bytes, *, name: str, **told: Unpack[Told]) -> Outcome: ...
    def ingest(
        self, given: FilePath | str | bytes | Iterable[FilePath], *, name: str | None = None, **told: Unpack[Told]
    ) -> Outcome:
        """Take articles in: files and folders, by one path or several; or, with a `name`, one text or the bytes of one
        file, as if they stood in a file of that name."""
        self.require_open()
        return ingest(self.path, given, name, told, self.notice)

    def merge(
        self,
        other: StorePath,
        *,
        tagger: TaggerName | None = None,
        progress: Callable[[int, int | None], None] = lambda done, total: None,
    ) -> Merged:
        """Take in another store: its documents, what was found in them and by which run, its decisions, its log.

        The result is the same as if all had been taken into one.  Raises DamageFound where the other is damaged.
        """
        self.require_open()
        return merge(self.path, other, tagger=tagger, progress=progress, notice=self.notice)

    def extract(
        self,
        *docs: str,
        tagger: TaggerName | None = None,
        progress: Callable[[int, int | None], None] = lambda done, total: None,
    ) -> Again:
        """Extract documents again, or all of them, with the rules and the tagger of today.

        A page that this version reads otherwise is read anew.  What was found before is kept beside what is found now.
        """
        with self.reading() as connection:
            ids = [find_document(connection, doc) for doc in docs] or None
        return extract_again(self.path, ids, tagger=open_tagger(tagger, self.notice), progress=progress)

    # Answers

    def show(self, doc: str, *, places: bool = False) -> ShownDocument:
        """A document with all that was found in it; `places`: with the bytes in which each record stands."""
        with self.reading() as connection:
            return build(ShownDocument, show_document(connection, doc, places=places))

    def data(self, doc: str) -> bytes:
        """The original bytes of a document."""
        with self.reading() as connection:
            return load_document(connection, find_document(connection, doc)).data

    def compare(self, a: str, b: str) -> Comparison:
        """Two documents side by side."""
        with self.reading() as connection:
            ids = find_document(connection, a), find_document(connection, b)
            return build(Comparison, compare_documents(connection, *ids))

    def sources(self, claim: str) -> ClaimSources:
        """Where a claim appears, and on how many independent sources it rests."""
        with self.reading() as connection:
            return build(ClaimSources, provenance.count_sources(connection, *find_claim(connection, claim)))

    def trace(self, claim: str) -> Trace:
        """The way of a claim to its source."""
        with self.reading() as connection:
            return build(Trace, provenance.trace_claim(connection, *find_claim(connection, claim)))

    def check(
        self, draft: FilePath | str | bytes, *, name: str | None = None, tagger: TaggerName | None = None
    ) -> tuple[Checked, ...]:
        """What the store says of a draft, in the order of its text; it is not stored.

        The draft is a file, or, with a `name`, a text or the bytes of a file.
        Raises RefusedInput where it cannot be read.
        """
        self.require_open()
        content = content_of(name, draft) if name is not None else os.fsencode(paths_of(draft)[0])
        document, extraction = read_draft(content, open_tagger(tagger, self.notice))
        with self.reading() as connection:
            return tuple(build(Checked, one) for one in check_draft(connection, document, extraction))

    def report(self, *names: str) -> str:
        """One page of HTML for an editor, of a claim, a story or two documents, which loads and runs nothing."""
        with self.reading() as connection:
            return write_report(gather_page(connection, names))

    # The whole

    def export(self, *docs: str, sightings: bool = True, across: bool = True, maps: bool = False) -> Iterator[str]:
        """A line of JSON for each of the documents, or for all: what `provstore export` writes.

        The lines are made piece by piece, while others may write; `notice` is told where somebody did.
        """
        with self.reading() as connection:
            ids = [find_document(connection, doc) for doc in docs] or None
        return self._lines(ids, sightings=sightings, across=across, maps=maps)

    def _lines(self, ids: Sequence[str] | None, **wanted: bool) -> Iterator[str]:
        with self.reading() as connection:
            yield from map(safe_json, export_lines(connection, ids, **wanted, notice=self.notice))

    def log_head(self) -> Head:
        """Number, time and digest of the last event: with it all that happened before is fixed."""
        with self.reading() as connection:
            return read_head(connection)

    def verify(self) -> tuple[Finding, ...]:
        """What is damaged: nothing of a store that is what was written."""
        with self.reading() as connection:
            return tuple(verify(connection))

    def sql(self, question: str, values: Mapping[str, Cell] | None = None) -> Iterator[tuple[Any, ...]]:
        """The rows that a SELECT of yours answers; ``:name`` in it stands for one of `values`.

        Raises UsageError where SQLite does not take it, or it is more than one question, or none.
        """
        with self.reading() as connection:
            driver = driver_of(connection)
            driver.set_authorizer(_stays_in_its_file)
            try:
                result = connection.exec_driver_sql(question, dict(values or {}))
                if not result.returns_rows:
                    raise UsageError("it answers no rows: ask a SELECT")
                return aside.set_aside(result, len(result.keys()))
            except (DBAPIError, sqlite3.Warning) as error:
                if (fault := _fault_of(error)) is None:
                    raise
                raise UsageError(f"SQLite does not take it: {fault}") from error
            finally:
                driver.set_authorizer(None)
