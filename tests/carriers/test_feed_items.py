"""Items of feeds: which elements they have, and the characters they stand in."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers import feed_items, xml_text
from provstore.carriers.feed_items import Item, read_items
from provstore.errors import RefusedInput

CAP = 65_536
ENOUGH = CAP + 4 * xml_text.CHUNK


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is large is small, so that it is made and read soon."""
    monkeypatch.setattr(feed_items, "CAP", CAP)
    monkeypatch.setattr(feed_items, "_ENOUGH", ENOUGH)


def items_of(text: str, encoding: str = "utf-8") -> list[Item]:
    return list(read_items(BytesIO(text.encode(encoding))))


def names_of(text: str) -> list[list[str]]:
    return [[element.name for element in item.elements] for item in items_of(text)]


NAMES = [
    ("<rss><channel><item><title>A</title></item></channel></rss>", ["title"], "RSS 2.0"),
    ('<rss xmlns="http://backend.userland.com/rss2"><channel><item><title/></item></channel></rss>', ["title"], "in a namespace"),
    ('<R:RDF xmlns:R="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title/></channel><item><title/></item></R:RDF>', ["title"], "RSS 1.0"),
    ('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title/></entry></feed>', ["atom:title"], "Atom"),
    ('<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title/></a:entry></a:feed>', ["atom:title"], "Atom with a prefix"),
    ('<rss xmlns:c="https://purl.org/rss/1.0/modules/content"><channel><item><c:encoded/></item></channel></rss>', ["content:encoded"], "another prefix, and a namespace misspelt"),
    ('<rss><channel><item><c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/"/></item></channel></rss>', ["content:encoded"], "declared where it is used"),
    ("<rss><channel><item><dc:creator/></item></channel></rss>", ["dc:creator"], "never declared"),
    ('<rss xmlns:content="urn:other"><channel><item><content:encoded/></item></channel></rss>', [], "a known prefix that means another namespace"),
    ('<rss xmlns:m="http://search.yahoo.com/mrss/"><channel><item><m:description/><m:group><m:title/></m:group></item></channel></rss>', [], "of pictures"),
    ("<rss><channel><item><x><title/></x></item></channel></rss>", [], "titles of something in the item"),
    ("<rss><channel><item/></channel></rss>", [], "an empty element"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), NAMES, ids=[case[2] for case in NAMES])
def test_names(text: str, expected: list[str], why: str) -> None:
    assert names_of(text) == [expected], why


@pytest.mark.parametrize(
    "text", ["<rss/>", "<item/>", "<rss><channel><title>A</title></channel></rss>", "<x><item/></x>"]
)
def test_no_item(text: str) -> None:
    assert items_of(text) == []


def test_the_characters_of_an_item() -> None:
    one, two = "<item a='>'>\r\n<title>Caf\u00e9 & b</title >\n</item >", "<item/>"
    found = items_of(f"<rss><channel><title>x & y</title>{one}{two}</channel></rss>")

    assert [item.around for item in found] == [one, two]
    assert found[0].elements[0].text == "Café & b"


def test_what_of_the_feed_stands_before_an_item() -> None:
    text = "<rss><channel><title>A</title><image><title>no</title></image>{}<language>en</language>{}</channel></rss>"
    first, second = items_of(text.format("<item/>", "<item/>"))

    assert [element.text for element in first.feed] == ["A"]
    assert [element.text for element in second.feed] == ["A", "en"]


def test_what_of_the_feed_stands_beside_the_items() -> None:
    (item,) = items_of(
        '<R:RDF xmlns:R="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>A</title></channel><image><title>no</title></image><item><title>B</title></item></R:RDF>"
    )

    assert [element.text for element in item.feed] == ["A"]
    assert [element.text for element in item.elements] == ["B"]


def test_mended_is_what_is_mended_in_an_item_or_around_all() -> None:
    inside = "<rss><channel><item/><item><title>a & b</title></item><item/></channel></rss>"
    around = "<rss><channel><item/><title>a & b</title><item/></channel></rss>"

    assert [item.mended for item in items_of(inside)] == [False, True, False]
    assert [item.mended for item in items_of(around)] == [False, True]


MARKUP = [
    ('<content type="xhtml"><div>a &amp; <b>b</b>&eacute;</div></content>', "<div>a &amp; <b>b</b>&eacute;</div>", "as it stands"),
    ("<content type='xhtml' x='>'>a &lt; b</content>", "a &lt; b", "without an element, but said to be"),
    ('<content type="xhtml"><![CDATA[<p>a</p>]]></content>', "", "escaped, whatever it says"),
    ('<content type="html"><p>a</p></content>', "<p>a</p>", "not escaped, whatever it says"),
    ('<content type="html">&lt;p>a</content>', "", "escaped"),
    ('<content type="xhtml"/>', "", "empty"),
]  # fmt: skip


