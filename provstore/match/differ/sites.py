"""Places that are no names of towns: what sort of place was hit, a market or a school, and in which country."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise, product

from provstore.english.countries import countries_by
from provstore.match.differ.closeness import closeness
from provstore.match.differ.difference import Difference
from provstore.match.differ.surroundings import read_surroundings, stand_in_one_place
from provstore.match.differ.thresholds import SITE_WITHIN, VERSION_CLOSENESS
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import country_code, listed
from provstore.match.same.words import Word
from provstore.records import Span
from provstore.rules import load


def compare_sites(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """The only site of each claim, behind words that meet, where they are of two sorts."""
    mine, theirs = _only_site(a, alignment.a_part), _only_site(b, alignment.b_part)
    if mine is None or theirs is None or _sites()[mine.low] == _sites()[theirs.low]:
        return
    before = (read_surroundings(one, site.span).before[:SITE_WITHIN] for one, site in ((a, mine), (b, theirs)))
    if {(meeting.a, meeting.b) for meeting in alignment.meetings}.intersection(product(*before)):
        yield Difference("place", mine.span, theirs.span)


def sites_in(phrase: Iterable[str]) -> frozenset[str]:
    """The sorts of sites that words of a phrase, in lower case, are for: "houses" and "homes" are one."""
    return frozenset(_sites()[word] for word in phrase if word in _sites())


def compare_countries(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Two countries in one place of versions of one sentence, each of which the other claim does not name."""
    if closeness(alignment) < VERSION_CLOSENESS:
        return
    mine, theirs = _codes(a), _codes(b)
    for one in _countries_in(a):
        for other in _countries_in(b):
            apart = country_code(one.low) not in theirs and country_code(other.low) not in mine
            if apart and stand_in_one_place(a, one.span, b, other.span, alignment):
                yield Difference("place", one.span, other.span)


def _codes(profile: Profile) -> set[str | None]:
    return {country_code(word.low) for word in profile.words}


def _countries_in(profile: Profile) -> list[Word]:
    """The countries, by their names, behind a preposition: "in Spain", but not "Spanish" nor "Spain said"."""
    pairs = pairwise(profile.words)
    named = countries_by("name", "aliases")
    return [word for before, word in pairs if word.low in named and before.low in listed("country_prepositions")]


def _only_site(profile: Profile, part: Span | None) -> Word | None:
    """The site that a claim tells of; None where it tells of several, or by a name: "Kuznetsk Mill"."""
    words = profile.words
    found = [(at, word) for at, word in enumerate(words) if word.low in _sites()]
    if len({_sites()[word.low] for _, word in found}) != 1:
        return None
    at, word = found[0]
    phrase = [one.low for one in words[max(0, at - 4) : at]]
    is_told = any(one in listed("site_prepositions") for one in phrase) and word.text.islower()
    return word if is_told and (part is None or part.holds(word.span)) else None


@cache
def _sites() -> dict[str, str]:
    return {word: entry["name"] for entry in load("same/sites")["site"] for word in entry["words"]}
