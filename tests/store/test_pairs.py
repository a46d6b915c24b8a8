"""Rows across two documents: made exactly those that are wanted, and those that stand stay as they are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from provstore.ingest import ingest
from provstore.records import Span
from provstore.store import open_for_writing, pairs
from provstore.store.models.documents import documents
from provstore.store.models.pairs import divergences, inferred_wires, passages
from provstore.store.models.runs import runs
from provstore.store.pairs import load_accounts, renew, rows_between, rows_of
from provstore.store.rows import ends
from tests.upkeep.corpus import ARTICLES, COURIER, REUTERS

ROWS = {name: row for row, name in enumerate(ARTICLES, 1)}


@pytest.fixture
def connection(whole_corpus: Path, tmp_path: Path) -> Iterator[Connection]:
    shutil.copy(whole_corpus / "store.db", tmp_path / "store.db")
    with open_for_writing(tmp_path / "store.db") as connection, connection.begin():
        yield connection


def differing(a: int, b: int, kind: str = "place", at: int = 0) -> dict[str, Any]:
    """The columns of a divergence."""
    keys = {"a_key": "one", "b_key": "other"}
    where = {"a_row": a, "b_row": b, **ends(Span(at, at + 1), "a_"), **ends(None, "b_")}
    return {**where, **keys, "kind": kind, "certain": 1}


def stored(connection: Connection) -> dict[int, tuple[int, int, str, int]]:
    return {row.id: (row.a_row, row.b_row, row.kind, row.run_row) for row in connection.execute(select(divergences))}


@pytest.mark.parametrize("at_once", [1, 500])
def test_rows_become_those_that_are_wanted(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(pairs, "AT_ONCE", at_once)
    first, last = connection.execute(select(runs.c.id).order_by(runs.c.id)).scalars().all()[:2]
    connection.execute(divergences.delete())
    renew(connection, divergences, first, [1, 2, 3], [differing(1, 2), differing(1, 2, "date"), differing(3, 4)])
    before = stored(connection)
    assert sorted(before.values()) == [(1, 2, "date", first), (1, 2, "place", first), (3, 4, "place", first)]
    renew(connection, divergences, last, [2], [differing(2, 5), differing(1, 2, "date"), differing(2, 5)])
    after = stored(connection)
    assert sorted(after.values()) == [(1, 2, "date", first), (2, 5, "place", last), (3, 4, "place", first)]
    kept = {number: row for number, row in after.items() if row[3] == first}
    assert kept.items() <= before.items(), "what stood there has its row and its run"
    renew(connection, divergences, last, [4], [])
    assert sorted(stored(connection).values()) == [(1, 2, "date", first), (2, 5, "place", last)], "on either side"
    renew(connection, divergences, last, [], [])
    assert len(stored(connection)) == 2


def test_a_row_with_other_columns_is_refused(connection: Connection) -> None:
    with pytest.raises(LookupError, match="certain"):
        renew(connection, divergences, 1, [1], [{name: 1 for name in differing(1, 2) if name != "certain"}])
    with pytest.raises(LookupError, match="weight"):
        renew(connection, divergences, 1, [1], [{**differing(1, 2), "weight": 1}])


def test_rows_of_some_documents_come_once_and_in_order(connection: Connection) -> None:
    connection.execute(divergences.delete())
    renew(
        connection, divergences, 1, [1, 2, 3, 4], [differing(3, 4), differing(1, 2), differing(2, 3), differing(4, 1)]
    )
    assert [(row.a_row, row.b_row) for row in rows_of(connection, divergences, [2, 3])] == [(3, 4), (1, 2), (2, 3)]
    assert [(row.a_row, row.b_row) for row in rows_of(connection, divergences, [4], ("a_row",))] == [(4, 1)]
    assert rows_of(connection, divergences, [9]) == rows_of(connection, divergences, []) == []
    assert [row.id for row in rows_of(connection, inferred_wires, [ROWS["uncredited"]], ("document_row",))] == [1]


def test_rows_between_two_documents_have_the_one_as_a(connection: Connection) -> None:
    connection.execute(divergences.delete())
    wanted = [differing(1, 2, at=5), differing(2, 1), differing(1, 3), differing(1, 2, at=3)]
    renew(connection, divergences, 1, [1, 2, 3], wanted)
    assert [row.a_start for row in rows_between(connection, divergences, 1, 2)] == [5, 3]
    assert len(rows_between(connection, divergences, 2, 1)) == 1
    assert rows_between(connection, passages, 1, 9) == []


def test_accounts_say_what_matching_needs(connection: Connection) -> None:
    found = load_accounts(connection, [ROWS["wire"], ROWS["copy"], ROWS["uncredited"]])
    assert sorted(found) == [1, 2, 3]
    wire, copy, uncredited = (found[row] for row in (1, 2, 3))
    assert wire.outlet and wire.outlet.key == REUTERS.key and wire.is_agency
    assert copy.outlet and copy.outlet.key == COURIER.key and not copy.is_agency
    assert wire.published == "2024-03-03T14:10" and wire.published_words is None, "a person said so"
    assert wire.shown_by is None and uncredited.published is None
    assert [link.to.name for link in copy.wires()] == ["Reuters"]
    text = ARTICLES["copy"][2]
    assert copy.headline and copy.headline.of(text) == "Ferry sinks, many dead"
    bodies = [part.of(text) for part in copy.body]
    assert bodies[0] == "Ferry sinks, many dead" and any("lighthouse" in body for body in bodies)
    assert load_accounts(connection, []) == {}


def test_what_the_page_itself_says_has_its_words(tmp_path: Path, seeds: Path) -> None:
    ingest(tmp_path / "seeds.db", [seeds])
    with open_for_writing(tmp_path / "seeds.db") as connection, connection.begin():
        texts = dict(connection.execute(select(documents.c.sha256, documents.c.text)).all())
        one, other = sorted(load_accounts(connection, [1, 2]).values(), key=lambda account: account.published or "")
    assert one.published is None and one.published_words is None
    assert other.published and other.published_words
    assert other.published[:4] in other.published_words.of(texts[other.id])
    for account in (one, other):
        assert account.outlet and account.shown_by
        assert account.shown_by.of(texts[account.id]) == account.outlet.name
    assert other.is_agency and not one.is_agency
    assert one.zone and other.zone and one.zone != other.zone


def test_more_documents_than_one_statement_names_are_found(connection: Connection) -> None:
    ids = connection.execute(select(documents.c.id)).scalars().all()
    assert sorted(load_accounts(connection, [*ids, *range(1000, 2100)])) == sorted(ids)
    for row in rows_of(connection, passages, [1, *range(1000, 2100)]):
        assert 1 in (row.a_row, row.b_row)
        assert row in rows_between(connection, passages, row.a_row, row.b_row)
        assert rows_between(connection, passages, row.b_row, row.a_row) == []
