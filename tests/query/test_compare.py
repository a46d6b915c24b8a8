"""Two articles side by side, each on the side on which it was asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.ingest import ingest
from provstore.query.compare import compare_documents
from provstore.query.documents import find_document
from provstore.query.lists import list_links
from provstore.review import read_statement
from provstore.store import open_store
from tests.query.conftest import Names
from tests.upkeep.corpus import add

SIDES = [("agency", "post"), ("post", "agency"), ("alam", "press"), ("press", "alam")]


@pytest.mark.parametrize(("a", "b"), SIDES)
def test_a_is_on_the_left(connection: Connection, names: Names, a: str, b: str) -> None:
    """Whichever of the two has the smaller id: the store keeps one order, and the answer has the other."""
    told = compare_documents(connection, names.document(a), names.document(b))
    assert (told["a"], told["b"]) == (names.document(a), names.document(b))
    (pair,) = told["claims"]
    assert [pair[side]["id"] for side in "ab"] == [names.claim(name, "Orlanda")[0] for name in (a, b)]
    (passage,) = told["passages"]
    assert passage["a"]["text"] == passage["b"]["text"]
    assert passage["kind"] == "verbatim"
    assert 0 < pair["score"] <= 1


@pytest.mark.parametrize(("a", "b", "copied"), [("agency", "post", "b from a"), ("post", "agency", "a from b")])
def test_who_copied_is_told_of_the_sides(connection: Connection, names: Names, a: str, b: str, copied: str) -> None:
    (passage,) = compare_documents(connection, names.document(a), names.document(b))["passages"]
    assert passage["copied"] in (copied, None)
    other = compare_documents(connection, names.document(b), names.document(a))["passages"][0]["copied"]
    assert {passage["copied"], other} in ({"a from b", "b from a"}, {None})


def test_what_only_one_has_is_in_no_pair_and_in_no_passage(connection: Connection, names: Names) -> None:
    told = compare_documents(connection, names.document("post"), names.document("agency"))
    words = {side: [claim["content"][0]["text"] for claim in told[f"only_{side}"]] for side in "ab"}
    assert words["a"] == [
        "Disaster",
        "The operator hid the rusty lifeboats from the inspectors of the harbor for years",
    ]
    assert words["b"] == ["Ferry sinks off Varnholm", "Tickets were refunded."]
    for one, next_one in pairwise(told["only_a"]):
        assert one["number"] < next_one["number"]


def test_pages_on_other_matters_have_nothing_in_common(connection: Connection, names: Names) -> None:
    told = compare_documents(connection, names.document("sports"), names.document("agency"))
    assert (told["passages"], told["claims"], told["divergences"]) == ([], [], [])
    assert len(told["only_a"]) == 2


def test_one_document_is_no_comparison(connection: Connection, names: Names) -> None:
    id = names.document("agency")
    with pytest.raises(UsageError, match=f"^{id[:12]} is one document"):
        compare_documents(connection, id, id)


@pytest.fixture
def compared(tmp_path: Path) -> Callable[[str, str], dict[str, Any]]:
    """The comparison of two accounts that differ, by their names."""
    add(tmp_path / "store.db", tmp_path, "wire", "rewrite")

    def compare(a: str, b: str) -> dict[str, Any]:
        with open_store(tmp_path / "store.db") as connection:
            return compare_documents(
                connection, *(find_document(connection, str(tmp_path / f"{name}.txt")) for name in (a, b))
            )

    return compare


@pytest.mark.parametrize(
    ("a", "b", "words"), [("wire", "rewrite", "14 people"), ("rewrite", "wire", "at least 22 people")]
)
def test_a_divergence_names_the_claims_of_its_sides(
    compared: Callable[[str, str], dict[str, Any]], a: str, b: str, words: str
) -> None:
    told = compared(a, b)
    (found,) = told["divergences"]
    (pair,) = (one for one in told["claims"] if one["a"]["id"] == found["claims"][0])
    assert found["a"]["text"] == words
    assert found["claims"] == [pair["a"]["id"], pair["b"]["id"]]


@pytest.mark.parametrize("side", ["a_key", "b_key"])
def test_a_claim_that_is_no_more_is_in_no_pair(
    compared: Callable[[str, str], dict[str, Any]], tmp_path: Path, side: str
) -> None:
    """Either of the two may be of an older extraction."""
    with closing(sqlite3.connect(tmp_path / "store.db")) as connection, connection:
        for table in ("claim_pairs", "divergences"):
            connection.execute(f"UPDATE {table} SET {side} = 'old ' || id")
    told = compared("wire", "rewrite")
    assert (told["claims"], told["divergences"]) == ([], [])


BURNED = "The old mill in Brenna burned down in the night and forty bales of flax were lost to the fire, a miller said."
BESIDE = {
    "post": "Flax prices rose by a tenth at the market of Kesmar, and merchants feared for the spring.",
    "star": "The mayor of Orlin, on a visit, gave a speech on bridges, tolls and the harbor of Varnholm.",
}


@pytest.mark.parametrize(
    ("credit", "days", "agencies", "kinds"),
    [
        ("KESMAR (AP) — ", ("2024-03-01", "2024-03-02"), ["Associated Press"], {"shares_text"}),
        ("KESMAR (AP) — ", ("2024-03-01", "2024-09-02"), ["Associated Press"], {"shares_text"}),
        ("", ("2024-03-01", "2024-03-02"), [], {"shares_text"}),
        ("", ("2024-03-01", "2024-09-02"), [], set()),  # stock makes no link
    ],
)
def test_whose_copy_both_print(
    store_path: Path, tmp_path: Path, credit: str, days: tuple[str, str], agencies: list[str], kinds: set[str]
) -> None:
    papers = zip(("post", "star"), ("Kesmar Daily Post", "Ostrela Star"), days, strict=True)
    for name, outlet, day in papers:
        path = tmp_path / f"{name}.txt"
        path.write_text(f"Of {name}\n\n{credit}{BURNED}\n\n{BESIDE[name]}\n\n{BESIDE[name].upper()}\n")
        ingest(store_path, path, stated=read_statement(outlet, day))
    with open_store(store_path) as connection:
        ids = [find_document(connection, str(tmp_path / f"{name}.txt")) for name in BESIDE]
        for a, b in (ids, ids[::-1]):
            (passage,) = compare_documents(connection, a, b)["passages"]
            assert passage["copied"] is None
            assert [agency["name"] for agency in passage["both_from"]] == agencies
        links = list_links(connection, kind="shares_text").objects()
    assert {link["kind"] for link in links} == kinds
    assert all(link["both_from"] == (", ".join(agencies) or None) for link in links)
