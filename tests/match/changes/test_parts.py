"""Edits cut into whole sentences and what else was changed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from provstore.match.changes.parts import cut
from provstore.match.changes.words import Page
from tests.match.changes.versions import page, side


@pytest.mark.parametrize(
    ("a", "b", "expected", "why"),
    [
        ("mill burned", "mill stands", [("mill burned", "mill stands", False)], "no sentence is whole"),
        ("The mill burned.", "", [("The mill burned", "", True)], "a sentence left out"),
        ("", "The mill burned. It rained.", [("", "The mill burned. It rained", True)], "two put in are one part"),
        ("shut. The mill burned. The", "", [("shut", "", False), ("The mill burned", "", True), ("The", "", False)], "with words beside it"),
        ("The mill burned down.", "A boat sank today.", [("The mill burned down", "", True), ("", "A boat sank today", True)], "two sentences that have nothing to do with each other"),
        ("The old mill burned down.", "Down burned the old mill.", [("The old mill burned down", "Down burned the old mill", False)], "rewritten"),
        ("The mill burned. He", "He never", [("The mill burned", "", True), ("He", "He never", False)], "words that follow belong to what follows"),
        ("he. The mill burned.", "she", [("he", "she", False), ("The mill burned", "", True)], "words before to what stands before"),
        ("she", "The mill burned.", [("she", "", False), ("", "The mill burned", True)], "words of one text before a sentence of the other"),
        ("The old red mill burned down.", "The old red boat sank today.", [("The old red mill burned down", "The old red boat sank today", False)], "two words of five are the same"),
        ("The old mill burned down.", "The old boats sank today.", [("The old mill burned down", "", True), ("", "The old boats sank today", True)], "one of four is"),
        ("she", "he. The mill burned.", [("she", "he", False), ("", "The mill burned", True)], "the same in the other text"),
    ],
)  # fmt: skip
def test_parts(a: str, b: str, expected: list[tuple[str, str, bool]], why: str) -> None:
    one, other = _around(a), _around(b)
    found = cut(one, _indexes(one, a), other, _indexes(other, b))
    assert [(_words(one, part.a), _words(other, part.b), part.whole) for part in found] == expected, why


def _around(words: str) -> Page:
    """A page in which these words stand, within a sentence where they do not begin one."""
    return page(f"{'Then it ' if words[:1].islower() else ''}{words} So it is.")


def _indexes(of: Page, words: str) -> list[int]:
    found = side(of, words)
    return list(range(found.start, found.end))


def _words(of: Page, indexes: Sequence[int]) -> str:
    span = of.span(indexes[0], indexes[-1] + 1) if indexes else None
    return span.of(of.text) if span else ""
