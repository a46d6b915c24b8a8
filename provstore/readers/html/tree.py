"""The source of a page → its elements and texts in order, each with its place in the source.

The tree is that of browsers: `nesting` makes it of the marks that `markup` finds.  This module is what the other steps
ask of it.
"""

from collections.abc import Iterator

from provstore.readers.html.markup import MARK, Aligned, aligned, attribute_between
from provstore.readers.html.nesting import nest


class Tree:
    """Elements and texts of a page, numbered in the order of the document; element 0 is the document itself."""

    def __init__(self, source: str) -> None:
        self.source = source
        # A parser makes line ends one character and drops a byte order mark: here all keep their length.
        self._parsed = source.replace("\r\n", " \n").replace("\r", "\n")
        if self._parsed.startswith("\ufeff"):
            self._parsed = " " + self._parsed[1:]
        page = nest(self._parsed)
        self.elements, self.texts, self.is_cut = page.elements, page.texts, page.is_cut
        self._last = list(range(len(self.elements)))  # of the elements inside each the last, or itself
        for number in range(len(self.elements) - 1, 0, -1):
            parent = self.elements[number].parent
            self._last[parent] = max(self._last[parent], self._last[number])

    def align(self, number: int) -> tuple[Aligned, ...]:
        """The characters of a text with their places."""
        text = self.texts[number]
        if text.end - text.start == len(text.words):  # a reference is longer than what it stands for
            return (Aligned(text.words, text.start, text.end),)
        return tuple(aligned(self._parsed, text.start, text.end))

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

    def attribute(self, number: int, name: str) -> Aligned | None:
        """The value of an attribute and its place in the source; None where the tag does not have it."""
        element = self.elements[number]
        if element.start is None or name not in element.attributes:
            return None
        tag = MARK.match(self.source, element.start)
        return attribute_between(self.source, *tag.span("attributes"), name) if tag else None

    def ancestors(self, number: int) -> Iterator[int]:
        """An element and those around it, from the inside out, without the document."""
        while number > 0:
            yield number
            number = self.elements[number].parent
