"""Two short claims with what meets in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from provstore.match.differ.difference import Difference
from provstore.match.same.alignment import Alignment, align
from provstore.match.same.profiles import Profile
from tests.match.same.accounts import account

EQUAL: defaultdict[str, float] = defaultdict(lambda: 1.0)


def profile(text: str, day: str | None = None, **changed: Any) -> Profile:
    (one,) = account(text, day=day).claims
    return replace(one, **changed)


def between(a: Profile, b: Profile) -> Alignment:
    found = align(a, b, EQUAL)
    assert found is not None
    return found


def words(found: Iterator[Difference], a: Profile, b: Profile) -> list[tuple[str | None, str | None]]:
    """The words of differences on both sides."""
    return [(one.a and one.a.of(a.text), one.b and one.b.of(b.text)) for one in found]


def compared(
    compare: Callable[[Profile, Profile, Alignment], Iterator[Difference]], a: Profile, b: Profile
) -> list[tuple[str | None, str | None]]:
    """What differs between two claims, which must be the same in the other order."""
    there = words(compare(a, b, between(a, b)), a, b)
    back = words(compare(b, a, between(b, a)), b, a)
    assert sorted(map(str, there)) == sorted(str((mine, theirs)) for theirs, mine in back)
    return there
