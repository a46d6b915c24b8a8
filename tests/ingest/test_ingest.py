"""Files → store, as a whole: which files are meant, what an interruption leaves, and what is recorded of a run."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from provstore import rules
from provstore.errors import UsageError
from provstore.ingest import Content, Refusal, Summary, batches, ingest, intake, reading
from provstore.records import Source, Stated
from tests.ingest.conftest import ARTICLE, Held

Files = Callable[..., list[Path]]


def texts(count: int) -> list[str]:
    return [f"Text {number}.\n" for number in range(count)]


def test_seeds(store_path: Path, seeds: Path, held: Held) -> None:
    summary = ingest(store_path, [seeds])
    assert (summary.stored, summary.already_there, summary.refused) == (2, 0, 0)
    stored = {one["sightings"][0]["path"]: one["text"] for one in held.documents()}
    assert stored == {str(file): file.read_bytes().decode() for file in seeds.iterdir()}
    assert held.is_sound()


def test_twice_is_once(store_path: Path, seeds: Path, held: Held) -> None:
    ingest(store_path, [seeds])
    before = held.documents()
    assert ingest(store_path, [seeds, *seeds.iterdir()]) == Summary(already_there=4)
    assert held.documents() == before
    assert held.is_sound()


@pytest.mark.parametrize(
    "kind", [str, os.fsencode, Path, lambda path: [path], lambda path: iter([path]), lambda path: (path,)]
)
def test_one_path_is_one_path(
    store_path: Path, tmp_path: Path, held: Held, kind: Callable[[Path], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And never its characters, of which "." would be the folder one is in."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "other.txt"):
        (tmp_path / name).write_text(f"News of {name}.\n")
    assert ingest(store_path, kind(Path("a.txt"))) == Summary(stored=1)
    assert [seen["path"] for one in held.documents() for seen in one["sightings"]] == ["a.txt"]


def test_unknown_encoding_creates_nothing(store_path: Path, seeds: Path) -> None:
    with pytest.raises(UsageError):
        ingest(store_path, [seeds], encoding="latin-99")
    assert not store_path.exists()


def test_where_nothing_is_there_no_store_is_made_and_each_path_is_told(store_path: Path, tmp_path: Path) -> None:
    told: list[Refusal] = []
    seen: list[tuple[int, int]] = []
    paths = [tmp_path / "typo.txt", tmp_path / "other"]
    summary = ingest(store_path, paths, report=told.append, progress=lambda *done: seen.append(done))
    assert summary == Summary(refused=2)
    assert [(one.path, one.reason) for one in told] == [(os.fsencode(path), "missing") for path in paths]
    assert seen == [(1, 2), (2, 2)]
    assert not store_path.exists()


def test_one_file_that_is_there_is_enough_for_a_store(store_path: Path, files: Files, held: Held) -> None:
    (path,) = files(ARTICLE)
    assert ingest(store_path, [path.parent / "typo.txt", path]).stored == 1
    assert held.events("kind", "reason")[1:] == [
        ("refused", "missing"),
        ("stored", "utf-8, utf-8"),
        ("finished", "done"),
    ]


def test_many_files_go_in_batches(
    store_path: Path, tmp_path: Path, files: Files, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH_FILES", 3)
    files(*texts(7), texts(1)[0])  # the first and the last are one document, in different batches
    seen: list[tuple[int, int | None]] = []
    summary = ingest(store_path, [tmp_path], progress=lambda *done: seen.append(done))
    assert summary == Summary(stored=7, already_there=1)
    assert seen == [(3, 8), (6, 8), (8, 8)]
    assert held.is_sound()


@pytest.mark.parametrize(("seconds", "at"), [(3600, 3), (3600, 6), (3600, 7), (0, 1), (0, 4), (0, 7)])
def test_an_interrupt_keeps_what_was_shown_as_stored(
    store_path: Path, files: Files, held: Held, seconds: int, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether many documents or time that has passed made an end of a batch."""
    monkeypatch.setattr(batches, "BATCH_FILES", 3)
    monkeypatch.setattr(batches, "BATCH_SECONDS", seconds)
    monkeypatch.setattr(intake, "BATCH_SECONDS", seconds)
    paths = files(*texts(7))
    shown: list[int] = []

    def interrupt(done: int, total: int | None) -> None:
        assert total == 7
        shown.append(done)
        if done >= at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(store_path, paths, progress=interrupt)
    assert shown == [done for done in ((3, 6, 7) if seconds else range(1, 8)) if done <= at]
    assert [one["text"] for one in sorted(held.documents(), key=lambda one: one["text"])] == texts(at)
    assert held.events("kind", "reason")[-1] == ("finished", "interrupted")
    assert held.is_sound()
    assert ingest(store_path, paths) == Summary(stored=7 - at, already_there=at)


