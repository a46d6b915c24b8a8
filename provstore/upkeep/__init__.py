"""Keeps what documents share true in the store, while documents come, are extracted anew, or somebody states of them.

Invariant: what is stored here is a function of the documents alone, and of what holds of them now.  In which order
they came, one by one or together, and what was stored before, changes no row.  So that a change costs little, only
the pairs that it concerns are compared again; and what is kept in memory is a function of the tables.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType

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
from provstore.store.reviews import settle_pairs
from provstore.uncollected import without_collecting
from provstore.upkeep.changed_text import renew_changes
from provstore.upkeep.known_names import file_names
from provstore.upkeep.known_stories import KnownStories
from provstore.upkeep.known_texts import KnownTexts
from provstore.upkeep.profiles import Profiles
from provstore.upkeep.same_claims import renew_same_claims
from provstore.upkeep.shared_text import renew_shared_text

__all__ = ["Upkeep", "count_waiting"]

# While more are to come, documents wait until they are as many as those that have been matched, and this many at least.
# What one changes for others (parts that an outlet repeats, groups of copies) is then worked out a few times, not for
# each batch: all that is matched in a run, some of it again, stays in proportion to the documents of the store.
FEWEST_WAITING = 1000

# What was found between two documents, by places in their texts, and what finding it needs to know of the texts.
BETWEEN = (passages, inferred_wires, claim_pairs, divergences, changes, editions)
# Copies lead to what the other indexes know of a text, whoever its copy is.
INDEXES = (copies, index_segments, furniture, indexed, bands, pages_of_stories)


_WAITING = """
SELECT document_row FROM _current EXCEPT SELECT document_row FROM _story_pages
UNION SELECT document_row FROM (SELECT document_row FROM _current EXCEPT SELECT document_row FROM _indexed)
"""


def count_waiting(connection: Connection) -> int:
    """How many documents no index knows, which are matched with the next write: after a new schema all may."""
    return int(connection.execute(text(f"SELECT count(*) FROM ({_WAITING})")).scalar_one())


class Upkeep:
    """Used by whoever writes to a store, for as long as the connection lives: what it reads stays in memory.

    While more documents are to come, those that have changed wait, and are matched together.  Where a run never comes
    to its end, `_story_pages` lacks those that wait, and whoever writes next goes on with them.
    """

    def __init__(self, connection: Connection, run_row: int) -> None:
        self._connection, self._run_row = connection, run_row
        self._version: int | None = None  # of the store, as far as others write to it, when the rest was read
        self._waiting: set[int] = set()

    def update(
        self, changed: Collection[int], ahead: Mapping[int, bytes] = MappingProxyType({}), *, is_last: bool = True
    ) -> None:
        """Match again what concerns documents, by their rows: new ones, and those extracted or stated anew.

        Called inside the transaction that changes them.  `ahead` has the profiles that `pack_profile` has made already
        of some of them.  Documents that no index knows, as after a new schema has emptied it, are taken in.  Unless
        this `is_last`, `finish` or another update is to follow: then it may be left for later.
        """
        if not changed:
            return
        file_names(self._connection, changed)
        self._look()
        self._profiles.take_in(changed, ahead)
        self._waiting.update(changed)
        if is_last or len(self._waiting) >= max(FEWEST_WAITING, self._stories.count):
            self._match()
        else:
            self._stories.forget(changed)

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

    def finish(self) -> None:
        """Match what waits, inside a transaction: also what a run has left that never came to its end."""
        if self._waiting or self._connection.execute(text(_WAITING)).first():
            self._look()
            self._match()

    def _look(self) -> None:
        """Read the store anew if another program has written to it, with the documents that wait."""
        version = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        if version == self._version:
            return
        self._version = version
        self._texts = KnownTexts(self._connection)
        self._profiles = Profiles(self._connection, self._texts.repeated)
        self._stories = KnownStories(self._connection, self._texts.outlet_of)
        self._waiting = {*self._connection.execute(text(_WAITING)).scalars()}

    def _match(self) -> None:
        """Match all that waits: texts, then what they change, then stories, then claims."""
        with without_collecting():  # looking for rings among the profiles at hand, of which there are none, took half
            self._match_waiting()

    def _match_waiting(self) -> None:
        waiting, self._waiting = self._waiting, set()
        renewed = renew_shared_text(self._connection, self._run_row, self._texts, waiting)
        anew = waiting | renewed.regrouped | self._profiles.renew(renewed.repeated - waiting)
        renew_changes(self._connection, self._run_row, renewed.pairs, self._profiles.of, self._texts.outlet_of)
        self._stories.take_in(self._profiles.at_hand_first(anew), self._profiles.of)
        moved = self._stories.regroup(self._run_row) | renewed.pairs
        near, story_of = self._stories.near, self._stories.story_of
        copies, read = self._texts.copies, self._profiles.of
        renew_same_claims(self._connection, self._run_row, anew, moved, near, story_of, copies, read)
        settle_pairs(self._connection, {*anew, *(row for pair in moved for row in pair)})
