"""Tags, attributes and references, each where it stands."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.readers.html.markup import MARK, Aligned, aligned, attribute_between, attributes_in, end_of_raw

# A source, and the first mark in it.
MARKS = [
    ("a<p class=x>b", "<p class=x>"),
    ("a<p title='>'>b", "<p title='>'>"),
    ("a</P\n>b", "</P\n>"),
    ("a<p a=\"x'>'\">b", "<p a=\"x'>'\">"),
    ("<p title=it's>b", "<p title=it's>"),
    ("<!-- > -- -->b", "<!-- > -- -->"),
    ("<!-->b-->", "<!-->"),
    ("<!--->b-->", "<!--->"),
    ("<!-- a --!>b", "<!-- a --!>"),
    ("<!-- a", "<!-- a"),
    ("<!DOCTYPE html>b", "<!DOCTYPE html>"),
    ("<?xml a='>'?>b", "<?xml a='>"),
    ("</>b", "</>"),
    ("</ p>b", "</ p>"),
    ("1 < 2 <3", None),
    ("<", None),
]


@pytest.mark.parametrize(("source", "mark"), MARKS)
def test_marks(source: str, mark: str | None) -> None:
    found = MARK.search(source)
    assert (found[0] if found else None) == mark


ATTRIBUTES = [
    ('class="a b" id=c', {"class": "a b", "id": "c"}, "quoted and bare"),
    (" CLASS = 'a' class=b hidden", {"class": "a", "hidden": ""}, "the first of a name counts; one may have no value"),
    ("href='?a=1&copy=2&amp;b'", {"href": "?a=1&copy=2&b"}, "a name without a semicolon before = is none"),
    ("title='&eacute &lt;b&gt;'", {"title": "é <b>"}, "references"),
    ("/a=b/", {"a": "b/"}, "a slash parts attributes, and is a part of a bare value"),
    ("=a=b", {"=a": "b"}, "a sign that no name begins with begins one"),
]


@pytest.mark.parametrize(("raw", "attributes", "why"), ATTRIBUTES)
def test_attributes(raw: str, attributes: dict[str, str], why: str) -> None:
    assert attributes_in(raw) == attributes, why
    for name, value in attributes.items():
        found = attribute_between(f"<p {raw}>", 3, 3 + len(raw), name)
        assert found is None or (found.words == value and f"<p {raw}>"[found.start : found.end] in raw)


REFERENCES = [
    ("a&amp;b", [("a", 0, 1), ("&", 1, 6), ("b", 6, 7)], "by name"),
    ("&#233;&#xE9;", [("é", 0, 6), ("é", 6, 12)], "by number"),
    ("&notit;", [("¬", 0, 4), ("it;", 4, 7)], "without its semicolon the longest name counts"),
    ("&notin;", [("∉", 0, 7)], "with it the whole"),
    ("&x;&", [("&x;&", 0, 4)], "no name of a character"),
    ("&#150;", [("–", 0, 6)], "numbers of Windows, as browsers read them"),
    ("a&#1;b", [("a", 0, 1), ("b", 5, 6)], "a number of no character says nothing"),
    ("AT&T", [("AT&T", 0, 4)], "a name of a company"),
]


@pytest.mark.parametrize(("source", "parts", "why"), REFERENCES)
def test_references(source: str, parts: list[tuple[str, int, int]], why: str) -> None:
    assert list(aligned(source, 0, len(source))) == [Aligned(*part) for part in parts], why


@given(
    st.lists(
        st.sampled_from(["&", "amp", ";", "lt", "#60", "#x3C", "not", "in", " ", "a", "&eacute", "="]), max_size=12
    ).map("".join)
)
def test_characters_are_those_that_the_standard_library_reads(source: str) -> None:
    parts = list(aligned(source, 0, len(source)))
    assert "".join(part.words for part in parts) == unescape(source)
    for part in parts:
        raw = source[part.start : part.end]
        assert raw == part.words or (raw.startswith("&") and unescape(raw) == part.words)


RAW = [
    ("style", "a</style >b", "a", "b", "the end tag with a blank"),
    ("title", "a</titles></title>b", "a</titles>", "b", "another name is not its end"),
    ("script", "a</SCRIPT>b", "a", "b", "in capitals"),
    (
        "script",
        "<!-- <script>a</script> --></script>b",
        "<!-- <script>a</script> -->",
        "b",
        "a script in a comment in one",
    ),
    ("script", "<!-- a</script>b", "<!-- a", "b", "a comment in one"),
    ("script", "a", "a", "", "without an end"),
    ("script", "a</script", "a</script", "", "cut off in its end"),
]


@pytest.mark.parametrize(("name", "source", "inside", "behind", "why"), RAW)
def test_text_without_elements(name: str, source: str, inside: str, behind: str, why: str) -> None:
    end, after = end_of_raw(source, name, 0)
    assert (source[:end], source[after:]) == (inside, behind), why
