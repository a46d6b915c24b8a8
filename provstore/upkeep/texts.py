"""Passages, who copied them, and wires that only the text tells."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, select, text

from provstore.match.provenance.directions import find_direction, find_wire
from provstore.match.reuse.batches import Reuse, find_reuse
from provstore.match.reuse.fingerprints import NO_HASHES
from provstore.match.reuse.furniture import UNKNOWN, Furniture, Shelf, repeated_parts, update_furniture
from provstore.match.reuse.pages import Page, make_page
from provstore.match.reuse.postings import Lookup, make_segment
from provstore.records import Account, Span
from provstore.store.models import documents, furniture, indexed, inferred_wires, passages
from provstore.store.pairs import load_accounts, renew, rows_of
from provstore.store.rows import Row, Rows
from provstore.store.sources import save_sources
from provstore.upkeep.index import Index

KEPT = 500  # pages in memory


class TextsAcross:
    """Keeps the passages of a store."""

    def __init__(self, connection: Connection, run_id: int) -> None:
        self._connection, self._run_id = connection, run_id
        self._index = Index(connection, "texts")
        self._pages: OrderedDict[int, Page] = OrderedDict()
        held = connection.execute(select(indexed)).all()
        self._shelf = Shelf(np.zeros(0, np.int32), np.zeros(0, np.int32))
        self._put_on_shelf({row.document_id: (row.outlet_id, row.fingerprints) for row in held})
        repeated = connection.execute(select(furniture)).all()
        self._furniture = Furniture(
            {row.outlet: np.frombuffer(row.likely, "<u8").astype(np.uint64) for row in repeated},
            {row.outlet: np.frombuffer(row.certain, "<u8").astype(np.uint64) for row in repeated},
        )

    def update(self, changed: Collection[int]) -> set[int]:
        """Returns the documents whose furniture may be other than before, with those that changed."""
        touched, index = self._take_in(changed)
        batch = {row: self._page(row) for row in sorted(touched)}
        found = list(find_reuse(batch, index, self._shelf, self._furniture, self._page))
        before = rows_of(self._connection, passages, touched)
        near = {row for reuse in found for row in (reuse.first, reuse.second)} | touched
        near |= {row for old in before for row in (old.a_id, old.b_id)}
        accounts = load_accounts(self._connection, near)
        renew(self._connection, passages, self._run_id, touched, _passages(found, accounts))
        wires = list(self._wires(near, accounts))
        renew(self._connection, inferred_wires, self._run_id, near, wires, by=("document_id",))
        return touched

    def repeated(self, row: int, parts: Sequence[Span]) -> list[Span]:
        """The parts of a document that its outlet repeats."""
        hashes = self._furniture.likely.get(int(self._shelf.outlets[row]), NO_HASHES)
        return repeated_parts(self._page(row), hashes, parts)

    def _take_in(self, changed: Collection[int]) -> tuple[set[int], Lookup]:
        """Bring index and shelf to what holds now; returns the documents whose pairs may be others than before."""
        held = self._connection.execute(select(indexed).where(indexed.c.document_id.in_(changed))).all()
        before = {row.document_id: row.outlet_id for row in held}
        query = f"SELECT document_id, outlet_id FROM _current WHERE document_id IN ({_listed(changed)})"
        now: dict[int, int | None] = {row.document_id: row.outlet_id for row in self._connection.execute(text(query))}
        new = {row: self._page(row) for row in sorted(changed) if row not in before}
        moved = {row: self._page(row) for row in sorted(before) if before[row] != now[row]}
        self._index.add(make_segment({row: page.prints for row, page in new.items()}).keys)
        index = Lookup(self._index.segments)
        stale: set[int] = set()
        for batch, is_new in ((new, True), (moved, False)):
            if batch:
                shelf = self._shelf
                self._put_on_shelf({row: (now[row], page.size) for row, page in batch.items()})
                prints = {row: page.prints for row, page in batch.items()}
                self._furniture, others = update_furniture(
                    self._furniture, prints, index, self._shelf, None if is_new else shelf
                )
                stale |= others
        self._write_shelf(new | moved, now)
        return {*changed, *stale}, index

    def _write_shelf(self, batch: Mapping[int, Page], outlets: Mapping[int, int | None]) -> None:
        """Write what is known of a batch, and the furniture of its outlets, past and present."""
        rows = [
            {"document_id": row, "outlet_id": outlets[row], "fingerprints": page.size} for row, page in batch.items()
        ]
        if not rows:
            return
        self._connection.execute(indexed.delete().where(indexed.c.document_id.in_(batch)))
        self._connection.execute(indexed.insert(), rows)
        repeated = [
            {
                "outlet": outlet,
                "likely": self._furniture.likely[outlet].astype("<u8").tobytes(),
                "certain": self._furniture.certain[outlet].astype("<u8").tobytes(),
            }
            for outlet in self._furniture.likely
        ]
        self._connection.execute(furniture.delete())
        if repeated:
            self._connection.execute(furniture.insert(), repeated)

    def _put_on_shelf(self, known: Mapping[int, tuple[int | None, int]]) -> None:
        size = max(max(known, default=-1) + 1, len(self._shelf.sizes))
        outlets, sizes = np.full(size, UNKNOWN, np.int32), np.zeros(size, np.int32)
        outlets[: len(self._shelf.outlets)], sizes[: len(self._shelf.sizes)] = self._shelf
        for row, (outlet, count) in known.items():
            outlets[row], sizes[row] = UNKNOWN if outlet is None else outlet, count
        self._shelf = Shelf(outlets, sizes)

    def _page(self, row: int) -> Page:
        """The page of a document, made once as long as it is near."""
        if row not in self._pages:
            words = self._connection.execute(select(documents.c.text).where(documents.c.id == row)).scalar_one()
            self._pages[row] = make_page(words)
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(row)
        return self._pages[row]

    def _wires(self, near: Collection[int], accounts: Mapping[int, Account]) -> Iterator[Row]:
        """The agencies that documents without a credit print, from the passages that stand in the store now."""
        shared: dict[int, dict[int, list[tuple[Span, Span]]]] = defaultdict(lambda: defaultdict(list))
        for row in rows_of(self._connection, passages, near):
            a, b = Span(row.a_start, row.a_end), Span(row.b_start, row.b_end)
            shared[row.a_id][row.b_id].append((a, b))
            shared[row.b_id][row.a_id].append((b, a))
        wanted = sorted(row for row in near if row in shared and not accounts[row].wires())
        others = {other for row in wanted for other in shared[row]} - accounts.keys()
        known = {**accounts, **load_accounts(self._connection, others)}
        for row in wanted:
            told = [
                (-sum(mine.end - mine.start for mine, _ in pairs), known[other].id, other, agency)
                for other, pairs in shared[row].items()
                if (agency := find_wire(known[row], known[other], [mine for mine, _ in pairs]))
            ]
            if told:
                *_, other, agency = min(told, key=lambda one: one[:2])
                mine, theirs = max(shared[row][other], key=lambda pair: (pair[0].end - pair[0].start, -pair[0].start))
                number = save_sources(self._connection, Rows(self._connection), [agency], {})[agency.key]
                yield row, number, mine.start, mine.end, other, theirs.start, theirs.end, "wire.same-text"


def _passages(found: Iterable[Reuse], accounts: Mapping[int, Account]) -> Iterator[Row]:
    for reuse in found:
        turned = accounts[reuse.second].id < accounts[reuse.first].id
        a, b = (reuse.second, reuse.first) if turned else (reuse.first, reuse.second)
        for passage in reuse.passages:
            mine, theirs = (passage.b, passage.a) if turned else (passage.a, passage.b)
            direction = find_direction(accounts[a], accounts[b], mine, theirs)
            copied = {"a": "a from b", "b": "b from a", None: None}[direction.copy]
            because = direction.because
            yield (
                a, b, mine.start, mine.end, theirs.start, theirs.end, passage.kind, copied,
                because.start if because else None, because.end if because else None,
                direction.rule, int(direction.inferred),
            )  # fmt: skip


def _listed(rows: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(rows)))
