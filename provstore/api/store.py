"""A store as an object: the questions of the command line as methods, their answers as frozen values.

Each question opens the file, reads its answer to the end, and closes it: an answer is of one moment, and nobody who
writes waits for who takes it.  So several threads may use one `Store` at once.
"""

from __future__ import annotations

import os
import sqlite3
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Unpack, overload

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from provstore.api.answers import Checked, ClaimSources, Comparison, Trace
from provstore.api.document import ShownDocument
from provstore.api.intake import FilePath, Outcome, TaggerName, Told, content_of, ingest, paths_of, user_name
from provstore.api.lists import Lists
from provstore.api.reading import Notice
from provstore.api.shaped import build
from provstore.api.shown import show_document
from provstore.errors import UsageError
from provstore.export.jsonl import export_lines
from provstore.extract.sources.outlets import stated_outlet
from provstore.ingest.draft import read_draft
from provstore.query import provenance
from provstore.query.appearances import find_claim
from provstore.query.check import check_draft
from provstore.query.compare import compare_documents
from provstore.query.documents import find_document, find_document_or_tombstone
from provstore.query.reviews import find_found, meant_speaker
from provstore.records import Amended, Found, Judgement, Mode, Source, SourceKind, Stated, Voice
from provstore.render.safe import safe_json
from provstore.review import decide, forget, state
from provstore.store import StorePath, aside, open_for_writing, opening
from provstore.store.checks import Finding
from provstore.store.engine import driver_of
from provstore.store.load import load_document
from provstore.store.standing import Stands
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


class Store(Lists):
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

    def state(
        self,
        doc: str,
        *,
        outlet: str | None = None,
        published: str | None = None,
        encoding: str | None = None,
        to_come: bool = False,
        by: str | None = None,
        tagger: TaggerName | None = None,
    ) -> Stated:
        """Say who publishes a document, when, or in which encoding its bytes are: recorded beside what the page says,
        and used from now on.

        A day that is still to come is mostly a mistyped one, and taken only with `to_come`.  In another encoding the
        document is read anew; the text that it had is kept with all that was found in it.

        Returns all that holds of it.
        """
        with self.reading() as connection:
            id = find_document(connection, doc)
        finder = open_tagger(tagger, self.notice)
        return state(self.path, id, outlet, published, by or user_name(), finder, encoding, to_come)

    def review(  # noqa: PLR0913  (the options of the command)
        self,
        thing: str,
        verdict: Judgement,
        *,
        speakers: Sequence[str] | None = None,
        kind: SourceKind | None = None,
        content: Sequence[str] | None = None,
        mode: Mode | None = None,
        voice: Voice | None = None,
        outlets: Sequence[str] | None = None,
        photographers: Sequence[str] | None = None,
        note: str | None = None,
        by: str | None = None,
    ) -> Stands | None:
        """Decide of what was found, a claim, link, caption, pair or divergence, as `provstore review` names it.

        To amend a claim say what is right instead: who says it (none: nobody can tell), of which `kind` somebody is who
        is not in the store yet, what is said, as it stands there.  To amend a caption say which `outlets` and
        `photographers` it credits.  What was found stays beside the decision.  Returns what holds of it from now on;
        None where nothing does.
        """
        with self.reading() as connection:
            found = find_found(connection, thing)
            amended = Amended(
                speakers=None if speakers is None else self._speakers(connection, speakers, kind, found),
                content=None if content is None else tuple(content),
                mode=mode,
                voice=voice,
                outlets=None if outlets is None else tuple(dict.fromkeys(map(stated_outlet, outlets))),
                photographers=None if photographers is None else tuple(photographers),
            )
        holds = decide(self.path, found, verdict, amended, note=note, by=by or user_name())
        return holds.verdict if holds else None

    def _speakers(
        self, connection: Connection, names: Sequence[str], kind: SourceKind | None, found: Found
    ) -> tuple[Source, ...]:
        meant = (meant_speaker(connection, name, kind, found.documents[0]) for name in names)
        return tuple(dict.fromkeys(meant))

    def forget(self, doc: str, *, why: str, by: str | None = None) -> None:
        """Remove a document with every word of it; its id, the time, the person and the reason stay."""
        with self.reading() as connection:
            id = find_document_or_tombstone(connection, doc)
        forget(self.path, id, why, by or user_name())

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
