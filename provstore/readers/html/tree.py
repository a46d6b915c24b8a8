"""The source of a page → its elements and texts in order, each with its place in the source.

The tree is that of browsers, by justhtml; this module makes of it what the other steps look at: numbered elements,
and texts whose characters are aligned with those of the source, so that each leads back to them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple, cast

from justhtml import JustHTML
from justhtml.dom import Node, Text

DEEPEST = 512  # elements inside each other; what is nested deeper is read as if it stood at this depth

# One tag, comment or declaration; possessive, so that a soup of them takes no longer than a page.
_MARKUP = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))|<[!?][^>]*+(?:>|\Z)|</?+[a-zA-Z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+(?:>|\Z)|</[^a-zA-Z][^>]*+(?:>|\Z)",
    re.DOTALL,
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,9}+;?+|#[xX][0-9a-fA-F]{1,8}+;?+|[A-Za-z][A-Za-z0-9]{0,31}+;?+)")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?+")
_NO_NAMES = ("#", "!", "?")  # of nodes that are no elements: comments and declarations


class Aligned(NamedTuple):
    """Characters of a text and where they stand: as they are where both have one length, else as a reference."""

    words: str
    start: int
    end: int


@dataclass(slots=True)
class Element:
    """`parent` and `children` are numbers; a child below zero is the text of number ``~child``."""

    name: str
    parent: int
    start: int | None  # of its tag in the source; None where the source has none, as of an implied body
    attributes: Mapping[str, str]
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class SourceText:
    parent: int
    words: str
    start: int


class Tree:
    """Elements and texts of a page, numbered in the order of the document; element 0 is the document itself."""

    def __init__(self, source: str) -> None:
        self.source = source
        # A parser makes line ends one character and drops a byte order mark: here all keep their length.
        self._parsed = source.replace("\r\n", " \n").replace("\r", "\n")
        if self._parsed.startswith("\ufeff"):
            self._parsed = " " + self._parsed[1:]
        self.elements: list[Element] = [Element("#document", -1, None, {})]
        self.texts: list[SourceText] = []
        self.is_cut = False
        self._number(JustHTML(self._parsed, sanitize=False, track_node_locations=True).root)
        self._last = list(range(len(self.elements)))  # of the elements inside each the last, or itself
        for number in range(len(self.elements) - 1, 0, -1):
            parent = self.elements[number].parent
            self._last[parent] = max(self._last[parent], self._last[number])

    def align(self, number: int) -> tuple[Aligned, ...]:
        """The characters of a text with their places; what cannot be found in the source is left out."""
        text = self.texts[number]
        if self._parsed.startswith(text.words, text.start):
            return (Aligned(text.words, text.start, text.start + len(text.words)),)
        return tuple(_align(self._parsed, text))

    def is_within(self, number: int, outer: int) -> bool:
        """Whether an element is another or stands inside it."""
        return outer <= number <= self._last[outer]  # elements are numbered as they begin

    def inner(self, number: int) -> tuple[str, int]:
        """The text right inside an element that holds no others (script, title), and where it begins."""
        child = next((child for child in self.elements[number].children if child < 0), None)
        return ("", 0) if child is None else (self.texts[~child].words, self.texts[~child].start)

    def words(self, number: int, enough: int = 1000) -> str:
        """The text inside an element, with single spaces; of a long one the beginning, longer than `enough`."""
        parts: list[str] = []
        size = 0
        for child in self.inside(number):
            if child < 0:
                parts.append(self.texts[~child].words)
                size += len(self.texts[~child].words.strip())
                if size > enough:
                    break
            else:
                parts.append(" ")  # names of several writers are mostly set apart by style alone
        return " ".join("".join(parts).split())

    def reach(self, number: int) -> tuple[int, int] | None:
        """Where the texts inside an element begin and end in the source; None where there are none."""
        first: int | None = None
        last = 0
        for child in self.inside(number):
            if child >= 0 or not self.texts[~child].words.strip():
                continue
            if aligned := self.align(~child):
                words = self.texts[~child].words
                before, behind = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
                is_plain = len(aligned) == 1 and len(aligned[0].words) == aligned[0].end - aligned[0].start
                start = aligned[0].start + before * is_plain
                first = start if first is None else min(first, start)
                last = max(last, aligned[-1].end - behind * is_plain)
        return None if first is None else (first, last)

    def inside(self, number: int) -> Iterator[int]:
        """Elements and texts inside an element in order, without those that nobody sees."""
        waiting = [number]
        while waiting:
            child = waiting.pop()
            yield child
            if child >= 0 and self.elements[child].name not in ("script", "style", "svg", "noscript", "template"):
                waiting += reversed(self.elements[child].children)

    def attribute(self, number: int, name: str) -> tuple[str, int, int] | None:
        """The value of an attribute and its place in the source; None where the tag does not have it."""
        element = self.elements[number]
        if element.start is None or name not in element.attributes:
            return None
        tag = _MARKUP.match(self.source, element.start)
        if tag is None:
            return None
        for found in _ATTRIBUTE.finditer(self.source, element.start + 1 + len(element.name), tag.end()):
            if found[1].lower() == name:
                group = next((group for group in (2, 3, 4) if found[group] is not None), None)
                if group is None:
                    return None
                return unescape(found[group]), found.start(group), found.end(group)
        return None

    def ancestors(self, number: int) -> Iterator[int]:
        """An element and those around it, from the inside out, without the document."""
        while number > 0:
            yield number
            number = self.elements[number].parent

    def _number(self, root: Node) -> None:
        """Number what stands below the root of the parser's tree, and take that tree apart."""
        elements, texts = self.elements, self.texts
        waiting: list[tuple[Node | Text, int, int]] = [(child, 0, 1) for child in reversed(root.children or ())]
        while waiting:
            node, parent, depth = waiting.pop()
            node.parent = None  # no ring is left, so that the tree goes as soon as nobody needs it
            if isinstance(node, Text):
                if node.data and (start := node.origin_offset) is not None:
                    elements[parent].children.append(~len(texts))
                    texts.append(SourceText(parent, node.data, start))
                continue
            if node.name[:1] in _NO_NAMES:
                continue
            number = len(elements)
            elements[parent].children.append(number)
            elements.append(Element(node.name, parent, node.origin_offset, _without_none(node.attrs or {})))
            if depth > DEEPEST:
                self.is_cut, number = True, parent
            if node.children:
                waiting += [(child, number, depth + 1) for child in reversed(node.children)]


