"""The same claim in other documents, and where the accounts of it differ."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, select, text

from provstore.errors import ProvstoreError
from provstore.match.differ.divergences import find_divergences
from provstore.match.reuse.fingerprints import NUMBER_BITS
from provstore.match.reuse.postings import look_up
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.terms import are_alike, term_weight
from provstore.match.same.thresholds import LEAST_ALIKE_SHARE as OF_HEAVIER
from provstore.match.same.thresholds import LEAST_ALIKE_WEIGHT as LEAST_SHARED
from provstore.records import Span, claim_id
from provstore.store.models import claim_pairs, divergences, indexed_claims
from provstore.store.pairs import renew
from provstore.store.rows import Row, ends, insert_rows
from provstore.upkeep.index import Index
from provstore.upkeep.profiles import Profiles

_SHIFT = np.uint64(NUMBER_BITS)  # a term's hash above it, the row of a claim below
_HIGHEST = (1 << NUMBER_BITS) - 1
_DAYS = """
SELECT c.document_id, coalesce(c.stated_published, t.value) AS day
FROM _current AS c JOIN extractions AS e ON e.id = c.extraction_id LEFT JOIN dates AS t ON t.id = e.published_id
"""


class ClaimsAcross:
    """Keeps the pairs of claims of a store, and their divergences."""

    def __init__(
        self, connection: Connection, run_id: int, repeated: Callable[[int, Sequence[Span]], list[Span]]
    ) -> None:
        """`repeated` tells which parts of a document, by its row, are furniture of its outlet."""
        self._connection, self._run_id = connection, run_id
        self._profiles = Profiles(connection, repeated)
        self._index = Index(connection, "claims")
        self._owners = np.zeros(0, np.int64)  # by row of a claim: row of its document; 0 where it is not current
        self._weights = np.zeros(0, np.float64)  # by row of a claim: what its terms weigh
        known = connection.execute(select(indexed_claims)).all()
        self._own([(row.claim_id, row.document_id, row.weight) for row in known])
        # By row of a document: the day it was published, where that is known.
        dated = [row for row in connection.execute(text(_DAYS)) if row.day and len(row.day) >= 10]
        self._days = {row.document_id: date.fromisoformat(row.day[:10]).toordinal() for row in dated}

    def update(self, changed: Collection[int]) -> None:
        for row in changed:
            self._profiles.forget(row)
        profiles = {row: self._profiles.of(row) for row in sorted(changed)}
        self._take_in(profiles)
        pairs: list[Row] = []
        differences: list[Row] = []
        near = {(other, one) for one in profiles for other in self._near(one, profiles[one])}
        for other, one in sorted(near):  # in the order of the others: each of their profiles is made once
            if (one, other) in near and other < one:
                continue  # seen from the other side
            for table, made in _compare(one, profiles[one], other, profiles.get(other) or self._profiles.of(other)):
                (pairs if table is claim_pairs else differences).append(made)
        renew(self._connection, claim_pairs, self._run_id, changed, pairs)
        renew(self._connection, divergences, self._run_id, changed, differences)

    def _own(self, claims: Sequence[tuple[int, int, float]]) -> None:
        highest = max((claim for claim, *_ in claims), default=0)
        if highest >= len(self._owners):
            more = highest + 1 - len(self._owners)
            self._owners = np.concatenate([self._owners, np.zeros(more, np.int64)])
            self._weights = np.concatenate([self._weights, np.zeros(more)])
        for claim, document, weight in claims:
            self._owners[claim], self._weights[claim] = document, weight

    def _take_in(self, profiles: Mapping[int, DocumentProfile]) -> None:
        """Put the claims of documents into the index, in place of those they had before."""
        query = (
            "SELECT k.id, c.document_id FROM claims AS k JOIN _current AS c ON c.extraction_id = k.extraction_id"
            f" WHERE c.document_id IN ({', '.join(map(str, profiles))}) ORDER BY c.document_id, k.position"
        )
        numbers: dict[int, list[int]] = {row: [] for row in profiles}
        for row in self._connection.execute(text(query)):
            numbers[row.document_id].append(row.id)
        theirs = indexed_claims.c.document_id.in_(profiles)
        filed = set(self._connection.execute(select(indexed_claims.c.claim_id).where(theirs)).scalars())
        self._connection.execute(indexed_claims.delete().where(theirs))
        self._owners[np.isin(self._owners, list(profiles))] = 0
        keys: list[NDArray[np.uint64]] = [np.zeros(0, np.uint64)]
        known: list[tuple[int, int, float]] = []
        for document, profile in profiles.items():
            self._days.pop(document, None)
            if profile.day:
                self._days[document] = date.fromisoformat(profile.day).toordinal()
            for number, one in zip(numbers[document], profile.claims, strict=True):
                if one.terms:
                    known.append((number, document, one.weight))
                    if number not in filed:
                        keys.append(_hash_terms(one.terms)[0] << _SHIFT | np.uint64(number))
        if max((number for number, *_ in known), default=0) > _HIGHEST:
            raise ProvstoreError(f"a store can compare no more than {_HIGHEST:,} claims, older ones among them")
        self._own(known)
        insert_rows(self._connection, indexed_claims, known)
        self._index.add(np.concatenate(keys))

    def _near(self, row: int, profile: DocumentProfile) -> set[int]:
        """The documents with a claim that is alike one of this document's."""
        asked = [_hash_terms(one.terms) for one in profile.claims if one.terms]
        if not asked:
            return set()
        hashes = np.unique(np.concatenate([terms for terms, _ in asked]))
        hits = look_up(self._index.segments, hashes)
        claims, place = np.unique(hits.documents, return_inverse=True)
        place = place[np.argsort(hits.asked, kind="stable")]
        ends = np.cumsum(np.bincount(hits.asked, minlength=len(hashes)))
        having = [place[start:end] for start, end in zip(np.append(0, ends[:-1]).tolist(), ends.tolist(), strict=True)]
        day = self._days.get(row)
        found: set[int] = set()
        for (terms, weights), weight in zip(asked, (one.weight for one in profile.claims if one.terms), strict=True):
            places = np.searchsorted(hashes, terms).tolist()
            met = np.concatenate([having[at] for at in places])
            shared = np.bincount(met, np.repeat(weights, [len(having[at]) for at in places]))
            likely = np.flatnonzero(shared >= max(LEAST_SHARED, OF_HEAVIER * weight))
            for claim, both in zip(claims[likely].tolist(), shared[likely].tolist(), strict=True):
                other = int(self._owners[claim])
                if other not in (0, row) and other not in found:
                    there = self._days.get(other)
                    apart = abs(day - there) if day and there else 0
                    if are_alike(both, weight, float(self._weights[claim]), apart):
                        found.add(other)
        return found


