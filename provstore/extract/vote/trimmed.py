"""What the tagger marks, brought to the terms of the rules: where a content ends, who is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provstore.english.classes import words_of
from provstore.extract.speech.complements import find_hearer, find_urged
from provstore.extract.speech.constructions import Attribution
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.words import IDLE, Cue, Sentence, lexicon
from provstore.records import Span

if TYPE_CHECKING:
    from provstore.tagger.model import Tagged

FEWEST = 4  # words before "the mayor said." that can be told by it
LONGEST_CUE = 6  # words of an entry of the lexicon, and more
MOST = 100  # contents of one sentence that are looked at; more is no prose
_THAT = re.compile(r"(?:that|That)\s+")
_OUTER = re.compile(r"[\s.!?,;:…\-–—]")
_POSSESSIVE = re.compile(r"['’][sS]$")


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution of the tagger, its spans as the contract wants them."""

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    certainty: float
    likelihood: float
    margin: float
    tagged: bool


def as_marked(paragraph: Paragraph, found: Tagged) -> Marked | None:
    """The same without "that", with whole quotation marks; None where no content is left."""
    parts = _in_reach(paragraph, found.content, found.cue, found.source)
    content = tuple(part for raw in parts if (part := _tidy(paragraph, raw)) is not None)
    if not any(_says_something(part.of(paragraph.text)) for part in content) or _is_nobody(paragraph, found.source):
        return None
    if _is_idle(paragraph, found.cue):
        return None
    source = _outside_marks(paragraph.text, found.source) if found.source else None
    return Marked(content, found.cue, source, found.certainty, found.likelihood, found.margin, found.tagged)


def _says_something(words: str) -> bool:
    """Not "what" or "which" alone, which stand for words elsewhere."""
    return words.lower() not in words_of("relatives")


def _is_idle(paragraph: Paragraph, cue: Span) -> bool:
    """ "Claimed nine lives": nobody says anything."""
    sentence = paragraph.words_of(paragraph.sentence_of(cue.start))
    words = sentence.words_in(cue)
    if not words:
        return False
    last, following = sentence.low[words.stop - 1], sentence.low[words.stop : words.stop + IDLE]
    return any(form == (last,) and entry.is_idle_before(following) for form, entry in lexicon().get(last, ()))


def _is_nobody(paragraph: Paragraph, source: Span | None) -> bool:
    """ "Neither the police nor the court has said …": what nobody says is no claim."""
    if source is None:
        return False
    words = paragraph.text[max(paragraph.span.start, source.start - 8) : source.end].lower().split()
    first = source.of(paragraph.text).lower().split()[:1]
    before = words[: -len(source.of(paragraph.text).split())][-1:]
    return not words_of("nobody").isdisjoint([*first, *before])


def as_attribution(paragraph: Paragraph, found: Marked) -> Attribution:
    """What the rules would have said of it: who is told, and where to look for date and medium."""
    number = paragraph.sentence_of(found.cue.start)
    sentence = paragraph.words_of(number)
    entry = _entry(sentence, found.cue)
    addressee: Span | None = None
    if entry is not None and "addressee" in entry[1].takes:
        hearer = find_hearer(sentence, entry[0], entry[1])[0]
        addressee = sentence.span(*hearer) if hearer and hearer[0] < hearer[1] else None
    inside = sentence.words_in(found.content[0])
    if entry is not None and "infinitive" in entry[1].takes and len(inside) > 1 and sentence.low[inside[0]] != "to":
        urged = find_urged(sentence, inside[0], inside[-1] + 1)
        addressee = sentence.span(*urged) if urged else addressee
    if addressee is not None and found.source is not None and addressee.touches(found.source):
        addressee = None
    return Attribution(
        content=found.content,
        cue=found.cue,
        source=found.source,
        addressee=addressee,
        around=(),  # known once it is known which other claims stand beside it
        rule="claim.tagged",
        confidence=found.certainty,
        lemma=entry[1].lemma if entry else found.cue.of(paragraph.text).lower(),
        cue_class=entry[1].kind if entry else "other",
        methods=("tagger",),
    )


