"""Extracting once more: beside the old extractions, with the rules and statements of today, for those that are named."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from provstore import readers
from provstore.errors import UnknownDocument
from provstore.ingest import again, extract_again, ingest, reading
from provstore.ingest.again import Again
from provstore.readers.html import READER, read_html
from provstore.records import Stated
from provstore.store import open_store
from provstore.store.verify import verify
from provstore.tagger import open_tagger
from tests.ingest.conftest import ARTICLE, Held

Files = Callable[..., list[Path]]


@pytest.fixture(scope="module")
def _five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("five")
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"{ARTICLE}\nPart {number}.\n")
        ingest(folder / "store.db", folder / f"{number}.txt")
    return folder / "store.db"


@pytest.fixture
def keys(_five: Path, store_path: Path, held: Held) -> list[str]:
    """The ids of the five documents in the test's own copy of a store, in the order in which they came."""
    shutil.copy(_five, store_path)
    return [id for kind, id in held.events("kind", "document_id") if kind == "stored"]


def extracted(held: Held) -> list[str]:
    return [id for kind, id in held.events("kind", "document_id") if kind == "extracted"]


@pytest.mark.parametrize(
    ("chosen", "again_", "at_once"),
    [
        (None, [0, 1, 2, 3, 4], 1),  # all, the oldest first
        (None, [0, 1, 2, 3, 4], 2),  # the last batch is shorter
        (None, [0, 1, 2, 3, 4], 5),
        ([], [], 32),
        ([3], [3], 32),
        ([4, 0, 4], [4, 0], 2),  # each once, in the order they are named
    ],
    ids=str,
)
def test_those_that_are_named_are_extracted_once_each(
    store_path: Path,
    keys: list[str],
    held: Held,
    chosen: list[int] | None,
    again_: list[int],
    at_once: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(again, "BATCH_AGAIN", at_once)
    before = held.documents()
    seen: list[tuple[int, int]] = []
    named = None if chosen is None else [keys[one] for one in chosen]
    assert extract_again(store_path, named, progress=lambda *done: seen.append(done)) == Again(len(again_))
    assert extracted(held) == [keys[one] for one in again_]
    ends = range(at_once, len(again_) + at_once, at_once)
    assert seen == [(min(done, len(again_)), len(again_)) for done in ends]
    assert held.documents() == before
    assert held.asked("SELECT count(*) FROM v_documents") == [(5,)]
    assert held.is_sound()


def test_an_unknown_document_is_named_and_nothing_is_done(store_path: Path, keys: list[str], held: Held) -> None:
    with pytest.raises(UnknownDocument, match=f"there is no document {'0' * 64}"):
        extract_again(store_path, [keys[0], "f" * 64, "0" * 64])
    assert extracted(held) == []
    assert held.events("kind", "reason")[-1] == ("finished", "failed")
    assert held.is_sound()


def test_the_newest_extraction_is_shown(
    store_path: Path, keys: list[str], held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = {one["id"]: len(one["claims"]) for one in held.documents()}
    monkeypatch.setattr(reading, "extract", _find_no_claims(reading.extract))
    extract_again(store_path, [keys[2]])
    now = {one["id"]: len(one["claims"]) for one in held.documents()}
    assert old[keys[2]] > 0
    assert now == {**old, keys[2]: 0}
    assert held.is_sound()


def _find_no_claims(extract: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *given: replace(extract(*given), claims=())


def test_what_was_stated_is_taken_into_account(store_path: Path, files: Files, held: Held) -> None:
    ingest(store_path, files(ARTICLE), stated=Stated(None, "2018-06-14"))
    before = held.asked("SELECT date FROM v_claims WHERE date IS NOT NULL")
    extract_again(store_path)
    assert held.asked("SELECT date FROM v_claims WHERE date IS NOT NULL") == before == [("2018-06-12",)]
    assert held.is_sound()


def test_an_interrupt_keeps_what_was_shown_as_done(
    store_path: Path, keys: list[str], held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "BATCH_AGAIN", 2)

    def stop(done: int, total: int | None) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract_again(store_path, progress=stop)
    assert extracted(held) == keys[:2]
    assert held.is_sound()


def test_the_run_is_recorded_with_what_was_asked(store_path: Path, keys: list[str], held: Held) -> None:
    extract_again(store_path)
    extract_again(store_path, [keys[0]] * 101)
    tagger = open_tagger("minilm", lambda notice: None)
    extract_again(store_path, keys[:1], tagger=tagger)
    asked = [json.loads(row[0]) for row in held.asked("SELECT options FROM runs WHERE command = 'extract' ORDER BY id")]
    assert tagger is not None
    assert asked == [{}, {"documents": keys[:1] * 100}, {"documents": keys[:1], "tagger": tagger.identity.name}]
    assert {one["id"]: one["tagger"] is not None for one in held.documents()} == {key: key == keys[0] for key in keys}


MILL = (
    "The mill by the river in Brenna burned for three hours before the fire brigade of the valley came, Anna Holt said."
    " She had seen the first flames from the window of the bakery on the other bank, and had called her neighbors."
)


def test_a_page_that_a_newer_reader_reads_otherwise_is_read_anew(
    store_path: Path, tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text and the claims that were there before stay, and lead back; everything shows the new ones."""
    page = tmp_path / "mill.html"
    page.write_text(f"<h1>Mill burns down</h1><p>{MILL}<p>Nobody was hurt, Holt told them.")
    plain = tmp_path / "mill.txt"
    plain.write_text(f"Mill burns down\n\n{MILL}\n\nNobody was hurt, Holt told them.\n")
    ingest(store_path, [page, plain])
    before = held.asked("SELECT key FROM claims ORDER BY key")
    (old,) = held.asked("SELECT text FROM documents WHERE id IN (SELECT document_row FROM readings)")
    assert held.asked("SELECT count(*) FROM passages") == [(1,)]

    def read_otherwise(source: str) -> tuple[str, Any]:
        text, made = read_html(source[: source.index("<p>Nobody")])
        return text, replace(made, reader="html/99")

    monkeypatch.setattr(readers, "read_html", read_otherwise)
    monkeypatch.setattr(readers, "HTML_READER", "html/99")
    assert extract_again(store_path) == Again(2, 1)
    assert extract_again(store_path) == Again(2, 0)

    assert held.asked("SELECT reader, text IS NULL FROM readings ORDER BY id") == [(READER, 0), ("html/99", 1)]
    assert held.asked("SELECT text FROM readings WHERE id = 1") == [old]
    (now,) = held.asked("SELECT text FROM documents WHERE id IN (SELECT document_row FROM readings)")
    assert "Nobody" in old[0] and "Nobody" not in now[0]
    assert set(before) <= set(held.asked("SELECT key FROM claims"))
    assert held.asked("SELECT count(*) FROM v_claims WHERE content LIKE '%Nobody%'") == [(1,)]  # that of the plain text
    assert held.asked("SELECT count(*) FROM passages") == [(1,)]
    assert held.asked("SELECT reading_row FROM extraction_grounds WHERE reading_row > 0 ORDER BY extraction_row") == [
        (1,),
        (2,),
        (2,),
    ]
    monkeypatch.undo()
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []


FERRY = (
    "<p>The harbor master of Norrbridge said on Tuesday that ferry # would not sail again before the end of the year.</p>"
    "<p>“It is over, and nobody will pay for it,” said mayor Anna Holt on the quay of Southbridge.</p>"
)


def test_reading_anew_that_was_cut_short_goes_on(
    store_path: Path, tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The indexes were emptied of all texts, and some copies of one text were not read anew yet."""
    for number in range(40):
        (tmp_path / f"{number}.html").write_text(f"<h1>Ferry {number} stops</h1>{FERRY.replace('#', str(number))}")
    ingest(store_path, [tmp_path / f"{number}.html" for number in range(40)])
    shared = held.asked("SELECT count(*) FROM passages")
    assert held.asked("SELECT count(*) > 4 FROM copies") == [(1,)]
    monkeypatch.setattr(readers, "read_html", _read_by_another)
    monkeypatch.setattr(readers, "HTML_READER", "html/99")
    with monkeypatch.context() as cut:
        batches = iter([again._extract])

        def extract_once(*given: Any) -> Any:
            if extract := next(batches, None):
                return extract(*given)
            raise KeyboardInterrupt

        cut.setattr(again, "_extract", extract_once)
        with pytest.raises(KeyboardInterrupt):
            extract_again(store_path)
    assert held.asked("SELECT count(*) FROM readings WHERE reader = 'html/99'") == [(again.BATCH_AGAIN,)]

    assert extract_again(store_path) == Again(40, 40 - again.BATCH_AGAIN)
    assert held.asked("SELECT count(*) FROM passages") == shared


def _read_by_another(source: str) -> tuple[str, Any]:
    text, made = read_html(source)
    return text, replace(made, reader="html/99")
