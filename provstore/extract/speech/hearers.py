"""Who is told, and who is urged."""

from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.extract.sources.nouns import is_title
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.words import Sentence, Words, any_of

REACH = 16  # words after a cue among which "that" ends the hearer
_AFTER_HEARER = any_of("pronouns", "after_hearer")
LONGEST = 40  # words of a hearer; a longer one is a clause that was misread


class Hearer(NamedTuple):
    """Who is told, None where nobody is, and the word at which the rest goes on."""

    words: Words | None
    end: int


def find_hearer(sentence: Sentence, cue: CueAt) -> Hearer:
    """Verb, hearer, content: "told | the council on Monday | that it was closed"; nobody where the verb takes none."""
    first = cue.end
    nobody = Hearer(None, first)
    if "addressee" not in cue.entry.takes or first >= len(sentence) or not sentence.is_word(first):
        return nobody
    if sentence.low[first] in words_of("no_hearer") or sentence.is_weekday(first):
        return nobody
    if before_that := _before_that(sentence, first):
        return before_that
    if sentence.low[first] in words_of("hearers"):
        return Hearer(Words(first, first + 1), first + 1)
    # "Warned the council" may be told or be the content: after such a verb only a hearer before a clause is sure.
    end = _named_end(sentence, first) if cue.entry.names_hearer else first
    return Hearer(Words(first, end), end) if end > first else nobody


def _before_that(sentence: Sentence, first: int) -> Hearer | None:
    """Hearer, time or place, "that": "| the council | on Monday | that it was closed"."""
    if "that" not in sentence.low[first + 1 : first + REACH]:
        return None
    that = sentence.low.index("that", first + 1)
    if "," in sentence.low[first:that]:
        return None
    told = range(first + 1, that)
    end = next((i for i in told if sentence.low[i] in words_of("circumstance") or sentence.is_weekday(i)), that)
    return Hearer(Words(first, end), that)


def _named_end(sentence: Sentence, first: int) -> int:
    """The end of a hearer that nothing but its own words tell from the content: "| the agency AFP | the bridge was"."""
    end, named = first, False
    while end < min(len(sentence), first + LONGEST) and not sentence.quoted[end]:
        if not (sentence.is_word(end) or sentence.low[end] in ("’", "'")):
            break
        if (end > first and _begins_anew(sentence, end)) or (named and not _is_of_name(sentence, end)):
            break
        named = named or sentence.is_capital(end)
        end += 1
    return end


def _begins_anew(sentence: Sentence, i: int) -> bool:
    """Whether a content, a time or a place begins: "told Lee | the bridge", but "told the head of | the bridge"."""
    word = sentence.low[i]
    if word in _AFTER_HEARER or sentence.is_weekday(i):
        return True
    return word in words_of("next_phrase") and sentence.low[i - 1] not in words_of("within_phrase")


def _is_of_name(sentence: Sentence, i: int) -> bool:
    """Whether a name goes on: "the Association | of | Farmers", "the Qatari | news channel | Al X"."""
    if sentence.is_capital(i) or sentence.low[i] in words_of("within_names"):
        return True
    nouns = words_of("press_nouns")
    ahead = next((j for j in range(i, min(i + 3, len(sentence))) if sentence.low[j] not in nouns), i)
    return ahead > i and sentence.is_capital(ahead)


def split_hearer(sentence: Sentence, source: Words) -> tuple[Words, Words | None]:
    """Source, "to", hearer behind a cue: "said | Ann Lee | to | reporters"; but "said Ann Lee, envoy to Norland"."""
    to = next((i for i in range(source.first + 1, source.end - 1) if sentence.low[i] == "to"), None)
    if to is None or not sentence.is_capital(to - 1) or is_title(sentence.low[to - 1]):
        return source, None
    return Words(source.first, to), Words(to + 1, source.end)


def find_urged(sentence: Sentence, content: Words) -> Words | None:
    """Who is urged, time or place, "to", deed: "urged | the council | on Monday | to act"."""
    first = content.first
    to = next((i for i in content.numbers if sentence.low[i] == "to" and not sentence.quoted[i]), first)
    dates = (i for i in range(first + 1, to) if sentence.low[i] in (",", "on") or sentence.is_weekday(i))
    end = next(dates, to)
    return Words(first, end) if end > first and sentence.low[first] != "," else None
