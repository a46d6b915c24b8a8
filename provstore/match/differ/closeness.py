"""How close two claims are to saying the same, whatever found them: what meets, against what is left over."""

from provstore.match.same.alignment import Alignment


def closeness(alignment: Alignment) -> float:
    """From 0 to 1: the weight that meets as a share of the claim that says more besides."""
    return _share(alignment, max(alignment.a_rest, alignment.b_rest))


def containment(alignment: Alignment) -> float:
    """The same of the claim that says less besides: 1 where the other has all that it says."""
    return _share(alignment, min(alignment.a_rest, alignment.b_rest))


def _share(alignment: Alignment, rest: float) -> float:
    return alignment.shared / (alignment.shared + rest) if alignment.shared else 0.0