def find_around(paragraph: Paragraph, contents: list[Span], found: Attribution) -> tuple[Span, ...]:
    """The stretches of the cue's sentence, outside `contents` in order, in which cue and source stand."""
    cue, source = found.cue, found.source
    if cue is None:
        return ()
    sentence = paragraph.sentences[paragraph.sentence_of(cue.start)]
    near = bisect_left(contents, Span(sentence.start, sentence.start))
    taken = [part for part in contents[max(0, near - 1) :][:MOST] if part.touches(sentence)]
    gaps: list[Span] = []
    at = sentence.start
    for part in taken:
        if at < part.start:
            gaps.append(Span(at, part.start))
        at = max(at, part.end)
    if at < sentence.end:
        gaps.append(Span(at, sentence.end))
    return tuple(gap for gap in gaps if gap.touches(cue) or (source is not None and gap.touches(source)))


def _entry(sentence: Sentence, cue: Span) -> tuple[int, Cue] | None:
    """The last entry of the lexicon within the words of the cue, and the word where it ends."""
    words = sentence.words_in(cue)
    first = bisect_left(sentence.cues, words.start - LONGEST_CUE, key=lambda one: one[0])
    last = bisect_left(sentence.cues, words.stop, key=lambda one: one[0])
    inside = [(b, entry) for a, b, entry in sentence.cues[first:last] if sentence.span(a, b).touches(cue)]
    return inside[-1] if inside else None


def _in_reach(paragraph: Paragraph, content: tuple[Span, ...], cue: Span, source: Span | None) -> tuple[Span, ...]:
    """Without parts of other sentences that are not quoted, or that stand after it alone.

    Two of 1,000 parts in 400 articles of PolNeAR stand so.

    Where nothing is left and the sentence ends with its cue, all before it is the content: "Ten
    houses burned the mayor said." in a text that lost its commas.
    """
    number = paragraph.sentence_of(cue.start)
    sentence = paragraph.sentences[number]
    entry = _entry(paragraph.words_of(number), cue) if cue.start == sentence.start else None
    if entry and "source_after" in entry[1].takes:  # "According to …": what was quoted before it has another source
        content = tuple(part for part in content if part.start >= cue.start)
    clipped: list[Span] = []
    reached = False
    for part in content:
        quoted = paragraph.quotations_in(part)
        starts = [sentence.start, *(quotation.start for quotation in quoted)]
        ends = [sentence.end, *(quotation.end for quotation in quoted)]
        reached = reached or part.start < sentence.end
        if part.touches(sentence) or (quoted and reached):
            clipped.append(Span(max(part.start, min(starts)), min(part.end, max(ends))))
    kept = tuple(clipped)
    if kept or source is None or not content:
        return kept
    told = Span(sentence.start, min(cue.start, source.start))
    closes = not any(map(str.isalnum, paragraph.text[max(cue.end, source.end) : sentence.end]))
    if closes and len(told.of(paragraph.text).split()) >= FEWEST:
        return (told,)
    return ()


def _tidy(paragraph: Paragraph, part: Span) -> Span | None:
    """Without complementizer and outer punctuation; quotation marks that enclose it belong to it."""
    text = paragraph.text
    start, end = part.start, part.end
    that = _THAT.match(text, start, end)
    if that:
        start = that.end()
    while start < end and _OUTER.match(text[start]):
        start += 1
    while end > start and _OUTER.match(text[end - 1]) and not paragraph.quotations_in(Span(end - 1, end)):
        end -= 1
    for quotation in paragraph.quotations_in(Span(max(0, start - 2), end + 3)):
        if quotation.start < start <= quotation.start + 2 and not text[quotation.start : start].strip("“„«»\"＂`' "):
            start = quotation.start
        if end < quotation.end <= end + 3 and not text[end : quotation.end].strip("“”»\"＂'.,!?… "):
            end = quotation.end
    return Span(start, end) if start < end and any(map(str.isalnum, text[start:end])) else None


def _outside_marks(text: str, source: Span) -> Span | None:
    """A source without the comma, the dash and the possessive after it."""
    start, end = source.start, source.end
    possessive = _POSSESSIVE.search(text, start, end)
    end = possessive.start() if possessive else end
    while end > start and (_OUTER.match(text[end - 1]) and text[end - 1] != "."):
        end -= 1
    while start < end and _OUTER.match(text[start]):
        start += 1
    return Span(start, end) if start < end else None
