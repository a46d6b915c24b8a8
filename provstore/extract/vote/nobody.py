"""Marks of the tagger by which nobody says anything, or somebody who is only told."""

import re
from collections.abc import Sequence
from itertools import pairwise

from provstore.english.classes import is_function_word, words_of
from provstore.english.stems import stem
from provstore.english.tokens import WORD
from provstore.extract.speech.cues import IDLE, CueAt, lexicon
from provstore.extract.speech.headlines import is_thing
from provstore.extract.speech.noun_phrases import is_abstraction
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.passives import given_name
from provstore.extract.speech.words import Sentence, Words
from provstore.extract.vote.thresholds import LONGEST_CUE
from provstore.records import Span
from provstore.rules import phrases_of
from provstore.tagger import Tagged

_UNDERGOING = re.compile(rf"\b{phrases_of(words_of('undergoing'))}\b")
_ASKED_FOR = ("Who", "What")  # "Who believes it?": nobody is told to
_LETTERS = ("Q", "A")  # "Q: It rained.  Is it safe?": whose turn it is, the transcript tells
_BEFORE_SOURCE = 8  # characters: "neither" and a space


def says_nothing(paragraph: Paragraph, content: tuple[Span, ...], found: Tagged) -> bool:
    """Whether nobody is said to say the content that was marked."""
    if paragraph.goes_on and paragraph.quotations and paragraph.quotations[0].holds(found.cue):
        return True  # the tagger reads each paragraph by itself, and knows nothing of a mark above
    return (
        paragraph.is_told(found.cue, found.source)
        or is_thing(paragraph, found.cue, found.source)
        or _is_nobody(paragraph, found.source)
        or _is_idle(paragraph, found.cue)
        or _is_named_by_nobody(paragraph, found)
        or _is_beat(paragraph, content, found)
    )


def is_reader(text: str, source: Span | None, cue: Span | None) -> bool:
    """ "If | you | believe it": whoever reads says nothing; "you | have said" is asked of somebody who is there."""
    if source is None or source.of(text).lower() != "you":
        return False
    return cue is None or not text.startswith(("have ", "’ve ", "'ve "), cue.start)


def tells_no_words(paragraph: Paragraph, found: Tagged) -> bool:
    """Whether a mark that no rule bears out has no words of anybody: a deed, or one against a mere name.

    "Hired | a lawyer", "tried to stop | the vote", "campaigned against | Ann Lee": none of it is said or thought, and
    no word of the cue is one of saying or thinking.
    """
    sentence = paragraph.words_of(paragraph.sentence_of(found.cue.start))
    if paragraph.mode(found.content) != "indirect":
        return False
    if sentence.low[sentence.words_in(found.cue).first] == "to":
        return True
    if known_cue(sentence, found.cue) is not None:
        return False
    low = sentence.low[slice(*sentence.words_in(found.cue))]
    tries = any(word in words_of("attempts") and following == "to" for word, following in pairwise(low))
    if tries or not words_of("deeds").isdisjoint(map(stem, low)):
        return True
    return not sentence.is_title_case() and _is_mere_name(paragraph.text, found.content)


def _is_mere_name(text: str, content: Sequence[Span]) -> bool:
    """Somebody by name or pronoun and nothing else: "him", "Ann Lee", "the Council of Northtown"."""
    words = [word for part in content for word in WORD.findall(part.of(text))]
    return all(word[0].isupper() or is_function_word(word) or word in words_of("hearers") for word in words)


