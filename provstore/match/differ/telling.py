"""How the same is told: in whose words, by how strong a cue."""

from collections.abc import Iterator

from provstore.match.differ.difference import Difference
from provstore.match.same.profiles import Profile
from provstore.match.same.scores import DEMAND
from provstore.match.same.words import without_marks
from provstore.records import Span


def compare_modes(a: Profile, b: Profile) -> Iterator[Difference]:
    """One quotes what the other reports, in other words; the same words may only have lost their marks."""
    told = a.claim.mode and b.claim.mode and _is_direct(a) != _is_direct(b)
    if told and _words(a) != _words(b):
        yield Difference("mode", _whole_content(a), _whole_content(b))


def compare_strength(a: Profile, b: Profile) -> Iterator[Difference]:
    """Cues of other force: said, admitted; a demand is no stronger or weaker a claim."""
    forces = {a.force, b.force}
    if len(forces) == 2 and forces.isdisjoint({"", DEMAND}):
        yield Difference("strength", a.claim.cue[0], b.claim.cue[0])


def _words(profile: Profile) -> list[str]:
    return [word.low for word in without_marks(profile.words)]


def _is_direct(profile: Profile) -> bool:
    """Whether a claim is told in the speaker's words, for the greater part: a word in quotation marks is not enough."""
    quoted = sum(quotation.end - quotation.start for quotation in profile.quotations)
    return profile.claim.mode == "direct" or 2 * quoted >= sum(part.end - part.start for part in profile.reach)


def _whole_content(profile: Profile) -> Span:
    return Span(profile.claim.content[0].start, profile.claim.content[-1].end)
