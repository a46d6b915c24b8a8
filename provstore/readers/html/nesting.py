"""The marks of a page → its elements and texts, nested as a browser nests them.

Method: the tree construction of the HTML standard (html.spec.whatwg.org, 13.2.6), with three differences.  What stands
wrongly between the parts of a table stays where it stands; a text is never joined with the next one; what is nested
deeper than `provstore.readers.html.opened.DEEPEST` stands beside what it was in, as in Chromium.
"""

from provstore.readers.html import kinds
from provstore.readers.html.formatting import begin_formatting, end_formatting, open_again
from provstore.readers.html.markup import MARK, attributes_in, end_of_raw
from provstore.readers.html.opened import Opened
from provstore.readers.html.room import close_by_itself, make_room, stands_in_table

_BLANKS = " \t\n\r\f"
_HTML = 1  # the number of the element that is around all others
_PARTS_OF_PAGE = ("html", "head", "body")


def nest(source: str) -> Opened:
    """The elements and texts of a page, numbered as they begin.  Line ends in the source are "\\n" alone."""
    page = Opened(source)
    _Nesting(page).read()
    if page.is_moved:
        page.number_anew()
    return page


class _Nesting:
    """Where a page stands while its marks are read: of head and body the number, None where they have not begun."""

    def __init__(self, page: Opened) -> None:
        self._page = page
        self._head: int | None = None
        self._body: int | None = None
        self._has_doctype = False

    def read(self) -> None:
        source, at = self._page.source, 0
        while mark := MARK.search(source, at):
            start, end = mark.span()
            if at < start:
                self._text(at, start)
            at = end
            close, name, attributes = mark.groups()
            if name is None:
                at = self._other(start, end)
            elif source[end - 1] != ">":
                break  # the page ends in a tag
            elif close:
                self._end(name.lower(), start)
            else:
                at = self._begin(name.lower(), start, end, attributes_in(attributes) if attributes else {})
        if at < len(source) and not mark:
            self._text(at, len(source))
        self._open_body()

    def _other(self, start: int, end: int) -> int:
        """A comment, or a declaration; returns where to read on."""
        source = self._page.source
        if source.startswith("<![CDATA[", start) and self._page.is_drawn_in():
            stop = source.find("]]>", start)
            if stop < 0:
                stop = len(source)
            self._text(start + 9, stop, has_references=False)
            return stop + 3
        if source[start : start + 9].lower() == "<!doctype":
            self._has_doctype = True
        return end

    def _text(self, start: int, end: int, has_references: bool = True) -> None:
        page = self._page
        if self._body is None and not page.count["template"]:
            if not page.source[start:end].strip(_BLANKS):
                return
            self._open_body()
        if page.formatting and not page.is_drawn_in():
            open_again(page)
        page.add_text(page.open[-1], start, end, has_references)

    def _begin(self, name: str, start: int, end: int, attributes: dict[str, str]) -> int:
        """A start tag; returns where to read on."""
        page, source = self._page, self._page.source
        ends_at_once = source[end - 2] == "/"
        if page.is_drawn_in() and self._is_drawn(name, attributes):
            page.drawings.add(page.insert(name, start, attributes, is_open=not ends_at_once))
            return end
        name = "img" if name == "image" else name
        if not self._prepare(name, attributes) or not make_room(page, name, self._has_doctype):
            return end
        if name in kinds.FORMATTING:
            begin_formatting(page, name, start, attributes)
            return end
        if name in kinds.RAW:
            return self._raw(name, start, end, attributes)
        if name not in kinds.OPENS_NOTHING_AGAIN:
            open_again(page)
        if name in kinds.DRAWN:
            page.drawings.add(page.insert(name, start, attributes, is_open=not ends_at_once))
            return end
        is_open = name not in kinds.VOID and not (name == "form" and stands_in_table(page))
        number = page.insert(name, start, attributes, is_open=is_open)
        if name == "body":
            self._body = number
        elif name == "head":
            self._head = number
        elif name in kinds.BARRIERS:
            page.formatting.append(None)
        elif name in ("pre", "listing") and source.startswith("\n", end):
            return end + 1  # the first line end in it is none
        elif name == "plaintext":
            self._text(end, len(source), has_references=False)
            return len(source)
        return end

    def _is_drawn(self, name: str, attributes: dict[str, str]) -> bool:
        """Whether an element is a part of the drawing or formula that is open; else that ends."""
        page = self._page
        if name not in kinds.END_DRAWN and not (name == "font" and attributes.keys() & kinds.OF_HTML_FONT):
            return True
        page.close_drawn()
        return False

    def _raw(self, name: str, start: int, end: int, attributes: dict[str, str]) -> int:
        """An element whose text holds no others; returns where to read on."""
        page = self._page
        if name not in kinds.OF_HEAD:
            open_again(page)
        number = page.insert(name, start, attributes, is_open=False)
        stop, after = end_of_raw(page.source, name, end)
        end += name == "textarea" and page.source.startswith("\n", end)
        page.add_text(number, end, stop, name in kinds.WITH_REFERENCES)
        return after

    def _end(self, name: str, start: int) -> None:
        """An end tag."""
        page = self._page
        if page.is_drawn_in() and self._end_drawn(name):
            return
        if name in ("html", "body"):
            if not page.count["template"]:
                self._open_body()  # what follows is still the body's
        elif name == "br":
            self._begin("br", start, start + len("</br>"), {})
        elif name == "p" and not (page.count["p"] and page.find({"p"}, kinds.SCOPE_OF_PARAGRAPH)):
            if self._body is not None or page.count["template"]:
                page.insert("p", None, {}, is_open=False)
        elif name in kinds.HEADINGS:
            if at := page.find(kinds.HEADINGS, kinds.SCOPE):
                page.close_to(at)
        elif name in kinds.FORMATTING:
            end_formatting(page, name)
        elif name == "form":
            self._end_form()
        elif name in kinds.SPECIAL and name != "head":
            page.close(name, kinds.scope_of(name))
        elif page.count[name]:
            page.close_inline(name)

    def _end_drawn(self, name: str) -> bool:
        """Whether an end tag is that of a part of the drawing or formula that is open."""
        page = self._page
        if name in ("br", "p"):
            page.close_drawn()
        at = page.find({name}, ())
        if at is None or not page.drawings.issuperset(page.open[at:]):
            return False
        page.close_to(at)
        return True

    def _end_form(self) -> None:
        """The end of a form leaves open what was not ended in it."""
        page = self._page
        at = page.find({"form"}, kinds.SCOPE)
        if at is not None:
            close_by_itself(page)
            if at < len(page.open):
                page.take_out(page.open[at])

    def _prepare(self, name: str, attributes: dict[str, str]) -> bool:
        """Open what has to be open around an element; whether the element itself is still to be made."""
        page = self._page
        if page.count["template"]:
            return name not in _PARTS_OF_PAGE
        if name in _PARTS_OF_PAGE:
            return self._prepare_part_of_page(name, attributes)
        if self._body is not None:
            return True
        if name not in kinds.OF_HEAD:
            self._open_body()
        elif self._head is None:
            self._open_head()
        elif not page.count["head"]:
            page.push(self._head)  # what belongs there and stands behind it
        return True

    def _prepare_part_of_page(self, name: str, attributes: dict[str, str]) -> bool:
        """A second tag of <html> or <body> adds its attributes to those of the first."""
        page = self._page
        if name == "html" and len(page.elements) == _HTML:
            return True
        self._open_html()
        known = self._body if name == "body" else _HTML if name == "html" else None
        if known is not None:
            page.elements[known].attributes = {**attributes, **page.elements[known].attributes}
            return False
        if name == "body":
            self._open_head()
            page.close_to(_HTML + 1)
            return True
        return self._head is None and self._body is None

    def _open_html(self) -> None:
        if len(self._page.elements) == _HTML:
            self._page.insert("html", None, {})

    def _open_head(self) -> None:
        self._open_html()
        if self._head is None:
            self._head = self._page.insert("head", None, {})

    def _open_body(self) -> None:
        if self._body is None:
            self._open_head()
            self._page.close_to(_HTML + 1)
            self._body = self._page.insert("body", None, {})
