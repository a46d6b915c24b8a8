"""The texts of a store as far as finding shared text needs them: index, catalog and furniture, in memory and tables."""

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, select, text

from provstore.match.reuse.comparable import Comparable, make_comparable
from provstore.match.reuse.evidence import find_affected
from provstore.match.reuse.fingerprints import NO_HASHES, Hashes
from provstore.match.reuse.furniture import NONE, UNKNOWN, Catalog, Furniture, repeated_parts, update_furniture
from provstore.match.reuse.postings import Lookup, make_segment
from provstore.records import Span
from provstore.store.models.documents import documents
from provstore.store.models.pairs import furniture, indexed
from provstore.store.rows import Rows
from provstore.upkeep.known_copies import KnownCopies
from provstore.upkeep.stored_index import StoredIndex

# Texts kept in memory, about 150 kB each.
KEPT = 150


class KnownTexts:
    """All by the row of a document."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._index = StoredIndex(connection)
        self._texts: OrderedDict[int, Comparable] = OrderedDict()
        held = connection.execute(select(indexed)).all()
        known = {row.document_row: (row.outlet_row, row.fingerprints) for row in held}
        self.catalog = Catalog.empty().with_documents(known)
        self.copies = KnownCopies(connection, self.of)
        self._counted = self.catalog.with_documents(
            {row: (NONE, int(self.catalog.sizes[row])) for row in self.copies.repeated(self.outlet_of)}
        )
        self.furniture = load_furniture(connection)

    @property
    def lookup(self) -> Lookup:
        return self._index.lookup

    def of(self, row: int) -> Comparable:
        """The text of a document, made comparable once as long as it is asked for now and then."""
        if row not in self._texts:
            words = self._connection.execute(select(documents.c.text).where(documents.c.id == row)).scalar_one()
            self._texts[row] = make_comparable(words)
            if len(self._texts) > KEPT:
                self._texts.popitem(last=False)
        self._texts.move_to_end(row)
        return self._texts[row]

    def outlet_of(self, row: int) -> int | None:
        """Who publishes a document, by the row of the source; None where nobody says so."""
        outlet = int(self.catalog.outlets[row])
        return None if outlet == UNKNOWN else outlet

    def repeated(self, row: int, parts: Sequence[Span]) -> list[Span]:
        """The parts of a document that its outlet repeats."""
        hashes = self.furniture.likely.get(int(self.catalog.outlets[row]), NO_HASHES)
        return repeated_parts(self.of(row), hashes, parts) if len(hashes) else []  # of most pages no text is needed

    def take_in(self, changed: Collection[int]) -> tuple[set[int], set[int]]:
        """Bring all to what holds now of documents; returns the others whose furniture that has changed, and those
        with a fingerprint that has become common."""
        held = self._connection.execute(select(indexed).where(indexed.c.document_row.in_(changed))).all()
        before = {row.document_row: row.outlet_row for row in held}
        listed = ", ".join(map(str, sorted(changed)))
        query = f"SELECT document_row, outlet_row FROM _current WHERE document_row IN ({listed})"
        now: dict[int, int | None] = {row.document_row: row.outlet_row for row in self._connection.execute(text(query))}
        new = {row: self.of(row) for row in sorted(changed) if row not in before}
        moved = {row: self.of(row) for row in sorted(before) if before[row] != now[row]}
        self._index.add(make_segment({row: made.prints.different for row, made in new.items()}))
        affected = find_affected([made.prints for made in new.values()], self.lookup) - new.keys()
        batch = new | moved
        self.catalog = self.catalog.with_documents({row: (now[row], made.size) for row, made in batch.items()})
        self.copies.take_in(new)
        stale = self._count(new, moved.keys())
        if batch:
            self._write(batch, now)
        return stale, affected

    def _count(self, new: Mapping[int, Comparable], moved: Collection[int]) -> set[int]:
        """Count anew what outlets repeat; returns the documents whose furniture that has changed.

        Of nearly identical pages of an outlet one counts.
        """
        again = self.copies.repeated(self.outlet_of)
        was_again = set(np.flatnonzero(self._counted.outlets == NONE).tolist())
        others = sorted({*moved, *(again ^ was_again)} - new.keys())
        stale: set[int] = set()
        for batch, is_new in ((new, True), ({row: self.of(row) for row in others}, False)):
            if batch:
                before = self._counted
                now = {row: NONE if row in again else self.outlet_of(row) for row in batch}
                self._counted = before.with_documents({row: (now[row], made.size) for row, made in batch.items()})
                prints = {row: made.prints for row, made in batch.items()}
                self.furniture, found = update_furniture(
                    self.furniture, prints, self.lookup, self._counted, None if is_new else before, self.catalog
                )
                stale |= found
        return stale

    def _write(self, batch: Mapping[int, Comparable], outlets: Mapping[int, int | None]) -> None:
        """Write what is known of a batch, and the furniture of all outlets."""
        self._connection.execute(indexed.delete().where(indexed.c.document_row.in_(batch)))
        self._connection.execute(furniture.delete())
        rows = Rows(self._connection)
        for row, made in batch.items():
            rows.add(indexed, document_row=row, outlet_row=outlets[row], fingerprints=made.size)
        for outlet, likely in self.furniture.likely.items():
            certain = self.furniture.certain[outlet]
            rows.add(furniture, outlet=outlet, likely=_pack(likely), certain=_pack(certain))
        rows.write()


def load_furniture(connection: Connection, outlets: Collection[int] | None = None) -> Furniture:
    """What outlets repeat, by their rows or UNKNOWN: all, or some of them."""
    query = select(furniture) if outlets is None else select(furniture).where(furniture.c.outlet.in_(outlets))
    found = connection.execute(query).all()
    return Furniture(
        {row.outlet: _unpack(row.likely) for row in found}, {row.outlet: _unpack(row.certain) for row in found}
    )


def _pack(hashes: Hashes) -> bytes:
    return hashes.astype("<u8").tobytes()


def _unpack(data: bytes) -> Hashes:
    return np.frombuffer(data, "<u8").astype(np.uint64)
