"""A tree → its blocks of visible text: what a browser sets apart from what stands before and after it."""

import re
from dataclasses import dataclass, field

from provstore.readers.html.markup import Aligned
from provstore.readers.html.names import elements_of, is_called, names_of
from provstore.readers.html.opened import Element
from provstore.readers.html.sums import sums
from provstore.readers.html.tree import Tree

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SHORTEST_PROSE = 60  # characters of a block that can show where the article is
MOST_LINKED = 0.33  # share of such a block that may stand in links

_BLANKS = " \n\t\xa0\r\f"
_END = re.compile(r"[.!?…。！？」”\"»][)\]”\"»]?\Z")
_PART = re.compile(r"[,;:،、，]")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one text of the tree; `element` is the one right around them."""

    element: int
    parts: tuple[Aligned, ...]


@dataclass(slots=True)
class Block:
    """A block: its element, and its runs in order; None is a line break."""

    element: int
    runs: list[Run | None] = field(default_factory=list)
    size: int = 0  # characters without blanks
    linked: int = 0  # of which in links
    words: str = ""  # with single spaces, for looking at

    @property
    def start(self) -> int:
        return next(part.start for run in self.runs if run for part in run.parts)

    @property
    def end(self) -> int:
        return next(part.end for run in reversed(self.runs) if run for part in reversed(run.parts))

    @property
    def density(self) -> float:
        """The share of it that stands in links."""
        return self.linked / self.size

    @property
    def is_prose(self) -> bool:
        """Whether it is long, has a sentence, and does not consist of links."""
        return self.size > SHORTEST_PROSE and self.density < MOST_LINKED and ends_sentence(self.words)


def ends_sentence(words: str) -> bool:
    """Whether something in the words ends a sentence or parts one."""
    if _END.search(words.rstrip()[-2:]):
        return True
    parted = _PART.search(words)
    return parted is not None and _BLANK.search(words, parted.end()) is not None


class Blocks:
    """The blocks of a tree in order, with what is asked of each element again and again.

    By its number: `names` are the words by which it is called, `sizes` counts the characters of the blocks in it and
    `prose` those of prose; `block_of` is the nearest block element, from the inside out.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        count = len(tree.elements)
        self._set_apart, unseen = elements_of("set_apart"), elements_of("unseen")
        self.names = [names_of(one.attributes) for one in tree.elements]
        self.block_of = [0] * count
        self.is_unseen = bytearray(count)
        self.in_link = bytearray(count)
        enlarging = _enlarging(tree)
        for number in range(1, count):
            element = tree.elements[number]
            self.block_of[number] = number if element.name in self._set_apart else self.block_of[element.parent]
            is_unseen = (element.name in unseen and number not in enlarging) or _is_clipped(element)
            self.is_unseen[number] = self.is_unseen[element.parent] or is_unseen
            self.in_link[number] = self.in_link[element.parent] or _leads_away(element)
        self.all: list[Block] = [block for block in self._find() if block.size]
        for block in self.all:
            text = "".join("".join(part.words for part in run.parts) if run else "\n" for run in block.runs)
            block.words = " ".join(text.split())
        self.sizes = sums(tree.elements, ((block.element, block.size) for block in self.all))
        self.prose = sums(tree.elements, ((block.element, block.size) for block in self.all if block.is_prose))

    def _find(self) -> list[Block]:
        """All blocks; those of white space alone have no size."""
        elements = self.tree.elements
        found: list[Block] = []
        open_block: Block | None = None
        waiting = [(0, iter(elements[0].children))]
        while waiting:
            number, children = waiting[-1]
            child = next(children, None)
            if child is None:
                waiting.pop()
                if elements[number].name in self._set_apart:
                    open_block = None
            elif child < 0:
                open_block = self._take(~child, open_block, found)
            elif self.is_unseen[child]:
                continue
            elif elements[child].name == "br":
                if open_block and open_block.runs and open_block.runs[-1] is None:
                    open_block = None  # two in a row: a new paragraph
                elif open_block and open_block.size:
                    open_block.runs.append(None)
            else:
                if elements[child].name in self._set_apart:
                    open_block = None
                waiting.append((child, iter(elements[child].children)))
        return found

    def _take(self, number: int, block: Block | None, found: list[Block]) -> Block | None:
        """Put a text at the end of the open block, or of a new one; returns the block that is open then."""
        text = self.tree.texts[number]
        is_blank = not text.words.strip(" \t\n\r\f")
        if self.is_unseen[text.parent] or (is_blank and block is None):
            return block
        parts = self.tree.align(number)
        if not parts or (is_blank and block and block.runs[-1] is None):
            return block
        if block is None:
            block = Block(self.block_of[text.parent])
            found.append(block)
        block.runs.append(Run(text.parent, parts))
        size = len(text.words) - sum(map(text.words.count, _BLANKS))
        block.size += size
        block.linked += size * self.in_link[text.parent]
        return block


def _enlarging(tree: Tree) -> set[int]:
    """The buttons that enlarge a picture, which stands in them with its caption."""
    captions = (number for number, one in enumerate(tree.elements) if one.name == "figcaption")
    return {
        around for number in captions for around in tree.ancestors(number) if tree.elements[around].name == "button"
    }


def _is_clipped(element: Element) -> bool:
    """Whether an inline element is there for programs that read pages out, and cut away for everybody who sees them."""
    if element.name != "span" or not element.attributes:
        return False
    style = element.attributes.get("style", "").replace(" ", "")
    is_cut = "clip:rect(" in style and "position:absolute" in style
    return is_cut or is_called(element.attributes.get("class", ""), "read out")


def _leads_away(element: Element) -> bool:
    """Whether an element is a link; a mark in a page has no address, and that of a heading leads to itself."""
    return element.name == "a" and bool(element.attributes.get("href", "").strip())
