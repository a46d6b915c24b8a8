"""Documents and their parts: the words that users see, and what holds where nothing else is said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from provstore.records import DateMention, DecodedBy, Document, Precision, Segment, SegmentKind, Span


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


def test_how_a_text_was_decoded_is_in_the_order_of_the_ladder() -> None:
    assert get_args(DecodedBy) == ("given", "bom", "utf-8", "damaged utf-8", "declared", "detected")


def test_a_document_is_undamaged_and_a_date_unknown_unless_it_is_said() -> None:
    assert Document("a" * 64, b"x", "x", "utf-8", "utf-8").damage == ()
    date = DateMention(Span(0, 7), None)
    assert (date.value, date.precision, date.base, date.reason) == (None, None, None, None)


def test_a_document_is_never_cleaned_afterwards() -> None:
    document = Document("a" * 64, b"x ", "x ", "utf-8", "utf-8")
    with pytest.raises(FrozenInstanceError):
        document.text = "x"
    with pytest.raises(FrozenInstanceError):
        Segment(Span(0, 1), "paragraph", "r").kind = "headline"
