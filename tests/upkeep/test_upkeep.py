"""What documents share, through the whole of provstore: the same whatever the order, and nothing that no text shows."""

from __future__ import annotations

import json
import shutil
import sqlite3
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import UsageError
from provstore.export.jsonl import export_lines
from provstore.ingest import extract_again, ingest
from provstore.query.compare import compare_documents
from provstore.query.documents import find_document
from provstore.query.provenance import count_sources, trace_claim
from provstore.records import Stated
from provstore.review import state
from provstore.store import open_for_writing, open_store
from provstore.store.models.pairs import DIVERGENCES
from provstore.store.runs import recorded_run
from provstore.store.verify import verify
from provstore.upkeep import Upkeep
from tests.examples import examples
from tests.upkeep.corpus import ARTICLES, POST, add


@pytest.fixture
def folder(whole_corpus: Path) -> Path:
    return whole_corpus


@pytest.fixture
def store(folder: Path) -> Path:
    return folder / "store.db"


def rows(store: Path, query: str, *values: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(store) as connection:
        return connection.execute(query, values).fetchall()


def document(store: Path, folder: Path, name: str) -> str:
    with open_store(store) as connection:
        return find_document(connection, str(folder / f"{name}.txt"))


def compared(store: Path, folder: Path, a: str, b: str) -> dict[str, Any]:
    with open_store(store) as connection:
        return compare_documents(connection, document(store, folder, a), document(store, folder, b))


def claim(store: Path, folder: Path, name: str, words: str) -> tuple[str, str]:
    id = document(store, folder, name)
    ((key,),) = rows(store, "SELECT claim FROM v_claims WHERE document_id = ? AND instr(content, ?)", id, words)
    return key, id


def test_a_copy_with_a_credit_has_it_from_the_agency(store: Path, folder: Path) -> None:
    (passage,) = compared(store, folder, "copy", "wire")["passages"]
    assert (passage["kind"], passage["copied"], passage["rule"]) == ("verbatim", "a from b", "passage.credit")
    assert passage["a"]["text"] == passage["b"]["text"]


def test_a_copy_without_a_credit_is_of_the_agency_by_its_text_alone(store: Path, folder: Path) -> None:
    found = rows(store, "SELECT outlet, \"to\", inferred FROM v_links WHERE rule = 'wire.same-text'")
    assert found == [("Kesmar Daily Post", "Reuters", 1)]
    (passage,) = compared(store, folder, "uncredited", "wire")["passages"]
    assert passage["copied"] is None, "the text does not tell who was first"


def test_accounts_of_one_event_differ_in_the_words_that_stand_there(store: Path, folder: Path) -> None:
    found = compared(store, folder, "wire", "rewrite")["divergences"]
    assert [(one["kind"], one["a"]["text"], one["b"]["text"], one["certain"]) for one in found] == [
        ("quantity", "14 people", "at least 22 people", True)
    ]


def test_each_kind_of_divergence_is_told_with_its_words(store: Path, folder: Path) -> None:
    found = compared(store, folder, "inquiry", "inquiry, told elsewhere")["divergences"]
    told = {(one["kind"], one["a"] and one["a"]["text"], one["b"] and one["b"]["text"]) for one in found}
    assert told == {
        ("strength", "admitted", "said"),
        ("quantity", "Two divers", "Five divers"),
        ("place", "Torvik", "Mirovac"),
        ("date", "12 June 2024", "14 June 2024"),
        ("person", "Captain Pavel Orrin", "Captain Tomas Velder"),
        ("wording", "“disgraceful”", "“outrageous”"),
        ("mode", "sent", "had led"),
        ("negation", "did not work", "worked"),
        ("attribution", "rescuers", "residents"),
        ("absent", "if the owners refused to do so", None),
    }
    assert {one["kind"] for one in found} == set(DIVERGENCES)


def test_sides_are_those_that_were_asked_for(store: Path, folder: Path) -> None:
    one, other = compared(store, folder, "wire", "copy"), compared(store, folder, "copy", "wire")
    assert sorted((pair["a"]["id"], pair["b"]["id"]) for pair in one["claims"]) == sorted(
        (pair["b"]["id"], pair["a"]["id"]) for pair in other["claims"]
    )
    assert [passage["copied"] for passage in one["passages"]] == ["b from a"]
    assert one["only_a"] == other["only_b"]


def test_a_document_is_not_compared_with_itself(store: Path, folder: Path) -> None:
    with pytest.raises(UsageError, match="one document"):
        compared(store, folder, "wire", "wire")


def test_another_accident_with_the_same_toll_is_not_the_same_claim(store: Path, folder: Path) -> None:
    told = compared(store, folder, "wire", "false friend")
    assert (told["claims"], told["divergences"], told["passages"]) == ([], [], [])


def test_copies_are_one_source_and_a_second_speaker_is_another(store: Path, folder: Path) -> None:
    key, id = claim(store, folder, "wire", "The ferry Orlanda sank")
    with open_store(store) as connection:
        told = count_sources(connection, key, id)
    assert (told["documents"], told["outlets"]) == (5, 5)
    assert [root["name"] for root in told["roots"]] == ["Coast Guard", "Varnholm Dockworkers Union"]
    assert {one["why"] for one in told["merged"]} == {"both have it from Coast Guard"}
    assert all(one["evidence"] for one in told["merged"])


def test_a_circle_is_told(store: Path, folder: Path) -> None:
    key, id = claim(store, folder, "circle, one side", "drawbridge")
    with open_store(store) as connection:
        told = count_sources(connection, key, id)
    assert [[one["name"] for one in circle] for circle in told["circular"]] == [
        ["Kesmar Daily Post", "Mirovac Gazette", "Kesmar Daily Post"]
    ]


def test_each_step_of_a_trace_begins_where_the_last_one_ended(store: Path, folder: Path) -> None:
    key, id = claim(store, folder, "copy", "The ferry Orlanda sank")
    with open_store(store) as connection:
        told = trace_claim(connection, key, id)
    assert [(step["from"]["name"], step["relation"], step["to"]["name"]) for step in told["steps"]] == [
        ("Varnholm Courier", "relayed", "Reuters"),
        ("Reuters", "reported", "Coast Guard"),
    ]
    assert all(one["to"] == other["from"] for one, other in pairwise(told["steps"]))


def test_extracting_again_changes_no_row_that_is_right(folder: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(folder / "store.db", tmp_path / "again.db"))
    tables = ("passages", "claim_pairs", "divergences", "inferred_wires")
    before = [rows(store, f"SELECT * FROM {table} ORDER BY id") for table in tables]
    extract_again(store)
    assert [rows(store, f"SELECT * FROM {table} ORDER BY id") for table in tables] == before
    with open_store(store) as connection:
        assert list(verify(connection)) == []


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE passages SET b_end = b_end - 9 WHERE kind = 'verbatim'", "passages"),
        ("UPDATE claim_pairs SET a_key = 'nobody ' || id", "claim_pairs"),
        ("UPDATE divergences SET a_end = 1000000 WHERE a_end IS NOT NULL", "divergences"),
    ],
)
def test_an_edited_row_is_found(tmp_path: Path, statement: str, table: str) -> None:
    store = tmp_path / "edited.db"
    add(store, tmp_path, "wire", "copy", "rewrite")
    with sqlite3.connect(store) as connection:
        connection.execute(statement)
    with open_store(store) as connection:
        assert {finding.table for finding in verify(connection)} == {table}


