"""Where a stretch of words stands in its claim: which telling words are beside it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provstore.match.differ.thresholds import NEAR_WORDS
from provstore.match.same.alignment import Alignment
from provstore.match.same.names import NOT_IN_A_NAME
from provstore.match.same.profiles import Profile
from provstore.match.same.tokens import Token
from provstore.records import Span


class Surroundings(NamedTuple):
    """The indexes of the tokens of a claim before a stretch, the nearest first, in it, and after it."""

    before: tuple[int, ...]
    inside: tuple[int, ...]
    after: tuple[int, ...]


def read_surroundings(profile: Profile, span: Span) -> Surroundings:
    """What is beside a span among the tokens of its claim: on each side NEAR_WORDS at most, a name counted as one."""
    tokens = profile.tokens
    before = [at for at, token in enumerate(tokens) if token.end <= span.start]
    inside = [at for at, token in enumerate(tokens) if token.touches(span)]
    after = [at for at, token in enumerate(tokens) if token.start >= span.end]
    return Surroundings(_near(tokens, reversed(before)), tuple(inside), _near(tokens, after))


def _near(tokens: Sequence[Token], order: Iterable[int]) -> tuple[int, ...]:
    """The nearest tokens; a name counts as one, so that its length puts nothing out of reach."""
    near: list[int] = []
    seen: set[tuple[int, int]] = set()
    for at in order:
        name = tokens[at].name_index
        seen.add((name, NOT_IN_A_NAME if name != NOT_IN_A_NAME else at))
        if len(seen) > NEAR_WORDS:
            break
        near.append(at)
    return tuple(near)


def stand_together(a: Profile, in_a: Span, b: Profile, in_b: Span, alignment: Alignment) -> bool:
    """Whether words near or in one stretch meet words near or in the other."""
    mine, theirs = read_surroundings(a, in_a), read_surroundings(b, in_b)
    return _meet(a, mine.before + mine.inside + mine.after, b, theirs.before + theirs.inside + theirs.after, alignment)


def sides_that_meet(a: Profile, in_a: Span, b: Profile, in_b: Span, alignment: Alignment) -> int:
    """On how many sides, 0 to 2, a word near one stretch meets one near the other: here each word of a name counts."""
    mine, theirs = read_surroundings(a, in_a), read_surroundings(b, in_b)
    before = _meet(a, mine.before[:NEAR_WORDS], b, theirs.before[:NEAR_WORDS], alignment)
    return before + _meet(a, mine.after[:NEAR_WORDS], b, theirs.after[:NEAR_WORDS], alignment)


def stand_in_one_place(a: Profile, in_a: Span, b: Profile, in_b: Span, alignment: Alignment) -> bool:
    """Whether words meet on both sides of two stretches, or on one where both claims begin or end with them."""
    mine, theirs = read_surroundings(a, in_a), read_surroundings(b, in_b)
    open_sides = [(x, y) for x, y in ((mine.before, theirs.before), (mine.after, theirs.after)) if x or y]
    return bool(open_sides) and all(_meet(a, x, b, y, alignment) for x, y in open_sides)


def neighbors_meet(a: Profile, in_a: Span, b: Profile, in_b: Span, alignment: Alignment) -> bool:
    """Whether the telling words right before two stretches meet, or those right after them."""
    mine, theirs = read_surroundings(a, in_a), read_surroundings(b, in_b)
    return any(
        _meet(a, x[:1], b, y[:1], alignment) for x, y in ((mine.before, theirs.before), (mine.after, theirs.after))
    )


def _meet(a: Profile, mine: Sequence[int], b: Profile, theirs: Sequence[int], alignment: Alignment) -> bool:
    concepts = {b.tokens[j].concept for j in theirs}
    if any(a.tokens[i].concept in concepts for i in mine):
        return True
    return any(meeting.a in mine and meeting.b in theirs for meeting in alignment.meetings)
