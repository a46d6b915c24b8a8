"""What is said of a quotation: the best of all that held texts have of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from provstore.match.differ.speakers import Speakers
from provstore.match.quoting.versions import Quoted, Version
from provstore.records import DraftVerdict


@dataclass(frozen=True, slots=True)
class Found:
    """A version in a held text, and who says it there; `is_relayed`: it came to that text through another outlet."""

    version: Version
    speakers: Speakers
    is_relayed: bool = False


def judge(quoted: Quoted, found: Found, part: int = 0) -> DraftVerdict | None:
    """What one held text says of a part of a quotation; None where a few common words may be anybody's."""
    if quoted.is_familiar and found.speakers != "one":
        return None
    if not found.version.is_quoted:
        return "differs"
    if any(edit.part == part for edit in found.version.edits):
        return "altered"
    if found.speakers == "two":
        return "other speaker"
    return "relayed" if found.is_relayed else "exact"


def choose(quoted: Quoted, found: Sequence[Found]) -> list[int]:
    """The places, in `found`, of the versions that tell something of the quotation; the one to tell comes first."""
    telling = [
        at
        for at, one in enumerate(found)
        if judge(quoted, one) is not None and (one.speakers == "one" or not one.version.is_faint)
    ]
    return sorted(telling, key=lambda at: (_rank(found[at]), at))


def missing(quoted: Quoted) -> DraftVerdict | None:
    """What is said of a quotation of which no held text has a version."""
    return None if quoted.is_familiar else "not held"


def _rank(found: Found) -> tuple[int, int, int]:
    """The words first: whoever has them exactly is more likely meant than whoever has others."""
    version = found.version
    words = 0 if version.is_quoted else 2
    order = words + 3 * (found.speakers == "two") if version.is_exact else 6 + words
    return order, version.changed, 2 * found.is_relayed + (found.speakers != "one")
