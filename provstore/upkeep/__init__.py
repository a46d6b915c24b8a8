"""Keeps what documents share true in the store, while documents come, are extracted anew, or somebody states of them.

Invariant: what is stored here is a function of the documents alone, and of what holds of them now.  In which order
they came, one by one or together, and what was stored before, changes no row.  So that a change costs little, only
the pairs that it concerns are compared again; and what is kept in memory is a function of the tables.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, or_, text

from provstore.store.models.changes import changes, editions
from provstore.store.models.documents import documents as texts
from provstore.store.models.pairs import (
    bands,
    claim_pairs,
    copies,
    divergences,
    furniture,
    index_segments,
    indexed,
    inferred_wires,
    passages,
)
from provstore.store.models.stories import story_pages as pages_of_stories
from provstore.store.prepare import Prepared
from provstore.store.reviews import settle_pairs
from provstore.upkeep.changed_text import renew_changes
from provstore.upkeep.known_stories import KnownStories
from provstore.upkeep.known_texts import KnownTexts
from provstore.upkeep.profiles import Profiles
from provstore.upkeep.same_claims import renew_same_claims
from provstore.upkeep.shared_text import renew_shared_text

__all__ = ["Upkeep"]

# Documents matched together, which all stay in memory meanwhile.
AT_ONCE = 500

# In a store of fewer documents stories are found anew whenever something changes.
SMALL = 1000

# In a larger one they are found anew when documents wait that are so many in proportion to the others.
SHARE_WAITING = 0.2

# What was found between two documents, by places in their texts, and what finding it needs to know of the texts.
BETWEEN = (passages, inferred_wires, claim_pairs, divergences, changes, editions)
# Copies lead to what the other indexes know of a text, whoever its copy is.
INDEXES = (copies, index_segments, furniture, indexed, bands, pages_of_stories)


_WAITING = "SELECT document_row FROM _current EXCEPT SELECT document_row FROM _story_pages"
_NOT_INDEXED = "SELECT document_row FROM _current EXCEPT SELECT document_row FROM _indexed"


class Upkeep:
    """Used by whoever writes to a store, for as long as the connection lives: what it reads stays in memory.

    The stories of a large store are found anew only when a good part of it is new, and in the end: each time costs as
    much as the store is large.  Until then, and where the run never comes to its end, `_story_pages` lacks the
    documents that wait, and whoever writes next goes on with them.
    """

    def __init__(self, connection: Connection, run_row: int) -> None:
        self._connection, self._run_row = connection, run_row
        self._version: int | None = None  # of the store, as far as others write to it, when the rest was read
        self._waiting: set[int] = set()

    def update(
        self, changed: Collection[int], fresh: Mapping[int, Prepared] | None = None, *, is_last: bool = True
    ) -> None:
        """Match again what concerns documents, by their rows: new ones, and those extracted or stated anew.

        Called inside the transaction that changes them.  `fresh` are those that were extracted just now, which
        need not be read again.  Documents that no index knows, as after a new schema has emptied it, are taken in.
        Unless this `is_last`, `finish` or another update is to follow: then some of it may be left for later.
        """
        if not changed:
            return
        wanted = {*changed, *self._look()}
        ordered, touched = sorted(wanted), set[int]()
        for start in range(0, len(ordered), AT_ONCE):
            some = renew_shared_text(self._connection, self._run_row, self._texts, ordered[start : start + AT_ONCE])
            self._profiles.renew(some, fresh or {})
            renew_changes(self._connection, self._run_row, some, self._profiles.of, self._texts.outlet_of)
            touched |= some
        self._waiting |= touched
        count = self._stories.count
        if is_last or count < SMALL or len(self._waiting) >= count * SHARE_WAITING:
            self._find_stories()
        else:
            self._stories.forget(touched)

    def forget(self, documents: Collection[int]) -> None:
        """Take out all that was found in texts of documents, by their rows, that have another text now.

        The indexes know these texts, and are emptied: the next update, by whoever, takes all documents in again.
        """
        for table in BETWEEN:
            ends = [column for column in table.c if any(key.column is texts.c.id for key in column.foreign_keys)]
            self._connection.execute(table.delete().where(or_(*(end.in_(documents) for end in ends))))
        for table in INDEXES:
            self._connection.execute(table.delete())
        self._version = None

    @property
    def waits(self) -> bool:
        """Whether something is left for later."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Do what updates have left for later, inside a transaction."""
        if self._waiting:
            if missing := self._look():
                self.update(missing)
            else:
                self._find_stories()

    def _look(self) -> set[int]:
        """Read the store anew if another program has written to it; returns documents that no index knows."""
        version = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        if version == self._version:
            return set()
        self._version = version
        self._texts = KnownTexts(self._connection)
        self._profiles = Profiles(self._connection, self._texts.repeated)
        self._stories = KnownStories(self._connection, self._texts.outlet_of)
        self._waiting = {*self._connection.execute(text(_WAITING)).scalars()}
        return {*self._connection.execute(text(_NOT_INDEXED)).scalars()}

    def _find_stories(self) -> None:
        """Find stories anew, and compare the claims of documents that wait for it."""
        waiting, self._waiting = sorted(self._waiting), set()
        for start in range(0, len(waiting), AT_ONCE):
            self._stories.take_in({row: self._profiles.of(row) for row in waiting[start : start + AT_ONCE]})
        moved = self._stories.regroup(self._run_row)
        near, story_of = self._stories.near, self._stories.story_of
        copies, read = self._texts.copies, self._profiles.of
        renew_same_claims(self._connection, self._run_row, waiting, moved, near, story_of, copies, read)
        settle_pairs(self._connection, {*waiting, *(row for pair in moved for row in pair)})
