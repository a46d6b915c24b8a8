"""The claims of a store as far as finding the same claim needs them: by their terms, and by day of publication."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select, text

from provstore.errors import ProvstoreError
from provstore.match.reuse.fingerprints import NUMBER_BITS, Hashes
from provstore.match.reuse.postings import HIGHEST_NUMBER, make_segment
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.terms import are_alike, term_weight
from provstore.match.same.thresholds import LEAST_ALIKE_SHARE, LEAST_ALIKE_WEIGHT
from provstore.store.models.pairs import indexed_claims
from provstore.store.rows import Rows
from provstore.upkeep.stored_index import StoredIndex

_DAYS = """
SELECT c.document_row, coalesce(c.stated_published, t.value) AS day
FROM _current AS c JOIN extractions AS e ON e.id = c.extraction_row LEFT JOIN dates AS t ON t.id = e.published_row
"""
_CURRENT_CLAIMS = """
SELECT k.id, c.document_row FROM claims AS k JOIN _current AS c ON c.extraction_row = k.extraction_row
WHERE c.document_row IN ({documents}) ORDER BY c.document_row, k.position
"""
_NO_DOCUMENT = 0  # no row has this number


class _Filed(NamedTuple):
    """A claim of the index, by its row: the row of its document, and what its terms weigh."""

    claim: int
    document: int
    weight: float


class KnownClaims:
    """The index of claims, and for each the document whose current claim it is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._index = StoredIndex(connection, "claims")
        self._document_of = np.zeros(
            0, np.int64
        )  # by row of a claim: row of its document, or _NO_DOCUMENT where it is not current
        self._weights = np.zeros(0, np.float64)  # by row of a claim: what its terms weigh
        known = connection.execute(select(indexed_claims)).all()
        self._assign([_Filed(row.claim_row, row.document_row, row.weight) for row in known])
        # By row of a document: the day it was published, counted from year 1, where that is known.
        dated = [row for row in connection.execute(text(_DAYS)) if row.day and len(row.day) >= 10]
        self._days = {row.document_row: date.fromisoformat(row.day[:10]).toordinal() for row in dated}

    def take_in(self, profiles: Mapping[int, DocumentProfile]) -> None:
        """Put the claims of documents into the index, in place of those they had before.

        Raises ProvstoreError where the row of a claim is higher than HIGHEST_NUMBER.
        """
        query = text(_CURRENT_CLAIMS.format(documents=", ".join(map(str, profiles))))
        claim_rows: dict[int, list[int]] = {row: [] for row in profiles}
        for row in self._connection.execute(query):
            claim_rows[row.document_row].append(row.id)
        theirs = indexed_claims.c.document_row.in_(profiles)
        indexed_before = set(self._connection.execute(select(indexed_claims.c.claim_row).where(theirs)).scalars())
        self._connection.execute(indexed_claims.delete().where(theirs))
        self._document_of[np.isin(self._document_of, list(profiles))] = _NO_DOCUMENT
        terms: dict[int, Hashes] = {}
        filed: list[_Filed] = []
        for document, profile in profiles.items():
            self._days.pop(document, None)
            if profile.day:
                self._days[document] = date.fromisoformat(profile.day).toordinal()
            for claim_row, one in zip(claim_rows[document], profile.claims, strict=True):
                if one.terms:
                    filed.append(_Filed(claim_row, document, one.weight))
                    if claim_row not in indexed_before:
                        terms[claim_row] = _hash_terms(one.terms).hashes
        if max((one.claim for one in filed), default=0) > HIGHEST_NUMBER:
            raise ProvstoreError(f"a store can compare no more than {HIGHEST_NUMBER:,} claims, older ones among them")
        self._assign(filed)
        rows = Rows(self._connection)
        rows.add_all(indexed_claims, ("claim_row", "document_row", "weight"), filed)
        rows.write()
        self._index.add(make_segment(terms))

    def near(self, row: int, profile: DocumentProfile) -> set[int]:
        """The other documents, by their rows, with a claim that is alike one of this document's."""
        asked = [(one.weight, _hash_terms(one.terms)) for one in profile.claims if one.terms]
        if not asked:
            return set()
        hashes = np.unique(np.concatenate([terms.hashes for _, terms in asked]))
        hits = self._index.lookup.afresh().find(hashes)
        # Claims that are hit get places of their own, from 0; those hit by one hash come to stand together.
        claims, places = np.unique(hits.numbers, return_inverse=True)
        places = places[np.argsort(hits.asked, kind="stable")]
        places_by_hash = np.split(places, np.cumsum(np.bincount(hits.asked, minlength=len(hashes)))[:-1])
        day = self._days.get(row)
        found: set[int] = set()
        for weight, terms in asked:
            hit = [places_by_hash[at] for at in np.searchsorted(hashes, terms.hashes).tolist()]
            # By place of a claim: the sum of the weights of the terms that it shares with this one.
            shared = np.bincount(np.concatenate(hit), np.repeat(terms.weights, [len(each) for each in hit]))
            likely = np.flatnonzero(shared >= max(LEAST_ALIKE_WEIGHT, LEAST_ALIKE_SHARE * weight))
            for claim, shared_weight in zip(claims[likely].tolist(), shared[likely].tolist(), strict=True):
                other = int(self._document_of[claim])
                if other not in (_NO_DOCUMENT, row) and other not in found:
                    other_day = self._days.get(other)
                    days_apart = abs(day - other_day) if day and other_day else 0
                    if are_alike(shared_weight, weight, float(self._weights[claim]), days_apart):
                        found.add(other)
        return found

    def _assign(self, claims: Sequence[_Filed]) -> None:
        if (more := max((one.claim for one in claims), default=0) + 1 - len(self._document_of)) > 0:
            self._document_of = np.concatenate([self._document_of, np.zeros(more, np.int64)])
            self._weights = np.concatenate([self._weights, np.zeros(more)])
        for claim, document, weight in claims:
            self._document_of[claim], self._weights[claim] = document, weight


class _Terms(NamedTuple):
    """Shape (k,) each: the hashes of terms, ascending, and what each weighs."""

    hashes: Hashes
    weights: NDArray[np.float64]


def _hash_terms(terms: Collection[str]) -> _Terms:
    hashed = sorted((_hash(term), term_weight(term)) for term in terms)
    return _Terms(np.array([one for one, _ in hashed], np.uint64), np.array([weight for _, weight in hashed]))


@lru_cache(maxsize=65536)
def _hash(term: str) -> int:
    """As many bits as a key of the index has for a hash."""
    return int.from_bytes(blake2b(term.encode(), digest_size=(64 - NUMBER_BITS) // 8).digest())
