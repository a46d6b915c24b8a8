"""Words of a sentence with what is known about each: closed class, cue, inside quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from provstore.english.calendar import is_weekday
from provstore.english.tokens import GRAMMAR, WORD
from provstore.records import CueClass, Span
from provstore.rules import load

IDLE = 5  # words after a cue among which a noun can make it none


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of `rules/speech/cues.toml`."""

    lemma: str
    kind: CueClass
    takes: frozenset[str]
    precision: float
    idle: frozenset[str] = frozenset()

    def is_idle_before(self, following: Sequence[str]) -> bool:
        """Whether what it is said of makes it no cue: "claimed nine lives"; the words in lower case."""
        for word in following[:IDLE] if self.idle else ():
            if word in self.idle:
                return True
            if word in ("that", "to", "of", "for", "in") or not word[0].isalnum():
                break
        return False


@cache
def lexicon() -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """First word of a form → its forms as tuples of words with their cues, longest first.

    In "declined to" the last word only tells the sense: it belongs to the content.
    """
    entries: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for entry in load("speech/cues")["cue"]:
        cue = Cue(
            entry["lemma"],
            entry["class"],
            frozenset(entry["takes"]),
            entry.get("precision", 0.5),
            frozenset(entry.get("idle", ())),
        )
        for form in entry["forms"]:
            words = tuple(form.split())
            entries.setdefault(words[0], []).append((words, cue))
    return {first: tuple(sorted(forms, key=lambda item: -len(item[0]))) for first, forms in entries.items()}


@dataclass(slots=True, eq=False)
class Sentence:
    """The words and marks of one sentence.

    `low` holds each in lower case, `quoted` whether it stands inside quotation marks (the
    marks themselves count as inside), `cues` the cue forms outside them as `(first, end, cue)`;
    `[a, b)` below are ranges of words.
    """

    text: str
    start: list[int]
    end: list[int]
    low: tuple[str, ...]
    quoted: list[bool]
    cues: tuple[tuple[int, int, Cue], ...]

    def __len__(self) -> int:
        return len(self.low)

    def span(self, a: int, b: int) -> Span:
        """The span of the words `[a, b)`."""
        return Span(self.start[a], self.end[b - 1])

    def word(self, i: int) -> str:
        return self.text[self.start[i] : self.end[i]]

    def is_capital(self, i: int) -> bool:
        return self.text[self.start[i]].isupper()

    def is_word(self, i: int) -> bool:
        return self.low[i][0].isalnum()

    def words_in(self, span: Span) -> range:
        """The words and marks that begin within a span."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))

    def part(self, words: range) -> Sentence:
        """Some of the words by themselves; a cue that only begins among them is none."""
        within = slice(words.start, words.stop)
        low, quoted = self.low[within], self.quoted[within]
        return Sentence(self.text, self.start[within], self.end[within], low, quoted, _find_cues(low, quoted))

    def has_speech(self, words: range) -> bool:
        """Whether a cue of speech begins among the words."""
        first = bisect_left(self.cues, words.start, key=lambda one: one[0])
        last = bisect_left(self.cues, words.stop, key=lambda one: one[0])
        return any(cue.kind == "speech" for _, _, cue in self.cues[first:last])

    def is_title_case(self) -> bool:
        """Whether most longer words begin with a capital, as in some headlines."""
        longer = [i for i in range(len(self)) if len(self.low[i]) > 3]
        return 2 * sum(self.is_capital(i) for i in longer) > len(longer)

    def is_weekday(self, i: int) -> bool:
        return is_weekday(self.low[i])


def read_sentence(text: str, span: Span, quotations: list[Span]) -> Sentence:
    """The words of a sentence; `quotations` are those of its paragraph."""
    tokens = [token.span() for token in GRAMMAR.finditer(text, span.start, span.end)]
    start, end = [token[0] for token in tokens], [token[1] for token in tokens]
    low = tuple([text[a:b].lower() for a, b in tokens])
    quoted = [False] * len(start)
    for quotation in quotations:
        if quotation.start < span.end and span.start < quotation.end:
            first, last = bisect_left(start, quotation.start), bisect_left(start, quotation.end)
            quoted[first:last] = [True] * (last - first)
    return Sentence(text, start, end, low, quoted, _find_cues(low, quoted))


def may_hold_cue(text: str, span: Span) -> bool:
    """Whether a word stands in the sentence with which some cue begins; cheap, and never wrongly no."""
    return not lexicon().keys().isdisjoint(WORD.findall(text[span.start : span.end].lower()))


def _find_cues(low: tuple[str, ...], quoted: list[bool]) -> tuple[tuple[int, int, Cue], ...]:
    """Cue forms outside quotation marks, in order, as `(first word, end, cue)`."""
    forms = lexicon()
    found: list[tuple[int, int, Cue]] = []
    reached = 0
    for i in [i for i, word in enumerate(low) if word in forms]:
        if i < reached or quoted[i]:
            continue
        for words, cue in forms[low[i]]:
            if low[i : i + len(words)] == words and not cue.is_idle_before(low[i + len(words) : i + len(words) + IDLE]):
                reached = i + len(words) - (words[-1] == "to" and "infinitive" in cue.takes and len(words) > 1)
                found.append((i, reached, cue))
                break
    return tuple(found)
