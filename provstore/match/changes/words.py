"""The words of a page as versions of it are compared: each with a key that no house style changes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.english.calendar import MONTHS, WEEKDAYS, is_month, is_weekday
from provstore.english.numbers import number_at
from provstore.english.sentences import split_sentences
from provstore.match.reuse.folding import fold
from provstore.match.same.words import read_words
from provstore.records import Extraction, SegmentKind, Span
from provstore.rules import load

# What stands for the article: its own headline, frame and boilerplate are each outlet's.
_COMPARED: frozenset[SegmentKind] = frozenset({"paragraph", "subheading", "caption", "credit"})

_CONTRACTION = re.compile(r"(?P<verb>\w+?)n['’]t|cannot", re.IGNORECASE)
_WHOLE_VERBS = {"wo": "will", "ca": "can", "sha": "shall"}  # as they stand before n't
_MARKS = frozenset("\"“”„«»‘’'‚‹›＂`")
_MARKS_AND_STOPS = _MARKS | frozenset(".,;:!?…")
_MARK = f"[{''.join(sorted(_MARKS))}]"
_MARK_BEFORE = re.compile(rf"(?<!\w){_MARK}+$")
_MARK_AFTER = re.compile(rf"[.,;:!?…]*{_MARK}+(?!\w)")
_FARTHEST_MARK = 4  # characters beside a word in which its marks stand


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page; words with one `key` are the same in any house style.

    `marked` is its span with the quotation marks that open before it or close behind it.
    """

    span: Span
    text: str
    key: str
    marked: Span

    @property
    def opens(self) -> bool:
        return self.marked.start < self.span.start

    @property
    def closes(self) -> bool:
        return self.marked.end > self.span.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words `[start, end)` of a page; `segment` is where the segment begins that they stand in, `kind` its kind."""

    start: int
    end: int
    segment: int
    kind: SegmentKind

    def is_mostly_in(self, words: range) -> bool:
        """Whether more than half of its words are among these."""
        held = min(self.end, words.stop) - max(self.start, words.start)
        return 2 * held > self.end - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What two versions of an article are compared by; none is equal to another, and so it can be looked up quickly."""

    text: str
    extraction: Extraction
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    starts: frozenset[int]  # of sentences: the first word of each, and the one after its last
    ends: frozenset[int]

    def span(self, start: int, end: int) -> Span | None:
        """The characters of words `[start, end)`; None for no words."""
        return Span(self.words[start].span.start, self.words[end - 1].span.end) if start < end else None

    def shown(self, start: int, end: int) -> Span | None:
        """The same with the quotation mark that opens before the first word and closes among the others, or opens among
        them and closes behind the last one: “old wall,” she called it; not old wall,” she called it.
        """
        if (span := self.span(start, end)) is None:
            return None
        first, last = self.words[start], self.words[end - 1]
        opened = sum(word.opens for word in self.words[start + 1 : end])
        closed = sum(word.closes for word in self.words[start : end - 1])
        return Span(
            first.marked.start if closed > opened and first.opens else span.start,
            last.marked.end if opened > closed and last.closes else span.end,
        )

    def sentence_of(self, word: int) -> Sentence:
        return self.sentences[bisect_right(self.sentences, word, key=lambda one: one.start) - 1]

    def words_of(self, sentences: Iterable[int]) -> list[int]:
        """The words of sentences, by the numbers of both."""
        return [at for one in sentences for at in range(self.sentences[one].start, self.sentences[one].end)]

    def indexes(self, span: Span) -> range:
        """The words that stand in a span."""
        first = bisect_left(self.words, span.start, key=lambda word: word.span.start)
        return range(first, bisect_right(self.words, span.end, lo=first, key=lambda word: word.span.end))


def read_page(text: str, extraction: Extraction) -> Page:
    """The words of paragraphs, captions and credits; a sentence ends at each stop, inside a quotation too."""
    words: list[Word] = []
    sentences: list[Sentence] = []
    for segment in extraction.segments:
        if segment.kind in _COMPARED:
            first = len(words)
            for sentence in split_sentences(text, segment.span.start, segment.span.end, []):
                start = len(words)
                words.extend(_words(text, sentence))
                if len(words) > start:
                    sentences.append(Sentence(start, len(words), first, segment.kind))
    starts, ends = ({getattr(one, end) for one in sentences} for end in ("start", "end"))
    return Page(text, extraction, tuple(words), tuple(sentences), frozenset(starts), frozenset(ends))


def _words(text: str, sentence: Span) -> Iterator[Word]:
    for word in read_words(text, [sentence]):
        if word.is_mark():
            continue
        span, marked = word.span, _with_marks(text, word.span)
        if word.low.endswith("t") and (parts := _CONTRACTION.fullmatch(word.text)):
            verb = parts["verb"] or word.text[:3]  # "did|n't", "can|not"
            at = span.start + len(verb)
            yield Word(Span(span.start, at), verb, _WHOLE_VERBS.get(verb.lower(), verb.lower()), Span(marked.start, at))
            yield Word(Span(at, span.end), text[at : span.end], "not", Span(at, marked.end))
        else:
            yield Word(span, word.text, key_of(word.text), marked)


def _with_marks(text: str, word: Span) -> Span:
    """The span of a word with the quotation marks that open before it or close behind it."""
    start, end = word.start, word.end
    before = after = None
    if text[start - 1 : start] in _MARKS:
        before = _MARK_BEFORE.search(text[max(0, start - _FARTHEST_MARK) : start])
    if text[end : end + 1] in _MARKS_AND_STOPS:
        after = _MARK_AFTER.match(text, end, end + _FARTHEST_MARK)
    if before is None and after is None:
        return word
    return Span(start - len(before[0]) if before else start, after.end() if after else end)


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """What a word is compared by: "Sept." and "September", "four" and 4, "U.S." and US, "colour" and "color" meet."""
    if word[0].isupper() and is_month(word.rstrip(".")):
        return "~" + MONTHS[MONTHS.index(word[:3].lower())]
    if word[0].isupper() and is_weekday(word.rstrip(".")):
        return "~" + WEEKDAYS[WEEKDAYS.index(word[:3].lower())]
    low = word.lower()
    number = number_at([low], 0)
    if number is not None and number.low == number.high and low != "a":
        return f"#{number.low:.15g}"
    letters = fold(low).string or low
    letters = load("same/changes")["one_word"].get(letters, letters)
    for pattern, replacement in _spellings():
        letters = pattern.sub(replacement, letters)
    return letters


@cache
def _spellings() -> Sequence[tuple[re.Pattern[str], str]]:
    return [(re.compile(entry["pattern"]), entry["replacement"]) for entry in load("same/changes")["spelling"]]
