"""The tables of claims that say the same in two documents, and of where the accounts differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection

from provstore.match.differ.divergences import find_divergences
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.records import claim_id
from provstore.store.models import claim_pairs, divergences
from provstore.store.pairs import renew
from provstore.store.rows import ends
from provstore.upkeep.known_claims import KnownClaims


def renew_same_claims(
    connection: Connection,
    run_id: int,
    claims: KnownClaims,
    profiles: Mapping[int, DocumentProfile],
    read: Callable[[int], DocumentProfile],
) -> None:
    """Bring pairs of claims and divergences to what holds now of documents, whose `profiles` are given by their rows.

    `read` gives the profile of any other document.
    """
    claims.take_in(profiles)
    pairs: list[dict[str, Any]] = []
    differ: list[dict[str, Any]] = []
    near = {(other, one) for one in profiles for other in claims.near(one, profiles[one])}
    for other, one in sorted(near):  # in the order of the others: each of their profiles is read once
        if (one, other) in near and other < one:
            continue  # seen from the other side
        _compare(one, profiles[one], other, profiles.get(other) or read(other), pairs, differ)
    renew(connection, claim_pairs, run_id, profiles, pairs)
    renew(connection, divergences, run_id, profiles, differ)


def _compare(
    one: int,
    mine: DocumentProfile,
    other: int,
    theirs: DocumentProfile,
    pairs: list[dict[str, Any]],
    differ: list[dict[str, Any]],
) -> None:
    """Add what two documents have in common, and where they differ; the one with the smaller id is a."""
    if theirs.document.id < mine.document.id:
        one, mine, other, theirs = other, theirs, one, mine
    matched = pair_claims(mine, theirs)
    for match in matched:
        pairs.append(
            {
                "a_id": one,
                "b_id": other,
                "a_key": claim_id(mine.document.id, match.a),
                "b_key": claim_id(theirs.document.id, match.b),
                **ends(match.a_part, "a_"),
                **ends(match.b_part, "b_"),
                "score": match.score,
                "rests_on": ", ".join(match.why),
            }
        )
    for found in find_divergences(mine, theirs, matched):
        differ.append(
            {
                "a_id": one,
                "b_id": other,
                "kind": found.kind,
                **ends(found.a, "a_"),
                **ends(found.b, "b_"),
                "a_key": claim_id(mine.document.id, found.claims[0]),
                "b_key": claim_id(theirs.document.id, found.claims[1]),
                "certain": int(found.certain),
            }
        )
