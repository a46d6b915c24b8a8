"""The documents of another store → this one, each with what was found in it there, by which run, and where it was seen.

Nothing is read anew but what the two stores know together of a document and neither knew alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from provstore.errors import DamageFound
from provstore.ingest.again import learn
from provstore.ingest.batches import BATCH_FILES, Progress
from provstore.ingest.told import tell_of_sighting
from provstore.records import Stated
from provstore.store import StorePath, open_for_writing
from provstore.store.chapters import Chapter, take_log, take_runs
from provstore.store.events import Event, append_events, utc_now
from provstore.store.forget import find_forgotten
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models.documents import documents, sightings
from provstore.store.models.extractions import extractions
from provstore.store.prepare import Prepared, prepare
from provstore.store.runs import recorded_run
from provstore.store.save import save_documents, save_extractions
from provstore.store.sightings import Place, Sighting, load_carriers, save_sightings
from provstore.store.statements import load_statements, save_statement
from provstore.store.verify import verify
from provstore.upkeep import Upkeep

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What became of the documents of another store.

    `otherwise` counts those that were here already, in which other rules or another tagger found something else: what
    was found here stays.  `forgotten` are the ids of those that were forgotten here, and were not taken.
    """

    chapter: Chapter
    stored: int
    already_there: int
    otherwise: int
    forgotten: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Seen:
    """That a document, by its id, was seen there: when, and in which run, by its row here."""

    id: str
    sighting: Sighting
    at: str
    run_row: int


def take_over(
    store: StorePath,
    other: Connection,
    name: str,
    *,
    tagger: Tagger | None = None,
    progress: Progress = lambda done, total: None,
) -> TakenOver:
    """Take in all documents of another store that is open for reading, and its log; `name` is what it is called.

    What is ready is kept batch by batch: after an interruption the same goes on.  Raises DamageFound, before anything
    is written, where the other is not what was written into it.
    """
    for damage in verify(other):
        raise DamageFound(f"{name}: {damage.table} {damage.row or ''} {damage.sentence}: nothing was taken from it")
    asked = {"store": name}
    ids = list(other.execute(select(documents.c.sha256).order_by(documents.c.id)).scalars())
    with open_for_writing(store, create=True) as connection, recorded_run(connection, "merge", asked) as run_row:
        with connection.begin():
            taken = take_runs(connection, other)
        upkeep = Upkeep(connection, run_row)
        takeover = _Takeover(connection, other, run_row, taken, tagger, upkeep, load_statements(other))
        for start in range(0, len(ids), BATCH_FILES):
            takeover.take(ids[start : start + BATCH_FILES])
            progress(min(start + BATCH_FILES, len(ids)), len(ids))
        with connection.begin():
            upkeep.finish()
            chapter = take_log(connection, run_row, other, name, taken)
    count = takeover.count
    return TakenOver(chapter, count["stored"], count["already_there"], count["otherwise"], takeover.forgotten)


