"""Other places and persons in the same place of two claims."""

from collections.abc import Collection, Iterator
from itertools import product
from typing import NamedTuple

from provstore.english.countries import countries_by
from provstore.match.differ.closeness import closeness
from provstore.match.differ.difference import Difference, DivergenceKind
from provstore.match.differ.surroundings import read_surroundings, sides_that_meet
from provstore.match.differ.thresholds import PAIR_GAP, SHORTEST_NAME, VERSION_CLOSENESS
from provstore.match.names.forms import has_given_name
from provstore.match.names.spelling import is_known_place, likeness
from provstore.match.same.alignment import Alignment
from provstore.match.same.concepts import is_name
from provstore.match.same.names import Name
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import is_city, is_title, listed, paraphrase_at, tells_circumstance
from provstore.records import Span


class _Rivals(NamedTuple):
    """Two names that may stand for each other, and how much the words beside them say so."""

    likely: int
    a: Name
    b: Name
    kind: DivergenceKind


def compare_names(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Names that stand in the same place of the claim and are not one name.

    Words on one side that meet are enough for persons and for places that the gazetteer knows; and who opened a bridge
    stands where it was opened by.
    """
    mine = _unmet(a, {meeting.a for meeting in alignment.meetings}, alignment.a_part)
    theirs = _unmet(b, {meeting.b for meeting in alignment.meetings}, alignment.b_part)
    are_versions = closeness(alignment) >= VERSION_CLOSENESS
    rivals: list[_Rivals] = []
    for one in mine:
        for other in theirs:
            kind = _kind_of(one, a, other, b, are_versions)
            if kind is None or one.abbreviates(other) or other.abbreviates(one) or _are_one_state(one, other):
                continue
            sides = sides_that_meet(a, one.span, b, other.span, alignment)
            if not sides and kind == "person" and "by" in (one.before, other.before):
                sides = _meet_across(a, one, b, other, alignment)
            if sides == 2 or (sides and (kind == "person" or _are_known_places(one, other))):
                rivals.append(_Rivals(sides + 2 * (one.before == other.before), one, other, kind))
    taken: set[Span] = set()
    for found in sorted(rivals, key=lambda rival: (-rival.likely, rival.a.span, rival.b.span)):
        spans = found.a.span, found.b.span
        alike = likeness(found.a.text, found.b.text)
        if alike != "same" and taken.isdisjoint(spans):
            taken.update(spans)
            yield Difference(found.kind, *spans, certain=alike is None)


def _are_one_state(one: Name, other: Name) -> bool:
    """Whether a capital may stand for its country: "the United States agreed", "Washington agreed"."""
    found = [countries_by("name", "aliases", "capital").get(name.text.lower()) for name in (one, other)]
    return found[0] is not None and found[0] == found[1]


def _meet_across(a: Profile, one: Name, b: Profile, other: Name, alignment: Alignment) -> bool:
    """Whether the word after one who does something meets the one before the other, by whom it was done."""
    if one.before == other.before:
        return False
    mine, theirs = read_surroundings(a, one.span), read_surroundings(b, other.span)
    near = (mine.before[:1], theirs.after[:1]) if one.before == "by" else (mine.after[:1], theirs.before[:1])
    return not set(product(*near)).isdisjoint((meeting.a, meeting.b) for meeting in alignment.meetings)


def _unmet(profile: Profile, met: Collection[int], part: Span | None) -> list[Name]:
    """The names in a part that the other side does not have by a word of their own, not by "base" or "city" alone."""
    own = {token.name_index for token in profile.tokens if is_name(token.concept)}
    tokens = [token for at, token in enumerate(profile.tokens) if at in met]
    answered = {
        token.name_index
        for token in tokens
        if (is_name(token.concept) and not is_title(token.form)) or token.name_index not in own
    }
    return [
        name
        for number, name in enumerate(profile.names)
        if number not in answered and (part is None or part.holds(name.span))
    ]


def _kind_of(one: Name, a: Profile, other: Name, b: Profile, are_versions: bool) -> DivergenceKind | None:
    """What both are told as; in versions of one sentence two full names are persons', where nothing says another."""
    kinds = _borne_by(one, a), _borne_by(other, b)
    if kinds[0] == kinds[1] and kinds[0]:
        return kinds[0]
    are_full = all(len(name.text.split()) in (2, 3) and not is_known_place(name.text) for name in (one, other))
    return "person" if are_versions and are_full and "place" not in kinds else None


def _borne_by(name: Name, profile: Profile) -> DivergenceKind | None:
    """Whether a name is told as a place's or a person's; None where the words in it and around it do not say."""
    words = name.text.lower().split()
    if len(name.text) < SHORTEST_NAME or all(map(tells_circumstance, words)) or paraphrase_at(words, 0):
        return None  # "I" is nobody's name, and "Islamic State" no state
    if is_title(name.before) or any(map(is_title, words[:-1])):
        return "person"
    if len(words) in (2, 3) and has_given_name(name.text) and not is_city(name.text.lower()):
        return "person"
    if words[-1] in listed("place_nouns") or is_city(name.text.lower()):
        return "place"
    if name.before in listed("country_prepositions") and is_known_place(name.text):
        return "place"
    if name.after in listed("place_nouns") and not words[-1].endswith(tuple(listed("adjective_endings"))):
        return "place"
    if name.before in listed("place_prepositions") or name.before in listed("place_nouns"):
        return "place"
    before = [word.low for word in profile.words if word.span.end <= name.span.start]
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in listed("place_nouns"):
        return "place"
    if name.before == "and" and any(_are_paired(profile, other, name) for other in profile.names):
        return "place"
    is_full = len(words) in (2, 3) and not any(paraphrase_at([word], 0) for word in words)
    return "person" if is_full and name.after in listed("after_persons") else None


def _are_known_places(*names: Name) -> bool:
    return all(is_city(name.text.lower()) or is_known_place(name.text) for name in names)


def _are_paired(profile: Profile, first: Name, second: Name) -> bool:
    """ "Between X and Y", "in X and Y": the second is a place as the first is."""
    gap = sum(first.span.end <= word.span.start < second.span.start for word in profile.words)
    return first.span.end <= second.span.start and gap <= PAIR_GAP and first.before in listed("place_prepositions")
