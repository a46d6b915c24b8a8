"""Pages whose markup tells their parts: the same rules read on inside each."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.extract import extract
from provstore.readers import read
from provstore.records import Extraction

BRIDGE = Path(__file__).parents[3] / "docs" / "examples" / "page" / "bridge.html"
STORY = "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week."


def read_page(data: bytes) -> tuple[str, Extraction]:
    document = read(data)
    return document.text, extract(document)


def test_a_page() -> None:
    text, found = read_page(BRIDGE.read_bytes())

    assert found.outlet and (found.outlet.outlet.name, found.outlet.rule) == ("North Sea News", "html:outlet")
    assert found.published and found.published.value == "2024-03-12T11:30+02:00"
    assert found.headline and found.headline.of(text) == "Northtown bridge closed after flood"
    assert found.byline and found.byline.of(text) == "By Ann Lee and Bob Roe"
    assert found.dateline and (found.dateline.place, found.dateline.agency and found.dateline.agency.name) == (
        "Northtown",
        "Reuters",
    )
    (caption,) = found.captions
    assert caption.rule == "html:figcaption"
    assert [(one.outlet and one.outlet.name, one.photographer) for one in caption.credits] == [("AFP", "Cara Moe")]
    assert caption.taken and caption.taken.value == "2024-03-12"
    said = {claim.speaker.name for claim in found.claims if claim.speaker and claim.voice == "attributed"}
    assert said == {"Dora Poe", "railway"}
    assert found.language == "en"


# What stands in a figure, and the caption with its credits: outlet, photographer, words.
CAPTIONS = [
    ("<figcaption>A bridge. Foto: Ann Lee/dpa</figcaption>", [("dpa", "Ann Lee", "Foto: Ann Lee/dpa")], "a label of another language"),
    ("<figcaption>A bridge.</figcaption><span class=credit>© Ann Lee</span>", [(None, "Ann Lee", "© Ann Lee")], "set apart behind it"),
    ("<figcaption>A bridge. <small class=copyright>Reuters</small></figcaption>", [("Reuters", None, "Reuters")], "set apart in it"),
    ("<figcaption>A bridge (Photo by Ann Lee/AFP)</figcaption>", [("AFP", "Ann Lee", "(Photo by Ann Lee/AFP)")], "as in plain text"),
    ("<figcaption>A bridge at night. <span>(AP Photo/Ann Lee)</span></figcaption>", [("Associated Press", "Ann Lee", "AP Photo/Ann Lee")], "the agency before its word for a picture"),
    ("<figcaption>Reuters<br>A bridge at night, seen from the market.</figcaption>", [("Reuters", None, "Reuters")], "an agency above the words"),
    ("<figcaption>A bridge.<br>It is seen from the market, at night.</figcaption>", [], "two lines of words"),
    ("<figcaption>A bridge at night.</figcaption>", [], "without a credit"),
    ("<figcaption>A bridge. REUTERS/Ann Lee Purchase Licensing Rights, opens new tab</figcaption>", [("Reuters", "Ann Lee", "REUTERS/Ann Lee")], "before the words for whoever wants to buy it"),
    ("<figcaption>A bridge. (AP Photo/Ann Lee)</figcaption><span class=credit>Photo: Ann Lee</span>", [("Associated Press", "Ann Lee", "(AP Photo/Ann Lee)")], "said again with less"),
    ("<figcaption>A bridge. (AP Photo/Ann Lee)</figcaption><span class=credit>Photo: Bob Roe</span>", [(None, "Bob Roe", "Photo: Bob Roe")], "but not somebody else"),
    ("<figcaption>A bridge. | Ann Lee/PA Images via Getty Images</figcaption>", [("Press Association", "Ann Lee", "Ann Lee/PA Images"), ("Getty Images", None, "Getty Images")], "all three of a picture that is handed on"),
]  # fmt: skip


@pytest.mark.parametrize(("figure", "credits", "why"), CAPTIONS, ids=[case[2] for case in CAPTIONS])
def test_captions(figure: str, credits: list[tuple[str | None, str | None, str]], why: str) -> None:
    text, found = read_page(f"<p>{STORY}</p><figure><img>{figure}</figure><p>{STORY}</p>".encode())

    (caption,) = found.captions
    told = [(one.outlet and one.outlet.name, one.photographer, one.span.of(text)) for one in caption.credits]
    assert told == credits, why
    assert "A bridge" in caption.span.of(text)


def test_what_nobody_sees_is_kept_and_not_read() -> None:
    text, found = read_page("<h1>A\u00ad bridge</h1><p>\u200b{0}</p><p>{0}\u00ad</p>".replace("{0}", STORY).encode())

    assert [segment.span.of(text) for segment in found.segments if segment.kind == "headline"] == ["A\u00ad bridge"]
    assert found.segments[-1].span.end == len(text)


def test_notes_of_a_platform_are_no_words_of_a_post() -> None:
    post = "<blockquote class=twitter-tweet><p>Tweet may have been deleted</p><p>It stands there.</p></blockquote>"
    text, found = read_page(f"<p>{STORY}</p>{post}<p>{STORY}</p>".encode())

    told = [(one.kind, one.rule) for one in found.segments if one.span.of(text) != STORY and one.kind != "blank"]
    assert told == [("boilerplate", "markup.stray-in-a-post"), ("paragraph", "html:embedded post goes on")]


def test_a_line_that_says_by_whom_and_when() -> None:
    line = "<p class=date>By Ann Lee, March 12, 2024</p>"
    text, found = read_page(f"<h1>Rain in the north</h1>{line}<p>{STORY}</p><p>{STORY}</p>".encode())

    assert found.byline and found.byline.of(text) == "By Ann Lee"
    assert found.published and found.published.value == "2024-03-12"


def test_the_standfirst_has_no_dateline_and_does_not_stand_before_that_of_the_story() -> None:
    page = f"<h1>Rain in the north</h1><p class=standfirst>SOUTHTOWN (AP) – The mayor closes the bridge.</p><div><p>NORTHTOWN (Reuters) – {STORY}</p><p>{STORY}</p></div>"
    _, found = read_page(page.encode())

    assert found.dateline and found.dateline.place == "Northtown"
    assert ("paragraph", "html:standfirst") in [(one.kind, one.rule) for one in found.segments]
