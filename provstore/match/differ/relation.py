"""What two claims that were paired are to each other, once it is known where they differ."""

from collections.abc import Sequence

from provstore.match.differ.divergences import Divergence
from provstore.match.same.scores import ClaimMatch, Relation


def relation_of(match: ClaimMatch, divergences: Sequence[Divergence]) -> Relation:
    """Opposites where one negates what the other asserts; only related where each tells of somebody else.

    "The school was not shut when the storm shut the roads" shares nearly all with the claim that it was, and is no
    second place where that stands; nor is "seized by Greek troops" one for "seized by Turkish troops".
    """
    claims = match.a.claim, match.b.claim
    kinds = {one.kind for one in divergences if one.certain and one.claims == claims}
    if "negation" in kinds:
        return "opposite"
    return "related" if "person" in kinds and match.relation == "same" else match.relation
