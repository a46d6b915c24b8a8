"""A paragraph from beginning to end: what somebody is said to say, what is only quoted, what is the outlet's own.

Each passage becomes one claim, with those that stand in its words; sentences between that another passage
reaches into, or that hold no word, are none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution
from provstore.extract.vote.nested import Told
from provstore.records import Span


class Said(NamedTuple):
    """What somebody is said to say; `rest` are quoted sentences that go on with the last of its claims."""

    told: Told
    rest: tuple[Span, ...]


class Quoted(NamedTuple):
    """A quoted sentence without a cue; `after` says whose words it goes on with, None where nobody can tell."""

    span: Span
    after: Literal["the last claim", "the last paragraph"] | None


class Own(NamedTuple):
    """A sentence in which nobody else is cited: the outlet says it."""

    span: Span


Passage = Said | Quoted | Own


def find_passages(paragraph: Paragraph, attributions: Sequence[Attribution], told: Sequence[Told]) -> list[Passage]:
    """The passages of a paragraph in order, of its attributions and what is `told` in which."""
    passages: list[Passage] = []
    units = _units(paragraph, attributions, told)
    at = 0
    while at < len(units):
        unit = units[at]
        at += 1
        # 1. Somebody is said to say it; quoted sentences behind it may be the second part of what is said.
        if isinstance(unit, Told):
            rest = _rest(paragraph, unit.last, (units[i] for i in range(at, len(units))))
            passages.append(Said(unit, rest))
            at += len(rest)
        # 2. Quoted, and by nobody: whoever was quoted last goes on.
        elif paragraph.mode((unit,)) == "direct":
            passages.append(Quoted(unit, _whose(paragraph, unit, passages[-1] if passages else None)))
        # 3. All else is the outlet's.
        else:
            passages.append(Own(unit))
    return passages


def _units(paragraph: Paragraph, attributions: Sequence[Attribution], told: Sequence[Told]) -> list[Told | Span]:
    """What begins in each sentence, or the sentence itself where nothing does and nothing reaches into it."""
    contents = sorted(part for found in attributions for part in found.content)
    begins: dict[int, list[Told]] = {}
    for one in told:
        begins.setdefault(paragraph.sentence_of(one.outer.place), []).append(one)
    units: list[Told | Span] = []
    for number, span in enumerate(paragraph.sentences):
        if number in begins:
            units += begins[number]
        elif not _reaches_into(span, contents) and any(map(str.isalnum, span.of(paragraph.text))):
            units.append(span)
    return units


def _reaches_into(sentence: Span, contents: list[Span]) -> bool:
    """Whether one of the contents in order, those of another sentence, goes on in this one."""
    near = bisect_left(contents, Span(sentence.end, sentence.end)) - 1 if contents else -1
    return near >= 0 and contents[near].touches(sentence)


def _rest(paragraph: Paragraph, last: Attribution, following: Iterable[Told | Span]) -> tuple[Span, ...]:
    """Quotation, cue, quotations: "“It is closed,” he said. | “It stays so.” |" is one claim with two parts."""
    rest: list[Span] = []
    if last.cue is None or paragraph.mode(last.content) == "indirect":
        return ()
    end = last.content[-1].end
    for unit in following:
        if isinstance(unit, Told) or paragraph.mode((unit,)) != "direct" or "\n" in paragraph.text[end : unit.start]:
            break
        rest.append(unit)
        end = unit.end
    return tuple(rest)


def _whose(
    paragraph: Paragraph, quoted: Span, before: Passage | None
) -> Literal["the last claim", "the last paragraph"] | None:
    """Whose words a quoted sentence goes on with; the first quotation of a paragraph may go on from the one above."""
    in_quotation = isinstance(before, Said) and paragraph.mode(before.told.last.content) != "indirect"
    if in_quotation or isinstance(before, Quoted):
        return "the last claim"
    return "the last paragraph" if quoted.start <= paragraph.quotations[0].end else None
