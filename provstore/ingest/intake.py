"""Batches of bytes → documents of the store, all in one run: extracted without the lock, written under it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from time import monotonic
from typing import Any

from sqlalchemy import Connection, select

from provstore.errors import RefusedInput
from provstore.extract.carried import read_carried
from provstore.ingest.again import extract_one, learn
from provstore.ingest.batches import BATCH_SECONDS, Batch, Input, Report, Taken, refuse
from provstore.ingest.reading import Analysis, Analyzed
from provstore.ingest.told import tell_of_sighting
from provstore.ingest.workers import Helpers
from provstore.records import Carried, CarrierValue, Stated
from provstore.store.events import Event, append_events, utc_now
from provstore.store.forget import find_forgotten
from provstore.store.models.documents import documents
from provstore.store.prepare import Prepared
from provstore.store.save import save_documents, save_extractions
from provstore.store.sightings import Place, Sighting, save_sightings
from provstore.store.statements import load_statement, save_statement
from provstore.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of the inputs.  `unresolved` counts attributed claims of documents stored now without a speaker,
    or that a person should look at; `silent` documents stored now in which nothing is claimed, such as those in another
    language than English; `restated` documents that were there, of which something new was stated; `passed_over` parts
    of carriers that are no documents, by what they are; `undated` inputs whose carrier states a date that cannot be
    read, and `waiting` those of them that the order of day and month would date."""

    stored: int = 0
    already_there: int = 0
    refused: int = 0
    unresolved: int = 0
    restated: int = 0
    silent: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    undated: int = 0
    waiting: int = 0

    @property
    def settled(self) -> int:
        """How many inputs came to an end, one way or another."""
        return self.stored + self.already_there + self.refused

    def __add__(self, other: Summary) -> Summary:
        return Summary(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Begun:
    """A batch that is being worked on: the documents of it that the store has, the first input of each other one, and,
    in the order of these, what is found in it."""

    inputs: Sequence[Input]
    files_left: int | None
    held: Mapping[str, Any]
    first: Mapping[str, Input]
    analyzed: Iterator[Analyzed | RefusedInput]


@dataclass(frozen=True, slots=True)
class Intake:
    """Writes batches of inputs into a store, all in one run."""

    connection: Connection
    run_row: int
    analysis: Analysis
    helpers: Helpers
    report: Report
    upkeep: Upkeep
    taken: Taken = lambda id: None
    forgotten: bool = False  # whether documents that were forgotten are taken in again
    told: bool = False  # whether a person says what the columns of tables are, or their dates

    def begin(self, batches: Iterable[Batch]) -> Iterator[Begun]:
        """Extract what is new without the lock: where there are workers, of the next batch while one is written."""
        begun: deque[Begun] = deque()
        for batch in batches:
            begun.append(self._begin(batch))
            if len(begun) > self.helpers.ahead:
                yield begun.popleft()
        yield from begun

    def _begin(self, batch: Batch) -> Begun:
        with self.connection.begin():
            held = self._held(batch.inputs)
            inputs = self._refuse_forgotten(batch.inputs, held)
        first: dict[str, Input] = {}
        for one in inputs:
            if one.is_document and one.document_id not in held:
                first.setdefault(one.document_id, one)
        carried = _carried(inputs)
        analyzed = self.helpers.each(
            self.analysis, [(self.analysis.sent(one), carried[id]) for id, one in first.items()]
        )
        return Begun(inputs, batch.files_left, held, first, analyzed)

    def settle(self, batch: Begun) -> Iterator[Summary]:
        """Write what is ready, under the lock: every few seconds, and in the end."""
        made: dict[str, Analyzed | RefusedInput] = {}
        ready: list[Input] = []
        for one in batch.inputs:
            if batch.first.get(one.document_id) is one:
                made[one.document_id] = next(batch.analyzed)
            if not ready:
                began = monotonic()  # that rules and weights are loaded before the first does not count
            ready.append(one)
            if monotonic() - began >= BATCH_SECONDS:
                yield self._settle(ready, batch.held, made)
                ready = []
        if ready:
            yield self._settle(ready, batch.held, made)

    def _settle(
        self, ready: Sequence[Input], held: Mapping[str, Any], made: Mapping[str, Analyzed | RefusedInput]
    ) -> Summary:
        """Write inputs, and tell what became of them once that is certain."""
        judged = [self._judge(one, held, made) for one in ready if one.passed_over is None]
        found = {one.document_id: made.get(one.document_id) for one in judged}
        new = {id: one for id, one in found.items() if isinstance(one, Analyzed)}
        with self.connection.begin():
            summary = self._write(judged, new)
        summary.passed_over.update(one.passed_over for one in ready if one.passed_over is not None)
        for one in judged:
            if one.refusal:
                self.report(one.refusal)
            else:
                self.taken(one.document_id)
        return summary

    def finish(self) -> None:
        """Do what was left for later."""
        with self.connection.begin():
            self.upkeep.finish()

    def _held(self, batch: Sequence[Input]) -> dict[str, Any]:
        """Id → row of the documents among the inputs that the store has."""
        columns = (documents.c.id, documents.c.sha256, documents.c.text_sha256, documents.c.encoding)
        query = select(*columns).where(documents.c.sha256.in_({one.document_id for one in batch}))
        return {row.sha256: row for row in self.connection.execute(query)}

    def _refuse_forgotten(self, batch: Sequence[Input], held: Collection[str]) -> Sequence[Input]:
        """The batch, in which the documents that a person had forgotten are refused."""
        if self.forgotten:
            return batch
        gone = find_forgotten(self.connection, [one.document_id for one in batch if one.is_document])
        return [
            replace(one, refusal=refuse(one.path, _forgotten(gone[one.document_id]), one.document_id))
            if one.is_document and one.document_id in gone.keys() - held
            else one
            for one in batch
        ]

    def _judge(self, one: Input, held: Mapping[str, Any], made: Mapping[str, Analyzed | RefusedInput]) -> Input:
        """The input, or why it is refused."""
        if one.refusal:
            return one
        try:
            if isinstance(error := made.get(one.document_id), RefusedInput):
                raise error
            if one.document_id in held and (self.analysis.encoding or self.analysis.kind):
                text = self.analysis.read(one, held[one.document_id].encoding).text
                if sha256(text.encode()).hexdigest() != held[one.document_id].text_sha256:
                    how = f"{held[one.document_id].encoding} (see provstore state)"
                    how = how if self.analysis.encoding else "another kind of file"
                    raise RefusedInput("decoded otherwise", f"is in the store already, read as {how}")
        except RefusedInput as error:
            return replace(
                one, refusal=refuse(one.path, error, one.document_id, one.carrier.record if one.carrier else "")
            )
        return one

    def _write(self, judged: Sequence[Input], found: Mapping[str, Analyzed]) -> Summary:
        held = self._held(judged)  # again: another program may have been faster
        taken = [one for one in judged if one.is_document]
        profiles = {id: one.profile for id, one in found.items() if id not in held}
        new = [found[id].prepared for id in profiles]
        rows = {id: row.id for id, row in held.items()} | save_documents(self.connection, new)
        now = utc_now()
        where = [Sighting(rows[one.document_id], one.path, one.carrier) for one in taken]
        seen = save_sightings(self.connection, self.run_row, where, now, told=self.told)
        seen_anew = {document_row for document_row, _, _ in seen}
        append_events(self.connection, list(self._tell(judged, {one.document.id: one for one in new}, rows, seen, now)))
        statements, restated = self._state({one.document_id: rows[one.document_id] for one in taken}, held.keys())
        save_extractions(self.connection, self.run_row, new, rows, statements)
        telling = [one for one in taken if one.values or (one.carrier and one.carrier.url)]
        told = {one.document_id for one in telling if rows[one.document_id] in seen_anew}
        there = {id: rows[id] for id in told & held.keys()}
        restated += learn(self.connection, self.run_row, there, self.analysis.tagger)
        fresh = {rows[id]: profile for id, profile in profiles.items()}
        self.upkeep.update([*fresh, *restated], fresh, is_last=False)
        unresolved = sum(
            claim.voice == "attributed" and (claim.speaker is None or claim.needs_review)
            for one in new
            for claim in one.extraction.claims
        )
        silent = sum(not one.extraction.claims for one in new)
        return Summary(
            stored=len(new),
            already_there=len(taken) - len(new),
            refused=len(judged) - len(taken),
            unresolved=unresolved,
            restated=len(restated),
            silent=silent,
            undated=sum(one.unread_date is not None for one in taken),
            waiting=sum(one.waits_for_order for one in taken),
        )

    def _tell(
        self,
        judged: Sequence[Input],
        new: dict[str, Prepared],
        rows: Mapping[str, int],
        seen: set[Place],
        at: str,
    ) -> Iterator[Event]:
        """The event of each input that changed something, in their order.  Empties `new` and `seen`."""
        for one in judged:
            if one.refusal:
                why, id = one.refusal, one.document_id or None
                words = (None, id) if why.reason == "forgotten" else (one.path, id, why.sentence)
                yield Event("refused", at, self.run_row, why.reason, *words)
            elif (sighting := Sighting(rows[one.document_id], one.path, one.carrier)).place in seen:
                seen.remove(sighting.place)
                yield from tell_of_sighting(one.document_id, sighting, new.pop(one.document_id, None), at, self.run_row)

    def _state(self, taken: Mapping[str, int], held: Collection[str]) -> tuple[dict[str, int], list[int]]:
        """Record what is stated of the inputs: statements of new documents by their ids, and the rows of others.

        A document that the store has already is extracted again, unless the same was stated before.
        """
        stated = self.analysis.stated
        statements: dict[str, int] = {}
        restated: list[int] = []
        if stated.outlet is None and stated.published is None:
            return statements, restated
        for id, document_row in taken.items():
            if id not in held:
                statements[id] = save_statement(self.connection, self.run_row, document_row, id, stated)[1]
            elif _says_more(stated, load_statement(self.connection, document_row)[0]):
                holds = save_statement(self.connection, self.run_row, document_row, id, stated)
                extract_one(self.connection, self.run_row, id, document_row, holds, self.analysis.tagger)
                restated.append(document_row)
        return statements, restated


def _forgotten(day: str) -> RefusedInput:
    return RefusedInput("forgotten", f"was forgotten on {day}: provstore ingest --forgotten takes it in again")


def _carried(batch: Sequence[Input]) -> dict[str, Carried]:
    """What the carriers in a batch state of the documents in them, by the ids of these."""
    values: dict[str, list[CarrierValue]] = {}
    addresses: dict[str, list[str]] = {}
    for one in batch:
        values.setdefault(one.document_id, []).extend(one.values)
        if one.carrier and one.carrier.url:
            addresses.setdefault(one.document_id, []).append(one.carrier.url)
    return {id: read_carried(stated, addresses.get(id, ())) for id, stated in values.items()}


def _says_more(stated: Stated, before: Stated | None) -> bool:
    outlets = [said.outlet.key if said and said.outlet else None for said in (stated, before)]
    dates = [said.published if said else None for said in (stated, before)]
    return any(now is not None and now != then for now, then in (outlets, dates))
