"""Which elements of a page are somebody else's words, and which of their blocks name whose."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from tests.readers.mapped import STORY, leads_back, zoned

QUOTE, BY = ("html:blockquote", "It stands."), ("html:quoted by goes on", "Ann Lee")
POST = ("html:embedded post", "It stands.")
# Markup, and the zones of it: reason and words.
CASES = [
    ("<blockquote>It stands.</blockquote>", [QUOTE], "by its element"),
    ("<blockquote><p>It stands.</p><p>It holds.</p></blockquote>", [QUOTE, ("html:blockquote goes on", "It holds.")], "a second paragraph"),
    ("<blockquote>It stands.</blockquote><blockquote>It holds.</blockquote>", [QUOTE, ("html:blockquote", "It holds.")], "two"),
    ("<blockquote><p>It stands.</p><footer>Ann Lee</footer></blockquote>", [QUOTE, BY], "who says it, by its element"),
    ("<blockquote>It stands. <cite>Ann Lee</cite></blockquote>", [QUOTE, BY], "in one line"),
    ("<blockquote>It <cite>stands</cite>.</blockquote>", [QUOTE], "what stands among the words is a title"),
    ("<blockquote><cite>It stands.</cite></blockquote>", [QUOTE], "and all the words are no name"),
    ("<blockquote><p>It stands.</p><div class=quote__author>Ann Lee</div></blockquote>", [QUOTE, BY], "by its name"),
    ("<div class=Quote><blockquote>It stands.</blockquote><p class=Quote-attribution>Ann Lee</p></div>", [QUOTE, BY], "beside the quotation"),
    ("<div class=zitat><p>It stands.</p><p class=author>Ann Lee</p></div>", [QUOTE, BY], "a quotation by its name"),
    ("<figure><blockquote>It stands.</blockquote><figcaption>Ann Lee</figcaption></figure>", [QUOTE, BY], "in a figure"),
    ("<figure><img><blockquote>It stands.</blockquote><figcaption>A bridge</figcaption></figure>", [QUOTE, ("html:figcaption", "A bridge")], "below a picture there is a caption"),
    ("<div class='pull-quote'>It stands.</div>", [("html:pull quote", "It stands.")], "a pull quote"),
    ("<blockquote class=twitter-tweet><p>It stands.</p>— Ann Lee (@annlee) <a>May 4, 2021</a></blockquote>", [POST, ("html:embedded post goes on", "— Ann Lee (@annlee) May 4, 2021")], "a post"),
    ("<figure><blockquote class=twitter-tweet>It stands.</blockquote><figcaption>A post</figcaption></figure>", [POST, ("html:figcaption", "A post")], "what is said of a post is a caption"),
    ("<blockquote class=instagram-media><a href=x>See it</a><p><a href=x>It stands.</a></p></blockquote>", [POST], "sentences of a post may be one link"),
    ("<div class=tgme_widget_message><b class=owner_name>Ann Lee</b><p>It stands.</p></div>", [("html:quoted by", "Ann Lee"), ("html:embedded post goes on", "It stands.")], "who says it above"),
    ("<blockquote>Note: It stands.</blockquote>", [("html:indented", "Note: It stands.")], "a note of the outlet"),
    ("<blockquote><h3>It stands</h3></blockquote>", [("html:h3", "It stands")], "a heading in the look of one"),
    ("<div class=stock-quote>It stands.</div>", [("html:div", "It stands.")], "a price is quoted too"),
    ("<blockquote hidden>It stands.</blockquote>", [], "hidden"),
    ("<aside><blockquote>It stands.</blockquote></aside>", [], "beside the article"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_quoted(markup: str, expected: list[tuple[str, str]], why: str) -> None:
    source = f"<html><body><p>{STORY}</p>{markup}<p>{STORY}</p></body></html>"
    text, page = read_html(source)

    assert [(reason, words) for _, reason, words in zoned(text, page) if words != STORY] == expected, why
    assert leads_back(text, page, source) is None


def test_who_is_quoted_last_stands_below_the_last_sentence() -> None:
    text, page = read_html(f"<p>{STORY}</p><blockquote><p>{STORY}</p><cite>Ann Lee</cite></blockquote><p>Share it")

    assert [words for _, _, words in zoned(text, page)] == [STORY, STORY, "Ann Lee"]


def test_a_page_that_is_all_set_in_quotes_nobody() -> None:
    text, page = read_html(f"<blockquote><p>{STORY}</p><p>{STORY}</p></blockquote><p>Share it")

    assert {reason for _, reason, _ in zoned(text, page)} == {"html:p"}
