"""Where the content of an attribution begins and ends."""

from __future__ import annotations

from bisect import bisect_right

from provstore.english.quotations import CLOSING
from provstore.extract.speech.words import Cue, Sentence

MOST_CUES = 40  # of a sentence that are tried for the end of a content; more is no prose
SENTENCE_MARKS = frozenset((".", "!", "?", ",", ";", ":", "…"))


def content_end(sentence: Sentence, r: int, cue: Cue | None) -> int:
    """Where the content that begins at word `r` ends: at the next cue that shares its subject."""
    n = len(sentence)
    first = bisect_right(sentence.cues, r, key=lambda cue: cue[0])
    for a, _, other in sentence.cues[first : first + MOST_CUES]:
        if is_participle(sentence, a, other) and a - r > 2 and other.precision >= 0.6 and other.kind == "speech":
            return a - 2 if sentence.low[a - 1] == "and" else a - 1 if sentence.low[a - 1] in (",", "–", "—") else a
        if (
            sentence.low[a - 1] == "and"
            and a > 1
            and sentence.low[a - 2] == ","
            and other.kind == "speech"
            and other.precision > 0.7
            and not sentence.low[a].endswith("ing")
        ):
            return a - 2
        if other.lemma == "according to" and sentence.low[a - 1] == ",":
            return a - 1
    return n


def clause_end(sentence: Sentence, b: int) -> int:
    """The end of the words about the saying: the next comma, or the sentence's end."""
    return next(
        (i for i in range(b, len(sentence)) if sentence.low[i] in (",", ";") or sentence.quoted[i]), len(sentence)
    )


def trim_content(sentence: Sentence, a: int, b: int) -> tuple[int, int] | None:
    """Content without the punctuation around it that stands outside its quotation marks."""
    while a < b and (
        sentence.low[a] in SENTENCE_MARKS
        or sentence.low[a] in ("-", "–", "—", ")")
        or (sentence.low[a] in ("and", "but") and a == 0 and b - a > 1)
    ):
        a += 1
    while (
        b > a
        and sentence.low[b - 1] in (*SENTENCE_MARKS, "-", "–", "—")
        and not (sentence.quoted[b - 1] and _quotation_goes_on(sentence, b))
    ):
        b -= 1
    return (a, b) if a < b else None


def _quotation_goes_on(sentence: Sentence, b: int) -> bool:
    return b < len(sentence) and sentence.quoted[b]


def with_name(sentence: Sentence, end: int) -> int:
    """The end of ", Ann Lee" after "the party's leader": a name in apposition."""
    if end >= len(sentence) or sentence.low[end] != ",":
        return end
    after = end + 1
    while after < len(sentence) and sentence.is_word(after) and sentence.is_capital(after):
        after += 1
    closed = after >= len(sentence) or sentence.low[after] in (",", ".")
    return after if closed and 2 <= after - end - 1 <= 4 else end


def is_participle(sentence: Sentence, a: int, cue: Cue) -> bool:
    """ ", adding that": an -ing form after a comma, or after ", and"."""
    return (
        sentence.low[a].endswith("ing")
        and sentence.low[a] not in ("bring",)
        and a > 0
        and (
            sentence.low[a - 1] in (",", "–", "—")
            or (a > 1 and sentence.low[a - 1] == "and" and sentence.low[a - 2] == ",")
            or sentence.low[a - 1] in CLOSING
        )
    )


def resumed_quotation(sentence: Sentence, b: int) -> tuple[int, int] | None:
    """The second half of “…,” he said, “…”."""
    n = len(sentence)
    i = b
    while i < n and not sentence.quoted[i]:
        if sentence.low[i] in (";",) or i - b > 14:
            return None
        i += 1
    if i >= n or i == b or sentence.low[i - 1] not in (",", ".", ":", "—", "–", "-"):
        return None
    end = i
    while end < n and sentence.quoted[end]:
        end += 1
    return trim_content(sentence, i, end)