@dataclass(frozen=True, slots=True)
class _Takeover:
    connection: Connection
    other: Connection
    run_row: int
    taken: Mapping[int, int]  # numbers of runs there → their rows here
    tagger: Tagger | None
    upkeep: Upkeep
    stated: Mapping[str, Sequence[Stated]]
    count: Counter[str] = field(default_factory=Counter)
    forgotten: list[str] = field(default_factory=list)

    def take(self, ids: Sequence[str]) -> None:
        """Take in some documents: what is there is read without the lock, and written in one transaction."""
        with self.connection.begin():
            held = _rows(self.connection, ids)
            gone = find_forgotten(self.connection, set(ids) - held.keys())
        ids = [id for id in ids if id not in gone]
        found = {id: self._load(id) for id in ids if id not in held}
        seen = self._seen(ids)
        with self.connection.begin():
            held = _rows(self.connection, ids)  # again: another program may have been faster
            new = {id: one for id, one in found.items() if id not in held}
            rows = held | save_documents(self.connection, list(new.values()))
            made_by = self._made_by(new)
            told = self._save_seen(seen, rows, new, made_by)
            statements = {id: self._save_statements(id, rows[id]) for id in new if id in self.stated}
            save_extractions(self.connection, self.run_row, list(new.values()), rows, statements, made_by)
            again = {id: rows[id] for id in told & held.keys()}
            learned = learn(self.connection, self.run_row, again, self.tagger)
            self.upkeep.update([*(rows[id] for id in new), *learned], is_last=False)
            otherwise = self._find_otherwise({id: row for id, row in held.items() if row not in learned})
        self.count.update(stored=len(new), already_there=len(held), otherwise=otherwise)
        self.forgotten.extend(gone)

    def _load(self, id: str) -> Prepared:
        """A document of the other store with what that shows of it."""
        extraction = load_extraction(self.other, current_extraction(self.other, id))
        return prepare(load_document(self.other, id), extraction)

    def _made_by(self, ids: Iterable[str]) -> dict[str, int]:
        """The rows, here, of the runs that made what the other store shows of its documents."""
        rows = {current_extraction(self.other, id): id for id in ids}
        query = select(extractions.c.id, extractions.c.run_row).where(extractions.c.id.in_(rows))
        return {rows[row]: self.taken[run] for row, run in self.other.execute(query)}

    def _seen(self, ids: Sequence[str]) -> list[_Seen]:
        """Where documents were seen, in the order in which that was written down; their rows are those there."""
        known = {row: id for id, row in _rows(self.other, ids).items()}
        carriers = {row.id: carrier for row, carrier in load_carriers(self.other, known)}
        query = select(sightings).where(sightings.c.document_row.in_(known)).order_by(sightings.c.id)
        return [
            _Seen(
                known[row.document_row],
                Sighting(row.document_row, row.path, carriers.get(row.id)),
                row.seen_at,
                self.taken[row.run_row],
            )
            for row in self.other.execute(query)
        ]

    def _save_seen(
        self, seen: Sequence[_Seen], rows: Mapping[str, int], new: Mapping[str, Prepared], made_by: Mapping[str, int]
    ) -> set[str]:
        """Write where documents were seen, and the events that tell of it and of what is new.

        Returns the ids of those of which a carrier states something at a place that was not known.
        """
        groups: dict[tuple[str, int], list[Sighting]] = defaultdict(list)
        for one in seen:
            groups[one.at, one.run_row].append(replace(one.sighting, document_row=rows[one.id]))
        places: set[Place] = set()
        for (at, run_row), some in groups.items():
            places |= save_sightings(self.connection, run_row, some, at)
        waiting = dict(new)
        events: list[Event] = []
        learning = set()
        for one in seen:
            here = replace(one.sighting, document_row=rows[one.id])
            if here.place not in places:
                continue
            places.remove(here.place)
            stored = waiting.pop(one.id, None)
            events += tell_of_sighting(one.id, here, stored, one.at, one.run_row)
            if stored and made_by[one.id] != one.run_row:
                events.append(Event("extracted", utc_now(), made_by[one.id], sha256=one.id, detail=stored.digest))
            if here.carrier and (here.carrier.values or here.carrier.url):
                learning.add(one.id)
        append_events(self.connection, events)
        return learning

    def _save_statements(self, id: str, row: int) -> int:
        """Write what was stated of a document there; returns the row of the latest."""
        for one in self.stated[id]:
            _, statement_row = save_statement(self.connection, self.run_row, row, id, one)
        return statement_row

    def _find_otherwise(self, held: Mapping[str, int]) -> int:
        """Of how many documents that were here something else was found there."""
        return sum(_digest(self.connection, id) != _digest(self.other, id) for id in held)


def _rows(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Id → row of those documents that a store has."""
    query = select(documents.c.sha256, documents.c.id).where(documents.c.sha256.in_(set(ids)))
    return dict(connection.execute(query).all())


def _digest(connection: Connection, id: str) -> str:
    query = select(extractions.c.digest).where(extractions.c.id == current_extraction(connection, id))
    return str(connection.execute(query).scalar_one())
