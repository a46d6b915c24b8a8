"""Whether two pages report one document, so that a claim of its issuer is told from the same words."""

from provstore.match.same.profiles import DocumentProfile
from provstore.records import Claim


def report_one_document(a: DocumentProfile, b: DocumentProfile, claim: Claim) -> bool:
    """Whether both pages tell of a letter or a report by whoever makes the claim: "a letter of the council"."""
    issued = [{link.to.name for link in page.extraction.links if link.kind == "primary_source"} for page in (a, b)]
    ends = tuple(f" of {one.name}" for one in claim.speakers)
    return all(any(name.endswith(ends) for name in names) for names in issued)
