"""Whether words can be a noun phrase, and whether it names somebody who speaks.

Without a tagger a noun is known by closed classes, by capitals and by a few hundred nouns of people and
bodies; a verb by closed classes and by -ed after a noun.
"""

from collections.abc import Sequence

from provstore.english.classes import noun_stems, words_of
from provstore.english.quotations import OPENING
from provstore.extract.speech.words import Sentence, Words, any_of

LONGEST = 28  # words; a longer "subject" is a clause that was misread
_CLAUSE_OPENERS = any_of("conjunctions", "prepositions") | (words_of("subordinators") - words_of("determiners"))
_NEVER_ALONE = any_of("dependent", "subordinators", "prepositions", "auxiliaries")
_AFTER_ING = any_of("after_ing", "determiners") - words_of("relatives")  # "Blaming | the storm"
_PEOPLE_ENDINGS = tuple(words_of("people_endings"))
_SPEAKING_NOUNS = frozenset().union(
    *map(noun_stems, ("anonymous_nouns", "organization_nouns", "person_nouns", "communications"))
)


def is_noun_phrase(sentence: Sentence, words: Words) -> bool:
    """Determiner or name, noun, relative clause: "the mayor of X | who came on Monday"; no verb of its own."""
    if not 0 < words.length <= LONGEST or not _may_open(sentence, words):
        return False
    if words.length == 1:
        return can_stand_alone(sentence, words.first)
    is_pronoun = sentence.low[words.first] in words_of("pronouns")
    return not is_pronoun and _has_noun(sentence, words) and not _has_verb(sentence, words)


def _may_open(sentence: Sentence, words: Words) -> bool:
    """Neither preposition nor conjunction, nor a verb in -ing: not "Writing in the Times"."""
    first = sentence.low[words.first]
    if first in _CLAUSE_OPENERS or not (sentence.is_word(words.first) or first in OPENING):
        return False
    second = sentence.low[min(words.first + 1, words.end - 1)]
    return not first.endswith("ing") or (sentence.is_capital(words.first) and second not in _AFTER_ING)


def _has_noun(sentence: Sentence, words: Words) -> bool:
    """A determiner or capital in front, a capital at the end, or a noun of people: "farmers in the valley"."""
    return (
        sentence.is_capital(words.first)
        or sentence.is_capital(words.end - 1)
        or sentence.low[words.first] in words_of("determiners")
        or has_speaking_noun(sentence, words)
    )


def _has_verb(sentence: Sentence, words: Words) -> bool:
    """A verb outside quotation marks and before any relative clause: "the mayor | was | there"."""
    relative = False
    for i in words.numbers:
        if sentence.low[i] in words_of("relative_openers"):
            relative = i > words.first
        elif not relative and not sentence.quoted[i] and _is_verb(sentence, words.first, i):
            return True
    return False


def is_subject_alone(word: str) -> bool:
    """Whether a word in lower case is a pronoun that is always a subject: behind a noun it opens a relative clause."""
    return word in ("i", "we", "he", "she", "they")


def _is_verb(sentence: Sentence, first: int, i: int) -> bool:
    """A finite verb, or a word in -ed behind a noun: "the bridge | collapsed", but "the | collapsed bridge"."""
    word = sentence.low[i]
    if word in words_of("finite"):
        return not (sentence.is_capital(i) and i > first)
    if i == first or sentence.is_capital(i) or not ends_in_ed(word) or "-" in word:
        return False
    return sentence.low[i - 1] not in words_of("determiners") and sentence.low[i - 1] not in ("and", "or", ",")


def ends_in_ed(word: str) -> bool:
    """Whether a word in lower case can be a verb of the past: "collapsed", but neither "bed" nor "wounded"."""
    return word.endswith("ed") and word not in words_of("not_past")


def can_stand_alone(sentence: Sentence, i: int) -> bool:
    """Pronoun, name, noun of people or quantifier: "she", "Lee", "officials", "many"; not "the", not "also"."""
    word = sentence.low[i]
    if word in words_of("pronouns"):
        return word != "you"
    if word in _NEVER_ALONE:
        return False
    return sentence.is_capital(i) or is_speaking_noun(word) or word in words_of("standing_alone")


def can_speak(sentence: Sentence, words: Words) -> bool:
    """Whether the phrase names somebody or something that speaks: a name, a person, a body, a letter."""
    first, end = words
    if sentence.low[first] in words_of("pronouns") and sentence.low[first] != "it":
        return True
    if names_somebody(sentence, words, opening=False):
        return True
    # A name of one word that opens the sentence; "Reports" is none.
    return first == 0 and end == 1 and sentence.is_capital(0) and not sentence.low[0].endswith("s")


def names_somebody(sentence: Sentence, words: Words, *, opening: bool) -> bool:
    """Whether a capital or a noun of people is among the words; a sentence's first capital where `opening` is."""
    return any(
        (sentence.is_capital(i) and (i > 0 or opening)) or is_speaking_noun(sentence.low[i]) for i in words.numbers
    )


def has_speaking_noun(sentence: Sentence, words: Words) -> bool:
    """Whether a person, a body or a letter is among the words, by its noun."""
    return any(map(is_speaking_noun, sentence.low[words.first : words.end]))


def is_abstraction(low: Sequence[str]) -> bool:
    """Whether a phrase in lower case is nobody's: "experience", "common sense"; "our history teacher" is somebody."""
    return bool(low) and low[-1] in words_of("abstractions")


def is_speaking_noun(word: str) -> bool:
    """Whether a word in lower case is a noun for those who speak: "mayor", "ministry", "letter", "farmers"."""
    return word in _SPEAKING_NOUNS or (word.endswith(_PEOPLE_ENDINGS) and len(word) > 5)


def abbreviates(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a full stop belongs to the word before it and a name goes on: "Mr. Lee", "Ann E. Lee"."""
    if stop == first or stop + 1 >= len(sentence) or not sentence.is_capital(stop + 1):
        return False
    before = sentence.low[stop - 1]
    return before in words_of("titles") or (len(before) == 1 and before.isalpha())
