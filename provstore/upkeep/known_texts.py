"""The texts of a store as far as finding shared text needs them: index, catalog and furniture, in memory and tables."""

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, select, text

from provstore.match.reuse.comparable import Comparable, make_comparable
from provstore.match.reuse.fingerprints import NO_HASHES, Hashes
from provstore.match.reuse.furniture import UNKNOWN, Catalog, Furniture, repeated_parts, update_furniture
from provstore.match.reuse.postings import Lookup, make_segment
from provstore.records import Span
from provstore.store.models.documents import documents
from provstore.store.models.pairs import furniture, indexed
from provstore.store.rows import Rows
from provstore.upkeep.stored_index import StoredIndex

# Texts kept in memory, about 150 kB each.
KEPT = 500


class KnownTexts:
    """All by the row of a document."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._index = StoredIndex(connection)
        self._texts: OrderedDict[int, Comparable] = OrderedDict()
        held = connection.execute(select(indexed)).all()
        known = {row.document_row: (row.outlet_row, row.fingerprints) for row in held}
        self.catalog = Catalog.empty().with_documents(known)
        repeated = connection.execute(select(furniture)).all()
        self.furniture = Furniture(
            {row.outlet: _unpack(row.likely) for row in repeated},
            {row.outlet: _unpack(row.certain) for row in repeated},
        )

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
        return repeated_parts(self.of(row), hashes, parts)

    def take_in(self, changed: Collection[int]) -> set[int]:
        """Bring all to what holds now of documents; returns the others whose furniture that has changed."""
        held = self._connection.execute(select(indexed).where(indexed.c.document_row.in_(changed))).all()
        before = {row.document_row: row.outlet_row for row in held}
        listed = ", ".join(map(str, sorted(changed)))
        query = f"SELECT document_row, outlet_row FROM _current WHERE document_row IN ({listed})"
        now: dict[int, int | None] = {row.document_row: row.outlet_row for row in self._connection.execute(text(query))}
        new = {row: self.of(row) for row in sorted(changed) if row not in before}
        moved = {row: self.of(row) for row in sorted(before) if before[row] != now[row]}
        self._index.add(make_segment({row: made.prints.different for row, made in new.items()}))
        stale: set[int] = set()
        for batch, is_new in ((new, True), (moved, False)):
            if batch:
                catalog = self.catalog
                self.catalog = catalog.with_documents({row: (now[row], made.size) for row, made in batch.items()})
                prints = {row: made.prints for row, made in batch.items()}
                self.furniture, others = update_furniture(
                    self.furniture, prints, self.lookup, self.catalog, None if is_new else catalog
                )
                stale |= others
        if batch := new | moved:
            self._write(batch, now)
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


def _pack(hashes: Hashes) -> bytes:
    return hashes.astype("<u8").tobytes()


def _unpack(data: bytes) -> Hashes:
    return np.frombuffer(data, "<u8").astype(np.uint64)
