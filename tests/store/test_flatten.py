"""An extraction becomes rows of the tables: everything once, in order, with what it refers to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from provstore.extract import extract
from provstore.records import Claim, DateMention, Reading, Segment, Source, Span, TaggerIdentity
from provstore.store import open_for_writing, open_store
from provstore.store.flatten import RULES_ALONE, Flattener
from provstore.store.models.claims import (
    claim_addressees,
    claim_readings,
    claim_relays,
    claim_spans,
    claim_speakers,
    claims,
)
from provstore.store.models.extractions import dates, extractions, segments, source_links
from provstore.store.prepare import prepare
from provstore.store.rows import Rows
from provstore.text.decode import decode
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
    other_speakers=(SANA, Source("Bob Roe", "person")),
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
    relays = "SELECT s.name FROM claim_relays AS r JOIN sources AS s ON s.id = r.source_row ORDER BY r.position"
    assert ask(store_path, relays) == [("SANA",), ("Anna Holt",)]
    others = "SELECT position, s.name FROM claim_speakers AS o JOIN sources AS s ON s.id = o.source_row ORDER BY 1"
    assert ask(store_path, others) == [(1, "SANA"), (2, "Bob Roe")]
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
    assert ask(store_path, "SELECT position, kind, rule FROM segments WHERE extraction_row = 1 ORDER BY position") == [
        (0, "headline", "a"),
        (1, "paragraph", "b"),
    ]
    assert ask(store_path, "SELECT tagger, tagger_backend FROM extractions ORDER BY id") == [
        ("minilm", "cpu 1"),
        ("rules", None),
    ]


ANN = Source("Ann", "person")
STATED_DAY = DateMention(Span(15, 20), "2018-06", "month", None, None)
READ = Reading("tagger", (Span(30, 36), Span(40, 44)), (Span(37, 39),), ())
CLAIM = Claim(
    "attributed", "mixed", (Span(31, 35), Span(60, 70)), (Span(50, 54),), (Span(44, 49),), ANN, True, (SANA, ANN),
    "letter", ("Bob", "Eve"), STATED_DAY, "rule.one", 0.75, True, ("rules", "tagger"), "stance", (READ,), (SANA,),
)  # fmt: skip
OTHER = Claim("outlet", None, (Span(80, 90),), (), (), SANA, False, (), None, (), STATED_DAY, "rule.two", 0.5, False)


class Kept(Rows):
    """Rows that are looked at instead of written."""

    def of(self, table: object) -> list[dict[str, object]]:
        return [dict(zip(table.c.keys(), row, strict=True)) for row in self._rows[table]]


def flatten(store: Path, *found: Claim, tagger: TaggerIdentity | None = None) -> Kept:
    with open_for_writing(store, create=True) as connection, connection.begin():
        rows = Kept(connection)
        made = empty(DOCUMENT, *found)
        one = prepare(DOCUMENT, made if tagger is None else type(made)(**{**fields(made), "tagger": tagger}))
        Flattener(rows, {ANN.key: 11, SANA.key: 12}, 5, None).add(one, 3, 4)
        return rows


def fields(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in type(record).__dataclass_fields__}


def test_a_claim_is_one_row_and_rows_for_its_parts(store_path: Path) -> None:
    rows = flatten(store_path, CLAIM, OTHER)
    one, other = rows.of(claims)
    assert one == {
        "id": 1, "extraction_row": 1, "position": 0, "key": one["key"], "voice": "attributed", "mode": "mixed",
        "speaker_row": 11, "speaker_inferred": True, "medium": "letter", "date_row": 1, "rule": "rule.one",
        "confidence": 0.75, "needs_review": True, "methods": "rules+tagger", "cue_class": "stance",
    }  # fmt: skip
    assert (other["id"], other["position"], other["methods"], other["speaker_row"]) == (2, 1, None, 12)
    assert [tuple(row.values()) for row in rows.of(claim_spans)] == [
        (1, "content", 0, 31, 35), (1, "content", 1, 60, 70), (1, "cue", 0, 50, 54), (1, "source", 0, 44, 49),
        (2, "content", 0, 80, 90),
    ]  # fmt: skip
    assert [tuple(row.values()) for row in rows.of(claim_readings)] == [
        (1, "tagger", "content", 0, 30, 36), (1, "tagger", "content", 1, 40, 44), (1, "tagger", "cue", 0, 37, 39)
    ]  # fmt: skip
    assert [tuple(row.values()) for row in rows.of(claim_speakers)] == [(1, 1, 12)]
    assert [tuple(row.values()) for row in rows.of(claim_relays)] == [(1, 0, 12), (1, 1, 11)]
    assert [tuple(row.values()) for row in rows.of(claim_addressees)] == [(1, 0, "Bob"), (1, 1, "Eve")]


def test_a_date_that_two_claims_have_is_one_row(store_path: Path) -> None:
    rows = flatten(store_path, CLAIM, OTHER)
    assert rows.of(dates) == [
        {"id": 1, "document_row": 5, "start": 15, "end": 20, "value": "2018-06", "precision": "month", "base": None,
         "reason": None}
    ]  # fmt: skip
    assert [row["date_row"] for row in rows.of(claims)] == [1, 1]


def test_the_extraction_says_which_run_and_tagger_made_it(store_path: Path, tmp_path: Path) -> None:
    (row,) = flatten(store_path).of(extractions)
    assert (row["id"], row["document_row"], row["run_row"], row["statement_row"]) == (1, 5, 3, 4)
    assert (row["tagger"], row["tagger_weights"], row["tagger_backend"]) == (RULES_ALONE, None, None)
    assert RULES_ALONE == "rules", "the name that --tagger takes"
    (row,) = flatten(tmp_path / "other.db", tagger=TaggerIdentity("minilm", "0" * 64, "cpu")).of(extractions)
    assert (row["tagger"], row["tagger_weights"], row["tagger_backend"]) == ("minilm", "0" * 64, "cpu")


def test_what_a_page_has_is_written_in_order(store_path: Path, seeds: Path) -> None:
    """The head of a page, its parts and its links, of a page that has them all."""
    for path in sorted(seeds.glob("*.txt")):
        document = decode(path.read_bytes())
        found = extract(document)
        with open_for_writing(store_path, create=True) as connection, connection.begin():
            rows = Kept(connection)
            named = {source.key: 1 for source in sources_of(found)}
            Flattener(rows, named, 1, None).add(prepare(document, found), 1, None)
            (head,) = rows.of(extractions)
        for name in ("headline", "byline", "section"):
            span = getattr(found, name)
            assert (head[f"{name}_start"], head[f"{name}_end"]) == ((span.start, span.end) if span else (None, None))
        if found.outlet:
            assert (head["outlet_start"], head["outlet_rule"]) == (found.outlet.evidence.start, found.outlet.rule)
        parts = [(row["position"], row["kind"], row["start"], row["end"], row["rule"]) for row in rows.of(segments)]
        assert parts == [
            (at, part.kind, part.span.start, part.span.end, part.rule) for at, part in enumerate(found.segments)
        ]
        links = [
            (row["position"], row["kind"], row["start"], row["rule"], row["inferred"]) for row in rows.of(source_links)
        ]
        assert links == [
            (at, link.kind, link.evidence.start, link.rule, link.inferred) for at, link in enumerate(found.links)
        ]


def sources_of(found: object) -> list[Source]:
    """Every source that an extraction mentions, found by looking at all there is in it."""
    if isinstance(found, Source):
        return [found]
    if isinstance(found, tuple):
        return [source for one in found for source in sources_of(one)]
    if hasattr(type(found), "__dataclass_fields__"):
        return [source for value in fields(found).values() for source in sources_of(value)]
    return []
