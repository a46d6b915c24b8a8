"""The words between headline and story that say what it is about: the standfirst.

They stand outside the element of the story, and sites name them in many ways.  Three things show them: the page
states them as its description, their element is called so, or they stand in the article's own <header> as prose.
"""

from collections.abc import Collection, Iterator, Sequence

from provstore.readers.html.blocks import HEADINGS, SHORTEST_PROSE, Block, Blocks, ends_sentence
from provstore.readers.html.ends import ends_as_sentence
from provstore.readers.html.marks import Marks
from provstore.readers.html.names import is_called
from provstore.readers.titles import letters
from provstore.records import PageValue
from provstore.rules import says

SHORTEST = 20  # characters of a standfirst, without blanks
SHORT_SENTENCE = 40  # of one in the header of the article that is a sentence, else it is as long as prose
LONGEST = 800
SURE = 30  # letters of a description that a line says, or of a line that begins one
MOST_LINKED = 0.5  # share of a standfirst in links


class Standfirst:
    """Finds the blocks of a page that are its standfirst."""

    def __init__(self, blocks: Blocks, marks: Marks, values: Sequence[PageValue]) -> None:
        """`values`: all that the page states, of which its descriptions count here."""
        self._seen = blocks
        self._elements = blocks.tree.elements
        self._names, self._marks = marks.names, marks.of
        self._sizes = blocks.sizes
        self._stated = {letters(one.value) for one in values if one.field == "description"}

    def find(self, headline: int, first: int, container: int) -> Iterator[int]:
        """The numbers of the blocks that are, between that of the headline and that of the first sentence of the story.

        What a page shows twice, for narrow screens and for wide ones, counts once.
        """
        headers = self._headers(headline, container)
        known = {letters(self._seen.all[headline].words)}
        points: set[int] = set()  # lists of which an entry is one
        for number in range(headline + 1, first):
            block = self._seen.all[number]
            said, parent = letters(block.words), self._elements[block.element].parent
            if said in known or not self._may_be(block):
                continue
            is_next = number == headline + 1
            if parent in points or self._is_stated(said) or self._is_shown(block, is_next, headers):
                known.add(said)
                points.update([parent] if self._elements[block.element].name == "li" else [])
                yield number

    def _may_be(self, block: Block) -> bool:
        is_fit = SHORTEST <= block.size <= LONGEST and block.density < MOST_LINKED
        return is_fit and self._marks[block.element] != "hidden" and not says("page/markup", "stray words", block.words)

    def _is_shown(self, block: Block, is_next: bool, headers: Collection[int]) -> bool:
        """Whether the markup shows it; `is_next`: it stands right below the headline; `headers`: what holds both."""
        if self._marks[block.element] or self._is_called(block, "byline"):
            return False  # a box, or what the writer has done so far
        if self._is_called(block, "standfirst"):
            return True
        element = self._elements[block.element]
        is_long = block.size > SHORTEST_PROSE
        if is_long and element.name in HEADINGS and (is_next or ends_as_sentence(block.words)):
            return True
        around = self._seen.tree.ancestors(block.element)
        is_prose = is_long and ends_sentence(block.words)
        if is_next and is_prose and ends_as_sentence(block.words) and not block.linked:
            return True
        is_sentence = block.size > SHORT_SENTENCE and ends_as_sentence(block.words) and not block.linked
        return (is_prose or is_sentence) and any(number in headers for number in around)

    def _is_stated(self, said: str) -> bool:
        """Whether it is what the page states to be its description, or the beginning of that, or that is cut short."""
        return any(
            said == one or (min(len(said), len(one)) >= SURE and (one.startswith(said) or said.startswith(one)))
            for one in self._stated
        )

    def _is_called(self, block: Block, kind: str) -> bool:
        """Whether its element is called so, or one around it that holds little more."""
        for number in self._seen.tree.ancestors(block.element):
            if self._sizes[number] > LONGEST:
                return False
            if is_called(self._names[number], kind):
                return True
        return False

    def _headers(self, headline: int, container: int) -> set[int]:
        """The <header> of the headline, and that of the article: of an element around the story."""
        story = {*self._seen.tree.ancestors(container)}
        around = [*self._seen.tree.ancestors(self._seen.all[headline].element)]
        named = [n for n, one in enumerate(self._elements) if one.name == "header"]
        return {n for n in named if n in around or self._is_of(n, story)}

    def _is_of(self, header: int, story: Collection[int]) -> bool:
        parent = self._elements[header].parent
        return parent in story and self._elements[parent].name in ("article", "main")
