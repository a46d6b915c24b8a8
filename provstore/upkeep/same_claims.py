"""The tables of claims that say the same in two documents, and of where the accounts differ."""

from collections.abc import Callable, Iterator, Mapping

from sqlalchemy import Connection, Table

from provstore.match.differ.divergences import find_divergences
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.records import Claim, Span, claim_id
from provstore.store.models.pairs import claim_pairs, divergences
from provstore.store.pairs import renew
from provstore.store.rows import Columns, ends
from provstore.upkeep.known_claims import KnownClaims


def renew_same_claims(
    connection: Connection,
    run_row: int,
    claims: KnownClaims,
    profiles: Mapping[int, DocumentProfile],
    read: Callable[[int], DocumentProfile],
) -> None:
    """Bring pairs of claims and divergences to what holds now of documents, whose `profiles` are given by their rows.

    `read` gives the profile of any other document.
    """
    claims.take_in(profiles)
    pairs: list[Columns] = []
    differ: list[Columns] = []
    near = {(other, one) for one in profiles for other in claims.near(one, profiles[one])}
    for other, one in sorted(near):  # in the order of the others: each of their profiles is read once
        if (one, other) in near and other < one:
            continue  # seen from the other side
        for table, row in _compare(one, profiles[one], other, profiles.get(other) or read(other)):
            (pairs if table is claim_pairs else differ).append(row)
    renew(connection, claim_pairs, run_row, profiles, pairs)
    renew(connection, divergences, run_row, profiles, differ)


def _compare(one: int, mine: DocumentProfile, other: int, theirs: DocumentProfile) -> Iterator[tuple[Table, Columns]]:
    """What two documents have in common, and where they differ; a is the one with the smaller id."""
    if theirs.document.id < mine.document.id:
        one, mine, other, theirs = other, theirs, one, mine

    def sides(a: Claim, b: Claim, in_a: Span | None, in_b: Span | None) -> Columns:
        keys = {"a_key": claim_id(mine.document.id, a), "b_key": claim_id(theirs.document.id, b)}
        return {"a_row": one, "b_row": other, **keys, **ends(in_a, "a_"), **ends(in_b, "b_")}

    matched = pair_claims(mine, theirs)
    for match in matched:
        where = sides(match.a.claim, match.b.claim, match.alignment.a_part, match.alignment.b_part)
        yield claim_pairs, {**where, "score": match.score, "rests_on": ", ".join(match.reasons)}
    for found in find_divergences(mine, theirs, matched):
        where = sides(*found.claims, found.a, found.b)
        yield divergences, {**where, "kind": found.kind, "certain": int(found.certain)}
