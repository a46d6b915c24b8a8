"""Where the article ends: the short sentence that is its last, and the button that stands below it."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from tests.readers.mapped import STORY, leads_back, zoned

LAST = "It is the third fire."
# Markup around a story, what of it is read beside the story, and why.
CASES = [
    ("<p>{}</p><p>It is the third fire.</p>", [LAST], "a sentence in a paragraph like the others"),
    ("<p>{}</p><p>It is the third fire.</p><p>It burns.</p>", [LAST, "It burns."], "and one more"),
    ("<p>It is the third fire.</p><p>{}</p>", [LAST], "the same above the first long one"),
    ("<p class=text>{}</p><p class=text>“It burns.”</p>", ["“It burns.”"], "in quotation marks"),
    ("<p>{}</p><p>火事は三度目だ。</p>", ["火事は三度目だ。"], "in a language without blanks"),
    ("<p>{}</p><p>Share it</p>", [], "what is no sentence is a button"),
    ("<p>{}</p><p><a href=x>It is the third fire.</a></p>", [], "and so is a link"),
    ("<p class=text>{}</p><p class=note>It is the third fire.</p>", [], "a paragraph of another sort"),
    ("<p>{}</p><div>It is the third fire.</div>", [], "another element"),
    ("<div><p>{}</p><p>{}</p><div><p>It is the third fire.</p></div></div>", [], "one in a box of its own"),
    ("<p>{}</p><p>Share it</p><p>It is the third fire.</p>", [], "below a button nothing is of the article"),
    ("<blockquote>“It burns.”</blockquote><p>{}</p>", ["“It burns.”"], "somebody's words above the first sentence"),
    ("<p>{}</p><h2>More fires</h2>", [], "a heading without a text"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_ends(markup: str, expected: list[str], why: str) -> None:
    source = f"<html><body>{markup.replace('{}', STORY)}</body></html>"
    text, page = read_html(source)

    assert [words for _, _, words in zoned(text, page) if words != STORY] == expected, why
    assert leads_back(text, page, source) is None


def test_without_a_long_paragraph_nothing_is_left_out() -> None:
    text, page = read_html("<p>It burns.</p><p>Share it</p>")

    assert [words for _, _, words in zoned(text, page)] == ["It burns.", "Share it"]


OTHERS = "<div class=author>Ann Lee</div><time>12 March 2024</time><div class=caption>A bridge</div>"


@pytest.mark.parametrize(("lists", "expected"), [(1, ["Ann Lee", "12 March 2024", "A bridge"]), (2, [])])
def test_several_writers_and_days_below_the_story_are_those_of_other_articles(lists: int, expected: list[str]) -> None:
    head = "<title>It rains</title><h1>It rains</h1><p class=author>Bob Roe</p><time>11 March 2024</time>"
    text, page = read_html(f"{head}<div><p>{STORY}</p><p>{STORY}</p>{OTHERS * lists}</div>")

    told = [words for _, _, words in zoned(text, page)]
    assert told[told.index("It rains") :] == ["It rains", "Bob Roe", "11 March 2024", STORY, STORY, *expected]


def test_who_wrote_it_and_when_is_said_once_above_the_story_and_again_in_its_entries() -> None:
    head, time = "<title>It rains</title><h1>It rains</h1>", "<time>11 March 2024</time>"
    signed = f"<p class=author>Bob Roe</p>{time}"
    text, page = read_html(f"{head}{signed}<div>{signed}<p>{STORY}</p>{time}<p>{STORY}</p>{time}</div>")

    told = [words for _, _, words in zoned(text, page)]
    assert told[told.index("It rains") :] == ["It rains", "Bob Roe", "11 March 2024", STORY, "11 March 2024", STORY]
