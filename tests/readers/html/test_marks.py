"""What the markup says of elements."""

from __future__ import annotations

import pytest

from provstore.readers.html.blocks import Blocks
from provstore.readers.html.marks import Marks
from provstore.readers.html.quoted import Quoted
from provstore.readers.html.tree import Tree
from tests.readers.mapped import STORY

MARKS = [
    ("<nav><p id=x>a</p></nav>", "surely furniture", "inside a menu"),
    ("<div class=sidebar><p id=x>a</p></div>", "furniture", "inside what is called so"),
    ("<div class=sidebar>{}{}<p id=x>a</p></div>", "", "what holds the article is none"),
    ("<figure><p id=x>a</p></figure>", "figure", "beside a picture"),
    ("<figure><figcaption id=x>a</figcaption></figure>", "caption", "a caption"),
    ("<div class=photo-credit id=x>a</div>", "credit", "a credit"),
    ("<p hidden id=x>a", "hidden", "hidden"),
    ("<p style='display:none' id=x>a", "hidden", "hidden by style"),
    ("<figure><blockquote><p class=caption id=x>a</p></blockquote></figure>", "", "what a quotation holds, whatever it is called"),
    ("<aside class=pull-quote><p id=x>a</p></aside>", "furniture", "a quotation beside the article"),
    ("<aside>{}<article>a</article><article>b</article><article><p id=x>c</p></article></aside>", "furniture", "several articles aside, however long"),
    ("<label id=x>a</label>", "furniture", "an answer to tick"),
    ("<article class=sidebar><p id=x>a</p></article>", "", "an article, whatever it is called"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "mark", "why"), MARKS, ids=[case[2] for case in MARKS])
def test_marks(markup: str, mark: str, why: str) -> None:
    prose = "".join(f"<p>{STORY}</p>" for _ in range(3))
    tree = Tree(f"<body>{markup.replace('{}', prose)}{'' if '{}' in markup else prose}")
    marks = Marks(Blocks(tree), Quoted(Blocks(tree)).around)
    number = next(number for number, one in enumerate(tree.elements) if one.attributes.get("id") == "x")

    assert marks.of[number] == mark, why
