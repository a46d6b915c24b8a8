"""What one account of a claim has and the other page nowhere: how many came to harm, a condition, whoever did it."""

from collections.abc import Iterator

from provstore.match.differ.difference import Difference
from provstore.match.differ.thresholds import LACKING_SHARE
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.quantities import Quantity
from provstore.match.same.vocabulary import listed
from provstore.records import Span


def find_absent(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """How many came to harm; and, where one says little but what the other says, its condition or its agent."""
    for span in _missing(a, b, alignment.a_part, alignment.shared, alignment.b_rest):
        yield Difference("absent", span, None)
    for span in _missing(b, a, alignment.b_part, alignment.shared, alignment.a_rest):
        yield Difference("absent", None, span)


def _missing(profile: Profile, other: Profile, part: Span | None, shared: float, others_rest: float) -> Iterator[Span]:
    """What a part of a content has and the other content lacks."""
    found = [*_victims(profile, other)]
    if others_rest <= LACKING_SHARE * shared:
        found += [*_condition(profile, other, part), *_agents(profile, other)]
    yield from (span for span in found if part is None or part.holds(span))


def _victims(profile: Profile, other: Profile) -> Iterator[Span]:
    """How many were killed, wounded, arrested; a headline leaves out numbers without telling anything."""
    for quantity in profile.quantities if not other.headline else ():
        if quantity.role and not any(answers(quantity, that) for that in other.quantities):
            yield quantity.span


def answers(one: Quantity, other: Quantity) -> bool:
    """Whether a page with the other number tells of the same matter: how many of these, or how many so harmed."""
    return one.role == other.role or one.has_number_of(other) or (bool(one.measure) and one.measure == other.measure)


def _condition(profile: Profile, other: Profile, part: Span | None) -> Iterator[Span]:
    """The clause that says under which condition, without "as if" and "what if"."""
    if profile.quotations or any(word.low in listed("conditions") for word in other.words):
        return  # who quotes a part of a sentence leaves out what he likes
    words = [word for word in profile.words if part is None or part.holds(word.span)]
    for at in range(1, len(words)):
        if words[at].low in listed("conditions") and words[at - 1].low not in listed("not_conditions_after"):
            rest = words[at:]
            end = next((k for k, word in enumerate(rest) if word.is_mark()), len(rest))
            if end > 2:
                yield Span(rest[0].span.start, rest[end - 1].span.end)
            return


def _agents(profile: Profile, other: Profile) -> Iterator[Span]:
    """ "Sold by X": who did it, where the other names nobody so, and X nowhere."""
    if any(name.before == "by" for name in other.names):
        return
    words = profile.words
    for name in profile.names:
        own = {token.concept for token in profile.tokens if name.span.holds(token.span)}
        before = [word.low for word in words if word.span.end <= name.span.start and word.low not in ("the", "a", "an")]
        if before[-1:] == ["by"] and before[-2:-1] and _is_participle(before[-2]) and own.isdisjoint(other.concepts):
            yield name.span


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in listed("participles")
