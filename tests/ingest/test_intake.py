"""A batch → the store: new documents, known ones, refused ones, and what is stated of each."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.ingest import Refusal, Summary, ingest, reading
from provstore.ingest.intake import _says_more
from provstore.records import Source, Stated
from tests.carriers.archive import PAGE, answer, record
from tests.carriers.test_zips import zipped
from tests.ingest.conftest import ARTICLE, Held

Files = Callable[..., list[Path]]
POST, TIMES = Source("The Nowhere Post", "outlet"), Source("The Ferry Times", "outlet")


def test_the_same_bytes_at_two_paths_are_one_document_with_two_sightings(
    store_path: Path, files: Files, held: Held
) -> None:
    a, b, c = files(ARTICLE, ARTICLE, ARTICLE)
    assert ingest(store_path, [a, b, a]) == Summary(stored=1, already_there=2, unresolved=2)
    assert ingest(store_path, [c, a]) == Summary(already_there=2)
    (document,) = held.documents()
    assert [seen["path"] for seen in document["sightings"]] == [str(path) for path in (a, b, c)]
    told = [("created", None), ("stored", str(a)), ("seen", str(b)), ("finished", None), ("seen", str(c))]
    assert held.events("kind", "path") == [*told, ("finished", None)]
    assert held.is_sound()


def test_paths_are_kept_as_given(store_path: Path, tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = [b"\xff\n\x1b[2J.txt", b"-rf.txt", "ü.txt".encode(), b"x" * 251 + b".txt"]
    for number, name in enumerate(names):
        Path(os.fsdecode(name)).write_text(f"Text {number}\n")
    assert ingest(store_path, names).stored == 4
    shown = [path for kind, path in held.events("kind", "path") if kind == "stored"]
    assert shown == [name.decode("utf-8", "backslashreplace") for name in names]
    assert shown[0] == "\\xff\n\x1b[2J.txt"  # safe to store; printing it safely is for whoever prints
    assert held.is_sound()


def _sparse(file: Path) -> None:
    with file.open("wb") as made:
        made.truncate(1 << 30)


@pytest.mark.parametrize(
    ("make", "reason", "words"),
    [
        (lambda file: None, "missing", "No such file"),
        (lambda file: file.write_bytes(b""), "empty", "is empty"),
        (lambda file: file.write_bytes(b"%PDF-1.4"), "format", "is a PDF"),
        (lambda file: file.write_bytes(b"\xff\xd8\xff\xe0"), "format", "is JPEG"),
        (lambda file: file.write_bytes(b"PK\x03\x04" + bytes(26) + b"a"), "carrier", "damaged ZIP"),
        (lambda file: file.write_bytes(b"<html><p>"), "no text", "a page without text"),
        (lambda file: file.write_bytes(b"\x1f\x8b\x08"), "carrier", "cut short"),
        (lambda file: file.write_bytes(b"a\0b"), "binary", "zero bytes"),
        (os.mkfifo, "not a file", "regular file"),
        (lambda file: file.symlink_to("gone"), "missing", "No such file"),
        (_sparse, "too large", "16 MB"),
    ],
    ids=["missing", "empty", "PDF", "JPEG", "ZIP", "HTML", "gzip", "binary", "FIFO", "dangling", "1 GB"],
)
def test_one_refused_input_never_stops_a_run(
    store_path: Path, tmp_path: Path, held: Held, make: Callable[[Path], object], reason: str, words: str
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
    events = [row[1:] for row in held.events("kind", "reason", "path", "document_id", "note") if row[0] == "refused"]
    assert events == [(reason, str(tmp_path / "2.txt"), refusal.sha256, refusal.sentence)]
    assert held.is_sound()


def test_a_file_that_changes_and_one_that_vanishes_while_the_run_goes_on(
    store_path: Path, files: Files, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They were there when the folder was listed; what is read of a file is what stood in it at one moment."""
    paths = files("One.\n", "Two.\n", "Three.\n", "Four.\n")
    fstat = os.fstat

    def meanwhile(number: int) -> os.stat_result:
        looked = fstat(number)
        if os.path.samestat(looked, paths[1].stat()):
            with paths[1].open("a") as file:
                file.write("More.\n")
            paths[2].unlink(missing_ok=True)
        return looked

    monkeypatch.setattr("provstore.text.files.os.fstat", meanwhile)
    told: list[Refusal] = []
    assert ingest(store_path, paths[0].parent, report=told.append) == Summary(stored=2, refused=2)
    assert [(os.fsdecode(one.path), one.reason) for one in told] == [
        (str(paths[1]), "changed"),
        (str(paths[2]), "missing"),
    ]
    assert {one["text"] for one in held.documents()} == {"One.\n", "Four.\n"}
    assert held.is_sound()


