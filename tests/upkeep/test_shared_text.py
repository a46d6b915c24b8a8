"""The tables of passages and of inferred wires."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select, text

from provstore.match.reuse.passages import find_passages
from provstore.records import Span
from provstore.store.models.documents import documents
from provstore.store.models.pairs import inferred_wires, passages
from provstore.upkeep.known_texts import KnownTexts
from provstore.upkeep.shared_text import renew_shared_text
from tests.upkeep.corpus import ARTICLES

ROWS = {name: row for row, name in enumerate(ARTICLES, 1)}


def stored(connection: Connection) -> list[list[tuple[object, ...]]]:
    return [[tuple(row)[1:] for row in connection.execute(select(table))] for table in (passages, inferred_wires)]


def test_passages_are_what_comparing_all_texts_finds_the_smaller_id_first(connection: Connection) -> None:
    known = KnownTexts(connection)
    ids = dict(connection.execute(select(documents.c.id, documents.c.sha256)).all())
    expected = {
        (a, b, passage.a, passage.b, passage.kind)
        for a in ids
        for b in ids
        if ids[a] < ids[b]
        for passage in find_passages(known.of(a), known.of(b))
    }
    rows = connection.execute(select(passages)).all()
    found = {(r.a_row, r.b_row, Span(r.a_start, r.a_end), Span(r.b_start, r.b_end), r.kind) for r in rows}
    assert found == expected and len(rows) == len(expected) >= 3


@pytest.mark.parametrize("batch", [1, 3, 20])
def test_in_batches_it_is_the_same(connection: Connection, batch: int) -> None:
    before = stored(connection)
    for table in ("passages", "inferred_wires", "_indexed", "_furniture"):
        connection.execute(text(f"DELETE FROM {table}"))
    connection.execute(text("DELETE FROM _index_segments WHERE what = 'texts'"))
    known = KnownTexts(connection)
    rows = list(ROWS.values())
    for start in range(0, len(rows), batch):
        some = rows[start : start + batch]
        assert renew_shared_text(connection, 1, known, some) == set(some)
    assert [[row[:-1] for row in sorted(table)] for table in stored(connection)] == [
        [row[:-1] for row in sorted(table)] for table in before
    ]


def test_a_page_without_a_credit_is_of_the_agency_that_it_shares_most_with(connection: Connection) -> None:
    (row,) = connection.execute(select(inferred_wires)).all()
    name = connection.execute(text("SELECT name FROM sources WHERE id = :id"), {"id": row.to_row}).scalar_one()
    assert (row.document_row, name, row.rule) == (ROWS["uncredited"], "Reuters", "wire.same-text")
    assert row.from_row in (ROWS["wire"], ROWS["copy"])
    texts = dict(connection.execute(select(documents.c.id, documents.c.text)).all())
    mine, theirs = texts[row.document_row][row.start : row.end], texts[row.from_row][row.from_start : row.from_end]
    assert mine == theirs and len(mine) > 500, "the longest passage"


def test_who_copied_stands_with_the_words_of_the_copy_that_say_so(connection: Connection) -> None:
    pair = {ROWS["wire"], ROWS["copy"]}
    (row,) = [one for one in connection.execute(select(passages)) if {one.a_row, one.b_row} == pair]
    copy = row.a_row if row.copied == "a from b" else row.b_row
    assert copy == ROWS["copy"]
    words = connection.execute(select(documents.c.text).where(documents.c.id == copy)).scalar_one()
    assert "Reuters" in words[row.because_start : row.because_end]
    assert (row.rule, row.inferred) == ("passage.credit", 0)