def is_told(paragraph: Paragraph, found: Tagged) -> bool:
    """ "The council | was told", "residents | were warned": the source of the tagger is whoever hears it.

    Or whoever others speak of: "Ann Lee | drew criticism for", "the port, | long criticized for".
    """
    if found.source is None or found.source.start > found.cue.start:
        return False
    sentence = paragraph.words_of(paragraph.sentence_of(found.cue.start))
    words = sentence.words_in(found.cue)
    known = known_cue(sentence, found.cue)
    if given_name(sentence, words.first):
        return True
    if _UNDERGOING.search(" ".join(sentence.low[slice(*words)])):
        return True
    if sentence.low[words.first - 1] == "," and _is_participle(sentence, known or words):
        return True
    if known is None or known.entry.quotes:
        return False
    if not _is_past(sentence.low[known.first]):
        return False
    passive = not words_of("be").isdisjoint(sentence.low[words.first : known.first])
    return passive and bool(known.entry.takes & {"addressee", "infinitive"})


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in words_of("past_participles")


def _is_participle(sentence: Sentence, cue: Words | CueAt) -> bool:
    """ "Lee, | identified as | a witness", "gifts, | thought to | be stolen", "a port | accused of": others do so."""
    verb, behind = sentence.low[cue.first], sentence.low[cue.first + 1 : cue.first + 3]
    supposed = behind[:1] == ("to",) and behind[1:] in (("be",), ("have",))
    is_judged = verb in words_of("judged") and behind[:1] in (("for",), ("of",))  # and not "Lee, | asked for | help"
    return (_is_past(verb) and (supposed or behind[:1] == ("as",))) or is_judged


def _is_idle(paragraph: Paragraph, cue: Span) -> bool:
    """ "Claimed nine lives": nobody says anything."""
    sentence = paragraph.words_of(paragraph.sentence_of(cue.start))
    first, end = sentence.words_in(cue)
    if first == end:
        return False
    last, following = sentence.low[end - 1], sentence.low[end : end + IDLE]
    return any(form.words == (last,) and form.entry.is_idle_before(following) for form in lexicon().get(last, ()))


def is_named(paragraph: Paragraph, found: Tagged) -> bool:
    """ "A prison, | dubbed | the Hotel": a thing gets a name, and whom the tagger has for its source did not say it."""
    sentence = paragraph.words_of(paragraph.sentence_of(found.cue.start))
    return given_name(sentence, sentence.words_in(found.cue).first) is not None


def _is_named_by_nobody(paragraph: Paragraph, found: Tagged) -> bool:
    """The same, where nobody is told who gave it: "A prison, | dubbed | the Hotel, burned"."""
    sentence = paragraph.words_of(paragraph.sentence_of(found.cue.start))
    name = given_name(sentence, sentence.words_in(found.cue).first)
    return name is not None and sentence.low[name.end : name.end + 1] != ("by",)


def _is_beat(paragraph: Paragraph, content: tuple[Span, ...], found: Tagged) -> bool:
    """A sentence of its own behind a quotation, of which no word is a cue: “It is out.” | Reed nodded."""
    number = paragraph.sentence_of(found.cue.start)
    behind = bool(content) and all(part.end <= paragraph.sentences[number].start for part in content)
    return behind and known_cue(paragraph.words_of(number), found.cue) is None


def _is_nobody(paragraph: Paragraph, source: Span | None) -> bool:
    """ "Neither the police nor the court has said …", "experience shows …": what nobody says is no claim."""
    if source is None:
        return False
    words = paragraph.text[max(paragraph.span.start, source.start - _BEFORE_SOURCE) : source.end].lower().split()
    first = source.of(paragraph.text).lower().split()[:1]
    before = words[: -len(source.of(paragraph.text).split())][-1:]
    asked_for = source.of(paragraph.text) in _ASKED_FOR and "?" in paragraph.text[source.end : paragraph.span.end]
    is_anybody = words_of("nobody").isdisjoint([*first, *before]) and not is_abstraction(words)
    return asked_for or not is_anybody or source.of(paragraph.text) in _LETTERS


def known_cue(sentence: Sentence, cue: Span) -> CueAt | None:
    """The last entry of the lexicon within the words of the cue."""
    words = sentence.words_in(cue)
    near = sentence.cues_in(Words(words.first - LONGEST_CUE, words.end))
    return next((one for one in reversed(near) if sentence.span(Words(one.first, one.end)).touches(cue)), None)
