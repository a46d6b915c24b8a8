"""What differs inside two contents that correspond: numbers, names, days, words in quotation marks, parts left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from provstore.english.stems import stem
from provstore.match.differ.slots import Slot, beside_both, same_slot, slot_of
from provstore.match.names.spelling import likeness
from provstore.match.same.alignment import Alignment
from provstore.match.same.concepts import cities, class_at, is_circumstance, is_stop, listed
from provstore.match.same.profiles import Profile
from provstore.match.same.quantities import Quantity, about_the_same, differ, is_far
from provstore.match.same.tokens import Name, Word, read_words
from provstore.records import DateMention, Span

SHORT = 6  # words of a quotation that is a judgement rather than a sentence
ALIKE = 0.5  # share of words from which on two quotations are versions of one
LARGEST = 8  # words of a difference inside such quotations


@dataclass(frozen=True, slots=True)
class Difference:
    """The words on both sides; None is the side that has none."""

    a: Span | None
    b: Span | None
    certain: bool = True


def compare_quantities(a: Profile, b: Profile, alignment: Alignment, far: bool = True) -> Iterator[Difference]:
    """Numbers that count the same thing and are not the same number.

    A number that the other side has too is met and compared with nothing else; where several
    of one measure are left on a side, it is not known which belongs to which, and none is told.
    `far`: also numbers that no later count explains.
    """
    mine = [
        q for q in a.quantities if not any(about_the_same(q, other) and not differ(q, other) for other in b.quantities)
    ]
    theirs = [q for q in b.quantities if not any(about_the_same(q, one) and not differ(q, one) for one in a.quantities)]
    for one in mine:
        partners = [other for other in theirs if about_the_same(one, other)]
        if len(partners) != 1 or sum(about_the_same(partners[0], rival) for rival in mine) != 1:
            continue
        other = partners[0]
        if not far and is_far(one, other):
            continue
        if one.role or same_slot(_slot(a, one.span), _slot(b, other.span), alignment):
            yield Difference(one.span, other.span)


def _slot(profile: Profile, span: Span) -> Slot:
    return slot_of(profile.tokens, span)


def compare_names(
    a: Profile, b: Profile, alignment: Alignment
) -> Iterator[tuple[Literal["place", "person"], Difference]]:
    """Names that stand in the same place of the claim and are not one name."""
    met_a = _met(a, {i for i, _ in alignment.pairs})
    met_b = _met(b, {j for _, j in alignment.pairs})
    mine = [name for number, name in enumerate(a.names) if number not in met_a and _stands_in(name, alignment.a_part)]
    theirs = [name for number, name in enumerate(b.names) if number not in met_b and _stands_in(name, alignment.b_part)]
    rivals: list[tuple[int, Name, Name, Literal["place", "person"]]] = []
    for one in mine:
        for other in theirs:
            kind = _kind_of(one, a)
            if kind is None or kind != _kind_of(other, b) or one.initials == other.text.lower():
                continue
            beside = beside_both(_slot(a, one.span), _slot(b, other.span), alignment)
            if beside:
                rivals.append((beside + 2 * (one.before == other.before), one, other, kind))
    taken: set[Span] = set()
    for _, one, other, kind in sorted(rivals, key=lambda rival: (-rival[0], rival[1].span, rival[2].span)):
        alike = likeness(one.text, other.text)
        if alike != "same" and taken.isdisjoint((one.span, other.span)):
            taken |= {one.span, other.span}
            yield kind, Difference(one.span, other.span, alike is None)


def _met(profile: Profile, aligned: set[int]) -> set[int]:
    """The names that the other side has too: by a word of their own, not by "base" or "city" alone."""
    own = {token.name for token in profile.tokens if token.concept[0] == "'"}
    return {
        token.name
        for at, token in enumerate(profile.tokens)
        if at in aligned and (token.concept[0] == "'" or token.name not in own)
    }


def _stands_in(name: Name, part: Span | None) -> bool:
    return part is None or part.holds(name.span)


def _kind_of(name: Name, profile: Profile) -> Literal["place", "person"] | None:
    """Whether a name is told as a place or as a person; None where the words around it do not say."""
    words = name.text.lower().split()
    if all(is_circumstance(stem(word)) for word in words):
        return None
    if name.before in listed("titles") or any(word in listed("titles") for word in words[:-1]):
        return "person"
    if words[-1] in listed("place_nouns") or name.after in listed("place_nouns") or name.text.lower() in cities():
        return "place"
    if name.before in listed("place_prepositions") or name.before in listed("place_nouns"):
        return "place"
    if name.before == "and" and any(_between(profile, other, name) for other in profile.names):
        return "place"
    if len(words) in (2, 3) and not any(class_at([word], 0) for word in words) and name.after in ("who", "said", "was"):
        return "person"
    return None


def _between(profile: Profile, first: Name, second: Name) -> bool:
    """ "Between X and Y", "in X and Y": the second is what the first is."""
    gap = sum(first.span.end <= word.span.start < second.span.start for word in profile.words)
    return first.span.end <= second.span.start and gap <= 4 and first.before in listed("place_prepositions")


def compare_dates(a: Profile, b: Profile) -> Iterator[Difference]:
    """The only day that each claim names, where both are known and are two."""
    mine, theirs = _days(a.dates), _days(b.dates)
    if len(mine) != 1 or len(theirs) != 1 or not mine[0].value or not theirs[0].value:
        return
    if mine[0].span.of(a.text).lower() == theirs[0].span.of(b.text).lower():
        return  # "on Tuesday" in both: it is the days of the pages that differ
    if mine[0].value[:10] != theirs[0].value[:10]:
        yield Difference(mine[0].span, theirs[0].span)


def _days(dates: tuple[DateMention, ...]) -> list[DateMention]:
    return [mention for mention in dates if mention.precision in ("day", "minute")]


def compare_wording(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Words inside quotation marks on both sides that cannot both be verbatim."""
    for one in a.quotations:
        for other in b.quotations:
            mine, theirs = read_words(a.text, [one]), read_words(b.text, [other])
            mine, theirs = [w for w in mine if w.text[0].isalnum()], [w for w in theirs if w.text[0].isalnum()]
            if not mine or not theirs:
                continue
            if min(len(mine), len(theirs)) <= SHORT:
                yield from _short(a, one, mine, b, other, theirs, alignment)
            else:
                yield from _long(mine, theirs)


