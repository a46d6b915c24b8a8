"""What stands in one block of a page."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from tests.readers.mapped import STORY, leads_back, zoned

# A line between headline and story, and its zones: kind and words.
LINES = [
    ("<p><span class=author>Ann Lee</span> <time>March 12, 2024</time></p>", [("byline", "Ann Lee"), ("timestamp", "March 12, 2024")], "a writer and a day"),
    ("<p><time>March 12, 2024</time> by <a rel=author>Ann Lee</a></p>", [("timestamp", "March 12, 2024 by"), ("byline", "Ann Lee")], "the other way round"),
    ("<p class=author><b>Ann Lee</b> <time>March 12, 2024</time></p>", [("byline", "Ann Lee"), ("timestamp", "March 12, 2024")], "a writer's line with a day"),
    ("<p class=author>5 min read <time>March 12, 2024</time></p>", [("timestamp", "5 min read March 12, 2024")], "which may name nobody"),
    ("<p><time>March 12, 2024</time></p>", [("timestamp", "March 12, 2024")], "a day alone"),
    ("<p><span class=author>By <a>Ann Lee</a> on </span><time>March 12, 2024</time></p>", [("byline", "By Ann Lee"), ("timestamp", "on March 12, 2024")], "without the words between"),
    ("<p><span class=author>By Ann Lee</span> <time>March 12, 2024</time></p>", [("byline", "By Ann Lee"), ("timestamp", "March 12, 2024")], "a word before the name"),
    ("<p><span class=author>Ann Lee</span></p>", [("byline", "Ann Lee")], "a writer alone"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected", "why"), LINES, ids=[case[2] for case in LINES])
def test_who_wrote_it_beside_the_day(line: str, expected: list[tuple[str, str]], why: str) -> None:
    source = f"<h1>It rains</h1>{line}<p>{STORY}</p><p>{STORY}</p>"
    text, page = read_html(source)
    found = [(kind, words) for kind, _, words in zoned(text, page) if kind in ("byline", "timestamp")]
    assert found == expected, why
    assert leads_back(text, page, source) is None


def test_a_credit_in_a_caption() -> None:
    figure = "<figure><img><figcaption>A bridge. <span class=credit>Ann Lee</span></figcaption></figure>"
    text, page = read_html(f"<p>{STORY}</p>{figure}<p>{STORY}</p>")
    assert [(kind, words) for kind, _, words in zoned(text, page) if words != STORY] == [
        ("caption", "A bridge."),
        ("credit", "Ann Lee"),
    ]


def test_a_caption_in_an_element_that_is_called_a_credit_is_one_still() -> None:
    words = "Ann Lee, left, talks with the mayor of Northtown at the town hall on Monday, before it rained."
    text, page = read_html(f"<p>{STORY}</p><figure><img><figcaption class=source>{words}</figcaption></figure><p>{STORY}</p>")  # fmt: skip
    assert ("caption", "html:figcaption", words) in zoned(text, page)


def test_a_sign_in_the_element_of_a_credit_names_nobody() -> None:
    figure = "<figure><img><figcaption>A bridge <span class=credit>.</span></figcaption></figure>"
    text, page = read_html(f"<p>{STORY}</p>{figure}<p>{STORY}</p>")
    assert [(kind, words) for kind, _, words in zoned(text, page) if words != STORY] == [("caption", "A bridge .")]
