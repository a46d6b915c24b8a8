"""The lines of a page that say by whom the article is, and when it was published."""

from collections.abc import Iterator

from provstore.english.calendar import find_date
from provstore.readers.html.blocks import HEADINGS, Block, Blocks, ends_sentence
from provstore.readers.html.chosen import is_signature, only_leads_to_name
from provstore.readers.html.ends import ends_as_sentence
from provstore.readers.html.marks import FURNITURE, Marks
from provstore.readers.html.names import is_called
from provstore.readers.html.parts import LONGEST_BYLINE, Function
from provstore.readers.html.story import Story
from provstore.rules import says


class Signed:
    """Knows a byline and a date, by their elements, by what these are called, and by their words."""

    def __init__(self, blocks: Blocks, marks: Marks, story: Story) -> None:
        self._seen, self._story = blocks, story
        self._elements = blocks.tree.elements
        self._names, self._marks = marks.names, marks.of
        self._sizes = blocks.sizes

    def line(self, block: Block, *, is_headed: bool, is_above: bool) -> Function | None:
        """A byline or a date by its element, near the headline or inside the article; a day between the two.

        `is_headed`: it stands below the headline; `is_above`: and above the first sentence of the story.
        """
        if block.size > LONGEST_BYLINE or self._elements[block.element].name in HEADINGS:
            return None
        if says("page/markup", "stray words", block.words):
            return None
        if not (is_headed and self._is_of_article(block)):
            return None
        if (not is_above and self._marks[block.element] in FURNITURE) or self._story.is_of_another(block):
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
            return _called_byline(block.words)
        if any(is_called(self._names[n], "time") for n in around) and any(map(str.isdigit, block.words)):
            return Function("timestamp", "html:date")
        if is_above and is_signature(block.words):
            return Function("byline", "html:signed line")
        if is_above and (day := find_date(block.words, 0, len(block.words))) and day.value:
            return Function("timestamp", "html:dated line")
        return None

    def beside_picture(self, block: Block) -> Function | None:
        """Who wrote the article, and when, in an element that is called a caption or stands beside a portrait."""
        if not self._marks[block.element] or self._marks[block.element] in FURNITURE or block.size > LONGEST_BYLINE:
            return None
        if not self._is_of_article(block):
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

    def _is_of_article(self, block: Block) -> bool:
        return self._story.holds(block.element) or self._story.is_near(block)


def _called_byline(words: str) -> Function:
    """What a line is whose element is called a byline: furniture where it names nobody, "By", "Senior Editor"."""
    if says("page/markup", "credit line", words):
        return Function("credit", "html:credit line")
    if _is_date(words) or says("page/boilerplate", "timestamp", words):  # "Posted May 4, 2024"
        return Function("timestamp", "html:date")
    names_nobody = only_leads_to_name(words) or says("page/markup", "no byline", words)
    return Function("boilerplate" if names_nobody else "byline", "html:byline")


def _is_date(words: str) -> bool:
    """Whether a line begins with a day and is no sentence: "12 March 2024, 11:30 | Updated today"."""
    day = find_date(words, 0, len(words))
    return day is not None and day.value is not None and day.span.start == 0 and not ends_as_sentence(words)
