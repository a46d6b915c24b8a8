"""What a page tells anywhere: an account that knows both numbers contradicts neither."""

from __future__ import annotations

from dataclasses import dataclass

from provstore.match.differ.absent import answers
from provstore.match.differ.difference import DivergenceKind
from provstore.match.differ.vouching import find_hedges
from provstore.match.same.profiles import DocumentProfile, Profile, once_a_page
from provstore.match.same.quantities import Quantity, about_the_same
from provstore.records import Span


@dataclass(frozen=True, slots=True)
class Facts:
    """The day of a page, if it is known; of all its claims the keys of names, the numbers, the concepts left open."""

    day: str | None
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    hedged: frozenset[str]

    def has(self, kind: DivergenceKind, profile: Profile, span: Span | None) -> bool:
        """Whether it has the words of the other document's claim too; of what is absent, any value for it."""
        if kind in ("place", "person", "absent") and self._names(profile, span):
            return True
        if kind not in ("quantity", "absent"):
            return False
        return any(
            answers(one, other) if kind == "absent" else one.has_number_of(other) and about_the_same(one, other)
            for one in profile.quantities
            if one.span == span
            for other in self.quantities
        )

    def _names(self, profile: Profile, span: Span | None) -> bool:
        return any(name.span == span and name.key in self.names for name in profile.names)


@once_a_page
def facts_of(page: DocumentProfile) -> Facts:
    """What a page tells anywhere."""
    names = frozenset(name.key for claim in page.claims for name in claim.names)
    quantities = tuple(quantity for claim in page.claims for quantity in claim.quantities)
    hedged = frozenset(claim.tokens[at].concept for claim in page.claims for _, at in find_hedges(claim))
    return Facts(page.day, names, quantities, hedged)
