"""A store as an object: how it is opened, what it writes and never writes, and that threads may share it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import provstore
from provstore import Store, open_store
from provstore.cli import cli
from provstore.errors import NoStore, NotAStore, StoreLocked, StoreReadOnly, UnknownDocument, UsageError
from provstore.export import jsonl
from provstore.ingest import Content, ingest
from provstore.store import open_for_writing
from tests.store.test_opening import leave_hot_journal

ROAD = "Road shut\n\nThe road was shut on Monday, the mayor said.\n"


def test_importing_is_light() -> None:
    code = "import sys, provstore; provstore.__version__; print([one for one in sys.modules if one.startswith(('sqlalchemy', 'numpy'))])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"
    assert provstore.open_store is open_store


def test_a_store_that_is_not_there(store_path: Path) -> None:
    with pytest.raises(NoStore):
        open_store(store_path)
    assert not store_path.exists()
    with open_store(store_path, create=True) as store:
        assert [*store.documents()] == [*store.claims()] == [*store.search("road")] == []
        assert store.verify() == ()
    with open_store(store_path, create=True) as again:  # one that is there stays as it is
        assert [*again.documents()] == []


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ROAD * 5)
    for create in (False, True):
        with pytest.raises(NotAStore):
            open_store(tmp_path / "a.txt", create=create)


READING: list[Callable[[Store], object]] = [
    lambda store: [*store.documents(), *store.claims(), *store.captions(), *store.links(), *store.stories()],
    lambda store: [*store.passages(), *store.divergences(), *store.changes(), *store.outlets(), *store.speakers()],
    lambda store: [*store.search("harbor"), store.show("post"), store.data("post"), store.compare("post", "agency")],
    lambda store: [store.sources("post#2"), store.trace("post#2"), *store.export(), store.verify()],
    lambda store: [*store.sql("SELECT * FROM v_documents")],
    lambda store: [*store.timeline("post#2"), *store.stats(), *store.log(), store.log_head(), store.report("post#2")],
    lambda store: [[*store.alike_speakers(), *store.decisions(), *store.export_decisions()]],
]


@pytest.mark.parametrize("ask", READING)
def test_reading_never_writes(accounts: Path, ask: Callable[[Store], object]) -> None:
    """Not even where nothing may be written, and nothing is left beside it."""
    before = accounts.read_bytes(), accounts.stat().st_mtime_ns
    store = open_store(accounts)
    assert ask(store)
    assert (accounts.read_bytes(), accounts.stat().st_mtime_ns) == before
    assert os.listdir(accounts.parent) == [accounts.name]


@pytest.mark.parametrize(
    "statement", ["DELETE FROM claims", "CREATE TEMP TABLE a (b)", "UPDATE documents SET text = ''"]
)
def test_sql_reads_alone(store: Store, statement: str) -> None:
    with pytest.raises(StoreReadOnly):
        store.sql(statement)


@pytest.mark.parametrize(
    "question",
    ["SELECT nope FROM v_claims", "SELEC 1", "SELECT 1; SELECT 2", "SELECT :a", "", "ATTACH 'other.db' AS other"],
)
def test_a_question_that_is_wrong_is_no_fault_of_the_store(accounts: Path, store: Store, question: str) -> None:
    with pytest.raises(UsageError):
        store.sql(question)
    assert os.listdir(accounts.parent) == [accounts.name]
    assert [*store.sql("SELECT '12:30', 1")] == [("12:30", 1)]


def test_sql_binds_its_values(store: Store) -> None:
    question = "SELECT outlet, claims FROM v_documents WHERE outlet = :outlet"
    assert [*store.sql(question, {"outlet": "Reuters"})] == [("Reuters", 1)]
    assert [*store.sql(question, {"outlet": "' OR 1 --"})] == []


@pytest.mark.parametrize(
    "ask", [*READING, lambda store: store.ingest(ROAD, name="a"), lambda store: store.state("post")]
)
def test_a_closed_store_answers_nothing(accounts: Path, ask: Callable[[Store], object]) -> None:
    with open_store(accounts) as store:
        pass
    with pytest.raises(UsageError, match="the store is closed"):
        ask(store)


def test_reading_again(store: Store) -> None:
    before = [claim.claim for claim in store.claims()]
    told: list[tuple[int, int | None]] = []
    done = store.extract("post", "agency", progress=lambda *now: told.append(now))
    assert (done.extracted, done.read, told[-1]) == (2, 0, (2, 2))
    assert store.extract().extracted == 3
    assert [claim.claim for claim in store.claims()] == before
    assert [*store.log(command="extract", kind="finished")] != []
    with pytest.raises(UnknownDocument):
        store.extract("nowhere")


@pytest.mark.parametrize("names", [["post#2"], ["post", "agency"]])
def test_a_page_is_that_of_the_command(accounts: Path, store: Store, names: list[str]) -> None:
    printed = CliRunner().invoke(cli, ["report", *names, "--db", str(accounts)])
    assert store.report(*names) == printed.stdout
    with pytest.raises(UsageError):
        store.report()


def test_the_head_of_the_log(store: Store) -> None:
    head, *_ = [*store.log(kind="sealed", order="-seq", limit=1)]
    assert (store.log_head().number, store.log_head().at) == (head.seq, head.at)


def test_an_export_is_that_of_the_command(accounts: Path, store: Store) -> None:
    printed = CliRunner().invoke(cli, ["export", "--db", str(accounts)]).stdout
    assert "".join(store.export()) == printed
    (line,) = store.export("agency", sightings=False, across=False, maps=True)
    found = json.loads(line)
    assert "sightings" not in found and "story" not in found and found["map"]
    with pytest.raises(UnknownDocument):
        store.export("nowhere")


def test_an_export_that_others_disturb_says_so(accounts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "AT_ONCE", 1)
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    told: list[str] = []
    lines = open_store(accounts, notice=told.append).export()
    assert next(lines)
    ingest(accounts, Content("road", ROAD.encode()))
    assert len([*lines]) == 2
    assert told == [jsonl.WRITTEN_MEANWHILE]


def test_what_a_person_should_know_is_a_warning(accounts: Path) -> None:
    leave_hot_journal(accounts)
    with pytest.warns(UserWarning, match="an interrupted write to .* was rolled back"):
        open_store(accounts)
    leave_hot_journal(accounts)
    told: list[str] = []
    open_store(accounts, notice=told.append)
    assert len(told) == 1


def test_another_program_holds_it(store: Store, accounts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    with open_for_writing(accounts) as connection, connection.begin():
        assert [*store.documents()]
        with pytest.raises(StoreLocked):
            store.ingest(ROAD, name="road", tagger="rules")


def test_threads_may_share_it(store: Store) -> None:
    """Some ask while others take in."""
    wrong: list[BaseException] = []

    def attempt(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:
            wrong.append(error)

    def ask() -> None:
        for _ in range(5):
            assert [*store.claims()] and [*store.documents()] and store.show("post")

    def take(number: int) -> None:
        store.ingest(f"{number} {ROAD}", name=f"road {number}", tagger="rules")

    threads = [threading.Thread(target=attempt, args=(ask,)) for _ in range(3)]
    threads += [threading.Thread(target=attempt, args=(lambda number=number: take(number),)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len([*store.documents()]) == 6
    assert store.verify() == ()
