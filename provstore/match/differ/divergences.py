"""Where two accounts of one claim differ, by kind, with the words on both sides; never who is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from provstore.match.differ.circumstances import compare_frames
from provstore.match.differ.differences import (
    Difference,
    compare_dates,
    compare_names,
    compare_quantities,
    compare_wording,
    missing_parts,
)
from provstore.match.same.pairs import ClaimMatch, days_apart
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.match.same.quantities import Quantity, about_the_same
from provstore.records import Claim, Span

DivergenceKind = Literal["quantity", "place", "date", "person", "wording", "mode", "strength", "absent"]
SOON, LATER = 3, 12  # days between pages that tell of one event, and between such as never do
SEVERAL = 3  # claims in common from which pages of unknown or other days tell of one event, or half of a short page
SURER = 0.65  # from this score on, numbers may be far apart
SURE = 0.58  # from this score on it is asked what one account leaves out


@dataclass(frozen=True, slots=True)
class Divergence:
    """Words of two accounts that differ; None is the side that has none. `claims` are those they belong to.

    `certain` is False where two spellings are close and no data says whether they are one name, and
    where a day had to be taken from the page instead of the sentence.
    """

    kind: DivergenceKind
    a: Span | None
    b: Span | None
    claims: tuple[Claim, Claim]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What a document tells anywhere: an account that knows both numbers, or both places, contradicts neither."""

    names: frozenset[str]
    quantities: tuple[Quantity, ...]

    def knows(self, kind: str, profile: Profile, span: Span) -> bool:
        if kind in ("place", "person"):
            return any(name.span == span and name.key in self.names for name in profile.names)
        if kind not in ("quantity", "absent"):
            return False
        mine = [quantity for quantity in profile.quantities if quantity.span == span]
        return any(
            (one.low, one.high) == (other.low, other.high) and (kind == "absent" or about_the_same(one, other))
            for one in mine
            for other in self.quantities
        )


def find_divergences(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> tuple[Divergence, ...]:
    """The divergences between claims that were paired, each told once, in the order of `a`.

    Only where the documents tell of one event: the toll of last week's attack is no other toll of today's.
    """
    if not _tell_of_one_event(a, b, matches):
        return ()
    profiles_a = {id(profile.claim): profile for profile in a.claims}
    profiles_b = {id(profile.claim): profile for profile in b.claims}
    found: list[Divergence] = []
    told_a, told_b = _Told(a.names(), a.quantities()), _Told(b.names(), b.quantities())
    for match in sorted(matches, key=lambda match: -match.score):
        one, other = profiles_a[id(match.a)], profiles_b[id(match.b)]
        for kind, difference in _compare(a, b, one, other, match):
            if difference.a and told_b.knows(kind, one, difference.a):
                continue
            if difference.b and told_a.knows(kind, other, difference.b):
                continue
            found.append(Divergence(kind, difference.a, difference.b, (match.a, match.b), difference.certain))
    return tuple(sorted(_once(found), key=_place))


def _tell_of_one_event(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> bool:
    apart = days_apart(a.day, b.day)
    if a.day and b.day and (apart <= SOON or apart > LATER):
        return apart <= SOON
    common = min(len({id(match.a) for match in matches}), len({id(match.b) for match in matches}))
    return 2 * common >= min(len(a.claims), len(b.claims), 2 * SEVERAL)


def _compare(
    a: DocumentProfile, b: DocumentProfile, one: Profile, other: Profile, match: ClaimMatch
) -> Iterator[tuple[DivergenceKind, Difference]]:
    alignment = match.alignment
    yield from (("quantity", found) for found in compare_quantities(one, other, alignment, match.score >= SURER))
    yield from compare_names(one, other, alignment)
    yield from (("date", found) for found in compare_dates(one, other))
    yield from (("wording", found) for found in compare_wording(one, other, alignment))
    yield from compare_frames(a, one, b, other)
    if match.score >= SURE:
        yield from (("absent", found) for found in missing_parts(one, other, alignment))


def _once(found: Iterable[Divergence]) -> Iterator[Divergence]:
    """Each divergence of the same words once, for the pair that is surest."""
    seen: set[tuple[object, ...]] = set()
    for divergence in found:
        key: tuple[object, ...] = (divergence.kind, divergence.a, divergence.b)
        if key not in seen:
            seen.add(key)
            yield divergence


def _place(divergence: Divergence) -> tuple[int, int, str]:
    first = divergence.a.start if divergence.a else divergence.claims[0].content[0].start
    second = divergence.b.start if divergence.b else divergence.claims[1].content[0].start
    return first, second, divergence.kind
