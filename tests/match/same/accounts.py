"""Short invented accounts, read as documents are."""

from __future__ import annotations

from provstore.extract import extract
from provstore.match.differ.divergences import Divergence, find_divergences
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reading import read_profile
from provstore.match.same.scores import ClaimMatch
from provstore.text.decode import decode


def account(*paragraphs: str, day: str | None = None) -> DocumentProfile:
    """The profile of a page with these paragraphs."""
    document = decode("\n\n".join(paragraphs).encode())
    return read_profile(document, extract(document), day)


def paired(one: DocumentProfile, other: DocumentProfile) -> list[tuple[str, str]]:
    """The contents of the claims that were paired."""
    return [(said(one, match, "a"), said(other, match, "b")) for match in pair_claims(one, other)]


def said(profile: DocumentProfile, match: ClaimMatch, side: str) -> str:
    content = (match.a if side == "a" else match.b).claim.content
    return " … ".join(span.of(profile.document.text) for span in content)


def differences(one: DocumentProfile, other: DocumentProfile) -> list[tuple[str, str | None, str | None]]:
    """Kind and words of what differs."""
    return [
        (found.kind, found.a and found.a.of(one.document.text), found.b and found.b.of(other.document.text))
        for found in diverging(one, other)
    ]


def diverging(one: DocumentProfile, other: DocumentProfile) -> tuple[Divergence, ...]:
    return find_divergences(one, other, pair_claims(one, other))
