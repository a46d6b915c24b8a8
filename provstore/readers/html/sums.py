"""Sums over a tree: of what stands in an element, and in those inside it."""

from collections.abc import Iterable

from provstore.readers.html.opened import Element


def sums(elements: list[Element], sizes: Iterable[tuple[int, int]]) -> list[int]:
    """For each element the sizes of those inside it, and its own; `sizes` are pairs of its number and one size."""
    total = [0] * len(elements)
    for element, size in sizes:
        total[element] += size
    for number in range(len(total) - 1, 0, -1):  # what is inside has the higher number
        total[elements[number].parent] += total[number]
    return total
