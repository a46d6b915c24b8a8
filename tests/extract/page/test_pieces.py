"""Pieces partition the text; what a rule has found has its exact place."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.pieces import Hit, Piece, as_segments, find, first_hit, rules_of
from provstore.records import Segment, Span
from provstore.rules import patterns

BLOCKS = (
    "Bridge closed - Reuters", "By Ann Lee", "News  /  Africa", "Source: Xinhua| 2018-09-25 11:04:57|Editor: ab",
    "It rained. (Source: North Agency)", "It rained. --Reuters", "A man waits. (Photo by Ann LEE/AFP)", "REUTERS/Ann Lee",
    "NORTHTOWN, Aug. 7 (Xinhua) -- It rained.", "WHO BUILT IT", "www.north.example", "It rained. Enditem", "",
)  # fmt: skip
PAGE = st.lists(
    st.one_of(
        st.sampled_from(BLOCKS),
        st.text(alphabet=st.sampled_from("aB .,“”\"'()/-–\n\r\u2028\xa0😀\ufeff0123:"), max_size=40),
        st.text(max_size=20),
    ),
    max_size=6,
).map("\n".join)


def check_partition(text: str, segments: tuple[Segment, ...]) -> None:
    reached = 0
    for segment in segments:
        assert segment.span.start == reached < segment.span.end
        reached = segment.span.end
        if segment.kind == "blank":
            assert not any(character.isalnum() for character in segment.span.of(text))
    assert reached == len(text)


@given(PAGE)
def test_segments_partition_every_text(text: str) -> None:
    """The law: whatever the page, its segments lie end to end and leave nothing out."""
    check_partition(text, as_segments(text, find_pieces(text)))


@given(PAGE)
def test_what_a_piece_was_known_by_stands_in_it_or_across_its_end(text: str) -> None:
    for piece in find_pieces(text):
        if piece.hit is not None:
            assert piece.hit.span().of(text) == piece.hit.match.group()
            assert piece.hit.span().touches(piece.span) or not piece.hit.match.group()


def test_a_piece_without_a_kind_is_a_paragraph_and_white_space_is_blank() -> None:
    text = " It rained. "
    assert as_segments(text, [Piece(Span(1, 11), None, "paragraph")]) == (
        Segment(Span(0, 1), "blank", "white space"),
        Segment(Span(1, 11), "paragraph", "paragraph"),
        Segment(Span(11, 12), "blank", "white space"),
    )


def test_a_hit_knows_where_its_groups_stand_in_the_whole_text() -> None:
    text = "Bridge.\n\nSource: Xinhua"
    hit = first_hit(rules_of("credit line"), text, Span(9, len(text)))
    assert hit is not None and hit.rule.name == "credit.source-line"
    assert (hit.span().of(text), hit.span("credit").of(text)) == ("Source: Xinhua", "Xinhua")


def test_the_first_group_with_words_counts() -> None:
    found = re.match(r"(?P<a>x)?(?P<b>y)?(?P<c>z)?", "yz")
    assert found is not None
    hit = Hit(patterns("page/credits")[0], found, 0)
    assert (hit.filled("a"), hit.filled("a", "b", "c"), hit.filled("other", "c")) == (None, "b", "c")


def test_the_first_rule_of_the_files_wins() -> None:
    hit = first_hit(rules_of("furniture", "section"), "www.north.example", Span(0, 17))
    assert hit is not None and hit.rule.name == "boilerplate.web-address"
    assert first_hit(rules_of("byline"), "It rained.", Span(0, 10)) is None


def test_a_rule_that_wants_a_known_agency_reads_each_part_of_the_credit() -> None:
    (rule,) = [rule for rule in patterns("page/credits") if rule.name == "photo.slash-known"]
    assert find(rule, "Ann Lee/AFP") and find(rule, "AFP/Ann Lee")
    assert not find(rule, "Ann Lee/Bob Roe")
