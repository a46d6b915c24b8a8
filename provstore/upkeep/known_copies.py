"""The groups of nearly identical texts of a store, in memory and tables."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from provstore.match.provenance.copies import Standing, arrange
from provstore.match.reuse.comparable import Comparable
from provstore.match.reuse.groups import LEAST_TEXTS, Groups, are_nearly_the_same, find_bands
from provstore.store.models.documents import documents
from provstore.store.models.pairs import bands, copies
from provstore.store.pairs import load_accounts, some_of
from provstore.store.rows import Rows

_FILED = """
SELECT b.band, b.document_row, d.sha256 FROM _bands AS b JOIN documents AS d ON d.id = b.document_row
WHERE b.band IN :some
"""
# In SQLite, a column beside min() is that of the row with the smallest value.
_ANCHORS = """
SELECT b.band, count(*) AS texts, b.document_row, min(d.sha256) AS sha256
FROM _bands AS b JOIN documents AS d ON d.id = b.document_row WHERE b.band IN :some GROUP BY b.band
"""


class KnownCopies:
    """All by the row of a document."""

    def __init__(self, connection: Connection, read: Callable[[int], Comparable]) -> None:
        """`read` gives the text of a document."""
        self._connection, self._read = connection, read
        self._group_of: dict[int, int] = {}
        self._standing: dict[int, Standing] = {}
        self._ids: dict[int, str] = {}
        query = select(copies, documents.c.sha256).join(documents, copies.c.document_row == documents.c.id)
        for row in connection.execute(query):
            self._group_of[row.document_row] = row.group_row
            self._standing[row.document_row] = Standing(row.kept, row.before_row)
            self._ids[row.document_row] = row.sha256
        self._stored = dict(self._group_of)
        self._moved: set[int] = set()

    def take_in(self, rows: Collection[int]) -> None:
        """Find the groups of documents that may be new, and those that others are in now."""
        filed = {row for (row,) in self._ask("SELECT document_row FROM _bands WHERE document_row IN :some", rows)}
        new = {row: find_bands(self._read(row).prints) for row in sorted(rows) if row not in filed}
        writing = Rows(self._connection)
        for row, found in new.items():
            for band in set(found):
                writing.add(bands, band=band, document_row=row)
        writing.write()
        doubtful: set[int] = set()
        members: dict[int, dict[str, int]] = defaultdict(dict)  # of a band: documents by their ids
        for band, row, id in self._ask(_FILED, {band for found in new.values() for band in found}):
            members[band][id] = row
        for of_band in members.values():
            if len(of_band) >= LEAST_TEXTS:
                before = {id: row for id, row in of_band.items() if row not in new}
                moved = len(before) < LEAST_TEXTS or min(before) != min(of_band)
                doubtful.update(row for row in of_band.values() if moved or row in new)
        self._find_anchors(doubtful)

    def _find_anchors(self, rows: Collection[int]) -> None:
        """Put each document into the group of the first anchor that it resembles."""
        bands_of: dict[int, list[int]] = defaultdict(list)
        for row, band in self._ask("SELECT document_row, band FROM _bands WHERE document_row IN :some", rows):
            bands_of[row].append(band)
        anchors = {
            one.band: (one.sha256, one.document_row)
            for one in self._ask(_ANCHORS, {band for found in bands_of.values() for band in found})
            if one.texts >= LEAST_TEXTS
        }
        for row in sorted(rows):
            mine = self._read(row).prints
            tried = [anchor for _, anchor in sorted({anchors[band] for band in bands_of[row] if band in anchors})]
            found = next((one for one in tried if are_nearly_the_same(mine, self._read(one).prints)), None)
            if self._group_of.pop(row, None) != found:
                self._moved.add(row)
            if found is not None:
                self._group_of[row] = found
        unknown = self._moved - self._ids.keys()
        self._ids |= dict(self._ask("SELECT id, sha256 FROM documents WHERE id IN :some", unknown))

    def repeated(self, outlet_of: Callable[[int], int | None]) -> set[int]:
        """The documents of groups that are not the first page of their outlet in their group."""
        first: set[tuple[int, int | None]] = set()
        again: set[int] = set()
        for row in sorted(self._group_of, key=self._ids.__getitem__):
            page = self._group_of[row], outlet_of(row)
            if page in first:
                again.add(row)
            first.add(page)
        return again

    def arrange(self, run_row: int, changed: Collection[int]) -> set[int]:
        """Say anew whom the pages of groups are compared with, as far as documents that have changed, or have moved,
        are among them; returns the documents for which that is other than before."""
        groups = {of[row] for row in self._moved.union(changed) for of in (self._group_of, self._stored) if row in of}
        self._moved = set()
        members: dict[int, list[int]] = {group: [] for group in groups}
        for row, group in self._group_of.items():
            if group in groups:
                members[group].append(row)
        found: dict[int, Standing] = {}
        for rows in members.values():
            found |= arrange(load_accounts(self._connection, rows)) if rows else {}
        there = {row for row, group in self._stored.items() if group in groups}
        moved = {row for row in there | found.keys() if self._stored.get(row) != self._group_of.get(row)}
        other = {row for row in there | found.keys() if self._standing.get(row) != found.get(row)}
        renamed = self._renamed(there, moved & found.keys())
        self._write(run_row, moved | other, found)
        return other | (moved - renamed)

    def _renamed(self, there: Collection[int], moved: Collection[int]) -> set[int]:
        """Documents that have moved from one group to another together with all that were in either."""
        became: dict[int, set[int | None]] = defaultdict(set)
        came: dict[int | None, set[int]] = defaultdict(set)
        for row in there:
            became[self._stored[row]].add(self._group_of.get(row))
            came[self._group_of.get(row)].add(self._stored[row])
        return {
            row
            for row in moved
            if row in self._stored and len(became[self._stored[row]]) == len(came[self._group_of[row]]) == 1
        }

    def _write(self, run_row: int, rows: Collection[int], found: dict[int, Standing]) -> None:
        for some in some_of(rows):
            self._connection.execute(copies.delete().where(copies.c.document_row.in_(some)))
        writing = Rows(self._connection)
        for row in sorted(rows):
            self._stored.pop(row, None)
            self._standing.pop(row, None)
            if row in found:
                group, standing = self._group_of[row], found[row]
                self._stored[row], self._standing[row] = group, standing
                told = {"kept": standing.kept, "before_row": standing.before, "run_row": run_row}
                writing.add(copies, document_row=row, group_row=group, **told)
        writing.write()

    def are_copies(self, one: int, other: int) -> bool:
        """Whether two documents are of one group."""
        return one in self._stored and self._stored[one] == self._stored.get(other)

    def with_earliest(self) -> Iterator[tuple[int, int]]:
        """The earliest page of each group with each of the others."""
        earliest = {self._stored[row]: row for row, one in self._standing.items() if one.kept == "earliest"}
        for row, group in self._stored.items():
            if row != earliest[group]:
                yield earliest[group], row

    @property
    def groups(self) -> Groups:
        """Which pairs of documents are compared."""
        beside: dict[int, set[int]] = defaultdict(set)
        for row, standing in self._standing.items():
            if standing.before is not None:
                beside[row].add(standing.before)
                beside[standing.before].add(row)
        return Groups(self._stored, {row for row, one in self._standing.items() if one.kept}, beside)

    def _ask(self, query: str, numbers: Iterable[int]) -> Iterator[Any]:
        """The rows of a query that names numbers as `:some`."""
        asked = text(query).bindparams(bindparam("some", expanding=True))
        for some in some_of(numbers):
            yield from self._connection.execute(asked, {"some": some})
