"""Of many copies of one text few pairs are stored, and any two of them are compared all the same."""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.export.jsonl import export_lines
from provstore.extract.sources.outlets import named_outlet
from provstore.ingest import ingest
from provstore.query.compare import compare_documents
from provstore.query.provenance import count_sources
from provstore.records import Stated
from provstore.store import open_store
from provstore.store.verify import verify
from provstore.upkeep import known_copies
from tests.examples import examples
from tests.upkeep.corpus import BODY, COURIER, GAZETTE, POST, RADIO, REUTERS

STAR = named_outlet("Esterhaven Star")
MORE = (
    "The lighthouse keeper counted nine boats at noon, and the last of them came back to the quay with an empty raft.\n\n"
    "Insurers in the capital said that the hull had been inspected twice since the ferry was bought from its builders.\n"
)
TEXT = f"{BODY}\n{MORE}"
# Name → who publishes it, when, and the text: copies of one, an account that quotes it, and one that has nothing of it.
PAGES = {
    "wire": (REUTERS, "2024-03-03T14:10", f"Ferry sinks off Varnholm\n\n{TEXT}"),
    "credited": (COURIER, "2024-03-03T16:00", f"Ferry sinks, many dead\n\nVARNHOLM (Reuters) - {TEXT}"),
    "uncredited": (
        POST,
        "2024-03-03T17:00",
        f"Disaster at sea\n\n{TEXT.replace('two helicopters', 'three helicopters')}",
    ),
    "later": (POST, "2024-03-05", f"Disaster at sea\n\n{TEXT.replace('killing 14', 'killing 19')}"),
    "latest": (POST, "2024-03-06", f"Disaster at sea\n\n{TEXT.replace('killing 14', 'killing 21')}"),
    "undated": (None, None, f"A ferry is lost\n\n{TEXT.replace('at a depth of 40 meters', 'near the lighthouse')}"),
    "mirror": (None, None, f"Ferry lost\n\n{TEXT}\nThis mirror is kept by volunteers.\n"),
    "star": (STAR, "2024-03-04", f"Ferry lost off Varnholm\n\n{TEXT.replace('cold waters', 'icy waters')}"),
    "quoting": (
        RADIO,
        "2024-03-04",
        (
            "Search goes on\n\n“We found the wreck at a depth of 40 meters and the search for survivors will go on,” the Coast"
            " Guard commander, Irena Volkmar, told reporters at the harbor.\n\nPrices of tickets were raised in spring.\n"
        ),
    ),
    "other": (
        GAZETTE,
        "2024-03-04",
        "Bridge closed\n\nThe old drawbridge has to be closed for trucks, the council said.\n",
    ),
}
FEW = 4
COPIES = [name for name in PAGES if name not in ("quoting", "other")]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few copies are enough for a group."""
    monkeypatch.setattr(known_copies, "LEAST_TEXTS", FEW)


def add(store: Path, folder: Path, *names: str) -> None:
    for name in names:
        outlet, published, words = PAGES[name]
        path = folder / f"{name}.txt"
        path.write_text(words, encoding="utf-8")
        ingest(store, [path], stated=Stated(outlet, published, "tester", "2024-04-01T00:00:00Z"))


TABLES = {
    "passages": "a_row, b_row, t.a_start, t.b_start, t.a_end, t.b_end, t.kind, t.copied, t.rule",
    "changes": "a_row, b_row, t.a_start, t.b_start, t.kind",
    "editions": "document_row, before_row",
    "claim_pairs": "a_row, b_row, t.a_key, t.b_key, t.score, t.relation",
    "divergences": "a_row, b_row, t.a_key, t.b_key, t.kind",
    "inferred_wires": "document_row, from_row",
    "copies": "document_row, group_row, t.kept",
}


def told(store: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What is stored across documents, with their ids in place of rows."""
    with sqlite3.connect(store) as connection:
        found = {}
        for table, columns in TABLES.items():
            first, second, *others = columns.split(", ")
            query = f"SELECT a.sha256, b.sha256, {', '.join(others) or '0'} FROM {table} AS t"
            query += f" JOIN documents AS a ON a.id = t.{first} JOIN documents AS b ON b.id = t.{second}"
            found[table] = sorted(connection.execute(query).fetchall(), key=repr)
        return found


