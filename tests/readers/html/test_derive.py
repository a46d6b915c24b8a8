"""The text of a page, character by character, and the way back; laws for any soup of markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import RefusedInput
from provstore.readers.html import read_html
from tests.examples import examples
from tests.readers.mapped import STORY, leads_back

# Text between tags, and how it reads.
LINES = [
    ("a  b\n c", "a b c", "white space is one blank"),
    ("a&nbsp;b", "a\xa0b", "a blank that does not break stays"),
    ("AT&amp;T &#8220;x&#x201d; &notit; &copy", "AT&T “x” ¬it; ©", "references"),
    ("a <b>b</b><i>c</i>", "a bc", "elements in a line"),
    ("a<br>b<br/>c", "a\nb\nc", "line breaks"),
    ("a<!-- b -->c", "ac", "comments"),
    ("1 < 2 & 3", "1 < 2 & 3", "signs that are no markup"),
    ("a\r\nb\rc", "a b c", "line ends of other systems"),
    ("e\u0301\u200b\U0001f600", "e\u0301\u200b\U0001f600", "characters in several parts"),
]


@pytest.mark.parametrize(("markup", "expected", "why"), LINES, ids=[case[2] for case in LINES])
def test_lines(markup: str, expected: str, why: str) -> None:
    source = f"<p>{markup}. {STORY}"
    text, page = read_html(source)

    assert text == f"{expected}. {STORY}", why
    assert leads_back(text, page, source) is None


TAGS = (
    "p", "div", "b", "i", "a", "span", "table", "tr", "td", "ul", "li", "h1", "h2", "figure", "figcaption", "script", "svg",
    "select", "option", "template", "noscript", "pre", "title", "br", "img", "time", "article", "textarea", "style", "form",
)  # fmt: skip
MARKUP = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        (
            STORY, " ", "\n", "\r\n", "\r", "&amp;", "&eacute", "&#0;", "&#x80;", "&notin", "&", "<", ">", "</", "<!--", "-->", "<![CDATA[",
            "<p class='caption'", "<a href=\"", "'", '"', "=", "😀", "é", "\u2028", "\ufeff", "<meta property=og:title content='A b'>",
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a\\u00e9\\ud83d", "author": [{"name": "Ann',
            "<time datetime=2024-01-01>", "<html lang=en>", "<frameset>", "<?xml", "<!DOCTYPE", "\x0c", "<p hidden>", "<br/>",
        )
    ),
)  # fmt: skip


@given(st.lists(MARKUP, max_size=40).map("".join))
@examples(100)
def test_no_soup_of_markup_breaks_it(source: str) -> None:
    """Whatever the markup, the map leads back, zones are in order, and each place holds what it is said to."""
    try:
        text, page = read_html(source)
    except RefusedInput:
        return  # nothing in it is for readers
    assert leads_back(text, page, source) is None
    reached = 0
    for zone in page.zones:
        assert reached <= zone.span.start < zone.span.end <= len(text)
        assert not text[reached : zone.span.start].strip()
        reached = zone.span.end
    for one in page.values:
        assert one.place is None or 0 <= one.place.start <= one.place.end <= len(source)
