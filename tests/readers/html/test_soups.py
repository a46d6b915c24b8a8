"""Soups of markup: nothing but RefusedInput is raised, what is read leads back, and the work grows with the length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provstore
from provstore.errors import RefusedInput
from provstore.readers.html import read_html
from tests.readers.mapped import leads_back

FOLDER = str(Path(provstore.__file__).parent)
STORY = "<p>The harbor master said on Monday that nobody was hurt, and left.</p>"

TAGS = (
    "html", "head", "body", "title", "h1", "h2", "p", "div", "span", "a", "b", "br", "table", "tr", "td", "th",
    "caption", "ul", "li", "dl", "dt", "pre", "blockquote", "cite", "q", "figure", "figcaption", "img", "picture",
    "noscript", "template", "svg", "math", "foreignObject", "script", "style", "textarea", "select", "option",
    "button", "iframe", "form", "input", "nav", "footer", "aside", "article", "main", "header", "time", "meta",
    "link", "section", "frameset", "plaintext",
)  # fmt: skip
VALUES = st.sampled_from([
    "caption", "byline", "article-body", "Share related", "time published", "tweet", "pull-quote", "author", "name",
    "datePublished", "headline", "og:title", "application/ld+json", "2018-06-16", "display:none", "canonical", "x y",
]) | st.text(max_size=8)  # fmt: skip
NAMED = st.sampled_from((
    "class", "id", "itemprop", "rel", "property", "name", "content", "datetime", "type", "style", "hidden", "href", "lang", "data-testid",
))  # fmt: skip
QUOTE = st.sampled_from(['"', "'", "", '"', "'", '"x', " "])
ATTRIBUTE = st.builds(lambda name, quote, value: f" {name}={quote}{value}{quote[:1]}", NAMED, QUOTE, VALUES)
TAG = st.builds(
    lambda name, attributes, end: f"<{name}{''.join(attributes)}{end}",
    st.sampled_from(TAGS),
    st.lists(ATTRIBUTE, max_size=3),
    st.sampled_from([">", ">", ">", "/>", " ", ""]),
)
LITERALS = st.sampled_from([
    "&", "&amp;", "&notin", "&#0;", "&#x80;", "&#1114112;", "&eacute", "<!-- x -->", "<!--", "--!>", "-->", "<!doctype html>",
    "<![CDATA[ x ]]>", "]]>", "<?php x ?>", "</", "<>", "<", "\r\n", "\r", "\0", "\ufeff", "\xa0", "\u200b", "\U0001f6a2", "\ud800",
    '{"@type":"NewsArticle","headline":"A \\u00e9 \\"x\\"","author":[{"name":"Ann Lee"}]', "]}", "Photo: Ann Lee / OPA",
    "By Ann Lee", "12 June 2018, 10:30", "The harbor master said on Monday that the ferry had left, and nobody was hurt.", STORY,
    "<!-- saved from url=(0022)https://a.example/x -->", "FILE ARCHIVED ON 10:00:00 Jun 01, 2018 web.archive.org/web/2018/http://a.example",
])  # fmt: skip
PIECE = TAG | st.builds("</{}>".format, st.sampled_from(TAGS)) | LITERALS | st.text(max_size=6)
SOUP = st.lists(PIECE, max_size=40).map("".join)


@given(SOUP)
def test_a_soup_is_read_or_refused(source: str) -> None:
    """Text, map and zones of a soup keep the laws of those of a page."""
    try:
        text, page = read_html(source)
    except RefusedInput:
        return  # nothing in it is for readers
    assert leads_back(text, page, source) is None
    at = 0
    for zone in page.zones:
        assert at <= zone.span.start < zone.span.end <= len(text)
        assert not text[at : zone.span.start].strip(" \n")  # what stands between two is a gap
        at = zone.span.end
    assert not text[at:].strip()
    for value in page.values:
        assert value.place is None or 0 <= value.place.start <= value.place.end <= len(source)


SOUPS: dict[str, Callable[[int], str]] = {
    "nested elements": lambda n: STORY + "<div>word " * n,
    "paragraphs without an end": lambda n: STORY + "<p>word " * n,
    "attributes": lambda n: f"{STORY}<time {' '.join(f'a{i}=x' for i in range(n))} datetime=2018-06-16>{STORY}</time>",
    "small tables": lambda n: STORY + "<table><tr><td>One<td>Two</table>" * n,
    "one paragraph": lambda n: "<p>" + "The ferry left the quay &amp; nobody was on board. " * n,
    "one word": lambda n: STORY + "<p>" + "a:b," * n,
    "line breaks": lambda n: STORY + "word<br>" * n,
    "figures": lambda n: "<figure><img src=x><figcaption>A ship. Photo: Ann Lee</figcaption></figure>" * n + STORY,
    "figures of many captions": lambda n: (
        "".join(
            f"<figure><img src=x><figcaption>The ship of the year {i} in the harbor</figcaption></figure>"
            for i in range(n)
        )
        + STORY
    ),
    "figures in figures": lambda n: STORY + "<figure><img src=x><figcaption>A ship." * n,
    "captions of one figure": lambda n: f"{STORY}<figure>{'<figcaption>A ship</figcaption>' * n}</figure>{STORY}",
    "pictures in one frame": lambda n: f"{STORY}<div>{'<img src=x>' * n}<p>A ship</p></div>{STORY}",
    "links": lambda n: STORY + "<a href=x>One link</a> " * n,
    "lists in lists": lambda n: STORY + "<ul><li>One " * n,
    "blocks of JSON-LD": lambda n: (
        STORY
        + "".join(
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"A ship {i} came"}}</script>'
            for i in range(n)
        )
    ),
    "quotations": lambda n: STORY + "<blockquote><p>One said so, yes.</p><cite>Ann</cite></blockquote>" * n + STORY,
    "quotations in one": lambda n: (
        f"{STORY}<blockquote>{'<p>One said so.</p><cite>Ann</cite>' * n}</blockquote>{STORY}"
    ),
    "dates": lambda n: STORY + "<div><time datetime=2018-06-16>16 June 2018</time></div>" * n + STORY,
    "dates outside": lambda n: f"<article>{STORY * 3}</article>" + "<p class=time>16 June 2018</p>" * n,
    "writers": lambda n: STORY + "<span class=byline>By Ann Lee</span>" * n,
    "titles and headings": lambda n: (
        "".join(f'<meta property="og:title" content="The ship {i} came"><h2>The ferry {i} left</h2>' for i in range(n))
        + STORY
    ),
}


def work(source: str) -> int:
    """How often functions of the reader itself are entered, not those of the parser: no other program disturbs that."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += frame.f_code.co_filename.startswith(FOLDER)

    before = sys.gettrace()
    sys.settrace(count)
    try:
        with suppress(RefusedInput):
            read_html(source)
    finally:
        sys.settrace(before)
    return calls


@pytest.mark.parametrize("name", SOUPS)
def test_work_grows_with_length(name: str) -> None:
    """Four times as much of a soup is about four times the work: sixteen would be its square.

    What 512 levels or 100 titles bound is not bounded yet in the smaller one.
    """
    few, many = work(SOUPS[name](200)), work(SOUPS[name](800))
    assert many < 10 * few
