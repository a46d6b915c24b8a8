"""Each question sees the store as it is when it is asked, and leaves it to others afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.api.reading import Reading
from provstore.errors import NoStore, UsageError
from provstore.ingest import Content, ingest

COUNT = "SELECT count(*) FROM v_documents"


def test_one_question_is_of_one_moment_and_the_next_of_another(accounts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    store = Reading(accounts, print)
    with store.reading() as connection:
        assert connection.exec_driver_sql(COUNT).scalar_one() == 3
    ingest(accounts, Content("a", b"A road was shut, the mayor said.\n"))
    with store.reading() as connection:
        assert connection.exec_driver_sql(COUNT).scalar_one() == 4


def test_a_store_that_is_gone_is_told(accounts: Path) -> None:
    store = Reading(accounts, print)
    accounts.unlink()
    with pytest.raises(NoStore), store.reading():
        pass


def test_after_a_with_block_it_is_closed(accounts: Path) -> None:
    with pytest.raises(KeyError), Reading(accounts, print) as store:
        raise KeyError
    with pytest.raises(UsageError), store.reading():
        pass
