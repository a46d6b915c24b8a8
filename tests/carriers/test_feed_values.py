"""What items of feeds state, and which of their elements is the document."""

from __future__ import annotations

from io import BytesIO

import pytest

from provstore.carriers.feed_items import Item, read_items
from provstore.carriers.feed_values import find_address, find_text, is_podcast, read_content, state, to_text

RSS = "<rss><channel><title>The &amp;amp; Post</title>{}</channel></rss>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><author><name>Desk</name></author>{}</feed>'


def item_of(elements: str, feed: str = RSS) -> Item:
    tag = "item" if feed is RSS else "entry"
    (item,) = read_items(BytesIO(feed.format(f"<{tag}>{elements}</{tag}>").encode()))
    return item


def stated(elements: str, feed: str = RSS) -> list[tuple[str, str, str]]:
    item = item_of(elements, feed)
    return [tuple(value) for value in state(item, find_text(item))]  # type: ignore[misc]


SITE = ("site", "The & Post", "rss channel title")
ATOM_SITE = ("site", "The Post", "atom feed title")
DESK = ("author", "Desk", "atom feed author")

IN_RSS = [
    ("<title>A &amp;amp; B &amp;lt;i&amp;gt;</title>", [("title", "A & B <i>", "rss title")], "escaped twice"),
    ("<title>&lt;b&gt;Rain&lt;/b&gt;  at\nnoon</title>", [("title", "Rain at noon", "rss title")], "tags, and white space"),
    ("<title>x &lt;y&gt; z &lt; w</title>", [("title", "x <y> z < w", "rss title")], "brackets that are no tags"),
    ("<title> </title>", [], "nothing"),
    ("<title/><dc:title>A</dc:title>", [("title", "A", "rss dc:title")], "of Dublin Core"),
    ("<author>ana@post.example (Ana Bell)</author>", [("author", "Ana Bell", "rss author")], "as RSS wants it"),
    ("<author>ana@post.example(Ana &amp;amp; Bo)</author>", [("author", "Ana & Bo", "rss author")], "without a blank"),
    ("<author>" + "@" * 501 + "</author>", [("author", "@" * 501, "rss author")], "too long to be looked at"),
    ("<author>ana@post.example</author>", [], "an address is no name"),
    ("<author>Ana Bell</author><dc:creator>Bo Cole</dc:creator>", [("author", "Ana Bell", "rss author"), ("author", "Bo Cole", "rss dc:creator")], "two"),
    ("<pubDate> Mon, 3 Mar 2025 10:00:00 GMT </pubDate>", [("published", "Mon, 3 Mar 2025 10:00:00 GMT", "rss pubDate")], "a date as it stands"),
    ("<dcterms:modified>2025-03-03</dcterms:modified>", [("modified", "2025-03-03", "rss dcterms:modified")], "changed"),
    ("<guid>https://post.example/1</guid>", [("url", "https://post.example/1", "rss guid")], "an address"),
    ("<guid isPermaLink='false'>https://post.example/1</guid><guid>tag:1</guid>", [], "no addresses"),
    ("<category>World</category><category>Trade</category>", [("section", "World", "rss category"), ("section", "Trade", "rss category")], "sections"),
    ("<source url='https://x.example/rss'>The Herald</source>", [("site", "The Herald", "rss source")], "whose item it is"),
    ("<media:description>A bridge</media:description><media:title>B</media:title>", [], "of a picture"),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "expected", "why"), IN_RSS, ids=[case[2] for case in IN_RSS])
def test_rss_states(elements: str, expected: list[tuple[str, str, str]], why: str) -> None:
    assert stated(elements) == [*expected, SITE], why


IN_ATOM = [
    ("<title type='html'>A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title>", [("title", "A & B", "atom title")], "of type html"),
    ("<title>A &amp;amp; &lt;b&gt;</title>", [("title", "A &amp; <b>", "atom title")], "of type text"),
    ("<title type='xhtml'><d>A <b>B</b></d></title>", [("title", "A B", "atom title")], "of type xhtml"),
    ("<published>2025-03-03T10:00:00Z</published><updated>2025-03-04T10:00:00Z</updated>", [("published", "2025-03-03T10:00:00Z", "atom published"), ("modified", "2025-03-04T10:00:00Z", "atom updated")], "two times"),
    ("<link rel='self' href='/a'/><link href='/b'/><link rel='alternate' href='/c'/><link/>", [("url", "/b", "atom link"), ("url", "/c", "atom link")], "links to the page itself"),
    ("<category term='w' label='World'/><category term='t'/><category/>", [("section", "World", "atom category"), ("section", "t", "atom category")], "sections"),
    ("<source><title>The Herald</title><id>x</id></source>", [("site", "The Herald", "atom source")], "whose entry it is"),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "expected", "why"), IN_ATOM, ids=[case[2] for case in IN_ATOM])
def test_atom_states(elements: str, expected: list[tuple[str, str, str]], why: str) -> None:
    assert stated(elements, ATOM) == [*expected, ATOM_SITE, DESK], why


