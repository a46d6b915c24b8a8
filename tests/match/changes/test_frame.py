"""What a page has of its own at its foot."""

from __future__ import annotations

import pytest

from provstore.match.changes.frame import without_foot, without_head
from provstore.match.changes.roles import read_roles
from provstore.match.changes.words import read_page
from provstore.records import Extraction, Segment, Span
from tests.match.changes.versions import page


@pytest.mark.parametrize(
    ("feet", "left", "why"),
    [
        (("Sign up for the evening letter.",), 0, "no verb with a subject"),
        (("Comments are closed.",), 0, "it tells of nobody"),
        (("You can read more in Orlen.",), 0, "it speaks to the reader"),
        (("Follow our page.", "Comments are closed."), 0, "two of them"),
        (("More pictures from Orlen.",), 0, "it names a place, and has no verb"),
        (("Nine more pictures.",), 0, "it counts, and has no verb"),
        (("The mill in Orlen burned.",), 5, "it tells of something"),
        (("Nine boats were lost.",), 4, "it counts"),
        (("The US has sold it.",), 5, "it tells of a country"),
        (("The mill in Orlen burned.", "Comments are closed."), 5, "only what is last"),
        (("“We left Orlen,” she said.",), 5, "whom it quotes may speak of herself"),
        (("Reuters contributed to this report.",), 5, "whose copy it is"),
    ],
)  # fmt: skip
def test_foot(feet: tuple[str, ...], left: int, why: str) -> None:
    of = page("The town council met on Friday and sold the mill.", *feet)
    first = of.words_of([0])[-1] + 1
    assert len(without_foot(of, read_roles(of), range(first, len(of.words)))) == left, why


def test_a_paragraph_of_which_both_pages_have_a_part_is_no_foot() -> None:
    of = page("The town council met. Comments are closed.")
    assert len(without_foot(of, read_roles(of), range(4, 7))) == 3


@pytest.mark.parametrize(
    ("heads", "left", "why"),
    [
        (("Mill burns in Orlen",), 0, "a headline that was taken for a paragraph"),
        (("News of the day", "Mill burns in Orlen"), 0, "a label above it"),
        (("The mill burned.",), 3, "a sentence"),
        (("Mill burns in Orlen", "The mill burned."), 3, "only what is first"),
        (("The owner wept. Nobody came",), 5, "a paragraph that has a stop"),
    ],
)  # fmt: skip
def test_head(heads: tuple[str, ...], left: int, why: str) -> None:
    text = "\n\n".join([*heads, "The town council met on Friday."])
    segments, start = [], 0
    for part in text.split("\n\n"):
        segments.append(Segment(Span(start, start + len(part)), "paragraph", "test"))
        start += len(part) + 2
    of = read_page(text, Extraction("x", None, None, None, None, None, None, None, tuple(segments), (), (), ()))
    assert len(without_head(of, range(len(of.words) - 6))) == left, why
