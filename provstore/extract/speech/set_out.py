"""Speech that is set apart: below "The union said in a statement:", above a signature, under a name.

Whose it is stands in another line, above or below; the paragraphs themselves have neither cue nor name.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.names import NAME_WORD
from provstore.english.quotations import OPENING_MARKS
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.noun_phrases import is_noun_phrase
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.speech.subjects import main_subject, subject_after, subject_before
from provstore.extract.speech.words import Sentence, Words
from provstore.records import CueClass, Span

MOST_SET_OUT = 8  # paragraphs below one line; chosen by hand on the development texts, 2026-11
UNSURE = 0.6  # confidence of words below a colon that have neither marks nor "we": a picture may have stood there
_FURNITURE = re.compile(r"(?:\s*(?:pic\.twitter\.com/\S+|https?://\S+))+\s*$")
_NAME_LINE = re.compile(rf"(?:{NAME_WORD}\s)+{NAME_WORD}(?:,\s[^.!?:]+)?$")
_DESKS = (("the", "desk", "of"), ("the", "office", "of"), ("the", "pen", "of"))
_LONGEST_NAME_LINE = 80  # characters


class Lead(NamedTuple):
    """Who is said to say what follows, and by which words; not `only` that where the line says something itself."""

    source: Span
    cue: Span | None
    kind: CueClass
    only: bool = True


def find_set_out(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Attribution]]:
    """The paragraphs, by their numbers, that stand apart as somebody's words, each with that attribution."""
    for number, paragraph in enumerate(paragraphs):
        if paragraph.signature is not None:
            yield from _signed(paragraphs, number)
        elif (lead := find_lead(paragraph)) is not None:
            yield from _led(paragraphs, number, lead)
        if paragraph.label is not None and _is_quotation(paragraph) and _is_name_line(paragraph):
            yield number, _whole("led", paragraph, Lead(paragraph.label, None, "speech"))


def _signed(paragraphs: Sequence[Paragraph], number: int) -> Iterator[tuple[int, Attribution]]:
    """A post or a quotation, and who signs it; from the line that leads to it, where there is one."""
    signature = paragraphs[number].signature
    assert signature is not None
    first = number
    for above in range(number - 1, max(-1, number - MOST_SET_OUT), -1):
        if paragraphs[above].signature is not None or paragraphs[above].is_headline:
            break
        if find_lead(paragraphs[above]) is not None:
            first = above + 1
            break
        if paragraphs[above + 1].label is not None:
            break
    for one in range(first, number + 1):
        yield one, _whole("signed", paragraphs[one], Lead(signature.name, signature.mark, "speech"))


def _led(paragraphs: Sequence[Paragraph], number: int, lead: Lead) -> Iterator[tuple[int, Attribution]]:
    """What follows a colon: a quotation, the items of a list, or a paragraph with those that go on to say "we"."""
    first = number + 1
    for at in range(first, min(first + MOST_SET_OUT, len(paragraphs))):
        paragraph = paragraphs[at]
        apart = paragraph.label is not None or paragraph.signature is not None or find_lead(paragraph) is not None
        apart = apart or paragraph.others is not None  # what the markup sets apart is read by `introduced`
        if apart or not _belongs(paragraph, lead, None if at == first else paragraphs[at - 1]):
            return
        yield at, _whole("led", paragraph, lead)


def _belongs(paragraph: Paragraph, lead: Lead, above: Paragraph | None) -> bool:
    """Whether a paragraph is what a line leads to; `above` is one that is, None for the first of them.

    A quotation goes on by its own marks, a list to its last item, other words as long as they say "we".
    """
    if paragraph.is_item:
        return True
    if paragraph.text[paragraph.span.start] in OPENING_MARKS:
        return above is None and _is_quotation(paragraph)
    if lead.kind != "speech" or not lead.only:
        return False
    return above is None or (not (above.is_item or above.quotations) and paragraph.speaks_of_itself())


def _whole(name: str, paragraph: Paragraph, lead: Lead) -> Attribution:
    span, kind = paragraph.span, construction(name)
    sure = paragraph.is_item or paragraph.signature or paragraph.quotations or paragraph.speaks_of_itself()
    furniture = _FURNITURE.search(paragraph.text, span.start, span.end)
    confidence = kind.confidence if sure else UNSURE
    content = Span(span.start, furniture.start()) if furniture else span
    return Attribution((content,), lead.cue, lead.source, kind, confidence, cue_class=lead.kind)


def _is_quotation(paragraph: Paragraph) -> bool:
    return paragraph.mode((paragraph.span,)) == "direct"


