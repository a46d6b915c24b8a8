"""The way of a claim, and how many independent sources it has: outlets, owners and roots are three different counts."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.query.provenance import count_sources, trace_claim
from provstore.store.load import load_document
from tests.query.conftest import Names


@pytest.mark.parametrize(
    ("name", "words", "way"),
    [
        ("agency", "Orlanda", [("Reuters", "reported", "Coast Guard")]),
        ("post", "Orlanda", [("Kesmar Daily Post", "relayed", "Reuters"), ("Reuters", "reported", "Coast Guard")]),
        ("nobody", "LIFEBOATS", [("A page of nobody", "reported", "Ann Lee")]),
        ("agency", "Tickets", [("Ferry sinks off Varnholm", "observed", "Reuters")]),
    ],
)
def test_each_step_is_from_whom_to_whom(
    connection: Connection, names: Names, name: str, words: str, way: list[tuple[str, str, str]]
) -> None:
    key, id = names.claim(name, words)
    told = trace_claim(connection, key, id)
    assert (told["schema"], told["claim"]["id"], told["document"]) == ("provstore.trace/1", key, id)
    assert [(step["from"]["name"], step["relation"], step["to"]["name"]) for step in told["steps"]] == way


def test_the_words_that_prove_it_stand_in_the_page(connection: Connection, names: Names) -> None:
    key, id = names.claim("post", "lifeboats")
    text = load_document(connection, id).text
    steps = trace_claim(connection, key, id)["steps"]
    assert steps
    for step in steps:
        evidence = step["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"] != ""


def test_outlets_of_one_owner_are_one_owner(connection: Connection, names: Names) -> None:
    """Al Alam and Press TV are two outlets, and both are the Iranian government's."""
    told = count_sources(connection, *names.claim("alam", "Orlanda"))
    assert (told["documents"], told["outlets"], told["owners"]) == (4, 4, 3)
    assert told["independent_roots"] == 1
    assert [(root["name"], root["told"]) for root in told["roots"]] == [("Coast Guard", True)]


@pytest.mark.parametrize("name", ["agency", "alam", "press", "post"])
def test_it_is_the_same_from_whichever_account_one_begins(connection: Connection, names: Names, name: str) -> None:
    told = count_sources(connection, *names.claim(name, "Orlanda"))
    assert (told["documents"], told["outlets"], told["owners"], told["independent_roots"]) == (4, 4, 3, 1)
    assert told["appearances"][0]["document"] == names.document(name), "the account that was asked for comes first"
    assert {one["document"] for one in told["appearances"]} == {
        names.document(other) for other in ("agency", "alam", "press", "post")
    }
    assert len(told["merged"]) == 3
    assert all(one["why"] for one in told["merged"])


def test_one_page_is_one_of_each(connection: Connection, names: Names) -> None:
    told = count_sources(connection, *names.claim("nobody", "LIFEBOATS"))
    assert (told["documents"], told["outlets"], told["owners"], told["independent_roots"]) == (1, 1, 1, 1)
    assert told["appearances"][0]["outlet"] is None
    assert (told["merged"], told["circular"]) == ([], [])


def test_what_is_not_in_the_cited_outlets_pages_is_told(connection: Connection, names: Names) -> None:
    """The Post says that Reuters reported it; the page of Reuters on the same ferry says nothing of it."""
    told = count_sources(connection, *names.claim("post", "lifeboats"))
    assert told["not_in_cited"] == [
        {"cited": {"name": "Reuters", "kind": "outlet"}, "document": names.document("agency")}
    ], "and a page of Reuters on another matter proves nothing"


@pytest.mark.parametrize("name", ["agency", "alam", "post"])
def test_what_is_in_the_cited_outlets_page_is_not_told(connection: Connection, names: Names, name: str) -> None:
    assert count_sources(connection, *names.claim(name, "Orlanda"))["not_in_cited"] == []


def test_an_outlet_that_quotes_its_owner_speaks_for_it(connection: Connection, names: Names) -> None:
    told = count_sources(connection, *names.claim("press", "drawbridge"))
    assert told["speaks_for_owner"] == [
        {
            "outlet": {"name": "Press TV", "kind": "outlet"},
            "speaker": {"name": "Iranian government", "kind": "government"},
        }
    ]
    assert count_sources(connection, *names.claim("press", "Orlanda"))["speaks_for_owner"] == []


def test_whether_a_root_is_held(connection: Connection, names: Names) -> None:
    told = count_sources(connection, *names.claim("post", "lifeboats"))
    assert [(root["name"], root["held"]) for root in told["roots"]] == [("Reuters", True)]
