"""When and in what it was said: the words that stand between a cue and its content."""

from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.quotations import OPENING
from provstore.extract.speech.words import Sentence, any_of

_ADVERBIAL_OPENERS = any_of("prepositions", "auxiliaries", "time_openers") | {","}
REACH = 18  # words after a cue among which "that" opens the content


class Begin(NamedTuple):
    """The word at which a content can begin, and whether "that" stands before it."""

    at: int
    after_that: bool


def skip_adverbials(sentence: Sentence, first: int) -> Begin:
    """Verb, adverbials, content: "said | on Tuesday in a statement that | it was closed"; `first` follows the verb."""
    that = _that_ahead(sentence, first)
    if that is not None:
        return Begin(that + 1, True)
    at = first
    while at < len(sentence) and not sentence.quoted[at] and (end := _adverbial_end(sentence, at)) > at:
        at = end
    after_that = at < len(sentence) and sentence.low[at] == "that"
    return Begin(at + after_that, after_that)


def _that_ahead(sentence: Sentence, first: int) -> int | None:
    """Adverbial of any length, "that": "said | during a visit to the north | that it was closed"."""
    if "that" not in sentence.low[first : first + REACH]:
        return None
    that = sentence.low.index("that", first)
    before = sentence.low[first:that]
    is_adverbial = not before or (
        before[0] in _ADVERBIAL_OPENERS or sentence.is_weekday(first) or sentence.is_adverb(first)
    )
    plain = not any(sentence.quoted[first:that]) and words_of("pronouns").isdisjoint(before)
    return that if is_adverbial and plain else None


def _adverbial_end(sentence: Sentence, i: int) -> int:
    """The end of one adverbial that begins at word `i`; `i` where none does."""
    for find_end in (_time, _date, _medium, _pause, _manner):
        if (end := find_end(sentence, i)) > i:
            return end
    return i


def _time(sentence: Sentence, i: int) -> int:
    """One word of time: "said | yesterday | it was closed"."""
    return i + 1 if sentence.is_weekday(i) or sentence.low[i] in words_of("adverbs_of_time") else i


def _date(sentence: Sentence, i: int) -> int:
    """Preposition or adjective, day or time: "said | late Monday | it was closed", "said | last week | …"."""
    if sentence.low[i] not in words_of("before_times"):
        return i
    day = i + 1 < len(sentence) and (sentence.is_weekday(i + 1) or sentence.low[i + 1] in words_of("times"))
    return i + 2 if day else i


def _medium(sentence: Sentence, i: int) -> int:
    """ "In", determiner, what it was said in: "said | in a joint statement | it was closed"."""
    if sentence.low[i] != "in" or i + 3 >= len(sentence) or sentence.low[i + 1] not in words_of("medium_openers"):
        return i
    for end in range(i + 2, min(i + 6, len(sentence))):
        if sentence.low[end] in words_of("communications"):
            return end + 1
        if " ".join(sentence.low[end : end + 2]) in words_of("communications"):
            return end + 2
    return i


def _pause(sentence: Sentence, i: int) -> int:
    """A comma before a quotation: "said | , | “It is closed.”"."""
    is_pause = sentence.low[i] == "," and 0 < i < len(sentence) - 1
    return i + 1 if is_pause and (sentence.quoted[i + 1] or sentence.low[i + 1] in OPENING) else i


def _manner(sentence: Sentence, i: int) -> int:
    """An adverb of manner: "said | bluntly | it was closed"."""
    return i + 1 if sentence.is_adverb(i) and not sentence.is_capital(i) and len(sentence.low[i]) > 5 else i
