"""Feeds into documents, and the way back."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers.feeds import element, find_feed, read_feed
from provstore.errors import RefusedInput

ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'

FEEDS = [
    (b"<rss version='2.0'>", True, "RSS"),
    (b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- > <feed> -->\n<?style a?><rss>", True, "behind other things"),
    (b'<!DOCTYPE rss PUBLIC "-//x>" "http://x.example/a.dtd"><rss>', True, "behind a type of documents"),
    (b"<!DOCTYPE l [<!ENTITY a 'b]>'><!-- ]> -->]><rss>", True, "behind one with parts"),
    (f"<feed {ATOM}>".encode(), True, "Atom"),
    (f"<a:feed x='>' {ATOM.replace('xmlns', 'xmlns:a')}>".encode(), True, "Atom with a prefix"),
    (f"<rdf:RDF {RDF} xmlns='http://purl.org/rss/1.0/'>".encode(), True, "RSS 1.0"),
    ("\ufeff<rss>".encode("utf-16-le"), True, "UTF-16"),
    (b"<?xml version='1.0' encoding='nonsense'?><rss>", True, "an encoding that there is not"),
    (b"<feed>", False, "another feed"),
    (f"<rdf:RDF {RDF} xmlns:content='http://purl.org/rss/1.0/modules/content/'>".encode(), False, "other RDF"),
    (b"<html><rss>", False, "a page"),
    (b"<rssfeed>", False, "another name"),
    (b"News of <rss>", False, "words"),
    (b"<!-- <rss> ", False, "a comment that goes on"),
    (b"", False, "nothing"),
]


@pytest.mark.parametrize(("head", "expected", "why"), FEEDS, ids=[case[2] for case in FEEDS])
def test_find(head: bytes, expected: bool, why: str) -> None:
    assert find_feed(head) is expected, why


@pytest.mark.parametrize(
    "head", [b"<!DOCTYPE a [" + b"<" * 60_000, b"<?" * 30_000, b"<rss " + b"a='b' " * 10_000, b"<!--" * 15_000]
)
def test_finding_ends(head: bytes) -> None:
    assert find_feed(head) is head.startswith(b"<rss")


FEED = b"""<?xml version="1.0" encoding="windows-1251"?>
<rss><channel><title>\xc2\xe5\xf1\xf2\xe8</title>
<item><title>A</title><link>https://x.example/1</link><content:encoded>&lt;p>\xc4\xee\xe6\xe4\xfc</content:encoded></item>
<item><description><p>\xc4\xee\xe6\xe4\xfc</p></description></item>
<item><title>B</title></item>
<item><description>a</description><enclosure type="audio/mpeg"/><itunes:author/></item>
</channel></rss>
"""


def test_records() -> None:
    first, second, third, fourth = read_feed(BytesIO(FEED))

    assert (first.record, first.kind, first.encoding, first.url) == ("item 1", "html", "utf-8", "https://x.example/1")
    assert first.content == "<p>Дождь".encode()
    assert first.steps == (("element", 0, "content:encoded", 0),)
    assert (second.content, second.encoding) == ("<p>Дождь</p>".encode("cp1251"), "cp1251")
    assert ("site", "Вести", "rss channel title") in first.values
    assert (third.content, third.passed_over) == (None, "items without text")
    assert (fourth.record, fourth.content, fourth.passed_over) == ("item 4", None, "podcasts")
    for found in (first, second, third, fourth):
        assert found.around in FEED and found.around.startswith(b"<item>") and found.around.endswith(b"</item>")


def test_steps_lead_to_each_document() -> None:
    for found in read_feed(BytesIO(FEED)):
        for _, *arguments in found.steps:
            assert element(FEED, *arguments) == element(BytesIO(FEED), *arguments) == found.content  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "step", [(9, "description", 0), (1, "title", 0), (1, "description", 1), (2, "title", 0), (1, "description", -2)]
)
def test_a_step_that_leads_nowhere(step: tuple[int, str, int]) -> None:
    if step == (2, "title", 0):
        assert element(FEED, *step) == b"B"
        return
    with pytest.raises(RefusedInput, match="has no text in element"):
        element(FEED, *step)


def test_what_stands_before_the_damage_comes_out() -> None:
    read = list(read_feed(BytesIO(FEED[: FEED.index(b"<item><title>B") + 9])))

    assert [found.record for found in read] == ["item 1", "item 2", "item 3"]
    assert read[2].refusal and "at line 5, column" in str(read[2].refusal)


@pytest.mark.parametrize(
    "data", [b"<rss><channel><item>", b"<?xml version='1.0' encoding='nonsense'?><rss/>", b"<rss>\xff</rss>"]
)
def test_a_feed_of_which_nothing_can_be_read(data: bytes) -> None:
    with pytest.raises(RefusedInput):
        list(read_feed(BytesIO(data)))


def test_entities_that_multiply() -> None:
    many = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    data = f'<!DOCTYPE l [<!ENTITY a0 "b">{many}]><rss><channel><item><title>&a9;</title></item></channel></rss>'
    with pytest.raises(RefusedInput, match="declares entities of its own, which are never followed"):
        list(read_feed(BytesIO(data.encode())))


_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


@given(
    st.lists(st.tuples(_TEXTS, st.sampled_from(["description", "content:encoded", "c:encoded"]), st.integers(0, 2))),
    st.sampled_from(["utf-8", "utf-16", "gb18030"]),
)
def test_documents_are_the_texts_and_steps_lead_to_them(texts: list[tuple[str, str, int]], encoding: str) -> None:
    ways = (
        escape,
        lambda text: f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>",
        lambda text: f"<p>{escape(text)}</p>",
    )
    items = "".join(
        f"<item><title>& {number}</title><{name}>{ways[way](text)}</{name}></item>"
        for number, (text, name, way) in enumerate(texts)
    )
    data = (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        f'<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>{items}</channel></rss>'
    ).encode(encoding)
    read = list(read_feed(BytesIO(data)))

    assert len(read) == len(texts)
    for (text, _, way), found in zip(texts, read, strict=True):
        if found.content is None:
            continue
        assert found.content == (f"<p>{escape(text)}</p>".encode(found.encoding or "") if way == 2 else text.encode())
        ((_, *arguments),) = found.steps
        assert element(data, *arguments) == found.content  # type: ignore[arg-type]
