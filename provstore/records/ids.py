"""Ids that are the same in every store: made from content, never from row numbers."""

from hashlib import sha256

from provstore.records.claims import Claim
from provstore.records.links import SourceLink


def identify(document: str, *parts: object) -> str:
    """An id that is the same in every store: the document's hash with spans and kinds.

    Returns 20 hexadecimal digits of a SHA-256.
    """
    return sha256("\n".join((document, *map(str, parts))).encode()).hexdigest()[:20]


def claim_id(document: str, claim: Claim) -> str:
    """The id of a claim: its document and the spans of content, cue and source."""
    spans = (
        f"{role} {span.start} {span.end}"
        for role, parts in (("content", claim.content), ("cue", claim.cue), ("source", claim.source))
        for span in parts
    )
    return identify(document, "claim", claim.voice, *spans)


def link_id(document: str, link: SourceLink) -> str:
    """The id of a link: its document, kind, target and evidence."""
    return identify(document, "link", link.kind, link.to.key, link.evidence.start, link.evidence.end)
