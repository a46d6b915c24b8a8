"""A run is recorded before what it does, and says how it ended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from provstore import __version__, rules
from provstore.ingest import ingest
from provstore.store import open_for_writing, open_store, runs, seals
from provstore.store.engine import driver_of
from provstore.store.runs import digest_run, recorded_run
from provstore.store.verify import verify


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (None, "done"),
        (ValueError("x"), "failed"),
        (KeyboardInterrupt(), "interrupted"),
        (SystemExit(143), "interrupted"),
    ],
)
def test_a_run_says_how_it_ended(seeded: Path, error: BaseException | None, outcome: str) -> None:
    def work() -> None:
        with open_for_writing(seeded) as connection, recorded_run(connection, "test", {"asked": 1, "not asked": None}):
            if error:
                raise error

    if error:
        with pytest.raises(type(error)):
            work()
    else:
        work()
    with open_store(seeded) as connection:
        run = connection.exec_driver_sql("SELECT * FROM runs ORDER BY id DESC").first()
        event = connection.exec_driver_sql("SELECT * FROM events WHERE kind <> 'sealed' ORDER BY seq DESC").first()
        assert list(verify(connection)) == []
    assert run is not None and event is not None
    assert (run.command, run.program_version, run.rules_digest) == ("test", __version__, rules.digest())
    assert (run.outcome, json.loads(run.options)) == (outcome, {"asked": 1})
    assert run.started_at <= run.ended_at
    assert (event.kind, event.run_row, event.reason, event.detail) == ("finished", run.id, outcome, digest_run(run))


def test_a_run_is_there_while_it_works(seeded: Path) -> None:
    """What a killed run wrote leads to a row that has no outcome."""
    with (
        open_for_writing(seeded) as connection,
        recorded_run(connection, "test", {}) as number,
        open_store(seeded) as other,
    ):
        query = f"SELECT command, outcome, ended_at FROM runs WHERE id = {number}"
        assert other.exec_driver_sql(query).one() == ("test", None, None)


def test_a_digest_is_of_every_column() -> None:
    row = (1, "ingest", "0.2", "3.11", "3.40", "0" * 64, "{}", "2024", "2025", "done")
    others = {digest_run([*row[:place], "x", *row[place + 1 :]]) for place in range(len(row))}
    assert len(others | {digest_run(row)}) == len(row) + 1


@pytest.mark.parametrize("what", ["_write", "_digest"])
def test_an_interrupt_while_a_transaction_ends_is_one_and_leaves_the_store_free(
    what: str, seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one inside a function that SQLite calls, which calls that an error of its own."""
    (tmp_path / "a.txt").write_text("The mayor said that it rains.\n")
    whole = getattr(seals, what)

    def interrupt(*given: Any) -> Any:
        with open(tmp_path / "seen", "a") as seen:
            seen.write("x")
        if (tmp_path / "seen").stat().st_size == 3:  # the first ones are of the run itself
            raise KeyboardInterrupt
        return whole(*given)

    monkeypatch.setattr(seals, what, interrupt)
    with pytest.raises(KeyboardInterrupt):
        ingest(seeded, tmp_path / "a.txt")
    with open_store(seeded) as connection:
        outcome = connection.exec_driver_sql("SELECT outcome FROM runs ORDER BY id DESC LIMIT 1").scalar()
        assert (outcome, list(verify(connection))) == ("interrupted", [])


def test_an_interrupt_while_something_is_half_read_leaves_the_store_free(
    seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The interrupt itself knows of what was being read, so that it is not gone before the end of the run is told."""
    monkeypatch.setenv("PROVSTORE_WAIT", "0.2")

    def work() -> None:
        with open_for_writing(seeded) as connection, recorded_run(connection, "test", {}), connection.begin():
            half_read = driver_of(connection).execute("SELECT * FROM events")
            assert half_read.fetchone()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert ends_of(seeded) == [("interrupted", "interrupted")]


@pytest.mark.parametrize(("first", "outcome"), [(True, "interrupted"), (False, "done")])
def test_an_interrupt_while_the_end_is_told_leaves_one_end(
    first: bool, outcome: str, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = runs._close

    def interrupt(*given: Any) -> None:
        monkeypatch.setattr(runs, "_close", whole)
        if not first:
            whole(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(runs, "_close", interrupt)
    with (
        pytest.raises(KeyboardInterrupt),
        open_for_writing(seeded) as connection,
        recorded_run(connection, "test", {}),
    ):
        pass
    assert ends_of(seeded) == [(outcome, outcome)]


def ends_of(store: Path) -> list[tuple[str, str]]:
    """How the last run ended, as it says itself and as each event of it says."""
    query = "SELECT outcome, reason FROM events JOIN runs ON runs.id = run_row WHERE kind = 'finished' AND run_row = "
    with open_store(store) as connection:
        assert list(verify(connection)) == []
        return [(a, b) for a, b in connection.exec_driver_sql(f"{query} (SELECT max(id) FROM runs)")]
