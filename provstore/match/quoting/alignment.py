"""A quotation laid beside a text, word by word: where in the text it stands with the fewest changes.

Method: approximate matching with a free beginning and end (Sellers, The theory and computation of evolutionary
distances, J. Algorithms 1980), over words; a gap of the quotation (…) stands for any number of words of the text, an
editor's word for a few.  A row of the table is computed at once.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.quoting.thresholds import EDITOR_WORDS, LARGEST_TABLE, MOST_PLACES

GAP = -1  # in a quotation: words were left out
EDITOR = -2  # in a quotation: words that an editor put in

# What a change costs.  Each is one change, so that these hardly differ: of two ways of one length that one is taken
# in which more words meet, and a word at an end is another one rather than lost.
ADDED = 64  # a word of the text that the quotation has not
REPLACED = 65
LOST = 66  # a word of the quotation that the text has not
NEVER = 200  # what stands between two quotations is no word that another could stand for


class Step(NamedTuple):
    """A word of the quotation and one of the text, by their indexes, that stand for each other; None for no word."""

    mine: int | None
    theirs: int | None


class Place(NamedTuple):
    """Words `[start, end)` of a text, and the steps that lead from the quotation to them, in order."""

    start: int
    end: int
    steps: tuple[Step, ...]


def align(
    quotation: Sequence[int], text: NDArray[np.int32], added: NDArray[np.int32], replaced: NDArray[np.int32]
) -> list[Place]:
    """The places of a text at which a quotation stands with the fewest changes, at most MOST_PLACES; [] in no text.

    `quotation` has codes of words from 0, GAP and EDITOR, `text` those of its words.  `added` and `replaced`, of the
    shape of `text`, are what it costs to have each word of the text besides, or in place of another.
    """
    if not len(text) or not len(quotation):
        return []
    first, end = _window(quotation, text)
    text, added, replaced = text[first:end], added[first:end], replaced[first:end]
    rows = _fill(quotation, text, added, replaced)
    last = rows[-1]
    ends = np.flatnonzero(last == last.min())[: 4 * MOST_PLACES].tolist()
    found: dict[int, Place] = {}
    for end in ends:
        place = _trace(quotation, text, added, replaced, rows, end)
        found.setdefault(place.start, place)
    return [
        Place(
            place.start + first,
            place.end + first,
            tuple(Step(one.mine, None if one.theirs is None else one.theirs + first) for one in place.steps),
        )
        for place in list(found.values())[:MOST_PLACES]
    ]


def _window(quotation: Sequence[int], text: NDArray[np.int32]) -> tuple[int, int]:
    """The whole text, or of a very long one the part that has most of the quotation's words."""
    width = max(LARGEST_TABLE // len(quotation), 4 * len(quotation))
    if len(text) <= width:
        return 0, len(text)
    met = np.concatenate(([0], np.cumsum(np.isin(text, quotation))))
    start = int(np.argmax(met[width:] - met[:-width]))
    return start, start + width


def _fill(
    quotation: Sequence[int], text: NDArray[np.int32], added: NDArray[np.int32], replaced: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Row i, column j: the least that it costs to lay the first i words of the quotation so that they end before j."""
    rows = np.zeros((len(quotation) + 1, len(text) + 1), np.int32)
    sums = np.concatenate((np.zeros(1, np.int32), np.cumsum(added, dtype=np.int32)))
    for number, code in enumerate(quotation, 1):
        above = rows[number - 1]
        if code == GAP:
            rows[number] = np.minimum.accumulate(above)
        elif code == EDITOR:
            rows[number] = above
            for step in range(1, min(EDITOR_WORDS, len(text)) + 1):
                np.minimum(rows[number][step:], above[:-step], out=rows[number][step:])
        else:
            here = above + np.int32(LOST)
            np.minimum(here[1:], above[:-1] + np.where(text == code, 0, replaced), out=here[1:])
            rows[number] = np.minimum.accumulate(here - sums) + sums
    return rows


def _trace(
    quotation: Sequence[int],
    text: NDArray[np.int32],
    added: NDArray[np.int32],
    replaced: NDArray[np.int32],
    rows: NDArray[np.int32],
    end: int,
) -> Place:
    """The steps that made a value of the last row."""
    steps: list[Step] = []
    i, j = len(quotation), end
    while i:
        code, value = quotation[i - 1], rows[i, j]
        if code in (GAP, EDITOR):
            i -= 1
            while rows[i, j] != value:
                j -= 1
            continue
        if j and value == rows[i - 1, j - 1] + (0 if text[j - 1] == code else replaced[j - 1]):
            i, j = i - 1, j - 1
            steps.append(Step(i, j))
        elif j and value == rows[i, j - 1] + added[j - 1]:
            j -= 1
            steps.append(Step(None, j))
        else:
            i -= 1
            steps.append(Step(i, None))
    return Place(j, end, tuple(reversed(steps)))
