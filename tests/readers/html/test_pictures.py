"""What is said with pictures, and what stands in their elements and says nothing of them."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from provstore.records import SegmentKind
from tests.readers.mapped import STORY, leads_back, zoned

BRIDGE = "The old bridge at night, seen from the town"
# Markup around a story, what of it is read beside the story, and why.
CASES: list[tuple[str, list[tuple[SegmentKind, str]], str]] = [
    ("<p>{}</p><figure><img><figcaption>Advert</figcaption></figure><p>{}</p>", [], "a word for advertising is no caption"),
    ("<p>{}</p><div class=caption>toggle caption</div><p>{}</p>", [], "nor is a button"),
    ("<p>{}</p><div><img><center>Advertentie</center></div><p>{}</p>", [], "nor what stands beside a picture that is one"),
    ("<p>{}</p><figure><img><figcaption>© Ann Lee</figcaption></figure><p>{}</p>", [("caption", "© Ann Lee")], "a credit is, although pages have such lines at their end"),
    ("<p>{}</p><div class=hero-img__description>A bridge</div><p>{}</p>", [("caption", "A bridge")], "one that is called the description of a picture"),
    (f"<p>{{}}</p><figure><img><figcaption>{BRIDGE}</figcaption></figure><figure><img><figcaption>{BRIDGE}</figcaption></figure><p>{{}}</p>", [("caption", BRIDGE)], "the same for another width"),
    (f"<p>{{}}</p><figure><img><figcaption>{BRIDGE} Ann Lee</figcaption></figure><div class=caption>{BRIDGE}</div><p>{{}}</p>", [("caption", f"{BRIDGE} Ann Lee")], "or without its credit"),
    (f"<p>{{}}</p><figure><img><figcaption>{BRIDGE}<br><br>Foto: dpa</figcaption></figure><figure><img><figcaption>{BRIDGE}<br><br>Foto: dpa</figcaption></figure><p>{{}}</p>", [("caption", BRIDGE), ("caption", "Foto: dpa")], "with its credit"),
    (f"<p>{{}}</p><div class=caption><div class=caption-full>{BRIDGE}, where it rains.<a> less</a></div><div class=caption-cut>{BRIDGE}, where<a> ... more</a></div><div class=credit>Photo: Ann Lee, AP</div></div><p>{{}}</p>", [("caption", f"{BRIDGE}, where it rains."), ("credit", "Photo: Ann Lee, AP")], "or cut short, with links between the two"),
    (f"<p>{{}}</p><figure><img><figcaption>{BRIDGE}.</figcaption></figure><div class=caption>{BRIDGE}. Photo: Ann Lee</div><p>{{}}</p>", [("caption", f"{BRIDGE}. Photo: Ann Lee")], "the second with its credit"),
    (f"<p>{{}}</p><figure><img><figcaption>{BRIDGE}.</figcaption></figure><div class=caption>{BRIDGE}. It rains.</div><p>{{}}</p>", [("caption", f"{BRIDGE}."), ("caption", f"{BRIDGE}. It rains.")], "but not with more words"),
    ("<p>{}</p><figure><img><figcaption>A bridge. REUTERS/Ann Lee<a> Purchase Licensing Rights</a></figcaption></figure><p>{}</p>", [("caption", "A bridge. REUTERS/Ann Lee")], "a link to who sells the picture"),
    ("<p>{}</p><figure><img><figcaption>A bridge, <a>more than old</a></figcaption></figure><p>{}</p>", [("caption", "A bridge, more than old")], "a link that says something"),
    ("<p>{}</p><figure><img><figcaption>1 of 12 |</figcaption><figcaption>A bridge</figcaption></figure><p>{}</p>", [("caption", "A bridge")], "the number of a picture"),
    ("<p>{}</p><figure><img><figcaption>Add us as a preferred source on Google</figcaption></figure><p>{}</p>", [], "a button for a search engine"),
    ("<p>{}</p><figure><img><figcaption>Video</figcaption><figcaption>-0:00</figcaption><figcaption>transcript</figcaption></figure><p>{}</p>", [], "what a player shows"),
    (f"<p>{{}}</p><div class=video-caption>{BRIDGE}</div><p>{{}}</p>", [], "the title of a film"),
    (f"<p>{{}}</p><div class=video-caption>{BRIDGE}.</div><p>{{}}</p>", [("caption", f"{BRIDGE}.")], "but not what a sentence says of it"),
    (f"<p>{{}}</p><figure class=video><img><div class=vjs-title>{BRIDGE}.</div><figcaption>A bridge</figcaption></figure><p>{{}}</p>", [("caption", "A bridge")], "nor what is called a caption by its element"),
    ("<p>{}</p><button><img><figcaption><svg><p>x</p></svg><p>A bridge</p></figcaption></button><p>{}</p>", [("caption", "A bridge")], "a button that enlarges the picture with its caption"),
    ("<p>{}</p><button>Share<p>this</p></button><p>{}</p>", [], "another button"),
    ("<p>{}</p><figure><img><figcaption>A bridge <b class=credit>Ann Lee/AP</b></figcaption><span class=credit>Ann Lee/AP</span></figure><p>{}</p>", [("caption", "A bridge"), ("credit", "Ann Lee/AP")], "a credit that stands in the caption already"),
    ("<p>{}</p><figure><img><span class=credit>Ann Lee/AP</span></figure><figure><img><span class=credit>Ann Lee/AP</span></figure><p>{}</p>", [("credit", "Ann Lee/AP"), ("credit", "Ann Lee/AP")], "the same of two pictures"),
    ("<p>{}</p><figure><img><figcaption><p>A bridge</p><span class=credit>Foto: <p>Ann Lee / AP</p></span></figcaption></figure><p>{}</p>", [("caption", "A bridge"), ("credit", "Foto:"), ("credit", "Ann Lee / AP")], "a name set apart in its credit"),
    ("<p>{}</p><div class=caption>.</div><div class=credit>i</div><p>{}</p>", [], "a sign where nobody wrote anything"),
    ("<p>{}</p><div class=caption>A bridge</div><p>{}</p><div class=caption>A bridge</div><p>{}</p>", [("caption", "A bridge"), ("caption", "A bridge")], "few words may be said of two pictures"),
    ("<main><div><section><div><div><p>{}</p><p>{}</p></div><a href=x><figure><img><figcaption>Other news of today</figcaption></figure></a></div></section></div></main>", [], "a picture below that leads to another article"),
    ("<main><div><section><div><div><p>{}</p><p>{}</p></div><ul><li><figure><img><figcaption>Other news of today</figcaption></figure></li></ul></div></section></div></main>", [], "one in a list below"),
    ("<main><div><section><div><div><p>{}</p><p>{}</p></div><aside><div class=caption>A word</div></aside></div></section></div></main>", [], "one in a box below"),
    ("<main><div><section><div><div><p>{}</p><p>{}</p></div><p class=copyright>© North Sea News</p></div></section></div></main>", [], "a credit below the story is of no picture"),
    ("<p>{}</p><div><img><div>1 - 5 of 36</div></div><p>{}</p>", [], "a count of pictures"),
    (f"<h1>It rains</h1><div><img><p>{BRIDGE}</p></div><div><p>{{}}</p><p>{{}}</p></div>", [("headline", "It rains"), ("caption", BRIDGE)], "above the story, beside its picture"),
    ("<h1>It rains</h1><div><img><p>Ann Lee</p></div><div><p>{}</p><p>{}</p></div>", [("headline", "It rains")], "a portrait with a name"),
    (f"<h1>It rains</h1><div><figure><img><figcaption>{BRIDGE}</figcaption></figure></div><div><div><div><div><div><p>{{}}</p><p>{{}}</p></div></div></div></div></div>", [("headline", "It rains"), ("caption", BRIDGE)], "in a figure between headline and story, however far"),
    ("<p>{}</p><figure><img><figcaption>A bridge</figcaption><footer>Ann Lee/dpa</footer></figure><p>{}</p>", [("caption", "A bridge"), ("caption", "Ann Lee/dpa")], "what stands at the foot of a figure"),
    ("<p>{}</p><figure><img><div class='hidden md:inline-flex'>© Ann Lee</div></figure><p>{}</p>", [("caption", "© Ann Lee")], "hidden on narrow screens alone"),
    ("<main><div class=video-widget><figure><img><figcaption>A bridge</figcaption></figure></div><div><p>{}</p><p>{}</p></div></main>", [("caption", "A bridge")], "above the story a box may hold its picture"),
    ("<main><div><section><div><div><p>{}</p><p>{}</p></div><figure><img><figcaption>A bridge</figcaption></figure></div></section></div></main>", [("caption", "A bridge")], "and below it a picture stands for itself"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_pictures(markup: str, expected: list[tuple[SegmentKind, str]], why: str) -> None:
    source = f"<html><body>{markup.replace('{}', STORY)}</body></html>"
    text, page = read_html(source)

    assert [(kind, words) for kind, _, words in zoned(text, page) if words != STORY] == expected, why
    assert leads_back(text, page, source) is None
