"""What a start tag closes before its element begins: an open paragraph, an item of the same list, a cell.

Method: "in body" and the modes for tables of the HTML standard (html.spec.whatwg.org, 13.2.6.4).
"""

from collections.abc import Set

from provstore.readers.html import kinds
from provstore.readers.html.formatting import drop, end_formatting, formatting_of
from provstore.readers.html.opened import Opened

_RUBY = frozenset(("rb", "rp", "rt", "rtc"))
_NO_CELL = frozenset(("caption", "td", "template", "th"))


def make_room(page: Opened, name: str, has_doctype: bool) -> bool:
    """Close what ends where an element of this name begins; False where none can begin here.

    On a page without a doctype a table stands in the paragraph before it.
    """
    count = page.count
    if name in kinds.OF_TABLE:
        return _make_room_in_table(page, name)
    if name == "table" and stands_in_table(page):
        page.close("table", kinds.SCOPE_OF_TABLE)
    if name == "form" and count["form"] and not count["template"]:
        return False
    if name == "li":
        _close_item(page, {"li"})
    elif name in ("dd", "dt"):
        _close_item(page, {"dd", "dt"})
    if count["p"] and (name in kinds.END_PARAGRAPH or (name == "table" and has_doctype)):
        page.close("p", kinds.SCOPE_OF_PARAGRAPH)
    if name in kinds.HEADINGS and page.name_at() in kinds.HEADINGS:
        page.close_to(len(page.open) - 1)
    elif name == "a" and (link := formatting_of(page, "a")) is not None:
        end_formatting(page, "a")
        drop(page, link)
    elif name == "nobr" and count["nobr"] and page.find({"nobr"}, kinds.SCOPE):
        end_formatting(page, "nobr")
    return _make_room_for_control(page, name)


def _make_room_for_control(page: Opened, name: str) -> bool:
    """The same for what is filled in, and for ruby."""
    if name in ("option", "optgroup") and page.name_at() == "option":
        page.close_to(len(page.open) - 1)
    elif name in ("select", "input", "textarea") and page.count["select"]:
        page.close("select", kinds.SCOPE)
        return name != "select"
    elif name == "button":
        page.close("button", kinds.SCOPE)
    elif name in _RUBY and page.count["ruby"] and page.find({"ruby"}, kinds.SCOPE):
        close_by_itself(page, but="rtc" if name in ("rp", "rt") else "")
    return True


def close_by_itself(page: Opened, but: str = "") -> None:
    """Close what ends of itself: items, options, a paragraph."""
    while page.name_at() in kinds.ENDS_ITSELF and page.name_at() != but:
        page.close_to(len(page.open) - 1)


def stands_in_table(page: Opened) -> bool:
    """Whether the innermost part of a table that is open is no cell, so that only its parts may stand here."""
    if not page.count["table"]:
        return False
    at = page.find(kinds.OF_TABLE | {"table", "template"}, ())
    return at is not None and page.name_at(at) not in _NO_CELL


def _make_room_in_table(page: Opened, name: str) -> bool:
    if not page.count["table"]:
        return page.count["template"] > 0
    if not page.count["template"] and not page.find({"table"}, kinds.SCOPE_OF_TABLE):
        return False
    cell = page.find(kinds.CELLS | {"caption"}, kinds.SCOPE_OF_TABLE)
    if cell is not None:
        page.close_to(cell)
    around = {"table", "template", "html"}
    if name in kinds.CELLS:
        around |= kinds.ROWS | {"tr"}
    elif name == "tr":
        around |= kinds.ROWS
    elif name == "col":
        around.add("colgroup")
    page.close_to((page.find(around, ()) or 0) + 1)
    if page.name_at() == "table" and (name in kinds.CELLS or name in ("tr", "col")):
        page.insert("colgroup" if name == "col" else "tbody", None, {})
    if name in kinds.CELLS and page.name_at() in kinds.ROWS:
        page.insert("tr", None, {})
    return True


def _close_item(page: Opened, names: Set[str]) -> None:
    """Close an open item of the list that is open."""
    if not any(page.count[name] for name in names):
        return
    for at in range(len(page.open) - 1, 0, -1):
        name = page.name_at(at)
        if name in names:
            page.close_to(at)
            return
        if name in kinds.SPECIAL and name not in ("address", "div", "p"):
            return
