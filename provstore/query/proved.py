"""Is the text of a document what was stored?  A list prints no word of one that is not."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection

from provstore.store.engine import driver_of

_STORED = "SELECT CAST(text AS BLOB), bytes, text_sha256 FROM documents WHERE sha256 = ?"


class Proved:
    """Asked of ids of documents, each of which it proves once; `damaged` are those that are not what was stored."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)
        self._known: dict[str, bool] = {}
        self.damaged: list[str] = []

    def __call__(self, *ids: str | None) -> bool:
        """Whether all of them are; what is no document of the store, such as one that was forgotten, proves nothing."""
        return all(id is None or self._is_proved(id) for id in ids)

    def _is_proved(self, id: str) -> bool:
        if id not in self._known:
            row = self._driver.execute(_STORED, (id,)).fetchone()
            self._known[id] = row is None or _holds(id, *row)
            if not self._known[id]:
                self.damaged.append(id)
        return self._known[id]


def _holds(id: str, text: bytes, data: bytes | None, text_sha256: str) -> bool:
    digest = sha256(text).hexdigest()
    return digest == text_sha256 and id == (digest if data is None else sha256(data).hexdigest())
