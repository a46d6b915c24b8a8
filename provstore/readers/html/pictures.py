"""What is said with pictures: captions and credits, by their element, by their name, or beside the picture."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from provstore.readers.html.blocks import HEADINGS, Block, Blocks
from provstore.readers.html.ends import ends_as_sentence
from provstore.readers.html.names import elements_of, is_called
from provstore.readers.html.parts import Function, written
from provstore.readers.html.story import Story
from provstore.readers.html.sums import sums
from provstore.readers.titles import letters
from provstore.rules import says

SHORTEST = 2  # letters of a caption or a credit
SURE = 25  # letters of a caption that is the same one again where it says the same
LONGEST_BESIDE = 500  # characters of an element with a picture that are its caption
ALL_LINKS = 0.7  # share of a caption in links that is none


class Pictures:
    """Finds what belongs to the pictures of a page."""

    def __init__(self, blocks: Blocks, story: Story) -> None:
        self._seen, self._story = blocks, story
        self._elements = blocks.tree.elements
        self._sizes = blocks.sizes
        self._frames = set(self._find_frames())
        self._captions = self._count_captions()

    def caption(self, block: Block, mark: str, *, is_above: bool) -> Function | None:
        """The function of a block that is marked as a caption, a credit, or as part of a figure; None is furniture.

        `is_above`: it stands between headline and story, where a picture in a figure is that of the article.
        """
        if len(letters(block.words)) < SHORTEST:
            return None  # a dot that a system sets where nobody wrote anything
        in_caption = any(self._elements[n].name == "figcaption" for n in self._seen.tree.ancestors(block.element))
        is_inside = self._story.holds(block.element)
        if (block.density >= ALL_LINKS and not in_caption) or not (
            is_inside or self._story.is_near(block) or (is_above and in_caption)
        ):
            return None
        is_credit = says("page/markup", "credit label", block.words)  # "© Ann Lee", which may be a note on rights too
        if (says("page/markup", "stray words", block.words) and not is_credit) or self._story.is_of_another(block):
            return None
        if not in_caption and self._is_title_of_film(block, is_caption=mark == "caption"):
            return None
        if mark == "credit" and not is_inside and not self._story.is_above_end(block):
            return None  # below the story there is no picture whose it could be
        reason = "html:figcaption" if in_caption else f"html:{mark}"
        return Function("credit" if mark == "credit" else "caption", reason)

    def _is_title_of_film(self, block: Block, *, is_caption: bool) -> bool:
        """Whether a block is what a player shows beside its film, a button or a title.

        `is_caption`: it is called a caption, so that it is one where it is a sentence or has a credit.
        """
        around = takewhile(lambda n: self._sizes[n] <= LONGEST_BESIDE, self._seen.tree.ancestors(block.element))
        names = [self._seen.names[n] for n in around]
        if any(is_called(one, "button of a player") for one in names):
            return True
        is_told = is_caption and (
            ends_as_sentence(block.words) or says("page/markup", "credit in caption", block.words)
        )
        return not is_told and any(is_called(one, "player") for one in names)

    def is_beside(self, number: int) -> bool:
        """Whether an element stands in one that holds a picture and few words beside it."""
        for one in self._seen.tree.ancestors(number):
            if one == self._story.container:
                return False
            if one in self._frames:
                return True
        return False

    def is_said_beside(self, block: Block) -> bool:
        """Whether a block above the story is what its picture shows: some words, near the story, beside a picture."""
        is_fit = block.size >= SURE and not block.linked and self._story.is_near(block)
        return is_fit and self._elements[block.element].name not in HEADINGS and self.is_beside(block.element)

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

    def shown_again(self, found: Sequence[Function | None]) -> Iterator[int]:
        """The numbers of captions that stood above already, with their credits: a page has them for each width.

        Of two of which only the second has its credit in its words, the first.
        """
        known: list[tuple[str, int]] = []  # in the order of the alphabet, in which what begins alike stands together
        is_again = False
        for number, function in enumerate(found):
            if not function or function.kind not in ("caption", "credit"):
                is_again = is_again and function is None
                continue
            said = letters(written(self._seen.all[number]))
            at = bisect_left(known, (said, 0))
            other = known[at][0] if at < len(known) else ""
            is_same = other == said or (len(said) >= SURE and other.startswith(said))
            is_again = is_same and (is_again or len(said) >= SURE)
            if at and not is_again and self._is_same_with_credit(number, *known[at - 1], found):
                yield known[at - 1][1]
            known.insert(at, (said, number))
            if is_again:
                yield number

    def credited_again(self, found: Sequence[Function | None]) -> Iterator[int]:
        """The numbers of captions and credits with which the one above ends, with nothing and no picture between the
        two: pages have a credit once in the caption and once in the corner of the picture."""
        before: Block | None = None
        for number, function in enumerate(found):
            block = self._seen.all[number]
            if function is None:
                continue
            if function.kind not in ("caption", "credit"):
                before = None
                continue
            is_said = before is not None and f" {_folded(before)}".endswith(f" {_folded(block)}")
            if before and is_said and not self._pictures_between(before, block):
                yield number
            else:
                before = block

    def _pictures_between(self, one: Block, other: Block) -> bool:
        between = self._elements[one.element : other.element]
        return any(element.name in ("img", "picture") for element in between)

    def _is_same_with_credit(self, number: int, said: str, before: int, found: Sequence[Function | None]) -> bool:
        """Whether a block says what one `before` did, and then whose the picture is, which stands behind neither."""
        words = written(self._seen.all[number])
        below = found[before + 1]
        more = len(letters(words)) - len(said)
        is_longer = len(said) >= SURE and letters(words).startswith(said) and more <= 2 * SURE
        return is_longer and says("page/markup", "credit in caption", words) and not (below and below.kind == "credit")

    def _count_captions(self) -> Sequence[int]:
        """For each element how many <figcaption> stand in it that readers see."""
        found = (n for n, one in enumerate(self._elements) if one.name == "figcaption" and not self._seen.is_unseen[n])
        return sums(self._elements, ((number, 1) for number in found))

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
            is_story = self._story.prose[frame] * 2 > size * 3
            fits = frame > 0 and size <= LONGEST_BESIDE and not is_story and frame != self._story.container
            if fits and self._elements[frame].name not in elements_of("no_frame"):
                yield frame


def _folded(block: Block) -> str:
    """The words of a caption with single blanks."""
    return " ".join(written(block).split())
