"""Pairs of documents in parts, each in an order in which few documents have to be at hand at a time."""

from collections import Counter
from collections.abc import Collection, Iterator

Pair = tuple[int, int]


def in_parts(pairs: Collection[Pair], at_once: int) -> Iterator[list[Pair]]:
    """Pairs of documents, by their rows, so many at a time, of each the document first that is in fewer of them.

    All copies of one text are compared with the earliest: in this order each is read once, and that one stays at hand.
    """
    often = Counter(row for pair in pairs for row in pair)
    ordered = sorted(min(pair, pair[::-1], key=lambda each: (often[each[0]], each[0])) for pair in pairs)
    for start in range(0, len(ordered), at_once):
        yield ordered[start : start + at_once]