def ids(store: Path) -> dict[str, str]:
    with sqlite3.connect(store) as connection:
        query = "SELECT s.path_shown, d.sha256 FROM sightings AS s JOIN documents AS d ON d.id = s.document_row"
        return {Path(path).stem: id for path, id in connection.execute(query)}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pages, for reading alone."""
    folder = tmp_path_factory.mktemp("copies")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(known_copies, "LEAST_TEXTS", FEW)
        add(folder / "store.db", folder, *PAGES)
    return folder / "store.db"


def test_copies_are_a_group_and_what_quotes_them_is_none(store: Path) -> None:
    known = ids(store)
    grouped = {document for document, _, _ in told(store)["copies"]}
    assert grouped == {known[name] for name in COPIES}
    assert len({group for _, group, _ in told(store)["copies"]}) == 1


def test_each_copy_is_compared_with_the_earliest_and_with_the_page_of_its_outlet_before_it(store: Path) -> None:
    known = ids(store)
    assert {(document, kept) for document, _, kept in told(store)["copies"] if kept} == {
        (known["wire"], "earliest"),
    }
    names = {id: name for name, id in known.items()}
    pairs = {frozenset((names[a], names[b])) for a, b, *_ in told(store)["passages"]}
    with_wire = {frozenset(("wire", name)) for name in COPIES if name != "wire"}
    of_outlet = {frozenset(("uncredited", "later")), frozenset(("later", "latest"))}
    quoting = {pair for pair in pairs if "quoting" in pair}
    assert pairs - quoting == with_wire | of_outlet
    assert len(quoting) >= len(COPIES) - 1, "what is no copy is compared with all"


def test_any_two_are_told_as_if_all_were_stored(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_copies, "LEAST_TEXTS", 100)
    every = tmp_path / "every.db"
    add(every, tmp_path, *PAGES)
    known = ids(store)
    assert not told(every)["copies"] and len(told(store)["passages"]) < len(told(every)["passages"])
    with open_store(store) as few, open_store(every) as all:
        for a, b in combinations(PAGES, 2):
            here, there = (compare_documents(connection, known[a], known[b]) for connection in (few, all))
            for key in ("passages", "changes"):
                assert here[key] == there[key], (a, b, key)  # type: ignore[literal-required]
            if {a, b} != {"uncredited", "latest"}:
                assert here["edition"] == there["edition"], (a, b)


def test_links_tell_of_every_copy(store: Path) -> None:
    known = ids(store)
    with sqlite3.connect(store) as connection:
        query = "SELECT DISTINCT to_document_id FROM v_links WHERE document_id = ? AND kind = 'shares_text'"
        linked = {id for (id,) in connection.execute(query, (known["mirror"],))}
    assert linked == {known[name] for name in (*COPIES, "quoting") if name != "mirror"}


def test_a_claim_of_a_copy_stands_in_all_copies(store: Path) -> None:
    known = ids(store)
    with open_store(store) as connection:
        query = "SELECT claim FROM v_claims WHERE document_id = ? AND instr(content, 'search for survivors')"
        for name in ("wire", "star"):
            (claim,) = connection.exec_driver_sql(query, (known[name],)).scalars().all()
            found = count_sources(connection, claim, known[name])
            there = {one["document"] for one in found["appearances"]}
            assert there >= {known[one] for one in COPIES}, name
            assert found["at_least"] == found["at_most"] == 1


@examples(2)
@given(st.permutations(sorted(PAGES)))
def test_the_order_changes_nothing(names: list[str]) -> None:
    with TemporaryDirectory() as made:
        store = Path(made, "one.db")
        add(store, Path(made), *names)
        assert (told(store), exported(store)) == in_one_order()
        with open_store(store) as connection:
            assert list(verify(connection)) == []


@cache
def in_one_order() -> tuple[dict[str, list[tuple[Any, ...]]], str]:
    with TemporaryDirectory() as made:
        store = Path(made, "all.db")
        add(store, Path(made), *sorted(PAGES))
        return told(store), exported(store)


def exported(store: Path) -> str:
    with open_store(store) as connection:
        lines = [json.loads(line) for line in export_lines(connection, sightings=False)]
    for line in lines:
        line["stated"] = None  # when it was stated
    return json.dumps(lines, sort_keys=True)


def test_copies_by_one_outlet_are_not_what_it_repeats_on_its_pages(tmp_path: Path) -> None:
    store = tmp_path / "editions.db"
    for number in range(8):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Ferry sinks off Varnholm\n\n{TEXT.replace('14 people', f'{14 + number} people')}")
        ingest(store, [path], stated=Stated(POST, f"2024-03-{3 + number:02}", "tester", "2024-04-01T00:00:00Z"))
    with sqlite3.connect(store) as connection:
        assert connection.execute("SELECT count(*) FROM _furniture WHERE length(likely) > 0").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM _editions").fetchone() == (7,), "each of the one before"
        assert connection.execute("SELECT count(DISTINCT page_row) FROM _pages").fetchone() == (1,)
