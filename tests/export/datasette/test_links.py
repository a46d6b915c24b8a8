"""Cells of the views lead to what they name, in the real Datasette."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

from provstore.store import open_store
from tests.export.datasette.conftest import Get


def leads(page: str, value: str) -> str:
    """The address to which a cell with this value leads."""
    found = re.search(rf'<a href="([^"]*)">{re.escape(html.escape(value))}</a>', page)
    assert found, f"{value} leads nowhere"
    return html.unescape(found[1])


@pytest.mark.parametrize("number", [1, 7, 12])
def test_a_claim_leads_to_its_words_in_their_place(seeded: Path, get: Get, number: int) -> None:
    query = f"SELECT * FROM v_claims WHERE document LIKE '7c89%' AND number = {number}"
    with open_store(seeded) as connection:
        claim = connection.exec_driver_sql(query).mappings().one()
        text = connection.exec_driver_sql(
            "SELECT text FROM documents WHERE sha256 = ?", (claim["document_id"],)
        ).scalar_one()
    page = get(f"v_claims?document={claim['document']}&number={number}")

    (row,) = get(leads(page, claim["claim"]).replace("place?", "place.json?_shape=array&"))

    assert row["words"] == text[claim["start"] : claim["end"]]
    assert text.startswith(row["before"] + row["words"] + row["after"], row["start"] - len(row["before"]))
    assert row["speaker"] == claim["speaker"]
    assert html.escape(row["before"][-40:].strip(), quote=False) in get(leads(page, claim["claim"]))


def test_a_document_leads_to_its_row(get: Get) -> None:
    (row,) = get("v_claims.json?_shape=array&_size=1")
    page = get(f"v_claims?claim={row['claim']}")
    for column in ("document", "document_id"):
        address = leads(page, row[column]).replace("v_documents?", "v_documents.json?_shape=array&")
        assert [one["document_id"] for one in get(address)] == [row["document_id"]]


def test_a_table_that_is_no_view_of_ours_is_left_as_it_is(get: Get) -> None:
    assert "place?claim" not in get("claims")


def test_what_a_cell_holds_is_words_and_never_markup(datasette: Any, seeded: Path) -> None:
    from provstore.export.datasette.links import render_cell

    found = render_cell('"><script>&x=', "claim", "v_mine", seeded.stem, datasette)
    assert str(found) == (
        f'<a href="/{seeded.stem}/place?claim=%22%3E%3Cscript%3E%26x%3D">&#34;&gt;&lt;script&gt;&amp;x=</a>'
    )
    assert render_cell(3, "claim", "v_mine", seeded.stem, datasette) is None
    assert render_cell("x", "claim", "mine", seeded.stem, datasette) is None
    assert render_cell("x", "outlet", "v_claims", seeded.stem, datasette) is None
