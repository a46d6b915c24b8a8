"""What is bold goes on where it was not ended, and no page makes that grow without end."""

from __future__ import annotations

import pytest

from provstore.readers.html.formatting import MOST_FORMATTING
from provstore.readers.html.nesting import nest
from tests.readers.html.trees import outline, outline_of_browsers

# Formatting that ends crosswise with blocks, each in another way; deep ones beyond the steps of the standard.
CROSSWISE = [
    "<b>1<p>2</b>3",
    "<a>1<div>2<div>3</a>4",
    "<b><i><u>1<div>2</b>3",
    "<b><i><u><em><strong><code>1<p>2</b>3",
    "<a>1<table><td>2</a>3</table>4",
    "<b>1<object>2</b>3</object>4",
    "<i>1</b>2</i>3",
    "<p><b><i>1</p>2</b>3",
    "<nobr>1<nobr>2</nobr>3",
    "<b>1</b></b>2",
]


@pytest.mark.parametrize("source", CROSSWISE)
def test_crosswise_ends_are_those_of_browsers(source: str) -> None:
    assert outline(source) == outline_of_browsers(source)


def test_what_is_never_ended_does_not_pile_up() -> None:
    few, many = (nest("<b class=x><p>a</p>" * times).elements for times in (200, 800))
    assert len(many) < 5 * len(few)
    assert len(nest("<b class=x><div>a</div></p>" * 200).elements) < 200 * (MOST_FORMATTING + 3)


def test_a_copy_of_a_tag_stands_where_the_tag_stands() -> None:
    page = nest('<p><a href="x">a<p>b')
    links = [element for element in page.elements if element.name == "a"]
    assert [link.start for link in links] == [3, 3]
    assert [link.attributes for link in links] == [{"href": "x"}] * 2
