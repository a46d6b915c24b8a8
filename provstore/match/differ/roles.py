"""Who did it and to whom: "X struck Y" in one account, "Y struck X" in the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provstore.match.differ.difference import Difference
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import listed
from provstore.records import Span


class _Deed(NamedTuple):
    """The indexes of the tokens for who did something, and to whom."""

    agent: int
    patient: int


def compare_roles(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Whoever does in one what is done to them in the other, beside a word that meets: told by who did it."""
    met = {(meeting.a, meeting.b) for meeting in alignment.meetings}
    for i, j in sorted(met):
        if not a.tokens[i].asserts or not b.tokens[j].asserts:
            continue
        mine, theirs = _deed(a, i), _deed(b, j)
        if mine and theirs and (mine.agent, theirs.patient) in met and (mine.patient, theirs.agent) in met:
            yield Difference("person", _whole(a, mine.agent), _whole(b, theirs.agent))
            return


def _deed(profile: Profile, at: int) -> _Deed | None:
    """Whom the telling words right before and right after a verb name; None where they are not of its clause, or where
    it is not told who did it."""
    tokens = profile.tokens
    name = tokens[at].name_index
    before, after = at - 1, at + 1
    if before < 0 or after >= len(tokens) or len({tokens[k].clause for k in (before, at, after)}) > 1:
        return None
    if any(tokens[k].name_index == name != -1 for k in (before, after)):
        return None
    between = [
        [word.low for word in profile.words if start <= word.span.start and word.span.end <= end]
        for start, end in (
            (tokens[before].end, tokens[at].start),
            (tokens[at].end, tokens[after].start),
        )
    ]
    is_passive = bool(listed("passive_auxiliaries") & set(between[0]))
    if is_passive != ("by" in between[1]):
        return None
    if set(between[0]) - listed("auxiliaries") - listed("articles") or set(between[1]) - listed("articles") - {"by"}:
        return None
    return _Deed(after, before) if is_passive else _Deed(before, after)


def _whole(profile: Profile, at: int) -> Span:
    """A token, or the whole name that it is part of."""
    name = profile.tokens[at].name_index
    return profile.names[name].span if name >= 0 else profile.tokens[at].span