def test_refusals_are_told_in_order_once_they_are_recorded(store_path: Path, files: Files, held: Held) -> None:
    paths = files("", "One.\n", b"%PDF-1.4", "")
    told: list[tuple[Path, int]] = []

    def report(refusal: Refusal) -> None:
        recorded = [kind for (kind,) in held.events("kind")].count("refused")
        told.append((Path(os.fsdecode(refusal.path)), recorded))

    assert ingest(store_path, paths, report=report) == Summary(stored=1, refused=3)
    assert told == [(paths[0], 3), (paths[2], 3), (paths[3], 3)]


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
def test_odd_texts_are_kept_whole(store_path: Path, files: Files, held: Held, shape: str) -> None:
    assert ingest(store_path, files(SHAPES[shape])).stored == 1
    (document,) = held.documents()
    assert document["text"] == SHAPES[shape]
    assert held.is_sound()


def test_encoding_is_obeyed_and_kept(store_path: Path, files: Files, held: Held) -> None:
    paths = files("Łódź".encode("cp1250"))
    assert ingest(store_path, paths, encoding="windows-1250").stored == 1
    assert [(one["text"], one["encoding"]) for one in held.documents()] == [("Łódź", "cp1250")]
    assert ("stored", "cp1250, given") in held.events("kind", "reason")
    assert ingest(store_path, paths).already_there == 1


@pytest.mark.parametrize(
    ("encoding", "refused", "why"),
    [
        (None, False, "nothing is said"),
        ("latin-1", False, "another name for what reads the same"),
        ("cp1252", False, "how it was read"),
        ("cp1251", True, "it would be another text"),
        ("utf-8", True, "damaged: another text too"),
    ],
)
def test_the_same_bytes_are_never_read_in_a_second_way(
    store_path: Path, files: Files, held: Held, encoding: str | None, refused: bool, why: str
) -> None:
    paths = files(b"caf\xe9 et th\xe9, dit-il")
    ingest(store_path, paths)
    told: list[Refusal] = []
    summary = ingest(store_path, paths, encoding=encoding, report=told.append)
    assert summary == (Summary(refused=1) if refused else Summary(already_there=1)), why
    assert [one["text"] for one in held.documents()] == ["café et thé, dit-il"]
    if refused:
        assert (told[0].reason, told[0].sha256) == ("decoded otherwise", held.documents()[0]["id"])
        assert told[0].sentence == f"{paths[0]} is in the store already, read as cp1252 (see provstore state)"


def test_a_refusal_because_of_the_encoding_is_of_known_bytes_too(store_path: Path, files: Files) -> None:
    """The bytes contradict it, whether they are there already or not."""
    new, known = files("Théâtre.\n", "Éclair.\n")
    ingest(store_path, known)
    assert ingest(store_path, [new, known], encoding="latin-1") == Summary(refused=2)


@pytest.mark.parametrize(
    ("first", "then", "holds", "why"),
    [
        (Stated(), Stated(POST, "2018-06-14", "Ada"), ("The Nowhere Post", "2018-06-14"), "nothing was said before"),
        (Stated(POST), Stated(TIMES), ("The Ferry Times", None), "the latest word"),
        (Stated(POST), Stated(None, "2018"), ("The Nowhere Post", "2018"), "what is not said stays"),
        (Stated(None, "2018"), Stated(None, "2018-06"), (None, "2018-06"), "said more exactly"),
        (Stated(POST, "2018"), Stated(POST, "2019"), ("The Nowhere Post", "2019"), "half of it is new"),
    ],
)
def test_what_is_stated_of_a_document_that_is_there(
    store_path: Path,
    files: Files,
    held: Held,
    first: Stated,
    then: Stated,
    holds: tuple[str | None, str | None],
    why: str,
) -> None:
    paths = files(ARTICLE)
    assert ingest(store_path, paths, stated=first).restated == 0
    assert ingest(store_path, paths, stated=then) == Summary(already_there=1, restated=1), why
    assert held.asked("SELECT outlet, published FROM v_documents") == [holds]
    assert ingest(store_path, paths, stated=then) == Summary(already_there=1)  # the same again says nothing
    kinds = [kind for (kind,) in held.events("kind")]
    assert kinds.count("extracted") == 1
    assert kinds.count("stated") == (2 if first != Stated() else 1)
    assert held.is_sound()


def test_dates_are_counted_from_what_is_stated(store_path: Path, files: Files, held: Held) -> None:
    paths = files(ARTICLE)
    ingest(store_path, paths)
    assert held.asked("SELECT date FROM v_claims WHERE date_text IS NOT NULL") == [(None,)]
    ingest(store_path, paths, stated=Stated(None, "2018-06-14"))
    assert held.asked("SELECT date FROM v_claims WHERE date_text IS NOT NULL") == [("2018-06-12",)]


