"""How many independent sources a claim has: appearances whose ways end in one source are counted once.

Two outlets that print the same letter are one source; so are a ministry and its government, and two
documents that share the words of the claim.  Where nothing tells whether two are one, the number has two bounds.
Whether what they say is true is another question.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from provstore.match.provenance.bounds import Undecided, find_bounds
from provstore.match.provenance.evidence import quote_the_same
from provstore.match.provenance.identity import Owners, Root, compare, is_body, is_nameless, roots_told
from provstore.match.provenance.traces import Appearance, roots_of, trace
from provstore.records import Span


@dataclass(frozen=True, slots=True)
class Merged:
    """Why two appearances were counted as one; the evidence stands in the document of the second."""

    one: Appearance
    other: Appearance
    why: str
    evidence: Span | None


@dataclass(frozen=True, slots=True)
class Roots:
    """What a claim rests on: each root that is not shown to be another, and why other appearances add none.

    `at_least` of them are certainly different: the most of which each two are.
    """

    roots: tuple[Root, ...]
    merged: tuple[Merged, ...]
    undecided: tuple[Undecided, ...]
    at_least: int


SharedWords = Callable[[Appearance, Appearance], Span | None]  # the words of the second that both documents print


def find_roots(found: Sequence[Appearance], shared_words: SharedWords, owners: Owners) -> Roots:
    """The independent roots of appearances of one claim, in their order.

    `shared_words` gives the words of the second that both documents print, where the claim lies in them.
    """
    groups = {one.id: number for number, one in enumerate(found)}
    merged: list[Merged] = []

    def are_apart(one: Appearance, other: Appearance) -> bool:
        return groups[one.id] != groups[other.id]

    for same in _of_one_root(found, shared_words, owners, are_apart):
        kept, gone = sorted((groups[same.one.id], groups[same.other.id]))
        merged.append(same)
        for one in found:
            if groups[one.id] == gone:
                groups[one.id] = kept
    roots: list[tuple[int, Root]] = []
    for number in dict.fromkeys(groups.values()):
        members = [one for one in found if groups[one.id] == number]
        surest = min(_not_passed_on(members), key=_doubt)
        roots += [(number, root) for root in _rests_on(surest, members, owners)]
    bounds = find_bounds(roots)
    return Roots(tuple(root for _, root in roots), tuple(merged), bounds.undecided, bounds.at_least)


def _rests_on(surest: Appearance, members: Sequence[Appearance], owners: Owners) -> Iterator[Root]:
    """Who says it in the surest appearance, and who says it elsewhere together with one of these: each once."""
    found, left = list(roots_told(surest, owners)), list(members)

    def is_near(one: Appearance) -> bool:
        return any(compare(root, other).are == "one" for root in roots_told(one, owners) for other in found)

    while near := [one for one in left if is_near(one)]:
        found += [root for one in near for root in roots_told(one, owners)]
        left = [one for one in left if one not in near]
    for place, root in enumerate(found):
        if not any(_is_again(root, other) for other in found[:place]):
            yield root


def _is_again(root: Root, other: Root) -> bool:
    """Whether a root of appearances that have one is another of them: whoever is not named by the same words, too."""
    unnamed = root.source.kind == other.source.kind == "anonymous"
    return compare(root, other).are == "one" or (
        unnamed and root.source.name.casefold() == other.source.name.casefold()
    )


def _of_one_root(
    found: Sequence[Appearance],
    shared_words: SharedWords,
    owners: Owners,
    are_apart: Callable[[Appearance, Appearance], bool],
) -> Iterator[Merged]:
    """Pairs of appearances that have one root, the surest reasons first; of those that are still apart."""
    everybody = [root for one in found for root in roots_told(one, owners)]

    def one_root(one: Appearance, other: Appearance) -> Merged | None:
        for first in roots_told(one, owners):
            for second in roots_told(other, owners):
                verdict = compare(first, second)
                if verdict.are == "one" and not _is_shared_name(first, second, everybody):
                    return _merged(one, other, verdict.why)
        return None

    def same_words(one: Appearance, other: Appearance) -> Merged | None:
        words = shared_words(one, other)
        return None if words is None else Merged(one, other, "both print the same words", words)

    for merge in (one_root, _passed_on, same_words, _same_quotation, _one_document, _named_there, _unnamed):
        for one, other in combinations(found, 2):
            if are_apart(one, other) and (merged := merge(one, other)):
                yield merged


def _is_shared_name(first: Root, second: Root, everybody: Sequence[Root]) -> bool:
    """Whether one of two is a third as well, which the other is not: Smith is Anna Smith, and Clara Smith."""
    return first.source.key != second.source.key and any(
        (compare(first, third).are == "one") != (compare(second, third).are == "one") for third in everybody
    )


def _passed_on(one: Appearance, other: Appearance) -> Merged | None:
    """The root of one stands on the way of the other."""
    for near, far in ((one, other), (other, one)):
        for passing in roots_of(near):
            if passing.key in _passed(far):
                who = " and ".join(root.name for root in roots_of(far))
                return _merged(one, other, f"{passing.name} passes it on from {who}")
    return None


def _same_quotation(one: Appearance, other: Appearance) -> Merged | None:
    return _merged(one, other, "both quote the same words") if quote_the_same(one.quoted, other.quoted) else None


def _one_document(one: Appearance, other: Appearance) -> Merged | None:
    """A document that tells it twice has it from whom it names, where it names somebody once."""
    if one.account.id != other.account.id:
        return None
    speakers = [each.claim.speaker if each.claim.voice == "attributed" else None for each in (one, other)]
    if all(speaker is not None and not is_nameless(speaker) for speaker in speakers):
        return None
    return _merged(one, other, "one document tells it again without saying from whom")


def _named_there(one: Appearance, other: Appearance) -> Merged | None:
    """A body that one page calls by no name has the name by which the other calls it, where that page names it too."""
    for here, there in ((one, other), (other, one)):
        if any(is_nameless(root) for root in roots_of(here)):
            for named in roots_of(there):
                if is_body(named) and not is_nameless(named) and named.key in here.heard:
                    return _merged(one, other, f"{named.name} is named on the page of the other too")
    return None


def _unnamed(one: Appearance, other: Appearance) -> Merged | None:
    """Sources that nobody names are two where they spoke to two outlets, else nobody can tell."""
    if any(all(root.kind != "anonymous" for root in roots_of(each)) for each in (one, other)):
        return None
    if {relay.key for relay in one.claim.via}.isdisjoint(relay.key for relay in other.claim.via):
        return None
    return _merged(one, other, "unnamed sources that spoke to one outlet")


def _merged(one: Appearance, other: Appearance, why: str) -> Merged:
    steps = trace(other)
    return Merged(one, other, why, steps[-1].evidence if steps else None)


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
