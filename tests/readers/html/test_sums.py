"""Sums over a tree."""

from __future__ import annotations

from provstore.readers.html.sums import sums
from provstore.readers.html.tree import Tree


def test_sums() -> None:
    tree = Tree("<p>a<b>b</b></p>")
    names = [one.name for one in tree.elements]
    total = sums(tree.elements, [(names.index("b"), 2), (names.index("p"), 3)])

    assert (total[names.index("b")], total[names.index("p")], total[0]) == (2, 5, 5)
