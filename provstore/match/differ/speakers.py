"""Whether two claims have one speaker: nobody's words are compared with another's."""

import re
from collections.abc import Sequence
from typing import Literal

from provstore.match.names.initials import are_initials, are_shuffled_initials
from provstore.match.names.spelling import key, likeness
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import country_code, is_known
from provstore.records import Source

Speakers = Literal["one", "two", "open"]

_BODIES = frozenset({"organization", "government", "outlet"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def compare_speakers(a: Profile, b: Profile) -> Speakers:
    """Whether two claims have a speaker in common; "open" where one has none, or no name that tells.

    "A monitoring group" may be any that the other account names.
    """
    if not is_attributed(a) or not is_attributed(b):
        return "open"
    if not a.speakers.isdisjoint(b.speakers):
        return "one"
    return compare_sources(a.claim.speakers, b.claim.speakers)


def compare_sources(mine: Sequence[Source], theirs: Sequence[Source]) -> Speakers:
    """The same of two groups of speakers."""
    pairs = [(one, other) for one in mine for other in theirs]
    if any(are_one(*pair) for pair in pairs):
        return "one"
    return "two" if pairs and all(_are_two(*pair) for pair in pairs) else "open"


def speak_for_one(a: Profile, b: Profile) -> bool:
    """Whether two claims have one speaker who is called by name, or the words for one name the other's: "Lee, who heads
    the Harbor Watch"."""
    if not is_attributed(a) or not is_attributed(b):
        return False
    fewer, more = sorted((_capitals(a), _capitals(b)), key=len)
    return bool(fewer) and (fewer <= more or compare_speakers(a, b) == "one")


def _capitals(profile: Profile) -> set[str]:
    """The words with a capital by which a source is called, countries left out."""
    words = (word for part in profile.claim.source for word in _WORD.findall(part.of(profile.text)))
    return {key(word) for word in words if word[0].isupper() and len(word) > 3 and country_code(word.lower()) is None}


def is_attributed(profile: Profile) -> bool:
    """Whether somebody is told to have said it: what stands beside a content in its sentence is the outlet's."""
    return profile.claim.voice == "attributed" and any(part.touches(profile.reach[0]) for part in profile.claim.content)


def are_one(one: Source, other: Source) -> bool:
    """Whether all words of the shorter name stand in the longer, "Lee", "Ann J. Lee", or one is the other's initials.

    "The ministry" is nobody's name, and tells nothing.
    """
    if likeness(one.name, other.name) == "same" or are_initials(one.name, other.name):
        return True
    fewer, more = sorted((_telling(one), _telling(other)), key=len)
    return bool(fewer) and fewer <= more


def _are_two(one: Source, other: Source) -> bool:
    """Whether both are called by names, both of persons or both of bodies, that have no word in common."""
    sorts = {source.kind in _BODIES for source in (one, other)}
    named = all(source.kind == "person" or source.kind in _BODIES for source in (one, other))
    if not named or len(sorts) > 1 or likeness(one.name, other.name) or are_shuffled_initials(one.name, other.name):
        return False
    mine, theirs = _telling(one), _telling(other)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _telling(source: Source) -> set[str]:
    """The words of a name that has a capital on each but particles; none of a country, of "a monitor", of "Images"."""
    words = [word for word in _WORD.findall(source.name) if len(word) > 2]
    small = [word for word in words if word[0].islower() and len(word) > 3]
    if small or (len(words) == 1 and is_known(words[0].lower())):
        return set()
    return {key(word) for word in words if country_code(word.lower()) is None}
