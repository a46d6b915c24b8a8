"""The way of a claim: from its page to whoever says it, each step with words that stand in the page."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.query.traces import trace_claim
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
