"""Whose the planes and fighters were that did it: Tamsan warplanes in one account, Velkan ones in the other."""

from collections.abc import Iterator
from itertools import product

from provstore.match.differ.closeness import closeness
from provstore.match.differ.difference import Difference
from provstore.match.differ.surroundings import stand_in_one_place
from provstore.match.differ.thresholds import OTHER_NAME_CLOSENESS
from provstore.match.names.spelling import likeness
from provstore.match.same.alignment import Alignment
from provstore.match.same.concepts import is_paraphrase
from provstore.match.same.profiles import Profile
from provstore.match.same.tokens import Token
from provstore.match.same.vocabulary import country_code, is_person, listed, paraphrase_at
from provstore.match.same.words import Word
from provstore.records import Span


def compare_actors(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Two countries, or two names, right before a word for armed men or craft that meets in both claims; before a word
    for other people, two countries, where they stand in one place or the claims tell of one deed.

    A name for a kind of men may stand for another of them: certain are only two countries.
    """
    met = {a.tokens[meeting.a].concept for meeting in alignment.meetings}
    for one, other in product(a.tokens, b.tokens):
        if one.concept != other.concept or one.concept not in met:
            continue
        are_armed = _acts(one)
        if not are_armed and not (_are_people(one) and _are_people(other)):
            continue
        mine, theirs = _word_before(a, one.span), _word_before(b, other.span)
        if mine is None or theirs is None or _are_one(mine, theirs) or _has(a, theirs) or _has(b, mine):
            continue
        countries = country_code(mine.low), country_code(theirs.low)
        is_one_deed = closeness(alignment) >= OTHER_NAME_CLOSENESS or stand_in_one_place(
            a, mine.span, b, theirs.span, alignment
        )
        if not are_armed and (None in countries or not is_one_deed):
            continue
        if (countries[0] is None) == (countries[1] is None):
            yield Difference("person", mine.span, theirs.span, certain=countries[0] is not None)


def _acts(token: Token) -> bool:
    is_class = is_paraphrase(token.concept) and token.concept[1:] in listed("actor_classes")
    return is_class or token.form in listed("actors")


def _are_people(token: Token) -> bool:
    """Whether a word is a noun in the plural for people: "sailors", "nurses"."""
    if not token.form.endswith(("s", "men")) or token.form in listed("things_like_agents"):
        return False
    return is_person(token.form.removesuffix("s")) or token.form.endswith(tuple(listed("agent_endings")))


def _word_before(profile: Profile, span: Span) -> Word | None:
    """The word with a capital right before another, "Russian warplanes", "ISIS militants"; the first word of a claim,
    which has one for its place, only where it is a country's."""
    words = [word for word in profile.words if word.span.end + 1 == span.start]
    if not words or not words[0].text[0].isupper():
        return None
    return words[0] if words[0] != profile.words[0] or country_code(words[0].low) else None


def _are_one(one: Word, other: Word) -> bool:
    """Whether two words name one: a country by its name or its adjective, a group in two house styles."""
    mine, theirs = paraphrase_at([one.low], 0), paraphrase_at([other.low], 0)
    if mine and theirs and mine.name == theirs.name:
        return True
    country = country_code(one.low)
    return likeness(one.text, other.text) is not None or (country is not None and country == country_code(other.low))


def _has(profile: Profile, word: Word) -> bool:
    """Whether a claim tells of the other's actor as well: "Syrian or Russian warplanes"."""
    return any(_are_one(that, word) for that in profile.words if that.text[0].isupper())
