"""Where a stretch of words stands in its claim: which aligned words are beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provstore.match.same.alignment import Alignment
from provstore.match.same.tokens import Token
from provstore.records import Span

WIDE, NARROW = 4, 4  # telling words away that still count as near, and as beside


@dataclass(frozen=True, slots=True)
class Slot:
    """The numbers of the tokens before and after a stretch, the nearest first, and of those in it."""

    tokens: tuple[Token, ...]
    before: tuple[int, ...]
    inside: tuple[int, ...]
    after: tuple[int, ...]


def slot_of(tokens: tuple[Token, ...], span: Span) -> Slot:
    """The place of a span among the tokens of its claim."""
    before = [at for at, token in enumerate(tokens) if token.span.end <= span.start]
    inside = [at for at, token in enumerate(tokens) if token.span.touches(span)]
    after = [at for at, token in enumerate(tokens) if token.span.start >= span.end]
    return Slot(tokens, _near(tokens, tuple(reversed(before))), tuple(inside), _near(tokens, tuple(after)))


def _near(tokens: Sequence[Token], order: Sequence[int]) -> tuple[int, ...]:
    """The nearest tokens; a name counts as one, so that its length puts nothing out of reach."""
    near: list[int] = []
    names: set[int] = set()
    for at in order:
        names.add(tokens[at].name if tokens[at].name >= 0 else -2 - at)
        if len(names) > WIDE:
            break
        near.append(at)
    return tuple(near)


def same_slot(a: Slot, b: Slot, alignment: Alignment) -> bool:
    """Whether words near or in one stretch meet words near or in the other."""
    near_a, near_b = (*a.before, *a.inside, *a.after), (*b.before, *b.inside, *b.after)
    return _meet(a, near_a, b, near_b, set(alignment.pairs))


def beside_both(a: Slot, b: Slot, alignment: Alignment) -> int:
    """On how many sides, 0 to 2, a word right beside one stretch meets a word right beside the other."""
    pairs = set(alignment.pairs)
    before = _meet(a, a.before[:NARROW], b, b.before[:NARROW], pairs)
    return before + _meet(a, a.after[:NARROW], b, b.after[:NARROW], pairs)


def _meet(a: Slot, mine: Sequence[int], b: Slot, theirs: Sequence[int], pairs: set[tuple[int, int]]) -> bool:
    return any((i, j) in pairs or a.tokens[i].concept == b.tokens[j].concept for i in mine for j in theirs)
