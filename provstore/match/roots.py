"""How many independent sources a claim has: appearances whose ways end in one source are counted once.

Two outlets that print the same letter are one source; so are a ministry and its government, and two
documents that share the words of the claim.  Whether what they say is true is another question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from provstore.match.traces import Appearance, root_of, trace
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
        surest = min(members, key=_doubt)
        told = surest.claim.voice == "outlet" or surest.claim.speaker is not None
        roots.append(Root(root_of(surest), told))
    return Roots(tuple(roots), tuple(merged))


def _same(
    found: Sequence[Appearance], share_text: Callable[[Appearance, Appearance], Span | None]
) -> Iterator[tuple[int, int, str, Span | None]]:
    """Pairs of appearances that have one root, the surest reasons first."""
    pairs = [(i, j) for i in range(len(found)) for j in range(i + 1, len(found))]
    roots = [root_of(one) for one in found]
    for i, j in pairs:
        if roots[i].key == roots[j].key:
            yield i, j, f"both have it from {roots[i].name}", _evidence(found[j])
        elif _whole(roots[i]).key == _whole(roots[j]).key:
            yield i, j, f"{roots[i].name} and {roots[j].name} are of one government", _evidence(found[j])
    for i, j in pairs:
        words = share_text(found[i], found[j])
        if words is not None:
            yield i, j, "both print the same words", words
    for i, j in pairs:
        one, other = found[i], found[j]
        if one.account.id != other.account.id or one.claim.voice == other.claim.voice == "attributed":
            continue
        yield i, j, "one document says it in its own voice and tells who says it", _evidence(other)
    for i, j in pairs:
        if {relay.key for relay in found[i].claim.via} & {relay.key for relay in found[j].claim.via} and all(
            root.kind == "anonymous" for root in (roots[i], roots[j])
        ):
            yield i, j, "unnamed sources that spoke to one outlet", _evidence(found[j])
    for i, j in pairs:
        if any(one.claim.voice == "attributed" and one.claim.speaker is None for one in (found[i], found[j])):
            yield i, j, "one of them does not tell who says it", _evidence(found[j])


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


def _evidence(found: Appearance) -> Span | None:
    steps = trace(found)
    return steps[-1].evidence if steps else None


def _doubt(found: Appearance) -> tuple[bool, bool, bool]:
    """Sorts the appearances of one root: those that tell who says it first."""
    claim = found.claim
    return claim.voice == "outlet", claim.speaker is None, claim.speaker_inferred
