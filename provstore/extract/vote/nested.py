"""Who says it in the words of somebody else: a claim inside a claim, and "Y said …, citing X".

What a speaker tells of another's words stands twice in the text: the outer claim stays, and the
inner one is a claim of its own that came through the outer speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.english.classes import is_function_word, words_of
from provstore.extract.sources.outlets import find_outlets
from provstore.extract.speech.attributions import find_attributions
from provstore.extract.speech.constructions import Attribution, source_after
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.subjects import has_speaking_noun
from provstore.extract.speech.words import read_sentence
from provstore.records import Span

# Constructions that can be told in a part of a sentence, where what stands around is not seen.
PLAIN = {"claim.that", "claim.clause", "claim.told", "claim.quotes", "claim.according", "claim.quoted-as"}
LEAST = 0.55  # confidence of an inner claim; a wrong speaker two steps away is worse than none


class Told(NamedTuple):
    """An attribution with those that stand in its words."""

    outer: Attribution
    inner: tuple[Attribution, ...]


def find_nested(paragraph: Paragraph, attributions: Sequence[Attribution]) -> list[Told]:
    """The attributions of a paragraph, each with those it tells of."""
    if not attributions:
        return []
    citing = dict(_citing(paragraph, attributions))
    taken = {cue.start for cue, _ in citing.values()}
    found: list[Told] = []
    for number, outer in enumerate(attributions):
        if outer.cue and not taken.isdisjoint(range(outer.cue.start, outer.cue.end)):
            continue  # "citing two doctors" is told as what the doctors said
        cited: tuple[Attribution, ...] = ()
        if number in citing:
            cue, source = citing[number]
            outer = outer._replace(content=tuple(_before(paragraph.text, part, cue) for part in outer.content))
            cited = (_passed_on(outer, cue, source),)
        found.append(Told(outer, (*cited, *_inside(paragraph, outer))))
    return found


def _inside(paragraph: Paragraph, outer: Attribution) -> Iterator[Attribution]:
    """Speech in the content, by somebody who is named or described.

    Whom a pronoun in another's words means is anybody's guess.
    """
    for part in outer.content:
        whole = paragraph.words_of(paragraph.sentence_of(part.start))
        words = whole.words_in(part)
        if not whole.has_speech(words):
            continue
        if whole.span(words.start, words.stop) == part:
            told = whole.part(words)
        else:  # of the tagger, which may begin within a word or end in another sentence
            told = read_sentence(paragraph.text, part, paragraph.quotations_in(part))
        for inner in find_attributions(told):
            if inner.cue_class != "speech" or inner.source is None or inner.rule not in PLAIN:
                continue
            confidence = round(inner.confidence * outer.confidence, 4)
            if confidence >= LEAST and not all(map(is_function_word, inner.source.of(paragraph.text).split())):
                yield inner._replace(confidence=confidence)


def _citing(paragraph: Paragraph, attributions: Sequence[Attribution]) -> Iterator[tuple[int, tuple[Span, Span]]]:
    """ "The agency reported …, citing two doctors": the doctors said it, and the agency passed it on.

    Yields the number of the attribution that is passed on, with "citing" and whom it cites.
    """
    done: set[int] = set()
    for number, outer in enumerate(attributions):
        at = paragraph.sentence_of(outer.cue.start) if outer.cue else None
        if at is None or at in done:
            continue
        done.add(at)
        words = paragraph.sentences[at].of(paragraph.text).lower()
        if not any(word in words for word in words_of("citing")):
            continue
        sentence = paragraph.words_of(at)
        for i, word in enumerate(sentence.low[:-1]):
            if word not in words_of("citing") or sentence.quoted[i]:
                continue
            cue, end = sentence.span(i, i + 1), source_after(sentence, i + 1)
            if end is None or not outer.cue or outer.cue.touches(cue):
                continue
            source = sentence.span(i + 1, end)
            if has_speaking_noun(sentence, i + 1, end) or find_outlets(source.of(paragraph.text)):
                yield number, (cue, source)
                break


def _before(text: str, part: Span, cue: Span) -> Span:
    """The part without ", citing …" at its end."""
    if not part.start < cue.start < part.end:
        return part
    return Span(part.start, part.start + len(text[part.start : cue.start].rstrip(" ,\xa0\n")))


def _passed_on(outer: Attribution, cue: Span, source: Span) -> Attribution:
    return outer._replace(
        cue=cue, source=source, addressee=None, around=(), rule="claim.cited",
        confidence=round(0.9 * outer.confidence, 4), methods=("rules",), readings=(),
    )  # fmt: skip
