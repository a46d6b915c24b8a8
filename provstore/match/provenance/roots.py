"""How many independent sources a claim has: appearances whose ways end in one source are counted once.

Two outlets that print the same letter are one source; so are a ministry and its government, and two
documents that share the words of the claim.  Whether what they say is true is another question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from provstore.match.provenance.traces import Appearance, root_of, trace
from provstore.records import Source, Span

LONGEST = 5  # outlets in a circle that is looked for


@dataclass(frozen=True, slots=True)
class Merged:
    """Why two appearances were counted as one; the evidence stands in the document of the second."""

    one: Appearance
    other: Appearance
    why: str
    evidence: Span | None


@dataclass(frozen=True, slots=True)
class Root:
    """Whom a claim rests on; not `told`: no text says who says it, and the source is the last that passed it on."""

    source: Source
    told: bool


@dataclass(frozen=True, slots=True)
class Roots:
    """What a claim rests on: each independent root, and why other appearances add none."""

    roots: tuple[Root, ...]
    merged: tuple[Merged, ...]


def find_roots(found: Sequence[Appearance], share_text: Callable[[Appearance, Appearance], Span | None]) -> Roots:
    """The independent roots of appearances of one claim, in their order.

    `share_text` gives the words of the second that both documents have, where the claim lies in them.
    """
    group = list(range(len(found)))
    merged: list[Merged] = []
    for one, other, why, evidence in _same(found, share_text):
        if group[one] != group[other]:
            merged.append(Merged(found[one], found[other], why, evidence))
            kept, gone = sorted((group[one], group[other]))
            group = [kept if number == gone else number for number in group]
    roots = []
    for number in sorted(set(group)):
        members = [appearance for appearance, its in zip(found, group, strict=True) if its == number]
        surest = min(_furthest(members), key=_doubt)
        told = surest.claim.voice == "outlet" or surest.claim.speaker is not None
        roots.append(Root(root_of(surest), told))
    return Roots(tuple(roots), tuple(merged))


_Reason = tuple[str, Span | None]


def _same(
    found: Sequence[Appearance], share_text: Callable[[Appearance, Appearance], Span | None]
) -> Iterator[tuple[int, int, str, Span | None]]:
    """Pairs of appearances that have one root, the surest reasons first."""

    def same_words(one: Appearance, other: Appearance) -> _Reason | None:
        words = share_text(one, other)
        return ("both print the same words", words) if words is not None else None

    for reason in (_one_root, _passed_on, same_words, _one_document, _unnamed, _untold):
        for i, j in combinations(range(len(found)), 2):
            if told := reason(found[i], found[j]):
                yield i, j, *told


def _one_root(one: Appearance, other: Appearance) -> _Reason | None:
    first, second = root_of(one), root_of(other)
    if first.key == second.key:
        return f"both have it from {first.name}", _evidence(other)
    if _whole(first).key == _whole(second).key:
        return f"{first.name} and {second.name} are of one government", _evidence(other)
    return None


def _passed_on(one: Appearance, other: Appearance) -> _Reason | None:
    """The root of one stands on the way of the other."""
    for near, far in ((one, other), (other, one)):
        if root_of(near).key != root_of(far).key and root_of(near).key in _passed(far):
            return f"{root_of(near).name} passes it on from {root_of(far).name}", _evidence(other)
    return None


def _one_document(one: Appearance, other: Appearance) -> _Reason | None:
    if one.account.id != other.account.id or one.claim.voice == other.claim.voice == "attributed":
        return None
    return "one document says it in its own voice and tells who says it", _evidence(other)


def _unnamed(one: Appearance, other: Appearance) -> _Reason | None:
    if not {relay.key for relay in one.claim.via} & {relay.key for relay in other.claim.via}:
        return None
    unnamed = all(root_of(each).kind == "anonymous" for each in (one, other))
    return ("unnamed sources that spoke to one outlet", _evidence(other)) if unnamed else None


def _untold(one: Appearance, other: Appearance) -> _Reason | None:
    untold = any(each.claim.voice == "attributed" and each.claim.speaker is None for each in (one, other))
    return ("one of them does not tell who says it", _evidence(other)) if untold else None


def find_circles(found: Sequence[Appearance]) -> list[tuple[Source, ...]]:
    """Ways of a claim that return to an outlet through another one, each from the outlet first in the alphabet."""
    sources: dict[str, Source] = {}
    onward: dict[str, set[str]] = {}
    for appearance in found:
        passed = [step for step in trace(appearance) if step.to.kind == "outlet" and step.origin.kind == "outlet"]
        for step in passed:
            sources[step.origin.key], sources[step.to.key] = step.origin, step.to
            onward.setdefault(step.origin.key, set()).add(step.to.key)
    circles: list[tuple[Source, ...]] = []

    def walk(first: str, way: tuple[str, ...]) -> None:
        for following in sorted(onward.get(way[-1], ())):
            if following == first and len(way) > 1:
                circles.append(tuple(sources[key] for key in (*way, first)))
            elif following > first and following not in way and len(way) < LONGEST:
                walk(first, (*way, following))

    for key in sorted(onward):
        walk(key, (key,))
    return circles


def _whole(source: Source) -> Source:
    """What a source is a part of, in the end: a ministry's government."""
    while source.part_of is not None:
        source = source.part_of
    return source


def _passed(found: Appearance) -> set[str]:
    """The keys of those who passed a claim on, without its root."""
    return {step.origin.key for step in trace(found)} - {root_of(found).key}


def _furthest(members: list[Appearance]) -> list[Appearance]:
    """Those whose root is no station on the way of another."""
    passed = {key for member in members for key in _passed(member)}
    return [member for member in members if root_of(member).key not in passed] or members


def _evidence(found: Appearance) -> Span | None:
    steps = trace(found)
    return steps[-1].evidence if steps else None


def _doubt(found: Appearance) -> tuple[bool, bool, bool]:
    """Sorts the appearances of one root: those that tell who says it first."""
    claim = found.claim
    return claim.voice == "outlet", claim.speaker is None, claim.speaker_inferred