def _is_name_line(paragraph: Paragraph) -> bool:
    label = paragraph.label
    if label is None or label.end - label.start > _LONGEST_NAME_LINE:
        return False
    return _NAME_LINE.match(label.of(paragraph.text)) is not None


def find_lead(paragraph: Paragraph) -> Lead | None:
    """Who speaks below a colon: "The union said in a statement:", "And from Mayor Lee:", "Lee's reply:"."""
    if paragraph.is_headline or not paragraph.text.endswith(":", paragraph.span.start, paragraph.span.end):
        return None
    sentence = paragraph.words_of(len(paragraph.sentences) - 1)
    if is_container(sentence):
        return None
    return _reply(sentence) or _by_cue(sentence) or _from(sentence)


def is_container(sentence: Sentence) -> bool:
    """Whether a thing holds the words behind the colon, and nobody is said to say them: "a site which contains this:".

    Of "Lee wrote a letter that reads:" they are Lee's, since what somebody writes is their own.
    """
    low = sentence.low
    holds = next((i for i in range(len(low) - 1, 1, -1) if low[i] in words_of("holding")), None)
    if holds is None or low[-1] != ":" or low[holds - 1] not in ("which", "that"):
        return False
    thing = low[holds - 3] if low[holds - 2] == "," else low[holds - 2]
    before = set(low[: holds - 1])
    return thing not in words_of("communications") and before.isdisjoint(words_of("communications"))


def find_teller(paragraph: Paragraph) -> Span | None:
    """Who speaks in the last sentence, where one verb of saying stands in it, outside quotation marks."""
    sentence = paragraph.words_of(len(paragraph.sentences) - 1)
    cues = [cue for cue in sentence.cues if cue.entry.kind == "speech"]
    lead = _by_cue(sentence) if len(cues) == 1 and not any(sentence.quoted) else None
    return lead.source if lead and lead.kind == "speech" else None


def _by_cue(sentence: Sentence) -> Lead | None:
    for cue in reversed(sentence.cues):
        before = max(0, cue.first - 1)
        if "source_after" in cue.entry.takes or (cue.first and sentence.is_capital(cue.first)):
            continue
        if sentence.low[before] in words_of("be"):
            continue  # "the things that | are | talked about"
        if _is_in_clause(sentence, cue):
            continue
        subject = subject_before(sentence, cue.first) or (
            _subject(sentence, cue) if cue.entry.kind == "speech" else None
        )
        if cue.first == 0 and subject is not None and sentence.low[subject.first] in words_of("quantifiers"):
            continue  # "Read | more | :" asks the reader
        if subject is not None and sentence.low[subject.end - 1] not in words_of("finite"):
            only = words_of("finite").isdisjoint(sentence.low[cue.end :]) and "that" not in sentence.low[cue.end :]
            return Lead(sentence.span(subject), sentence.span(Words(cue.first, cue.end)), cue.entry.kind, only)
    return None


def _is_in_clause(sentence: Sentence, cue: CueAt) -> bool:
    """Whether an attitude stands in the words of who speaks: "Lee told Reuters that he | thought | it was good:"."""
    if cue.entry.kind == "speech":
        return False
    before = [one for one in sentence.cues if one.end <= cue.first and one.entry.kind == "speech"]
    return any("that" in sentence.low[one.end : cue.first] for one in before)


def _subject(sentence: Sentence, cue: CueAt) -> Words | None:
    """Whose verb it is in "Stated | Lee | :" and in "| Lee | has stated this:"."""
    return main_subject(sentence) if cue.first else subject_after(sentence, cue.end)


def _from(sentence: Sentence) -> Lead | None:
    """ "From", who writes: "And from | Mayor Lee | :"."""
    first = next((i for i, word in enumerate(sentence.low[:3]) if word == "from"), None)
    if first is None or len(sentence) > _LONGEST_NAME_LINE:
        return None
    first += 3 if sentence.low[first + 1 : first + 4] in _DESKS else 0
    source = Words(first + 1, len(sentence) - 1)
    if not is_noun_phrase(sentence, source):
        return None
    return Lead(sentence.span(source), sentence.span(Words(first, first + 1)), "speech")


def _reply(sentence: Sentence) -> Lead | None:
    """Owner, what was said: "Lee's | reply | :"."""
    noun = len(sentence) - 2
    if noun < 1 or sentence.low[noun] not in words_of("communications") | words_of("replies"):
        return None
    owner = next((i for i in range(noun) if sentence.low[i].endswith(("'s", "’s"))), None)
    if owner is None:
        return None
    span = sentence.span(Words(0, owner + 1))
    return Lead(Span(span.start, span.end - 2), sentence.span(Words(noun, noun + 1)), "speech")
