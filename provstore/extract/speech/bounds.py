"""Where the content of an attribution begins and ends."""

from bisect import bisect_right
from itertools import pairwise

from provstore.english.classes import words_of
from provstore.english.quotations import CLOSING
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.noun_phrases import ends_in_ed
from provstore.extract.speech.words import Sentence, Words, first_word

MOST_CUES = 40  # of a sentence that are tried for the end of a content; more is no prose
FAR = 100  # words before or behind cue and source in which date and medium are looked for; no clause is longer
MOST_BEFORE_CLAUSE = 7  # words before a cue that only say when or where: "in the north, officials said, it rained"
MOST_BETWEEN = 14  # words between the halves of a quotation: “…,” he told reporters in the capital on Monday, “…”
# A verb after a content begins a claim of its own where so many of its forms are cues.
_ADDS_FROM = 0.6  # of ", adding that"
_GOES_ON_ABOVE = 0.7  # of ", and said"
MOST_OF_OTHER = 10  # words from "while" to the cue of whoever speaks next
STOPS = frozenset(".!?")
SENTENCE_MARKS = STOPS | frozenset(",;:…")
DASHES = frozenset("-–—")
_OUTER = SENTENCE_MARKS | DASHES
_BEFORE_QUOTATION = DASHES | frozenset(",.:")


def content_end(sentence: Sentence, first: int) -> int:
    """Where the content that begins at word `first` ends: before the next cue that shares its subject."""
    later = bisect_right(sentence.cues, first, key=first_word)
    ends = (_end_before(sentence, first, cue) for cue in sentence.cues[later : later + MOST_CUES])
    return next((end for end in ends if end is not None), len(sentence))


def _end_before(sentence: Sentence, first: int, cue: CueAt) -> int | None:
    """Content, next cue: it was closed | , adding that …, | , and asked for help, | , according to the mayor."""
    low, entry, before = sentence.low, cue.entry, sentence.low[cue.first - 1]
    speaks = entry.kind == "speech"
    joined = before == "and" and cue.first > 1 and low[cue.first - 2] == ","
    if speaks and entry.precision >= _ADDS_FROM and is_participle(sentence, cue.first) and cue.first - first > 2:
        return cue.first - (2 if before == "and" else 1 if before in (",", "–", "—") else 0)
    if speaks and entry.precision > _GOES_ON_ABOVE and joined and not low[cue.first].endswith("ing"):
        return cue.first - 2
    if "source_after" in entry.takes and before == ",":
        return cue.first - 1
    return _end_before_other(sentence, first, cue) if speaks and entry.precision > _GOES_ON_ABOVE else None


def _end_before_other(sentence: Sentence, first: int, cue: CueAt) -> int | None:
    """Content, "while" and another speaker: "it was closed | , while the mayor said …"."""
    for i in range(cue.first - 1, max(first, cue.first - MOST_OF_OTHER), -1):
        if sentence.low[i] in SENTENCE_MARKS or sentence.quoted[i]:
            return None
        if sentence.low[i] in words_of("contrasting"):
            return i - 1 if sentence.low[i - 1] == "," and not sentence.quoted[i - 1] else None
    return None


def clause_end(sentence: Sentence, first: int) -> int:
    """The end of the words about the saying: the next comma, the next quotation, or the sentence's end."""
    last = min(first + FAR, len(sentence))
    return next((i for i in range(first, last) if sentence.low[i] in (",", ";") or sentence.quoted[i]), last)


def trim_content(sentence: Sentence, content: Words) -> Words | None:
    """Content without the marks around it that stand outside its quotation marks; None where no word is left."""
    first, end = content
    if first == 0 and end > 1 and sentence.low[0] in ("and", "but"):
        first = 1
    while first < end and (sentence.low[first] in _OUTER or sentence.low[first] == ")"):
        first += 1
    while end > first and sentence.low[end - 1] in _OUTER:
        if end < len(sentence) and sentence.quoted[end - 1] and sentence.quoted[end]:
            break  # the quotation goes on
        end -= 1
    return Words(first, end) if first < end else None


def with_name(sentence: Sentence, end: int) -> int:
    """The end of ", Ann Lee" after "the party's leader": a name in apposition."""
    if end >= len(sentence) or sentence.low[end] != ",":
        return end
    behind = range(end + 1, len(sentence))
    after = next((i for i in behind if not (sentence.is_word(i) and sentence.is_capital(i))), len(sentence))
    closed = after >= len(sentence) or sentence.low[after] in (",", ".")
    return after if closed and 2 <= after - end - 1 <= 4 else end


def is_participle(sentence: Sentence, i: int) -> bool:
    """Mark, verb in -ing: it was closed, | adding | that it would stay so."""
    if not sentence.low[i].endswith("ing") or i == 0:
        return False
    before = sentence.low[i - 1]
    return before in (",", "–", "—") or before in CLOSING or (before == "and" and i > 1 and sentence.low[i - 2] == ",")


def resumed_quotation(sentence: Sentence, first: int) -> Words | None:
    """The second half of “…,” he said, | “…”; `first` is the word after cue and source."""
    near = range(first, min(len(sentence), first + MOST_BETWEEN + 2))
    begin = next((i for i in near if sentence.quoted[i] or sentence.low[i] == ";"), first)
    if begin == first or not sentence.quoted[begin] or sentence.low[begin - 1] not in _BEFORE_QUOTATION:
        return None
    end = next((i for i in range(begin, len(sentence)) if not sentence.quoted[i]), len(sentence))
    return trim_content(sentence, Words(begin, end))


def resumed_clause(sentence: Sentence, content: Words, first: int) -> Words | None:
    """The clause around which cue and source stand: "Five years ago, said Lee, | it was closed"."""
    if first >= len(sentence) or sentence.low[first] != "," or content.length > MOST_BEFORE_CLAUSE:
        return None
    rest = Words(first + 1, len(sentence))
    if has_finite(sentence, content) or not has_finite(sentence, rest) or any(sentence.quoted[content.first :]):
        return None
    return trim_content(sentence, Words(first + 1, content_end(sentence, first + 1)))


def has_finite(sentence: Sentence, words: Words) -> bool:
    """Whether a finite verb is among the words: "Lee | had | a car"."""
    return any(
        sentence.low[i] in words_of("finite") or (ends_in_ed(sentence.low[i]) and not sentence.is_capital(i))
        for i in words.numbers
    )


def tells(sentence: Sentence, words: Words) -> bool:
    """Whether words have a verb, and are no mere thing: "the bridge | was closed", "| to close | the bridge"."""
    return has_finite(sentence, words) or "to" in sentence.low[slice(*words)]


def is_thing(sentence: Sentence, words: Words) -> bool:
    """Whether words are no clause and no deed either: "two ships", "two ships to the | fleet"."""
    low = sentence.low[slice(*words)]
    deeds = (following for word, following in pairwise(low) if word == "to")
    is_deed = any(word not in words_of("determiners") and word.islower() for word in deeds)
    plain = (Words(i, i + 1) for i in words.numbers if not sentence.is_capital(i))  # "in | May | 2017" is no verb
    return not (is_deed or any(has_finite(sentence, one) for one in plain)) and words_of("pronouns").isdisjoint(low)
