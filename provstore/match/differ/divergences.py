"""Where two accounts of one claim differ, by kind, with the words on both sides; never who is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provstore.match.differ import thresholds as limits
from provstore.match.differ.absent import find_absent
from provstore.match.differ.dates import compare_dates, compare_days_of_saying
from provstore.match.differ.difference import Difference, DivergenceKind
from provstore.match.differ.names import compare_names
from provstore.match.differ.quantities import compare_media, compare_quantities
from provstore.match.differ.wording import compare_modes, compare_strength, compare_wording
from provstore.match.same.pairs import days_between
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.match.same.quantities import Quantity, about_the_same
from provstore.match.same.scores import ClaimMatch
from provstore.records import Claim, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence(Difference):
    """Words of two accounts that differ; `claims` are those they belong to."""

    claims: tuple[Claim, Claim]


def find_divergences(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> tuple[Divergence, ...]:
    """The divergences between claims that were paired, each told once, in the order of `a`.

    Only where the documents tell of one event: the toll of last week's attack is no other toll of today's.  What the
    other document tells elsewhere too is none: an account that knows both numbers contradicts neither.
    """
    if not _tell_of_one_event(a, b, matches):
        return ()
    a_facts, b_facts = _Facts.by(a), _Facts.by(b)
    found: list[Divergence] = []
    for match in sorted(matches, key=lambda match: -match.score):
        claims = match.a.claim, match.b.claim
        for told in _compare(a, b, match):
            if not b_facts.has(told.kind, match.a, told.a) and not a_facts.has(told.kind, match.b, told.b):
                found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=claims))
    return tuple(sorted(_once(found), key=_place))


def _tell_of_one_event(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> bool:
    days_apart = days_between(a.day, b.day)
    if a.day and b.day and (days_apart <= limits.ONE_EVENT_DAYS or days_apart > limits.TWO_EVENTS_DAYS):
        return days_apart <= limits.ONE_EVENT_DAYS
    common = min(len({match.a.number for match in matches}), len({match.b.number for match in matches}))
    return common >= limits.SEVERAL_CLAIMS or 2 * common >= min(len(a.claims), len(b.claims))


def _compare(a: DocumentProfile, b: DocumentProfile, match: ClaimMatch) -> Iterator[Difference]:
    """The differences of two claims, kind by kind."""
    one, other, alignment = match.a, match.b, match.alignment
    yield from compare_quantities(one, other, alignment, allow_far=match.score >= limits.FAR_NUMBERS_SCORE)
    yield from compare_names(one, other, alignment)
    yield from compare_dates(one, other)
    yield from compare_wording(one, other, alignment)
    yield from compare_modes(one, other)
    if not one.speakers or not other.speakers or one.speakers & other.speakers:
        yield from compare_strength(one, other)
        yield from compare_media(one, other)
        yield from compare_days_of_saying(a, one, b, other)
    if match.score >= limits.ABSENT_SCORE:
        yield from find_absent(one, other, alignment)


@dataclass(frozen=True, slots=True)
class _Facts:
    """The names and quantities that a document tells anywhere."""

    names: frozenset[str]
    quantities: tuple[Quantity, ...]

    @classmethod
    def by(cls, document: DocumentProfile) -> _Facts:
        names = frozenset(name.key for claim in document.claims for name in claim.names)
        return cls(names, tuple(quantity for claim in document.claims for quantity in claim.quantities))

    def has(self, kind: DivergenceKind, profile: Profile, span: Span | None) -> bool:
        """Whether it has the words of the other document's claim too."""
        if kind in ("place", "person"):
            return any(name.span == span and name.key in self.names for name in profile.names)
        if kind not in ("quantity", "absent"):
            return False
        return any(
            one.has_number_of(other) and (kind == "absent" or about_the_same(one, other))
            for one in profile.quantities
            if one.span == span
            for other in self.quantities
        )


def _once(found: Iterable[Divergence]) -> Iterator[Divergence]:
    """Each divergence of the same words once, for the pair that is surest."""
    seen: set[tuple[DivergenceKind, Span | None, Span | None]] = set()
    for divergence in found:
        words = divergence.kind, divergence.a, divergence.b
        if words not in seen:
            seen.add(words)
            yield divergence


def _place(divergence: Divergence) -> tuple[int, int, str]:
    first = divergence.a.start if divergence.a else divergence.claims[0].content[0].start
    second = divergence.b.start if divergence.b else divergence.claims[1].content[0].start
    return first, second, divergence.kind
