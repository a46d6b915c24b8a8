"""Whom a document means by a name: the key of a source, which a line and a link do not tell."""

from __future__ import annotations

import re
from collections import defaultdict

from sqlalchemy import Connection, text

_SOURCES = 'SELECT "key", kind, name FROM sources ORDER BY "key"'
_SCOPED = re.compile(r"\|[0-9a-f]{64}$")  # the key of a source that is known in one document alone


class SourceKeys:
    """The keys of all sources of a store."""

    def __init__(self, connection: Connection) -> None:
        self._keys = defaultdict[tuple[str, str], list[str]](list)
        for key, kind, name in connection.execute(text(_SOURCES)):
            self._keys[kind, name].append(key)

    def key(self, kind: str, name: str, document: str) -> str:
        """The key of whom a document, by its id, names so.

        Where the name may mean several, the key is one that means nobody in any other document.
        """
        keys = self._keys[kind, name]
        here = [key for key in keys if key.endswith(f"|{document}")]
        anywhere = [key for key in keys if not _SCOPED.search(key)]
        return (here or anywhere)[0] if here or len(anywhere) == 1 else f"{kind}|{name}||{document}"
