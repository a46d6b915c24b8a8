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


def _rank(found: Found) -> tuple[bool, bool, bool, int, int]:
    """Sorts what was found: the words first, since whoever has them exactly is more likely meant.

    Exact words come before changed ones, of exact words those of nobody else, then what stands in quotation marks.
    """
    version = found.version
    is_of_another = version.is_exact and found.speakers == "two"
    is_less_sure = 2 * found.is_relayed + (found.speakers != "one")
    return not version.is_exact, is_of_another, not version.is_quoted, version.changed, is_less_sure
