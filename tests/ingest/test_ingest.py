"""Files → store, as a whole: which files are meant, what an interruption leaves, and what is recorded of a run."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from provstore import rules
from provstore.errors import UsageError
from provstore.ingest import Refusal, Summary, batches, ingest
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
    seen: list[tuple[int, int]] = []
    summary = ingest(store_path, [tmp_path], progress=lambda *done: seen.append(done))
    assert summary == Summary(stored=7, already_there=1)
    assert seen == [(done, 8) for done in range(1, 9)]
    assert held.is_sound()


@pytest.mark.parametrize(
    ("at", "kept", "why"),
    [
        (1, 0, "the first batch is still being read"),
        (3, 3, "told as done: so it is stored"),
        (5, 3, "the second batch is still being read"),
        (6, 6, "two batches"),
        (7, 7, "all of them"),
    ],
)
def test_an_interrupt_keeps_what_was_shown_as_stored(
    store_path: Path, files: Files, held: Held, at: int, kept: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH_FILES", 3)
    paths = files(*texts(7))

    def interrupt(done: int, total: int) -> None:
        if done == at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(store_path, paths, progress=interrupt)
    assert [one["text"] for one in sorted(held.documents(), key=lambda one: one["text"])] == texts(kept), why
    assert held.events("kind", "reason")[-1] == ("finished", "interrupted")
    assert held.is_sound()
    assert ingest(store_path, paths) == Summary(stored=7 - kept, already_there=kept)


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
