"""The same claim in other documents, and where the accounts of it differ."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, select, text

from provstore.across.index import Index
from provstore.match.claims.claims import pair_claims
from provstore.match.claims.divergences import find_divergences
from provstore.match.claims.profiles import LEAST_SHARED, DocumentProfile, are_alike, read_profile, term_weight
from provstore.match.texts.postings import look_up
from provstore.records import Span, claim_id
from provstore.store.across import renew
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models import claim_pairs, divergences, documents, indexed_claims
from provstore.store.rows import Row, ends, insert_rows
from provstore.store.statements import load_statement

KEPT = 800  # profiles in memory, about a fifth of a megabyte each
_SHIFT = np.uint64(24)  # a term's hash above it, the row of a claim below
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
        self._connection, self._run_id, self._repeated = connection, run_id, repeated
        self._index = Index(connection, "claims")
        self._owners = np.zeros(0, np.int64)  # by row of a claim: row of its document; 0 where it is not current
        self._weights = np.zeros(0, np.float64)  # by row of a claim: what its terms weigh
        self._days: dict[int, int] = {}  # by row of a document: the day it was published, where that is known
        self._profiles: OrderedDict[int, DocumentProfile] = OrderedDict()

    def update(self, changed: Collection[int]) -> None:
        if self._index.refresh():
            self._read()
        for row in changed:
            self._profiles.pop(row, None)
        profiles = {row: self._profile(row) for row in sorted(changed)}
        self._take_in(profiles)
        pairs: list[Row] = []
        differences: list[Row] = []
        near = {(other, one) for one in profiles for other in self._near(one, profiles[one])}
        for other, one in sorted(near):  # in the order of the others: each of their profiles is made once
            if (one, other) in near and other < one:
                continue  # seen from the other side
            for table, made in _compare(one, profiles[one], other, profiles.get(other) or self._profile(other)):
                (pairs if table is claim_pairs else differences).append(made)
        renew(self._connection, claim_pairs, self._run_id, changed, pairs)
        renew(self._connection, divergences, self._run_id, changed, differences)

    def _read(self) -> None:
        """Bring what stands beside the index to memory."""
        self._owners, self._weights = np.zeros(0, np.int64), np.zeros(0, np.float64)
        rows = self._connection.execute(select(indexed_claims)).all()
        self._own([(row.claim_id, row.document_id, row.weight) for row in rows])
        dated = [row for row in self._connection.execute(text(_DAYS)) if row.day and len(row.day) >= 10]
        self._days = {row.document_id: date.fromisoformat(row.day[:10]).toordinal() for row in dated}

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
        self._own(known)
        insert_rows(self._connection, indexed_claims, known)
        self._index.add(np.concatenate(keys))

    def _near(self, row: int, profile: DocumentProfile) -> set[int]:
        """The documents with a claim that is alike one of this document's."""
        asked = [_hash_terms(one.terms) for one in profile.claims]
        hashes = np.unique(np.concatenate([np.zeros(0, np.uint64), *(terms for terms, _ in asked)]))
        hits = look_up(self._index.segments, hashes)
        day = self._days.get(row)
        found: set[int] = set()
        for one, (terms, weights) in zip(profile.claims, asked, strict=True):
            weight_of = np.zeros(len(hashes))
            weight_of[np.searchsorted(hashes, terms)] = weights
            which = weight_of[hits.asked] > 0
            claims, place = np.unique(hits.documents[which], return_inverse=True)
            shared = np.bincount(place, weight_of[hits.asked[which]], minlength=len(claims))
            enough = shared >= LEAST_SHARED
            for claim, both in zip(claims[enough].tolist(), shared[enough].tolist(), strict=True):
                other = int(self._owners[claim])
                if other not in (0, row) and other not in found:
                    there = self._days.get(other)
                    apart = abs(day - there) if day and there else 0
                    if are_alike(both, one.weight, float(self._weights[claim]), apart):
                        found.add(other)
        return found

    def _profile(self, row: int) -> DocumentProfile:
        """The profile of a document, made once as long as it is near."""
        if row not in self._profiles:
            key = self._connection.execute(select(documents.c.sha256).where(documents.c.id == row)).scalar_one()
            document = load_document(self._connection, key)
            extraction = load_extraction(self._connection, current_extraction(self._connection, key))
            stated, _ = load_statement(self._connection, row)
            day = stated.published[:10] if stated and stated.published and len(stated.published) >= 10 else None
            furniture = self._repeated(row, [part.span for part in extraction.segments])
            self._profiles[row] = read_profile(document, extraction, day, furniture)
            if len(self._profiles) > KEPT:
                self._profiles.popitem(last=False)
        self._profiles.move_to_end(row)
        return self._profiles[row]


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
