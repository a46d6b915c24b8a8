"""Which elements are open, and how many names them."""

from __future__ import annotations

from provstore.readers.html.opened import DEEPEST, Opened


def opened(*names: str) -> Opened:
    page = Opened("a &amp; b")
    for name in names:
        page.insert(name, 0, {})
    return page


def test_what_is_found_stands_before_every_stop() -> None:
    page = opened("html", "td", "div", "p", "b")
    assert page.find({"div"}, {"td"}) == 3
    assert page.find({"html"}, {"td"}) is None
    assert page.find({"td"}, {"td"}) == 2


def test_closing_counts_and_takes_the_formatting_inside_along() -> None:
    page = opened("html", "td", "b")
    page.formatting += [7, None, 3]
    page.close("td", set())
    assert page.open == [0, 1]
    assert page.formatting == [7]
    assert not page.count["td"] and not page.count["b"] and page.count["html"] == 1


def test_what_stands_too_deep_stands_beside() -> None:
    page = opened(*["div"] * (DEEPEST + 3))
    assert page.is_cut
    assert len(page.open) == DEEPEST + 1
    assert page.elements[-1].parent == page.elements[-2].parent == page.open[-2]


def test_a_reference_is_the_character_it_stands_for() -> None:
    page = opened("html")
    page.add_text(1, 0, 9, has_references=True)
    page.add_text(1, 0, 9, has_references=False)
    page.add_text(1, 4, 4, has_references=True)
    assert [text.words for text in page.texts] == ["a & b", "a &amp; b"]
    assert page.elements[1].children == [~0, ~1]
