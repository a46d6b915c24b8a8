"""One thing after another, here or in other processes: the same comes of it, in the same order, whatever happens to them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from provstore.errors import RefusedInput
from provstore.export.jsonl import export_lines
from provstore.ingest import Refusal, Summary, extract_again, ingest, workers
from provstore.ingest.workers import FEWEST, TOGETHER, Workers
from provstore.records import TaggerIdentity
from provstore.store import open_store
from tests.ingest.conftest import ARTICLE, Held

Files = Callable[..., list[Path]]
MANY = 3 * TOGETHER + 1  # the last of them go alone


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are started for the first thing to do, if there are enough."""
    monkeypatch.setattr(workers, "PATIENCE_S", 0)


def tell_where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def end_at_five(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def fail_at_five(number: int) -> int:
    if number == 5:
        raise ValueError("five")
    return number


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("count", "given", "why"),
    [
        (2, FEWEST - 1, "starting processes takes longer than the work"),
        (1, MANY, "nobody wants another process"),
        (2, 0, "nothing is to be done"),
    ],
)
def test_where_it_helps_nobody_all_is_done_here(count: int, given: int, why: str) -> None:
    with Workers(count) as started:
        assert [*started.each(tell_where, range(given))] == [(number, os.getpid()) for number in range(given)], why
        assert started.ahead == 0


def test_little_work_is_done_here_though_it_is_on_many_things() -> None:
    with Workers(2) as started:
        assert [*started.each(tell_where, range(MANY))] == [(number, os.getpid()) for number in range(MANY)]


@pytest.mark.usefixtures("at_once")
def test_much_is_done_elsewhere_in_order_and_what_ends_a_process_costs_itself_alone() -> None:
    with Workers(2) as started:
        made: list[Any] = [*started.each(tell_where, range(MANY))]
        assert [number for number, _ in made] == [*range(MANY)]
        assert os.getpid() not in {process for _, process in made}
        assert started.ahead == 1
        ((_, process),) = cast("list[Any]", [*started.each(tell_where, [0])])
        assert process != os.getpid(), "those that run are used for few things, too"
        with pytest.raises(ValueError, match="five"):
            [*started.each(fail_at_five, range(MANY))]
        made = [*started.each(end_at_five, range(MANY))]
        assert [one for one in made if not isinstance(one, RefusedInput)] == [n for n in range(MANY) if n != 5]
        assert isinstance(made[5], RefusedInput) and made[5].reason == "extraction"
        assert [*started.each(abs, [-1, -2])] == [1, 2], "and there is work to be done after it"


def export(path: Path) -> list[str]:
    """All lines, without the times at which things happened."""
    with open_store(path) as connection:
        return [re.sub(r"20\d\d-\d\d-\d\dT[\d:.]+Z", "", line) for line in export_lines(connection)]


def articles(count: int) -> list[str]:
    return [f"{ARTICLE}\nIt was meeting {number}, the mayor of Northam said.\n" for number in range(count)]


@pytest.mark.usefixtures("at_once")
def test_a_store_is_the_same_however_many_made_it(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the same document is in two batches, of which the second is worked on while the first is written."""
    monkeypatch.setattr("provstore.ingest.batches.BATCH_FILES", 10)
    texts = articles(24)
    paths = files(*texts, texts[3], "", texts[23], b"\0")
    done = {count: ingest(tmp_path / f"{count}.db", paths, workers=count) for count in (1, 2)}
    assert done[1] == done[2] == Summary(stored=24, already_there=2, refused=2, unresolved=done[1].unresolved)
    assert export(tmp_path / "1.db") == export(tmp_path / "2.db")
    again = [extract_again(tmp_path / f"{count}.db", workers=count) for count in (1, 2)]
    assert again[0] == again[1] and again[0].extracted == 24
    assert export(tmp_path / "1.db") == export(tmp_path / "2.db")
    assert all(Held(tmp_path / f"{count}.db").is_sound() for count in (1, 2))


class Deadly:
    """A tagger that ends the process in which it is asked of a text with the word for it."""

    identity = TaggerIdentity("deadly", "0" * 64, "none")

    def tag(self, text: str, paragraphs: Any) -> Any:
        if "meeting 7," in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return [[] for _ in paragraphs]


@pytest.mark.usefixtures("at_once")
def test_a_document_that_ends_its_reader_is_refused_and_the_others_are_stored(
    store_path: Path, files: Files, held: Held
) -> None:
    refusals: list[Refusal] = []
    tagger: Any = Deadly()
    summary = ingest(store_path, files(*articles(12)), tagger=tagger, workers=2, report=refusals.append)
    assert (summary.stored, summary.refused) == (11, 1)
    assert [one.path.endswith(b"/8.txt") for one in refusals] == [True]
    assert "the process that read it was ended" in refusals[0].sentence
    assert held.is_sound()


ANY_PROGRAM = """
import sys
from provstore.ingest import ingest, workers
workers.PATIENCE_S = 0
print("runs")
print(ingest(sys.argv[1], sys.argv[2:], workers=2, progress=lambda done, total: print(done, flush=True)))
"""


def test_a_program_need_not_know_of_the_processes(store_path: Path, files: Files, tmp_path: Path) -> None:
    """Its own module, which says what to do without a question who asks, is not run once more in each of them."""
    program = tmp_path / "any.py"
    program.write_text(ANY_PROGRAM)
    run = subprocess.run(
        [sys.executable, program, store_path, *files(*articles(9))], capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    assert run.stdout.count("runs") == 1 and "stored=9" in run.stdout


def children(parent: int) -> list[int]:
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(one) for one in told.stdout.split()]


def is_alive(process: int) -> bool:
    """Whether it runs; one that has ended, and for which nobody waits yet, does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")")[-1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="who started whom is read from /proc")
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_nobody_is_left_behind_and_what_was_shown_is_there(
    sent: signal.Signals, store_path: Path, files: Files, held: Held
) -> None:
    """Whoever presses Ctrl-C interrupts all processes of the terminal's group."""
    slow = ANY_PROGRAM.replace(
        "print(ingest", "from provstore.ingest import intake; intake.BATCH_SECONDS = 0\nprint(ingest"
    )
    command = [sys.executable, "-c", slow, store_path, *files(*articles(60))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline() == b"runs\n"
        shown = int(process.stdout.readline())
        theirs = children(process.pid)
        os.killpg(process.pid, sent) if sent == signal.SIGINT else process.send_signal(sent)
        told, errors = process.stdout.read(), process.stderr.read()
        process.wait(60)
    assert theirs, "there were others"
    assert errors.count(b"KeyboardInterrupt") == errors.count(b"Traceback") == (sent == signal.SIGINT), "of one alone"
    last = max([shown, *(int(line) for line in told.split(b"\n") if line.isdigit())])
    assert last <= len(held.documents()) < 60
    until = time.monotonic() + 60
    while any(map(is_alive, theirs)):
        assert time.monotonic() < until
        time.sleep(0.05)
