"""The words between headline and story: what shows that they are the article's, and what stands there and is not."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from tests.readers.mapped import STORY, leads_back, zoned

WORDS = "Water has risen for two days in the old town, and nobody knows when it will fall."
SHORT = "Water rises in the old town"
STATED = f"<meta name=description content='{WORDS}'>"
# Head, markup between headline and story, the standfirst that is read, and why.
CASES = [
    (STATED, f"<p>{WORDS}</p>", [WORDS], "the page states it as its description"),
    (STATED, f"<p>{WORDS[:60]}</p>", [WORDS[:60]], "and shows the beginning of that"),
    (f"<meta name=description content='{WORDS[:60]}…'>", f"<p>{WORDS}</p>", [WORDS], "or states it cut short"),
    (STATED, f"<p class=teaser>{WORDS}</p>", [WORDS], "whatever it is called"),
    (STATED, f"<p hidden>{WORDS}</p>", [], "what is hidden is none"),
    (STATED, f"<p>{WORDS}</p><p>{WORDS}</p>", [WORDS], "shown twice, for two widths, it is read once"),
    (STATED, f"<p><a href=x>{WORDS}</a></p>", [], "a link is none"),
    (f"<meta name=description content='{SHORT} slowly, over all'>", f"<p>{SHORT}</p>", [], "too few letters to be the same"),
    ("", f"<div class=article__standfirst>{SHORT}</div>", [SHORT], "by its name"),
    ("", f"<div class=c-summary><p>{SHORT}</p></div>", [SHORT], "by the name of what is around it"),
    ("", f"<div class='lead-image'>{SHORT}</div>", [], "a lead picture is called nearly so"),
    ("", f"<div class='related standfirst'>{SHORT}</div>", [], "that of another article"),
    ("", f"<h2>{WORDS}</h2>", [WORDS], "a long heading right below the headline"),
    ("", f"<p>Share</p><h2>{WORDS}</h2>", [WORDS], "or further below, where it is a sentence"),
    ("", f"<p>Share</p><h2>{WORDS[:-1]}</h2>", [], "but not a long one further below that is none"),
    ("", f"<h2>{SHORT}</h2>", [], "a short one may be that of a box"),
    ("", f"<p>{WORDS}</p>", [WORDS], "a sentence right below the headline"),
    ("", f"<p>{WORDS[:-1]}</p>", [], "but nothing else there"),
    ("", f"<p>Share</p><p>{WORDS}</p>", [], "what nothing shows is none"),
    (STATED, f"<ul><li>{WORDS}</li><li>{SHORT}</li></ul>", [WORDS, SHORT], "the other points of its list"),
]  # fmt: skip


def _read(head: str, page: str) -> list[str]:
    source = f"<html><head>{head}</head><body>{page}</body></html>"
    text, found = read_html(source)
    assert leads_back(text, found, source) is None
    assert STORY in text
    return [words for kind, reason, words in zoned(text, found) if reason == "html:standfirst" and kind == "paragraph"]


@pytest.mark.parametrize(("head", "markup", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_between_headline_and_story(head: str, markup: str, expected: list[str], why: str) -> None:
    story = f"<div class=story><p>{STORY}</p><p>{STORY}</p></div>"
    assert _read(head, f"<div><h1>The river stays</h1>{markup}</div>{story}") == expected, why


HEADERS = [
    (f"<header><h1>The river stays</h1><p>{WORDS}</p></header>", [WORDS], "the header of the headline"),
    (f"<h1>The river stays</h1><header><p>{WORDS}</p></header>", [WORDS], "the header of the article"),
    (f"<header><h1>The river stays</h1><p>{SHORT}</p></header>", [], "with a line that is no sentence"),
    (f"<header><h1>The river stays</h1><div class=author><p>{WORDS}</p></div></header>", [], "about who wrote it"),
    (f"<h1>The river stays</h1><p>Share</p><div><header><p>{WORDS}</p></header></div>", [], "the header of a box"),
]


@pytest.mark.parametrize(("markup", "expected", "why"), HEADERS, ids=[case[2] for case in HEADERS])
def test_in_a_header(markup: str, expected: list[str], why: str) -> None:
    story = f"<p>{STORY}</p>" * 5
    assert _read("", f"<article>{markup}<div>{story}</div></article>") == expected, why


def test_a_page_without_a_headline_has_none() -> None:
    assert _read(STATED, f"<div><p class=standfirst>{WORDS}</p></div><div><p>{STORY}</p><p>{STORY}</p></div>") == []


@pytest.mark.parametrize(
    ("words", "is_read"),
    [
        ("Nobody who lives there has to pay for the new boats.", True),
        ("Nobody who lives there has to pay for the new boats", False),
        ("Nobody has to pay for boats.", False),
        ("Nobody who lives there <a href=x>has to pay for the new boats.</a>", False),
    ],
)
def test_a_short_sentence_in_the_header_of_an_article(words: str, is_read: bool) -> None:
    header = f"<header><h1>The river stays</h1><div>Share</div><div>{words}</div></header>"
    found = _read("", f"<article>{header}<div><p>{STORY}</p><p>{STORY}</p></div></article>")
    assert found == ([words] if is_read else [])
