"""What an item of a feed says of its document: the text of it, and what it states."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

from provstore.carriers.feed_items import Element, Item
from provstore.carriers.feed_names import join_address
from provstore.records import CarrierField, CarrierValue, Kind
from provstore.rules import load

_ADDRESS = re.compile(r"(?i)https?://[^\s/]")
_MAIL_AND_NAME = re.compile(r"\S+@\S+ ?\((.+)\)$")
_MAIL = re.compile(r"\S+@\S+$")
_LONGEST_NAME = 500  # characters
_ANY_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[/!?a-zA-Z][^<>]*>", re.DOTALL)


class ItemText(NamedTuple):
    """The document in an item: its bytes, and which element of the item they are of."""

    content: bytes
    kind: Kind
    encoding: str
    element: Element
    which: int  # among the elements of the item that have the name in the file, from 0
    is_summary: bool


def find_text(item: Item) -> ItemText | None:
    """The document that an item gives: its whole text, or where there is none, its summary."""
    rules = load("carriers/feeds")["text"]
    for names, is_summary in ((rules["whole"], False), (rules["summary"], True)):
        for name in names:
            for element in item.elements:
                if element.name == name and (content := read_content(element, item.encoding)):
                    same = [other for other in item.elements if other.qname == element.qname]
                    which = next(place for place, other in enumerate(same) if other is element)
                    return ItemText(*content, element, which, is_summary)
    return None


def read_content(element: Element, encoding: str) -> tuple[bytes, Kind, str] | None:
    """The bytes of the document in an element, what they are, and their encoding; None where there are no words.

    Markup that stands there as elements is taken byte for byte, in the encoding of the file; all else is the text of
    the element, in UTF-8.
    """
    is_atom = element.name.startswith("atom:")
    form = element.attributes.get("type", "text").strip().lower() if is_atom else "html"
    if not (form in ("text", "html", "xhtml") or form.startswith("text/") or form.endswith("xml")):
        return None  # base64 of another format
    text = element.markup or element.text
    if not _has_words(text):
        return None
    if element.markup:
        return text.encode(encoding), "html", encoding
    return text.encode(), "plain" if form in ("text", "text/plain") else "html", "utf-8"


def is_podcast(item: Item) -> bool:
    """Whether an item is an episode to hear or see, whatever is written of it."""
    rules = load("carriers/feeds")["podcast"]
    enclosed = [one.attributes.get("type", "") for one in item.elements if one.name == "enclosure"]
    return any(form.startswith(tuple(rules["enclosed"])) for form in enclosed) and any(
        one.name.startswith(rules["prefix"]) for one in item.elements
    )


def state(item: Item, text: ItemText | None) -> Iterator[CarrierValue]:
    """All that an item states of its document, and what its feed states of all of them."""
    rules = load("carriers/feeds")
    has_author = False
    for element in item.elements:
        if element.name in rules["item"] and not (text and element is text.element):
            field: CarrierField = rules["item"][element.name]
            for value in _values(element, field):
                has_author = has_author or field == "author"
                yield CarrierValue(field, value, _where(item, element))
    if text and text.element.language:
        yield CarrierValue("language", text.element.language, f"{item.format} xml:lang")
    for element in item.feed:
        field = rules["feed"].get(element.name)
        if field and not (field == "author" and has_author):
            for value in _values(element, "title" if field == "site" else field):
                yield CarrierValue(
                    field, value, _where(item, element, "feed " if item.format == "atom" else "channel ")
                )
    if text and text.is_summary:
        yield CarrierValue("note", "a summary alone", _where(item, text.element))
    if item.mended:
        yield CarrierValue("note", "not well-formed XML, mended", item.format)


def find_address(item: Item) -> str | None:
    """The address of the document of an item, where it gives one that leads somewhere."""
    for name in load("carriers/feeds")["address"]["order"]:
        for element in item.elements:
            if element.name == name:
                for value in _values(element, "url"):
                    if _ADDRESS.match(address := join_address(element.base, value)):
                        return address
    return None


def to_text(markup: str) -> str:
    """The words of a line that may be escaped HTML: no tags of HTML, no references, white space folded."""
    return fold(unescape(_html_tag().sub("", markup)))


def fold(text: str) -> str:
    return " ".join(text.split())


def _values(element: Element, field: CarrierField) -> Iterator[str]:
    """What an element states; often one value, and none where it is empty."""
    if field == "url":
        yield from filter(None, [_find_link(element)])
    elif element.name in ("atom:author", "atom:source"):
        wanted = "name" if element.name == "atom:author" else "title"
        parts = [part for part in element.parts if part.name.removeprefix("atom:") == wanted]
        yield from filter(None, [_to_line(part) for part in parts])
    elif field == "author":
        yield from filter(None, [_find_name(element.text)])
    elif element.name == "atom:category":
        yield from filter(None, [fold(element.attributes.get("label", "") or element.attributes.get("term", ""))])
    elif value := _to_line(element):
        yield value


def _find_name(text: str) -> str:
    """The name of an author, beside whom RSS wants an address; empty where there is only that."""
    line = to_text(text)
    if len(line) > _LONGEST_NAME or "@" not in line:
        return line
    named = _MAIL_AND_NAME.match(line)
    return named[1] if named else "" if _MAIL.match(line) else line


def _to_line(element: Element) -> str:
    """The text of an element as one line; in Atom it says whether it is escaped HTML, in RSS it mostly is."""
    form = element.attributes.get("type", "text") if element.name.startswith("atom:") else "html"
    return to_text(element.text) if form in ("html", "text/html") else fold(element.text)


def _find_link(element: Element) -> str | None:
    """The address that an element gives for the document itself."""
    if element.name == "atom:link":
        is_other = element.attributes.get("rel", "alternate") != "alternate"
        return None if is_other else fold(element.attributes.get("href", "")) or None
    value = fold(element.text)
    if element.name == "guid" and (element.attributes.get("isPermaLink") == "false" or not _ADDRESS.match(value)):
        return None
    return value or None


def _where(item: Item, element: Element, before: str = "") -> str:
    name = element.name.removeprefix("atom:") if item.format == "atom" else element.name
    return f"{item.format} {before}{name}"


def _has_words(text: str) -> bool:
    return bool(unescape(_ANY_TAG.sub("", text)).strip())


@cache
def _html_tag() -> re.Pattern[str]:
    """A tag of HTML, by the name of its element: of other words in angle brackets nobody knows what they are."""
    html = load("text/formats")["html"]
    names = "|".join((*html["elements"], *html["without_end"]))
    return re.compile(rf"(?i)</?(?:{names})\b[^<>]{{0,2000}}>")
