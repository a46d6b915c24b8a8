"""What the markup of a page states, and where."""

from __future__ import annotations

from provstore.readers.html import read_html
from tests.readers.mapped import BRIDGE, STORY


def test_all_that_the_markup_states_stands_where_it_says() -> None:
    _, page = read_html(BRIDGE)

    for one in page.values:
        assert one.place is not None
        assert one.place.of(BRIDGE) == one.value, (one.field, one.where)
    assert {(one.field, one.where) for one in page.values} >= {
        ("title", "ld Article NewsArticle"), ("title", "meta og:title"), ("title", "title"), ("language", "html lang"),
        ("published", "meta article:published_time"), ("published", "time"), ("modified", "ld Article NewsArticle"),
        ("author", "meta author"), ("author", "byline"), ("url", "link canonical"), ("site", "meta og:site_name"),
        ("publisher", "ld Article NewsArticle"), ("free", "ld Article NewsArticle"), ("published", "address"),
    }  # fmt: skip
    assert page.authors == ("Ann Lee", "Bob Roe")
    assert (page.language, page.domain) == ("en", "northseanews.example")
    assert page.url == "https://www.northseanews.example/world/2024/03/12/bridge-closed"


def test_who_and_when_a_quotation_names_is_not_stated_of_the_page() -> None:
    post = "<blockquote class=twitter-tweet><p>It holds.</p><span class=author>Bob Roe</span> <time>May 4, 2021</time></blockquote>"
    _, page = read_html(f"<p>{STORY}</p>{post}<p>{STORY}</p>")

    assert page.values == ()