def _compare(one: int, mine: DocumentProfile, other: int, theirs: DocumentProfile) -> Iterator[tuple[Table, Row]]:
    """The rows of two documents: claims that are the same, and their divergences."""
    if theirs.document.id < mine.document.id:
        one, mine, other, theirs = other, theirs, one, mine
    matched = pair_claims(mine, theirs)
    for match in matched:
        keys = claim_id(mine.document.id, match.a), claim_id(theirs.document.id, match.b)
        parts = *ends(match.a_part), *ends(match.b_part)
        yield claim_pairs, (one, other, *keys, *parts, match.score, ", ".join(match.why))
    for found in find_divergences(mine, theirs, matched):
        keys = claim_id(mine.document.id, found.claims[0]), claim_id(theirs.document.id, found.claims[1])
        yield divergences, (one, other, found.kind, *ends(found.a), *ends(found.b), *keys, int(found.certain))


def _hash_terms(terms: Collection[str]) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """The hashes of terms, ascending, and the weight of each."""
    hashed = sorted((_hash(term), term_weight(term)) for term in terms)
    return np.array([one for one, _ in hashed], np.uint64), np.array([weight for _, weight in hashed], np.float64)


@lru_cache(maxsize=65536)
def _hash(term: str) -> int:
    return int.from_bytes(blake2b(term.encode(), digest_size=5).digest())
