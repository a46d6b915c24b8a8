"""Marks of the tagger by which nobody says anything, or somebody who is only told."""

from provstore.english.classes import words_of
from provstore.extract.speech.cues import IDLE, CueAt, lexicon
from provstore.extract.speech.noun_phrases import is_abstraction
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.words import Sentence, Words
from provstore.extract.vote.thresholds import LONGEST_CUE
from provstore.records import Span
from provstore.tagger import Tagged

_ASKED_FOR = ("Who", "What")  # "Who believes it?": nobody is told to
_BEFORE_SOURCE = 8  # characters: "neither" and a space


def says_nothing(paragraph: Paragraph, content: tuple[Span, ...], found: Tagged) -> bool:
    """Whether nobody is said to say the content that was marked."""
    if paragraph.goes_on and paragraph.quotations and paragraph.quotations[0].holds(found.cue):
        return True  # the tagger reads each paragraph by itself, and knows nothing of a mark above
    return (
        paragraph.is_told(found.cue, found.source)
        or _is_nobody(paragraph, found.source)
        or _is_idle(paragraph, found.cue)
        or _is_beat(paragraph, content, found)
    )


def is_told(paragraph: Paragraph, found: Tagged) -> bool:
    """ "The council | was told", "residents | were warned": the source of the tagger is whoever hears it."""
    if found.source is None or found.source.start > found.cue.start:
        return False
    sentence = paragraph.words_of(paragraph.sentence_of(found.cue.start))
    words = sentence.words_in(found.cue)
    if paragraph.text[found.source.end : found.cue.start].strip() == "," and _is_participle(sentence, words):
        return True
    known = known_cue(sentence, found.cue)
    if known is None or known.entry.quotes:
        return False
    if not _is_past(sentence.low[known.first]):
        return False
    passive = not words_of("be").isdisjoint(sentence.low[words.first : known.first])
    return passive and bool(known.entry.takes & {"addressee", "infinitive"})


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in words_of("past_participles")


def _is_participle(sentence: Sentence, cue: Words) -> bool:
    """ "Lee, | identified as | a witness", "gifts, | thought to | be stolen": somebody else identifies and thinks."""
    behind = sentence.low[cue.first + 1 : cue.first + 3]
    supposed = behind[:1] == ("to",) and behind[1:] in (("be",), ("have",))
    return _is_past(sentence.low[cue.first]) and (supposed or behind[:1] == ("as",))


def _is_idle(paragraph: Paragraph, cue: Span) -> bool:
    """ "Claimed nine lives": nobody says anything."""
    sentence = paragraph.words_of(paragraph.sentence_of(cue.start))
    first, end = sentence.words_in(cue)
    if first == end:
        return False
    last, following = sentence.low[end - 1], sentence.low[end : end + IDLE]
    return any(form.words == (last,) and form.entry.is_idle_before(following) for form in lexicon().get(last, ()))


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
    return asked_for or not is_anybody


def known_cue(sentence: Sentence, cue: Span) -> CueAt | None:
    """The last entry of the lexicon within the words of the cue."""
    words = sentence.words_in(cue)
    near = sentence.cues_in(Words(words.first - LONGEST_CUE, words.end))
    return next((one for one in reversed(near) if sentence.span(Words(one.first, one.end)).touches(cue)), None)
