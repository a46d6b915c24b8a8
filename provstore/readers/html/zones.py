"""Blocks → what each is: the article among all that stands on a page.

The steps: `marks` say what the markup calls each element; the *container* is the element in which most of the prose
stands; what stands in it is the article, but for what is called furniture, consists of links, or has no sentence
after it.  Captions stand in a figure, are called so, or are all that an element with a picture says.
"""

from collections.abc import Iterator, Sequence

from provstore.english.calendar import find_date
from provstore.readers.html.blocks import HEADINGS, Block, Blocks, ends_sentence
from provstore.readers.html.chosen import is_signature
from provstore.readers.html.headline import Headlines
from provstore.readers.html.marks import FURNITURE, Marks
from provstore.readers.html.names import elements_of, is_called
from provstore.readers.html.parts import LONGEST_BYLINE, Function, Parts
from provstore.readers.html.quoted import Quoted
from provstore.readers.html.sums import sums
from provstore.records import GOES_ON, POST, QUOTED_BY, PageValue, SegmentKind
from provstore.rules import says

LONGEST_BESIDE = 500  # characters of an element with a picture that are its caption
INSIDE = 0.8  # share of the prose of an element that one child has, which then is the container instead
CALLED_INSIDE = 0.55  # the same, of a child that is called the article
MOSTLY_LINKS = 0.5
ALL_LINKS = 0.8
SHORT = 120  # characters of a block with links that is furniture
LONG_LINKED = 200  # characters of a paragraph that may be one link
NEAR = 4  # elements around the container in which a caption may stand


