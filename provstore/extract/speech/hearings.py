"""What a court, an inquest or a committee is told: "the jury heard that Lee stole a car", "…, the court was told".

Who told it stands elsewhere, mostly nowhere: the claim has no source, and the body that hears is whom it was said to.
"""

from provstore.english.classes import words_of
from provstore.english.quotations import CLOSING
from provstore.extract.speech import bounds
from provstore.extract.speech.complements import skip_adverbials
from provstore.extract.speech.constructions import make
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.parts import Made, construction
from provstore.extract.speech.subjects import subject_before
from provstore.extract.speech.words import Sentence, Words, any_of

_SHORTEST = 3  # words and marks of what was heard
_VERB_NEAR = 8  # words behind the cue among which a clause without "that" has its verb
_OPENS_CLAUSE = any_of("pronouns", "determiners")
_STOPS_CLAUSE = bounds.SENTENCE_MARKS | any_of("prepositions", "conjunctions", "relative_openers", "subordinators")
_BEHIND = any_of("prepositions", "after_cue", "adverbs_of_time") | bounds.SENTENCE_MARKS


def heard(sentence: Sentence, cue: CueAt, reached: int) -> Made | None:
    """Body, "heard" or "was told", content; or content, comma, body, cue: "| Lee fled, | the court | heard"."""
    body = subject_before(sentence, cue.first) or _bare(sentence, cue)
    if body is None or body.first < reached or not _hears(sentence, body, cue):
        return None
    content = _content_behind(sentence, cue)
    if content is not None:
        around, end = Words(body.first, content.first), content.end
    elif not _ends_clause(sentence, body.first, reached) or not _is_last(sentence, cue.end):
        return None
    else:
        content = bounds.trim_content(sentence, Words(reached, body.first))
        end = bounds.clause_end(sentence, cue.end)
        around = Words(body.first, end)
    if content is None or content.length < _SHORTEST:
        return None
    kind = construction("heard")
    return Made(make(sentence, kind, [content], None, cue, [around], kind.confidence, body), end, None)


def _bare(sentence: Sentence, cue: CueAt) -> Words | None:
    """A noun without its article, as in headlines: "…, | court | told"."""
    before = Words(cue.first - 1, cue.first)
    return before if before.first > 0 and sentence.low[before.first] in words_of("hearing_bodies") else None


def _hears(sentence: Sentence, body: Words, cue: CueAt) -> bool:
    """Whether the subject is a body that is told things: "an inquest in Northtown", but no friend of the court."""
    low = sentence.low
    far = next((i for i in body.numbers if low[i] in words_of("prepositions")), body.end)
    is_told = low[cue.first] != "told" or not words_of("be").isdisjoint(low[body.end : cue.first])
    is_headline = far == cue.first and body.length == 1  # "court told"
    return (is_told or is_headline) and not words_of("hearing_bodies").isdisjoint(low[body.first : far])


def _content_behind(sentence: Sentence, cue: CueAt) -> Words | None:
    """What was heard behind the cue: "that Lee fled", "how he fled", "he fled"; not "the appeal"."""
    begin = skip_adverbials(sentence, cue.end)
    at = begin.at
    if at >= len(sentence) or not (begin.after_that or sentence.low[at] == "how" or _is_clause(sentence, at)):
        return None
    return bounds.trim_content(sentence, Words(at, bounds.content_end(sentence, at)))


def _is_clause(sentence: Sentence, at: int) -> bool:
    """Name, pronoun or determiner with a finite verb soon, before any comma: "| Lee had stolen a car"."""
    if sentence.low[at] in words_of("pronouns") - {"it", "you"}:  # "heard it" may end there
        return True
    if not (sentence.is_capital(at) or sentence.low[at] in _OPENS_CLAUSE):
        return False
    near = range(at + 1, min(len(sentence), at + _VERB_NEAR))
    stop = next((i for i in near if sentence.low[i] in _STOPS_CLAUSE or sentence.is_weekday(i)), near.stop)
    return bounds.has_finite(sentence, Words(at, stop))


def _ends_clause(sentence: Sentence, first: int, reached: int) -> bool:
    return first > reached and (sentence.low[first - 1] == "," or sentence.low[first - 1] in CLOSING)


def _is_last(sentence: Sentence, end: int) -> bool:
    """Whether nothing but when and where follows: "the court heard | on Monday"."""
    return end >= len(sentence) or sentence.low[end] in _BEHIND or sentence.is_weekday(end)