def _without_none(attributes: Mapping[str, str | None]) -> Mapping[str, str]:
    """Attributes, of which one without a value has an empty one."""
    if None in attributes.values():
        return {name: value or "" for name, value in attributes.items()}
    return cast("Mapping[str, str]", attributes)


def _align(source: str, text: SourceText) -> Iterator[Aligned]:
    words, at, done = text.words, text.start, 0
    while done < len(words) and at < len(source):
        if source[at] == "&" and (found := _reference(source, at, words, done)):
            yield found
            at, done = found.end, done + len(found.words)
        elif source[at] == words[done]:
            stop = min(_next_sign(source, at + 1), at + len(words) - done)
            run = source[at:stop]
            if not words.startswith(run, done):
                run = _common(run, words[done : done + len(run)])
            yield Aligned(run, at, at + len(run))
            at, done = at + len(run), done + len(run)
        elif markup := _MARKUP.match(source, at):
            at = markup.end()  # what stands between was moved elsewhere, or means nothing here
        else:
            return


def _reference(source: str, at: int, words: str, done: int) -> Aligned | None:
    """The character reference at a place, where it says what the text has there."""
    found = _REFERENCE.match(source, at)
    if found is None:
        return None
    raw = found[0]
    for length in range(len(raw), 1, -1):  # without a semicolon the longest name counts, and the rest is text
        value = unescape(raw[:length])
        if value != raw[:length] and not value.startswith("&" + raw[1:2]) and words.startswith(value, done):
            shorter = unescape(raw[: length - 1])
            if length == 2 or not (shorter != raw[: length - 1] and shorter + raw[length - 1] == value):
                return Aligned(value, at, at + length)
        if raw[1] == "#":
            break
    return None


def _next_sign(source: str, at: int) -> int:
    """Where the next "&" or "<" stands, at most some thousand characters on."""
    end = min(len(source), at + 4096)
    found = (source.find(sign, at, end) for sign in "&<")
    return min((place for place in found if place >= 0), default=end)


def _common(one: str, other: str) -> str:
    length = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]
