"""Where the article begins and ends among the blocks of its container: above and below it stand buttons and notes."""

from collections.abc import Iterator, Sequence

from provstore.readers.html.blocks import Block, Blocks, ends_sentence
from provstore.readers.html.parts import Function
from provstore.readers.html.quoted import Quoted
from provstore.readers.titles import letters
from provstore.records import STANDFIRST

SEVERAL = 3  # lines below the story that say by whom or when, which then are those of other articles
LONG = 60  # characters of a paragraph that is of the article, whatever it says
SENTENCE = 25  # the same of one with a sentence in it
END_SIGNS = ".!?…。！？"
BEHIND_END = "”\"»」』’')]"  # signs that may stand behind the end of a sentence


class Ends:
    """Tells which paragraphs and subheadings stand above the first, or below the last sentence of the article."""

    def __init__(self, blocks: Blocks, quoted: Quoted) -> None:
        self._all, self._quoted = blocks.all, quoted
        self._elements = blocks.tree.elements

    def outside(self, found: Sequence[Function | None]) -> list[int]:
        """The numbers of those blocks; none where no paragraph is long enough to be sure of."""
        told = [number for number, one in enumerate(found) if one and one.kind in ("paragraph", "subheading")]
        real = [number for number in told if _tells(self._all[number], found[number])]
        if not real:
            return []
        first = self._reach(real[0], [number for number in reversed(told) if number < real[0]], found)
        last = self._reach(real[-1], [number for number in told if number > real[-1]], found)
        root = self._quoted.around[self._all[last].element]
        for number in told:
            if root and number > last and root == self._quoted.around[self._all[number].element]:
                last = number  # who is quoted stands below the words
        return [number for number in told if not first <= number <= last]

    def _reach(self, end: int, beyond: Sequence[int], found: Sequence[Function | None]) -> int:
        """How far the article goes on from one end: short sentences in elements like that of the paragraph there."""
        for number in beyond:
            function = found[number]
            if not function or function.kind != "paragraph" or not self._is_like(number, end):
                break
            end = number
        return end

    def _is_like(self, number: int, known: int) -> bool:
        """Whether a block is a sentence without links, and somebody else's words, or in an element like the other's.

        That is a sibling of the same name that is called the same.
        """
        block, other = self._all[number], self._all[known]
        one, two = self._elements[block.element], self._elements[other.element]
        is_sibling = one.parent == two.parent and one.name == two.name
        is_called_so = self._class(block) == self._class(other)
        is_sentence = ends_as_sentence(block.words) and not block.linked
        is_quoted = bool(self._quoted.around[block.element])
        return is_sentence and (is_quoted or (is_sibling and is_called_so))

    def _class(self, block: Block) -> str:
        return self._elements[block.element].attributes.get("class", "")


def _tells(block: Block, function: Function | None) -> bool:
    is_long = block.size > LONG or (block.size > SENTENCE and ends_sentence(block.words))
    return function is not None and function.kind == "paragraph" and is_long


def ends_as_sentence(words: str) -> bool:
    """Whether words end with the sign that ends a sentence, before quotation marks and brackets."""
    return words.rstrip(BEHIND_END).endswith(tuple(END_SIGNS))


def others_below(found: Sequence[Function | None]) -> list[int]:
    """The numbers of the blocks below the last paragraph, where they are a list: several writers, several days."""
    last = max((n for n, one in enumerate(found) if one and one.kind in ("paragraph", "headline")), default=0)
    below = [number for number, one in enumerate(found) if one and number > last]
    lines = [n for n in below if (one := found[n]) and one.kind in ("byline", "timestamp")]
    return below if len(lines) >= SEVERAL else []


def signed_again(found: Sequence[Function | None], blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers of the lines by whom and when that stood above already: for another width, or a button.

    Among the paragraphs they stay: the entries of a live page may be of one minute.
    """
    told = [n for n, one in enumerate(found) if one and one.kind == "paragraph" and one.reason != STANDFIRST]
    known: set[str] = set()
    for number, function in enumerate(found):
        if function and function.kind in ("byline", "timestamp"):
            said = letters(blocks[number].words)
            if said in known and not (told and told[0] < number < told[-1]):
                yield number
            known.add(said)
