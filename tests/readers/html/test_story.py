"""The element that holds the story, and what around it leads to other articles."""

from __future__ import annotations

import pytest

from provstore.readers.html.blocks import Blocks
from provstore.readers.html.marks import Marks
from provstore.readers.html.story import Story
from provstore.readers.html.tree import Tree
from tests.readers.mapped import STORY

TEASERS = "".join(f"<article><h3><a href=x>Other news</a></h3><p>{STORY}</p></article>" for _ in range(3))
# Markup, and the id of the container.
CONTAINERS = [
    ("<div id=x><p>{}</p><p>{}</p></div><div id=y><p>{}</p></div>", "", "no element has most of it"),
    ("<div id=x><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div><div id=y><p>{}</p></div>", "x", "one has nearly all"),
    ("<div id=x class=article-body><p>{}</p><p>{}</p></div><div id=y><p>{}</p></div>", "x", "one is called so"),
    ("<div id=x class=article-body><p>{}</p><div id=y class=restricted-area><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div></div>", "x", "it begins before what is to be paid for"),
    ("<div id=x class=article-body><aside><p>{}</p></aside><div id=y><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div></div>", "y", "but not with what stands aside"),
    ("<div id=x><blockquote id=y><p>{}</p><p>{}</p></blockquote></div>", "x", "what is a part of a text holds none"),
    (f"<div id=x><p>{{}}</p><p>{{}}</p></div><aside id=y>{TEASERS}</aside>", "x", "several articles aside are those of others, however long"),
    ("<div><p>Menu</p></div><aside id=x><article><p>{}</p><p>{}</p></article></aside>", "", "one may be the story after all"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), CONTAINERS, ids=[case[2] for case in CONTAINERS])
def test_container(markup: str, expected: str, why: str) -> None:
    story, tree = _story(markup)

    assert tree.elements[story.container].attributes.get("id", "") == expected, why


# Markup below a story, and whether the words "here" in it are of another article.
BELOW = [
    ("<p>here</p>", False, "for itself"),
    ("<a href=x><p>here</p></a>", True, "in a link"),
    ("<p><a href=x>here</a></p>", False, "a link is in it"),
    ("<ul><li>here</li></ul>", True, "in a list"),
    ("<article><p>here</p></article>", True, "in another article"),
    ("<div class=trending-posts><p>here</p></div>", True, "in a box"),
]


@pytest.mark.parametrize(("markup", "expected", "why"), BELOW, ids=[case[2] for case in BELOW])
def test_what_leads_to_another_article(markup: str, expected: bool, why: str) -> None:
    for place in ("{0}{1}", "{1}{0}"):
        page = place.format("<div><p>{}</p><p>{}</p></div>", f"<div>{markup}</div>")
        story, tree = _story(f"<main><div><div><div>{page}</div></div></div></main>")
        block = next(one for one in Blocks(tree).all if one.words == "here")

        assert story.is_near(block)
        assert not story.holds(block.element)
        is_below = place.startswith("{0}")
        assert story.is_of_another(block) == (expected and is_below), why


def _story(markup: str) -> tuple[Story, Tree]:
    tree = Tree(f"<html><body>{markup.replace('{}', STORY)}</body></html>")
    blocks = Blocks(tree)
    return Story(blocks, Marks(blocks)), tree


@pytest.mark.parametrize(("outer", "is_near"), [("article", True), ("div", False)])
def test_what_stands_in_the_same_article_is_near_however_deep_the_story_is(outer: str, is_near: bool) -> None:
    deep = "<div><div><div><div><div><p>{}</p><p>{}</p></div></div></div></div></div>"
    story, tree = _story(f"<main><{outer}><p>here</p>{deep}</{outer}></main>")
    block = next(one for one in Blocks(tree).all if one.words == "here")

    assert story.is_near(block) == is_near
    assert story.is_above_end(block)
