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
<<<<<<< HEAD
    stored = {one["sightings"][0]["path"]: one["text"] for one in held.documents()}
    assert stored == {str(file): file.read_bytes().decode() for file in seeds.iterdir()}
    assert held.is_sound()
=======
    for file in seeds.iterdir():
        with open_store(store_path) as connection:
            (key,) = connection.exec_driver_sql(
                "SELECT d.sha256 FROM documents AS d JOIN sightings AS s ON s.document_row = d.id WHERE s.path = ?",
                (os.fsencode(file),),
            ).one()
            assert load_document(connection, str(key)).data == file.read_bytes()
    assert is_sound(store_path)
>>>>>>> main


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


<<<<<<< HEAD
def test_where_nothing_is_there_no_store_is_made_and_each_path_is_told(store_path: Path, tmp_path: Path) -> None:
    told: list[Refusal] = []
=======
def test_text_that_the_rules_stumble_over_is_refused(
    store_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = provstore.ingest.reading.extract

    def stumble(document, stated, tagger):
        if "SANA" in document.text[:2000] and "Press TV" not in document.text:
            raise RecursionError("too deep")
        return extract(document, stated, tagger)

    monkeypatch.setattr(provstore.ingest.reading, "extract", stumble)

    assert ingest(store_path, [seeds]).refused == 1
    assert ask(store_path, "SELECT count(*) FROM documents") == [(1,)]
    assert is_sound(store_path)


def test_rows_lead_to_the_run_that_made_them(store_path: Path, seeds: Path) -> None:
    ingest(store_path, [seeds], stated=Stated(None, "2018"))

    ((run,),) = ask(store_path, "SELECT DISTINCT run_row FROM extractions")
    ((command, digest, options, outcome),) = ask(
        store_path, f"SELECT command, rules_digest, options, outcome FROM runs WHERE id = {run}"
    )
    assert (command, digest, outcome) == ("ingest", rules.digest(), "done")
    assert json.loads(str(options)) == {"paths": [str(seeds)], "files": 2, "published": "2018"}
    for table in ("claims", "segments", "source_links", "photo_captions"):
        assert ask(store_path, f"SELECT count(*) FROM {table} WHERE rule = ''") == [(0,)]


def test_what_is_stated_with_the_ingest(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(ARTICLE)
    query = "SELECT outlet, outlet_by, published, published_by FROM v_documents"
    ingest(store_path, [tmp_path / "x.txt"])
    assert ask(store_path, query) == [(None, None, None, None)]
    outlet = Source("The Nowhere Post", "outlet")

    said = Stated(outlet, "2018-06-14", by="A. Reader")
    assert ingest(store_path, [tmp_path / "x.txt"], stated=said).already_there == 1
    ingest(store_path, [tmp_path / "x.txt"], stated=said)  # says nothing new

    assert ask(store_path, query) == [("The Nowhere Post", "person", "2018-06-14", "person")]
    assert ask(store_path, "SELECT count(*) FROM statements") == [(1,)]
    assert ask(store_path, "SELECT count(*) FROM extractions") == [(2,)]
    ((base, value),) = ask(store_path, "SELECT date_base, date FROM v_claims WHERE date IS NOT NULL")
    assert value == "2018-06-12"
    assert "2018-06-14" in str(base)
    assert is_sound(store_path)


def test_unresolved_counts_claims_to_look_at(store_path: Path, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Talks\n\n“We agree,” he said. It rained.\n")
    summary = ingest(store_path, [seeds, tmp_path / "x.txt"])

    query = "SELECT count(*) FROM v_claims WHERE voice = 'attributed' AND (speaker IS NULL OR needs_review)"
    assert ask(store_path, query) == [(summary.unresolved,)]
    assert summary.unresolved > 0


def test_extract_again_stands_beside(store_path: Path, seeds: Path) -> None:
    ingest(store_path, [seeds])
    keys = [key for (key,) in ask(store_path, "SELECT sha256 FROM documents")]
>>>>>>> main
    seen: list[tuple[int, int]] = []
    paths = [tmp_path / "typo.txt", tmp_path / "other"]
    summary = ingest(store_path, paths, report=told.append, progress=lambda *done: seen.append(done))
    assert summary == Summary(refused=2)
    assert [(one.path, one.reason) for one in told] == [(os.fsencode(path), "missing") for path in paths]
    assert seen == [(1, 2), (2, 2)]
    assert not store_path.exists()


<<<<<<< HEAD
def test_one_file_that_is_there_is_enough_for_a_store(store_path: Path, files: Files, held: Held) -> None:
    (path,) = files(ARTICLE)
    assert ingest(store_path, [path.parent / "typo.txt", path]).stored == 1
    assert held.events("kind", "reason")[1:] == [
        ("refused", "missing"),
        ("stored", "utf-8, utf-8"),
        ("finished", "done"),
    ]
=======
def test_extract_again_keeps_what_was_stated(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(ARTICLE)
    ingest(store_path, [tmp_path / "x.txt"], stated=Stated(None, "2018-06-14"))
    before = ask(store_path, "SELECT date FROM v_claims WHERE date IS NOT NULL")

    extract_again(store_path)

    assert ask(store_path, "SELECT date FROM v_claims WHERE date IS NOT NULL") == before == [("2018-06-12",)]
    assert ask(store_path, "SELECT DISTINCT statement_row FROM extractions") == [(1,)]
>>>>>>> main


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
