"""Where the content of an attribution begins and ends."""

from bisect import bisect_right

from provstore.english.quotations import CLOSING
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.words import Sentence, Words, first_word

MOST_CUES = 40  # of a sentence that are tried for the end of a content; more is no prose
FAR = 100  # words before or behind cue and source in which date and medium are looked for; no clause is longer
MOST_BETWEEN = 14  # words between the halves of a quotation: “…,” he told reporters in the capital on Monday, “…”
# A verb after a content begins a claim of its own where so many of its forms are cues.
_ADDS_FROM = 0.6  # of ", adding that"
_GOES_ON_ABOVE = 0.7  # of ", and said"
STOPS = frozenset(".!?")
SENTENCE_MARKS = STOPS | frozenset(",;:…")
DASHES = frozenset("-–—")
_BEFORE_QUOTATION = DASHES | frozenset(",.:")


def content_end(sentence: Sentence, first: int) -> int:
    """Where the content that begins at word `first` ends: before the next cue that shares its subject."""
    later = bisect_right(sentence.cues, first, key=first_word)
    for other in sentence.cues[later : later + MOST_CUES]:
        for find_end in (_before_participle, _before_verb, _before_preposition):
            if (end := find_end(sentence, first, other)) is not None:
                return end
    return len(sentence)


def _before_participle(sentence: Sentence, first: int, cue: CueAt) -> int | None:
    """Content, "adding": it was closed | , adding that it would stay so."""
    before = sentence.low[cue.first - 1]
    is_next = is_participle(sentence, cue.first) and cue.first - first > 2
    if not is_next or cue.entry.precision < _ADDS_FROM or cue.entry.kind != "speech":
        return None
    return cue.first - (2 if before == "and" else 1 if before in (",", "–", "—") else 0)


def _before_verb(sentence: Sentence, _first: int, cue: CueAt) -> int | None:
    """Content, "and", verb: it was closed | , and asked for help."""
    follows = sentence.low[cue.first - 1] == "and" and cue.first > 1 and sentence.low[cue.first - 2] == ","
    is_next = cue.entry.kind == "speech" and cue.entry.precision > _GOES_ON_ABOVE
    return cue.first - 2 if follows and is_next and not sentence.low[cue.first].endswith("ing") else None


def _before_preposition(sentence: Sentence, _first: int, cue: CueAt) -> int | None:
    """Content, "according to": it was closed | , according to the mayor."""
    is_next = "source_after" in cue.entry.takes and sentence.low[cue.first - 1] == ","
    return cue.first - 1 if is_next else None


def clause_end(sentence: Sentence, first: int) -> int:
    """The end of the words about the saying: the next comma, the next quotation, or the sentence's end."""
    last = min(first + FAR, len(sentence))
    return next((i for i in range(first, last) if sentence.low[i] in (",", ";") or sentence.quoted[i]), last)


def trim_content(sentence: Sentence, content: Words) -> Words | None:
    """Content without the marks around it that stand outside its quotation marks; None where no word is left."""
    first, end = content
    while first < end and (
        sentence.low[first] in SENTENCE_MARKS
        or sentence.low[first] in DASHES
        or sentence.low[first] == ")"
        or (sentence.low[first] in ("and", "but") and first == 0 and end > 1)
    ):
        first += 1
    while (
        end > first
        and (sentence.low[end - 1] in SENTENCE_MARKS or sentence.low[end - 1] in DASHES)
        and not (sentence.quoted[end - 1] and end < len(sentence) and sentence.quoted[end])
    ):
        end -= 1
    return Words(first, end) if first < end else None


def with_name(sentence: Sentence, end: int) -> int:
    """The end of ", Ann Lee" after "the party's leader": a name in apposition."""
    if end >= len(sentence) or sentence.low[end] != ",":
        return end
    after = end + 1
    while after < len(sentence) and sentence.is_word(after) and sentence.is_capital(after):
        after += 1
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
    begin = first
    while begin < len(sentence) and not sentence.quoted[begin]:
        if sentence.low[begin] == ";" or begin - first > MOST_BETWEEN:
            return None
        begin += 1
    if not first < begin < len(sentence) or sentence.low[begin - 1] not in _BEFORE_QUOTATION:
        return None
    end = begin
    while end < len(sentence) and sentence.quoted[end]:
        end += 1
    return trim_content(sentence, Words(begin, end))
