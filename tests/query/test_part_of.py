"""What a place is part of, and what is shown around it."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, text

from provstore.query.part_of import ClaimPart, claim_of, context_of, load_claims, load_segments, tell_part
from provstore.records import Span
from tests.query.conftest import Names

TEXT = "Ann Lee said that Bob Roe said that it rains. It is so."


def part(words: str, role: str = "content", voice: str = "attributed", number: int = 1) -> ClaimPart:
    start = TEXT.index(words)
    return ClaimPart(f"claim {number}", number, voice, "Ann Lee", role, Span(start, start + len(words)))


OUTER, INNER = part("Bob Roe said that it rains"), part("it rains", number=2)
NAMED, SAID, OWN = part("Bob Roe", "source", number=2), part("said", "cue"), part("It is so.", voice="outlet", number=3)


@pytest.mark.parametrize(
    ("claims", "claim", "why"),
    [
        ([OUTER, INNER], INNER, "the innermost"),
        ([NAMED, OUTER], OUTER, "what is said before who says it"),
        ([NAMED], NAMED, "who says it, where nothing else is there"),
        ([], None, "beside them all"),
        ([OWN], OWN, "what the outlet says itself"),
        ([SAID, OWN], SAID, "over two of them, what others say"),
        ([part("so", "unknown")], part("so", "unknown"), "a damaged store is no reason to fail"),
    ],
)
def test_the_claim_of_a_place(claims: list[ClaimPart], claim: ClaimPart | None, why: str) -> None:
    assert claim_of(claims) == claim, why


@pytest.mark.parametrize(
    ("kind", "claim", "words"),
    [
        ("headline", None, "headline"),
        ("paragraph", OWN, "paragraph"),
        ("paragraph", INNER, "paragraph, claim 2 of Ann Lee"),
        ("paragraph", INNER._replace(speakers=None), "paragraph, claim 2 of somebody not named"),
        ("paragraph", NAMED, "paragraph, source of claim 2"),
    ],
)
def test_it_is_told_in_words(kind: str, claim: ClaimPart | None, words: str) -> None:
    assert tell_part(kind, claim) == words


def test_context_is_of_the_part_alone() -> None:
    start = TEXT.index("rains")
    assert context_of(TEXT, Span(start, start + 5), 18, 45) == "Bob Roe said that it [rains]."
    assert context_of("x " * 99, Span(98, 99), 0, 198).startswith("… x x") and len("x " * 99) == 198


def test_claims_are_read_where_places_are(connection: Connection, names: Names) -> None:
    id = names.document("press")
    row, content = connection.execute(text("SELECT id, text FROM documents WHERE sha256 = :id"), {"id": id}).one()
    start = content.index("drawbridge")
    places = [(row, Span(0, 4)), (row, Span(start, start + 10)), (row, Span(10_000, 10_001))]
    told = load_claims(connection, places)
    assert {number: [(one.role, one.voice) for one in parts] for number, parts in told.items()} == {
        0: [("content", "outlet")],
        1: [("content", "attributed")],
    }
    assert {*load_claims(connection, places, voice="outlet")} == {0}
    assert load_claims(connection, places, speaker="coast guard") == {}
    assert load_claims(connection, places[2:]) == {}
    segments = load_segments(connection, places)
    assert {number: kind for number, (_, _, kind) in segments.items()} == {0: "headline", 1: "paragraph"}
    assert content[slice(*segments[0][:2])].strip() == "Sunk"
