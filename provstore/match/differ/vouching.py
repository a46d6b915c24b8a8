"""How far an account vouches for what is told: said, admitted, claimed, denied."""

from collections.abc import Iterator

from provstore.match.differ.difference import Difference
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import listed


def compare_strength(a: Profile, b: Profile) -> Iterator[Difference]:
    """Cues of other force, one of which takes a side: *said* takes none, *admitted*, *claimed* and *denied* do."""
    forces = {a.force, b.force}
    if (
        len(forces) == 2
        and "" not in forces
        and forces <= listed("vouching_forces")
        and forces & listed("siding_forces")
    ):
        yield Difference("strength", a.claim.cue[0], b.claim.cue[0])
