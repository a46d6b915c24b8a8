"""What documents share, kept up to date in the store: whenever texts or findings change, so does this.

What stands there is a function of the set of documents and of what holds for them now, whatever the
order in which they came, one by one or together.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, text

from provstore.upkeep.claims import ClaimsAcross
from provstore.upkeep.texts import TextsAcross

__all__ = ["Across"]

AT_ONCE = 500  # documents matched together, which all stay in memory meanwhile

_LEFT_OUT = "SELECT document_id FROM _current EXCEPT SELECT document_id FROM _indexed"


class Across:
    """Used by whoever writes to a store, for as long as the connection lives: what it reads stays in memory."""

    def __init__(self, connection: Connection, run_id: int) -> None:
        self._connection, self._run_id = connection, run_id
        self._version: int | None = None  # of the store, as far as others write to it, when the rest was read

    def update(self, changed: Collection[int]) -> None:
        """Match again what concerns documents, by their rows: new ones, and those extracted or stated anew.

        Called inside the transaction that changes them.  Documents that no index knows, as after a new schema has
        emptied it, are taken in with them.
        """
        if not changed:
            return
        version = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        wanted = set(changed)
        if version != self._version:
            self._version = version
            self._texts = TextsAcross(self._connection, self._run_id)
            self._claims = ClaimsAcross(self._connection, self._run_id, self._texts.repeated)
            wanted.update(self._connection.execute(text(_LEFT_OUT)).scalars())
        ordered = sorted(wanted)
        for start in range(0, len(ordered), AT_ONCE):
            self._claims.update(self._texts.update(ordered[start : start + AT_ONCE]))
