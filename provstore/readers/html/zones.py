"""Blocks → what each is: the article among all that stands on a page.

The steps: `marks` say what the markup calls each element; the *container* is the element in which most of the prose
stands; what stands in it is the article, but for what is called furniture, consists of links, or has no sentence
after it.  Captions stand in a figure, are called so, or are all that an element with a picture says.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from provstore.readers.html.blocks import HEADINGS, Block, Blocks, ends_sentence
from provstore.readers.html.chosen import is_signature, ranked
from provstore.readers.html.ends import Ends, others_below, signed_again
from provstore.readers.html.headline import Headlines
from provstore.readers.html.marks import FURNITURE, Marks
from provstore.readers.html.parts import Function, Parts
from provstore.readers.html.pictures import Pictures
from provstore.readers.html.quoted import Quoted
from provstore.readers.html.signed import Signed
from provstore.readers.html.standfirst import Standfirst
from provstore.readers.html.story import Story
from provstore.records import GOES_ON, POST, QUOTED_BY, STANDFIRST, PageValue, SegmentKind
from provstore.rules import says

BESIDE = " beside img"  # the end of the reason of a caption that only its place shows
MOSTLY_LINKS = 0.5
ALL_LINKS = 0.8
SHORT = 120  # characters of a block with links that is furniture
BESIDE_LINK = 12  # characters that a paragraph with a link has to say beside it
LEADING = re.compile(r"[^:.!?]{1,40}:\s")  # words that lead to a link
LONG_LINKED = 200  # characters of a paragraph that may be one link


class Zones:
    """Gives the blocks of a page their functions."""

    def __init__(self, blocks: Blocks, values: Sequence[PageValue], quoted: Quoted) -> None:
        """`values`: what the page states; by its titles the headline is known, by its descriptions the standfirst."""
        self._quoted = quoted
        self._blocks = blocks.all
        self._seen = blocks
        self._elements = blocks.tree.elements
        marks = Marks(blocks, quoted.around)
        self._names, self._marks = marks.names, marks.of
        self._headlines = Headlines(blocks, marks, list(ranked(values, "title")))
        self._standfirst = Standfirst(blocks, marks, values)
        self._ends = Ends(blocks, quoted)
        self._sizes = blocks.sizes
        self._parts = Parts(blocks, self._names, quoted, self._headlines)
        self.story = Story(blocks, marks)
        self.pictures = Pictures(blocks, self.story)
        self._signed = Signed(blocks, marks, self.story)
        self._open_quotation = 0  # the quoted block of which a block was found last

    def functions(self) -> list[Function | None]:
        """The function of each block, in order; None is furniture."""
        prose = (n for n, one in enumerate(self._blocks) if one.is_prose)
        told = [n for n in prose if self.story.holds(self._blocks[n].element)]
        headline = self._headlines.find(next(iter(told), len(self._blocks)))
        first = next((number for number in told if headline is None or number > headline), 0)
        found: list[Function | None] = []
        for number, block in enumerate(self._blocks):
            if number == headline:
                found.append(Function("headline", f"html:{self._elements[block.element].name}"))
            else:
                is_inside = self.story.holds(block.element)
                is_headed = headline is None or number > headline
                found.append(self._function(block, is_inside, is_headed, is_headed and number < first))
        for number in self._linked_headings(found):
            found[number] = Function("subheading", f"html:{self._elements[self._blocks[number].element].name}")
        for number in self._ends.outside(found):
            found[number] = None
        if headline is not None:
            for number in self._standfirst.find(headline, self._start(told, headline), self.story.container):
                one = found[number]
                if one is None or one.reason.endswith(BESIDE):
                    found[number] = Function("paragraph", STANDFIRST)
        for number in others_below(found):
            found[number] = None
        again = (*self.pictures.shown_again(found), *self.pictures.credited_again(found))
        for number in (*again, *signed_again(found, self._blocks)):
            found[number] = None
        return found

    def _linked_headings(self, found: Sequence[Function | None]) -> list[int]:
        """The numbers of the headings that are links and stand among the paragraphs of the story, one of them below.

        A teaser has its heading and its words in an element of its own, or no words.
        """
        numbers = []
        for number, (block, below) in enumerate(pairwise(self._blocks)):
            one, other = self._elements[block.element], self._elements[below.element]
            is_among = one.parent == other.parent == self.story.container and self._marks[block.element] == ""
            function = found[number + 1]
            is_headed = found[number] is None and one.name in HEADINGS and below.is_prose
            is_stray = says("page/markup", "stray words", block.words)
            if is_among and is_headed and function and function.kind == "paragraph" and not is_stray:
                numbers.append(number)
        return numbers

    def _start(self, told: Sequence[int], headline: int) -> int:
        """The number of the first prose of the story below the headline that is no heading."""
        names = ((number, self._elements[self._blocks[number].element].name) for number in told)
        return next((number for number, name in names if number > headline and name not in HEADINGS), headline)

    def kinds_in(self, block: Block, function: Function) -> list[tuple[SegmentKind, str]]:
        """Kind and reason of each run of a block."""
        return self._parts.kinds(block, function)

    def _function(self, block: Block, is_inside: bool, is_headed: bool, is_above: bool) -> Function | None:
        element, mark = self._elements[block.element], self._marks[block.element]
        name = element.name
        if mark == "hidden":
            return None
        if root := self._quoted.around[block.element]:
            # A post in the story is of the story, although what holds it is mostly called "social".
            is_furniture = mark in FURNITURE and (self._quoted.reasons[root] != POST or mark != "furniture")
            is_shown = is_inside and not is_furniture and not says("page/markup", "stray words", block.words)
            return self._quotation(block, root) if is_shown else None
        if is_above and (line := self._signed.beside_picture(block)):
            return line
        if mark in ("caption", "credit") or (mark == "figure" and name not in HEADINGS):
            return self.pictures.caption(block, mark, is_above=is_above)
        if line := self._signed.line(block, is_headed=is_headed, is_above=is_above):
            return line if line.kind != "boilerplate" else None
        if is_above and not is_inside and self.pictures.is_said_beside(block):
            return Function("caption", f"html:{name}{BESIDE}")
        if not is_inside:
            return None
        is_furniture = mark in FURNITURE or says("page/markup", "stray words", block.words)
        is_beside = name not in HEADINGS and self.pictures.is_beside(block.element)
        if is_beside and is_signature(block.words):
            return None  # whose portrait stands there, of another article
        if is_beside and block.density < MOSTLY_LINKS and not is_furniture:
            return Function("caption", f"html:{name}{BESIDE}")
        is_linked = (block.density > ALL_LINKS and (name != "p" or block.size < LONG_LINKED)) or (
            block.density > MOSTLY_LINKS and block.size < SHORT and not _is_sentence_with_link(block, name)
        )
        if is_furniture or is_linked:
            return None
        if says("page/markup", "credit line", block.words):
            return Function("credit", "html:credit line")
        # What is set in like a quotation and is none: a note, or a whole page.
        reason = "html:indented" if name == "blockquote" else f"html:{name}"
        return Function("subheading" if name in HEADINGS else "paragraph", reason)

    def _quotation(self, block: Block, root: int) -> Function | None:
        """A block of somebody else's words, or of who they are by; None for links alone, which no post is without."""
        reason = self._quoted.reasons[root]
        goes_on = GOES_ON if root == self._open_quotation else ""
        if self._quoted.is_in_name(block.element):
            self._open_quotation = root
            return Function("paragraph", QUOTED_BY + goes_on)
        is_linked = block.density > ALL_LINKS and block.size < LONG_LINKED
        tells = reason == POST and (ends_sentence(block.words) or says("page/markup", "posted by", block.words))
        if is_linked and not tells:
            return None
        if self._elements[block.element].name in HEADINGS:
            return Function("subheading", f"html:{self._elements[block.element].name}")
        self._open_quotation = root
        return Function("paragraph", reason + goes_on)


def _is_sentence_with_link(block: Block, name: str) -> bool:
    """Whether a paragraph says something beside its link: "The court has heard _what the mayor wrote_ in May.".

    "Read more on this: _Mayor accused._" says nothing.
    """
    is_led_to = LEADING.match(block.words) is not None
    is_sentence = block.words.endswith((".", "!", "?", ":", "”", '"'))
    return name == "p" and block.size - block.linked >= BESIDE_LINK and is_sentence and not is_led_to
