"""The tables of claims that tell of the same thing, and of divergences: what comparing documents that are near finds."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, select

from provstore.match.differ.divergences import find_divergences
from provstore.match.differ.relation import relation_of
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.records import claim_id
from provstore.store.models.pairs import claim_pairs, divergences, passages
from provstore.upkeep.known_copies import KnownCopies
from provstore.upkeep.known_stories import KnownStories, Pair
from provstore.upkeep.known_texts import KnownTexts
from provstore.upkeep.profiles import Profiles
from provstore.upkeep.same_claims import renew_same_claims
from tests.upkeep.corpus import ARTICLES

Told = set[tuple[object, ...]]


def no_copies(connection: Connection) -> KnownCopies:
    """So few documents make no group."""
    return KnownCopies(connection, KnownTexts(connection).of)


@pytest.fixture
def profiles(connection: Connection) -> dict[int, DocumentProfile]:
    kept = Profiles(connection, lambda row, parts: [])
    return {row: kept.of(row) for row in range(1, len(ARTICLES) + 1)}


def stored(connection: Connection) -> tuple[Told, Told]:
    pairs, differ = (connection.execute(select(table)).all() for table in (claim_pairs, divergences))
    ends = [
        (row.a_row, row.b_row, row.a_key, row.b_key, row.a_start, row.a_end, row.b_start, row.b_end) for row in pairs
    ]
    told = {(*one, row.relation, row.score, row.rests_on) for one, row in zip(ends, pairs, strict=True)}
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


def compared(profiles: dict[int, DocumentProfile], near: dict[Pair, bool]) -> tuple[Told, Told]:
    """What comparing these pairs of documents tells."""
    pairs: Told = set()
    differ: Told = set()
    for (one, other), one_story in near.items():
        a, b = (one, other) if profiles[one].document.id < profiles[other].document.id else (other, one)
        mine, theirs = profiles[a], profiles[b]
        matched = pair_claims(mine, theirs, one_story=one_story)
        differing = find_divergences(mine, theirs, matched)
        ids = mine.document.id, theirs.document.id
        for match in matched:
            keys = claim_id(ids[0], match.a.claim), claim_id(ids[1], match.b.claim)
            parts = [(part.start, part.end) if part else (None, None) for part in match.parts]
            relation, reasons = relation_of(match, differing), ", ".join(match.reasons)
            pairs.add((a, b, *keys, *parts[0], *parts[1], relation, match.score, reasons))
        for found in differing:
            keys = claim_id(ids[0], found.claims[0]), claim_id(ids[1], found.claims[1])
            words = [(part.start, part.end) if part else (None, None) for part in (found.a, found.b)]
            differ.add((a, b, *keys, found.kind, *words[0], *words[1], int(found.certain)))
    return pairs, differ


def near_in(connection: Connection) -> dict[Pair, bool]:
    """The pairs of documents that are compared: those of a story, those near it, those that share a passage."""
    known = KnownStories(connection, lambda row: -1)
    printed = {(min(row.a_row, row.b_row), max(row.a_row, row.b_row)): False for row in passages_of(connection)}
    return printed | known.near


def passages_of(connection: Connection) -> list[Any]:
    return list(connection.execute(select(passages)))


def test_all_that_are_near_are_compared(connection: Connection, profiles: dict[int, DocumentProfile]) -> None:
    near = near_in(connection)
    pairs, differ = compared(profiles, near)
    assert stored(connection) == (pairs, differ)
    assert len(pairs) > 20 and len(differ) > 8
    assert True in near.values() and False in near.values()


@pytest.mark.parametrize("batch", [1, 3, 20])
def test_in_batches_it_is_the_same(connection: Connection, profiles: dict[int, DocumentProfile], batch: int) -> None:
    before, known = stored(connection), KnownStories(connection, lambda row: -1)
    for table in (claim_pairs, divergences):
        connection.execute(table.delete())
    rows = list(profiles)
    for start in range(0, len(rows), batch):
        some = rows[start : start + batch]
        renew_same_claims(
            connection, 1, some, (), known.near, known.story_of, no_copies(connection), profiles.__getitem__
        )
    assert stored(connection) == before


def test_pairs_that_left_a_story_are_compared_anew(
    connection: Connection, profiles: dict[int, DocumentProfile]
) -> None:
    near = KnownStories(connection, lambda row: -1).near
    apart = dict.fromkeys(near, False)
    renew_same_claims(connection, 1, (), list(near), apart, {}, no_copies(connection), profiles.__getitem__)
    assert stored(connection) == compared(profiles, near_in(connection) | apart)
