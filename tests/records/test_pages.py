"""Parts of pages: the words that users see, and what holds where nothing else is said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from provstore.records import DateMention, Precision, Segment, SegmentKind, Span


@pytest.mark.parametrize(
    ("type", "words"),
    [
        (
            SegmentKind,
            "headline section byline timestamp dateline subheading paragraph caption credit boilerplate blank",
        ),
        (Precision, "minute day month year"),
    ],
    ids=["segments", "dates"],
)
def test_the_words_that_users_see(type: object, words: str) -> None:
    assert list(get_args(type)) == words.split()


def test_a_date_is_unknown_unless_it_is_said() -> None:
    date = DateMention(Span(0, 7), None)
    assert (date.value, date.precision, date.base, date.reason) == (None, None, None, None)


def test_a_segment_is_never_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        Segment(Span(0, 1), "paragraph", "r").kind = "headline"
