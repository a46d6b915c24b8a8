"""Which block of a page is its headline: the heading that readers see above the story, and what of it stands before."""

from collections.abc import Sequence

from provstore.readers.html.blocks import HEADINGS, Block, Blocks
from provstore.readers.html.marks import FURNITURE, Marks
from provstore.readers.html.names import is_called
from provstore.readers.titles import letters, says_title
from provstore.records import PageValue

MOST_TITLES = 100  # that a page states, among which the headline is looked for: lists of articles state many more
LONGEST_HEADLINE = 300  # characters of a block that may be the headline


class Headlines:
    """Finds the headline of a page."""

    def __init__(self, blocks: Blocks, marks: Marks, titles: Sequence[PageValue]) -> None:
        """`titles`: those that the page states, in the order in which they count."""
        self._seen = blocks
        self._elements = blocks.tree.elements
        self._names, self._marks = marks.names, marks.of
        self._titles = list(dict.fromkeys(one.value for one in titles))[:MOST_TITLES]
        self._stated = {letters(one.value) for one in titles if one.where != "itemprop headline"}

    def find(self, first: int) -> int | None:
        """The number of the block that is the headline; `first` is that of the first sentence of the story.

        A heading above the story that says a stated title comes first, by the order of the titles, and h1 before
        others, since some pages hide an h1 that search engines alone read.  Then a line that does and is called the
        title; then an h1 in the path to the page, which is mostly cut short for search engines; then the first h1
        outside the furniture.
        """
        shown = [
            number
            for number, block in enumerate(self._seen.all)
            if block.size <= LONGEST_HEADLINE and self._mark(number) != "hidden"
        ]
        main = [n for n in shown if self._name(n) == "h1"]
        others = [n for n in shown if self._name(n) in HEADINGS - {"h1"} and n < first and not self._is_furniture(n)]
        called = [n for n in shown if is_called(self._names[self._element(n)], "title") and self._name(n) != "h1"]
        in_path = [n for n in main if self._is_in_path(n)]
        main = [n for n in main if n not in in_path]
        for candidates in ((*main, *others), called, in_path):
            for title in self._titles:
                for number in candidates:
                    if says_title(self._seen.all[number].words, title):
                        return number
        return next((number for number in main if not self._is_furniture(number)), None)

    def kicker(self, block: Block) -> int:
        """How many runs of a headline stand before what the page states as its title; 0 where it states all of it.

        What the element of the headline calls itself proves nothing of its parts.
        """
        words = ["".join(part.words for part in run.parts) if run else "" for run in block.runs]
        if letters("".join(words)) in self._stated:
            return 0
        # The last of them, so that a dash belongs to what stands before it.
        return next((n for n in range(len(words) - 1, 0, -1) if letters("".join(words[n:])) in self._stated), 0)

    def _is_in_path(self, number: int) -> bool:
        """Whether a heading stands in the line of links that lead down to the page."""
        around = self._seen.tree.ancestors(self._element(number))
        return any(self._elements[one].name == "nav" or is_called(self._names[one], "path") for one in around)

    def _is_furniture(self, number: int) -> bool:
        return self._mark(number) in FURNITURE

    def _mark(self, number: int) -> str:
        return self._marks[self._element(number)]

    def _name(self, number: int) -> str:
        return self._elements[self._element(number)].name

    def _element(self, number: int) -> int:
        return self._seen.all[number].element
