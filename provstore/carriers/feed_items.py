"""The XML of a feed → its items, each with the elements in it and the exact characters it stands in; in one pass."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers.expat import ExpatError, ParserCreate, errors

from provstore.carriers.feed_names import is_wanted, join_address, name_element
from provstore.carriers.xml_text import CHUNK, Piece, read_pieces
from provstore.carriers.xml_window import Window
from provstore.errors import RefusedInput
from provstore.text.files import CAP

DEEPEST = 512  # elements in elements
ITEMS = ("item", "atom:entry")
FEEDS = ("channel", "atom:feed")

_AROUND = (*FEEDS, "rss", "rdf:RDF")  # an item stands in one of these
_START_TAG = re.compile("""<(?:[^"'<>]|"[^"]*"|'[^']*')*>""")
_PARTED = ("atom:author", "atom:source")  # what they state stands in elements of their own
_MOST = 1_000  # elements of an item, and of a feed beside its items, that are looked at
_ENOUGH = CAP + 4 * CHUNK  # characters kept beyond which an item is too large, wherever its pieces begin and end
_SIZE = f"{CAP // 1024 // 1024} MB"


@dataclass(slots=True, eq=False)
class Element:
    """An element that stands in an item or a feed, or in such an element.

    `qname` is its name in the file, `name` the same with the prefix that the rules give its namespace.  `text` is
    that of the element and of all in it; `markup` its inner markup, as it stands in the file, where elements are in
    it or it says that it is XHTML.  `language` and `base` are those in force by xml:lang and xml:base.
    """

    qname: str
    name: str
    attributes: Mapping[str, str]
    language: str = ""
    base: str = ""
    text: str = ""
    markup: str = ""
    parts: list["Element"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a feed: its elements, those of the feed before it, and its exact characters.

    `encoding` is that of the file, in which `around` and any markup encode to the bytes that stand there.  `mended`
    says that the item, or what of the feed stands around all of them, is not well-formed and was read as if it were.
    """

    format: str  # "rss" or "atom"
    elements: tuple[Element, ...]
    feed: tuple[Element, ...]
    around: str
    encoding: str
    mended: bool
    refusal: RefusedInput | None = None


def read_items(stream: BinaryIO) -> Iterator[Item]:
    """The items of a feed, in order.

    Raises RefusedInput with the reason "encoding" or "carrier" where the file cannot be read on; all items before
    that place come out first.
    """
    encoding, pieces = read_pieces(stream)
    reader = _Reader(encoding)
    try:
        for piece in pieces:
            reader.read(piece)
            yield from reader.take()
        reader.read(None)
    except RefusedInput:
        yield from reader.take()
        raise
    except ExpatError as error:
        yield from reader.take()
        line, column = reader.find_error()
        message = f"is not well-formed XML: {errors.messages[error.code]}, at line {line}, column {column}"
        raise RefusedInput("carrier", message) from error
    yield from reader.take()


class _Reader:
    """The state of reading a feed: which elements are open, and what of the current item is known."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._window = Window()
        self._open: list[Element] = []
        self._scopes: list[ChainMap[str, str]] = [ChainMap({"xml": "xml"})]
        self._holders: list[Element] = []  # the feed and the item that are open
        self._feed: list[Element] = []  # of RSS 1.0 it ends before the items
        self._depth = 0  # how many elements are open around the elements of the innermost of these
        self._item: Element | None = None
        self._child: Element | None = None  # the element of a holder, and the part of it, whose text is read
        self._part: Element | None = None
        self._texts: list[str] = []
        self._part_texts: list[str] = []
        self._item_at = self._item_end = self._child_at = self._size = 0
        self._marked = self._cdata = self._mended_around = self._too_large = False
        self._done: list[Item] = []
        self._parser = ParserCreate("utf-8")  # whatever the file declares: it reads what was decoded
        self._parser.buffer_text = True
        self._parser.specified_attributes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartCdataSectionHandler = self._start_cdata
        self._parser.EntityDeclHandler = self._refuse_entity

    def take(self) -> list[Item]:
        """The items that have ended since this was asked last."""
        done, self._done = self._done, []
        return done

    def find_error(self) -> tuple[int, int]:
        return self._window.place(self._parser.ErrorByteIndex)

    def read(self, piece: Piece | None) -> None:
        """Read a piece; None is the end of the file."""
        if piece is None:
            self._parser.Parse(b"", True)
            return
        self._parser.Parse(self._window.add(piece), False)
        if self._item and not self._too_large and self._window.size() > _ENOUGH:
            self._too_large = True
        at = self._item_at if self._item and not self._too_large else max(0, self._parser.CurrentByteIndex)
        if not self._item:
            self._look_around(at)
        self._window.forget(at)
        if (self._item is None or self._too_large) and self._window.size() > _ENOUGH:
            raise RefusedInput("carrier", f"has more than {_SIZE} in one tag or comment")

    def _start(self, qname: str, attributes: dict[str, str]) -> None:
        if len(self._open) == DEEPEST:
            raise RefusedInput("carrier", f"is nested deeper than {DEEPEST} elements")
        above = self._open[-1] if self._open else Element("", "", {})
        scope = self._scopes[-1]
        if declared := {key[6:]: uri for key, uri in attributes.items() if key == "xmlns" or key.startswith("xmlns:")}:
            scope = scope.new_child(declared)
        language = attributes.get("xml:lang", above.language)
        base = join_address(above.base, attributes["xml:base"]) if "xml:base" in attributes else above.base
        element = Element(qname, name_element(qname, scope), attributes, language, base)
        if self._item is None and element.name in ITEMS and above.name in _AROUND:
            self._item, self._item_at = element, self._parser.CurrentByteIndex
            self._look_around(self._item_at)
            self._hold(element)
        elif self._item is None and element.name in FEEDS:
            self._feed = element.parts
            self._hold(element)
        elif self._holders and len(self._open) == self._depth:
            self._start_child(element)
        elif self._child and len(self._open) == self._depth + 1:
            self._start_part(element)
        self._open.append(element)
        self._scopes.append(scope)

    def _hold(self, element: Element) -> None:
        self._holders.append(element)
        self._depth = len(self._open) + 1
        self._child, self._size = None, 0

    def _start_child(self, element: Element) -> None:
        if len(self._holders[-1].parts) < _MOST and is_wanted(element.name):
            self._child, self._texts, self._child_at = element, [], self._parser.CurrentByteIndex
            self._marked = self._cdata = False

    def _start_part(self, element: Element) -> None:
        self._marked = True
        if self._child and self._child.name in _PARTED and len(self._child.parts) < _MOST:
            self._child.parts.append(element)
            self._part, self._part_texts = element, []

    def _start_cdata(self) -> None:
        self._cdata = True

    def _characters(self, text: str) -> None:
        if not self._child or self._too_large:
            return
        self._size += len(text)
        if self._size > CAP:
            if not self._item:
                raise RefusedInput("carrier", f"has more than {_SIZE} in one element")
            self._too_large = True
        self._texts.append(text)
        if self._part:
            self._part_texts.append(text)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        self._scopes.pop()
        if element is self._part:
            element.text, self._part = "".join(self._part_texts), None
        elif element is self._child:
            self._end_child(element)
        elif self._holders and element is self._holders[-1]:
            if element is self._item:
                self._end_item(element)
            self._holders.pop()
            self._depth = self._open.index(self._holders[-1]) + 1 if self._holders else 0

    def _end_child(self, element: Element) -> None:
        self._child = None
        element.text, self._texts = "".join(self._texts), []
        if not self._item:
            self._size = 0
        elif not self._too_large and (self._marked or (_is_xhtml(element) and not self._cdata)):
            here = self._window.find(self._parser.CurrentByteIndex)
            source = self._window.text(self._window.find(self._child_at), here)
            tag = _START_TAG.match(source)
            element.markup = source[tag.end() :] if tag else ""
        self._holders[-1].parts.append(element)

    def _end_item(self, element: Element) -> None:
        around = "" if self._too_large else self._read_around()
        too_large = self._too_large or len(around) > CAP
        refusal = RefusedInput("too large", f"is larger than {_SIZE}") if too_large else None
        form = "atom" if self._open[0].name.startswith("atom:") else "rss"
        start = 0 if self._too_large else self._window.find(self._item_at)
        self._item_end = self._window.find(self._parser.CurrentByteIndex)
        mended = self._mended_around or self._window.is_mended(start, self._item_end)
        around = "" if too_large else around
        self._done.append(Item(form, tuple(element.parts), tuple(self._feed), around, self._encoding, mended, refusal))
        self._item, self._too_large = None, False

    def _look_around(self, index: int) -> None:
        """Notice what is mended between the last item and a byte of what the parser reads."""
        end = self._window.find(index)
        self._mended_around = self._mended_around or self._window.is_mended(self._item_end, end)

    def _read_around(self) -> str:
        """The item as it stands in the file, with its tags."""
        start = self._window.find(self._item_at)
        end = self._window.find(self._parser.CurrentByteIndex) - start
        around = self._window.text(start)
        tag = _START_TAG.match(around)
        return tag[0] if tag and tag[0].endswith("/>") else around[: around.index(">", end) + 1]

    def _refuse_entity(self, *_: object) -> None:
        raise RefusedInput("carrier", "declares entities of its own, which are never followed")


def _is_xhtml(element: Element) -> bool:
    return element.name.startswith("atom:") and "xhtml" in element.attributes.get("type", "")
