"""What stands in one block: a credit in a caption, a kicker in a headline, a writer beside the date, who is quoted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provstore.readers.html.blocks import Block, Blocks, Run, ends_sentence
from provstore.readers.html.chosen import is_signature, only_leads_to_name
from provstore.readers.html.headline import Headlines
from provstore.readers.html.names import is_called
from provstore.readers.html.quoted import Quoted
from provstore.records import GOES_ON, QUOTED_BY, SegmentKind
from provstore.rules import says

LONGEST_CREDIT = 80  # characters of a line that is a credit by its element alone, where it has a sentence
LONGEST_BYLINE = 160  # characters of a line that names who wrote it, or when

_Kinds = list[tuple[SegmentKind, str]]


@dataclass(frozen=True, slots=True)
class Function:
    """What a block is, and by what of the markup."""

    kind: SegmentKind
    reason: str


def is_button(run: Run, block: Block) -> bool:
    """Whether a run of a caption is a link to more of it, or to who sells the picture."""
    words = "".join(part.words for part in run.parts)
    return run.element != block.element and says("page/markup", "button in a caption", words)


def written(block: Block) -> str:
    """The words of a caption without its buttons."""
    runs = (run for run in block.runs if run and not is_button(run, block))
    return "".join(part.words for run in runs for part in run.parts)


class Parts:
    """Tells what the runs of a block are."""

    def __init__(self, blocks: Blocks, names: Sequence[str], quoted: Quoted, headlines: Headlines) -> None:
        """`names`: what each element is called."""
        self._seen, self._names, self._quoted, self._headlines = blocks, names, quoted, headlines
        self._elements, self._sizes = blocks.tree.elements, blocks.sizes

    def kinds(self, block: Block, function: Function) -> _Kinds:
        """Kind and reason of each run of a block that has a function; what is not to be written is "blank"."""
        kinds: _Kinds = [(function.kind, function.reason)] * len(block.runs)
        if function.kind == "headline":
            for number in range(self._headlines.kicker(block)):
                kinds[number] = ("section", "html:kicker")
        if function.kind in ("caption", "credit"):
            for number, run in enumerate(block.runs):
                if run and is_button(run, block):
                    kinds[number] = ("blank", "html:button")
        if function.kind == "caption":
            is_told = len(block.words) > LONGEST_CREDIT and ends_sentence(block.words)
            for number, run in enumerate(block.runs):
                is_named = run is not None and any(any(map(str.isalpha, part.words)) for part in run.parts)
                if run and is_named and kinds[number][0] != "blank" and self._is_credit(run, is_told):
                    kinds[number] = ("credit", "html:credit")
        if function.reason in ("html:time", "html:date"):
            for number in self._writers(block):
                kinds[number] = ("byline", "html:byline")
        if self._quoted.around[block.element] and function.kind == "paragraph":
            first = self._named_from(block)
            goes_on = GOES_ON if first or function.reason.endswith(GOES_ON) else ""
            for number in range(first, len(block.runs)):
                kinds[number] = ("paragraph", QUOTED_BY + goes_on)
        return kinds

    def _is_credit(self, run: Run, is_told: bool) -> bool:
        """Whether a run stands in an element that is called a credit, inside its caption.

        `is_told`: the whole caption says more than a credit does, whatever its element is called.
        """
        block = self._seen.block_of[run.element]
        for number in self._seen.tree.ancestors(run.element):
            if number == block and is_told:
                return False
            if is_called(self._names[number], "credit") and self._sizes[number] <= LONGEST_BYLINE:
                return True
            if self._elements[number].name in ("figcaption", "figure") or is_called(self._names[number], "caption"):
                return False
        return False

    def _writers(self, block: Block) -> Iterator[int]:
        """The numbers of the runs of a dated line that name the writer, without words between name and day: "on"."""
        waiting: list[int] = []
        for number, run in enumerate(block.runs):
            if run is None or not self._names_writer(run, block):
                waiting.clear()
                continue
            waiting.append(number)
            words = "".join(part.words for part in run.parts)
            if any(word[0].isupper() for word in words.split()) and not only_leads_to_name(words):
                yield from waiting
                waiting.clear()

    def _names_writer(self, run: Run, block: Block) -> bool:
        """Whether the nearest element of a run that says what it is names the writer; the line itself, with a name."""
        for number in self._seen.tree.ancestors(run.element):
            element, names = self._elements[number], self._names[number]
            if element.name == "time" or (number != block.element and is_called(names, "time")):
                return False
            if is_called(names, "byline") or element.attributes.get("rel") == "author":
                words = "".join(part.words for part in run.parts).strip()
                return number != block.element or is_signature(f"By {words}")
            if number == block.element:
                return False
        return False

    def _named_from(self, block: Block) -> int:
        """The number of the run from which on a block of a quotation names, to its end, whose words it holds."""
        first = len(block.runs)
        while first > 0:
            run = block.runs[first - 1]
            words = "".join(part.words for part in run.parts) if run else ""
            if words.strip() and run and not self._quoted.is_in_name(run.element):
                break
            first -= 1
        return first
