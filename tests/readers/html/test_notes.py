"""What somebody should know of how a page was read."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from tests.readers.mapped import STORY

CONTRADICTIONS = [
    ("<meta property=article:published_time content=2024-03-12><meta name=date content=2024-03-13>", ("days of publication differ",)),
    ("<meta property=article:published_time content=2024-03-12T23:30:00Z><meta name=date content=2024-03-12>", ()),
    ("<meta property=og:title content='The bridge is closed'><title>A flood in Northtown</title>", ()),
    ("<meta property=og:title content='The bridge is closed'><title>The bridge is closed | North Sea News</title>", ()),
    ("<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": false}</script>", ("behind a paywall",)),
    ("<link rel=next href=/2>", ("more pages follow",)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "notes"), CONTRADICTIONS)
def test_notes(head: str, notes: tuple[str, ...]) -> None:
    _, page = read_html(f"<html><head>{head}</head><body><p>{STORY}</p></body></html>")
    assert page.notes == notes


@pytest.mark.parametrize(
    ("heading", "notes"), [("The bridge is closed", ()), ("A flood in Northtown", ("titles differ",))]
)
def test_a_headline_that_no_title_states_is_noted(heading: str, notes: tuple[str, ...]) -> None:
    _, page = read_html(f"<title>The bridge is closed | North Sea News</title><h1>{heading}</h1><p>{STORY}</p>")
    assert page.notes == notes
