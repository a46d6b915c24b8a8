"""Which elements hold somebody else's words: a quoted block, a post of another platform, a pull quote.

Such words stand apart by their markup alone, mostly without quotation marks.  Around them, or in them, an element may
name whose they are: <cite>, <footer>, <figcaption>, or one that is called so.
"""

from collections.abc import Sequence

from provstore.readers.html.blocks import Blocks
from provstore.readers.html.names import elements_of, is_called
from provstore.readers.html.sums import sums
from provstore.records import BLOCKQUOTE, POST, PULL_QUOTE
from provstore.rules import says

LONGEST_CALLED = 1200  # characters of an element that is a quotation by its name alone
LONGEST_NAME = 200  # characters of an element that names whose words they are
MOST_OF_PAGE = 0.4  # share of a page's prose in an element that is a quotation by its name alone, at most
NEARLY_ALL = 0.8  # the same of <blockquote>: pages of old indent all they say by it


class Quoted:
    """For each element the quoted block around it; and why that is one.

    `around` holds for each element the number of the outermost quoted block in which it stands, 0 for none;
    `reasons` the reason of each such block.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._elements = blocks.tree.elements
        runs = (run for block in blocks.all for run in block.runs if run)
        letters = ((run.element, sum(len(part.words.strip()) for part in run.parts)) for run in runs)
        self._sizes = sums(self._elements, letters)
        self._prose, self._names = blocks.prose, blocks.names
        self._holds = {name: self._count(name) for name in ("blockquote", "picture")}
        self.around = [0] * len(self._elements)
        self.reasons: dict[int, str] = {}
        for number in range(1, len(self._elements)):
            outer = self.around[self._elements[number].parent]
            reason = None if outer or blocks.is_unseen[number] else self._reason(number)
            if reason and says("page/markup", "no quotation", blocks.tree.words(number, 60)):
                reason = None  # "Summary", "Editor's note": what the outlet itself has to say
            if reason:
                self.reasons[number] = reason
            self.around[number] = number if reason else outer

    def is_name(self, number: int) -> bool:
        """Whether an element inside a quoted block names whose words it holds."""
        root = self.around[number]
        if not root or root == number or not 0 < self._sizes[number] <= LONGEST_NAME:
            return False
        if self._sizes[number] == self._sizes[root]:
            return False
        element = self._elements[number]
        return element.name in elements_of("quoted_by") or is_called(self._names[number], "quoted by")

    def is_in_name(self, number: int) -> bool:
        """Whether an element stands in one that names whose words they are."""
        return any(self.is_name(one) for one in self._blocks.tree.ancestors(number) if self.around[one])

    def _reason(self, number: int) -> str | None:
        element, names = self._elements[number], self._names[number]
        if not self._sizes[number] or element.name in ("html", "body", "main", "article"):
            return None
        if element.name == "figure":
            # What a browser shows below a quotation in a figure says whose it is; below a picture it is a caption.
            holds_one = self._holds["blockquote"][number] and not self._holds["picture"][number]
            return self._of_blockquote(number, names) if holds_one and self._is_no_post(number) else None
        if element.name == "blockquote":
            return self._of_blockquote(number, names)
        if element.name not in elements_of("set_apart") or not names:
            return None
        if is_called(names, "post") and self._fits(number):
            return POST
        is_called_so = is_called(names, "pull quote") or is_called(names, "quotation")
        if not is_called_so or not self._fits(number):
            return None
        return PULL_QUOTE if is_called(names, "pull quote") else BLOCKQUOTE

    def _of_blockquote(self, number: int, names: str) -> str | None:
        if self._prose[number] >= NEARLY_ALL * self._prose[0]:
            return None
        if is_called(names, "post"):
            return POST
        return PULL_QUOTE if is_called(names, "pull quote") else BLOCKQUOTE

    def _fits(self, number: int) -> bool:
        """Whether an element that is called a quotation is as long as one, and not the page."""
        is_most = self._prose[number] > MOST_OF_PAGE * self._prose[0]
        return not is_most and self._sizes[number] <= LONGEST_CALLED

    def _is_no_post(self, figure: int) -> bool:
        """Whether no post stands in a figure: what is below that is no name but a caption."""
        inside = (child for child in self._blocks.tree.inside(figure) if child >= 0)
        return not any(is_called(self._names[child], "post") for child in inside)

    def _count(self, kind: str) -> Sequence[int]:
        """For each element how many of a kind stand in it."""
        wanted = {"blockquote": ("blockquote",), "picture": ("img", "picture", "video", "iframe")}[kind]
        return sums(self._elements, ((n, 1) for n, one in enumerate(self._elements) if one.name in wanted))
