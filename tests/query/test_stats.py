"""How much of everything: one row for each count."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.query.claims import list_claims
from provstore.query.links import list_links
from provstore.query.stats import count_everything


@pytest.fixture
def counts(connection: Connection) -> dict[tuple[object, object], object]:
    rows = count_everything(connection).objects()
    assert len({(row["of"], row["which"]) for row in rows}) == len(rows)
    return {(row["of"], row["which"]): row["count"] for row in rows}


def test_counts_are_those_of_the_lists(connection: Connection, counts: dict[tuple[object, object], object]) -> None:
    claims = list_claims(connection).objects()
    for voice in ("attributed", "outlet"):
        assert counts["claims by voice", voice] == sum(row["voice"] == voice for row in claims)
    assert counts["claims to review", None] == sum(row["needs_review"] is True for row in claims)
    links = list_links(connection).objects()
    for kind in {row["kind"] for row in links}:
        assert counts["source links", kind] == sum(row["kind"] == kind for row in links)


@pytest.mark.parametrize(
    ("of", "which", "count"),
    [
        ("documents", None, 6),
        ("documents by outlet", "Reuters", 2),
        ("documents by outlet", "unknown outlet", 1),
        ("documents by language", "en", 4),
        ("sightings", None, 6),
        ("photo captions", None, 1),
        ("outlets", "with documents here", 4),
        ("runs", "ingest", 6),
    ],
)
def test_what_there_is(counts: dict[tuple[object, object], object], of: str, which: str | None, count: int) -> None:
    assert counts[of, which] == count
