"""The workers of a real scheduler, in processes of their own: what they make is what is made here, whatever happens to them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from provstore import rules
from provstore.errors import RefusedInput, SchedulerLost, UsageError
from provstore.ingest import Refusal, ingest, scheduled
from provstore.ingest.scheduled import Scheduled
from tests.ingest.conftest import Held
from tests.ingest.test_workers import articles, export

distributed = pytest.importorskip("distributed", reason="no Dask here: pip install -e '.[dask]'")

Files = Callable[..., list[Path]]
TOGETHER = 8
MANY = 3 * TOGETHER + 1


class Cluster:
    """A scheduler and workers on this machine, started by the command line, of which nobody starts one again."""

    def __init__(self, folder: Path, workers: int = 2, **settings: str) -> None:
        self._folder = folder
        self._environment = os.environ | {
            "DASK_TEMPORARY_DIRECTORY": str(folder),
            "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
            "PYTHONPATH": os.pathsep.join(sys.path),  # the functions of these tests
            **settings,
        }
        told = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
        self.workers = [
            self._start("worker", "--scheduler-file", str(told), "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")
            for _ in range(workers)
        ]
        with distributed.Client(scheduler_file=str(told), set_as_default=False, timeout=60) as client:
            client.wait_for_workers(workers, timeout=60)
            self.address: str = client.scheduler.address

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli.dask_" + what, *options, "--no-dashboard"]
        return subprocess.Popen(command, env=self._environment, cwd=self._folder, stderr=subprocess.DEVNULL)

    def stop(self) -> None:
        for one in (*self.workers, self.scheduler):
            one.kill()
            one.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    started = Cluster(tmp_path_factory.mktemp("cluster"))
    yield started
    started.stop()


@pytest.fixture(autouse=True)
def _small_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduled, "TOGETHER", TOGETHER)


def tell_where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def test_the_store_is_that_of_one_process(cluster: Cluster, tmp_path: Path, files: Files) -> None:
    paths = files(*articles(20), "", b"\0")
    for name, how in (
        ("here", {"workers": 1}),
        ("there", {"scheduler": cluster.address}),
        ("by path", {"scheduler": cluster.address, "shared_paths": True}),
    ):
        ingest(tmp_path / f"{name}.db", paths, **how)  # type: ignore[arg-type]
    assert export(tmp_path / "there.db") == export(tmp_path / "by path.db") == export(tmp_path / "here.db")


def test_each_is_done_there_in_order(cluster: Cluster) -> None:
    with Scheduled(cluster.address, None) as helpers:
        made: list[Any] = [*helpers.each(tell_where, range(MANY))]
    assert [number for number, _ in made] == [*range(MANY)]
    assert {process for _, process in made} <= {one.pid for one in cluster.workers}


def test_a_file_that_is_another_one_there_is_refused(cluster: Cluster, store_path: Path, files: Files) -> None:
    paths = files(*articles(2))
    refusals: list[Refusal] = []
    batches = scheduled.Scheduled.each

    def change(self: Scheduled, *given: Any) -> Any:
        paths[1].write_text("Something else.\n")
        return batches(self, *given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scheduled.Scheduled, "each", change)
        summary = ingest(store_path, paths, scheduler=cluster.address, shared_paths=True, report=refusals.append)
    assert (summary.stored, summary.refused) == (1, 1)
    assert refusals[0].sentence.endswith("2.txt is another file for whoever was to read it")


def test_a_worker_with_other_rules_is_named_and_does_nothing(cluster: Cluster, store_path: Path, files: Files) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "digest", lambda: "f" * 64)
        with pytest.raises(UsageError, match=r"worker tcp://127.0.0.1:\d+ has provstore .*; here is .*rules ffff"):
            ingest(store_path, files(*articles(2)), scheduler=cluster.address)
    assert Held(store_path).documents() == []


def test_nobody_answers(store_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduled, "ANSWER_S", 0.5)
    with pytest.raises(UsageError, match=r"no scheduler answers at tcp://127\.0\.0\.1:9"):
        ingest(store_path, files(*articles(2)), scheduler="tcp://127.0.0.1:9")
    assert not store_path.exists()


@pytest.mark.parametrize("address", ["local:", "local:x", "local:0", "nowhere://"])
def test_what_is_no_address(address: str, store_path: Path, files: Files) -> None:
    with pytest.raises(UsageError):
        ingest(store_path, files(*articles(2)), scheduler=address)


def test_of_a_cluster_that_dies_bit_by_bit_nothing_is_lost(tmp_path: Path, files: Files) -> None:
    """A worker is killed at work, and another does what it had; then the scheduler goes, and what is stored stays."""
    started = Cluster(tmp_path)
    paths = files(*articles(60))
    ingest(tmp_path / "here.db", paths, workers=1)
    try:
        killed: list[int] = []

        def kill(done: int, total: int | None) -> None:
            if not killed:
                started.workers[0].send_signal(signal.SIGKILL)
                killed.append(done)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("provstore.ingest.batches.BATCH_FILES", 10)
            summary = ingest(tmp_path / "there.db", paths, scheduler=started.address, progress=kill)
            assert (summary.stored, bool(killed)) == (60, True)
            assert export(tmp_path / "there.db") == export(tmp_path / "here.db")

            def end(done: int, total: int | None) -> None:
                started.stop()

            with pytest.raises(SchedulerLost, match="what is stored stays"):
                ingest(tmp_path / "lost.db", paths, scheduler=started.address, progress=end)
        stored = len(Held(tmp_path / "lost.db").documents())
        assert 0 < stored < 60
        assert ingest(tmp_path / "lost.db", paths, workers=1).stored == 60 - stored
        assert export(tmp_path / "lost.db") == export(tmp_path / "here.db")
    finally:
        started.stop()


def end_at_five(number: int) -> int:
    if number == 5:
        os._exit(1)
    return number


def test_what_ends_workers_is_refused_and_the_others_are_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first dies of a task, the second of the one thing in it, and the third does the rest; then that is ended."""
    monkeypatch.setattr(scheduled, "LOOK_S", 0.2)
    monkeypatch.setattr(scheduled, "ALONE_S", 1)
    started = Cluster(tmp_path, 3, DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0")
    try:
        with Scheduled(started.address, None) as helpers:
            made = [*helpers.each(end_at_five, range(7))]
            assert [one for one in made if not isinstance(one, RefusedInput)] == [0, 1, 2, 3, 4, 6]
            assert isinstance(made[5], RefusedInput) and "the worker that read it was ended" in str(made[5])
            with pytest.raises(SchedulerLost, match="has no worker any more"):
                [*helpers.each(end_at_five, [5])]
    finally:
        started.stop()