@pytest.mark.parametrize(("element", "expected", "why"), MARKUP, ids=[case[2] for case in MARKUP])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_markup(element: str, expected: str, why: str, encoding: str) -> None:
    text = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>é</title><entry><title>&</title>{element}</entry></feed>'
    (item,) = items_of(text, encoding)

    assert item.elements[1].markup == expected, why


def test_language_and_base_are_those_in_force() -> None:
    text = (
        '<rss xml:lang="de" xml:base="https://one.example/a/"><channel><item xml:base="b/">'
        '<link>c</link><description xml:lang="fr" xml:base="http://[bad"/></item></channel></rss>'
    )
    link, description = items_of(text)[0].elements

    assert (link.language, link.base) == ("de", "https://one.example/a/b/")
    assert (description.language, description.base) == ("fr", "http://[bad")


BROKEN = [
    ("<rss><channel><item><title>A</item></channel></rss>", 0, "mismatched tag, at line 1, column 31"),
    ("<rss>\n<channel>\n<item/><item>é & & </title>", 1, "mismatched tag, at line 3, column 22"),
    ("<rss><channel><item/>", 1, "no element found, at line 1, column 22"),
    ("<rss><channel><item/><item", 1, "unclosed token, at line 1, column 22"),
    ("<rss><channel><item/></channel></rss><script/>", 1, "junk after document element, at line 1, column 38"),
    ("<rss><channel><item/>" + "<a>" * feed_items.DEEPEST, 1, "deeper than 512"),
    ('<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item/></channel></rss>', 0, "declares entities of its own"),
    ('<!DOCTYPE r [<!ENTITY % a SYSTEM "x">%a;]><rss><channel><item/></channel></rss>', 0, "declares entities of its own"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count", "words"), BROKEN, ids=[case[2] for case in BROKEN])
def test_broken(text: str, count: int, words: str) -> None:
    seen: list[Item] = []
    with pytest.raises(RefusedInput, match=words) as refused:
        seen.extend(read_items(BytesIO(text.encode())))
    assert len(seen) == count
    assert refused.value.reason == "carrier"


def test_nothing_outside_the_file_is_asked() -> None:
    document_type = '<!DOCTYPE rss PUBLIC "-//X//EN" "http://127.0.0.1:9/rss.dtd" [<!ELEMENT rss ANY>]>'
    (item,) = items_of(f"{document_type}<rss><channel><item><title>caf&eacute;</title></item></channel></rss>")

    assert item.elements[0].text == "caf&eacute;"


LARGE = [
    ("<item><title>" + "a" * CAP + "</title></item>", "an element"),
    ("<item><title>" + "a" * 9 * CAP + "</title></item>", "a very long one"),
    ("<item>" + "<a></a>" * (ENOUGH // 6) + "</item>", "many elements"),
    ("<item><title a='" + "b" * (CAP // 2) + "'>" + "&#97;" * (CAP // 8) + "</title></item>", "a tag and more"),
]


@pytest.mark.parametrize("text", [case[0] for case in LARGE], ids=[case[1] for case in LARGE])
def test_a_large_item_is_refused_and_the_next_is_read(text: str) -> None:
    large, after = items_of(f"<rss><channel>{text}<item><title>A</title></item></channel></rss>")

    assert large.refusal and large.refusal.reason == "too large"
    assert large.around == ""
    assert after.elements[0].text == "A"


ENDLESS = [
    ("<rss><channel><!--" + "a" * (ENOUGH + 2 * xml_text.CHUNK), "in one tag or comment"),
    ("<rss><channel><item><!--" + "a" * (ENOUGH + 2 * xml_text.CHUNK), "in one tag or comment"),
    ("<rss><channel><title>" + "a" * (ENOUGH + 2 * xml_text.CHUNK), "in one element"),
]


@pytest.mark.parametrize(
    ("text", "words"), ENDLESS, ids=["a comment", "a comment in an item", "an element of the feed"]
)
def test_what_never_ends(text: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=f"more than 16 MB {words}"):
        items_of(text)


@given(
    st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.booleans()), max_size=5),
    st.sampled_from(["utf-8", "utf-16", "gb18030"]),
)
def test_every_item_comes_out_as_it_stands(titles: list[tuple[str, bool]], encoding: str) -> None:
    made = [
        f"<item><title><![CDATA[{text.replace(']]>', '')}]]></title></item>"
        if quoted
        else f"<item><title>{text.replace('<', '')}</title></item>"
        for text, quoted in titles
    ]
    text = f"<?xml version='1.0' encoding='{encoding}'?><rss><channel>{' '.join(made)}</channel></rss>"

    assert [item.around for item in items_of(text, encoding)] == made
