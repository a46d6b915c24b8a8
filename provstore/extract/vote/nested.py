"""Who says it in the words of somebody else: a claim inside a claim, and "Y said …, citing X".

What a speaker tells of another's words stands twice in the text: the outer claim stays, and the
inner one is a claim of its own that came through the outer speaker.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from provstore.english.classes import is_function_word, words_of
from provstore.extract.sources.outlets import find_outlets
from provstore.extract.speech.attributions import find_attributions
from provstore.extract.speech.constructions import source_after
from provstore.extract.speech.noun_phrases import has_speaking_noun, is_speaking_noun
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.speech.words import Sentence, Words, read_sentence
from provstore.extract.vote.thresholds import CITED, LEAST_TOLD
from provstore.records import Span


class Told(NamedTuple):
    """An attribution with those that stand in its words."""

    outer: Attribution
    inner: tuple[Attribution, ...]

    @property
    def last(self) -> Attribution:
        """The last of them: the innermost, or else the outer one itself."""
        return (self.outer, *self.inner)[-1]


class _Citing(NamedTuple):
    """ "Citing" and whom it cites."""

    cue: Span
    source: Span


def find_nested(paragraph: Paragraph, attributions: Sequence[Attribution]) -> list[Told]:
    """The attributions of a paragraph, each with those it tells of."""
    citing = dict(_cited(paragraph, attributions))
    taken = {one.cue.start for one in citing.values()}
    outer_of = _outers(attributions)
    inner_of: dict[int, list[Attribution]] = {}
    for number in sorted(outer_of):
        inner_of.setdefault(_outermost(outer_of, number), []).append(attributions[number])
    found: list[Told] = []
    for number, outer in enumerate(attributions):
        if number in outer_of:
            continue
        if outer.cue and not taken.isdisjoint(range(outer.cue.start, outer.cue.end)):
            continue  # "citing two doctors" is told as what the doctors said
        inner: list[Attribution] = []
        if number in citing:
            cue, source = citing[number]
            parts = (_before(paragraph.text, part, cue) for part in outer.content)
            outer = outer._replace(content=tuple(_behind(paragraph.text, part, source) for part in parts))
            inner.append(outer._replace(
                cue=cue, source=source, addressee=None, around=(), construction=construction("cited"),
                confidence=round(CITED * outer.confidence, 4), methods=("rules",), readings=(),
            ))  # fmt: skip
        inner += inner_of.get(number, [])
        cues = [one.cue for one in inner if one.cue]
        told = (one for one in _inside(paragraph, outer) if not any(one.cue and one.cue.touches(cue) for cue in cues))
        found.append(Told(outer, (*inner, *told)))
    return found


def _outers(attributions: Sequence[Attribution]) -> dict[int, int]:
    """Number of an attribution → number of the one in whose words it stands: "“…,” Lee said, | Reuters reported".

    Where each stands in the other's words, the last of the two tells of the other: "Lee said it rained, | Roe said".
    """
    cues = sorted((one.cue.start, inner) for inner, one in enumerate(attributions) if one.cue)
    outer_of: dict[int, int] = {}
    for outer, one in reversed(list(enumerate(attributions))):
        for part in one.content:
            for _, inner in cues[bisect_left(cues, (part.start,)) : bisect_left(cues, (part.end,))]:
                cue = attributions[inner].cue
                if inner not in outer_of and cue and part.holds(cue) and _outermost(outer_of, outer) != inner:
                    outer_of[inner] = outer
    return outer_of


def _outermost(outer_of: dict[int, int], number: int) -> int:
    """Whoever tells of whoever tells of an attribution, and so on: TASS of "TASS wrote that Lee said that …"."""
    while number in outer_of:
        number = outer_of[number]
    return number


def _inside(paragraph: Paragraph, outer: Attribution) -> Iterator[Attribution]:
    """Speech in the content, by somebody who is named or described.

    Whom a pronoun in another's words means is anybody's guess.
    """
    for told in _told(paragraph, outer):
        for inner in find_attributions(told):
            if inner.cue_class != "speech" or inner.source is None or not inner.construction.may_be_told:
                continue
            confidence = round(inner.confidence * outer.confidence, 4)
            if confidence >= LEAST_TOLD and _names_somebody(inner.source.of(paragraph.text)):
                yield inner._replace(confidence=confidence)


def _names_somebody(words: str) -> bool:
    """Whether it is more than a pronoun: "police" does, "they" and "some of them" do not."""
    return any(is_speaking_noun(word.lower()) or not is_function_word(word) for word in words.split())


def _told(paragraph: Paragraph, outer: Attribution) -> Iterator[Sentence]:
    """The content, sentence by sentence, as far as a cue of speech stands in it."""
    for part in outer.content:
        first = paragraph.sentence_of(part.start)
        # A turn has many sentences; else what reaches into a second one is mostly a slip of the tagger.
        last = paragraph.sentence_of(part.end - 1) if outer.construction.is_final else first
        for number in range(first, last + 1):
            sentence, whole = paragraph.words_of(number), paragraph.sentences[number]
            span = Span(max(part.start, whole.start), min(part.end, whole.end))
            words = sentence.words_in(span)
            if not any(cue.entry.kind == "speech" for cue in sentence.cues_in(words)):
                continue
            # Of the tagger is what begins or ends within a word.
            exact = sentence.span(words) == span
            yield sentence.part(words) if exact else read_sentence(paragraph.text, span, paragraph.quotations_in(span))


def _cited(paragraph: Paragraph, attributions: Sequence[Attribution]) -> Iterator[tuple[int, _Citing]]:
    """ "The agency reported …, citing two doctors": the doctors said it, and the agency passed it on.

    Yields the number of the attribution that is passed on, the first of its sentence.
    """
    done: set[int] = set()
    for number, outer in enumerate(attributions):
        at = paragraph.sentence_of(outer.place)
        if outer.cue is None or at in done:
            continue
        done.add(at)
        apart = (citing for citing in _citing(paragraph.words_of(at)) if not citing.cue.touches(outer.cue))
        yield from ((number, citing) for citing in islice(apart, 1))


def _citing(sentence: Sentence) -> Iterator[_Citing]:
    """Claim, "citing", source: "the agency reported that the dam had cracks, | citing | two doctors"."""
    verbs = words_of("citing")
    if verbs.isdisjoint(sentence.low):
        return
    for i in [i for i, word in enumerate(sentence.low[:-1]) if word in verbs and not sentence.quoted[i]]:
        end = source_after(sentence, i + 1)
        if end is None:
            continue
        words = Words(i + 1, end)
        source = sentence.span(words)
        if has_speaking_noun(sentence, words) or find_outlets(source.of(sentence.text)):
            yield _Citing(sentence.span(Words(i, i + 1)), source)


def _before(text: str, part: Span, cue: Span) -> Span:
    """The part without ", citing …" at its end."""
    if not part.start < cue.start < part.end:
        return part
    return Span(part.start, part.start + len(text[part.start : cue.start].rstrip(" ,\xa0\n")))


def _behind(text: str, part: Span, source: Span) -> Span:
    """The part without the source that it opens with: "reported, citing | two doctors | , that it was closed"."""
    if part.start != source.start or source.end >= part.end:
        return part
    rest = text[source.end : part.end].lstrip(" ,").removeprefix("that ")
    return Span(part.end - len(rest), part.end) if rest else part
