"""Noun phrases that can be sources: where they begin and end beside a cue."""

from __future__ import annotations

from provstore.english.classes import noun_stems, words_of
from provstore.english.quotations import CLOSING, OPENING
from provstore.extract.speech.words import Sentence

_PEOPLE = (
    "ers",
    "ors",
    "ists",
    "ians",
    "men",
    "women",
    "ants",
    "ees",
)  # farmers, doctors, analysts: people by their ending
LONGEST = 28  # words; a longer "subject" is a clause that was misread


def is_noun_phrase(sentence: Sentence, a: int, b: int) -> bool:
    """Whether the words `[a, b)` can be one noun phrase: it opens like one and holds no verb.

    Without a tagger a verb is known by closed lists and by -ed after a noun.
    """
    if not 0 < b - a <= LONGEST:
        return False
    first = sentence.low[a]
    if (
        first in words_of("conjunctions")
        or first in words_of("prepositions")
        or (first in words_of("subordinators") and first not in words_of("determiners"))
    ):
        return False
    if not (sentence.is_word(a) or first in OPENING):
        return False
    if first.endswith("ing") and (
        not sentence.is_capital(a) or sentence.low[min(a + 1, b - 1)] in ("in", "to", "on", "the")
    ):
        return False  # "Writing in the Times": a clause, not a name
    if b - a == 1:
        return can_stand_alone(sentence, a)
    if first in words_of("pronouns"):
        return False
    if not (
        sentence.is_capital(a)
        or sentence.is_capital(b - 1)
        or first in words_of("determiners")
        or any(_is_head(sentence, i) for i in range(a, b))
    ):
        return False
    relative = False
    for i in range(a, b):
        word = sentence.low[i]
        if word in ("who", "which", "that", "whose"):
            relative = i > a
        elif not relative and not sentence.quoted[i] and _is_verb(sentence, a, i):
            return False
    return True


def can_stand_alone(sentence: Sentence, i: int) -> bool:
    word = sentence.low[i]
    if word in words_of("pronouns"):
        return word not in ("you",)
    if word in ("the", "a", "an", "its", "their", "my", "your", "our", "her", "his", "no", "each", "any"):
        return False
    if word in words_of("subordinators") or word in words_of("prepositions") or word in words_of("auxiliaries"):
        return False
    return sentence.is_capital(i) or _is_head(sentence, i) or word in ("many", "some", "others", "both", "most", "one")


def can_speak(sentence: Sentence, a: int, b: int) -> bool:
    """Whether the phrase names somebody or something that speaks: a name, a person, a body, a letter."""
    if sentence.low[a] in words_of("pronouns") and sentence.low[a] != "it":
        return True
    return any(
        (sentence.is_capital(i) and (i > 0 or (b - a > 1 and sentence.is_capital(i + 1)))) or _is_head(sentence, i)
        for i in range(a, b)
    ) or (
        a == 0 and b == 1 and sentence.is_capital(0) and (sentence.low[0] == "it" or not sentence.low[0].endswith("s"))
    )


def has_speaking_noun(sentence: Sentence, a: int, b: int) -> bool:
    """Whether a person, a body or a letter is among the words, by its noun."""
    return any(_is_head(sentence, i) for i in range(a, b))


def _is_head(sentence: Sentence, i: int) -> bool:
    word = sentence.low[i]
    if word.endswith(_PEOPLE) and len(word) > 5:
        return True
    return (
        word in noun_stems("anonymous_nouns")
        or word in noun_stems("organization_nouns")
        or word in noun_stems("person_nouns")
        or word in noun_stems("communications")
    )


def _is_verb(sentence: Sentence, a: int, i: int) -> bool:
    word = sentence.low[i]
    if word in words_of("finite"):
        return not (sentence.is_capital(i) and i > a)
    if i == a or sentence.is_capital(i) or not word.endswith("ed") or "-" in word or word in words_of("not_past"):
        return False
    return sentence.low[i - 1] not in words_of("determiners") and sentence.low[i - 1] not in ("and", "or", ",")


def subject_before(sentence: Sentence, cue: int) -> tuple[int, int, int] | None:
    """The subject that ends before the cue: `(first, end, edge)`.

    `edge` is where the words between subject and cue begin (adverbs, dates, a parenthesis).
    None when there is none that is sure, or when the cue is negated, modal or an infinitive.
    """
    j = skip_adverbs_back(sentence, cue)
    if j <= 0:
        return None
    between = sentence.low[j:cue]
    if any(word in words_of("negatives") or word in words_of("modals") or word == "to" for word in between):
        return None
    if sentence.low[j - 1] == ",":
        return _before_parenthesis(sentence, j - 1)
    a = _left_edge(sentence, j)
    while a < j - 1 and sentence.low[a] in words_of("auxiliaries") and not is_noun_phrase(sentence, a, j):
        a += 1
    return _trimmed(sentence, a, j)


def skip_adverbs_back(sentence: Sentence, cue: int) -> int:
    """The end of the subject before a cue, once auxiliaries, adverbs and dates are stepped over."""
    j = cue
    while j > 0:
        word = sentence.low[j - 1]
        if (
            word in words_of("auxiliaries")
            or word in words_of("negatives")
            or word in words_of("modals")
            or (
                word.endswith("ly")
                and not sentence.is_capital(j - 1)
                and len(word) > 4
                and word not in ("family", "assembly", "monthly", "weekly", "daily", "ally")
            )
        ):
            j -= 1
        elif sentence.is_weekday(j - 1):
            j -= 2 if j > 1 and sentence.low[j - 2] in ("on", "last", "late", "early") else 1
        elif word == "to":
            j -= 1
        else:
            break
    return j


