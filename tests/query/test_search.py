"""Where words stand: exact spans, context within the part of the page, documents that have all the words."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.query.search import AROUND, search_texts
from provstore.store.load import load_document
from tests.query.conftest import Names


def test_spans_are_those_of_the_text(connection: Connection, names: Names) -> None:
    found = search_texts(connection, ["lifeboats were"]).objects()
    (row,) = found
    text = load_document(connection, str(row["document_id"])).text
    assert text[row["start"] : row["end"]] == row["words"] == "LIFEBOATS\xa0were"  # type: ignore[misc]
    assert row["context"] == "“The [LIFEBOATS were] rusty”, said Ann Lee. It was 100% so."
    assert (row["kind"], row["outlet"], row["document_id"]) == ("paragraph", None, names.document("nobody"))


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        (["Orlanda"], {"agency", "alam", "press", "post"}),
        (["Orlanda", "lifeboats"], {"post"}),
        (["lifeboats", "100%"], {"nobody"}),
        (["100"], {"nobody"}),
        (["lifeboats", "unicorn"], set()),
        (["Brenna by"], {"sports"}),
        (["by Brenna"], set()),
    ],
)
def test_a_document_has_all_the_words(
    connection: Connection, names: Names, words: list[str], documents: set[str]
) -> None:
    found = {row["document_id"] for row in search_texts(connection, words).objects()}
    assert found == {names.document(name) for name in documents}


def test_a_string_is_one_phrase_and_not_its_letters(connection: Connection) -> None:
    assert search_texts(connection, "cup final") == search_texts(connection, ["cup final"])
    assert {str(row["words"]).casefold() for row in search_texts(connection, "cup final").objects()} == {"cup final"}


def test_places_come_in_the_order_of_the_text(connection: Connection, names: Names) -> None:
    rows = search_texts(connection, ["cup", "final"]).objects()
    assert [row["words"] for row in rows] == ["Cup", "final", "cup", "final"]
    assert [row["kind"] for row in rows] == ["headline", "headline", "paragraph", "paragraph"]


def test_context_is_cut_to_whole_words_within_the_part(connection: Connection, names: Names) -> None:
    rows = search_texts(connection, "northern harbor").objects()
    (context,) = {str(row["context"]) for row in rows}
    assert (
        context
        == "The ferry Orlanda sank off the [northern harbor] of Varnholm on Sunday and 14 people were killed, the Coast …"
    )
    assert len(context.partition("]")[2]) <= AROUND + 2
    (context,) = {str(row["context"]) for row in search_texts(connection, "killed").objects()}
    assert context.startswith("… northern harbor of Varnholm on Sunday and 14 people were [killed], ")
    (row,) = search_texts(connection, "Ferry lost").objects()
    assert row["context"] == "[Ferry lost]", "what stands in the next part is left out"


@pytest.mark.parametrize("words", [[""], [" "], ["a", ""]])
def test_no_words_are_an_error(connection: Connection, words: list[str]) -> None:
    with pytest.raises(UsageError):
        search_texts(connection, words)
