"""Where two accounts of one claim differ, by kind, with the words on both sides; never who is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provstore.match.differ import thresholds as limits
from provstore.match.differ.absent import answers, find_absent
from provstore.match.differ.dates import compare_dates, compare_days_of_saying
from provstore.match.differ.difference import Difference, DivergenceKind
from provstore.match.differ.names import compare_names
from provstore.match.differ.quantities import compare_media, compare_quantities
from provstore.match.differ.speakers import compare_speakers
from provstore.match.differ.vouching import compare_strength
from provstore.match.differ.wording import compare_modes, compare_wording
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
    return tuple(sorted(_once(a, b, found), key=_place))


def _tell_of_one_event(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> bool:
    days_apart = days_between(a.day, b.day)
    if a.day and b.day and (days_apart <= limits.ONE_EVENT_DAYS or days_apart > limits.TWO_EVENTS_DAYS):
        return days_apart <= limits.ONE_EVENT_DAYS
    common = min(len({match.a.number for match in matches}), len({match.b.number for match in matches}))
    return common >= limits.SEVERAL_CLAIMS or 2 * common >= min(len(a.claims), len(b.claims))


def _compare(a: DocumentProfile, b: DocumentProfile, match: ClaimMatch) -> Iterator[Difference]:
    """The differences of two claims, kind by kind; none where they tell of two incidents."""
    one, other, alignment, score = match.a, match.b, match.alignment, match.score
    facts = [
        *compare_quantities(one, other, alignment, allow_far=score >= limits.FAR_NUMBERS_SCORE),
        *compare_names(one, other, alignment),
        *compare_dates(one, other),
    ]
    if _are_two_incidents({fact.kind for fact in facts if fact.certain}, score):
        return
    yield from facts
    speakers = compare_speakers(one, other)
    is_unnamed = not one.speakers or not other.speakers
    if speakers == "one" or (is_unnamed and score >= limits.WORDING_SCORE):
        yield from compare_wording(one, other, alignment)
    if speakers == "one" and score >= limits.STRENGTH_SCORE:
        yield from compare_modes(one, other)
        yield from compare_strength(one, other)
    if speakers != "two":
        yield from compare_media(one, other)
        yield from compare_days_of_saying(a, one, b, other)
    if score >= limits.ABSENT_SCORE:
        yield from find_absent(one, other, alignment)


def _are_two_incidents(differ: set[DivergenceKind], score: float) -> bool:
    """Whether claims differ in when, where or how many at once, or in one of these and share too little besides."""
    if len(differ) > 1:
        return True
    least = limits.OTHER_DAY_SCORE if "date" in differ else limits.OTHER_NAME_SCORE
    return not differ <= {"quantity"} and score < least


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


def _once(a: DocumentProfile, b: DocumentProfile, found: Iterable[Divergence]) -> Iterator[Divergence]:
    """Each divergence in the same words once, for the pair that is surest."""
    seen: set[tuple[DivergenceKind, str, str]] = set()
    for divergence in found:
        words = divergence.kind, _words(a, divergence.a), _words(b, divergence.b)
        if words not in seen:
            seen.add(words)
            yield divergence


def _words(page: DocumentProfile, span: Span | None) -> str:
    return " ".join(span.of(page.document.text).lower().split()) if span else ""


def _place(divergence: Divergence) -> tuple[int, int, str]:
    first = divergence.a.start if divergence.a else divergence.claims[0].content[0].start
    second = divergence.b.start if divergence.b else divergence.claims[1].content[0].start
    return first, second, divergence.kind
