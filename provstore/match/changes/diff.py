"""Where two sequences of words differ: the stretches that are not equal.

Words are aligned by longest common subsequence, in windows, so that a long text costs no more than its length times
the window.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile
from operator import eq
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from provstore.match.changes.thresholds import SWAP_GAP, WINDOW


class Edit(NamedTuple):
    """Words `[a, a_end)` of one text stand where words `[b, b_end)` of the other do; either may be none."""

    a: int
    a_end: int
    b: int
    b_end: int

    def moved(self, a: int, b: int) -> "Edit":
        return Edit(self.a + a, self.a_end + a, self.b + b, self.b_end + b)


def find_edits(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """The edits that make `b` of `a`, in order; between two of them stand equal words."""
    return _join_swaps(_join_scattered(_align(a, b)), a, b)


def _align(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    found: list[Edit] = []
    at_a = at_b = 0
    while True:
        equal = sum(1 for _ in takewhile(bool, map(eq, a[at_a : at_a + WINDOW], b[at_b : at_b + WINDOW])))
        at_a, at_b = at_a + equal, at_b + equal
        if at_a == len(a) and at_b == len(b):
            return _merge_touching(found)
        if equal:
            continue
        here, there = a[at_a : at_a + WINDOW], b[at_b : at_b + WINDOW]
        opcodes = list(LCSseq.opcodes(here, there))
        if at_a + len(here) < len(a) or at_b + len(there) < len(b):
            # Behind the last equal words, what follows the window may be aligned otherwise.
            last = max((at for at, op in enumerate(opcodes) if op.tag == "equal"), default=len(opcodes) - 1)
            del opcodes[last + 1 :]
        for op in opcodes:
            if op.tag != "equal":
                found.append(Edit(op.src_start, op.src_end, op.dest_start, op.dest_end).moved(at_a, at_b))
        at_a, at_b = at_a + opcodes[-1].src_end, at_b + opcodes[-1].dest_end


def _merge_touching(edits: Iterable[Edit]) -> list[Edit]:
    """Words left out and words put in at the same place are one edit."""
    merged: list[Edit] = []
    for edit in edits:
        if merged and merged[-1].a_end == edit.a and merged[-1].b_end == edit.b:
            merged[-1] = _joined(merged[-1], edit)
        else:
            merged.append(edit)
    return merged


def _joined(first: Edit, last: Edit) -> Edit:
    return Edit(first.a, last.a_end, first.b, last.b_end)


def _join_scattered(edits: Iterable[Edit]) -> list[Edit]:
    """Equal words between two edits that are longer are equal by chance: they belong to what was rewritten."""
    joined: list[Edit] = []
    for edit in edits:
        while joined and edit.a - joined[-1].a_end < min(_length(joined[-1]), _length(edit)):
            edit = _joined(joined.pop(), edit)
        joined.append(edit)
    return joined


def _length(edit: Edit) -> int:
    return max(edit.a_end - edit.a, edit.b_end - edit.b)


def _join_swaps(edits: Sequence[Edit], a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """Two edits that only exchange words are one: "Lee told Roe", "Roe told Lee"."""
    joined: list[Edit] = []
    for edit in edits:
        if joined and edit.a - joined[-1].a_end <= SWAP_GAP:
            both = _joined(joined[-1], edit)
            if is_swap(both, a, b):
                joined[-1] = both
                continue
        joined.append(edit)
    return joined


def is_swap(edit: Edit, a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the words on both sides are the same, in another order."""
    same = edit.a_end - edit.a == edit.b_end - edit.b
    return same and Counter(a[edit.a : edit.a_end]) == Counter(b[edit.b : edit.b_end])


def slide(edit: Edit, a: Sequence[str], b: Sequence[str], starts_a: Collection[int], starts_b: Collection[int]) -> Edit:
    """Words that only one side has, moved to where a sentence begins, as far as the words beside them are the same.

    Of "… shut. The bell rang. The gate" either "The bell rang." or "bell rang. The" was put in.
    """
    if edit.a < edit.a_end and edit.b < edit.b_end:
        return edit
    in_a = edit.a < edit.a_end
    words, start, end, starts = (a, edit.a, edit.a_end, starts_a) if in_a else (b, edit.b, edit.b_end, starts_b)
    for step in (-1, 1):
        by = 0
        while start + by not in starts:
            gone, new = (end + by - 1, start + by - 1) if step < 0 else (start + by, end + by)
            if new < 0 or new >= len(words) or words[gone] != words[new]:
                break
            by += step
        else:
            return edit.moved(by, by)
    return edit
