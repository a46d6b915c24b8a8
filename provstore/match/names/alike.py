"""Which speakers of a store may be one, and why: proposals for a person, who alone merges.

Speakers are compared only with those that share a key of their names, so that the work grows with their number and
not with its square.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import NamedTuple, get_args

from provstore.match.names.persons import has_initial, read_person
from provstore.match.names.reasons import Reason, blocks_of, find_reason, short_form, shorter_forms_of
from provstore.records import SourceKind

# Speakers that share one key.  Where they are more, the key tells nothing, and to compare them all would take long.
LARGEST_BLOCK = 60

# Two ways to write one name, which one page may have both; whom one page tells apart otherwise are two.
_WRITTEN_OTHERWISE = ("diacritics", "hyphenation")
_RANKS = {reason: rank for rank, reason in enumerate(get_args(Reason))}


@dataclass(frozen=True, slots=True, eq=False)
class KnownSpeaker:
    """A speaker of a store.

    `shown` is the key of the one that a person says it is, or else its own.  Claims, documents and `forms`, the names
    by which pages call it, are those of all that a person says are one.
    """

    key: str
    shown: str
    name: str
    kind: SourceKind
    country: str | None
    claims: int
    documents: frozenset[int]
    forms: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        return self.kind == "person"


class Proposal(NamedTuple):
    """Two speakers that may be one, the more quoted first, and why."""

    one: KnownSpeaker
    other: KnownSpeaker
    reason: Reason


def propose(
    speakers: Iterable[KnownSpeaker], apart: Collection[frozenset[str]], beside: Mapping[int, Collection[int]]
) -> list[Proposal]:
    """Pairs of speakers that may be one: as few as join all of them, so that one reason is told of several.

    `apart` are the pairs, by their `shown` keys, that a person holds apart; `beside` are the documents that tell the
    same story as a document.
    """
    known = sorted(speakers, key=_more_quoted)
    groups = _Groups(known, apart)
    by_name = groups.join([*_by_spelling(known), *_by_given_names(known)])
    return by_name + groups.join(_by_story(known, beside, groups))


class _Groups:
    """Who is one already, by a person's decision or, for the time of this question, by a proposal."""

    def __init__(self, known: Iterable[KnownSpeaker], apart: Collection[frozenset[str]]) -> None:
        self._apart = apart
        self._head = {key: one.shown for one in known for key in (one.shown, one.key)}

    def of(self, one: KnownSpeaker) -> str:
        """The key that all of a group have in common."""
        key = one.key
        while (head := self._head[key]) != key:
            self._head[key] = key = self._head[head]
        return key

    def join(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """The proposals that join two groups, the surest first."""
        kept = []
        for one, other, reason in sorted(proposals, key=_surer):
            group, joined = self.of(one), self.of(other)
            if group != joined and frozenset((one.shown, other.shown)) not in self._apart:
                self._head[joined] = group
                kept.append(Proposal(one, other, reason))
        return kept


def _more_quoted(one: KnownSpeaker) -> tuple[int, str]:
    return -one.claims, one.key


def _surer(proposal: Proposal) -> tuple[int, tuple[int, str], tuple[int, str]]:
    return _RANKS[proposal.reason], _more_quoted(proposal.one), _more_quoted(proposal.other)


def _find_reason(one: KnownSpeaker, other: KnownSpeaker) -> Reason | None:
    reason = find_reason(one.name, other.name, one.is_person)
    return reason if reason and _may_be_one(one, other, reason) else None


def _may_be_one(one: KnownSpeaker, other: KnownSpeaker, reason: Reason) -> bool:
    """Whether nothing but the names speaks against it: another country, a page that tells of both."""
    if one.is_person != other.is_person or len({one.country, other.country, None}) > 2:
        return False
    return reason in _WRITTEN_OTHERWISE or one.documents.isdisjoint(other.documents)


def _by_spelling(known: Sequence[KnownSpeaker]) -> Iterator[Proposal]:
    """Who is written otherwise: with other marks, in another transliteration or order, by another name of a place."""
    blocks: defaultdict[tuple[object, ...], list[KnownSpeaker]] = defaultdict(list)
    for one in known:
        for key in {*blocks_of(one.name, one.is_person)}:
            blocks[one.is_person, key].append(one)
    for block in blocks.values():
        for one, other in _pairs(block):
            reason = _find_reason(one, other)
            if reason and reason not in ("initial", "middle name"):
                yield Proposal(one, other, reason)


def _by_given_names(known: Sequence[KnownSpeaker]) -> Iterator[Proposal]:
    """Who has fewer given names, or initials in place of them, where the store has only one person that fits."""
    blocks: defaultdict[tuple[str, str], list[KnownSpeaker]] = defaultdict(list)  # by surname and first name
    cut: defaultdict[tuple[str, str], list[KnownSpeaker]] = defaultdict(list)  # by surname and initial
    firsts: defaultdict[tuple[str, str], set[str]] = defaultdict(set)  # the first names behind an initial
    for one in known:
        name = read_person(one.name) if one.is_person else None
        if name and has_initial(name):
            cut[name.surname, name.given[0]].append(one)
        elif name and name.given:
            blocks[name.surname, name.given[0]].append(one)
            firsts[name.surname, name.given[0][0]].add(name.given[0])
    for (surname, letter), some in cut.items():
        names = firsts[surname, letter] or {letter}
        if len(names) == 1:
            blocks[surname, min(names)].extend(some)
    for block in blocks.values():
        yield from _that_fit_one(sorted(block, key=_more_quoted))


def _that_fit_one(block: Sequence[KnownSpeaker]) -> Iterator[Proposal]:
    """The pairs of a block, but of nobody who fits two that do not fit each other: A. Lee, for Ann B. and Ann C."""
    reasons = {(one, other): reason for one, other in _pairs(block) if (reason := _find_reason(one, other))}
    fitting: defaultdict[KnownSpeaker, list[KnownSpeaker]] = defaultdict(list)
    for one, other in reasons:
        fitting[one].append(other)
        fitting[other].append(one)
    clear = {
        one for one, some in fitting.items() if all(pair in reasons for pair in _pairs(sorted(some, key=_more_quoted)))
    }
    for (one, other), reason in reasons.items():
        if one in clear and other in clear:
            yield Proposal(one, other, reason)


def _pairs(block: Sequence[KnownSpeaker]) -> Iterator[tuple[KnownSpeaker, KnownSpeaker]]:
    return combinations(block if len(block) <= LARGEST_BLOCK else (), 2)


def _by_story(
    known: Sequence[KnownSpeaker], beside: Mapping[int, Collection[int]], groups: _Groups
) -> Iterator[Proposal]:
    """Who is told by a short name, while other documents of the same story have one speaker whom it fits."""
    longer: defaultdict[tuple[bool, tuple[str, ...]], list[KnownSpeaker]] = defaultdict(list)
    for one in known:
        for form in {*shorter_forms_of(one.name, one.is_person)}:
            longer[one.is_person, form].append(one)
    for short in known:
        words = short_form(short.name, short.is_person)
        if words is None:
            continue
        fitting = [one for one in longer[short.is_person, words] if _may_be_one(short, one, "short for long")]
        meant = _meant_by(short, fitting, beside)
        if len({groups.of(one) for one in meant}) == 1:
            one, other = sorted((short, min(meant, key=_more_quoted)), key=_more_quoted)
            yield Proposal(one, other, "short for long")


def _meant_by(
    short: KnownSpeaker, fitting: Sequence[KnownSpeaker], beside: Mapping[int, Collection[int]]
) -> set[KnownSpeaker]:
    """Whom of those that it fits a short name means.

    A surname, which many bear, means somebody only where each of its stories has somebody whom it fits.  Initials
    mean a body that is told of in one of them, or that some page calls so.
    """
    stories = [
        [one for one in fitting if not one.documents.isdisjoint(beside.get(document, ()))]
        for document in short.documents
    ]
    if short.is_person:
        return set(chain(*stories)) if all(stories) else set()
    return {*chain(*stories), *(one for one in fitting if short.name in one.forms)}
