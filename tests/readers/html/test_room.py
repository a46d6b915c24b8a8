"""What a start tag closes."""

from __future__ import annotations

import pytest

from provstore.readers.html.opened import Opened
from provstore.readers.html.room import make_room, stands_in_table

# What is open, what begins, what is open then (None where it cannot begin), and why.
ROOM = [
    ("p", "div", "", "a block ends a paragraph"),
    ("p span", "ul", "", "with what is inline in it"),
    ("p button", "div", "p button", "but not out of a button"),
    ("p", "span", "p", "what is inline does not"),
    ("h2", "h3", "", "a heading ends a heading"),
    ("h2 div", "h3", "h2 div", "unless something stands between"),
    ("ul li div", "li", "ul", "an item ends the one before it"),
    ("ul li ul", "li", "ul li ul", "and not the one around its list"),
    ("dl dt", "dd", "dl", "a term ends where its meaning begins"),
    ("form", "form", None, "no form in a form"),
    ("select option", "select", None, "a second one ends the first"),
    ("select option", "input", "", "a field ends a choice"),
    ("button b", "button", "", "no button in a button"),
    ("table tbody tr td p", "td", "table tbody tr", "a cell ends a cell"),
    ("table tbody tr td", "tr", "table tbody", "a row ends a row"),
    ("table tbody tr td", "tbody", "table", "a part ends a part"),
    ("table", "td", "table tbody tr", "what is missing around a cell is made"),
    ("table", "col", "table colgroup", "and around a column"),
    ("table tbody tr td table", "td", "table tbody tr td table tbody tr", "the table inside is the one meant"),
    ("div", "td", None, "no cell without a table"),
    ("table tbody", "table", "", "a table between the parts of one ends that"),
    ("table tbody tr td", "table", "table tbody tr td", "a table in a cell does not"),
]


@pytest.mark.parametrize(("before", "name", "after", "why"), ROOM)
def test_room(before: str, name: str, after: str | None, why: str) -> None:
    page = Opened("")
    for one in ("html", "body", *before.split()):
        page.insert(one, 0, {})
    can_begin = make_room(page, name, has_doctype=True)
    assert can_begin is (after is not None), why
    if after is not None:
        assert [page.elements[number].name for number in page.open[3:]] == after.split(), why


def test_a_table_stands_in_a_paragraph_of_a_page_without_a_doctype() -> None:
    for has_doctype, left in ((True, 3), (False, 4)):
        page = Opened("")
        for one in ("html", "body", "p"):
            page.insert(one, 0, {})
        make_room(page, "table", has_doctype)
        assert len(page.open) == left


def test_between_the_parts_of_a_table_stands_what_stands_in_no_cell() -> None:
    for names, is_between in (("table", True), ("table tbody tr", True), ("table tbody tr td", False), ("div", False)):
        page = Opened("")
        for one in names.split():
            page.insert(one, 0, {})
        assert stands_in_table(page) is is_between