def test_statements_of_new_documents_and_old_ones_in_one_batch(store_path: Path, files: Files, held: Held) -> None:
    paths = files("One.\n", "Two.\n", "", "Three.\n", "One.\n")
    ingest(store_path, paths[:2])
    assert ingest(store_path, paths, stated=Stated(POST, by="Ada")) == Summary(1, 3, 1, 0, 2)
    assert {(one["text"], one["stated"]["outlet"]["name"], one["stated"]["by"]) for one in held.documents()} == {
        (f"{number}.\n", "The Nowhere Post", "Ada") for number in ("One", "Two", "Three")
    }
    assert held.is_sound()


def test_a_name_alone_states_nothing(store_path: Path, files: Files, held: Held) -> None:
    ingest(store_path, files(ARTICLE), stated=Stated(by="Ada"))
    assert [one["stated"] for one in held.documents()] == [None]


SAID = st.builds(
    Stated, st.sampled_from([None, POST, TIMES]), st.sampled_from([None, "2018", "2018-06"]), by=st.sampled_from("AB")
)


@given(SAID, st.none() | SAID)
def test_a_statement_says_more_where_it_would_change_what_holds(now: Stated, before: Stated | None) -> None:
    then = before or Stated()
    holds = (now.outlet or then.outlet, now.published or then.published)
    assert _says_more(now, before) == (holds != (then.outlet, then.published))


QUOTES = {
    "A man who is not named": ("“We agree,” he said.", 1),
    "Anna Holt": ("Anna Holt said the bridge was shut.", 0),
    "nobody at all": ("It rained on Monday.", 0),
}


@pytest.mark.parametrize("who", QUOTES)
def test_what_is_unresolved_is_what_a_person_should_look_at(
    store_path: Path, files: Files, held: Held, who: str
) -> None:
    words, unresolved = QUOTES[who]
    paths = files(f"Talks\n\n{words}\n")
    assert ingest(store_path, paths).unresolved == unresolved
    assert ingest(store_path, paths).unresolved == 0  # of documents that are stored now
    query = "SELECT count(*) FROM v_claims WHERE voice = 'attributed' AND (speaker IS NULL OR needs_review)"
    assert held.asked(query) == [(unresolved,)]


def test_unresolved_claims_are_summed_over_documents(store_path: Path, seeds: Path, files: Files, held: Held) -> None:
    summary = ingest(
        store_path, [seeds, *files(*(f"Talks\n\n“We {verb},” he said.\n" for verb in ("agree", "differ")))]
    )
    query = "SELECT count(*) FROM v_claims WHERE voice = 'attributed' AND (speaker IS NULL OR needs_review)"
    assert held.asked(query) == [(summary.unresolved,)]
    assert summary.unresolved > 1


SUMMARIES = st.builds(Summary, *[st.integers(0, 9)] * 6, st.builds(Counter, st.just("ab") | st.just("b")))


@given(st.lists(SUMMARIES, max_size=4))
def test_summaries_of_batches_add_up_to_that_of_the_run(parts: list[Summary]) -> None:
    whole = sum(parts, Summary())
    for name in Summary.__slots__:
        counts = [getattr(part, name) for part in parts]
        assert getattr(whole, name) == sum(counts, Counter() if name == "passed_over" else 0)


def test_another_program_may_be_faster(
    store_path: Path, files: Files, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Extraction is done without the lock; what was stored meanwhile is not stored twice."""
    (path,) = files(ARTICLE)
    analyze = reading.analyze

    def meanwhile(*given: Any) -> Any:
        monkeypatch.setattr(reading, "analyze", analyze)
        ingest(store_path, path)
        return analyze(*given)

    monkeypatch.setattr(reading, "analyze", meanwhile)
    assert ingest(store_path, path) == Summary(already_there=1)
    assert len(held.documents()) == 1
    assert [kind for (kind,) in held.events("kind")].count("stored") == 1
    assert held.is_sound()


def test_a_refused_part_of_a_carrier_is_named(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"one.txt": b"One said.\n", "two.bin": b"\0\1\2"}))
    told: list[Refusal] = []
    ingest(store_path, tmp_path / "a.zip", report=told.append)
    assert [one.sentence.partition("a.zip")[2][:11] for one in told] == [", two.bin, "]


@pytest.mark.parametrize("archive_first", [True, False])
def test_the_address_that_an_archive_tells_counts_in_any_order(
    archive_first: bool, store_path: Path, tmp_path: Path, held: Held
) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.warc").write_bytes(record("response", answer(PAGE), url="https://www.reuters.com/world/ferry"))
    for name in sorted(("a.html", "b.warc"), reverse=archive_first):
        ingest(store_path, tmp_path / name)
    assert held.asked("SELECT outlet FROM v_documents") == [("Reuters",)]
