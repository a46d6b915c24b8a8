"""The article among the furniture: what each part of a page is, and by what of its markup."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from provstore.records import SegmentKind
from tests.readers.mapped import BRIDGE, STORY, leads_back, zoned


def test_a_page_has_its_article_and_no_furniture() -> None:
    text, page = read_html(BRIDGE)

    assert zoned(text, page) == [
        ("timestamp", "html:published", "2024-03-12T11:30:00+02:00"),
        ("boilerplate", "html:outlet", "North Sea News"),
        ("boilerplate", "html:domain", "northseanews.example"),
        ("headline", "html:h1", "Northtown bridge closed after flood"),
        ("byline", "html:byline", "By Ann Lee and Bob Roe"),
        ("timestamp", "html:time", "12 March 2024, 11:30"),
        ("caption", "html:figcaption", "Water reaches the arches of the bridge in Northtown, Poland, on March 12, 2024."),
        ("credit", "html:credit", "Photo: Cara Moe/AFP"),
        ("paragraph", "html:p", "NORTHTOWN (Reuters) – The mayor of Northtown, Dora Poe, said on Tuesday that the old bridge would stay closed for a week after the river rose by two metres."),
        ("paragraph", "html:p", "“Nobody should cross it,” Poe told reporters. The café beside it was flooded, she\xa0added."),
        ("subheading", "html:h2", "Trains go on"),
        ("paragraph", "html:p", "The railway said its own bridge was safe,\nand that trains would go on — if slowly — all week."),
        ("paragraph", "html:blockquote", "We have measured it twice, and it stands, the railway wrote in a statement on its page."),
    ]  # fmt: skip
    assert leads_back(text, page, BRIDGE) is None
    assert page.notes == ()


# Markup around a story, and what of it is said to be what; the story itself is left out.
PARTS: list[tuple[str, list[tuple[SegmentKind, str]], str]] = [
    ("<h1>It rains</h1><p>{}</p>", [("headline", "It rains")], "a heading"),
    ("<p>{}</p><p>a<b>b</b> c</p>", [], "what stands below the last sentence is no part of the article"),
    ("<nav><p>{}</p></nav><p>{}</p>", [], "a menu is none, however long"),
    ("<div class=related><p>{} Other.</p></div><div><p>{}</p><p>{}</p><p>{}</p></div>", [], "lists of others are called so"),
    ("<p>{}</p><figure><img><figcaption>A bridge. Foto: dpa</figcaption></figure><p>{}</p>", [("caption", "A bridge. Foto: dpa")], "a caption by its element"),
    ("<p>{}</p><div class=wp-caption-text>A bridge</div><p>{}</p>", [("caption", "A bridge")], "a caption by its name"),
    ("<p>{}</p><div><img><div>A bridge at night</div></div><p>{}</p>", [("caption", "A bridge at night")], "a caption by the picture beside it"),
    ("<p>{}</p><script>var a = '<p>no</p>'</script><style>p</style><!-- no --><template><p>no</p></template><p>{}</p>", [], "what nobody sees is no text"),
    ("<p>{}</p><p hidden>{} hidden</p><p style='display: none'>{} too</p><p>{}</p><p>{}</p>", [], "what is hidden is no text"),
    ("<h2>Where</h2><p>{}</p><h2>When</h2><p>{}</p>", [("subheading", "When")], "a heading above the first sentence is furniture"),
    ("<p>{}</p><p>Advertisement</p><p>{}</p>", [], "a note among paragraphs"),
    ("<h1>It rains</h1><span class=author-name>Ann Lee</span><p>{}</p>", [("headline", "It rains"), ("byline", "Ann Lee")], "who wrote it"),
    ("<p>{}</p><p>The court has heard in May <a href=x>what the mayor wrote and nobody knew</a>.</p><p>{}</p>", [("paragraph", "The court has heard in May what the mayor wrote and nobody knew.")], "a sentence with a link in it, however long"),
    ("<p>{}</p><p>The court is set to hear <a href=x>the mayor and the pilot</a>.</p><p>{}</p>", [("paragraph", "The court is set to hear the mayor and the pilot.")], "a short sentence that ends in a link"),
    ("<p>{}</p><p>Read more on this matter: <a href=x>What the mayor wrote and nobody knew.</a></p><p>{}</p>", [], "some words before a link are none"),
    ("<p>{}</p><p>More: <a href=x>What the mayor wrote and nobody knew.</a></p><p>{}</p>", [], "a word before a link is no sentence"),
    ("<p>{}</p><div>Ask us about <a href=x>what the mayor wrote and nobody knew</a>!</div><p>{}</p>", [], "nor is a line in a box"),
    ("<p>{}</p><div class=question><label><div>Yes, it rains, and a lot of it.</div></label></div><p>{}</p>", [], "answers to tick"),
    ("<p>{}</p><p>Quelle: dpa</p><p>{}</p>", [("paragraph", "Quelle: dpa")], "the source of a text is no credit"),
    ("<p>{}</p><div><img><div>Von Ann Lee</div></div><p>{}</p>", [], "who wrote another article"),
    ("<p>{}</p><h4>Auch interessant</h4><p>{}</p>", [], "a heading of a box, in any language"),
    ("<p>{}</p><div class=social-media-embed><blockquote class=twitter-tweet><p>It rains.</p></blockquote></div><p>{}</p>", [("paragraph", "It rains.")], "a post, whatever holds it is called"),
    ("<p>{}</p><div class=related><blockquote class=twitter-tweet><p>It rains.</p></blockquote></div><p>{}</p>", [], "one among what is related"),
    ("<p>{}</p><h3><a name=rain>Rain in the north</a></h3><p>{}</p>", [("subheading", "Rain in the north")], "a heading with a mark to jump to"),
    ("<p>{}</p><h3><a href=x>Rain in the north</a></h3><p>{}</p>", [("subheading", "Rain in the north")], "one that leads elsewhere, with a paragraph below"),
    ("<p>{}</p><h3><a href=x>Rain in the north</a></h3><h3><a href=x>Rain in the south</a></h3><div>{}</div>", [("subheading", "Rain in the south")], "two of a list, and one with words below"),
    ("<p>{}</p><p>{}</p><div><h3><a href=x>Rain in the north</a></h3><p>It rains, and it will rain for a week, the mayor said, on and on.</p></div><p>{}</p><p>{}</p>", [("paragraph", "It rains, and it will rain for a week, the mayor said, on and on.")], "one in an element of its own"),
    ("<p>{}</p><h3><a href=x>Read also: Rain in the north</a></h3><p>{}</p>", [], "one that says that it is none"),
    ("<title>Kultur: It rains here</title><meta property=og:title content='It rains here'><h1><span>Kultur</span> <b>It rains here</b></h1><p>{}</p>", [("section", "Kultur"), ("headline", "It rains here")], "a kicker in the headline"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), PARTS, ids=[case[2] for case in PARTS])
def test_parts(markup: str, expected: list[tuple[SegmentKind, str]], why: str) -> None:
    source = f"<html><body>{markup.replace('{}', STORY)}</body></html>"
    text, page = read_html(source)

    found = [(kind, words) for kind, _, words in zoned(text, page) if words != STORY]
    assert found == expected, why
    assert STORY in text
    assert leads_back(text, page, source) is None
