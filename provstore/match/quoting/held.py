"""A held text made ready to have quotations looked for in it: all its words, and those in quotation marks alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provstore.match.quoting.alignment import ADDED, NEVER, REPLACED
from provstore.match.quoting.quotations import Quotation
from provstore.match.quoting.words import Word, read_words
from provstore.records import Span

_ENDS_PART = re.compile(
    r"[.,!?…—–-][\"”“»'’]*\s*$"
)  # of a quotation that its cue interrupts: “We won,” he said, “and …”
_GAP = "…"


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """Words of a text one after the other, shape (k,) each: their numbers, and what it costs to have one besides, or in
    place of another."""

    words: tuple[Word, ...]
    numbers: NDArray[np.int32]
    added: NDArray[np.int32]
    replaced: NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class HeldText:
    """A text, the numbers of the keys of its words, all its words, and those that stand in quotation marks."""

    text: str
    known: Mapping[str, int]
    whole: Stream
    quoted: Stream


def read_held(text: str, blocks: Sequence[Span], quotations: Sequence[Quotation]) -> HeldText:
    """The words of the blocks of a text.

    What stands between two quotations is a gap among the words in quotation marks, unless one goes on in the other:
    “We won,” he said, “and we will stay.”
    """
    known: dict[str, int] = {}
    everything = [word for block in blocks for word in read_words(text, block)]
    quoted: list[Word] = []
    for number, one in enumerate(quotations):
        quoted += read_words(text, one.span)
        following = quotations[number + 1].span if number + 1 < len(quotations) else None
        if following and not one.goes_on and not _is_interrupted(text, one.span, following, blocks):
            quoted.append(Word(Span(one.span.end, following.start), _GAP, _GAP, "gap", True))
    return HeldText(text, known, _stream(everything, known), _stream(quoted, known))


def _is_interrupted(text: str, one: Span, following: Span, blocks: Sequence[Span]) -> bool:
    """Whether two quotations are one that its cue interrupts, in one paragraph."""
    if not _ENDS_PART.search(text, max(one.start, one.end - 4), min(one.end + 1, following.start)):
        return False
    return any(block.start <= one.start and following.end <= block.end for block in blocks)


def _stream(words: Sequence[Word], known: dict[str, int]) -> Stream:
    """What an editor put in is read as words that need not be there, and may stand for others."""
    told: list[Word] = []
    added: list[int] = []
    replaced: list[int] = []
    for word in words:
        if word.kind == "editor":
            inside = Span(word.span.start + word.text.find("[") + 1, word.span.end - 1)
            parts = [Word(inside, part, part.casefold(), "word", True) for part in word.text.strip("[]").split()]
            told += parts
            added += [0] * len(parts)
            replaced += [0] * len(parts)
        else:
            told.append(word)
            added.append(ADDED)
            replaced.append(NEVER if word.kind == "gap" else REPLACED)
    numbers = [known.setdefault(word.key, len(known)) for word in told]
    return Stream(tuple(told), *(np.array(values, np.int32) for values in (numbers, added, replaced)))
