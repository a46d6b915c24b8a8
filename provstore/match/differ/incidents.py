"""Whether two claims tell of one incident: two attacks of one week contradict each other in nothing."""

from provstore.match.differ import thresholds as limits
from provstore.match.differ.closeness import closeness
from provstore.match.differ.difference import DivergenceKind
from provstore.match.differ.facts import Facts
from provstore.match.same.profiles import Profile
from provstore.match.same.scores import ClaimMatch
from provstore.records import Span


def tell_of_two_days(match: ClaimMatch, pages: tuple[Facts, Facts]) -> bool:
    """Whether each claim names a day, and none is the same, or one a day that had not come when the other was told."""
    mine, theirs = _days(match.a), _days(match.b)
    late = any(day > page.day for days, page in ((mine, pages[1]), (theirs, pages[0])) for day in days if page.day)
    return late or bool(mine and theirs and mine.isdisjoint(theirs))


def tell_of_their_own_days(a: Profile, b: Profile, days: tuple[str | None, str | None]) -> bool:
    """Whether each claim names the day (ISO) on which its page came out, and these are two: each tells its own news."""
    return days[0] != days[1] and (_days(a), _days(b)) == ({days[0]}, {days[1]})


def are_two_incidents(
    match: ClaimMatch, pages: tuple[Facts, Facts], differ: set[DivergenceKind], several_days: bool
) -> bool:
    """Whether claims differ in when, where or how many at once, or in one of these and share too little besides, or
    each tells of the day on which its page came out.

    `several_days`: the pages have other claims in common that tell of two days, so that these must name their day.
    """
    if tell_of_their_own_days(match.a, match.b, (pages[0].day, pages[1].day)):
        return True
    if len(differ) > 1 or (several_days and _days(match.a).isdisjoint(_days(match.b))):
        return True
    close = closeness(match.alignment)
    if tell_of_two_days(match, pages):
        return close < limits.OTHER_DAY_CLOSENESS
    if differ & {"place", "person"}:
        return close < limits.OTHER_NAME_CLOSENESS
    least = limits.TWO_PLACES_CLOSENESS if _are_of_two_places(match, pages) else 0.0
    if pages[0].day != pages[1].day:
        least = max(least, limits.TWO_PAGE_DAYS_CLOSENESS)
    return "quantity" in differ and close < least


def _are_of_two_places(match: ClaimMatch, pages: tuple[Facts, Facts]) -> bool:
    """Whether each claim names what the other's page has nowhere."""
    return _is_strange(match.a, match.alignment.a_part, pages[1]) and _is_strange(
        match.b, match.alignment.b_part, pages[0]
    )


def _is_strange(one: Profile, part: Span | None, page: Facts) -> bool:
    return any(name.key not in page.names for name in one.names if part is None or part.holds(name.span))


def _days(profile: Profile) -> set[str]:
    mentions = (mention for mention in profile.dates if mention.precision in ("day", "minute"))
    return {mention.value[:10] for mention in mentions if mention.value}
