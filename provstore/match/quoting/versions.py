"""What a held text has of a quotation: where it stands there, in quotation marks or not, with which words changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from provstore.english.numbers import number_at
from provstore.match.names.spelling import likeness
from provstore.match.quoting import thresholds as limits
from provstore.match.quoting.alignment import EDITOR, GAP, Place, Step, align
from provstore.match.quoting.held import HeldText, Stream
from provstore.match.quoting.words import Word, differ_in_case, read_words, weight_of_word
from provstore.records import Span


@dataclass(frozen=True)
class Quoted:
    """A quotation that is looked for: its words.  One that its cue interrupts has several parts."""

    text: str
    parts: tuple[Span, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        words = [word for part in self.parts for word in read_words(self.text, part)]
        while words and words[0].kind == "gap":
            words.pop(0)
        while words and words[-1].kind == "gap":
            words.pop()
        return tuple(words)

    @cached_property
    def said(self) -> tuple[Word, ...]:
        """Its words without what an editor put in."""
        return tuple(word for word in self.words if word.kind == "word")

    @cached_property
    def weight(self) -> float:
        return sum(weight_of_word(word.text) for word in self.said)

    def part_of(self, word: Word) -> int:
        """The number of the part in which one of its words stands."""
        return next(number for number, part in enumerate(self.parts) if part.holds(word.span))

    @property
    def is_familiar(self) -> bool:
        """Whether anybody may have said so: a few words, or words that tell little."""
        return len(self.said) <= limits.SHORT or self.weight < limits.FAMILIAR_WEIGHT

    @cached_property
    def sought(self) -> tuple[str, ...]:
        """Words, in lower case, of which a text that has a version of it has most; those that tell most.

        Short forms and figures are spelled in too many ways.
        """
        telling = {word.text.lower() for word in self.said if word.text.isalpha()}
        weighed = sorted(((weight_of_word(word), word) for word in telling), reverse=True)
        found = [word for weight, word in weighed if weight >= limits.TELLING_WEIGHT]
        return tuple((found or sorted(telling, key=len, reverse=True))[: limits.MOST_SOUGHT])

    def may_stand_in(self, low: str) -> bool:
        """Whether a text, in lower case, has enough of its telling words."""
        least = limits.SOUGHT_SHARE * len(self.sought)
        missed, allowed = 0, len(self.sought) - least
        for word in self.sought:
            missed += word not in low
            if missed > allowed:
                return False
        return True


class Edit(NamedTuple):
    """Words of a quotation and those of the held text in their place; a side is None that has none.

    `part`: which part of the quotation they stand in, and `at` the character of the draft where they do.
    """

    mine: Span | None
    theirs: Span | None
    part: int
    at: int


@dataclass(frozen=True, slots=True)
class Version:
    """Where a held text has a quotation: its characters there, and what is otherwise.

    `is_quoted`: it stands in quotation marks there.  `changed`: how many words are otherwise.  `is_faint`: what is the
    same are common words, as anybody says them.
    """

    span: Span
    edits: tuple[Edit, ...]
    is_quoted: bool
    changed: int
    is_faint: bool = False

    @property
    def is_exact(self) -> bool:
        return not self.edits


def find_versions(quoted: Quoted, held: HeldText) -> list[Version]:
    """The versions of a quotation in a text, where it stands with the fewest changes; [] where it has none.

    What stands word for word in quotation marks is told before what stands outside of them.
    """
    inside = list(_find(quoted, held, held.quoted, is_quoted=True))
    if any(version.is_exact for version in inside):
        return [version for version in inside if version.is_exact]
    outside = list(_find(quoted, held, held.whole, is_quoted=False))
    found = [*inside, *outside]
    least = min((version.changed for version in found), default=0)
    return [version for version in found if version.changed == least and (version.is_quoted or not _has(inside, least))]


def _has(versions: Sequence[Version], changed: int) -> bool:
    return any(version.changed == changed for version in versions)


def _find(quoted: Quoted, held: HeldText, stream: Stream, *, is_quoted: bool) -> Iterator[Version]:
    codes = [_code(word, held.known) for word in quoted.words]
    for place in align(codes, stream.numbers, stream.added, stream.replaced):
        if version := _read(quoted, stream, place, is_quoted):
            yield version


def _code(word: Word, known: Mapping[str, int]) -> int:
    if word.kind == "word":
        return known.get(word.key, len(known))
    return GAP if word.kind == "gap" else EDITOR


def _read(quoted: Quoted, stream: Stream, place: Place, is_quoted: bool) -> Version | None:
    """The version at a place; None where too little of it is that of the quotation."""
    edits, changed, added = list[Edit](), 0, 0
    part, at = 0, quoted.words[0].span.start
    met = weight = 0.0
    for steps in _stretches(quoted.words, stream.words, place.steps):
        mine = [quoted.words[one.mine] for one in steps if one.mine is not None]
        theirs = [stream.words[one.theirs] for one in steps if one.theirs is not None]
        part = quoted.part_of(mine[0]) if mine else part
        at, before = (mine[-1].span.end, mine[0].span.start) if mine else (at, at)
        # What an editor put into the held text costs nothing to have besides: nobody said it.
        is_editors = bool(theirs) and all(not stream.added[one.theirs] for one in steps if one.theirs is not None)
        if is_editors or is_same(mine, theirs):
            met += len(mine)
            weight += sum(weight_of_word(word.text) for word in mine)
            continue
        changed += max(len(mine), len(theirs))
        added += max(0, len(theirs) - len(mine))
        edits.append(Edit(_span(mine), _span(theirs), part, before))
    count = len(quoted.said)
    enough = met >= max(min(limits.VERSION_WORDS, count), limits.VERSION_SHARE * count)
    is_faint = bool(edits) and weight < max(limits.VERSION_WEIGHT, limits.VERSION_SHARE * quoted.weight)
    if edits and (not enough or (is_faint and met < limits.FAINT_SHARE * count)):
        return None
    if added > limits.MOST_ADDED * count or place.start == place.end:
        return None
    span = Span(stream.words[place.start].span.start, stream.words[place.end - 1].span.end)
    return Version(span, tuple(edits), is_quoted, changed, is_faint)


def _stretches(mine: Sequence[Word], theirs: Sequence[Word], steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The steps, cut where words that are the same and words that are not meet."""
    stretch: list[Step] = []
    was_same = False
    for step in steps:
        same = step.mine is not None and step.theirs is not None and _are_same(mine[step.mine], theirs[step.theirs])
        if stretch and same != was_same:
            yield stretch
            stretch = []
        stretch.append(step)
        was_same = same
    if stretch:
        yield stretch


def _are_same(one: Word, other: Word) -> bool:
    return one.key == other.key and not differ_in_case(one, other)


def is_same(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether words are the same in another house style: parted otherwise, a number in figures, a name's spelling."""
    if len(mine) == len(theirs) and all(map(_are_same, mine, theirs)):
        return True
    if any(map(differ_in_case, mine, theirs)) or not mine or not theirs:
        return False
    if "".join(word.key for word in mine) == "".join(word.key for word in theirs):
        return True
    if (number := _number(mine)) is not None and number == _number(theirs):
        return True
    named = len(mine) == len(theirs) and all(word.text[0].isupper() and not word.begins for word in (*mine, *theirs))
    return named and likeness(*(" ".join(word.text for word in side) for side in (mine, theirs))) == "same"


def _number(words: Sequence[Word]) -> float | None:
    """The number that words are, "two hundred and ten", 210; None where they are none, or more."""
    low = [word.text.lower().replace("-", " ") for word in words]
    parts = [part for word in low for part in word.split()]
    found = number_at(parts, 0)
    return found.low if found and found.low == found.high and found.end == len(parts) else None


def _span(words: Sequence[Word]) -> Span | None:
    return Span(words[0].span.start, words[-1].span.end) if words else None
