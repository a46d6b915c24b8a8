"""A store of three accounts of a fire, and the pages made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from provstore.query.report import gather_page
from provstore.render.report import write_report
from provstore.store import open_store
from tests.render.report.made import FIRE, fill


@pytest.fixture(scope="session")
def fires(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three accounts of a fire."""
    store = tmp_path_factory.mktemp("fires") / "store.db"
    fill(store, FIRE / "courier.txt", outlet="Varnholm Courier")
    fill(store, FIRE / "herald.txt", outlet="Morning Herald")
    fill(store, FIRE / "radio.txt", outlet="Harbor <b>Radio</b>")
    return store


@pytest.fixture(scope="session")
def page_of(fires: Path) -> Callable[..., str]:
    def make(*names: str) -> str:
        with open_store(fires) as connection:
            if names == ("story",):
                names = (str(connection.exec_driver_sql("SELECT id FROM v_stories").scalar_one()),)
            return write_report(gather_page(connection, names))

    return make
