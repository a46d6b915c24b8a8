"""An index of the store in memory: sorted segments that stand in a table."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from provstore.match.texts.postings import Segment, merge_tail
from provstore.store.models import index_segments
from provstore.store.rows import Rows


class Index:
    """The segments of one index, and the numbers of their rows."""

    def __init__(self, connection: Connection, what: str) -> None:
        self._connection, self._what = connection, what
        self._rows: list[int] = []
        self.segments: list[Segment] = []

    def refresh(self) -> bool:
        """Read what another program has written since; whether there was any."""
        of = index_segments.c
        last = self._connection.execute(select(func.max(of.id)).where(of.what == self._what)).scalar()
        if last == (self._rows[-1] if self._rows else None):
            return False
        query = select(of.id, of.packed).where(of.what == self._what).order_by(of.id)
        found = self._connection.execute(query).all()
        self._rows = [row.id for row in found]
        self.segments = [Segment.from_bytes(row.packed) for row in found]
        return True

    def add(self, keys: NDArray[np.uint64]) -> None:
        """Add keys, and merge the segments that have become too many."""
        if not len(keys):
            return
        kept, merged = merge_tail([*self.segments, Segment(np.sort(keys))])
        added = merged or Segment(np.sort(keys))
        gone, self._rows = self._rows[kept:], self._rows[:kept]
        if gone:
            self._connection.execute(index_segments.delete().where(index_segments.c.id.in_(gone)))
        self.segments = [*self.segments[:kept], added]
        rows = Rows(self._connection)
        number = max(rows.new_id(index_segments), max(gone, default=0) + 1)  # never that of a row another has seen
        rows.of(index_segments).append((number, self._what, added.to_bytes()))
        rows.write()
        self._rows.append(number)
