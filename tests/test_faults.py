"""Machines that stop, and programs that come at the same time."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from provstore.errors import NoStore, NotAStore
from provstore.ingest import ingest
from provstore.store import open_store
from provstore.store.verify import verify
from tests.store.forked import at_each_statement, in_child, kill_at
from tests.store.plain import plainly

pytestmark = pytest.mark.usefixtures("stores_made_in_full")

# The first statement to kill at, and how many lie between it and the next: every 43rd in `make test`;
# every one in `make test-long`, a quarter of them in each test, so that they run at the same time.
SAMPLE = [(1, 43)]
ALL = [pytest.param(first, 4, marks=pytest.mark.long) for first in range(1, 5)]


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Three small documents, one of them of other bytes."""
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(
            f"Headline {number}\n\nThe minister said “yes – {number}”, Reuters reported.\n".encode("cp1252")
        )
    return paths


def check_whole(store: Path) -> int:
    """Prove that each document in the store is whole; returns how many there are."""
    with open_store(store) as connection:
        assert list(verify(connection)) == []
        whole = "SELECT count(DISTINCT d.id) FROM documents AS d JOIN sightings AS s ON s.document_row = d.id"
        shown = "SELECT count(*) FROM v_documents"
        counts = {int(connection.exec_driver_sql(query).scalar_one()) for query in (whole, shown)}
        assert len(counts) == 1
        return counts.pop()


@pytest.mark.parametrize(("first", "stride"), SAMPLE + ALL)
def test_killed_at_any_statement(store_path: Path, articles: list[Path], first: int, stride: int) -> None:
    """Whatever was done when the machine stopped, each document is there or not, and a second run completes it."""

    def run(number: int) -> int:
        def work() -> None:
            kill_at(number)
            ingest(store_path, articles[:2])
            ingest(store_path, articles)

        return in_child(work)

    seen = set()
    number = first
    while (code := run(number)) != 0:
        assert code == -signal.SIGKILL
        with suppress(NoStore, NotAStore):  # killed before there was a store
            seen.add(check_whole(store_path))
        summary = ingest(store_path, articles)
        assert summary.stored + summary.already_there == 3
        assert check_whole(store_path) == 3
        store_path.unlink()
        number += stride
    # The last document is there six statements before the end: a sample may pass over them.
    assert {0, 2, 3} - seen <= ({3} if stride > 6 else set())
    assert number > 100


def test_interrupted_run_says_so(store_path: Path, articles: list[Path]) -> None:
    ingest(store_path, articles[:1])

    def run() -> None:
        def act(number: int) -> None:
            if number == 140:  # in the middle of a transaction
                raise KeyboardInterrupt

        at_each_statement(act)
        ingest(store_path, articles)

    assert in_child(run) == 99
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT outcome FROM runs ORDER BY id").scalars().all() == [
            "done",
            "interrupted",
        ]
        assert list(verify(connection)) == []


def test_several_at_once(store_path: Path, articles: list[Path], seeds: Path) -> None:
    """They make the store and fill it at the same time: no lock error, nothing twice."""
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            code = 99
            try:
                ingest(store_path, [seeds, *articles])
                code = 0
            finally:
                os._exit(code)
        children.append(child)

    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0, 0]
    assert check_whole(store_path) == 5
    with plainly(store_path) as connection:
        assert connection.execute("SELECT count(*) FROM extractions").fetchone() == (5,)
        assert connection.execute("SELECT count(*) FROM runs WHERE outcome = 'done'").fetchone() == (4,)


def test_a_file_left_empty_by_a_killed_creation(store_path: Path, articles: list[Path]) -> None:
    store_path.touch()

    assert ingest(store_path, articles).stored == 3
