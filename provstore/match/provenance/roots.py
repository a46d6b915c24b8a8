"""How many independent sources a claim has: appearances whose ways end in one source are counted once.

Two outlets that print the same letter are one source; so are a ministry and its government, and two
documents that share the words of the claim.  Two who say it together are two sources.  Whether what they say is
true is another question.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from provstore.match.provenance.evidence import wholes
from provstore.match.provenance.traces import Appearance, roots_of, trace
from provstore.records import Source, Span

LONGEST_CIRCLE = 5  # outlets; a longer circle is not looked for (chosen by hand on the development texts, 2026-11)


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


SharedWords = Callable[[Appearance, Appearance], Span | None]  # the words of the second that both documents print


def find_roots(found: Sequence[Appearance], shared_words: SharedWords) -> Roots:
    """The independent roots of appearances of one claim, in their order.

    `shared_words` gives the words of the second that both documents print, where the claim lies in them.
    """
    groups = {one.id: number for number, one in enumerate(found)}
    merged: list[Merged] = []
    for same in _of_one_root(found, shared_words):
        kept, gone = sorted((groups[same.one.id], groups[same.other.id]))
        if kept != gone:
            merged.append(same)
            groups = {id: kept if number == gone else number for id, number in groups.items()}
    roots = []
    for number in dict.fromkeys(groups.values()):
        members = [one for one in found if groups[one.id] == number]
        surest = min(_not_passed_on(members), key=_doubt)
        told = surest.claim.voice == "outlet" or surest.claim.speaker is not None
        roots += [Root(source, told) for source in _rests_on(surest, members)]
    return Roots(tuple(roots), tuple(merged))


def _rests_on(surest: Appearance, members: Sequence[Appearance]) -> Iterator[Source]:
    """Who says it in the surest appearance, and who says it elsewhere together with one of these: each once."""
    found, left = list(roots_of(surest)), list(members)
    while near := [one for one in left if any(_are_one(root, other) for root in roots_of(one) for other in found)]:
        found += [source for one in near for source in roots_of(one)]
        left = [one for one in left if one not in near]
    for place, source in enumerate(found):
        if not any(_are_one(source, other) for other in found[:place]):
            yield source


def _are_one(first: Source, second: Source) -> bool:
    """Whether two are the same, or parts of one government."""
    return first.key == second.key or [*wholes(first)][-1].key == [*wholes(second)][-1].key


def _of_one_root(found: Sequence[Appearance], shared_words: SharedWords) -> Iterator[Merged]:
    """Pairs of appearances that have one root, the surest reasons first."""

    def same_words(one: Appearance, other: Appearance) -> Merged | None:
        words = shared_words(one, other)
        return None if words is None else Merged(one, other, "both print the same words", words)

    for merge in (_one_root, _passed_on, same_words, _one_document, _unnamed, _untold):
        for one, other in combinations(found, 2):
            if merged := merge(one, other):
                yield merged


def _one_root(one: Appearance, other: Appearance) -> Merged | None:
    pairs = [(first, second) for first in roots_of(one) for second in roots_of(other)]
    for first, second in pairs:
        if first.key == second.key:
            return _merged(one, other, f"both have it from {first.name}")
    for first, second in pairs:
        if _are_one(first, second):
            return _merged(one, other, f"{first.name} and {second.name} are of one government")
    return None


def _passed_on(one: Appearance, other: Appearance) -> Merged | None:
    """The root of one stands on the way of the other."""
    for near, far in ((one, other), (other, one)):
        for passing in roots_of(near):
            if passing.key in _passed(far):
                who = " and ".join(root.name for root in roots_of(far))
                return _merged(one, other, f"{passing.name} passes it on from {who}")
    return None


def _one_document(one: Appearance, other: Appearance) -> Merged | None:
    if one.account.id != other.account.id or one.claim.voice == other.claim.voice == "attributed":
        return None
    return _merged(one, other, "one document says it in its own voice and tells who says it")


def _unnamed(one: Appearance, other: Appearance) -> Merged | None:
    """Sources that nobody names are two where they spoke to two outlets, else nobody can tell."""
    if any(all(root.kind != "anonymous" for root in roots_of(each)) for each in (one, other)):
        return None
    if {relay.key for relay in one.claim.via}.isdisjoint(relay.key for relay in other.claim.via):
        return None
    return _merged(one, other, "unnamed sources that spoke to one outlet")


def _untold(one: Appearance, other: Appearance) -> Merged | None:
    untold = any(each.claim.voice == "attributed" and each.claim.speaker is None for each in (one, other))
    return _merged(one, other, "one of them does not tell who says it") if untold else None


def _merged(one: Appearance, other: Appearance, why: str) -> Merged:
    steps = trace(other)
    return Merged(one, other, why, steps[-1].evidence if steps else None)


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
            elif following > first and following not in way and len(way) < LONGEST_CIRCLE:
                walk(first, (*way, following))

    for key in sorted(onward):
        walk(key, (key,))
    return circles


def _passed(found: Appearance) -> set[str]:
    """The keys of those who passed a claim on; its roots did not."""
    return {step.origin.key for step in trace(found)}


def _not_passed_on(members: Sequence[Appearance]) -> Sequence[Appearance]:
    """Those with a root that is no station on the way of another; all where each is."""
    passed = {key for member in members for key in _passed(member)}
    return [member for member in members if any(root.key not in passed for root in roots_of(member))] or members


def _doubt(found: Appearance) -> tuple[int, ...]:
    """Sorts the appearances of one root: those that tell who says it first, of these those that name most."""
    in_own_voice, speaker_unknown = found.claim.voice == "outlet", found.claim.speaker is None
    return in_own_voice, speaker_unknown, found.claim.speaker_inferred, -len(found.claim.speakers)
