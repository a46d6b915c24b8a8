"""An edit cut into whole sentences that only one page has, and what else was changed beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.match.changes.listed import listed
from provstore.match.changes.thresholds import REWRITTEN_SHARE
from provstore.match.changes.words import Page


class Part(NamedTuple):
    """Words of both pages, by their indexes, that stand in one place.

    `whole` where they are whole sentences; `shortened` where the page that has none may have ended a quotation there.
    """

    a: Sequence[int]
    b: Sequence[int]
    whole: bool = False
    shortened: bool = False


def cut(a: Page, of_a: Sequence[int], b: Page, of_b: Sequence[int]) -> Iterator[Part]:
    """The parts of an edit, in order; sentences that only one page has are a part of their own."""
    in_a, in_b = _whole(a, of_a), _whole(b, of_b)
    if in_a and in_b and _are_versions(a, of_a, b, of_b):
        in_a = in_b = None
    if not in_a and not in_b:
        yield Part(of_a, of_b)
        return
    (a_start, a_end), (b_start, b_end) = in_a or _beside(of_a, in_b, of_b), in_b or _beside(of_b, in_a, of_a)
    if a_start or b_start:
        yield Part(of_a[:a_start], of_b[:b_start])
    if in_a:
        yield Part(of_a[a_start:a_end], (), whole=True)
    if in_b:
        yield Part((), of_b[b_start:b_end], whole=True)
    if a_end < len(of_a) or b_end < len(of_b):
        yield Part(of_a[a_end:], of_b[b_end:])


def _whole(page: Page, of: Sequence[int]) -> tuple[int, int] | None:
    """From which to which of these words whole sentences stand; None where there are none."""
    starts = [at for at, word in enumerate(of) if word in page.starts]
    ends = [at + 1 for at, word in enumerate(of) if word + 1 in page.ends]
    return (starts[0], ends[-1]) if starts and ends and starts[0] < ends[-1] else None


def _beside(of: Sequence[int], whole: tuple[int, int] | None, other: Sequence[int]) -> tuple[int, int]:
    """Where words without a whole sentence are cut: all before, or all behind, the sentences of the other page."""
    before = whole is not None and (whole[0] > 0 or whole[1] == len(other))
    at = len(of) if before else 0
    return at, at


def _are_versions(a: Page, of_a: Sequence[int], b: Page, of_b: Sequence[int]) -> bool:
    mine, theirs = (
        Counter(key for at in of if (key := page.words[at].key) not in listed("silent"))
        for page, of in ((a, of_a), (b, of_b))
    )
    return (mine & theirs).total() >= REWRITTEN_SHARE * min(mine.total(), theirs.total())
