"""Elements and texts with their places, in time that grows with the page."""

from __future__ import annotations

import gc
from contextlib import suppress
from time import process_time

import pytest

from provstore.errors import RefusedInput
from provstore.readers.html import read_html
from provstore.readers.html.opened import DEEPEST
from provstore.readers.html.tree import Tree
from tests.readers.mapped import BRIDGE, STORY


def test_every_text_and_attribute_stands_where_it_says() -> None:
    tree = Tree(BRIDGE)

    for number, text in enumerate(tree.texts):
        aligned = list(tree.align(number))
        assert "".join(part.words for part in aligned) == text.words
    found = {}
    for number in range(1, len(tree.elements)):
        for name, value in tree.elements[number].attributes.items():
            stated = tree.attribute(number, name)
            assert stated is not None and stated[0] == value
            found[name] = BRIDGE[stated[1] : stated[2]]
    assert found["datetime"] == "2024-03-12T11:30:00+02:00"


# A tag, the attribute asked for, its value and what stands at its place.
ATTRIBUTES = [
    ("<a title='x &amp; y'>", "title", "x & y", "x &amp; y"),
    ('<a title="x">', "title", "x", "x"),
    ("<a title=x>", "title", "x", "x"),
    ("<a TITLE = x title=y>", "title", "x", "x"),
    ("<a class=b title='>'>", "title", ">", ">"),
    ("<a title>", "title", None, None),
    ("<a>", "title", None, None),
]


@pytest.mark.parametrize(("tag", "name", "value", "raw"), ATTRIBUTES)
def test_attributes(tag: str, name: str, value: str | None, raw: str | None) -> None:
    source = f"<p>{tag}b"
    tree = Tree(source)
    number = next(number for number, one in enumerate(tree.elements) if one.name == "a")
    stated = tree.attribute(number, name)

    assert (stated[0] if stated else None) == value
    assert (source[stated[1] : stated[2]] if stated else None) == raw


def test_what_is_nested_too_deep_is_read_all_the_same() -> None:
    text, page = read_html("<div>" * (DEEPEST + 100) + f"<p>{STORY}</p>")
    assert text == STORY
    assert page.notes == ("nested too deep",)


BOMBS = [
    "<div>",
    "<p>a",
    "<b><i></b>a",
    "<table><tr><td>",
    "<a><p>",
    "<",
    "< ",
    "<b x><p>a</p>",
    "<svg><a>",
    "<table><b>a",
    "<!--",
    "&",
    "<h1><h2>",
    '<p a="',
    "</p>",
    "<ul><li>x",
]


@pytest.mark.parametrize("bomb", BOMBS)
def test_time_grows_with_length(bomb: str) -> None:
    """Four times the markup takes about four times as long, and not sixteen; eight leaves room for a busy machine."""

    def seconds(times: int) -> float:
        source = bomb * times + f"<p>{STORY}</p>" * 3
        began = process_time()
        with suppress(RefusedInput):
            read_html(source)
        return process_time() - began

    gc.collect()
    gc.disable()  # it goes through all that the tests before have left, the more often the longer a page is
    try:
        small, large = (min(seconds(times) for _ in range(2)) for times in (1_000, 4_000))
    finally:
        gc.enable()
    assert large < 8 * max(small, 0.01)
