"""What columns are, proved by the examples of the rules."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.carriers.tables.columns import FIELDS, is_nothing, recognize
from provstore.rules import load

ENTRIES: list[dict[str, Any]] = load("carriers/columns")["column"]


def name(entry: dict[str, Any]) -> str:
    return f"{entry['field']}: {entry['names'][0]}"


@pytest.mark.parametrize("entry", ENTRIES, ids=name)
def test_a_column_is_known_and_not_mistaken(entry: dict[str, Any]) -> None:
    assert entry["why"] and entry["matches"] and entry["rejects"] and entry["field"] in FIELDS
    for header in (*entry["matches"], *entry["names"]):
        known = recognize((header,))
        assert known and known.field == entry["field"], header
    for header in entry["rejects"]:
        known = recognize((header,))
        assert not known or known.rank != ENTRIES.index(entry), header


def test_no_name_is_claimed_by_two_fields() -> None:
    claims: dict[str, set[str]] = {}
    for entry in ENTRIES:
        for one in entry["names"]:
            claims.setdefault(one, set()).add(entry["field"])
    assert [one for one, fields in claims.items() if len(fields) > 1] == []


NESTED = [
    (("article", "body", "text"), "text"),
    (("content", "rendered"), "text"),
    (("content", "title"), "title"),
    (("body", "html"), "html"),
    (("title", "rendered"), "title"),
    (("headline", "main"), "title"),
    (("authors", "name"), "author"),
    (("author", "url"), None),
    (("source", "name"), "site"),
    (("_source", "title"), "title"),
    (("meta", "published"), "published"),
    (("date", "$date", "$numberLong"), "published"),
    (("image", "url"), None),
    (("related", "title"), None),
    (("content", "type"), None),
    (("metadata",), None),
    (("content.rendered",), "text"),
    (("authors[0].name",), "author"),
    (("authors/0/name",), None),
    (("",), None),
    (("…",), None),
]


@pytest.mark.parametrize(("keys", "field"), NESTED, ids=[".".join(case[0]) for case in NESTED])
def test_keys_in_keys(keys: tuple[str, ...], field: str | None) -> None:
    known = recognize(keys)
    assert (known.field if known else None) == field


AMBIGUOUS = ["von", "name", "rubrik", "timestamp", "created_at", "media", "time", "from", "type", "id", "label", "year"]


@pytest.mark.parametrize("header", AMBIGUOUS)
def test_a_column_that_could_be_two_things_is_none(header: str) -> None:
    assert recognize((header,)) is None


@pytest.mark.parametrize("cell", ["", " ", "NULL", "NaN", "None", "n/a", "\\N"])
def test_a_cell_that_says_that_there_is_nothing(cell: str) -> None:
    assert is_nothing(cell)


def test_a_cell_that_says_something() -> None:
    assert not is_nothing("Nan Lee") and not is_nothing("0")