def test_an_entry_that_names_its_author_is_not_by_that_of_the_feed() -> None:
    elements = "<author><name>Ana Bell</name><email>a@x.example</email></author><author><name>Bo Cole</name></author>"

    assert stated(elements, ATOM) == [
        ("author", "Ana Bell", "atom author"),
        ("author", "Bo Cole", "atom author"),
        ATOM_SITE,
    ]


def test_a_summary_beside_the_whole_is_stated_and_alone_is_noted() -> None:
    both = "<description>Rain &lt;b&gt;soon&lt;/b&gt;</description><content:encoded>&lt;p>Rain.</content:encoded>"

    assert stated(both) == [("description", "Rain soon", "rss description"), SITE]
    assert stated("<description>Rain.</description>") == [SITE, ("note", "a summary alone", "rss description")]


def test_language_and_mending_are_told() -> None:
    assert stated("<summary xml:lang='fr'>Vent & pluie</summary>", ATOM) == [
        ("language", "fr", "atom xml:lang"), ATOM_SITE, DESK, ("note", "a summary alone", "atom summary"),
        ("note", "not well-formed XML, mended", "atom"),
    ]  # fmt: skip


WHOLE = "<content:encoded>{}</content:encoded>"
TEXTS = [
    (WHOLE.format("<![CDATA[<p>a &amp; b</p>]]>"), RSS, b"<p>a &amp; b</p>", "html", "CDATA"),
    (WHOLE.format("<![CDATA[<p>a]]><![CDATA[ b</p>]]>"), RSS, b"<p>a b</p>", "html", "CDATA split in two"),
    (WHOLE.format("<![CDATA[<p>a]]]]><![CDATA[> b</p>]]>"), RSS, b"<p>a]]> b</p>", "html", "CDATA in CDATA"),
    (WHOLE.format("\n &lt;p>a"), RSS, b"\n <p>a", "html", "escaped, with its white space"),
    (WHOLE.format("<![CDATA[ <img src='a'/> ]]>") + "<description>b</description>", RSS, b"b", "html", "a whole text without a word"),
    ("<description><p>a &amp; b</p></description>", RSS, b"<p>a &amp; b</p>", "html", "markup that is not escaped"),
    ("<description>a</description><yandex:full-text>b</yandex:full-text>", RSS, b"b", "html", "the whole under another name"),
    ("<summary>a</summary><content>b</content>", ATOM, b"b", "plain", "Atom without a type"),
    ("<content type='html'>&lt;p>a</content>", ATOM, b"<p>a", "html", "Atom of type html"),
    ("<content type='TEXT/HTML'>&lt;p>a</content>", ATOM, b"<p>a", "html", "Atom of a media type"),
    ("<content type='text/plain'>a &lt; b</content>", ATOM, b"a < b", "plain", "Atom of plain text"),
    ("<content type='xhtml'><div>a &lt; b</div></content>", ATOM, b"<div>a &lt; b</div>", "html", "Atom of type xhtml"),
    ("<content type='application/pdf'>YQ==</content><summary>a</summary>", ATOM, b"a", "plain", "base64 of something else"),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "feed", "content", "kind", "why"), TEXTS, ids=[case[4] for case in TEXTS])
def test_text(elements: str, feed: str, content: bytes, kind: str, why: str) -> None:
    found = find_text(item_of(elements, feed))

    assert found and (found.content, found.kind, found.encoding) == (content, kind, "utf-8"), why
    assert read_content(found.element, "utf-8") == (content, kind, "utf-8")


@pytest.mark.parametrize(
    "elements", ["", "<title>A</title>", "<description> &amp;nbsp; &lt;br> </description>", "<description/>"]
)
def test_no_text(elements: str) -> None:
    assert find_text(item_of(elements)) is None


ADDRESSES = [
    ("<guid>https://x.example/g</guid><link>https://x.example/l</link>", "https://x.example/l", "the link before the guid"),
    ("<link>https://count.example/1</link><feedburner:origLink>https://x.example/o</feedburner:origLink>", "https://x.example/o", "past the counter"),
    ("<link xml:base='https://x.example/a/'>b</link>", "https://x.example/a/b", "relative to a base"),
    ("<link>/b</link>", None, "relative to nothing"),
    ("<link>javascript:alert(1)</link><guid>https://x.example/g</guid>", "https://x.example/g", "leads nowhere"),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "expected", "why"), ADDRESSES, ids=[case[2] for case in ADDRESSES])
def test_address(elements: str, expected: str | None, why: str) -> None:
    assert find_address(item_of(elements)) == expected, why


def test_no_text_of_many_comments() -> None:
    assert find_text(item_of("<description>" + "&lt;!--" * 200_000 + "</description>")) is None


def test_podcast() -> None:
    sound = "<enclosure url='https://x.example/1.mp3' type='audio/mpeg'/>"

    assert is_podcast(item_of(f"{sound}<itunes:duration>10</itunes:duration>"))
    assert not is_podcast(item_of(sound)), "an article read aloud"
    assert not is_podcast(item_of("<itunes:author>A</itunes:author>"))


def test_to_text() -> None:
    assert to_text("<p class='a'>Caf&eacute;</p>&nbsp;<nobody>") == "Café <nobody>"
