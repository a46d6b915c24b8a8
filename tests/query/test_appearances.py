"""Which claim a person means, and from whom its document has the words."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownClaim
from provstore.ingest import ingest
from provstore.query.appearances import copied_passages, covers, find_claim, load_appearance, load_held
from provstore.query.compare import compare_documents
from provstore.query.documents import find_document
from provstore.query.provenance import trace_claim
from provstore.query.reviews import find_found
from provstore.records import Source, Span, Stated, claim_id
from provstore.review import decide
from provstore.store import open_store
from tests.query.conftest import Names
from tests.store.made import DOCUMENT, claim, empty, save
from tests.upkeep.corpus import ARTICLES as CORPUS


@pytest.mark.parametrize("spelled", ["{key}", "{key:.8}", "{upper:.6}", "{id}#2", "{id:.12}#2", "{path}#2"])
def test_a_claim_has_several_names(connection: Connection, names: Names, told_store: object, spelled: str) -> None:
    key, id = names.claim("agency", "Orlanda")
    path = names._folder / "agency.txt"
    name = spelled.format(key=key, upper=key.upper(), id=id, path=path)
    assert find_claim(connection, name) == (key, id)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ffff0000", "no claim is called 'ffff0000'"),
        ("abc", "no claim is called"),
        ("%", "no claim is called"),
        ("{id}#0", "has no claim with the number 0"),
        ("{id}#99", "has no claim with the number 99"),
        ("{id}#one", "after # stands the number"),
        ("{id}#", "after # stands the number"),
        ("nowhere.txt#1", "no document is called"),
        ("#1", "no document is called"),
    ],
)
def test_what_is_no_claim_is_told(connection: Connection, names: Names, name: str, told: str) -> None:
    with pytest.raises(UnknownClaim, match=told):
        find_claim(connection, name.format(id=names.document("agency")))


def test_a_beginning_that_several_have_lists_them(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.query.documents.SHORTEST_PREFIX", 1)
    keys = connection.exec_driver_sql("SELECT claim FROM v_claims").scalars().all()
    first = [key[0] for key in keys]
    shared = next(letter for letter in first if first.count(letter) > 1)
    for listed, more in ((1, True), (first.count(shared), False)):
        monkeypatch.setattr("provstore.errors.LISTED", listed)
        with pytest.raises(UnknownClaim, match="means more than one claim: ") as told:
            find_claim(connection, shared)
        assert str(told.value).endswith(" and more") is more
        assert str(told.value).count("; ") == listed - 1


@pytest.mark.parametrize(
    ("passage", "content", "covered"),
    [
        (Span(0, 10), [Span(0, 10)], True),
        (Span(0, 5), [Span(0, 10)], True),
        (Span(0, 4), [Span(0, 10)], False),
        (Span(5, 20), [Span(0, 10)], True),
        (Span(6, 20), [Span(0, 10)], False),
        (Span(20, 30), [Span(0, 10)], False),
        (Span(0, 10), [Span(0, 5), Span(20, 24)], True),
        (Span(0, 10), [Span(0, 5), Span(20, 26)], False),
    ],
)
def test_a_passage_has_a_claim_that_is_half_in_it(passage: Span, content: list[Span], covered: bool) -> None:
    assert covers(passage, content) is covered


def test_whose_copy_a_page_is_goes_with_its_claims(connection: Connection, names: Names) -> None:
    key, id = names.claim("post", "Orlanda")
    found = load_appearance(connection, load_held(connection, id), key, {})
    assert found.copied_from is not None
    assert found.copied_from.source.name == "Reuters"
    key, id = names.claim("nobody", "LIFEBOATS")
    assert load_appearance(connection, load_held(connection, id), key, {}).copied_from is None


def test_only_what_is_in_the_passage_was_copied(connection: Connection, names: Names) -> None:
    key, id = names.claim("post", "Orlanda")
    held = load_held(connection, id)
    assert copied_passages(connection, held.row, [Span(0, 3)]) == []
    assert held.claim(key)["number"] == 2
    assert held.maybe(None) is None


def test_who_had_the_words_before_is_known_whichever_side_it_stands_on(store_path: Path, tmp_path: Path) -> None:
    """The store has each pair once, the document with the smaller id on the left, be it the copy or not."""
    outlet, published, wire = CORPUS["wire"]
    copier, later, copy = CORPUS["copy"]
    wire = next(text for n in count() if "7" < sha256((text := f"{wire}\nNote {n}.\n").encode()).hexdigest() < "9")
    texts = {"wire": wire} | {f"copy {number}": f"{copy}\nPart {number}.\n" for number in range(4)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        ingest(
            store_path, tmp_path / name, stated=Stated(*((outlet, published) if name == "wire" else (copier, later)))
        )
    sides = set()
    with open_store(store_path) as connection:
        source, *copies = (load_held(connection, find_document(connection, str(tmp_path / name))) for name in texts)
        for one in copies:
            (passage,) = compare_documents(connection, one.document.id, source.document.id)["passages"]
            assert passage["copied"] == "a from b"
            mine, theirs = (Span(passage[side]["start"], passage[side]["end"]) for side in "ab")
            copied = [
                (from_it.document_id, from_it.words, from_it.credited)
                for from_it in copied_passages(connection, one.row, [mine])
            ]
            assert (source.document.id, mine, True) in copied
            assert copied_passages(connection, source.row, [theirs]) == []
            sides.add("left" if one.document.id < source.document.id else "right")
    assert sides == {"left", "right"}


def test_a_page_is_called_by_its_headline_on_one_line_or_by_its_id(store_path: Path) -> None:
    plain = empty(DOCUMENT, claim(None))
    key = claim_id(DOCUMENT.id, plain.claims[0])
    titles = []
    for found in (plain, replace(plain, headline=Span(0, 29))):
        save(store_path, DOCUMENT, found)
        with open_store(store_path) as connection:
            held = load_held(connection, DOCUMENT.id)
            titles.append(load_appearance(connection, held, key, {}).title)
            assert held.claim(key)["speaker"] is None
    assert titles == [DOCUMENT.id[:12], "Ministers meet DAMASCUS, SANA"]


def test_an_appearance_knows_what_is_quoted_and_who_speaks_on_the_page(connection: Connection, names: Names) -> None:
    key, id = names.claim("nobody", "LIFEBOATS")
    found = load_appearance(connection, load_held(connection, id), key, {})
    assert found.quoted == ("The LIFEBOATS\xa0were rusty",)
    assert found.named_as == "Ann Lee"
    assert {each.split("|")[1] for each in found.heard} >= {"ann lee"}


def test_a_credit_that_a_person_rejects_is_no_step_to_the_source(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text(
        "Bridge closes\n\nRIVERTON (Reuters) - Mayor Anna Holt said the bridge would close.\n"
    )
    ingest(store_path, tmp_path / "post.txt", stated=Stated(Source("Riverton Post", "outlet")))

    def passed() -> list[str]:
        with open_store(store_path) as connection:
            names = Names(connection, tmp_path)
            return [
                step["to"]["name"]
                for step in trace_claim(connection, *names.claim("post", "the bridge would"))["steps"]
            ]

    with open_store(store_path) as connection:
        link = connection.exec_driver_sql("SELECT link FROM v_links WHERE kind = 'wire'").scalar_one()
        found = find_found(connection, link)
    assert passed() == ["Reuters", "Anna Holt"]
    decide(store_path, found, "reject", by="Ada")
    assert passed() == ["Anna Holt"]
