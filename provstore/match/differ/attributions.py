"""Who is said to have said it: the same claim in the mouths of two sources."""

from collections.abc import Iterator
from functools import cache

from provstore.english.classes import words_of
from provstore.match.differ.difference import Difference
from provstore.match.differ.speakers import are_one, compare_speakers, is_attributed
from provstore.match.names.forms import has_given_name
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.match.same.vocabulary import listed
from provstore.match.same.words import read_words
from provstore.records import Span
from provstore.rules import load


def compare_attributions(
    a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile, are_versions: bool
) -> Iterator[Difference]:
    """Two bodies that are called by name, or two sorts of sources of which neither may be the other.

    What two persons think may be alike, unless the claims are versions of one sentence, and so may what two bodies
    demand; and who cites another names both.
    """
    if not {one.force, other.force} & listed("forces_of_opinion"):
        yield from _two_sources(a, one, b, other, are_versions)


def compare_sources_of_numbers(
    a: DocumentProfile, in_a: Span | None, b: DocumentProfile, in_b: Span | None
) -> Iterator[Difference]:
    """Who tells each of two numbers that differ: police count fewer than organizers do."""
    mine, theirs = _tellers(a, in_a), _tellers(b, in_b)
    if len(mine) == len(theirs) == 1:
        yield from _two_sources(a, mine[0], b, theirs[0], False)


def _tellers(page: DocumentProfile, number: Span | None) -> list[Profile]:
    return [
        claim
        for claim in page.claims
        if number and claim.claim.voice == "attributed" and any(part.touches(number) for part in claim.claim.content)
    ]


def _two_sources(
    a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile, are_versions: bool
) -> Iterator[Difference]:
    if not all(is_attributed(claim) and _is_called(claim) for claim in (one, other)):
        return
    mine, theirs = ((*claim.claim.speakers, *claim.claim.via) for claim in (one, other))
    if any(are_one(x, y) for x in mine for y in theirs):
        return
    relation = compare_speakers(one, other)
    are_bodies = not any(source.kind == "person" for claim in (one, other) for source in claim.claim.speakers)
    are_two = relation == "two" and (are_bodies or are_versions)
    if are_two or (relation == "open" and _are_two_sorts(a, one, b, other)):
        spans = _whole(one.claim.source), _whole(other.claim.source)
        yield Difference("attribution", *spans, certain=relation == "two")


def _is_called(profile: Profile) -> bool:
    """Whether words name a source: whom "it" and "they" mean was worked out, and may be another; of "medics and
    witnesses" the second say no more than the first."""
    words = [word.low for word in read_words(profile.text, profile.claim.source)]
    if not words or (len(words) == 1 and words[0] in words_of("pronouns")):
        return False
    before = read_words(
        profile.text, [Span(profile.sentence.start, max(profile.sentence.start, profile.claim.source[0].start))]
    )
    return not before or before[-1].low != "and"


def _is_a_person(profile: Profile) -> bool:
    """Whether the one speaker is a person called by name."""
    return any(speaker.kind == "person" and has_given_name(speaker.name) for speaker in profile.claim.speakers[:1])


def _are_two_sorts(a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile) -> bool:
    """Whether each source is of a known sort, and neither may be one that the other sentence cites as well."""
    mine, theirs = _voices(one), _voices(other)
    for person, own, others in ((one, mine, theirs), (other, theirs, mine)):
        if _is_a_person(person) and (others - own) & listed("voices_for_another"):
            return True
    if not mine or not theirs:
        return False
    pairs = [(x, y) for x in mine for y in theirs | _cited(b, other)] + [(x, y) for x in _cited(a, one) for y in theirs]
    return not any(_may_be(*pair) for pair in pairs)


def _cited(page: DocumentProfile, profile: Profile) -> set[str]:
    """The sorts of sources that other claims of the same sentence have."""
    beside = [claim for claim in page.claims if claim.sentence == profile.sentence]
    return {voice for claim in beside for voice in _voices(claim)}


def _voices(profile: Profile) -> set[str]:
    """The sorts of sources that the words of a source name; an office tells nothing beside a narrower sort."""
    words = f" {' '.join(word.low for word in read_words(profile.text, profile.claim.source))} "
    found = {voice for voice, forms in _forms().items() if any(f" {form} " in words for form in forms)}
    for wide in ("officials", "authorities"):
        found = found - {wide} if len(found) > 1 else found
    return found


def _may_be(one: str, other: str) -> bool:
    return one == other or other in _related()[one] or one in _related()[other]


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {entry["name"]: tuple(entry["words"]) for entry in load("same/voices")["voice"]}


@cache
def _related() -> dict[str, frozenset[str]]:
    return {entry["name"]: frozenset(entry["may_be"]) for entry in load("same/voices")["voice"]}


def _whole(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)
