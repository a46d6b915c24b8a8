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
    ("<meta name=author content='Ann Lee'><meta property=article:author content='Bob Roe'>", ("writers differ",)),
    ("<link rel=next href=/2>", ("more pages follow",)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "notes"), CONTRADICTIONS)
def test_notes(head: str, notes: tuple[str, ...]) -> None:
    _, page = read_html(f"<html><head>{head}</head><body><p>{STORY}</p></body></html>")
    assert page.notes == notes


STAMPS = [
    ("2024-03-12", "<time>March 12, 2024</time>", (), "the same day"),
    ("2024-03-12", "<time>March 13, 2024</time>", (), "the next day may be another zone's"),
    ("2024-02-12", "<time>March 12, 2024</time>", ("days of publication differ",), "another month"),
    ("2024-02-12", "<time>yesterday</time>", (), "no day"),
]


@pytest.mark.parametrize(("stated", "shown", "notes", "why"), STAMPS, ids=[case[3] for case in STAMPS])
def test_a_date_that_readers_see_may_contradict(stated: str, shown: str, notes: tuple[str, ...], why: str) -> None:
    _, page = read_html(f"<meta name=date content={stated}><h1>It rains</h1><div>{shown}</div><p>{STORY}</p>")
    assert page.notes == notes, why


@pytest.mark.parametrize(
    ("page", "notes"),
    [
        ("<div class=liveblog><p>{}</p></div>", ("live blog",)),
        ("<div><p>{}</p></div><aside class=liveblog><p>12:00 rain</p></aside>", ()),
    ],
)
def test_a_ticker_beside_an_article_makes_no_live_page(page: str, notes: tuple[str, ...]) -> None:
    assert read_html(page.format(STORY))[1].notes == notes


@pytest.mark.parametrize(
    ("heading", "notes"), [("The bridge is closed", ()), ("A flood in Northtown", ("titles differ",))]
)
def test_a_headline_that_no_title_states_is_noted(heading: str, notes: tuple[str, ...]) -> None:
    _, page = read_html(f"<title>The bridge is closed | North Sea News</title><h1>{heading}</h1><p>{STORY}</p>")
    assert page.notes == notes
