"""Blocks → what each is: the article among all that stands on a page.

The steps: `marks` say what the markup calls each element; the *container* is the element in which most of the prose
stands; what stands in it is the article, but for what is called furniture, consists of links, or has no sentence
after it.  Captions stand in a figure, are called so, or are all that an element with a picture says.
"""

from collections.abc import Iterator, Sequence

from provstore.english.calendar import find_date
from provstore.readers.html.blocks import HEADINGS, Block, Blocks, ends_sentence
from provstore.readers.html.chosen import is_signature, ranked
from provstore.readers.html.ends import Ends, ends_as_sentence
from provstore.readers.html.headline import Headlines
from provstore.readers.html.marks import FURNITURE, Marks
from provstore.readers.html.names import is_called
from provstore.readers.html.parts import LONGEST_BYLINE, Function, Parts
from provstore.readers.html.pictures import Pictures
from provstore.readers.html.quoted import Quoted
from provstore.readers.html.standfirst import Standfirst
from provstore.readers.html.story import Story
from provstore.readers.html.sums import sums
from provstore.records import GOES_ON, POST, QUOTED_BY, STANDFIRST, PageValue, SegmentKind
from provstore.rules import says

MOSTLY_LINKS = 0.5
ALL_LINKS = 0.8
SHORT = 120  # characters of a block with links that is furniture
BESIDE_LINK = 20  # characters that a paragraph with a link has to say beside it
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
        self._sizes = sums(self._elements, ((block.element, block.size) for block in self._blocks))
        self._parts = Parts(blocks, self._names, quoted, self._headlines)
        self.story = Story(blocks, marks)
        self.pictures = Pictures(blocks, self.story)
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
        for number in self._ends.outside(found):
            found[number] = None
        if headline is not None:
            for number in self._standfirst.find(headline, self._start(told, headline), self.story.container):
                found[number] = found[number] or Function("paragraph", STANDFIRST)
        for number in self.pictures.shown_again(found):
            found[number] = None
        return found

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
            is_shown = is_inside and mark not in FURNITURE and not says("page/markup", "stray words", block.words)
            return self._quotation(block, root) if is_shown else None
        if is_above and (line := self._told_beside_picture(block)):
            return line
        if mark in ("caption", "credit") or (mark == "figure" and name not in HEADINGS):
            return self.pictures.caption(block, mark)
        if line := self._line(block, is_inside, is_headed, is_above):
            return line
        if not is_inside:
            return None
        is_furniture = mark in FURNITURE or says("page/markup", "stray words", block.words)
        is_beside = name not in HEADINGS and self.pictures.is_beside(block.element)
        if is_beside and is_signature(block.words):
            return None  # whose portrait stands there, of another article
        if is_beside and block.density < MOSTLY_LINKS and not is_furniture:
            return Function("caption", f"html:{name} beside img")
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

    def _line(self, block: Block, is_inside: bool, is_headed: bool, is_above: bool) -> Function | None:
        """A byline or a date by its element, near the headline or inside the article; a day between the two."""
        if block.size > LONGEST_BYLINE or self._elements[block.element].name in HEADINGS:
            return None
        if says("page/markup", "stray words", block.words):
            return None
        if not (is_headed and (is_inside or self.story.is_near(block))):
            return None
        if (not is_above and self._marks[block.element] in FURNITURE) or self.story.is_of_another(block):
            return None
        inner = {run.element for run in block.runs if run}
        around = [n for one in inner for n in self._ancestors_in_reach(one)]
        if any(self._elements[n].name == "time" for n in around):
            return Function("timestamp", "html:time")
        if ends_sentence(block.words) and block.is_prose:
            return None
        if any(
            is_called(self._names[n], "byline") or self._elements[n].attributes.get("rel") == "author" for n in around
        ):
            if says("page/markup", "credit line", block.words):
                return Function("credit", "html:credit line")
            return Function("timestamp", "html:date") if _is_date(block.words) else Function("byline", "html:byline")
        if any(is_called(self._names[n], "time") for n in around) and any(map(str.isdigit, block.words)):
            return Function("timestamp", "html:date")
        if is_above and is_signature(block.words):
            return Function("byline", "html:signed line")
        if is_above and (day := find_date(block.words, 0, len(block.words))) and day.value:
            return Function("timestamp", "html:dated line")
        return None

    def _told_beside_picture(self, block: Block) -> Function | None:
        """Who wrote the article, and when, in an element that is called a caption or stands beside a portrait."""
        if not self._marks[block.element] or self._marks[block.element] in FURNITURE or block.size > LONGEST_BYLINE:
            return None
        if not (self.story.holds(block.element) or self.story.is_near(block)):
            return None
        if self._elements[block.element].name == "address":
            return Function("byline", "html:address")
        return Function("timestamp", "html:dated line") if _is_date(block.words) else None

    def _ancestors_in_reach(self, number: int) -> Iterator[int]:
        """An element and those around it that hold no more than a line does."""
        for one in self._seen.tree.ancestors(number):
            if self._sizes[one] > LONGEST_BYLINE:
                return
            yield one


def _is_sentence_with_link(block: Block, name: str) -> bool:
    """Whether a paragraph says something beside its link: "The court has heard _what the mayor wrote_ in May."."""
    return (
        name == "p"
        and block.size - block.linked >= BESIDE_LINK
        and block.words.endswith((".", "!", "?", ":", "”", '"'))
    )


def _is_date(words: str) -> bool:
    """Whether a line begins with a day and is no sentence: "12 March 2024, 11:30 | Updated today"."""
    day = find_date(words, 0, len(words))
    return day is not None and day.value is not None and day.span.start == 0 and not ends_as_sentence(words)
