"""The passages two texts share, word for word or edited.

Whether two texts share any is decided by them alone, and by which of their fingerprints are furniture, or common: not
by the order in which texts came.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.chains import Run, chain_runs, find_anchors, grow_runs
from provstore.match.reuse.comparable import Comparable
from provstore.match.reuse.evidence import are_enough
from provstore.match.reuse.fingerprints import LENGTH, NO_HASHES, NUMBER_BITS, Hashes, is_in, union
from provstore.match.reuse.folding import fold
from provstore.match.reuse.stretches import Side, Stretch, align_chain
from provstore.match.reuse.thresholds import MIN_FINGERPRINT_EVIDENCE, MIN_OTHER_PASSAGE, MIN_STRONGEST_PASSAGE
from provstore.records import Span

# What folding leaves out and yet makes another number or amount of it.
_SIGNS = re.compile(r"(?<=\d)[.,:/](?=\d)|[%‰‱$¢£¤¥₠-⃀°]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")

_NEIGHBORS = 4  # stretches before one, in the order of the first text, that are tried for one that holds it


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A part of one text that another has too: `verbatim` where the words are the same, else `edited`."""

    a: Span
    b: Span
    kind: Literal["verbatim", "edited"]

    def turned(self) -> Passage:
        """The same, seen from the other text."""
        return Passage(self.b, self.a, self.kind)


def find_passages(
    a: Comparable, b: Comparable, furniture: Hashes = NO_HASHES, common: Hashes = NO_HASHES
) -> tuple[Passage, ...]:
    """The passages two texts share, in the order of the first one; none where they are too little evidence.

    `furniture` are hashes, ascending, that are no evidence for this pair; `common` are those that many texts have.
    Turned around, the same passages are found: the texts are compared in an order of their own.
    """
    if (len(b.text), b.text) < (len(a.text), a.text):
        return tuple(sorted(passage.turned() for passage in _compare(b, a, furniture, common)))
    return tuple(sorted(_compare(a, b, furniture, common)))


def _compare(a: Comparable, b: Comparable, furniture: Hashes, common: Hashes) -> list[Passage]:
    """The passages of two texts, in no order; the steps are: discount, anchors, runs, chains, stretches, passages."""
    if len(furniture):
        shared = find_anchors(a.prints, b.prints).keys >> np.uint64(NUMBER_BITS)
        discounted = union(shared[is_in(shared, furniture)])
        a, b = a.without(discounted), b.without(discounted)
    anchors = find_anchors(a.prints, b.prints)
    first = (anchors.keys & np.uint64((1 << NUMBER_BITS) - 1)) == 0
    are_common = is_in(anchors.keys[first] >> np.uint64(NUMBER_BITS), common)
    sides = (anchors.a[first], a.evidence), (anchors.b[first], b.evidence)
    if not all(_are_evidence(places, are_common, evidence) for places, evidence in sides):
        return []
    runs = grow_runs(a.folded, b.folded, anchors)
    if a.discounted is not None or b.discounted is not None:
        runs = [shorter for run in runs if (shorter := _trim(run, a.discounted, b.discounted))]
    one, other = Side(a.folded, a.evidence), Side(b.folded, b.evidence)
    stretches = [align_chain(one, other, chain) for chain in chain_runs(runs)]
    if not any(stretch.evidence >= MIN_STRONGEST_PASSAGE for stretch in stretches):
        return []
    kept = _drop_nested([stretch for stretch in stretches if stretch.evidence >= MIN_OTHER_PASSAGE])
    return [_as_passage(a, b, stretch) for stretch in kept]


def _are_evidence(places: NDArray[np.int32], common: NDArray[np.bool_], evidence: NDArray[np.int32]) -> bool:
    """Whether the runs at these places hold enough evidence; where two overlap, a letter counts once."""
    ordered, view, total = np.sort(places[~common]).tolist(), evidence.data, 0
    for start, following in zip_longest(ordered, ordered[1:], fillvalue=len(evidence)):
        total += view[min(start + LENGTH, following)] - view[start]
        if total >= MIN_FINGERPRINT_EVIDENCE:
            return True  # most end here, sooner than are_enough would
    if not common.any():
        return False
    order = np.argsort(places)
    starts, one = places[order].astype(np.int64), np.zeros(len(order), np.int64)
    return bool(are_enough(starts, one, common[order], evidence, 1)[0])


def _trim(run: Run, discounted_a: NDArray[np.int32] | None, discounted_b: NDArray[np.int32] | None) -> Run | None:
    """The run without letters at its ends that are discounted in either text; None if all are."""
    covered = None
    for discounted, start in ((discounted_a, run.a), (discounted_b, run.b)):
        if discounted is not None and discounted[start + run.length] > discounted[start]:
            here = np.diff(discounted[start : start + run.length + 1]) > 0
            covered = here if covered is None else covered | here
    if covered is None:
        return run
    free = np.flatnonzero(~covered)
    if not len(free):
        return None
    first, last = int(free[0]), int(free[-1])
    return Run(run.a + first, run.b + first, last + 1 - first)


def _drop_nested(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches that do not lie in a neighbor on both sides: a stretch may have grown over the next one."""
    kept: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda stretch: (stretch.a, -stretch.a_end, stretch.b)):
        if not any(
            last.a_end >= stretch.a_end and last.b <= stretch.b and stretch.b_end <= last.b_end
            for last in kept[-_NEIGHBORS:]
        ):
            kept.append(stretch)
    return kept


def _as_passage(a: Comparable, b: Comparable, stretch: Stretch) -> Passage:
    """The stretch as spans of both texts."""
    span_a, span_b = _span(a, stretch.a, stretch.a_end), _span(b, stretch.b, stretch.b_end)
    letters_a = a.folded.string[stretch.a : stretch.a_end]
    letters_b = b.folded.string[stretch.b : stretch.b_end]
    verbatim = letters_a == letters_b and same_signs(span_a.of(a.text), span_b.of(b.text))
    return Passage(span_a, span_b, "verbatim" if verbatim else "edited")


def _span(of: Comparable, start: int, end: int) -> Span:
    """The characters of letters `[start, end)`, with the combining marks on the last one."""
    text, first, last = of.text, int(of.folded.places[start]), int(of.folded.places[end - 1]) + 1
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return Span(first, last)


def same_signs(a: str, b: str) -> bool:
    """Whether texts of the same letters have the same numbers too: "1,500" and "1500", but not "1.5" and "15"."""
    return a == b or _signs(a) == _signs(b)


def _signs(text: str) -> list[tuple[int, str]]:
    """The signs that change a number, each after how many letters it stands; commas between thousands do not."""
    text = _THOUSANDS.sub("", text)
    found = [(match.start(), match.group()) for match in _SIGNS.finditer(text)]
    if not found:
        return []
    places = fold(text).places
    return [(int(np.searchsorted(places, at)), sign) for at, sign in found]
