"""The index of texts in memory: sorted segments that stand in a table."""

from sqlalchemy import Connection, select

from provstore.match.reuse.postings import IndexSegment, Lookup, merge_tail
from provstore.store.models.pairs import index_segments
from provstore.store.rows import Rows


class StoredIndex:
    """Its segments, the ids of their rows, and a `lookup` for questions to it as it is now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        found = connection.execute(select(index_segments).order_by(index_segments.c.id)).all()
        self._ids = [row.id for row in found]
        self._segments = [IndexSegment.from_bytes(row.packed) for row in found]
        self.lookup = Lookup(self._segments)

    def add(self, segment: IndexSegment) -> None:
        """Add a segment, and merge those that have become too many."""
        if not len(segment.keys):
            return
        kept, merged = merge_tail([*self._segments, segment])
        added = merged or segment
        gone, self._ids = self._ids[kept:], self._ids[:kept]
        if gone:
            self._connection.execute(index_segments.delete().where(index_segments.c.id.in_(gone)))
        self._segments = [*self._segments[:kept], added]
        self.lookup = Lookup(self._segments)
        rows = Rows(self._connection)
        self._ids.append(rows.new_id(index_segments))
        rows.add(index_segments, id=self._ids[-1], packed=added.to_bytes())
        rows.write()
