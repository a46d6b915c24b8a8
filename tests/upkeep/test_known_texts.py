"""What is known of texts is the same in memory and in the tables, and what holds now."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select, text

from provstore.match.reuse.comparable import make_comparable
from provstore.records import Span, Stated
from provstore.store.models.documents import documents
from provstore.store.models.pairs import furniture, index_segments, indexed
from provstore.store.statements import save_statement
from provstore.upkeep import known_texts
from provstore.upkeep.known_texts import KnownTexts
from tests.upkeep.corpus import ARTICLES, GAZETTE, POST

ROWS = range(1, len(ARTICLES) + 1)


def forget_all(connection: Connection) -> None:
    for table in (indexed, furniture, index_segments):
        connection.execute(table.delete())


def tables(connection: Connection) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in connection.execute(select(table))] for table in (indexed, furniture)]


def test_the_catalog_is_what_the_store_says(connection: Connection) -> None:
    known = KnownTexts(connection)
    outlets = {row.document_row: row.outlet_row for row in connection.execute(text("SELECT * FROM _current"))}
    assert {row: int(known.catalog.outlets[row]) for row in ROWS} == outlets
    assert [int(known.catalog.sizes[row]) for row in ROWS] == [known.of(row).size for row in ROWS]
    assert int(known.catalog.sizes[0]) == 0


@pytest.mark.parametrize("batch", [1, 4, 20])
def test_taken_in_at_once_or_one_by_one_it_is_the_same(connection: Connection, batch: int) -> None:
    before = tables(connection)
    forget_all(connection)
    known = KnownTexts(connection)
    for start in range(0, len(ROWS), batch):
        assert known.take_in(list(ROWS[start : start + batch])) == (set(), set()), "nothing here is furniture"
    assert tables(connection) == before
    again = KnownTexts(connection)
    for read in (known, again):
        hits = read.lookup.find(read.of(1).prints.different)
        assert set(hits.numbers.tolist()) >= {1, 2, 3}


def test_a_text_is_made_comparable_once(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    known = KnownTexts(connection)
    words = connection.execute(select(documents.c.text).where(documents.c.id == 2)).scalar_one()
    assert known.of(2).text == words
    assert known.of(2) is known.of(2)
    monkeypatch.setattr(known_texts, "KEPT", 2)
    first = known.of(2)
    known.of(1)
    assert known.of(2) is first, "asked for again, it stays longer"
    known.of(3)
    assert known.of(2) is first
    known.of(1), known.of(4)
    assert known.of(2) is not first, "two others were asked for since"


def test_another_outlet_moves_a_text(connection: Connection) -> None:
    known = KnownTexts(connection)
    run = connection.execute(text("SELECT max(id) FROM runs")).scalar_one()
    key = connection.execute(select(documents.c.sha256).where(documents.c.id == 1)).scalar_one()
    save_statement(connection, run, 1, key, Stated(GAZETTE, None, "tester", None))
    assert known.take_in([1, 2]) == (set(), set())
    gazette = connection.execute(text("SELECT id FROM sources WHERE name = :name"), {"name": GAZETTE.name}).scalar_one()
    assert int(known.catalog.outlets[1]) == gazette
    assert connection.execute(select(indexed.c.outlet_row).where(indexed.c.document_row == 1)).scalar_one() == gazette
    assert tables(connection)[0] == sorted(tables(connection)[0])


FOOTER = "The Post is made by readers for readers, and whoever joins before the summer gets the printed edition free."


def test_what_an_outlet_repeats_is_known_to_whoever_reads_next(connection: Connection) -> None:
    """Furniture is put in by hand here: what makes it is tested where it is made."""
    row = 3
    post = connection.execute(text("SELECT id FROM sources WHERE name = :name"), {"name": POST.name}).scalar_one()
    words = connection.execute(select(documents.c.text).where(documents.c.id == row)).scalar_one()
    part = words[words.index("Rescue boats") : words.index("and soup") + 8]
    hashes = make_comparable(part).prints.different.astype("<u8").tobytes()
    connection.execute(furniture.delete())
    connection.execute(furniture.insert(), [{"outlet": post, "likely": hashes, "certain": b""}])
    known = KnownTexts(connection)
    where = Span(words.index(part), words.index(part) + len(part))
    assert known.repeated(row, [Span(0, 40), where]) == [where]
    assert known.repeated(1, [where]) == [], "another outlet's page has the same words"
    assert known.furniture.certain[post].tolist() == []
