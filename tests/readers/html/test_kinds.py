"""The kinds of elements do not contradict each other."""

from __future__ import annotations

from provstore.readers.html import kinds


def test_what_has_no_end_tag_holds_nothing() -> None:
    assert not kinds.VOID & (kinds.RAW | kinds.FORMATTING | kinds.BARRIERS | kinds.ENDS_ITSELF | kinds.HEADINGS)


def test_a_stray_end_of_an_inline_element_ends_no_block() -> None:
    assert kinds.END_PARAGRAPH | kinds.OF_TABLE | {"body", "select", "table"} <= kinds.SPECIAL
    assert not kinds.SPECIAL & (kinds.FORMATTING | {"span", "em", "cite"})


def test_out_of_which_elements_an_end_does_not_reach() -> None:
    reaches = {name: kinds.scope_of(name) for name in ("p", "li", "td", "table", "div", "template")}
    assert "button" in reaches["p"] and "button" not in reaches["div"]
    assert "ul" in reaches["li"] and "ul" not in reaches["div"]
    assert "table" in reaches["td"] and "td" not in reaches["table"] and "td" in reaches["div"]
    assert reaches["template"] == {"html"}
