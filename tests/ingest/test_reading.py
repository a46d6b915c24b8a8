"""Bytes → what is written of them: what the rules stumble over is one refused file, and order is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provstore.errors import RefusedInput
from provstore.extract import extract
from provstore.ingest import Refusal, Summary, ingest, reading
from provstore.ingest.reading import analyze, analyze_again
from provstore.readers import read
from provstore.records import NOTHING_CARRIED, Carried, Source, Stated
from provstore.tagger import RULES, open_tagger
from provstore.text.decode import decode
from tests.ingest.conftest import ARTICLE, Held

POST = Source("The Nowhere Post", "outlet")
STATED = Stated(POST, "2018-06-14")


def test_bytes_are_decoded_and_read_with_what_was_stated() -> None:
    found = analyze(read("Łódź said no.\n".encode("cp1250"), "cp1250"), STATED, None, NOTHING_CARRIED)
    assert (found.document.text, found.document.encoding) == ("Łódź said no.\n", "cp1250")
    assert found.extraction == extract(found.document, STATED, None)
    article = decode(ARTICLE.encode())
    assert analyze_again(article, STATED, None, NOTHING_CARRIED).extraction == extract(article, STATED, None)
    assert {one.date.value for one in extract(article, STATED, None).claims if one.date} == {"2018-06-12"}


@pytest.mark.parametrize("error", [RecursionError("too deep"), ValueError("no"), MemoryError("large"), KeyError("x")])
def test_whatever_the_rules_stumble_over_is_refused(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise error

    monkeypatch.setattr(reading, "extract", stumble)
    with pytest.raises(RefusedInput) as refused:
        analyze(decode(b"News.\n"), Stated(), None, NOTHING_CARRIED)
    assert refused.value.reason == "extraction"
    assert str(refused.value) == f"was not understood: {type(error).__name__}: {error}"
    assert refused.value.__cause__ is error
    with pytest.raises(type(error)):  # of a document that is there already it is an error like others
        analyze_again(decode(b"News.\n"), Stated(), None, NOTHING_CARRIED)


def test_an_interrupt_is_no_fault_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "extract", interrupt)
    with pytest.raises(KeyboardInterrupt):
        analyze(decode(b"News.\n"), Stated(), None, NOTHING_CARRIED)


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"%PDF-1.4", "format"), (b"a\0b", "binary")])
def test_what_is_no_text_says_so_itself(data: bytes, reason: str, store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(data)
    refusals: list[Refusal] = []
    ingest(store_path, tmp_path / "a", report=refusals.append)
    assert [one.reason for one in refusals] == [reason]


def test_the_other_files_of_the_run_are_taken_in(
    store_path: Path, seeds: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(document: Any, stated: Stated, tagger: None, carried: Carried) -> Any:
        if "SANA" in document.text[:2000] and "Press TV" not in document.text:
            raise RecursionError("too deep")
        return extract(document, stated, tagger)

    monkeypatch.setattr(reading, "extract", stumble)
    summary = ingest(store_path, [seeds])
    assert (summary.stored, summary.refused) == (1, 1)
    assert ("refused", "extraction") in held.events("kind", "reason")
    assert len(held.documents()) == 1
    assert held.is_sound()


def test_the_run_knows_which_tagger_read(store_path: Path, tmp_path: Path, held: Held) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    tagger = open_tagger(None, lambda notice: None)
    assert tagger is not None
    assert open_tagger(RULES, lambda notice: None) is None
    assert ingest(store_path, tmp_path / "a.txt", tagger=tagger).stored == 1
    (document,) = held.documents()
    assert document["tagger"]["name"] == tagger.identity.name
    assert tagger.identity.name in held.asked("SELECT options FROM runs")[0][0]
    assert Summary() == ingest(store_path, [])
