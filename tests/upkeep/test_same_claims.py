"""The tables of claims that say the same, and of divergences: what comparing any two documents finds."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select

from provstore.match.differ.divergences import find_divergences
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.records import claim_id
from provstore.store.models.pairs import claim_pairs, divergences
from provstore.upkeep.known_claims import KnownClaims
from provstore.upkeep.profiles import Profiles
from provstore.upkeep.same_claims import renew_same_claims
from tests.upkeep.corpus import ARTICLES

Told = set[tuple[object, ...]]


@pytest.fixture
def profiles(connection: Connection) -> dict[int, DocumentProfile]:
    kept = Profiles(connection, lambda row, parts: [])
    return {row: kept.of(row) for row in range(1, len(ARTICLES) + 1)}


def stored(connection: Connection) -> tuple[Told, Told]:
    pairs, differ = (connection.execute(select(table)).all() for table in (claim_pairs, divergences))
    ends = [
        (row.a_row, row.b_row, row.a_key, row.b_key, row.a_start, row.a_end, row.b_start, row.b_end) for row in pairs
    ]
    told = {(*one, row.score, row.rests_on) for one, row in zip(ends, pairs, strict=True)}
    other = {
        (
            row.a_row,
            row.b_row,
            row.a_key,
            row.b_key,
            row.kind,
            row.a_start,
            row.a_end,
            row.b_start,
            row.b_end,
            row.certain,
        )
        for row in differ
    }
    assert len(told) == len(pairs) and len(other) == len(differ)
    return told, other


def compared(profiles: dict[int, DocumentProfile]) -> tuple[Told, Told]:
    """All documents against all, without an index."""
    pairs: Told = set()
    differ: Told = set()
    for a, mine in profiles.items():
        for b, theirs in profiles.items():
            if mine.document.id < theirs.document.id:
                matched = pair_claims(mine, theirs)
                ids = mine.document.id, theirs.document.id
                for match in matched:
                    keys = claim_id(ids[0], match.a.claim), claim_id(ids[1], match.b.claim)
                    both = match.alignment.a_part, match.alignment.b_part
                    parts = [(part.start, part.end) if part else (None, None) for part in both]
                    pairs.add((a, b, *keys, *parts[0], *parts[1], match.score, ", ".join(match.reasons)))
                for found in find_divergences(mine, theirs, matched):
                    keys = claim_id(ids[0], found.claims[0]), claim_id(ids[1], found.claims[1])
                    words = [(part.start, part.end) if part else (None, None) for part in (found.a, found.b)]
                    differ.add((a, b, *keys, found.kind, *words[0], *words[1], int(found.certain)))
    return pairs, differ


def test_the_index_loses_no_pair(connection: Connection, profiles: dict[int, DocumentProfile]) -> None:
    pairs, differ = compared(profiles)
    assert stored(connection) == (pairs, differ)
    assert len(pairs) > 20 and len(differ) > 8


@pytest.mark.parametrize("batch", [1, 3, 20])
def test_in_batches_it_is_the_same(connection: Connection, profiles: dict[int, DocumentProfile], batch: int) -> None:
    before = stored(connection)
    for table in (claim_pairs, divergences):
        connection.execute(table.delete())
    known = KnownClaims(connection)
    rows = list(profiles)
    for start in range(0, len(rows), batch):
        some = {row: profiles[row] for row in rows[start : start + batch]}
        renew_same_claims(connection, 1, known, some, profiles.__getitem__)
    assert stored(connection) == before


def test_each_other_profile_is_read_once(connection: Connection, profiles: dict[int, DocumentProfile]) -> None:
    read: list[int] = []
    some = {row: profiles[row] for row in (1, 2, 3)}
    renew_same_claims(connection, 1, KnownClaims(connection), some, lambda row: read.append(row) or profiles[row])
    assert set(read) & set(some) == set()
    assert [row for at, row in enumerate(read) if read[at - 1 : at] != [row]] == sorted(set(read))
