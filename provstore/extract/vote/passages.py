"""A paragraph from beginning to end: what somebody is said to say, what is only quoted, what is the outlet's own.

Each passage becomes one claim, with those that stand in its words; sentences between that another passage
reaches into, or that hold no word, are none.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from provstore.extract.speech.afterthoughts import is_interrupted
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution
from provstore.extract.vote.nested import Told
from provstore.records import Span


class Said(NamedTuple):
    """What somebody is said to say; `rest` are quoted sentences that go on with the last of its claims."""

    told: Told
    rest: list[Span]


class Quoted(NamedTuple):
    """A quoted sentence without a cue."""

    span: Span


class Own(NamedTuple):
    """A sentence in which nobody else is cited: the outlet says it."""

    span: Span


Passage = Said | Quoted | Own


def find_passages(paragraph: Paragraph, attributions: Sequence[Attribution], told: Sequence[Told]) -> list[Passage]:
    """The passages of a paragraph in order, of its attributions and what is `told` in which."""
    passages: list[Passage] = []
    for unit in _units(paragraph, attributions, told):
        before = passages[-1] if passages else None
        # 1. Somebody is said to say it.
        if isinstance(unit, Told):
            passages.append(Said(unit, []))
        # 2. "The union wrote: We wait. We stay.": the words behind the colon go on.
        elif isinstance(before, Said) and _is_led(paragraph, before, unit):
            before.rest.append(unit)
        # 3. Not quoted, or not as a whole: the outlet's own, but for what the markup says to be another's.
        elif not paragraph.is_spoken and paragraph.mode((unit,)) != "direct":
            passages.append(Own(unit) if paragraph.others is None else Quoted(unit))
        # 4. “…,” he said. “…”: one claim whose content has two parts.
        elif isinstance(before, Said) and _goes_on(paragraph, before, unit):
            before.rest.append(unit)
        # 5. Quoted, and by nobody.
        else:
            passages.append(Quoted(unit))
    return passages


def _units(paragraph: Paragraph, attributions: Sequence[Attribution], told: Sequence[Told]) -> list[Told | Span]:
    """What begins in each sentence, or the sentence itself where nothing does and nothing reaches into it."""
    contents = sorted(part for found in attributions for part in found.content)
    begins: dict[int, list[Told]] = {}
    for one in told:
        begins.setdefault(paragraph.sentence_of(one.outer.place), []).append(one)
    units: list[Told | Span] = []
    for number, span in enumerate(paragraph.sentences):
        last = bisect_left(contents, Span(span.end, span.end)) - 1  # of the contents that begin before its end
        reached_into = last >= 0 and contents[last].touches(span)
        if number in begins:
            units += begins[number]
        elif not reached_into and any(map(str.isalnum, span.of(paragraph.text))):
            units.append(span)
    return units


def _is_led(paragraph: Paragraph, said: Said, unit: Span) -> bool:
    """Whether words without marks behind a colon go on to say "we": "The union wrote: We wait. | We stay."."""
    cue, content = said.told.last.cue, said.told.last.content
    if cue is None or cue.end > content[0].start or paragraph.mode((content[0], unit)) != "indirect":
        return False
    colon = ":" in paragraph.text[cue.start : content[0].start]
    return colon and paragraph.speaks_of_itself(content[0]) and paragraph.speaks_of_itself(unit)


def _goes_on(paragraph: Paragraph, said: Said, quoted: Span) -> bool:
    """Whether a quoted sentence stands in the same line as the quotation before it, whose cue is between them."""
    last = said.told.last
    end = (said.rest or last.content)[-1].end
    same_line = "\n" not in paragraph.text[end : quoted.start]
    if last.cue is not None and is_interrupted(paragraph.text, max(end, last.cue.end), quoted.start):
        return False
    return last.cue is not None and same_line and paragraph.mode(last.content) != "indirect"
