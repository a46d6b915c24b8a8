"""What sort of place it was that was hit: a market in one account, a residential area in the other."""

from collections.abc import Iterator
from functools import cache
from itertools import product

from provstore.match.differ.difference import Difference
from provstore.match.differ.surroundings import read_surroundings
from provstore.match.differ.thresholds import SITE_WITHIN
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import listed
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
