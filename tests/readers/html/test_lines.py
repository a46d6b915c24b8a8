"""What only the markup states stands as lines above the text."""

from __future__ import annotations

from provstore.readers.html import read_html
from tests.readers.mapped import STORY, leads_back


def test_a_title_without_a_heading_is_a_line_of_the_reading() -> None:
    source = (
        "<title>The bridge &amp; the flood | North Sea News</title><meta property=og:site_name content='North Sea News'>"
        f"<p>{STORY}"
    )
    text, page = read_html(source)

    headline = next(zone for zone in page.zones if zone.kind == "headline")
    assert headline.reason == "html:title"
    assert headline.span.of(text) in ("The bridge & the flood", "The bridge & the flood | North Sea News")


def test_a_value_that_json_escapes_is_stated_and_no_line() -> None:
    source = f'<script type=application/ld+json>{{"@type": "NewsArticle", "headline": "Caf\\u00e9 closed"}}</script><p>{STORY}'
    text, page = read_html(source)

    assert [(one.value, one.counts) for one in page.values] == [("Café closed", False)]
    assert text == STORY


def test_lines_lead_to_the_markup() -> None:
    source = f"<meta property=og:site_name content='North Sea News'><meta name=date content=2024-03-12><p>{STORY}"
    text, page = read_html(source)

    assert text == f"2024-03-12\n\nNorth Sea News\n\n{STORY}"
    assert [zone.reason for zone in page.zones] == ["html:published", "html:outlet", "html:p"]
    assert leads_back(text, page, source) is None
