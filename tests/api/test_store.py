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
from provstore import Store, TextSpan, open_store
from provstore.api.answers import NamedSource
from provstore.cli import cli
from provstore.errors import NoStore, NotAStore, StoreLocked, StoreReadOnly, UnknownClaim, UnknownDocument, UsageError
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


def test_what_a_person_states(store: Store) -> None:
    stated = store.state("nobody", outlet="Reuters", published="2020-03", by="anna")
    assert (stated.published, stated.by) == ("2020-03", "anna")
    (found,) = store.documents(path="nobody")
    assert (found.outlet, found.outlet_by, found.published) == ("Reuters", "person", "2020-03")
    with pytest.raises(UsageError):
        store.state("nobody")


def test_an_encoding_that_a_person_states(store: Store) -> None:
    wrong = "Anna Holt said that the bridge “Победа” would close.".encode("cp1251")
    (id,) = store.ingest(wrong, name="bridge.txt", encoding="cp1252").documents
    assert store.state(id, encoding="cp1251", by="anna").encoding == "cp1251"
    shown = store.show(id)
    assert (shown.encoding, "Победа" in shown.text) == ("cp1251", True)
    assert shown.stated and (shown.stated.encoding, shown.stated.encoding_by) == ("cp1251", "anna")


def test_what_a_person_decides(store: Store) -> None:
    claim = next(store.claims(document="nobody", speaker="ann lee"))
    assert (
        store.review(claim.claim, "amend", speakers=["Bob Roe"], kind="person", note="his aide", by="anna") == "amend"
    )
    (now,) = store.claims(document="nobody", voice="attributed")
    assert (now.speaker, now.said_by, now.review, now.review_by) == ("Ann Lee", "Bob Roe", "amend", "anna")
    shown = store.show("nobody").claims[claim.number - 1].review
    assert shown and [one.value for one in shown.amended] == [(NamedSource("Bob Roe", "person"),)]
    assert store.review(f"nobody#{claim.number}", "amend", speakers=[], content=["LIFEBOATS were rusty"]) == "amend"
    (now,) = store.claims(document="nobody", no_speaker=True)
    assert (now.said_by, now.said) == (None, "LIFEBOATS were rusty")
    shown = store.show("nobody").claims[claim.number - 1].review
    said = [one.value for one in shown.amended if one.field == "content"] if shown else []
    begin = store.show("nobody").text.index("LIFEBOATS")
    assert said == [(TextSpan(begin, begin + 20, "LIFEBOATS were rusty"),)]
    assert store.review(claim.claim, "reject") == "reject"
    assert [*store.claims(document="nobody", voice="attributed")] == []
    assert [one.claim for one in store.claims(rejected=True)] == [claim.claim]
    (caption,) = store.captions()
    assert store.review("post#c1", "amend", outlets=["reuters"], photographers=["Ann Lee"]) == "amend"
    (now_by,) = store.captions()
    assert (now_by.outlets, now_by.picture_by) == ("AFP", "Ann Lee / Reuters")
    decided = store.show("post").captions[0].review
    assert decided and {one.field: one.value for one in decided.amended} == {
        "outlets": (NamedSource("Reuters", "outlet"),), "photographers": ("Ann Lee",)
    }  # fmt: skip
    assert store.review("post#c1", "reject") == "reject"
    assert ([*store.captions()], [one.id for one in store.captions(rejected=True)]) == ([], [caption.id])
    assert store.review("post#c1", "undo") == "amend"
    with pytest.raises(UnknownClaim):
        store.review("nobody#99", "accept")


def test_what_is_forgotten(store: Store, accounts: Path) -> None:
    text = store.show("nobody").text
    store.forget("nobody", why="withdrawn", by="anna")
    assert len([*store.documents()]) == 2
    assert b"LIFEBOATS" not in accounts.read_bytes()
    assert [one.reason for one in store.ingest(text, name="again").refused] == ["forgotten"]
    assert store.ingest(text, name="again", forgotten=True).stored == 1
    assert store.verify() == ()


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
