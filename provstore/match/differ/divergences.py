"""Where two accounts of one claim differ, by kind, with the words on both sides; never who is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provstore.match.differ import thresholds as limits
from provstore.match.differ.absent import find_absent
from provstore.match.differ.actors import compare_actors
from provstore.match.differ.ages import compare_ages
from provstore.match.differ.attributions import compare_attributions, compare_sources_of_numbers
from provstore.match.differ.closeness import closeness, containment
from provstore.match.differ.contradictions import find_contradictions
from provstore.match.differ.counts import compare_counts
from provstore.match.differ.dates import compare_dates, compare_days_of_saying, compare_days_told
from provstore.match.differ.difference import Difference, DivergenceKind
from provstore.match.differ.facts import Facts, facts_of
from provstore.match.differ.incidents import are_two_incidents, tell_of_two_days
from provstore.match.differ.moments import compare_moments
from provstore.match.differ.names import compare_names
from provstore.match.differ.opposites import compare_opposites, compare_polarity, find_opposites
from provstore.match.differ.people import compare_kin, compare_people
from provstore.match.differ.quantities import compare_media, compare_quantities
from provstore.match.differ.repeated import are_repeated
from provstore.match.differ.roles import compare_roles
from provstore.match.differ.sentences import compare_sentences, sentences_of
from provstore.match.differ.sites import compare_countries, compare_sites
from provstore.match.differ.speakers import compare_speakers
from provstore.match.differ.tolls import compare_tolls
from provstore.match.differ.vouching import compare_blame, compare_hedges, compare_strength
from provstore.match.differ.wording import compare_modes, compare_wording, quote_one_text
from provstore.match.same.pairs import days_between
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reported import report_one_document
from provstore.match.same.scores import DENIAL, ClaimMatch
from provstore.records import Claim, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence(Difference):
    """Words of two accounts that differ; `claims` are those they belong to."""

    claims: tuple[Claim, Claim]


def find_divergences(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> tuple[Divergence, ...]:
    """The divergences between claims that were paired, each told once, in the order of `a`.

    Only where the documents tell of one event: the toll of last week's attack is no other toll of today's.  What the
    other document tells elsewhere too is none, since an account that knows both numbers contradicts neither; but a name
    that stands for another in a version of one sentence is one, whatever else is told there.
    """
    if not matches or not _tell_of_one_event(a, b, matches):
        return ()
    facts = facts_of(a), facts_of(b)
    several_days = any(
        tell_of_two_days(match, facts) for match in matches if _is_loose(match) and match.relation == "same"
    )
    found: list[Divergence] = []
    best, of_one_day = _closest(matches), a.day == b.day  # "on Sunday" is another day on another page
    for match in sorted(matches, key=lambda match: -match.score):
        if of_one_day and are_repeated(match.a, match.b):
            continue
        claims = match.a.claim, match.b.claim
        are_names_of_versions = _are_versions(match) and match.places in best
        for told in _compare(a, b, match, facts, several_days):
            known = facts[1].has(told.kind, match.a, told.a) or facts[0].has(told.kind, match.b, told.b)
            if not known or (told.kind in ("place", "person") and are_names_of_versions):
                found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=claims))
    for one in find_contradictions(a, b, {match.places for match in matches}):
        told, claims = one.difference, (one.a.claim, one.b.claim)
        found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=claims))
    for whole in sentences_of(a, b, matches):
        if of_one_day and are_repeated(whole.a, whole.b):
            continue
        claims = whole.match.a.claim, whole.match.b.claim
        for told in compare_sentences(whole, of_one_day):
            known = facts[1].has(told.kind, whole.a, told.a) or facts[0].has(told.kind, whole.b, told.b)
            if not known and not _is_told(a, b, told, found):
                found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=claims))
    _add_numbers(a, b, found)
    for told, of in find_opposites(a, b):
        if not _is_told(a, b, told, found):
            found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=of))
    return tuple(sorted(_once(a, b, found), key=_place))


def _add_numbers(a: DocumentProfile, b: DocumentProfile, found: list[Divergence]) -> None:
    """Add what numbers differ page against page, and who tells each of those that do, unless it is told already."""
    for other in (*compare_tolls(a, b), *compare_counts(a, b), *compare_ages(a, b)):
        told = other.difference
        if not _is_told(a, b, told, found):
            found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=other.claims))
    for number in [one for one in found if one.kind == "quantity"]:
        for told in compare_sources_of_numbers(a, number.a, b, number.b):
            if not _is_told(a, b, told, found):
                found.append(Divergence(told.kind, told.a, told.b, told.certain, claims=number.claims))


def _tell_of_one_event(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> bool:
    days_apart = days_between(a.day, b.day)
    if days_apart is not None and not limits.ONE_EVENT_DAYS < days_apart <= limits.TWO_EVENTS_DAYS:
        return days_apart <= limits.ONE_EVENT_DAYS
    common = min(len({match.a.number for match in matches}), len({match.b.number for match in matches}))
    return common >= limits.SEVERAL_CLAIMS or 2 * common >= min(len(a.claims), len(b.claims))


def _closest(matches: Sequence[ClaimMatch]) -> set[tuple[int, int]]:
    """The places of the pairs of claims of which neither has a closer partner: of two raids told alike each its own."""
    of_a, of_b = dict[int, float](), dict[int, float]()
    for match in matches:
        close = closeness(match.alignment)
        of_a[match.a.number] = max(close, of_a.get(match.a.number, 0.0))
        of_b[match.b.number] = max(close, of_b.get(match.b.number, 0.0))
    return {
        match.places
        for match in matches
        if closeness(match.alignment) >= max(of_a[match.a.number], of_b[match.b.number])
    }


def _are_versions(match: ClaimMatch) -> bool:
    return closeness(match.alignment) >= limits.VERSION_CLOSENESS


def _is_loose(match: ClaimMatch) -> bool:
    return closeness(match.alignment) < limits.OTHER_DAY_CLOSENESS


def _compare(
    a: DocumentProfile, b: DocumentProfile, match: ClaimMatch, facts: tuple[Facts, Facts], several_days: bool
) -> Iterator[Difference]:
    """The differences of two claims, kind by kind; none where they tell of two incidents."""
    one, other, alignment, close = match.a, match.b, match.alignment, closeness(match.alignment)
    found = [
        *compare_quantities(one, other, alignment),
        *compare_names(one, other, alignment),
        *compare_dates(one, other),
        *compare_countries(one, other, alignment),
    ]
    speakers = compare_speakers(one, other)
    both_read_it = (
        speakers == "one"
        and containment(alignment) >= limits.REPORTED_CONTAINMENT
        and report_one_document(a, b, one.claim)
    )
    kinds = {fact.kind for fact in found if fact.certain}
    if not both_read_it and are_two_incidents(match, facts, kinds, several_days):
        return
    if facts[0].day != facts[1].day:
        found = [fact for fact in found if fact.kind != "quantity" or close >= _least_of_two_days(fact)]
    yield from found
    yield from compare_moments(one, other, alignment)
    yield from compare_opposites(one, other, alignment)
    if close >= limits.ACTOR_CLOSENESS:
        yield from compare_actors(one, other, alignment)
        yield from compare_sites(one, other, alignment)
        yield from compare_people(one, other, alignment)
        yield from compare_kin(one, other, alignment)
        yield from compare_roles(one, other, alignment)
    if speakers == "one" or DENIAL not in (one.force, other.force):
        yield from compare_polarity(one, other, alignment)
    is_unnamed = not one.speakers or not other.speakers
    is_one_text = speakers != "two" and quote_one_text(one, other)
    if speakers == "one" or is_one_text or (is_unnamed and close >= limits.WORDING_CLOSENESS):
        yield from compare_wording(one, other, alignment)
    if close >= limits.ATTRIBUTION_CLOSENESS:
        yield from compare_attributions(a, one, b, other, _are_versions(match))
    if close >= limits.HEDGE_CLOSENESS:
        yield from compare_hedges(one, other, alignment, (facts[0].hedged, facts[1].hedged))
    if speakers != "two":
        yield from compare_blame(a, one, b, other)
    if speakers == "one" or (speakers == "open" and close >= limits.WORDING_CLOSENESS):
        yield from compare_modes(one, other, both_read_it)
    if (speakers == "one" and containment(alignment) >= limits.STRENGTH_CONTAINMENT) or (
        speakers == "open" and _are_versions(match)
    ):
        yield from compare_strength(one, other)
        yield from compare_days_told(a, one, b, other)
    if speakers != "two":
        yield from compare_media(one, other)
        yield from compare_days_of_saying(a, one, b, other)
    if close >= limits.ABSENT_CLOSENESS:
        yield from find_absent(one, other, alignment)


def _is_told(a: DocumentProfile, b: DocumentProfile, new: Difference, found: Sequence[Divergence]) -> bool:
    """Whether what one side says is told as another than something on the other side already."""
    words = _words(a, new.a), _words(b, new.b)
    for one in found:
        if one.kind == new.kind and (words[0] == _words(a, one.a) or words[1] == _words(b, one.b)):
            return True
        touches = [bool(x and y and x.touches(y)) for x, y in ((one.a, new.a), (one.b, new.b))]
        if one.kind == new.kind and any(touches):
            return True
    return False


def _least_of_two_days(quantity: Difference) -> float:
    """How close claims of pages of two days must be for a number to be another of the same thing."""
    return limits.TWO_PAGE_DAYS_CLOSENESS if quantity.certain else limits.OTHER_NUMBER_CLOSENESS


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
