"""An index of the store in memory: sorted segments that stand in a table."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from provstore.match.reuse.postings import Segment, merge_tail
from provstore.store.models import index_segments
from provstore.store.rows import Rows


class Index:
    """The segments of one index, and the numbers of their rows."""

    def __init__(self, connection: Connection, what: str) -> None:
        self._connection, self._what = connection, what
        of = index_segments.c
        query = select(of.id, of.packed).where(of.what == what).order_by(of.id)
        found = connection.execute(query).all()
        self._rows = [row.id for row in found]
        self.segments = [Segment.from_bytes(row.packed) for row in found]

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
        number = rows.new_id(index_segments)
        rows.of(index_segments).append((number, self._what, added.to_bytes()))
        rows.write()
        self._rows.append(number)