def test_what_is_ready_is_written_though_its_batch_is_not(
    store_path: Path, files: Files, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One batch, of which each document takes long to read: nobody waits for the last one, and duplicates stay one."""
    monkeypatch.setattr(intake, "BATCH_SECONDS", 0)
    one, two, three = texts(3)
    paths = files(one, two, one, "", three, two)
    told: list[tuple[str, object]] = []
    summary = ingest(
        store_path,
        paths,
        progress=lambda done, total: told.append(("bar", (done, total, len(held.documents())))),
        report=lambda refusal: told.append(("refused", refusal.reason)),
        taken=lambda id: told.append(("taken", id)),
    )
    assert summary == Summary(stored=3, already_there=2, refused=1)
    ids = [sha256(text.encode()).hexdigest() for text in (one, two, three)]
    assert told == [
        ("taken", ids[0]), ("bar", (1, 6, 1)),
        ("taken", ids[1]), ("bar", (2, 6, 2)),
        ("taken", ids[0]), ("bar", (3, 6, 2)),
        ("refused", "empty"), ("bar", (4, 6, 2)),
        ("taken", ids[2]), ("bar", (5, 6, 3)),
        ("taken", ids[1]), ("bar", (6, 6, 3)),
    ]  # fmt: skip
    assert held.is_sound()


@pytest.mark.parametrize(
    ("seconds", "bar"),
    [
        ([3600, 0, 0], [3]),  # rules and weights are loaded with the first, which is no reason to write it by itself
        ([0, 3600, 0], [2, 3]),
        ([0, 0, 0], [3]),
    ],
)
def test_what_is_ready_waits_from_when_the_first_is_ready(
    store_path: Path, files: Files, seconds: list[int], bar: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    now, left = [0.0], list(seconds)
    analyze = reading.analyze

    def taking_long(*given: Any) -> Any:
        now[0] += left.pop(0)
        return analyze(*given)

    monkeypatch.setattr(reading, "analyze", taking_long)
    monkeypatch.setattr(intake, "monotonic", lambda: now[0])
    told: list[int] = []
    ingest(store_path, files(*texts(3)), progress=lambda done, total: told.append(done), workers=1)
    assert told == bar


def test_content_without_a_file(store_path: Path, held: Held) -> None:
    text = texts(1)[0]
    assert ingest(store_path, [Content("a.txt", text.encode()), Content("empty", b"")]).stored == 1
    (document,) = held.documents()
    assert (document["text"], [seen["path"] for seen in document["sightings"]]) == (text, ["a.txt"])
    assert ("refused", "empty") in held.events("path", "note") or ("empty", "refused") in held.events("path", "kind")
    assert held.is_sound()


def test_documents_lead_to_the_run_that_made_them(store_path: Path, seeds: Path, held: Held) -> None:
    said = Stated(Source("The Nowhere Post", "outlet"), "2018")
    ingest(store_path, [seeds], stated=said, encoding="utf8")
    ((run,),) = held.asked("SELECT DISTINCT run FROM v_documents")
    assert {row for row in held.events("run", "command", "rules_digest", "outcome") if row[0]} == {
        (run, "ingest", rules.digest(), "done")
    }
    ((options,),) = held.asked("SELECT DISTINCT options FROM runs")
    assert json.loads(options) == {
        "paths": [str(seeds)],
        "files": 2,
        "encoding": "utf-8",
        "outlet": "The Nowhere Post",
        "published": "2018",
    }


def test_a_run_names_as_many_paths_as_a_person_reads(store_path: Path, tmp_path: Path, held: Held) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    ingest(store_path, [tmp_path / "a.txt"] * 101)
    ((options,),) = held.asked("SELECT options FROM runs")
    assert (len(json.loads(options)["paths"]), json.loads(options)["files"]) == (100, 101)