def _left_edge(sentence: Sentence, j: int) -> int:
    a = j
    while a > 0 and j - a <= LONGEST:
        word = sentence.low[a - 1]
        if (
            word in (",", ";", ":", "(", ")", "—", "–", "--", "[", "]")
            or word in OPENING
            or word in CLOSING
            or (sentence.quoted[a - 1] and not sentence.quoted[j - 1])
        ):
            break
        if word == "-" and (a == 1 or sentence.start[a - 1] > sentence.end[a - 2]):
            break
        if word in words_of("subordinators") and word not in words_of("determiners"):
            break
        a -= 1
    return a


def _trimmed(sentence: Sentence, a: int, j: int) -> tuple[int, int, int] | None:
    """`[a, j)`, or its part after "and" or "that" where the whole is no noun phrase."""
    if is_noun_phrase(sentence, a, j):
        return a, j, j
    for i in range(j - 1, a, -1):
        if sentence.low[i] in ("and", "but", "that") and is_noun_phrase(sentence, i + 1, j):
            return i + 1, j, j
    return None


def _before_parenthesis(sentence: Sentence, comma: int) -> tuple[int, int, int] | None:
    """The subject of "X, who came on Monday, said": the first chunk from which all is parenthesis."""
    begin = max(0, comma - 2 * LONGEST)
    commas = [i for i in range(begin, comma) if sentence.low[i] == "," and not sentence.quoted[i]]
    after_quotation = [i for i in range(begin + 1, comma) if sentence.quoted[i - 1] and not sentence.quoted[i]]
    for start in sorted({begin, *(i + 1 for i in commas), *after_quotation}):
        if sentence.quoted[start]:
            continue
        end = next((i for i in commas if i >= start), comma)
        while start < end and (
            sentence.low[start] in words_of("auxiliaries") or sentence.low[start] in ("and", "but", "-", "–", "—")
        ):
            start += 1
        if (
            end > start
            and comma - end <= 40
            and end != comma
            and is_noun_phrase(sentence, start, end)
            and _names_somebody(sentence, start, end)
        ):
            if _is_apposition(sentence, end + 1, comma):
                return start, comma, comma
            return start, end, end
    return None


def _names_somebody(sentence: Sentence, a: int, b: int) -> bool:
    return any((sentence.is_capital(i) and i > 0) or _is_head(sentence, i) for i in range(a, b)) or (
        a == 0 and sentence.is_capital(a)
    )


def _is_apposition(sentence: Sentence, a: int, b: int) -> bool:
    """A parenthesis that says who the source is, not where or how it spoke."""
    if a >= b:
        return False
    first = sentence.low[a]
    return first not in words_of("prepositions") and not (
        first in words_of("subordinators") and first not in ("who", "which", "whose")
    )


def subject_after(sentence: Sentence, a: int) -> tuple[int, int] | None:
    """The noun phrase that begins at word `a`, as in "said the mayor of X, a doctor"."""
    n = len(sentence)
    b = a
    while b < n and not sentence.quoted[b]:
        word = sentence.low[b]
        if word == "." and abbreviates(sentence, a, b):
            b += 1
            continue
        if word in (",", ".", ";", ":", "?", "!", "(", "—", "–", "--", "…", "]", ")") or word in OPENING:
            break
        if sentence.is_weekday(b) or word in (
            "when",
            "while",
            "as",
            "after",
            "before",
            "during",
            "because",
            "if",
            "although",
            "told",
            "via",
            "by",
            "that",
            "today",
            "yesterday",
            "and" if b > a and sentence.low[b - 1] in words_of("pronouns") else "when",
        ):
            break
        if word == "on" or (word in ("in", "at") and not (b + 1 < n and sentence.is_capital(b + 1))):
            break
        b += 1
    if sentence.low[a:b] and sentence.low[b - 1] in words_of("prepositions"):
        b -= 1
    if not is_noun_phrase(sentence, a, b):
        return None
    if b + 1 < n and sentence.low[b] == "," and sentence.low[b + 1] in ("a", "an", "the", "who", "whose"):
        end = b + 1
        while (
            end < n
            and sentence.low[end] not in (",", ".", ";", "?", "!")
            and not sentence.quoted[end]
            and sentence.low[end] not in OPENING
        ):
            end += 1
        if end - a <= LONGEST:
            return a, end
    return a, b


def abbreviates(sentence: Sentence, a: int, stop: int) -> bool:
    """Whether a full stop belongs to the word before it and a name goes on: "Mr. Lee", "Ann E. Lee"."""
    if stop == a or stop + 1 >= len(sentence) or not sentence.is_capital(stop + 1):
        return False
    before = sentence.low[stop - 1]
    return before in words_of("titles") or (len(before) == 1 and before.isalpha())


def main_subject(sentence: Sentence) -> tuple[int, int] | None:
    """The noun phrase that opens the sentence, up to its first verb: "Trump fired", "It issued"."""
    for b in range(1, min(len(sentence), 12)):
        word = sentence.low[b]
        if not sentence.is_word(b):
            return None
        if word in words_of("finite") or (
            word.endswith("ed") and not sentence.is_capital(b) and word not in words_of("not_past")
        ):
            return (0, b) if is_noun_phrase(sentence, 0, b) else None
    return None
