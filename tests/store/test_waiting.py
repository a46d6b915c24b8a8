"""Who waits for a store that another program holds waits as long as that one is at work, and gets its turn."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from threading import enumerate as enumerate_threads

import pytest

from provstore.errors import StoreLocked
from provstore.ingest import ingest
from provstore.store import open_for_writing, open_store, waiting
from provstore.store.verify import verify
from provstore.store.waiting import Turns

# Another program, whose one transaction takes longer than others wait for one that does nothing.
HOLDER = """
import sys, time
from provstore.store import open_for_writing, waiting
waiting.BEAT = float(sys.argv[2])
with open_for_writing(sys.argv[1]) as connection, connection.begin():
    print("held", flush=True)
    time.sleep(3)
    connection.exec_driver_sql("UPDATE runs SET outcome = outcome")
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Mill burns\n\nThe mill burned on Monday, Anna Holt said.\n")
    return path


@contextmanager
def held(store: Path, beat: float) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, store, str(beat)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout and holder.stdout.readline() == "held\n"
        yield
    assert holder.returncode == 0


@pytest.mark.parametrize("beat", [0.1, 60.0])
def test_a_program_at_work_is_waited_for_and_one_that_hangs_is_not(
    seeded: Path, article: Path, beat: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "1.5")
    with held(seeded, beat):
        if beat < 1:
            assert ingest(seeded, article).stored == 1
        else:
            with pytest.raises(StoreLocked):
                ingest(seeded, article)


def test_two_programs_store_all_that_each_was_given(store_path: Path, tmp_path: Path) -> None:
    """Two real processes, begun at once, each of which holds the store again and again."""
    running = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for number in range(40):
            text = f"Fire {number}\n\nMill {number} of {name} burned on Monday, Anna Holt said.\n"
            (tmp_path / name / f"{number}.txt").write_text(text)
        command = [
            sys.executable,
            "-m",
            "provstore",
            "ingest",
            tmp_path / name,
            "--db",
            store_path,
            "--tagger",
            "rules",
        ]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
    told = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0], told
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM documents").scalar() == 80
        assert list(verify(connection)) == []


def test_whoever_writes_much_leaves_others_their_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    path = tmp_path / "some.db"
    many, stop = 400, Event()
    written: list[int] = []

    def write() -> None:
        driver = sqlite3.connect(path, isolation_level=None)
        turns = Turns(os.fsencode(path), "some.db", 10.0)
        while len(written) < many and not stop.is_set():
            turns.begin_writing(driver)
            written.append(1)
            stop.wait(0.005)
            turns.end_writing()
            driver.execute("COMMIT")
        driver.close()

    writer = Thread(target=write)
    writer.start()
    while not written:
        pass
    other = sqlite3.connect(path, isolation_level=None)
    turns = Turns(os.fsencode(path), "some.db", 10.0)
    turns.begin_writing(other)
    before = len(written)
    turns.end_writing()
    other.close()
    stop.set()
    writer.join()
    assert before < many


def test_who_waits_says_once_for_what(
    seeded: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    monkeypatch.setenv("PROVSTORE_WAIT", "0.2")
    holder = sqlite3.connect(seeded, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    for open_it in (open_store, open_for_writing):
        caplog.clear()
        with pytest.raises(StoreLocked), open_it(seeded):
            pass
        told = [(one.levelno, one.getMessage()) for one in caplog.records]
        assert told == [(logging.WARNING, f"provstore: waiting for another program that writes to the store {seeded}")]
    holder.close()


def test_a_long_transaction_sets_the_time_of_the_file_and_none_once_it_is_over(
    seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "BEAT", 0.01)
    touched = Event()

    def touch(path: bytes) -> None:
        assert path == os.fsencode(os.path.realpath(seeded))
        touched.set()

    monkeypatch.setattr(waiting.os, "utime", touch)
    with open_for_writing(seeded) as connection:
        with connection.begin():
            assert touched.wait(10)
        while threads := [one for one in enumerate_threads() if one.name == "beat"]:
            threads[0].join()  # else this would never end


def test_others_read_while_a_transaction_changes_much(seeded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    with open_for_writing(seeded) as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE much (content)")
        connection.exec_driver_sql("INSERT INTO much VALUES (zeroblob(20000000))")
        with open_store(seeded) as other:
            assert other.exec_driver_sql("SELECT count(*) FROM documents").scalar() == 2
        connection.exec_driver_sql("DROP TABLE much")


def test_verifying_waits_for_nobody_who_waits_for_its_snapshot(seeded: Path) -> None:
    """Whoever writes could not commit before the snapshot ends, which would be never."""
    with held(seeded, 0.1), open_store(seeded) as connection:
        assert list(verify(connection)) == []