def exported(store: Path) -> str:
    with open_store(store) as connection:
        lines = [json.loads(line) for line in export_lines(connection, sightings=False)]
    for line in lines:
        line["stated"] = None  # when it was stated
    return json.dumps(lines, sort_keys=True)


@given(st.permutations(sorted(ARTICLES)), st.integers(0, len(ARTICLES)), st.booleans())
@examples(4)
def test_order_and_batches_change_nothing(names: list[str], first: int, again: bool) -> None:
    with TemporaryDirectory() as made:
        store, folder = Path(made, "one.db"), Path(made)
        add(store, folder, *names[:first])
        if again and first:
            extract_again(store)
        add(store, folder, *names[first:])
        assert exported(store) == exported_in_one_batch()


@cache
def exported_in_one_batch() -> str:
    with TemporaryDirectory() as made:
        store, folder = Path(made, "all.db"), Path(made)
        add(store, folder, *sorted(ARTICLES))
        return exported(store)


def test_documents_that_no_index_knows_are_taken_in_by_the_next_writer(folder: Path, tmp_path: Path) -> None:
    store, fresh = tmp_path / "upgraded.db", folder / "store.db"
    *before, last = ARTICLES
    add(store, folder, *before)
    with sqlite3.connect(store) as connection:
        for table in ("passages", "claim_pairs", "divergences", "inferred_wires", "_story_pages", "_indexed"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("DELETE FROM _furniture")
        connection.execute("DELETE FROM _index_segments")
    add(store, folder, last)
    assert exported(store) == exported(fresh)


def test_one_run_or_many_change_nothing(tmp_path: Path) -> None:
    one, many = tmp_path / "one.db", tmp_path / "many.db"
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, (_, _, words) in ARTICLES.items():
        (texts / f"{name}.txt").write_text(words, encoding="utf-8")
    ingest(one, [texts])
    for path in sorted(texts.iterdir(), reverse=True):
        ingest(many, [path])
    assert exported(one) == exported(many)


FOOTER = "The Post is made by readers for readers, and whoever joins before the summer gets the printed edition free."
TOWNS = ("Orlin", "Brenna", "Kaldar", "Sareth", "Velko")


def add_pages(store: Path, folder: Path, *towns: str) -> None:
    """Ingest pages of one outlet, one after the other, that have nothing in common but what stands below each."""
    for town in towns:
        path = folder / f"{town}.txt"
        story = " ".join(
            f"{town} {word}" for word in ("wells", "mills", "roads", "lamps", "fairs", "songs", "hills") * 3
        )
        path.write_text(f"News from {town}\n\nThe mayor opened {len(town)} {story}.\n\n{FOOTER}\n")
        day = f"2024-0{TOWNS.index(town) + 1}-02"
        ingest(store, [path], stated=Stated(POST, day, "tester", "2024-06-01T00:00:00Z"))


def test_what_all_pages_of_an_outlet_say_is_no_account(tmp_path: Path) -> None:
    few, all_pages = tmp_path / "few.db", tmp_path / "all.db"
    add_pages(few, tmp_path, *TOWNS[:2])
    add_pages(all_pages, tmp_path, *TOWNS)
    footers = "SELECT count(*) FROM v_same_claims WHERE a_text LIKE '%printed edition%'"
    assert rows(few, footers) == [(1,)], "two pages may have it from each other"
    assert rows(all_pages, footers) == [(0,)]


@given(st.permutations(TOWNS))
@examples(3)
def test_furniture_is_the_same_in_any_order(towns: list[str]) -> None:
    assert exported_pages(*towns) == exported_pages(*TOWNS)


@cache
def exported_pages(*towns: str) -> str:
    with TemporaryDirectory() as made:
        add_pages(Path(made, "pages.db"), Path(made), *towns)
        return exported(Path(made, "pages.db"))


def test_what_both_print_is_in_neither_alone(tmp_path: Path) -> None:
    store = tmp_path / "both.db"
    story = (
        "The operator of the old ferry Orlanda, who had been asked for a list of all passengers, declined to comment."
    )
    for name, town in (("one", "Orlin"), ("other", "Brenna")):
        (tmp_path / f"{name}.txt").write_text(f"News from {town}\n\n{story}\n\nThe mayor of {town} opened a well.\n")
    ingest(store, [tmp_path / "one.txt", tmp_path / "other.txt"])
    with open_store(store) as connection:
        one, other = (find_document(connection, str(tmp_path / f"{name}.txt")) for name in ("one", "other"))
        told = compare_documents(connection, one, other)
    alone = [part["text"] for side in ("only_a", "only_b") for claim in told[side] for part in claim["content"]]
    assert not any(words in story for words in alone), alone
    assert any("Orlin" in words for words in alone)


def test_what_another_program_states_meanwhile_counts(tmp_path: Path) -> None:
    """A writer keeps much in memory, and the store may change under it between two of its batches."""
    store, paths = tmp_path / "both.db", [tmp_path / "wire.txt", tmp_path / "rewrite.txt"]
    for path in paths:
        path.write_text(ARTICLES[path.stem][2], encoding="utf-8")
    ingest(store, paths)
    pairs = "SELECT a_key, b_key, score FROM claim_pairs ORDER BY 1, 2"
    assert rows(store, pairs) != []
    with open_for_writing(store) as connection, recorded_run(connection, "extract", {}) as run_row:
        upkeep = Upkeep(connection, run_row)
        with connection.begin():
            upkeep.update([1, 2])
        for path, day in zip(paths, ("2024-03-03", "2021-03-03"), strict=True):
            with open_store(store) as reading:
                id = find_document(reading, str(path))
            state(store, id, published=day, by="tester")
        apart = rows(store, pairs)
        with connection.begin():
            upkeep.update([2])
    assert rows(store, pairs) == apart


@pytest.fixture(scope="module")
def one_by_one(whole_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of articles of which nothing is stated, for reading alone."""
    store = tmp_path_factory.mktemp("one by one") / "store.db"
    for name in ARTICLES:
        ingest(store, [whole_corpus / f"{name}.txt"])
    return store


@pytest.mark.parametrize("fewest", [1, 5, 100])
def test_while_more_are_to_come_documents_wait_and_are_matched_in_the_end(
    fewest: int, one_by_one: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provstore.upkeep.FEWEST_WAITING", fewest)
    monkeypatch.setattr("provstore.ingest.batches.BATCH_FILES", 2)
    together = tmp_path / "together.db"
    ingest(together, [folder / f"{name}.txt" for name in ARTICLES])
    assert exported(together) == exported(one_by_one)


@pytest.mark.parametrize(("more", "why"), [(1, "one more"), (0, "nothing new")])
def test_whoever_writes_next_goes_on_with_what_waits(
    more: int, why: str, one_by_one: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, broken = one_by_one, tmp_path / "broken.db"
    paths = [folder / f"{name}.txt" for name in ARTICLES]
    with monkeypatch.context() as never:
        never.setattr(Upkeep, "finish", lambda self: None)
        ingest(broken, paths[: len(paths) - more])
    waiting = "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document_row FROM _story_pages)"
    assert rows(broken, waiting) == [(len(paths) - more,)]
    assert exported(broken) != exported(whole)
    ingest(broken, paths)
    assert rows(broken, waiting) == [(0,)]
    assert exported(broken) == exported(whole), why
