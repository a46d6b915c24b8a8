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
from provstore.match.reuse.fingerprints import Hashes
from provstore.match.reuse.postings import HIGHEST_NUMBER, make_segment
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.terms import are_alike, term_weight
from provstore.match.same.thresholds import LEAST_ALIKE_SHARE, LEAST_ALIKE_WEIGHT
from provstore.store.models import indexed_claims
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
        self._owners = np.zeros(0, np.int64)  # by row of a claim: row of its document; 0 where it is not current
        self._weights = np.zeros(0, np.float64)  # by row of a claim: what its terms weigh
        known = connection.execute(select(indexed_claims)).all()
        self._own([_Filed(row.claim_row, row.document_row, row.weight) for row in known])
        # By row of a document: the day it was published, counted from year 1, where that is known.
        dated = [row for row in connection.execute(text(_DAYS)) if row.day and len(row.day) >= 10]
        self._days = {row.document_row: date.fromisoformat(row.day[:10]).toordinal() for row in dated}

    def take_in(self, profiles: Mapping[int, DocumentProfile]) -> None:
        """Put the claims of documents into the index, in place of those they had before.

        Raises ProvstoreError where the row of a claim is higher than HIGHEST_NUMBER.
        """
        query = text(_CURRENT_CLAIMS.format(documents=", ".join(map(str, profiles))))
        numbers: dict[int, list[int]] = {row: [] for row in profiles}
        for row in self._connection.execute(query):
            numbers[row.document_row].append(row.id)
        theirs = indexed_claims.c.document_row.in_(profiles)
        indexed_before = set(self._connection.execute(select(indexed_claims.c.claim_row).where(theirs)).scalars())
        self._connection.execute(indexed_claims.delete().where(theirs))
        self._owners[np.isin(self._owners, list(profiles))] = 0
        terms: dict[int, Hashes] = {}
        filed: list[_Filed] = []
        for document, profile in profiles.items():
            self._days.pop(document, None)
            if profile.day:
                self._days[document] = date.fromisoformat(profile.day).toordinal()
            for number, one in zip(numbers[document], profile.claims, strict=True):
                if one.terms:
                    filed.append(_Filed(number, document, one.weight))
                    if number not in indexed_before:
                        terms[number] = _hash_terms(one.terms)[0]
        if max((one.claim for one in filed), default=0) > HIGHEST_NUMBER:
            raise ProvstoreError(f"a store can compare no more than {HIGHEST_NUMBER:,} claims, older ones among them")
        self._own(filed)
        rows = Rows(self._connection)
        rows.add_all(indexed_claims, ("claim_row", "document_row", "weight"), filed)
        rows.write()
        self._index.add(make_segment(terms))

    def near(self, row: int, profile: DocumentProfile) -> set[int]:
        """The other documents, by their rows, with a claim that is alike one of this document's."""
        asked = [(one.weight, *_hash_terms(one.terms)) for one in profile.claims if one.terms]
        if not asked:
            return set()
        hashes = np.unique(np.concatenate([terms for _, terms, _ in asked]))
        hits = self._index.lookup.afresh().find(hashes)
        claims, place = np.unique(hits.documents, return_inverse=True)
        place = place[np.argsort(hits.asked, kind="stable")]
        having = np.split(place, np.cumsum(np.bincount(hits.asked, minlength=len(hashes)))[:-1])
        day = self._days.get(row)
        found: set[int] = set()
        for weight, terms, weights in asked:
            places = np.searchsorted(hashes, terms).tolist()
            met = np.concatenate([having[at] for at in places])
            shared = np.bincount(met, np.repeat(weights, [len(having[at]) for at in places]))
            likely = np.flatnonzero(shared >= max(LEAST_ALIKE_WEIGHT, LEAST_ALIKE_SHARE * weight))
            for claim, both in zip(claims[likely].tolist(), shared[likely].tolist(), strict=True):
                other = int(self._owners[claim])
                if other not in (0, row) and other not in found:
                    there = self._days.get(other)
                    apart = abs(day - there) if day and there else 0
                    if are_alike(both, weight, float(self._weights[claim]), apart):
                        found.add(other)
        return found

    def _own(self, claims: Sequence[_Filed]) -> None:
        """Remember whose these claims are."""
        if (more := max((one.claim for one in claims), default=0) + 1 - len(self._owners)) > 0:
            self._owners = np.concatenate([self._owners, np.zeros(more, np.int64)])
            self._weights = np.concatenate([self._weights, np.zeros(more)])
        for claim, document, weight in claims:
            self._owners[claim], self._weights[claim] = document, weight


def _hash_terms(terms: Collection[str]) -> tuple[Hashes, NDArray[np.float64]]:
    """The hashes of terms, ascending, and the weight of each."""
    hashed = sorted((_hash(term), term_weight(term)) for term in terms)
    return np.array([one for one, _ in hashed], np.uint64), np.array([weight for _, weight in hashed], np.float64)


@lru_cache(maxsize=65536)
def _hash(term: str) -> int:
    """40 bits, as many as a key of the index has for a hash."""
    return int.from_bytes(blake2b(term.encode(), digest_size=5).digest())
