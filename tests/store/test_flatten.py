"""An extraction becomes rows of the tables: everything once, in order, with what it refers to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from provstore.records import DateMention, Reading, Segment, Source, Span, TaggerIdentity
from provstore.store import open_store
from tests.store.made import DOCUMENT, claim, empty, save

HOLT, SANA = Source("Anna Holt", "person"), Source("SANA", "outlet")
DATE = DateMention(Span(0, 4), "2024-05", "month", None, None)
FULL = replace(
    claim(HOLT, Span(4, 9), Span(0, 3)),
    cue=(Span(10, 14),),
    source=(Span(15, 20), Span(21, 23)),
    via=(SANA, HOLT),
    addressees=("Bob", "Ann"),
    date=DATE,
    methods=("rules", "tagger"),
    readings=(Reading("tagger", (Span(4, 8),), (), (Span(15, 19),)),),
)


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with open_store(path) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_the_parts_of_a_claim_keep_their_roles_and_order(store_path: Path) -> None:
    save(store_path, DOCUMENT, empty(DOCUMENT, FULL))
    spans = ask(store_path, 'SELECT role, position, start, "end" FROM claim_spans ORDER BY role, position')
    assert spans == [
        ("content", 0, 4, 9),
        ("content", 1, 0, 3),
        ("cue", 0, 10, 14),
        ("source", 0, 15, 20),
        ("source", 1, 21, 23),
    ]
    relays = "SELECT s.name FROM claim_relays AS r JOIN sources AS s ON s.id = r.source_id ORDER BY r.position"
    assert ask(store_path, relays) == [("SANA",), ("Anna Holt",)]
    assert ask(store_path, "SELECT name FROM claim_addressees ORDER BY position") == [("Bob",), ("Ann",)]
    assert ask(store_path, "SELECT methods, mode FROM claims") == [("rules+tagger", "direct")]
    assert ask(store_path, "SELECT method, role, start FROM claim_readings ORDER BY role") == [
        ("tagger", "content", 4),
        ("tagger", "source", 15),
    ]


def test_a_date_is_one_row_however_often_it_is_meant(store_path: Path) -> None:
    other = replace(FULL, content=(Span(30, 40),))
    third = replace(FULL, content=(Span(41, 45),), date=replace(DATE, value="2024-06"))
    save(store_path, DOCUMENT, replace(empty(DOCUMENT, FULL, other, third), published=DATE))
    assert ask(store_path, "SELECT value FROM dates ORDER BY value") == [("2024-05",), ("2024-06",)]


def test_segments_and_the_tagger_stand_in_the_extraction(store_path: Path) -> None:
    half = len(DOCUMENT.text) // 2
    parts = (Segment(Span(0, half), "headline", "a"), Segment(Span(half, len(DOCUMENT.text)), "paragraph", "b"))
    save(
        store_path,
        DOCUMENT,
        replace(empty(DOCUMENT), segments=parts, tagger=TaggerIdentity("minilm", "0" * 64, "cpu 1")),
        replace(empty(DOCUMENT), segments=parts),
    )
    assert ask(store_path, "SELECT position, kind, rule FROM segments WHERE extraction_id = 1 ORDER BY position") == [
        (0, "headline", "a"),
        (1, "paragraph", "b"),
    ]
    assert ask(store_path, "SELECT tagger, tagger_backend FROM extractions ORDER BY id") == [
        ("minilm", "cpu 1"),
        ("rules", None),
    ]