def _short(
    a: Profile, one: Span, mine: list[Word], b: Profile, other: Span, theirs: list[Word], alignment: Alignment
) -> Iterator[Difference]:
    """A judgement in quotation marks at the same place of the claim, of which no telling word is shared."""
    if max(len(mine), len(theirs)) > SHORT:
        return
    first, second = _telling(mine), _telling(theirs)
    if first <= second or second <= first:
        return
    everything_a, everything_b = _telling(a.words), _telling(b.words)
    if not (first - everything_b) or not (second - everything_a):
        return
    if same_slot(_slot(a, one), _slot(b, other), alignment):
        yield Difference(one, other)


def _telling(words: list[Word]) -> set[str]:
    return {stem(word.low) for word in words if word.text[0].isalnum() and not is_stop(word.low)}


def _long(mine: list[Word], theirs: list[Word]) -> Iterator[Difference]:
    """Versions of one quotation: the words replaced in it."""
    swapped = [word.low for word in theirs] < [word.low for word in mine]
    if swapped:  # the matcher prefers its first side, and the answer may not depend on which that is
        mine, theirs = theirs, mine
    matcher = SequenceMatcher(None, [word.low for word in mine], [word.low for word in theirs], autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag != "replace" or max(i_end - i, j_end - j) > LARGEST:
            continue
        one, other = mine[i:i_end], theirs[j:j_end]
        if _telling(one) == _telling(other) or likeness(_said(one), _said(other)) == "same":
            continue
        alike = likeness(_said(one), _said(other)) if one[0].text[0].isupper() and other[0].text[0].isupper() else None
        spans = [Span(words[0].span.start, words[-1].span.end) for words in (one, other)]
        yield Difference(spans[swapped], spans[not swapped], alike is None)


def _said(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def missing_parts(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """A number, an agent or a condition of one account that the other does not have."""
    for span in _missing(a, b, alignment.a_part):
        yield Difference(span, None)
    for span in _missing(b, a, alignment.b_part):
        yield Difference(None, span)


def _missing(a: Profile, b: Profile, part: Span | None) -> Iterator[Span]:
    for quantity in a.quantities if not b.headline else ():  # a headline leaves out numbers without telling anything
        counted = bool(quantity.measure) and (part is None or part.holds(quantity.span))
        if counted and not any(_answers(quantity, other) for other in b.quantities):
            yield quantity.span
    condition = _condition(a, part)
    if condition and not any(word.low in listed("conditions") for word in b.words):
        yield condition
    if any(name.before == "by" for name in b.names):
        return
    for name in a.names:
        own = {token.concept for token in a.tokens if name.span.holds(token.span)}
        if name.before == "by" and own.isdisjoint(b.concepts) and (part is None or part.holds(name.span)):
            yield name.span


def _condition(profile: Profile, part: Span | None) -> Span | None:
    """The clause that says under which condition, without "as if" and "what if"."""
    words = [word for word in profile.words if part is None or part.holds(word.span)]
    for at, word in enumerate(words):
        if word.low in listed("conditions") and at and words[at - 1].low not in listed("not_conditions_after"):
            rest = words[at:]
            end = next((k for k, later in enumerate(rest) if k and not later.text[0].isalnum()), len(rest))
            return Span(word.span.start, rest[end - 1].span.end) if end > 2 else None
    return None


def _answers(one: Quantity, other: Quantity) -> bool:
    return about_the_same(one, other) or (one.low, one.high) == (other.low, other.high) or one.measure == other.measure
