"""Ids are made from content: the same in every store, and others for whatever differs."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.records import Claim, Reading, Source, SourceLink, Span, claim_id, identify, link_id

DOCUMENT, OTHER = "a" * 64, "b" * 64
REUTERS = Source("Reuters", "outlet", "GB")
LINK = SourceLink("cites", REUTERS, Span(3, 9), "a rule")
PLACES = st.integers(0, 120)
SPANS = st.builds(Span, PLACES, PLACES)
PARTS = st.lists(SPANS, max_size=3).map(tuple)


def claim(content: tuple[Span, ...], cue: tuple[Span, ...] = (), source: tuple[Span, ...] = ()) -> Claim:
    return Claim("attributed", "direct", content, cue, source, None, False, (), None, (), None, "a rule", 0.5, False)


CLAIM = claim((Span(0, 9), Span(12, 15)), (Span(9, 12),), (Span(15, 20),))


def test_they_are_the_beginning_of_a_hash_of_lines() -> None:
    """Exactly so, whatever the version: they are in exports, notes and decisions that people keep."""
    lines = f"{DOCUMENT}\nclaim\nattributed\ncontent 0 9\ncontent 12 15\ncue 9 12\nsource 15 20"
    assert claim_id(DOCUMENT, CLAIM) == sha256(lines.encode()).hexdigest()[:20]
    lines = f"{DOCUMENT}\nlink\ncites\noutlet|reuters|GB|\n3\n9"
    assert link_id(DOCUMENT, LINK) == sha256(lines.encode()).hexdigest()[:20]
    assert identify(DOCUMENT) == sha256(DOCUMENT.encode()).hexdigest()[:20]


@given(PARTS, PARTS, PARTS, PARTS, PARTS, PARTS)
def test_claims_have_one_id_where_all_their_spans_are_the_same(
    content: tuple[Span, ...],
    cue: tuple[Span, ...],
    source: tuple[Span, ...],
    content2: tuple[Span, ...],
    cue2: tuple[Span, ...],
    source2: tuple[Span, ...],
) -> None:
    one, other = (content, cue, source), (content2, cue2, source2)
    assert (claim_id(DOCUMENT, claim(*one)) == claim_id(DOCUMENT, claim(*other))) == (one == other)


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"content": (Span(0, 9),)}, False),
        ({"content": (Span(12, 15), Span(0, 9))}, False),
        ({"cue": ()}, False),
        ({"cue": CLAIM.source, "source": CLAIM.cue}, False),  # the same spans in other roles
        ({"cue": (Span(1, 12),)}, False),  # 91 2 and 9 12 are not one
        ({"voice": "outlet"}, False),
        ({"speaker": REUTERS, "speaker_inferred": True, "via": (REUTERS,), "addressees": ("Bob",)}, True),
        ({"mode": "indirect", "medium": "letter", "rule": "another", "confidence": 0.9, "needs_review": True}, True),
        ({"methods": ("rules", "tagger"), "cue_class": "speech", "readings": (Reading("tagger", (), (), ()),)}, True),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, dict) else "",
)
def test_a_claim_is_its_voice_and_spans_and_not_what_is_made_of_them(changed: dict[str, object], same: bool) -> None:
    """So a decision or a note about a claim still finds it after the rules have learned more of it."""
    assert (claim_id(DOCUMENT, replace(CLAIM, **changed)) == claim_id(DOCUMENT, CLAIM)) == same
    assert claim_id(OTHER, CLAIM) != claim_id(DOCUMENT, CLAIM)


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"kind": "wire"}, False),
        ({"to": replace(REUTERS, name="AFP")}, False),
        ({"to": replace(REUTERS, name="REUTERS")}, True),
        ({"evidence": Span(3, 8)}, False),
        ({"evidence": Span(2, 9)}, False),
        ({"rule": "another", "inferred": True}, True),
    ],
    ids=str,
)
def test_a_link_is_its_kind_target_and_evidence(changed: dict[str, object], same: bool) -> None:
    assert (link_id(DOCUMENT, replace(LINK, **changed)) == link_id(DOCUMENT, LINK)) == same
    assert link_id(OTHER, LINK) != link_id(DOCUMENT, LINK)


@given(st.lists(st.integers(0, 200), max_size=4), st.lists(st.integers(0, 200), max_size=4))
def test_parts_do_not_run_together(one: list[int], other: list[int]) -> None:
    assert (identify(DOCUMENT, *one) == identify(DOCUMENT, *other)) == (one == other)


def test_an_id_has_twenty_hexadecimal_digits() -> None:
    assert len(identify("")) == 20
    assert set(identify("")) <= set("0123456789abcdef")
