"""Attribution by layout alone: turns of a transcript, words that are set apart, "“Too late.” — Ana Smith".

And the colon of a headline: "Kovac: dam will hold", "Dam will hold: ministry".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.countries import country_of_place
from provstore.english.names import find_signature
from provstore.extract.sources.cast import Cast
from provstore.extract.speech.headlines import is_topic
from provstore.extract.speech.introduced import find_introduced
from provstore.extract.speech.noun_phrases import has_speaking_noun, is_noun_phrase
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.speech.set_out import find_set_out
from provstore.extract.speech.transcripts import find_turns
from provstore.records import Span
from provstore.text.lines import trim

LONGEST_BEFORE, LONGEST_AFTER = 5, 6  # words of a speaker before and after the colon of a headline
SHORTEST_CONTENT = 3  # words on its other side


def find_by_layout(paragraphs: Sequence[Paragraph], cast: Cast) -> dict[int, Attribution]:
    """The paragraphs, by their numbers, that one person says as a whole, each with that attribution."""
    found = {**dict(find_set_out(paragraphs)), **find_turns(paragraphs)}
    for number, paragraph in enumerate(paragraphs):
        whole = _headline(paragraph, cast) if paragraph.is_headline else None
        if whole := whole or _signed(paragraph):
            found[number] = whole
    return {**{n: one for n, one in found.items() if paragraphs[n].others is None}, **dict(find_introduced(paragraphs))}


def _signed(paragraph: Paragraph) -> Attribution | None:
    """Quotation, dash, name: "“Too late.” — | Ana Smith"."""
    span, quotations = paragraph.span, paragraph.quotations
    if not quotations or quotations[0].start != span.start:
        return None
    found = find_signature(paragraph.text, quotations[-1].end, span.end)
    if found is None:
        return None
    kind, content = construction("signed"), Span(span.start, quotations[-1].end)
    return Attribution(
        (content,), Span(*found.span("mark")), Span(*found.span("name")), kind, kind.confidence, cue_class="speech"
    )


def _headline(paragraph: Paragraph, cast: Cast) -> Attribution | None:
    """The claim beside a colon or before a dash, where the cast knows who speaks: a topic stands there as often."""
    for name, content, source in _beside(paragraph):
        speaker = cast.resolve(source).source
        kind = construction(name)
        known = speaker is not None and (speaker.kind != "organization" or speaker.name.isupper())
        known = known and not _has_one_of("finite", paragraph, source)
        if name == "headline-before-colon" and speaker is not None and is_topic(paragraph, speaker):
            continue
        if _has_one_of("plainly_said", paragraph, source):
            continue  # "Dam Falls – | Some Say It Was Old": a clause in capitals
        if known or (_speaks(paragraph, source) and (speaker is not None or name.endswith("after-colon"))):
            return Attribution((content,), None, source, kind, kind.confidence, cue_class="speech")
    return None


def _has_one_of(verbs: str, paragraph: Paragraph, source: Span) -> bool:
    """Whether the words beside the mark have a verb of a class, and are a sentence of their own: "Don't trust Lee"."""
    sentence = paragraph.words_of(paragraph.sentence_of(source.start))
    return not words_of(verbs).isdisjoint(sentence.low[slice(*sentence.words_in(source))])


def _speaks(paragraph: Paragraph, source: Span) -> bool:
    """Whether the source is a noun phrase with a noun for those who speak, or the capital of a country."""
    sentence = paragraph.words_of(paragraph.sentence_of(source.start))
    words = sentence.words_in(source)
    is_topic = sentence.low[words.first] in ("a", "an")  # "The north: | a city that burns"
    if is_topic or paragraph.quotations_in(source) or not is_noun_phrase(sentence, words):
        return False
    return has_speaking_noun(sentence, words) or country_of_place(source.of(paragraph.text)) is not None


class _Beside(NamedTuple):
    """The two sides of a mark, and the construction that they are where the source can speak."""

    name: str
    content: Span
    source: Span


def _beside(paragraph: Paragraph) -> Iterator[_Beside]:
    """Content, colon, source: "Dam will hold: | ministry"; source, colon, content: "Kovac: | dam will hold".

    Content, dash, source: "Dam will hold – | ministry".
    """
    text, span = paragraph.text, paragraph.span
    for mark in (": ", " – ", " — ", " - "):
        before, _, after = span.of(text).rpartition(mark)
        fits = len(after.split()) <= LONGEST_AFTER and len(before.split()) >= SHORTEST_CONTENT
        if before and fits and after.lower() not in words_of("labels") - words_of("told_in"):
            at = span.start + len(before)
            yield _Beside("headline-after-colon", Span(span.start, at), trim(text, at + len(mark), span.end))
    before, colon, after = span.of(text).partition(": ")
    label, dash, name = before.partition(" – ")
    start = span.start
    if dash and label.lower() in words_of("labels"):  # "EXCLUSIVE – Kovac: dam will hold"
        start, before = start + len(label + dash), name
    fits = len(before.split()) <= LONGEST_BEFORE and len(after.split()) >= SHORTEST_CONTENT
    is_series = before != "" and before.lower().split()[-1] in words_of("series")
    if before and fits and not is_series and before.lower() not in words_of("labels"):  # "Analysis:" is no source
        at = start + len(before)
        content, source = trim(text, at + len(colon), span.end), trim(text, start, at)
        yield _Beside("headline-before-colon", content, source)
