"""Headlines, and short lines that are none of the story's sentences."""

from __future__ import annotations

import pytest

from provstore.extract.page.headline import LONGEST_HEADLINE, LONGEST_LABEL, cut_headline, is_headline, is_label
from provstore.extract.page.pieces import Piece
from provstore.records import Span

HEADLINES = [
    ("Bridge closed after rain", True, "no full stop"),
    ("Bridge closed after heavy rain.", False, "a sentence"),
    ("Bridge Closed After Heavy Rain.", True, "capitals and a full stop"),
    ("Bridge Closed After rain fell.", True, "three long words of five with capitals"),
    ("Bridge Closed when heavy rain fell.", False, "two long words of six with capitals"),
    ("It is so.", False, "no long word"),
    ("“Too late”", False, "a quotation"),
    ("Bridge closed?", True, "a question"),
    ("x" * LONGEST_HEADLINE, True, "the longest"),
    ("x" * (LONGEST_HEADLINE + 1), False, "longer than the longest"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected", "why"), HEADLINES, ids=[case[2] for case in HEADLINES])
def test_what_is_written_like_a_headline(line: str, expected: bool, why: str) -> None:
    assert is_headline(line, Span(0, len(line))) is expected, why


def cut(line: str) -> list[tuple[str | None, str]]:
    piece = Piece(Span(0, len(line)), None, "paragraph")
    return [(part.kind, part.span.of(line)) for part in cut_headline(line, piece)]


def test_the_outlet_after_a_headline_is_the_browsers() -> None:
    assert cut("Bridge closed - Reuters") == [("headline", "Bridge closed"), ("boilerplate", "- Reuters")]


def test_words_after_a_dash_that_are_no_outlet_are_the_headlines() -> None:
    assert cut("Bridge closed - at last") == [("headline", "Bridge closed - at last")]


LABELS = [
    ("Who built it", True, "a short line"),
    ("It rained.", False, "a sentence"),
    ("“Too late” — Ana Smith", False, "a quotation with the name of who said it"),
    ("“Too late” and after", True, "a quotation and other words"),
    ("He said “too late” — Ana Smith", True, "a quotation inside a line"),
    ("x" * LONGEST_LABEL, True, "the longest"),
    ("x" * (LONGEST_LABEL + 1), False, "longer than the longest"),
]


@pytest.mark.parametrize(("line", "expected", "why"), LABELS, ids=[case[2] for case in LABELS])
def test_short_lines(line: str, expected: bool, why: str) -> None:
    assert is_label(line, Span(0, len(line))) is expected, why
