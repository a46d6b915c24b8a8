"""What the tagger marks, brought to the terms of the rules: where a content ends, who is told."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache

from provstore.english.classes import words_of
from provstore.english.tokens import WORD
from provstore.extract.speech import bounds
from provstore.extract.speech.afterthoughts import is_interrupted, without_afterthought
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.hearers import find_hearer, find_urged, split_hearer
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.speech.passives import agent_end
from provstore.extract.speech.words import Sentence, Words
from provstore.extract.vote.nobody import is_told, known_cue, says_nothing
from provstore.extract.vote.thresholds import FEWEST_TOLD, MOST_CONTENTS
from provstore.records import CueClass, Span
from provstore.tagger import Tagged

_LEADING = re.compile(r"(?:that\s+)?[\s.!?,;:…\-–—]*")
_THAT = re.compile(r"\sthat\s")
_THAT_BEFORE = re.compile(r"that\s(?=[A-Z]|(?:the|an?|his|her|its|their)\s)")  # "aides knew | that | Lee said it"
_OUTER = re.compile(r"[\s.!?,;:…\-–—]")
_POSSESSIVE = re.compile(r"['’][sS]$")


def trim_marks(paragraph: Paragraph, found: Tagged) -> Tagged | None:
    """The same without "that", with whole quotation marks; None where no content is left or nobody says it."""
    parts = [without_afterthought(paragraph.text, part) for part in _in_reach(paragraph, found)]
    content = tuple(part for raw in parts if (part := _tidy(paragraph, raw)) is not None)
    if all(part.of(paragraph.text).lower() in words_of("relatives") for part in content):
        return None  # "what" or "which" alone stands for words elsewhere
    if says_nothing(paragraph, content, found):
        return None
    source = _outside_marks(paragraph.text, found.source)
    return replace(found, content=content, source=_without_hearer(paragraph, source) if source else None)


def kind_of_cue(paragraph: Paragraph, found: Tagged) -> CueClass | None:
    """The class of a cue, also of what somebody does not say; None where the lexicon has no word of it."""
    known = known_cue(paragraph.words_of(paragraph.sentence_of(found.cue.start)), found.cue)
    if known is None:
        return None
    return (
        "other"
        if _adds_things(paragraph, found, known)
        else known.entry.kind_by(_low_words(paragraph.text, found.source))
    )


def as_attribution(paragraph: Paragraph, found: Tagged) -> Attribution:
    """What the rules would have said of it: who is told, and how strong the cue is."""
    sentence = paragraph.words_of(paragraph.sentence_of(found.cue.start))
    known = known_cue(sentence, found.cue)
    kind = kind_of_cue(paragraph, found)
    is_said = _not_said().isdisjoint(sentence.low[slice(*sentence.words_in(found.cue))])
    return Attribution(
        content=found.content, cue=found.cue, source=None if is_told(paragraph, found) else found.source,
        construction=construction("tagged"),
        confidence=found.certainty, addressee=_addressee(sentence, found, known) if known else None,
        around=(),  # known once it is known which other claims stand beside it
        cue_class=kind if kind and is_said else "other",
        is_deed=known is not None and _adds_things(paragraph, found, known),
        methods=("tagger",),
    )  # fmt: skip


@cache
def _not_said() -> frozenset[str]:
    """The words within a cue that tell of what somebody does not say: "didn't", "declined"."""
    return words_of("negatives") | words_of("unsaid")


def _low_words(text: str, span: Span | None) -> list[str]:
    return WORD.findall(span.of(text).lower()) if span else []


def _addressee(sentence: Sentence, found: Tagged, known: CueAt) -> Span | None:
    """Who is urged, or who is told; never the source itself."""
    hearer: Words | None = None
    content = sentence.words_in(found.content[0])
    if "infinitive" in known.entry.takes and content.length > 1 and sentence.low[content.first] != "to":
        hearer = find_urged(sentence, content)
    hearer = hearer or find_hearer(sentence, known).words
    span = sentence.span(hearer) if hearer else None
    return None if span and found.source and span.touches(found.source) else span


def tells(paragraph: Paragraph, content: tuple[Span, ...]) -> bool:
    """Whether a content may be a clause, and is no mere thing: "went in search of | stories"."""
    for part in content:
        sentence = paragraph.words_of(paragraph.sentence_of(part.start))
        if bounds.tells(sentence, sentence.words_in(part)):
            return True
    return False


def _adds_things(paragraph: Paragraph, found: Tagged, known: CueAt) -> bool:
    """Whether a cue that tells words with a clause or in quotation marks alone has a thing: "added | two ships"."""
    is_quoted = paragraph.mode(found.content) != "indirect"
    return known.entry.needs_clause and not is_quoted and all(_is_thing(paragraph, part) for part in found.content)


def _is_thing(paragraph: Paragraph, part: Span) -> bool:
    sentence = paragraph.words_of(paragraph.sentence_of(part.start))
    return bounds.is_thing(sentence, sentence.words_in(part))


def find_around(paragraph: Paragraph, contents: list[Span], found: Attribution) -> tuple[Span, ...]:
    """The stretches of the cue's sentence, outside `contents` in order, in which cue and source stand."""
    cue, source = found.cue, found.source
    if cue is None:
        return ()
    sentence = paragraph.sentences[paragraph.sentence_of(cue.start)]
    near = bisect_left(contents, Span(sentence.start, sentence.start))
    gaps: list[Span] = []
    at = sentence.start
    for part in contents[max(0, near - 1) :][:MOST_CONTENTS]:
        if part.touches(sentence):
            gaps.append(Span(at, part.start))
            at = max(at, part.end)
    gaps.append(Span(at, sentence.end))
    inside = (gap for gap in gaps if gap.start < gap.end)
    return tuple(gap for gap in inside if gap.touches(cue) or (source is not None and gap.touches(source)))


