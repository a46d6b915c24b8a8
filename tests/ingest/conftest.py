"""What tests of taking in share: files to take in, and questions to the store, by what any user of it may ask."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from provstore.export.jsonl import export_lines
from provstore.query.contents import list_events
from provstore.store import open_store
from provstore.store.verify import verify

ARTICLE = "Talks resume\n\nThe foreign minister said on Tuesday that talks would resume.\n\n“We agree,” he said.\n"
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Held:
    """What a store holds."""

    path: Path

    def documents(self) -> list[dict[str, Any]]:
        """The lines of an export, in the order of the documents' ids."""
        with open_store(self.path) as connection:
            return [json.loads(line) for line in export_lines(connection)]

    def events(self, *columns: str) -> Rows:
        with open_store(self.path) as connection:
            return list(list_events(connection).only(*columns).rows)

    def asked(self, query: str) -> Rows:
        """The rows that a view answers."""
        with open_store(self.path) as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]

    def is_sound(self) -> bool:
        with open_store(self.path) as connection:
            return list(verify(connection)) == []


@pytest.fixture
def held(store_path: Path) -> Held:
    return Held(store_path)


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    """Write texts into files, 1.txt and on, and say where they are."""

    def write(*texts: str | bytes) -> list[Path]:
        paths = [tmp_path / f"{number}.txt" for number in range(1, len(texts) + 1)]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return paths

    return write
