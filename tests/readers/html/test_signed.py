"""The lines that say by whom an article is, and when it was published; what stands in their place and does not."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from provstore.records import SegmentKind
from tests.readers.mapped import STORY, leads_back, zoned

# Markup around a story, and what of it is said to be what; the story itself is left out.
CASES: list[tuple[str, list[tuple[SegmentKind, str]], str]] = [
    ("<h1>It rains</h1><p>By Ann Lee and Bob Roe</p><p>{}</p>", [("headline", "It rains"), ("byline", "By Ann Lee and Bob Roe")], "who wrote it, by its words alone"),
    ("<h1>It rains</h1><p>Foto: Ann Lee</p><p>{}</p>", [("headline", "It rains"), ("credit", "Foto: Ann Lee")], "but who took a picture did not"),
    ("<h1>It rains</h1><div class=byline>3 comments</div><p>{}</p>", [("headline", "It rains")], "a button beside who wrote it"),
    ("<h1>It rains</h1><time>12 March 2024</time><div class=date>4 minute read</div><p>{}</p>", [("headline", "It rains"), ("timestamp", "12 March 2024")], "how long it takes to read is no time"),
    ("<h1>It rains</h1><p class=author>Ann Lee</p><p>{}</p><div class=sidebar><p class=author>Ann Lee bakes bread</p></div><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee")], "a box about who wrote it"),
    ("<meta name=author content='Bob Roe'><h1>It rains</h1><p class=author>Foto: Ann Lee/dpa</p><p>{}</p><p>{}</p>", [("byline", "Bob Roe"), ("headline", "It rains"), ("credit", "Foto: Ann Lee/dpa")], "nor did who is called an author"),
    ("<h1>It rains</h1><p class=byline>Ann Lee</p><div class=byline>12 March 2024 | 11:30 | Updated today</div><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee"), ("timestamp", "12 March 2024 | 11:30 | Updated today")], "a day where the writer should stand"),
    ("<h1>It rains</h1><div class=byline>View author archive</div><p>{}</p>", [("headline", "It rains")], "a button there"),
    ("<h1>It rains</h1><div class=text-caption>12.03.2024, 11:30</div><p>{}</p>", [("headline", "It rains"), ("timestamp", "12.03.2024, 11:30")], "a day in the type of a caption"),
    ("<h1>It rains</h1><div class=date-source>March 12, 2024 / Source: dpa</div><p>{}</p>", [("timestamp", "March 12, 2024 / Source: dpa"), ("headline", "It rains"), ("timestamp", "March 12, 2024 / Source: dpa")], "or of a credit"),
    ("<h1>It rains</h1><div class=caption>On 12 March 2024 it rained.</div><p>{}</p>", [("headline", "It rains"), ("caption", "On 12 March 2024 it rained.")], "a caption that tells of a day"),
    ("<h1>It rains</h1><figure><img><figcaption><address>Von Ann Lee</address></figcaption></figure><p>{}</p>", [("headline", "It rains"), ("byline", "Von Ann Lee")], "beside a portrait"),
    ("<h1>It rains</h1><div class=byline>By</div><div class=byline>Ann Lee</div><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee")], "the word before a name is no name"),
    ("<meta name=author content='Ann Lee'><h1>It rains</h1><div class=byline>By</div><p>{}</p>", [("byline", "Ann Lee"), ("headline", "It rains")], "where only that is shown, the name that is stated stands"),
    ("<h1>It rains</h1><div class=byline>News</div><div class=byline>Ann Lee</div><div class=byline>Senior Editor</div><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee")], "a part of the site and a job are none"),
    ("<h1>It rains</h1><div class=byline>AP Auto Writer</div><div class=byline>Staff Writer</div><p>{}</p>", [("headline", "It rains"), ("byline", "AP Auto Writer"), ("byline", "Staff Writer")], "but whose writer it was is told"),
    ("<h1>It rains</h1><div class=byline>Ann Lee</div><div class=byline>linkedin</div><div class=byline>Follow the authors</div><div class=byline>+ Get alerts for</div><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee")], "buttons beside the name"),
    ("<h1>It rains</h1><div class=byline>Published Dec 19, 2016</div><div class=byline>9:15 AM</div><p>{}</p>", [("headline", "It rains"), ("timestamp", "Published Dec 19, 2016"), ("timestamp", "9:15 AM")], "when, where it should say by whom"),
    ("<h1>It rains</h1><figure><img><figcaption>01:53</figcaption></figure><p>{}</p>", [("headline", "It rains"), ("caption", "01:53")], "how long a film is, beside a picture, is no time"),
    ("<h1>It rains</h1><div class=byline><span>Ann Lee</span><span>North Sea News</span></div><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee North Sea News")], "name and site in two elements are set apart"),
    ("<h1>It rains</h1><div class=byline>T<small>OM</small> R<small>OE</small></div><p>{}</p>", [("headline", "It rains"), ("byline", "TOM ROE")], "but a name in small capitals is not"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_signed(markup: str, expected: list[tuple[SegmentKind, str]], why: str) -> None:
    source = f"<html><body>{markup.replace('{}', STORY)}</body></html>"
    text, page = read_html(source)

    assert [(kind, words) for kind, _, words in zoned(text, page) if words != STORY] == expected, why
    assert leads_back(text, page, source) is None
