"""Where a stretch of words stands in its claim: which telling words are beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provstore.match.differ.thresholds import NEAR_WORDS
from provstore.match.same.alignment import Alignment
from provstore.match.same.names import NOT_IN_A_NAME
from provstore.match.same.profiles import Profile
from provstore.match.same.tokens import Token
from provstore.records import Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The indexes of the tokens of a claim before a stretch, the nearest first, in it, and after it."""

    tokens: Sequence[Token]
    before: tuple[int, ...]
    inside: tuple[int, ...]
    after: tuple[int, ...]


def surroundings(profile: Profile, span: Span) -> Surroundings:
    """What is beside a span among the tokens of its claim."""
    tokens = profile.tokens
    before = [at for at, token in enumerate(tokens) if token.span.end <= span.start]
    inside = [at for at, token in enumerate(tokens) if token.span.touches(span)]
    after = [at for at, token in enumerate(tokens) if token.span.start >= span.end]
    return Surroundings(tokens, _near(tokens, reversed(before)), tuple(inside), _near(tokens, after))


def _near(tokens: Sequence[Token], order: Iterable[int]) -> tuple[int, ...]:
    """The nearest tokens; a name counts as one, so that its length puts nothing out of reach."""
    near: list[int] = []
    seen: set[tuple[int, int]] = set()
    for at in order:
        name = tokens[at].name
        seen.add((name, NOT_IN_A_NAME if name != NOT_IN_A_NAME else at))
        if len(seen) > NEAR_WORDS:
            break
        near.append(at)
    return tuple(near)


def stand_together(a: Surroundings, b: Surroundings, alignment: Alignment) -> bool:
    """Whether words near or in one stretch meet words near or in the other."""
    return _meet(a, (*a.before, *a.inside, *a.after), b, (*b.before, *b.inside, *b.after), alignment)


def sides_that_meet(a: Surroundings, b: Surroundings, alignment: Alignment) -> int:
    """On how many sides, 0 to 2, a word right beside one stretch meets a word right beside the other."""
    before = _meet(a, a.before[:NEAR_WORDS], b, b.before[:NEAR_WORDS], alignment)
    return before + _meet(a, a.after[:NEAR_WORDS], b, b.after[:NEAR_WORDS], alignment)


def _meet(a: Surroundings, mine: Sequence[int], b: Surroundings, theirs: Sequence[int], alignment: Alignment) -> bool:
    concepts = {b.tokens[j].concept for j in theirs}
    if any(a.tokens[i].concept in concepts for i in mine):
        return True
    return any(meeting.a in mine and meeting.b in theirs for meeting in alignment.meetings)
