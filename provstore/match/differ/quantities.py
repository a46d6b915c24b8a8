"""Other numbers of the same thing, in two contents that correspond and in what they were told by."""

from collections.abc import Iterator, Sequence

from provstore.match.differ.closeness import closeness
from provstore.match.differ.difference import Difference
from provstore.match.differ.surroundings import sides_that_meet, stand_together
from provstore.match.differ.thresholds import FAR_NUMBERS_CLOSENESS, OTHER_NUMBER_CLOSENESS, ROUGH_BELOW
from provstore.match.same.alignment import Alignment
from provstore.match.same.counting import find_article, find_quantities
from provstore.match.same.profiles import Profile
from provstore.match.same.quantities import Quantity, about_the_same, differ, is_far
from provstore.match.same.vocabulary import listed
from provstore.match.same.words import read_words
from provstore.records import Span


def compare_quantities(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Numbers that count the same thing and are not the same number.

    A number that the other side has too is met and compared with nothing else; where several of one measure are left
    on a side, it is not known which belongs to which, and none is told.  Tolls that no later count explains are those
    of two incidents, unless the claims are close, and so is whatever else is counted there.  "Dozens" may be 44: these
    are told, and are not certain.
    """
    pairs = list(_counted_alike(_unmet(a, b), _unmet(b, a)))
    close = closeness(alignment)
    if close < FAR_NUMBERS_CLOSENESS and any(one.role and is_far(one, other) for one, other in pairs):
        return
    for one, other in pairs:
        if one.vague != other.vague and (a.headline or b.headline):
            continue  # a headline rounds
        if _count_one_thing(a, one, b, other, alignment, close):
            yield Difference("quantity", one.span, other.span, certain=differ(one, other))


def _counted_alike(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for one in mine:
        partners = [other for other in theirs if about_the_same(one, other)]
        if len(partners) == 1 and sum(about_the_same(partners[0], rival) for rival in mine) == 1:
            yield one, partners[0]


def _count_one_thing(
    a: Profile, one: Quantity, b: Profile, other: Quantity, alignment: Alignment, close: float
) -> bool:
    """Whether two numbers of one measure stand in the same place, as far as the measure does not say so itself."""
    if one.role or one.states_number_of(other):  # "24 hours" and "less than 24 hours"
        return True
    if one.measure in listed("measures_of_anything"):
        if sides_that_meet(a, one.span, b, other.span, alignment) == 2:
            return True
        if not _is_only(a, one) or not _is_only(b, other):
            return False
    if close < (FAR_NUMBERS_CLOSENESS if is_far(one, other) else OTHER_NUMBER_CLOSENESS):
        return False
    return stand_together(a, one.span, b, other.span, alignment)


def _is_only(profile: Profile, one: Quantity) -> bool:
    """Whether a claim measures nothing else in the same way."""
    return sum(that.measure == one.measure for that in profile.quantities) == 1


def _unmet(profile: Profile, other: Profile) -> list[Quantity]:
    """The quantities that the other side does not have too, of these or, where it does not say what befell them, of
    as many: "about 80 militants killed", "a post and up to 80 fighters were destroyed"."""
    return [one for one in profile.quantities if not any(_meet(one, that) for that in other.quantities)]


def _meet(one: Quantity, other: Quantity) -> bool:
    if about_the_same(one, other):
        is_rough = one.vague != other.vague and min(one.stated, other.stated) < ROUGH_BELOW
        return not differ(one, other) and not is_rough
    return one.measure == other.measure and "" in (one.role, other.role) and one.states_number_of(other)


def compare_media(a: Profile, b: Profile) -> Iterator[Difference]:
    """How many letters, statements or calls two claims were made in: "two letters", "a letter"."""
    mine, theirs = medium_of(a), medium_of(b)
    if mine and theirs and mine.measure == theirs.measure and differ(mine, theirs):
        yield Difference("quantity", mine.span, theirs.span)


def medium_of(profile: Profile) -> Quantity | None:
    """The letters, statements or calls a claim was made in, as its sentence says; None where it does not."""
    medium = profile.claim.medium
    if not medium:
        return None
    at = profile.text.find(medium, profile.sentence.start, profile.sentence.end)
    if at < 0:
        return None
    words = read_words(profile.text, [Span(at, at + len(medium))])
    found = find_quantities(words, profile.text)
    return found[0] if len(found) == 1 else find_article(words, profile.text)
