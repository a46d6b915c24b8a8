"""Words of a sentence with what is known about each: its letters, cue, whether it stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from provstore.english.calendar import is_weekday
from provstore.english.classes import is_no_pronoun, words_of
from provstore.english.tokens import GRAMMAR
from provstore.extract.speech.cues import CueAt, find_cues
from provstore.records import Span

first_word = attrgetter("first")  # of a cue in its place: what cues are ordered by


class Words(NamedTuple):
    """The words and marks `[first, end)` of a sentence, by their numbers; none where the two are one."""

    first: int
    end: int

    @property
    def length(self) -> int:
        """How many words and marks they are."""
        return self.end - self.first

    @property
    def numbers(self) -> range:
        """The numbers of the words, to go through them."""
        return range(self.first, self.end)


@cache
def any_of(*names: str) -> frozenset[str]:
    """The words of several classes of `rules/english/words.toml` together."""
    return frozenset().union(*map(words_of, names))


@dataclass(slots=True, eq=False)
class Sentence:
    """The words and marks of one sentence.

    `low` holds each in lower case (but "the WHO", "US"), `quoted` whether it stands inside quotation marks (the
    marks themselves count as inside), `cues` the cues outside them, in order.
    """

    text: str
    start: list[int]
    end: list[int]
    low: tuple[str, ...]
    quoted: list[bool]
    cues: tuple[CueAt, ...]
    _in_title_case: bool | None = None

    def __len__(self) -> int:
        return len(self.low)

    def span(self, words: Words) -> Span:
        """Where the words, at least one, stand in the text."""
        return Span(self.start[words.first], self.end[words.end - 1])

    def is_capital(self, i: int) -> bool:
        """Whether the word begins with a capital."""
        return self.text[self.start[i]].isupper()

    def is_word(self, i: int) -> bool:
        """Whether it is a word or number and no mark."""
        return self.low[i][0].isalnum()

    def is_weekday(self, i: int) -> bool:
        """Whether the word is the name of a day, long or short."""
        return is_weekday(self.low[i])

    def is_adverb(self, i: int) -> bool:
        """Whether the word ends like an adverb: "reportedly"."""
        return self.low[i].endswith("ly")

    def words_in(self, span: Span) -> Words:
        """The words and marks that begin within a span."""
        return Words(bisect_left(self.start, span.start), bisect_left(self.start, span.end))

    def part(self, words: Words) -> Sentence:
        """Some of the words by themselves; a cue that only begins among them is none."""
        within = slice(*words)
        low, quoted = self.low[within], self.quoted[within]
        return Sentence(self.text, self.start[within], self.end[within], low, quoted, find_cues(low, quoted))

    def cues_in(self, words: Words) -> tuple[CueAt, ...]:
        """The cues that begin among the words."""
        first = bisect_left(self.cues, words.first, key=first_word)
        return self.cues[first : bisect_left(self.cues, words.end, lo=first, key=first_word)]

    def is_title_case(self) -> bool:
        """Whether most longer words begin with a capital, as in some headlines."""
        if self._in_title_case is None:  # asked at each cue in capitals, and each time of all words
            longer = [i for i in range(len(self)) if len(self.low[i]) > 3]
            self._in_title_case = 2 * sum(self.is_capital(i) for i in longer) > len(longer)
        return self._in_title_case


def read_sentence(text: str, span: Span, quotations: list[Span]) -> Sentence:
    """The words of a sentence; `quotations` are those of its paragraph."""
    words = GRAMMAR.findall(text, span.start, span.end)
    start: list[int] = []
    end: list[int] = []
    at = span.start
    for word in words:
        at = text.index(word, at)  # between two words stands white space alone, or "_"
        start.append(at)
        at += len(word)
        end.append(at)
    low = tuple([word if is_no_pronoun(word, words) else word.lower() for word in words])
    quoted = [False] * len(start)
    for quotation in quotations:
        if quotation.start < span.end and span.start < quotation.end:
            first, last = bisect_left(start, quotation.start), bisect_left(start, quotation.end)
            quoted[first:last] = [True] * (last - first)
    return Sentence(text, start, end, low, quoted, find_cues(low, quoted))
