"""Files → store: what is taken in, what is refused, and what a second time changes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import provstore.ingest
import provstore.ingest.batches
import provstore.ingest.reading
from provstore import rules
from provstore.errors import UnknownDocument, UsageError
from provstore.ingest import Refusal, Summary, extract_again, ingest
from provstore.records import Source, Stated
from provstore.store import open_store
from provstore.store.load import load_document
from provstore.store.verify import verify

ARTICLE = "Talks resume\n\nThe foreign minister said on Tuesday that talks would resume.\n\n“We agree,” he said.\n"


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with open_store(path) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def is_sound(path: Path) -> bool:
    with open_store(path) as connection:
        return list(verify(connection)) == []


def test_seeds(store_path: Path, seeds: Path) -> None:
    summary = ingest(store_path, [seeds])

    assert (summary.stored, summary.already_there, summary.refused) == (2, 0, 0)
    for file in seeds.iterdir():
        with open_store(store_path) as connection:
            (key,) = connection.exec_driver_sql(
                "SELECT d.sha256 FROM documents AS d JOIN sightings AS s ON s.document_id = d.id WHERE s.path = ?",
                (os.fsencode(file),),
            ).one()
            assert load_document(connection, str(key)).data == file.read_bytes()
    assert is_sound(store_path)


def test_twice_is_once(store_path: Path, seeds: Path) -> None:
    ingest(store_path, [seeds])
    tables = ("documents", "sightings", "extractions", "claims", "claim_spans", "dates", "sources", "source_links")
    before = [ask(store_path, f"SELECT * FROM {table}") for table in tables]

    assert ingest(store_path, [seeds, *seeds.iterdir()]) == Summary(already_there=4)

    assert [ask(store_path, f"SELECT * FROM {table}") for table in tables] == before
    assert is_sound(store_path)


def test_the_same_bytes_at_two_paths(store_path: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(ARTICLE)

    assert ingest(store_path, [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "a.txt"]) == Summary(1, 2, 0, 0)
    assert ingest(store_path, [tmp_path / "c.txt", tmp_path / "a.txt"]) == Summary(0, 2, 0, 0)

    assert [path[-5:] for (path,) in ask(store_path, "SELECT path_shown FROM sightings ORDER BY id")] == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]
    assert ask(store_path, "SELECT count(*) FROM documents") == [(1,)]
    kinds = [kind for (kind,) in ask(store_path, "SELECT kind FROM events ORDER BY seq")]
    assert kinds == ["created", "stored", "seen", "finished", "seen", "finished"]
    assert is_sound(store_path)


def test_paths_are_kept_as_given(store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = [b"\xff\n\x1b[2J.txt", b"-rf.txt", "ü.txt".encode(), b"x" * 251 + b".txt"]
    for number, name in enumerate(names):
        Path(os.fsdecode(name)).write_text(f"Text {number}\n")

    assert ingest(store_path, names).stored == 4

    assert [path for (path,) in ask(store_path, "SELECT path FROM sightings ORDER BY id")] == names
    shown = [path for (path,) in ask(store_path, "SELECT path_shown FROM sightings ORDER BY id")]
    assert shown[0] == "\\xff\n\x1b[2J.txt"  # safe to store; printing it safely is for whoever prints
    assert is_sound(store_path)


@pytest.mark.parametrize(
    ("make", "reason", "words"),
    [
        (lambda file: None, "missing", "No such file"),
        (lambda file: file.write_bytes(b""), "empty", "is empty"),
        (lambda file: file.write_bytes(b"%PDF-1.4"), "format", "is PDF"),
        (lambda file: file.write_bytes(b"\xff\xd8\xff\xe0"), "format", "is JPEG"),
        (lambda file: file.write_bytes(b"PK\x03\x04" + bytes(26) + b"a"), "format", "is ZIP"),
        (lambda file: file.write_bytes(b"<html><p>"), "format", "is HTML"),
        (lambda file: file.write_bytes(b"a\0b"), "binary", "zero bytes"),
        (os.mkfifo, "not a file", "regular file"),
        (lambda file: file.symlink_to("gone"), "missing", "No such file"),
        (lambda file: os.truncate(os.open(file, os.O_CREAT | os.O_RDWR), 1 << 30), "too large", "16 MB"),
    ],
    ids=["missing", "empty", "PDF", "JPEG", "ZIP", "HTML", "binary", "FIFO", "dangling", "1 GB"],
)
def test_one_refused_input_never_stops_a_run(
    store_path: Path, tmp_path: Path, make: Callable[[Path], object], reason: str, words: str
) -> None:
    (tmp_path / "1.txt").write_text("One.\n")
    make(tmp_path / "2.txt")
    (tmp_path / "3.txt").write_text("Three.\n")
    told: list[Refusal] = []

    summary = ingest(store_path, [tmp_path / f"{number}.txt" for number in (1, 2, 3)], report=told.append)

    assert (summary.stored, summary.refused) == (2, 1)
    (refusal,) = told
    assert refusal.reason == reason
    assert words in refusal.sentence
    assert refusal.sentence.startswith(str(tmp_path / "2.txt"))
    events = ask(store_path, "SELECT reason, path, sha256, detail FROM events WHERE kind = 'refused'")
    assert events == [(reason, os.fsencode(tmp_path / "2.txt"), refusal.sha256, refusal.sentence)]
    assert is_sound(store_path)


SHAPES = {
    "white space": " \n\t\r\n\u00a0",
    "one line": "word " * 40_000,
    "blank lines": "\n" * 50_000,
    "line ends": "A\rB\r\nC\u2028D\u0085E\vF\fG\n",
    "BOM": "\ufeffHeadline\n\nText.\n",
    "nested quotation marks": "“" * 20_000 + "x" + "”" * 20_000,
    "unbalanced": '“He said "it ‘was so, and “that was that.\n\n“And on.\n\n',
    "control and bidi": "\x1b[2J\u202ereversed\u202c [/x] [bold] =HYPERLINK(1) \x07\x08\n",
    "combining": "cafe\u0301 İstanbul \u00ad\u200b\u200d \U0001f600\U0001f1e6\n",
    "boilerplate": "Advertisement\n\nShare this article\n",
    "Arabic": "قالت وزارة الخارجية: «لا تعليق».\n",
    "noncharacters": "\ufffe\uffff\ufdd0 text\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_odd_texts_are_kept_whole(store_path: Path, tmp_path: Path, shape: str) -> None:
    data = SHAPES[shape].encode()
    (tmp_path / "x.txt").write_bytes(data)

    assert ingest(store_path, [tmp_path / "x.txt"]).stored == 1

    ((key,),) = ask(store_path, "SELECT sha256 FROM documents")
    with open_store(store_path) as connection:
        assert load_document(connection, str(key)).data == data
    assert is_sound(store_path)


def test_encoding_is_obeyed_and_kept(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("Łódź".encode("cp1250"))

    assert ingest(store_path, [tmp_path / "x.txt"], encoding="windows-1250").stored == 1
    assert ask(store_path, "SELECT text, encoding, decoded_by FROM documents") == [("Łódź", "cp1250", "given")]
    assert ingest(store_path, [tmp_path / "x.txt"]).already_there == 1


def test_the_same_bytes_read_in_a_second_way_are_refused(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"caf\xe9 et th\xe9, dit-il")
    told: list[Refusal] = []
    ingest(store_path, [tmp_path / "x.txt"])

    assert ingest(store_path, [tmp_path / "x.txt"], encoding="latin-1").already_there == 1  # the same text
    assert ingest(store_path, [tmp_path / "x.txt"], encoding="cp1251", report=told.append).refused == 1

    assert told[0].reason == "decoded otherwise"
    assert "read as cp1252" in told[0].sentence
    assert ask(store_path, "SELECT text FROM documents") == [("café et thé, dit-il",)]


def test_unknown_encoding_creates_nothing(store_path: Path, seeds: Path) -> None:
    with pytest.raises(UsageError):
        ingest(store_path, [seeds], encoding="latin-99")
    assert not store_path.exists()


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

    ((run,),) = ask(store_path, "SELECT DISTINCT run_id FROM extractions")
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
    seen: list[tuple[int, int]] = []

    assert extract_again(store_path, progress=lambda done, total: seen.append((done, total))) == 2
    assert extract_again(store_path, keys[:1]) == 1
    with pytest.raises(UnknownDocument):
        extract_again(store_path, ["0" * 64])

    assert seen == [(1, 2), (2, 2)]
    assert ask(store_path, "SELECT count(*), count(DISTINCT digest) FROM extractions") == [(5, 2)]
    assert ask(store_path, "SELECT count(*) FROM v_documents") == [(2,)]
    assert is_sound(store_path)


def test_extract_again_keeps_what_was_stated(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(ARTICLE)
    ingest(store_path, [tmp_path / "x.txt"], stated=Stated(None, "2018-06-14"))
    before = ask(store_path, "SELECT date FROM v_claims WHERE date IS NOT NULL")

    extract_again(store_path)

    assert ask(store_path, "SELECT date FROM v_claims WHERE date IS NOT NULL") == before == [("2018-06-12",)]
    assert ask(store_path, "SELECT DISTINCT statement_id FROM extractions") == [(1,)]


def test_many_small_files_go_in_batches(store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provstore.ingest.batches, "BATCH_FILES", 3)
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"Text {number % 7}.\n")  # the first and the last are one document
    seen: list[tuple[int, int]] = []

    summary = ingest(store_path, [tmp_path], progress=lambda done, total: seen.append((done, total)))

    assert (summary.stored, summary.already_there) == (7, 1)
    assert seen == [(done, 8) for done in range(1, 9)]
    assert is_sound(store_path)


@pytest.mark.parametrize(
    "kind", [str, os.fsencode, Path, lambda path: [path], lambda path: iter([path]), lambda path: (path,)]
)
def test_one_path_is_one_path(
    store_path: Path, tmp_path: Path, kind: Callable[[Path], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And never its characters, of which "." would be the folder one is in."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "other.txt"):
        (tmp_path / name).write_text(f"News of {name}.\n")
    assert ingest(store_path, kind(Path("a.txt"))) == Summary(stored=1)
    assert ask(store_path, "SELECT path_shown FROM sightings") == [("a.txt",)]
