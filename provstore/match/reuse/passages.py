"""The passages two texts share, word for word or edited.

Whether two texts share any is decided by them alone, and by which of their fingerprints are furniture: not by how
many other texts there are, nor by the order in which they came.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.alignment import Side, Stretch, align_chain
from provstore.match.reuse.chains import Run, chain_runs, find_anchors, grow_runs
from provstore.match.reuse.fingerprints import LENGTH, NO_HASHES, NUMBER_BITS
from provstore.match.reuse.folding import fold
from provstore.match.reuse.pages import Page, is_in, sort_out
from provstore.records import Span

ENOUGH = 44  # letters that the equal words of some passage of a pair are worth: about ten words
MINOR = 24  # and those of its other passages
SUPPORT = 25  # letters that the fingerprints a pair shares are worth: what `find_candidates` looks for

# What folding leaves out and yet makes another number or amount of it.
_SIGNS = re.compile(r"(?<=\d)[.,:/](?=\d)|[%‰‱$¢£¤¥₠-⃀°]")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A part of one text that another has too: `verbatim` where the words are the same, else `edited`."""

    a: Span
    b: Span
    kind: Literal["verbatim", "edited"]

    def turned(self) -> Passage:
        """The same, seen from the other text."""
        return Passage(self.b, self.a, self.kind)


def find_passages(a: Page, b: Page, furniture: NDArray[np.uint64] = NO_HASHES) -> tuple[Passage, ...]:
    """The passages two texts share, in the order of the first one; none where they are too little evidence.

    `furniture` are hashes, ascending, that are no evidence for this pair.  Turned around, the same passages are
    found: the texts are compared in an order of their own.
    """
    if (len(b.text), b.text) < (len(a.text), a.text):
        return tuple(sorted(passage.turned() for passage in _compare(b, a, furniture)))
    return tuple(sorted(_compare(a, b, furniture)))


def same_words(a: str, b: str) -> bool:
    """Whether two texts have the same words: case, punctuation and spacing aside, but not the value of a number."""
    return fold(a).string == fold(b).string and _signs(a) == _signs(b)


def _compare(a: Page, b: Page, furniture: NDArray[np.uint64]) -> list[Passage]:
    if len(furniture):
        shared = find_anchors(a.prints, b.prints).keys >> np.uint64(NUMBER_BITS)
        void = sort_out(shared[is_in(shared, furniture)])
        a, b = a.without(void), b.without(void)
    anchors = find_anchors(a.prints, b.prints)
    first = anchors.only((anchors.keys & np.uint64((1 << NUMBER_BITS) - 1)) == 0)
    if not (_is_supported(first.a, a.worth) and _is_supported(first.b, b.worth)):
        return []
    runs = grow_runs(a.folded, b.folded, anchors)
    if a.void is not None or b.void is not None:
        runs = [shorter for run in runs if (shorter := _without_void(run, a.void, b.void))]
    one, other = Side(a.folded, a.worth), Side(b.folded, b.worth)
    stretches = [align_chain(one, other, chain) for chain in chain_runs(runs)]
    if not any(stretch.worth >= ENOUGH for stretch in stretches):
        return []
    kept = _without_nested([stretch for stretch in stretches if stretch.worth >= MINOR])
    return [_as_passage(a, b, stretch) for stretch in kept]


def _is_supported(places: NDArray[np.int32], worth: NDArray[np.int32]) -> bool:
    """Whether the letters in the runs at these places are worth SUPPORT."""
    ordered, view, total = np.sort(places).tolist(), worth.data, 0
    for start, following in zip_longest(ordered, ordered[1:], fillvalue=len(worth)):
        total += view[min(start + LENGTH, following)] - view[start]
        if total >= SUPPORT:
            return True
    return False


def _without_void(run: Run, void_a: NDArray[np.int32] | None, void_b: NDArray[np.int32] | None) -> Run | None:
    """The run without stock phrases and furniture at its ends."""
    covered = None
    for void, start in ((void_a, run.a), (void_b, run.b)):
        if void is not None and void[start + run.length] > void[start]:
            here = np.diff(void[start : start + run.length + 1]) > 0
            covered = here if covered is None else covered | here
    if covered is None:
        return run
    free = np.flatnonzero(~covered)
    if not len(free):
        return None
    first, last = int(free[0]), int(free[-1])
    return Run(run.a + first, run.b + first, last + 1 - first)


def _without_nested(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches that lie in no neighbour on both sides: one that grew over its neighbour says it all."""
    kept: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda stretch: (stretch.a, -stretch.a_end, stretch.b)):
        if not any(
            last.a_end >= stretch.a_end and last.b <= stretch.b and stretch.b_end <= last.b_end for last in kept[-4:]
        ):
            kept.append(stretch)
    return kept


def _as_passage(a: Page, b: Page, stretch: Stretch) -> Passage:
    span_a, span_b = _span(a, stretch.a, stretch.a_end), _span(b, stretch.b, stretch.b_end)
    letters_a = a.folded.string[stretch.a : stretch.a_end]
    same = letters_a == b.folded.string[stretch.b : stretch.b_end]
    words_a, words_b = span_a.of(a.text), span_b.of(b.text)
    verbatim = same and (words_a == words_b or _signs(words_a) == _signs(words_b))
    return Passage(span_a, span_b, "verbatim" if verbatim else "edited")


def _span(page: Page, start: int, end: int) -> Span:
    """The characters of letters, with the marks on the last one."""
    text, first, last = page.text, int(page.folded.places[start]), int(page.folded.places[end - 1]) + 1
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return Span(first, last)


def _signs(text: str) -> list[tuple[int, str]]:
    """The signs that change a number, each after how many letters it stands; commas between thousands do not."""
    text = _GROUPED.sub("", text)
    found = [(match.start(), match.group()) for match in _SIGNS.finditer(text)]
    if not found:
        return []
    places = fold(text).places
    return [(int(np.searchsorted(places, at)), sign) for at, sign in found]
