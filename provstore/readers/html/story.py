"""Where the story of a page stands: the element that holds it, what is near that, and what leads to other articles."""

from provstore.readers.html.blocks import Block, Blocks
from provstore.readers.html.marks import FURNITURE, Marks
from provstore.readers.html.names import elements_of, is_called
from provstore.readers.html.sums import sums

INSIDE = 0.8  # share of the prose of an element that one child has, which then is the container instead
CALLED_INSIDE = 0.55  # the same, of a child that is called the article
NEAR = 4  # elements around the container in which a caption may stand


class Story:
    """The place of the story on a page.

    `container`: the element in which most of the prose stands; `prose`: for each element the characters of prose in it.
    """

    def __init__(self, blocks: Blocks, marks: Marks) -> None:
        self._tree = blocks.tree
        self._elements = blocks.tree.elements
        self._names, self._marks = marks.names, marks.of
        told = ((one.element, one.size) for one in blocks.all if one.is_prose and not marks.of[one.element])
        self.prose = sums(self._elements, told)
        self.container = self._find_container()
        self._around = {*self._tree.ancestors(self.container)}
        self._end = max((one.end for one in blocks.all if self.holds(one.element)), default=0)

    def holds(self, number: int) -> bool:
        """Whether an element stands in the container, or is it."""
        return self._tree.is_within(number, self.container)

    def is_near(self, block: Block) -> bool:
        """Whether a block outside the container belongs to the same article: in its <article>, or close around it."""
        article = next((n for n in self._tree.ancestors(self.container) if self._elements[n].name == "article"), 0)
        if article and self._tree.is_within(block.element, article):
            return True
        outer = self.container
        for _ in range(NEAR):
            if outer <= 0 or self._elements[outer].name == "body":
                break
            outer = self._elements[outer].parent
        if outer <= 0 or self._elements[outer].name in ("body", "html"):
            around = {self._elements[one].name for one in self._tree.ancestors(block.element)}
            return not around & {"aside", "footer", "nav"} and self.is_above_end(block)
        return self._tree.is_within(block.element, outer)

    def is_above_end(self, block: Block) -> bool:
        """Whether a block stands above the end of the container."""
        return block.start < self._end

    def is_of_another(self, block: Block) -> bool:
        """Whether a block below the container stands in a box, or in what leads to another article.

        That is a link around it, or an entry of a list or an <article> that does not hold the container as well.
        """
        if self.is_above_end(block):
            return False
        around = [n for n in self._tree.ancestors(block.element) if n not in self._around]
        leads = any(self._elements[n].name in elements_of("leads_on") for n in around)
        return leads or any(self._marks[n] in FURNITURE for n in around)

    def _find_container(self) -> int:
        """The element that holds most of the prose, as far inside as one does."""
        good = self.prose
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
        return self._with_beginning(number)

    def _with_beginning(self, number: int) -> int:
        """The element, or the one around it that is called the article, where the story begins in paragraphs of that:
        what can be read of a page before it asks to be paid stands by itself."""
        around = self._elements[number].parent
        if around <= 0 or not is_called(self._names[around], "article"):
            return number
        is_begun = any(
            self._elements[child].name == "p" and self.prose[child] and not self._marks[child]
            for child in self._elements[around].children
            if 0 <= child < number
        )
        return around if is_begun else number