class Zones:
    """Gives the blocks of a page their functions."""

    def __init__(self, blocks: Blocks, titles: Sequence[PageValue], quoted: Quoted) -> None:
        """`titles`: those that the page states, by which its headline is known."""
        self._quoted = quoted
        self._blocks = blocks.all
        self._seen = blocks
        self._elements = blocks.tree.elements
        marks = Marks(blocks, quoted.around)
        self._names, self._marks = marks.names, marks.of
        self._headlines = Headlines(blocks, marks, titles)
        self._sizes = blocks.sizes
        self._parts = Parts(blocks, self._names, quoted, self._headlines)
        self.container = self._find_container()
        inside = [one.end for one in self._blocks if blocks.tree.is_within(one.element, self.container)]
        self._end_of_container = max(inside, default=0)
        self._frames = set(self._find_frames())
        self._captions = self._count_captions()
        self._open_quotation = 0  # the quoted block of which a block was found last

    def functions(self) -> list[Function | None]:
        """The function of each block, in order; None is furniture."""
        prose = (n for n, one in enumerate(self._blocks) if one.is_prose)
        told = [n for n in prose if self._seen.tree.is_within(self._blocks[n].element, self.container)]
        headline = self._headlines.find(next(iter(told), len(self._blocks)))
        first = next((number for number in told if headline is None or number > headline), 0)
        found: list[Function | None] = []
        for number, block in enumerate(self._blocks):
            if number == headline:
                found.append(Function("headline", f"html:{self._elements[block.element].name}"))
            else:
                is_inside = self._seen.tree.is_within(block.element, self.container)
                is_headed = headline is None or number > headline
                found.append(self._function(block, is_inside, is_headed, is_headed and number < first))
        self._drop_ends(found)
        return found

    def kinds_in(self, block: Block, function: Function) -> list[tuple[SegmentKind, str]]:
        """Kind and reason of each run of a block."""
        return self._parts.kinds(block, function)

    def picture_of(self, block: Block) -> int | None:
        """The element around one picture and all that is said of it; None where none is set apart for that."""
        figure = caption = None
        for number in self._seen.tree.ancestors(block.element):
            name = self._elements[number].name
            if name == "figcaption" and caption is None:
                caption = number
            if name == "figure":
                figure = number
                break
        if figure is None:
            return caption
        return figure if self._captions[figure] < 2 else caption

    def _count_captions(self) -> Sequence[int]:
        """For each element how many <figcaption> stand in it that readers see."""
        found = (n for n, one in enumerate(self._elements) if one.name == "figcaption" and not self._seen.is_unseen[n])
        return sums(self._elements, ((number, 1) for number in found))

    def _find_container(self) -> int:
        """The element that holds most of the prose, as far inside as one does."""
        told = (one for one in self._blocks if one.is_prose and not self._marks[one.element])
        good = self._good = sums(self._elements, ((one.element, one.size) for one in told))
        number = 0
        while True:
            inside = [child for child in self._elements[number].children if child >= 0 and good[child]]
            child = max(inside, key=good.__getitem__, default=None)
            if child is None:
                break
            share = good[child] / good[number]
            is_named = is_called(self._names[child], "article") or self._elements[child].name in ("article", "main")
            if share < INSIDE and not (is_named and share >= CALLED_INSIDE):
                break
            number = child
        while number and self._elements[number].name in elements_of("not_alone") and self._elements[number].parent > 0:
            number = self._elements[number].parent
        return number

    def _find_frames(self) -> Iterator[int]:
        """The smallest element around each picture that says something, where that is as short as a caption."""
        seen = self._seen
        for number, element in enumerate(self._elements):
            pictured = element.name in ("img", "picture") or (
                element.name == "noscript" and "<img" in seen.tree.inner(number)[0]
            )
            if not pictured or (seen.is_unseen[number] and element.name != "noscript"):
                continue
            frame = seen.block_of[element.parent]
            while frame > 0 and not self._sizes[frame]:
                frame = seen.block_of[self._elements[frame].parent]
            size = self._sizes[frame]
            is_story = self._good[frame] * 2 > size * 3
            fits = frame > 0 and size <= LONGEST_BESIDE and not is_story and frame != self.container
            if fits and self._elements[frame].name not in elements_of("no_frame"):
                yield frame

    def _function(self, block: Block, is_inside: bool, is_headed: bool, is_above: bool) -> Function | None:
        element, mark = self._elements[block.element], self._marks[block.element]
        name = element.name
        if mark == "hidden":
            return None
        if root := self._quoted.around[block.element]:
            is_shown = is_inside and mark not in FURNITURE and not says("page/markup", "stray words", block.words)
            return self._quotation(block, root) if is_shown else None
        if mark in ("caption", "credit") or (mark == "figure" and name not in HEADINGS):
            return self._caption(block, mark, is_inside)
        if line := self._line(block, is_inside, is_headed, is_above):
            return line
        if not is_inside:
            return None
        is_furniture = mark in FURNITURE or says("page/markup", "stray words", block.words)
        if self._in_frame(block.element) and block.density < MOSTLY_LINKS and name not in HEADINGS and not is_furniture:
            return Function("caption", f"html:{name} beside img")
        is_linked = (block.density > ALL_LINKS and (name != "p" or block.size < LONG_LINKED)) or (
            block.density > MOSTLY_LINKS and block.size < SHORT
        )
        if is_furniture or is_linked:
            return None
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

    def _caption(self, block: Block, mark: str, is_inside: bool) -> Function | None:
        in_caption = any(self._elements[n].name == "figcaption" for n in self._seen.tree.ancestors(block.element))
        if (block.density >= 0.7 and not in_caption) or not (is_inside or self._is_near(block)):
            return None
        reason = "html:figcaption" if in_caption else f"html:{mark}"
        return Function("credit" if mark == "credit" else "caption", reason)

    def _line(self, block: Block, is_inside: bool, is_headed: bool, is_above: bool) -> Function | None:
        """A byline or a date by its element, near the headline or inside the article; a day between the two."""
        if block.size > LONGEST_BYLINE or self._elements[block.element].name in HEADINGS:
            return None
        if not (is_headed and (is_inside or self._is_near(block))):
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
            return Function("byline", "html:byline")
        if any(is_called(self._names[n], "time") for n in around) and any(map(str.isdigit, block.words)):
            return Function("timestamp", "html:date")
        if is_above and is_signature(block.words):
            return Function("byline", "html:signed line")
        if is_above and (day := find_date(block.words, 0, len(block.words))) and day.value:
            return Function("timestamp", "html:dated line")
        return None

    def _ancestors_in_reach(self, number: int) -> Iterator[int]:
        """An element and those around it that hold no more than a line does."""
        for one in self._seen.tree.ancestors(number):
            if self._sizes[one] > LONGEST_BYLINE:
                return
            yield one

    def _drop_ends(self, found: list[Function | None]) -> None:
        """Above the first and below the last sentence nothing is of the article."""
        told = [number for number, one in enumerate(found) if one and one.kind in ("paragraph", "subheading")]
        real = [number for number in told if self._tells(number, found)]
        last = real[-1] if real else 0
        for number in told:
            root = self._quoted.around[self._blocks[number].element]
            if root and number > last and root == self._quoted.around[self._blocks[last].element]:
                last = number  # who is quoted stands below the words
        for number in told:
            if real and not real[0] <= number <= last:
                found[number] = None

    def _tells(self, number: int, found: list[Function | None]) -> bool:
        block, function = self._blocks[number], found[number]
        is_long = block.size > 60 or (block.size > 25 and ends_sentence(block.words))
        return function is not None and function.kind == "paragraph" and is_long

    def _in_frame(self, number: int) -> bool:
        for one in self._seen.tree.ancestors(number):
            if one == self.container:
                return False
            if one in self._frames:
                return True
        return False

    def _is_near(self, block: Block) -> bool:
        """Whether a block outside the container belongs to the same article: in an element close around it."""
        outer = self.container
        for _ in range(NEAR):
            if outer <= 0 or self._elements[outer].name == "body":
                break
            outer = self._elements[outer].parent
        if outer <= 0 or self._elements[outer].name in ("body", "html"):
            around = {self._elements[one].name for one in self._seen.tree.ancestors(block.element)}
            return not around & {"aside", "footer", "nav"} and block.start < self._end_of_container
        return self._seen.tree.is_within(block.element, outer)