def _in_reach(paragraph: Paragraph, found: Tagged) -> tuple[Span, ...]:
    """The content without parts of other sentences that are not quoted, or that stand after the cue's alone.

    Two of 1,000 parts in 400 articles of PolNeAR stand so.  Nor with what stands before the cue's sentence where the
    cue follows a content of its own: “How are you?” | “Fine,” said Lee.
    """
    number = paragraph.sentence_of(found.cue.start)
    sentence = paragraph.sentences[number]
    content = found.content
    known = known_cue(paragraph.words_of(number), found.cue) if found.cue.start == sentence.start else None
    if known and "source_after" in known.entry.takes:
        # "According to …" opens the sentence: what was quoted before it has another source.
        content = tuple(part for part in content if part.start >= found.cue.start)
    if _opens_clause(paragraph.text, found):
        content = tuple(part for part in content if part.end > sentence.start)
    if is_interrupted(paragraph.text, found.cue.end, sentence.end):
        content = tuple(part for part in content if part.start < sentence.end)
    clipped: list[Span] = []
    follows = any(part.touches(sentence) and part.start < found.cue.start for part in content)
    if follows and _is_answer(paragraph, sentence):
        content = tuple(Span(max(part.start, sentence.start), part.end) for part in content if part.touches(sentence))
    reached = False
    for part in content:
        quoted = paragraph.quotations_in(part)
        reached = reached or part.start < sentence.end
        if part.touches(sentence) or (quoted and reached):
            start = min([sentence.start, *(quotation.start for quotation in quoted)])
            end = max([sentence.end, *(quotation.end for quotation in quoted)])
            clipped.append(Span(max(part.start, start), min(part.end, end)))
    return tuple(clipped) or (_all_before(paragraph.text, sentence, found) if content else ())


def _opens_clause(text: str, found: Tagged) -> bool:
    """Whether "that" right behind the cue opens a content: “We left.” Lee | added that | it rained."""
    that = _THAT.match(text, found.cue.end)
    return that is not None and any(that.start() <= part.start <= that.end() for part in found.content)


def _is_answer(paragraph: Paragraph, sentence: Span) -> bool:
    """Whether it opens with a quotation right behind another: whoever speaks on does not close the marks in between."""
    near = paragraph.quotations_in(Span(max(paragraph.span.start, sentence.start - 3), sentence.start + 1))
    return len(near) == 2 and not paragraph.text[near[0].end : near[1].start].strip()


def _all_before(text: str, sentence: Span, found: Tagged) -> tuple[Span, ...]:
    """All before a cue that ends its sentence: "| Ten houses burned | the mayor said." in a text without commas."""
    cue, source = found.cue, found.source
    if source is None:
        return ()
    told = Span(sentence.start, min(cue.start, source.start))
    closes = not any(map(str.isalnum, text[max(cue.end, source.end) : sentence.end]))
    return (told,) if closes and len(told.of(text).split()) >= FEWEST_TOLD else ()


def _tidy(paragraph: Paragraph, part: Span) -> Span | None:
    """Without complementizer and outer punctuation; quotation marks that enclose it belong to it."""
    text = paragraph.text
    start, end = part.start, part.end
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while end > start and _OUTER.match(text[end - 1]) and not paragraph.quotations_in(Span(end - 1, end)):
        end -= 1
    for quotation in paragraph.quotations_in(Span(max(0, start - 2), end + 3)):
        if quotation.start < start <= quotation.start + 2 and not text[quotation.start : start].strip("“„«»\"＂`' "):
            start = quotation.start
        if end < quotation.end <= end + 3 and not text[end : quotation.end].strip("“”»\"＂'.,!?… "):
            end = quotation.end
    return Span(start, end) if any(map(str.isalnum, text[start:end])) else None


def _without_hearer(paragraph: Paragraph, source: Span) -> Span:
    """ "Said | Officer Ann Lee | to Northern News", "accused by | Ann Lee | of lying"."""
    sentence = paragraph.words_of(paragraph.sentence_of(source.start))
    words = sentence.words_in(source)
    speaker, hearer = split_hearer(sentence, words)
    end = agent_end(sentence, words) if words.first else words.end
    if not hearer and words.first < end < words.end:
        return sentence.span(Words(words.first, end))
    return sentence.span(speaker) if hearer else source


def _outside_marks(text: str, source: Span | None) -> Span | None:
    """A source without the comma, the dash and the possessive after it, or the "that" of its clause before it."""
    if source is None:
        return None
    start, end = source.start, source.end
    that = _THAT_BEFORE.match(text, start, end)
    start = that.end() if that else start
    possessive = _POSSESSIVE.search(text, start, end)
    end = possessive.start() if possessive else end
    while end > start and _OUTER.match(text[end - 1]) and text[end - 1] != ".":
        end -= 1
    while start < end and _OUTER.match(text[start]):
        start += 1
    return Span(start, end) if start < end else None
