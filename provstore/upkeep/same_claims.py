"""The tables of claims that tell of the same thing in two documents, and of where the accounts differ."""

from collections.abc import Callable, Collection, Iterator, Mapping

from sqlalchemy import Connection, Table

from provstore.match.differ.divergences import find_divergences
from provstore.match.differ.relation import relation_of
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.records import Claim, Span, claim_id
from provstore.store.models.pairs import claim_pairs, divergences, passages
from provstore.store.pairs import renew, rows_of
from provstore.store.rows import Columns, ends
from provstore.upkeep.known_copies import KnownCopies
from provstore.upkeep.parts_of_pairs import Pair, in_parts

# Pairs of documents whose rows are collected before they are written.
AT_ONCE = 2000


def renew_same_claims(
    connection: Connection,
    run_row: int,
    changed: Collection[int],
    moved: Collection[Pair],
    near: Mapping[Pair, bool],
    story_of: Mapping[int, int],
    copies: KnownCopies,
    read: Callable[[int], DocumentProfile],
) -> None:
    """Bring pairs of claims and divergences to what holds now of documents, by their rows.

    `near` are the pairs of documents that are compared, with whether they are of one story; others are compared where
    they share a passage and are not of one story, by `story_of`: in a large one most are copies of each other.  Of a
    group in `copies`, each is compared with the earliest alone.
    `changed` are documents that are compared anew, `moved` pairs that came near or went away.  `read` gives the profile
    of a document.
    """
    anew = set(changed)
    printed = {
        _pair(row.a_row, row.b_row)
        for row in rows_of(connection, passages, anew.union(*moved))
        if row.a_row not in story_of or story_of[row.a_row] != story_of.get(row.b_row)
    }
    between = {pair for pair in near.keys() | printed if not copies.are_copies(*pair)}
    between |= {_pair(*pair) for pair in copies.with_earliest()}
    wanted = {pair for pair in between if not anew.isdisjoint(pair) or pair in moved}
    compared = wanted.union(moved, _stored(connection, anew))

    def is_one_story(one: int, other: int) -> bool:
        one, other = _pair(one, other)
        both_copies = copies.are_copies(one, other) and one in story_of and story_of[one] == story_of.get(other)
        return both_copies or near.get((one, other), False)

    for some in in_parts(compared, AT_ONCE):
        found: dict[Table, list[Columns]] = {claim_pairs: [], divergences: []}
        for one, other in some:
            if _pair(one, other) in wanted:
                for table, row in _compare(one, read(one), other, read(other), one_story=is_one_story(one, other)):
                    found[table].append(row)
        for table, rows in found.items():
            renew(connection, table, run_row, (), rows, pairs=some)


def _stored(connection: Connection, anew: Collection[int]) -> set[Pair]:
    """The pairs of documents that something is stored of, one of which is compared anew."""
    return {
        _pair(row.a_row, row.b_row) for table in (claim_pairs, divergences) for row in rows_of(connection, table, anew)
    }


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _compare(
    one: int, mine: DocumentProfile, other: int, theirs: DocumentProfile, *, one_story: bool
) -> Iterator[tuple[Table, Columns]]:
    """What two documents have in common, and where they differ; a is the one with the smaller id."""
    if theirs.document.id < mine.document.id:
        one, mine, other, theirs = other, theirs, one, mine

    def sides(a: Claim, b: Claim, in_a: Span | None, in_b: Span | None) -> Columns:
        keys = {"a_key": claim_id(mine.document.id, a), "b_key": claim_id(theirs.document.id, b)}
        return {"a_row": one, "b_row": other, **keys, **ends(in_a, "a_"), **ends(in_b, "b_")}

    matched = pair_claims(mine, theirs, one_story=one_story)
    differing = find_divergences(mine, theirs, matched)
    for match in matched:
        where = sides(match.a.claim, match.b.claim, *match.parts)
        told = {"relation": relation_of(match, differing), "score": match.score, "rests_on": ", ".join(match.reasons)}
        yield claim_pairs, {**where, **told}
    for found in differing:
        where = sides(*found.claims, found.a, found.b)
        yield divergences, {**where, "kind": found.kind, "certain": int(found.certain)}
