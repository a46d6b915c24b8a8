"""The same claim in other documents, and where the accounts of it differ."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, text

from provstore.across.index import Index
from provstore.match.claims.claims import pair_claims, read_profile
from provstore.match.claims.divergences import find_divergences
from provstore.match.claims.profiles import DocumentProfile
from provstore.match.texts.postings import look_up
from provstore.records import Span, claim_id
from provstore.store.across import renew
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models import claim_pairs, divergences
from provstore.store.rows import Row
from provstore.store.statements import load_statement

SHARED = 2  # terms that any two claims which are paired have in common
KEPT = 300  # profiles in memory
_SHIFT = np.uint64(24)  # a term's hash above it, the row of a claim below


class ClaimsAcross:
    """Keeps the pairs of claims of a store, and their divergences."""

    def __init__(self, connection: Connection, run_id: int) -> None:
        self._connection, self._run_id = connection, run_id
        self._index = Index(connection, "claims")
        self._owners = np.zeros(0, np.int64)  # by row of a claim: row of its document; 0 where it is not current
        self._profiles: OrderedDict[int, DocumentProfile] = OrderedDict()

    def update(self, changed: Collection[int]) -> None:
        if self._index.refresh():
            self._owners = np.zeros(0, np.int64)
        for row in changed:
            self._profiles.pop(row, None)
        profiles = {row: self._profile(row) for row in sorted(changed)}
        numbers = self._own(profiles)
        terms = {row: _hash_terms(profile) for row, profile in profiles.items()}
        self._index.add(
            np.unique(
                np.concatenate(
                    [
                        np.array([], np.uint64),
                        *(
                            hashes << _SHIFT | np.uint64(number)
                            for row in profiles
                            for number, hashes in zip(numbers[row], terms[row], strict=True)
                        ),
                    ]
                )
            )
        )
        pairs: list[Row] = []
        differences: list[Row] = []
        for one, other in sorted(set(self._candidates(terms))):
            a, b = sorted((one, other), key=lambda row: self._profile(row).document.id)
            matched = pair_claims(self._profile(a), self._profile(b))
            ids = [profile.document.id for profile in (self._profile(a), self._profile(b))]
            for match in matched:
                keys = claim_id(ids[0], match.a), claim_id(ids[1], match.b)
                pairs.append(
                    (a, b, *keys, *_ends(match.a_part), *_ends(match.b_part), match.score, ", ".join(match.why))
                )
            for found in find_divergences(self._profile(a), self._profile(b), matched):
                keys = claim_id(ids[0], found.claims[0]), claim_id(ids[1], found.claims[1])
                differences.append((a, b, found.kind, *_ends(found.a), *_ends(found.b), *keys, int(found.certain)))
        renew(self._connection, claim_pairs, self._run_id, changed, pairs)
        renew(self._connection, divergences, self._run_id, changed, differences)

    def _own(self, profiles: Collection[int]) -> dict[int, list[int]]:
        """The rows of the current claims of documents, in their order; and who owns each claim, brought up to date."""
        query = "SELECT k.id, c.document_id FROM claims AS k JOIN _current AS c ON c.extraction_id = k.extraction_id"
        chosen = f" WHERE c.document_id IN ({', '.join(map(str, sorted(profiles)))})" if len(self._owners) else ""
        rows = self._connection.execute(text(f"{query}{chosen} ORDER BY k.id")).all()
        highest = max((row.id for row in rows), default=0)
        if highest >= len(self._owners):
            self._owners = np.concatenate([self._owners, np.zeros(highest + 1 - len(self._owners), np.int64)])
        self._owners[np.isin(self._owners, list(profiles))] = 0
        found: dict[int, list[int]] = {row: [] for row in profiles}
        for row in rows:
            self._owners[row.id] = row.document_id
            if row.document_id in found:
                found[row.document_id].append(row.id)
        return found

    def _candidates(self, terms: dict[int, list[NDArray[np.uint64]]]) -> Iterator[tuple[int, int]]:
        """Pairs of documents in which two claims share enough terms, the one that changed first."""
        for row, of_claims in terms.items():
            hashes = np.unique(np.concatenate([np.array([], np.uint64), *of_claims]))
            hits = look_up(self._index.segments, hashes)
            for mine in of_claims:
                asked = np.isin(hits.asked, np.searchsorted(hashes, mine))
                found, counts = np.unique(hits.documents[asked], return_counts=True)
                owners = np.unique(self._owners[found[counts >= SHARED]])
                yield from ((row, int(other)) for other in owners if other not in (0, row))

    def _profile(self, row: int) -> DocumentProfile:
        """The profile of a document, made once as long as it is near."""
        if row not in self._profiles:
            key = self._connection.execute(
                text("SELECT sha256 FROM documents WHERE id = :row"), {"row": row}
            ).scalar_one()
            document = load_document(self._connection, key)
            extraction = load_extraction(self._connection, current_extraction(self._connection, key))
            stated, _ = load_statement(self._connection, row)
            day = stated.published[:10] if stated and stated.published and len(stated.published) >= 10 else None
            self._profiles[row] = read_profile(document, extraction, day)
            if len(self._profiles) > KEPT:
                self._profiles.popitem(last=False)
        self._profiles.move_to_end(row)
        return self._profiles[row]


def _hash_terms(profile: DocumentProfile) -> list[NDArray[np.uint64]]:
    """For each claim the hashes of its terms, ascending."""
    return [np.unique(np.array([_hash(term) for term in one.terms], np.uint64)) for one in profile.claims]


@lru_cache(maxsize=65536)
def _hash(term: str) -> int:
    return int.from_bytes(blake2b(term.encode(), digest_size=5).digest())


def _ends(span: Span | None) -> tuple[int, int] | tuple[None, None]:
    return (span.start, span.end) if span else (None, None)
