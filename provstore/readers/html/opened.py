"""The elements and texts of a page while it is read, and which elements are open.

Terms of the HTML standard (html.spec.whatwg.org, 13.2.4): the stack of open elements is `open`, the list of active
formatting elements is `formatting`, a marker in it is None.
"""

from collections import Counter
from collections.abc import Collection, Set
from dataclasses import dataclass, field

from provstore.readers.html import kinds
from provstore.readers.html.markup import aligned

DEEPEST = 512  # elements inside each other; what is nested deeper stands beside what it was in, as in Chromium


@dataclass(slots=True)
class Element:
    """`parent` and `children` are numbers; a child below zero is the text of number ``~child``."""

    name: str
    parent: int
    start: int | None  # of its tag in the source; None where the source has none, as of an implied body
    attributes: dict[str, str]
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class SourceText:
    """`words` are the characters from `start` to `end` of the source, with references as what they stand for."""

    parent: int
    words: str
    start: int
    end: int


class Opened:
    """Elements and texts by their numbers; element 0 is the document, and `is_cut` says that some stood too deep."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.elements = [Element("#document", -1, None, {})]
        self.texts: list[SourceText] = []
        self.is_cut = False
        self.is_moved = False  # an element stands elsewhere than its number says
        self.open = [0]
        self.count: Counter[str] = Counter()  # of the open elements of a name
        self.formatting: list[int | None] = []
        self.drawings: set[int] = set()  # drawings and formulas, and their parts

    def insert(self, name: str, start: int | None, attributes: dict[str, str], is_open: bool = True) -> int:
        if is_open and len(self.open) > DEEPEST:
            self.is_cut = True
            if self.open[-1] in self.formatting:
                self.formatting.remove(self.open[-1])  # else it would be opened again at once
            self.close_to(DEEPEST)
        number, parent = len(self.elements), self.open[-1]
        self.elements.append(Element(name, parent, start, attributes))
        self.elements[parent].children.append(number)
        if is_open:
            self.push(number)
        return number

    def push(self, number: int) -> None:
        self.open.append(number)
        name = self.elements[number].name
        self.count[name] += 1

    def add_text(self, parent: int, start: int, end: int, has_references: bool) -> None:
        source = self.source
        if start < end:
            if has_references and source.find("&", start, end) >= 0:
                words = "".join(part.words for part in aligned(source, start, end))
            else:
                words = source[start:end]
            self.elements[parent].children.append(~len(self.texts))
            self.texts.append(SourceText(parent, words, start, end))

    def close_to(self, size: int) -> None:
        """Close the innermost elements until so many are open."""
        while len(self.open) > size:
            name = self.elements[self.open.pop()].name
            self.count[name] -= 1
            if name in kinds.BARRIERS and None in self.formatting:
                while self.formatting.pop() is not None:
                    pass

    def close(self, name: str, stops: Set[str]) -> None:
        if self.count[name] and (at := self.find({name}, stops)):
            self.close_to(at)

    def find(self, names: Set[str], stops: Collection[str]) -> int | None:
        """Where the innermost open element of these names stands among the open; None where a stop stands before it."""
        for at in range(len(self.open) - 1, 0, -1):
            name = self.name_at(at)
            if name in names:
                return at
            if name in stops:
                return None
        return None

    def name_at(self, at: int = -1) -> str:
        return self.elements[self.open[at]].name

    def is_drawn_in(self) -> bool:
        """Whether what comes next is a part of a drawing or a formula."""
        return self.open[-1] in self.drawings and self.name_at() not in kinds.HTML_IN_DRAWN

    def close_drawn(self) -> None:
        """Close drawings and formulas up to where HTML stands."""
        while self.is_drawn_in():
            self.close_to(len(self.open) - 1)

    def take_out(self, number: int) -> None:
        """An element is no longer open, though what stands in it is."""
        self.open.remove(number)
        self.count[self.elements[number].name] -= 1

    def close_inline(self, name: str) -> None:
        """The end tag of an element that has no rule of its own: it ends nothing beyond a special element."""
        for at in range(len(self.open) - 1, 0, -1):
            here = self.name_at(at)
            if here == name:
                self.close_to(at)
                return
            if here in kinds.SPECIAL:
                return

    def number_anew(self) -> None:
        """Number elements and texts as they begin, where some stand elsewhere than their tags."""
        elements: list[Element] = []
        texts: list[SourceText] = []
        waiting = [(0, -1)]
        while waiting:
            old, parent = waiting.pop()
            number = len(elements) if old >= 0 else ~len(texts)
            if parent >= 0:
                elements[parent].children.append(number)
            if old < 0:
                texts.append(self.texts[~old])
                texts[-1].parent = parent
            else:
                element = self.elements[old]
                elements.append(Element(element.name, parent, element.start, element.attributes))
                waiting += [(child, number) for child in reversed(element.children)]
        self.elements, self.texts = elements, texts
