"""A store of the two seeds, and what Datasette makes of it; skipped, and told, where there is no Datasette."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from provstore.export.datasette.metadata import make_metadata, name_in_datasette
from provstore.export.datasette.serve import make_datasette
from provstore.store import open_store

Get = Callable[..., Any]


@pytest.fixture
def metadata(seeded: Path) -> dict[str, Any]:
    with open_store(seeded) as connection:
        return make_metadata(connection, name_in_datasette(seeded))


@pytest.fixture
def datasette(seeded: Path, metadata: dict[str, Any]) -> Iterator[Any]:
    pytest.importorskip("datasette", reason="no Datasette here: make browser installs it")
    made = make_datasette(seeded, metadata)
    yield made
    for database in made.databases.values():
        database.close()
    made.executor.shutdown()


@pytest.fixture
def get(datasette: Any, seeded: Path) -> Get:
    """What the person who started it gets of an address below that of the store: a page, or what JSON tells."""
    owner = {"ds_actor": datasette.sign({"a": {"id": "root"}}, "actor")}

    def ask(path: str, status: int = 200) -> Any:
        address = path if path.startswith("/") else f"/{seeded.stem}/{path}"
        answer = asyncio.run(datasette.client.get(address, cookies=owner))
        assert answer.status_code == status, answer.text
        return answer.json() if re.search(r"\.json\b", path) else answer.text

    return ask
