"""The tables of passages and of inferred wires."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, select, text

from provstore.match.reuse import candidates, evidence
from provstore.match.reuse.passages import Passage, find_passages
from provstore.match.reuse.shared import SharedText
from provstore.records import Span
from provstore.store.models.documents import documents
from provstore.store.models.pairs import inferred_wires, passages
from provstore.upkeep.known_texts import KnownTexts
from provstore.upkeep.shared_text import passage_rows, renew_shared_text
from tests.match.provenance.test_roots import CREDITED, STORY, account
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
    for table in ("passages", "inferred_wires", "_indexed", "_furniture", "_index_segments"):
        connection.execute(text(f"DELETE FROM {table}"))
    known = KnownTexts(connection)
    rows = list(ROWS.values())
    for start in range(0, len(rows), batch):
        some = rows[start : start + batch]
        renewed = renew_shared_text(connection, 1, known, some)
        assert renewed.repeated == renewed.regrouped == set()
        both = {(row.a_row, row.b_row) for row in connection.execute(select(passages))}
        assert renewed.pairs == {tuple(sorted(pair)) for pair in both if not set(some).isdisjoint(pair)}
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


@pytest.mark.parametrize(
    ("copy_id", "story_id", "a_row", "copied"), [("1", "2", 7, "a from b"), ("2", "1", 8, "b from a")]
)
def test_the_row_of_a_passage_has_the_document_with_the_smaller_id_first(
    copy_id: str, story_id: str, a_row: int, copied: str
) -> None:
    copy = replace(account(CREDITED, "Kesmar Daily Post", None), id=copy_id)
    story = replace(account(STORY, "Associated Press", None), id=story_id)
    in_copy, in_story = copy.body[-1], story.body[-1]
    shared = SharedText(7, 8, (Passage(in_copy, in_story, "verbatim"),))
    (row,) = passage_rows([shared], {7: copy, 8: story})
    assert (row["a_row"], row["b_row"]) == ((7, 8) if a_row == 7 else (8, 7))
    first, second = (in_copy, in_story) if a_row == 7 else (in_story, in_copy)
    assert (row["a_start"], row["a_end"], row["b_start"], row["b_end"]) == (*_ends(first), *_ends(second))
    assert (row["kind"], row["copied"], row["rule"], row["inferred"]) == ("verbatim", copied, "passage.credit", 0)
    assert copy.body[0].end < row["because_start"] < row["because_end"] <= in_copy.start, "the credit"


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_nobody_copied_where_nothing_tells() -> None:
    one, other = account(STORY, "Kesmar Daily Post", None), account(STORY + " ", "Ostrela Star", None)
    shared = SharedText(7, 8, (Passage(one.body[-1], other.body[-1], "edited"),))
    (row,) = passage_rows([shared], {7: one, 8: other})
    assert (row["copied"], row["because_start"], row["rule"]) == (None, None, "passage.text")


@pytest.mark.parametrize(
    ("beside", "rule", "why"),
    [
        ("", "passage.text", "one page is all in the other, which prints it again"),
        ("\n\nThe harbor was sold to a bank in Mirovac. " * 9, "passage.stock", "little of either is in the other"),
    ],
)
def test_what_pages_repeat_weeks_later_is_stock_where_they_share_little_else(beside: str, rule: str, why: str) -> None:
    one, other = (
        account(STORY + beside, outlet, day)
        for outlet, day in (("Kesmar Daily Post", "2024-03-01"), ("Ostrela Star", "2024-09-01"))
    )
    shared = SharedText(7, 8, (Passage(one.body[1], other.body[1], "verbatim"),))
    (row,) = passage_rows([shared], {7: one, 8: replace(other, id="0" * 64)})
    assert (row["copied"], row["rule"]) == (None, rule), why


@pytest.mark.parametrize("common_from", [2, 3])
def test_what_becomes_common_changes_the_pairs_of_before(
    common_from: int, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (candidates, evidence):
        monkeypatch.setattr(module, "COMMON_FROM", common_from)
    monkeypatch.setattr(evidence, "MIN_COMMON_EVIDENCE", 300)
    found: list[list[tuple[object, ...]]] = []
    for batch in (1, 4, len(ROWS)):
        for table in ("passages", "_indexed", "_furniture", "_index_segments"):
            connection.execute(text(f"DELETE FROM {table}"))
        known, rows = KnownTexts(connection), list(ROWS.values())
        for start in range(0, len(rows), batch):
            renew_shared_text(connection, 1, known, rows[start : start + batch])
        found.append(sorted(tuple(row)[1:-1] for row in connection.execute(select(passages))))
    assert found[0] == found[1] == found[2]
