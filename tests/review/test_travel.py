"""Two persons work on two copies and join them: nothing is lost, nothing is overwritten, what contradicts is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as some

from provstore.errors import RefusedInput
from provstore.ingest import ingest
from provstore.query.alike import list_alike
from provstore.query.speakers import list_speakers
from provstore.records import Amended, Found, Source
from provstore.review import (
    decide,
    export_decisions,
    forget,
    import_decisions,
    merge_speakers,
    read_statement,
    split_speakers,
    state,
)
from provstore.review.travel import Imported
from provstore.store import open_store
from provstore.store.findings import list_findings
from provstore.store.verify import verify
from tests.examples import examples

Find = Callable[[Path, str], Found]
EVA, BOB = Source("Eva Orr", "person"), Source("Bob Roe", "person")


@pytest.fixture
def copies(accounts: Path, tmp_path: Path) -> tuple[Path, Path]:
    return accounts, Path(shutil.copy(accounts, tmp_path / "other.db"))


def lines(store: Path) -> list[str]:
    with open_store(store) as connection:
        return list(export_decisions(connection))


def ask(store: Path, statement: str) -> list[tuple[Any, ...]]:
    with open_store(store) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def join(one: Path, other: Path) -> tuple[Imported, Imported]:
    """Both export, then both import; that is done a second time, and adds nothing."""
    mine, theirs = lines(one), lines(other)
    done = import_decisions(one, theirs), import_decisions(other, mine)
    again = import_decisions(one, theirs), import_decisions(other, mine)
    assert [imported.added for imported in again] == [0, 0]
    assert [imported.contradicting for imported in again] == [imported.contradicting for imported in done]
    for store in (one, other):
        with open_store(store) as connection:
            assert list(verify(connection)) == []
    return done


def holds(store: Path) -> list[tuple[Any, ...]]:
    """What holds of everything, and by whom."""
    return ask(store, "SELECT of, key, verdict, told FROM _reviewed ORDER BY 1, 2")


def claims(store: Path) -> list[Found]:
    with open_store(store) as connection:
        (document,) = connection.exec_driver_sql(
            "SELECT document_id FROM v_documents WHERE path LIKE '%wire.txt'"
        ).one()
        return [one for one in list_findings(connection, [document]) if one.kind == "claim"]


def test_each_gets_what_the_other_decided(copies: tuple[Path, Path]) -> None:
    one, other = copies
    first, second, *_ = claims(one)
    decide(one, first, "reject", note="no claim", by="Ada")
    decide(other, second, "amend", Amended(speakers=(EVA,)), by="Bo")
    done = join(one, other)
    assert [(imported.added, imported.contradicting) for imported in done] == [(1, []), (1, [])]
    assert holds(one) == holds(other)
    assert ask(one, "SELECT review, review_by FROM v_claims WHERE review IS NOT NULL ORDER BY 2") == [
        ("reject", "Ada"), ("amend", "Bo")
    ]  # fmt: skip


def test_what_contradicts_is_told_and_none_of_it_holds(copies: tuple[Path, Path]) -> None:
    one, other = copies
    claim = claims(one)[0]
    decide(one, claim, "accept", by="Ada")
    decide(other, claim, "reject", by="Bo")
    mine, theirs = join(one, other)
    assert mine.contradicting == theirs.contradicting
    assert len(mine.contradicting) == 1
    assert all(words in mine.contradicting[0] for words in ("accept by Ada", "reject by Bo", claim.key))
    assert holds(one) == holds(other)
    assert ask(one, "SELECT review, needs_review FROM v_claims WHERE review IS NOT NULL") == [("disputed", 1)]

    decide(one, claim, "reject", by="Cy")  # in sight of both
    assert [imported.contradicting for imported in join(one, other)] == [[], []]
    assert ask(other, "SELECT review, review_by FROM v_claims WHERE review IS NOT NULL") == [("reject", "Cy")]


def test_an_answer_is_no_contradiction(copies: tuple[Path, Path]) -> None:
    one, other = copies
    claim = claims(one)[0]
    decide(one, claim, "accept", by="Ada")
    import_decisions(other, lines(one))
    decide(other, claim, "reject", by="Bo")
    assert [imported.contradicting for imported in join(one, other)] == [[], []]
    assert ask(one, "SELECT review FROM v_claims WHERE review IS NOT NULL") == [("reject",)]


STEPS = some.lists(
    some.tuples(
        some.booleans(),  # in which copy
        some.integers(0, 1),  # of which claim
        some.sampled_from(["accept", "reject", "direct", "mixed", "Eva", "Bob", "undo", "join"]),
    ),
    max_size=8,
)


@examples(5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_is_decided_both_copies_come_to_the_same(
    accounts: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("copies")
    one, other = (Path(shutil.copy(accounts, folder / f"{name}.db")) for name in ("one", "other"))
    found = claims(one)
    amended = {
        "direct": Amended(mode="direct"),
        "mixed": Amended(mode="mixed"),
        "Eva": Amended(speakers=(EVA,)),
        "Bob": Amended(speakers=(BOB,)),
    }
    for in_one, number, what in steps:
        store = one if in_one else other
        if what == "join":
            import_decisions(store, lines(other if in_one else one))
        elif what != "undo" or found[number].key in {key for _, key, *_ in holds(store)}:
            verdict: Any = "amend" if what in amended else what
            decide(store, found[number], verdict, amended.get(what, Amended()), by="Ada" if in_one else "Bo")
    mine, theirs = join(one, other)
    assert holds(one) == holds(other)
    assert mine.contradicting == theirs.contradicting
    assert len(mine.contradicting) == len([row for row in holds(one) if row[2] == "disputed"])
    assert sorted(map(json.dumps, map(json.loads, lines(one)))) == sorted(
        map(json.dumps, map(json.loads, lines(other)))
    )


ANNA, ANNE = "person|anna holt||", "person|anne holt||"


@pytest.fixture
def holts(store_path: Path, tmp_path: Path) -> tuple[Path, Path]:
    for name, words in (("a", "Mayor Anna Holt said it rained."), ("b", "Anne Holt said it snowed.")):
        (tmp_path / f"{name}.txt").write_text(f"Weather\n\n{words}\n")
        ingest(store_path, tmp_path / f"{name}.txt")
    return store_path, Path(shutil.copy(store_path, tmp_path / "copy.db"))


def names(store: Path) -> set[object]:
    with open_store(store) as connection:
        return {row[0] for row in list_speakers(connection).rows}


def test_who_is_who_travels(holts: tuple[Path, Path]) -> None:
    one, other = holts
    merge_speakers(one, ANNA, ANNE, note="one mayor", by="Ada")
    assert import_decisions(other, lines(one)).added == 1
    assert names(other) == {"Anna Holt"}
    split_speakers(other, ANNA, ANNE, by="Bo")
    assert [imported.contradicting for imported in join(one, other)] == [[], []]
    assert names(one) == names(other) == {"Anna Holt", "Anne Holt"}


DECIDED = 'SELECT verdict, kept, "by", state FROM v_decisions ORDER BY "at", "by"'
DISPUTED = "SELECT speaker, disputed FROM v_speakers ORDER BY speaker"
APART = {"Anna Holt", "Anne Holt"}


def test_who_is_who_otherwise_is_disputed_in_both_copies(holts: tuple[Path, Path]) -> None:
    """None of it holds, until somebody decides it in sight of both."""
    one, other = holts
    merge_speakers(one, ANNA, ANNE, by="Ada")
    merge_speakers(other, ANNE, ANNA, by="Bo")
    mine, theirs = join(one, other)
    assert mine.contradicting == theirs.contradicting
    (sentence,) = mine.contradicting
    assert all(words in sentence for words in (f"merge, shown as {ANNA} by Ada", f"merge, shown as {ANNE} by Bo"))
    for store in holts:
        assert names(store) == APART
        assert ask(store, DISPUTED) == [("Anna Holt", "Anne Holt"), ("Anne Holt", "Anna Holt")]
        assert [row[2:] for row in ask(store, DECIDED)] == [("Ada", "disputed"), ("Bo", "disputed")]
        with open_store(store) as connection:
            assert list(verify(connection)) == [] == [*list_alike(connection).rows]
    assert [imported.contradicting for imported in join(one, other)] == [mine.contradicting] * 2, "it is told again"
    merge_speakers(one, ANNE, ANNA, by="Ada")  # she gives in
    assert [imported.contradicting for imported in join(one, other)] == [[], []]
    for store in holts:
        assert names(store) == {"Anne Holt"}
        assert ask(store, DISPUTED) == [("Anne Holt", None)]
        assert [row[2:] for row in ask(store, DECIDED)] == [("Ada", "answered"), ("Bo", "answered"), ("Ada", "holds")]


def test_whom_two_dispute_can_be_told_apart_for_good(holts: tuple[Path, Path], tmp_path: Path) -> None:
    one, other = holts
    third = Path(shutil.copy(one, tmp_path / "third.db"))
    merge_speakers(one, ANNA, ANNE, by="Ada")
    import_decisions(other, lines(one))
    split_speakers(one, ANNA, ANNE, by="Ada")
    merge_speakers(third, ANNE, ANNA, by="Cem")
    assert len(import_decisions(third, lines(one)).contradicting) == 1
    assert [row[3] for row in ask(third, DECIDED)] == ["disputed", "disputed"]
    assert split_speakers(third, ANNA, by="Cem") == 1
    assert import_decisions(one, lines(third)).contradicting == []
    assert ask(one, DECIDED)[-1] == ("split", "Anne Holt", "Cem", "holds") == ask(third, DECIDED)[-1]
    assert names(one) == names(third) == APART


def test_two_who_are_split_are_split_however_it_is_said(holts: tuple[Path, Path]) -> None:
    one, other = holts
    for store, pair, by in ((one, (ANNA, ANNE), "Ada"), (other, (ANNE, ANNA), "Bo")):
        merge_speakers(store, *pair, by=by)
        split_speakers(store, *pair, by=by)
    assert [imported.contradicting for imported in join(one, other)] == [[], []]
    assert names(one) == names(other) == APART


def test_what_is_stated_travels_with_whoever_stated_it(holts: tuple[Path, Path]) -> None:
    one, other = holts
    document = str(ask(one, "SELECT document_id FROM v_documents WHERE path LIKE '%a.txt'")[0][0])
    state(one, document, outlet="Reuters", by="Ada")
    state(other, document, published="2024-03-02", by="Bo")
    assert [(imported.added, imported.contradicting) for imported in join(one, other)] == [(1, []), (1, [])]
    for store in holts:
        query = f"SELECT outlet, published FROM v_documents WHERE document_id = '{document}'"
        assert ask(store, query) == [("Reuters", "2024-03-02")]

    state(one, document, outlet="AFP", by="Ada")  # goes on from what the other has
    assert [imported.contradicting for imported in join(one, other)] == [[], []]


PUBLISHED = "SELECT published, published_by, disputed FROM v_documents WHERE path LIKE '%a.txt'"


def test_what_is_stated_otherwise_is_disputed_in_both_copies(holts: tuple[Path, Path]) -> None:
    """As what is decided otherwise of a claim: none of it holds, until somebody states it in sight of both."""
    one, other = holts
    document = str(ask(one, "SELECT document_id FROM v_documents WHERE path LIKE '%a.txt'")[0][0])
    state(one, document, published="2024-03-04", by="Ada")
    state(other, document, published="2024-03-05", by="Bo")
    mine, theirs = join(one, other)
    assert mine.contradicting == theirs.contradicting
    (sentence,) = mine.contradicting
    assert all(words in sentence for words in ("2024-03-04 by Ada", "2024-03-05 by Bo", document[:12]))
    for store in holts:
        assert ask(store, PUBLISHED) == [(None, None, "published")]
    told = state(one, document, outlet="Reuters", by="Ada")  # which says nothing of the day
    assert {(said.field, said.value, said.by) for said in told.disputed} == {
        ("published", "2024-03-04", "Ada"), ("published", "2024-03-05", "Bo")
    }  # fmt: skip

    state(one, document, published="2024-03-05", by="Ada")  # in sight of both
    assert [imported.contradicting for imported in join(one, other)] == [[], []]
    for store in holts:
        assert ask(store, PUBLISHED) == [("2024-03-05", "person", None)]


def test_a_third_copy_is_told_what_two_dispute(holts: tuple[Path, Path], tmp_path: Path) -> None:
    one, other = holts
    third = Path(shutil.copy(one, tmp_path / "third.db"))
    document = str(ask(one, "SELECT document_id FROM v_documents WHERE path LIKE '%a.txt'")[0][0])
    state(one, document, published="2024-03-04", by="Ada")
    state(other, document, published="2024-03-05", by="Bo")
    import_decisions(one, lines(other))
    done = import_decisions(third, lines(one))
    assert (done.added, len(done.contradicting)) == (2, 1)
    assert ask(third, PUBLISHED) == [(None, None, "published")]
    state(other, document, published="2024-03-04", by="Bo")  # he gives in, and they agree
    assert [imported.contradicting for imported in join(other, third)] == [[], []]
    assert ask(third, PUBLISHED) == [("2024-03-04", "person", None)]


SAID = some.lists(
    some.tuples(
        some.booleans(),  # in which copy
        some.sampled_from(["2024-03-04", "2024-03-05", "Reuters", "AFP", "join"]),
    ),
    max_size=7,
)


@examples(4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=SAID)
def test_whatever_is_stated_both_copies_come_to_the_same(
    holts: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, str]]
) -> None:
    folder = tmp_path_factory.mktemp("stated")
    one, other = (Path(shutil.copy(holts[0], folder / f"{name}.db")) for name in ("one", "other"))
    document = str(ask(one, "SELECT document_id FROM v_documents WHERE path LIKE '%a.txt'")[0][0])
    for number, (first, said) in enumerate(steps):
        if said == "join":
            import_decisions(one if first else other, lines(other if first else one))
        else:
            field = "published" if said[0] == "2" else "outlet"
            state(one if first else other, document, **{field: said}, by=f"reader {number}")
    join(one, other)
    query = (
        f"SELECT outlet, outlet_by, published, published_by, disputed FROM v_documents WHERE document_id = '{document}'"
    )
    assert ask(one, query) == ask(other, query)


def test_an_encoding_travels_and_is_contradicted(tmp_path: Path) -> None:
    copies = tmp_path / "one.db", tmp_path / "other.db"
    (tmp_path / "a.txt").write_bytes(
        "Мост\n\nAnna Holt said that the bridge “Победа” would be closed.\n".encode("cp1251")
    )
    for store in copies:
        ingest(store, [tmp_path / "a.txt"], encoding="cp1252")
    one, other = copies
    ((document,),) = ask(one, "SELECT document_id FROM v_documents")
    state(one, document, encoding="koi8-r", by="Eva")
    state(one, document, encoding="cp1251", by="Ada")
    assert [(imported.added, imported.contradicting) for imported in join(one, other)] == [(0, []), (2, [])]
    for store in copies:
        assert ask(store, "SELECT encoding, decoded_by FROM v_documents") == [("cp1251", "given")]
        assert ask(store, "SELECT count(*) FROM v_claims WHERE content LIKE '%Победа%'") == [(1,)]

    state(one, document, encoding="koi8-r", by="Ada")
    state(other, document, encoding="cp1250", by="Bo")
    told = f"encoding of {document[:12]}: "
    assert [imported.contradicting for imported in join(one, other)] == [
        [f"{told}koi8-r by Ada; cp1250 by Bo"],
        [f"{told}cp1250 by Bo; koi8-r by Ada"],
    ]
    assert [ask(store, "SELECT encoding FROM v_documents") for store in copies] == [[("koi8-r",)], [("cp1250",)]]


def test_a_guess_that_another_copy_states_is_none_any_more(tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    (tmp_path / "a.txt").write_bytes("Le café est fermé, dit le maire.\n".encode("cp1252"))
    ingest(one, [tmp_path / "a.txt"], encoding="iso8859-15")
    ingest(other, [tmp_path / "a.txt"])
    ((document, how),) = ask(other, "SELECT document_id, decoded_by FROM v_documents")
    assert how == "detected"
    state(one, document, encoding="cp1252", by="Ada")
    join(one, other)
    assert ask(other, "SELECT encoding, decoded_by FROM v_documents") == [("cp1252", "given")]
    assert ask(other, "SELECT count(*) FROM readings") == [(0,)]


def test_bytes_that_are_not_in_the_encoding_that_another_states_are_told(holts: tuple[Path, Path]) -> None:
    """Then nothing of all that is to be taken in is."""
    one, other = holts
    document = str(ask(one, "SELECT document_id FROM v_documents WHERE path LIKE '%a.txt'")[0][0])
    state(one, document, outlet="Reuters", by="Ada")
    told = json.loads(lines(one)[0])
    with pytest.raises(RefusedInput, match=f"{document[:12]} is not utf-16"):
        import_decisions(other, [json.dumps(told), json.dumps({**told, "encoding": "utf-16-be"})])
    assert ask(other, "SELECT count(*) FROM statements") == [(0,)]


def test_decisions_on_what_is_not_here_wait(holts: tuple[Path, Path], accounts: Path) -> None:
    decide(accounts, claims(accounts)[0], "reject")
    done = import_decisions(holts[0], lines(accounts))
    statements = 3  # of the three articles of the other store
    assert (done.added, done.waiting) == (1, 1 + statements)
    assert ask(holts[0], "SELECT state FROM v_reviews") == [("not here",)]


def test_each_thing_stated_has_the_name_of_whoever_stated_it(holts: tuple[Path, Path]) -> None:
    store = holts[0]
    document = str(ask(store, "SELECT min(document_id) FROM v_documents")[0][0])
    state(store, document, outlet="Reuters", by="Ada")
    told = state(store, document, published="2024", by="Bo")
    assert (told.outlet, told.outlet_by, told.published_by, told.by) == (
        read_statement("Reuters").outlet,
        "Ada",
        "Bo",
        "Bo",
    )


def test_no_name_comes_to_a_store_that_has_it_not(holts: tuple[Path, Path]) -> None:
    """Of two names that stand in one document each, the other store has forgotten one of the documents."""
    one, other = holts
    merge_speakers(one, ANNA, ANNE, note="one mayor", by="Ada")
    import_decisions(other, lines(one))
    documents = dict(ask(other, "SELECT path, document_id FROM v_documents"))
    forget(other, next(str(id) for path, id in documents.items() if str(path).endswith("b.txt")), "asked to", "Bo")
    for _ in range(2):
        done = import_decisions(other, lines(one))
        assert (done.added, done.there, done.waiting) == (0, 0, 1)
    assert ask(other, "SELECT * FROM decisions") == []
    assert b"anne holt" not in other.read_bytes().lower()

    path = next(str(path) for path in documents if str(path).endswith("b.txt"))
    ingest(other, path, forgotten=True)
    assert import_decisions(other, lines(one)).added == 1, "now that it is here again"
    assert names(other) == {"Anna Holt"}


def test_two_names_that_other_documents_have_are_merged_again(holts: tuple[Path, Path], tmp_path: Path) -> None:
    one, other = holts
    both = tmp_path / "c.txt"
    both.write_text("Mayors\n\nMayor Anna Holt said it rained. Anne Holt said it snowed.\n")
    ingest(other, both)
    merge_speakers(one, ANNA, ANNE, by="Ada")
    for id, path in ask(other, "SELECT document_id, path FROM v_documents"):
        if str(path) != str(both):
            forget(other, str(id), "asked to", "Bo")
    done = import_decisions(other, lines(one))
    assert (done.added, done.waiting) == (1, 0)
    assert names(other) == {"Anna Holt"}
