"""The views: what a person reads who opens the file in another tool."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.ingest import extract_again, ingest
from provstore.records import Source, Span, Stated
from provstore.review import state
from provstore.store import open_store
from provstore.store.schema import upgrade
from tests.store.made import DOCUMENT, TEXT, claim, empty, save


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with open_store(path) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_words_are_those_of_their_spans(seeded: Path) -> None:
    with open_store(seeded) as connection:
        texts = dict(tuple(row) for row in connection.exec_driver_sql("SELECT sha256, text FROM documents"))
        spans = connection.exec_driver_sql(
            'SELECT k.key, p.role, p.start, p."end" FROM claim_spans AS p JOIN claims AS k ON k.id = p.claim_row'
            " ORDER BY k.key, p.role, p.position"
        ).all()
        for row in connection.exec_driver_sql("SELECT * FROM v_claims").mappings():
            for role in ("content", "cue", "source"):
                parts = [texts[row["document_id"]][s:e] for key, r, s, e in spans if (key, r) == (row["claim"], role)]
                assert (row[role] or "") == " … ".join(parts)


def test_parts_of_a_claim_stand_in_their_order(store_path: Path) -> None:
    """The order of the record, which need not be that of the text."""
    places = [TEXT.index(word) for word in ("told", "agree", "all", "Photo", "minister")]
    save(store_path, DOCUMENT, empty(DOCUMENT, claim(None, *(Span(place, place + 4) for place in places))))

    assert ask(store_path, "SELECT content FROM v_claims") == [("told … agre … all  … Phot … mini",)]


def test_only_current_extractions_are_shown(seeded: Path) -> None:
    before = ask(seeded, "SELECT claim, run FROM v_claims ORDER BY document, number")

    extract_again(seeded)

    after = ask(seeded, "SELECT claim, run FROM v_claims ORDER BY document, number")
    assert [claim for claim, _ in after] == [claim for claim, _ in before]
    assert {run for _, run in after}.isdisjoint({run for _, run in before})
    assert ask(seeded, "SELECT count(*) FROM extractions") == [(4,)]


def test_what_a_person_states_wins(seeded: Path) -> None:
    documents = ask(seeded, "SELECT document_id, outlet, outlet_by, published_by FROM v_documents ORDER BY 1")
    assert {by for _, _, by, _ in documents} == {"page"}
    key = next(key for key, _, _, dated in documents if dated is None)

    state(seeded, key, outlet="The Nowhere Post", published="2018-06")

    query = f"SELECT outlet, outlet_by, published, published_precision, published_by FROM v_documents WHERE document_id = '{key}'"
    assert ask(seeded, query) == [("The Nowhere Post", "person", "2018-06", "month", "person")]
    assert {name for (name,) in ask(seeded, f"SELECT outlet FROM v_claims WHERE document_id = '{key}'")} == {
        "The Nowhere Post"
    }


def test_held_means_that_a_document_of_the_outlet_is_here(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A headline\n\nThe ministry agreed, Reuters reported on Monday.\n")
    ingest(store_path, [tmp_path / "a.txt"])
    assert ask(store_path, "SELECT \"to\", held FROM v_links WHERE kind = 'cites'") == [("Reuters", 0)]

    (tmp_path / "b.txt").write_text("Another headline\n\nIt rained.\n")
    ingest(store_path, [tmp_path / "b.txt"], stated=Stated(Source("Reuters", "outlet", "GB")))

    assert ask(store_path, "SELECT \"to\", held FROM v_links WHERE kind = 'cites'") == [("Reuters", 1)]
    (row,) = ask(store_path, "SELECT documents, cited_by, speaks, credited FROM v_outlets WHERE outlet = 'Reuters'")
    assert row[:2] == (1, 1)


def test_the_same_text_in_other_bytes_is_linked_both_ways(store_path: Path, tmp_path: Path) -> None:
    text = "The café’s owner said “yes”.\n"
    (tmp_path / "a.txt").write_bytes(text.encode("utf-8"))
    (tmp_path / "b.txt").write_bytes(text.encode("cp1252"))
    ingest(store_path, [tmp_path])

    links = ask(
        store_path, "SELECT document_id, to_document_id, to_document, held FROM v_links WHERE kind = 'same_text'"
    )

    (one,), (other,) = ask(store_path, "SELECT sha256 FROM documents ORDER BY 1")
    assert sorted(links) == sorted([(one, other, other[:12], 1), (other, one, one[:12], 1)])


@pytest.mark.parametrize(
    "view", ["v_documents", "v_claims", "v_captions", "v_links", "v_outlets", "v_speakers", "v_mentions", "v_decisions"]
)
def test_empty_store(store_path: Path, view: str) -> None:
    upgrade(store_path, create=True)

    assert ask(store_path, f"SELECT * FROM {view}") == []


def test_one_document_is_found_without_reading_all(seeded: Path) -> None:
    """The views are joined from the document on, so that a filter by document uses its index."""
    for view in ("v_documents", "v_claims", "v_captions", "v_mentions"):
        plan = ask(seeded, f"EXPLAIN QUERY PLAN SELECT * FROM {view} WHERE document_id = 'x'")
        steps = [str(row[3]) for row in plan]
        assert any("sha256=?" in step for step in steps), steps
        assert not [step for step in steps if step.startswith("SCAN") and "SUBQUERY" not in step.upper()
                    and not step.startswith("SCAN (")], steps  # fmt: skip
