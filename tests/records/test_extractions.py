"""An extraction is a value: equal where all that was found is, and made by the rules alone unless a tagger is named."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from provstore.records import Extraction, Segment, Source, SourceLink, Span, TaggerIdentity

NOTHING = Extraction("d" * 64, *(None,) * 7, segments=(), captions=(), claims=(), links=())
TAGGER = TaggerIdentity("reader-1", "0" * 64, "numpy")


def test_without_a_tagger_the_rules_alone_have_read() -> None:
    assert NOTHING.tagger is None


@pytest.mark.parametrize(
    "found",
    [
        {"language": "en"},
        {"headline": Span(0, 1)},
        {"byline": Span(0, 1)},
        {"section": Span(0, 1)},
        {"segments": (Segment(Span(0, 1), "paragraph", "r"),)},
        {"links": (SourceLink("cites", Source("AFP", "outlet"), Span(0, 1), "r"),)},
        {"tagger": TAGGER},
        {"tagger": replace(TAGGER, weights="1" * 64)},
    ],
    ids=lambda one: next(iter(one)),
)
def test_two_are_one_where_all_that_was_found_is_the_same(found: dict[str, object]) -> None:
    one, other = replace(NOTHING, **found), replace(NOTHING, **found)
    assert one == other
    assert hash(one) == hash(other)
    assert one != NOTHING


def test_an_extraction_is_not_rewritten() -> None:
    with pytest.raises(FrozenInstanceError):
        NOTHING.claims = ()
