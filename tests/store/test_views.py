"""The views: what a person reads who opens the file in another tool."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from provstore.ingest import extract_again, ingest
from provstore.query.reviews import find_found
from provstore.records import Source, Span, Stated
from provstore.review import decide, merge_speakers, state
from provstore.store import open_store
from provstore.store.objects import views
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


def test_a_claim_tells_of_its_document_what_the_document_does(seeded: Path) -> None:
    query = """SELECT count(*), count(k.path), count(k.published),
      sum((k.published, k.published_precision, k.path, k.url) IS (d.published, d.published_precision, d.path, d.url)),
      sum(substr(t.text, k.start + 1, k."end" - k.start) LIKE substr(k.content, 1, 9) || '%')
      FROM v_claims AS k JOIN v_documents AS d USING (document_id) JOIN documents AS t ON t.id = d.document_row"""
    ((claims, paths, dated, equal, begin),) = ask(seeded, query)
    assert claims == paths == equal == begin
    assert 0 < dated < claims  # type: ignore[operator]


@pytest.mark.parametrize("view", [name for name in views() if name.startswith("v_")])
def test_a_number_is_found_as_words_too(complete: Path, view: str) -> None:
    """Tools such as Datasette ask with the words of an address; what has no type in SQLite is then never equal."""
    with open_store(complete) as connection:
        found = connection.exec_driver_sql(f"SELECT * FROM {view}").mappings().all()
        numbers = {
            (name, str(value)) for row in found for name, value in row.items() if isinstance(value, (int, float))
        }
        for name, words in numbers:
            same = connection.exec_driver_sql(f'SELECT count(*) FROM {view} WHERE "{name}" = ?', (words,)).scalar_one()
            assert same, f"{view}.{name} = '{words}'"


def test_the_views_for_people_stand_first(seeded: Path) -> None:
    made = [name for (name,) in ask(seeded, "SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert made[:2] == ["v_claims", "v_documents"]
    assert [name[0] for name in made] == sorted((name[0] for name in made), reverse=True)


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
    of_one_claim = {"SCAN CONSTANT ROW", "SCAN everybody"}  # its speaker, and those who say it too
    for view in ("v_documents", "v_claims", "v_captions", "v_mentions"):
        plan = ask(seeded, f"EXPLAIN QUERY PLAN SELECT * FROM {view} WHERE document_id = 'x'")
        # json_each, the virtual table, reads a value and no table.
        steps = [str(row[3]) for row in plan if row[3] not in of_one_claim and "VIRTUAL TABLE" not in str(row[3])]
        assert any("sha256=?" in step for step in steps), steps
        assert not [step for step in steps if step.startswith("SCAN") and "SUBQUERY" not in step.upper()
                    and not step.startswith("SCAN (")], steps  # fmt: skip


HOLT, LUNN, ROE, BAY = (
    Source(name, kind)
    for name, kind in (
        ("Anna Holt", "person"),
        ("Peter Lunn", "person"),
        ("P. Lunn", "person"),
        ("Bay Radio", "outlet"),
    )
)


@pytest.fixture
def joint(store_path: Path) -> Path:
    """A page that Holt and Lunn say one thing of together, Holt another one, and Holt, P. Lunn and Bay Radio a third."""
    claims = (
        replace(claim(HOLT, Span(0, 5)), source=(Span(6, 9),), other_speakers=(LUNN,)),
        claim(HOLT, Span(10, 15)),
        replace(claim(HOLT, Span(20, 25)), other_speakers=(ROE, BAY), speaker_inferred=True),
        claim(None, Span(30, 35)),
    )
    save(store_path, DOCUMENT, empty(DOCUMENT, *claims))
    return store_path


def test_a_claim_names_all_who_say_it(joint: Path) -> None:
    assert ask(joint, "SELECT speaker, speakers, speakers_decided FROM v_claims ORDER BY number") == [
        ("Anna Holt", "Anna Holt; Peter Lunn", None),
        ("Anna Holt", "Anna Holt", None),
        ("Anna Holt", "Anna Holt; P. Lunn; Bay Radio", None),
        (None, None, None),
    ]


def test_each_who_says_a_claim_is_counted_for_it(joint: Path) -> None:
    assert ask(joint, "SELECT speaker, claims, documents, inferred, names FROM v_speakers ORDER BY speaker") == [
        ("Anna Holt", 3, 1, 1, TEXT[6:9]),
        ("Bay Radio", 1, 1, 1, None),
        ("P. Lunn", 1, 1, 1, None),
        ("Peter Lunn", 1, 1, 0, TEXT[6:9]),
    ]
    assert ask(joint, "SELECT speaks FROM v_outlets WHERE outlet = 'Bay Radio'") == [(1,)]
    assert ask(joint, "SELECT number, speaker, mention FROM v_mentions ORDER BY 1, 2") == [
        (1, "Anna Holt", TEXT[6:9]),
        (1, "Peter Lunn", TEXT[6:9]),
        (2, "Anna Holt", None),
        (3, "Anna Holt", None),
        (3, "Bay Radio", None),
        (3, "P. Lunn", None),
    ]


def test_a_decision_holds_for_each_who_says_a_claim(joint: Path) -> None:
    merge_speakers(joint, LUNN.key, ROE.key)

    assert ask(joint, "SELECT speaker_decided, speakers, speakers_decided FROM v_claims ORDER BY number LIMIT 3") == [
        (None, "Anna Holt; Peter Lunn", None),
        (None, "Anna Holt", None),
        (None, "Anna Holt; P. Lunn; Bay Radio", "Anna Holt; Peter Lunn; Bay Radio"),
    ]
    assert ask(joint, "SELECT claims, also FROM v_speakers WHERE speaker = 'Peter Lunn'") == [(2, "P. Lunn")]
    assert ask(joint, "SELECT number FROM v_mentions WHERE key = 'person|peter lunn||' ORDER BY 1") == [(1,), (3,)]


def test_two_who_are_one_by_a_decision_say_a_claim_once(joint: Path) -> None:
    merge_speakers(joint, HOLT.key, LUNN.key)

    assert ask(joint, "SELECT speakers_decided FROM v_claims WHERE number = 1") == [("Anna Holt",)]
    assert ask(joint, "SELECT claims, inferred FROM v_speakers WHERE speaker = 'Anna Holt'") == [(3, 1)]


def test_claims_that_say_the_same_name_all_who_say_them(store_path: Path, tmp_path: Path) -> None:
    said = "the old drawbridge over the Tamsin canal had been closed for heavy trucks until October"
    for name, who in (("a", "Anna Holt and Peter Lunn"), ("b", "Peter Lunn")):
        (tmp_path / f"{name}.txt").write_text(f"Trucks of {name} banned\n\n{who} said that {said}.\n")
    ingest(store_path, [tmp_path / "a.txt", tmp_path / "b.txt"])

    pairs = ask(store_path, "SELECT a_speaker, a_speakers, b_speaker, b_speakers, rests_on FROM v_same_claims")
    ((*names, reasons),) = [row for row in pairs if row[0] != row[2]]
    both = ["Anna Holt", "Anna Holt; Peter Lunn"], ["Peter Lunn", "Peter Lunn"]
    assert names in ([*both[0], *both[1]], [*both[1], *both[0]])
    assert str(reasons).endswith("same speaker"), "one of them says it in both"


def test_what_a_person_rejects_is_counted_nowhere(store_path: Path, tmp_path: Path) -> None:
    ferry = "The ferry Orlanda sank off the northern harbor of Varnholm on Sunday and {} people were killed, the Coast Guard said."
    shared = "Rescue boats and two helicopters had searched the cold waters around the lighthouse since dawn."
    photo = "A boat waits in the harbor of Varnholm, March 3, 2024. (Photo by AFP)"
    for outlet, dead in (("Courier", 14), ("Herald", 22)):
        page = f"Ferry of the {outlet} sinks\n\nVARNHOLM (Reuters) - {ferry.format(dead)}\n\n{shared}\n\n{photo}\n"
        (tmp_path / f"{outlet}.txt").write_text(page)
        ingest(store_path, tmp_path / f"{outlet}.txt", stated=Stated(Source(outlet, "outlet"), "2024-03-04"))

    def counted() -> list[tuple[object, ...]]:
        return [
            *ask(store_path, "SELECT divergences FROM v_stories"),
            *ask(store_path, "SELECT sum(captions), sum(links) FROM v_documents"),
            *ask(store_path, "SELECT credited FROM v_outlets WHERE outlet = 'AFP'"),
            *ask(store_path, "SELECT DISTINCT both_from FROM v_passages WHERE rule <> 'passage.stock'"),
            *ask(store_path, "SELECT DISTINCT both_from FROM v_links WHERE kind = 'shares_text'"),
        ]

    ((differ,), (captions, links), (credited,), *both_from) = counted()
    assert (differ, captions, credited, both_from) == (1, 2, 2, [("Reuters",), ("Reuters",)])
    assert isinstance(links, int)
    for query in (
        "SELECT id FROM v_divergences LIMIT 1",
        "SELECT id FROM v_captions LIMIT 1",
        "SELECT link FROM v_links WHERE kind = 'wire' LIMIT 1",
    ):
        ((name,),) = ask(store_path, query)
        with open_store(store_path) as connection:
            found = find_found(connection, str(name))
        decide(store_path, found, "reject", by="Ada")
    assert counted() == [(0,), (1, links - 1), (1,), (None,), (None,)]

    ((divergence, claim),) = ask(store_path, "SELECT id, a_claim FROM v_divergences")
    with open_store(store_path) as connection:
        told, said = (find_found(connection, str(name)) for name in (divergence, claim))
    decide(store_path, told, "undo", by="Ada")
    assert counted()[0] == (1,)
    decide(store_path, said, "reject", by="Ada")
    assert counted()[0] == (0,), "who rejects a claim rejects how its accounts differ"
    decide(store_path, said, "undo", by="Ada")
    ((pair,),) = ask(store_path, "SELECT a_claim || '=' || b_claim FROM v_divergences")
    with open_store(store_path) as connection:
        both = find_found(connection, str(pair))
    decide(store_path, both, "reject", by="Ada")
    assert counted()[0] == (0,), "so does who rejects that two claims tell of the same"
