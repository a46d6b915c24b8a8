"""How many independent sources a claim has: appearances whose ways end in one source are counted once.

Two outlets that print the same letter are one source; so are a ministry and its government, and two
documents that share the words of the claim.  Whether what they say is true is another question.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from provstore.match.provenance.evidence import wholes
from provstore.match.provenance.traces import Appearance, root_of, trace
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
        roots.append(Root(root_of(surest), told))
    return Roots(tuple(roots), tuple(merged))


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
    first, second = root_of(one), root_of(other)
    if first.key == second.key:
        return _merged(one, other, f"both have it from {first.name}")
    if [*wholes(first)][-1].key == [*wholes(second)][-1].key:
        return _merged(one, other, f"{first.name} and {second.name} are of one government")
    return None


def _passed_on(one: Appearance, other: Appearance) -> Merged | None:
    """The root of one stands on the way of the other."""
    for near, far in ((one, other), (other, one)):
        if root_of(near).key in _passed(far):
            return _merged(one, other, f"{root_of(near).name} passes it on from {root_of(far).name}")
    return None


def _one_document(one: Appearance, other: Appearance) -> Merged | None:
    if one.account.id != other.account.id or one.claim.voice == other.claim.voice == "attributed":
        return None
    return _merged(one, other, "one document says it in its own voice and tells who says it")


def _unnamed(one: Appearance, other: Appearance) -> Merged | None:
    """Sources that nobody names are two where they spoke to two outlets, else nobody can tell."""
    if any(root_of(each).kind != "anonymous" for each in (one, other)):
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
    """The keys of those who passed a claim on, without its root."""
    return {step.origin.key for step in trace(found)} - {root_of(found).key}


def _not_passed_on(members: Sequence[Appearance]) -> Sequence[Appearance]:
    """Those whose root is no station on the way of another; all where each is."""
    passed = {key for member in members for key in _passed(member)}
    return [member for member in members if root_of(member).key not in passed] or members


def _doubt(found: Appearance) -> tuple[bool, ...]:
    """Sorts the appearances of one root: those that tell who says it first."""
    in_own_voice, speaker_unknown = found.claim.voice == "outlet", found.claim.speaker is None
    return in_own_voice, speaker_unknown, found.claim.speaker_inferred
