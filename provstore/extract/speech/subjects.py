"""The noun phrase beside a cue that is its subject: where it begins and ends."""

from provstore.english.classes import words_of
from provstore.english.quotations import CLOSING, OPENING
from provstore.extract.speech.bounds import DASHES, SENTENCE_MARKS
from provstore.extract.speech.noun_phrases import (
    LONGEST,
    abbreviates,
    ends_in_ed,
    has_speaking_noun,
    is_noun_phrase,
    names_somebody,
)
from provstore.extract.speech.words import Sentence, Words, any_of

_EDGES = frozenset(",;:()—–[]") | OPENING | CLOSING  # marks that no noun phrase before a cue reaches over
_ENDS = (SENTENCE_MARKS | frozenset("(—–])")) | OPENING  # marks that end one behind a cue
_ENDS_APPOSITION = frozenset(",.;?!") | OPENING
_NOT_SAID = any_of("negatives", "modals", "infinitive")
_BEFORE_VERB = _NOT_SAID | words_of("auxiliaries")
_BEFORE_SUBJECT = any_of("auxiliaries", "joining") | DASHES
_CLAUSE_OPENERS = words_of("subordinators") - words_of("determiners")
_LINKS = any_of("prepositions", "auxiliaries", "conjunctions")  # behind a noun: "monitors | in the north"
_WITH_OTHERS = (("he", "and"), ("she", "and"))  # "| he and his wife Ann | said"
LONGEST_PARENTHESIS = 40  # words and marks between a subject and its cue
LATEST_MAIN_VERB = 30  # the same behind an apposition
LATEST_VERB = 12  # the word by which the verb of a sentence has come, where its subject is looked for


def subject_before(sentence: Sentence, cue: int) -> Words | None:
    """Subject, adverbs, verb: | the mayor | later also | said.

    None where none is sure, or where the verb is negated, modal or an infinitive.
    """
    end = skip_adverbs_back(sentence, cue)
    if end <= 0 or not _NOT_SAID.isdisjoint(sentence.low[end:cue]):
        return None
    if sentence.low[end - 1] == ",":
        return _before_parenthesis(sentence, end - 1)
    first = _left_edge(sentence, end)
    if (whole := _before_relative(sentence, Words(first, end))) is not None:
        return whole
    auxiliaries = words_of("auxiliaries")
    while first < end - 1 and sentence.low[first] in auxiliaries and not is_noun_phrase(sentence, Words(first, end)):
        first += 1
    return _last_phrase(sentence, Words(first, end))


def skip_adverbs_back(sentence: Sentence, cue: int) -> int:
    """The end of the subject before a cue: the mayor | on Monday reportedly had not | said."""
    end = cue
    while end > 0:
        word = sentence.low[end - 1]
        is_manner = sentence.is_adverb(end - 1) and not sentence.is_capital(end - 1) and len(word) > 4
        is_month = word == "may" and sentence.is_capital(end - 1) and end > 1
        if (word in _BEFORE_VERB and not is_month) or (is_manner and word not in words_of("ly_nouns")):
            end -= 1
        elif sentence.is_weekday(end - 1):
            end -= 2 if end > 1 and sentence.low[end - 2] in words_of("dating") else 1
        else:
            break
    return end


def _left_edge(sentence: Sentence, end: int) -> int:
    """The first word that can belong to the noun phrase before `end`: "it rained, | the mayor", "Lee heard | him"."""
    first = end
    while first > 0 and end - first <= LONGEST:
        word = sentence.low[first - 1]
        if word in _EDGES or (sentence.quoted[first - 1] and not sentence.quoted[end - 1]):
            break
        if word == "-" and (first == 1 or sentence.start[first - 1] > sentence.end[first - 2]):
            break  # a dash, and no hyphen
        if word in _CLAUSE_OPENERS:
            break
        if word in words_of("perceiving"):
            first += first < end and sentence.low[first] == "that"
            break
        first -= 1
    return first


def _last_phrase(sentence: Sentence, words: Words) -> Words | None:
    """The words, or those after "and" or "that" where the whole is no noun phrase: "it rained and | the mayor"."""
    if is_noun_phrase(sentence, words) or sentence.low[words.first : words.first + 2] in _WITH_OTHERS:
        return words
    joined = [i for i in words.numbers[:0:-1] if sentence.low[i] in ("and", "but", "that")]
    return next((Words(i + 1, words.end) for i in joined if is_noun_phrase(sentence, Words(i + 1, words.end))), None)


def _before_relative(sentence: Sentence, clause: Words) -> Words | None:
    """Subject, "who", clause, where no comma parts them: "| a nurse who saw the fire | said"."""
    first, end = clause
    if first < 2 or first >= end or sentence.low[first - 1] not in ("who", "which"):
        return None
    if sentence.low[end - 1] in words_of("conjunctions"):
        return None  # "a nurse who saw it and | said": it goes on
    if sentence.low[end - 1] in ("him", "her", "them", "us", "me") and sentence.low[end][-1] not in "sd":
        return None  # "a nurse who left makes | them | worry"
    if _opens_with_subject(sentence, clause) or sentence.low[first - 2] in words_of("prepositions"):
        return None  # "a nurse who | Lee | said", "a case in which they | said"
    begin = _left_edge(sentence, first - 1)
    while begin < first - 2 and sentence.low[begin] in words_of("auxiliaries"):
        begin += 1  # "even | nurses who saw it"
    before = _last_phrase(sentence, Words(begin, first - 1))
    if before is None or ends_in_ed(sentence.low[before.first]):
        return None  # "(NC) | quoted a nurse who saw it"
    opens_with_name = sentence.low[before.first] not in words_of("determiners")
    is_somebody = sentence.low[first - 1] == "who" or names_somebody(sentence, before, opening=opens_with_name)
    return Words(before.first, end) if is_somebody else None


def _opens_with_subject(sentence: Sentence, clause: Words) -> bool:
    """Whether a clause behind "who" has a subject of its own: "who | the mayor | said", not "who | monitors fires"."""
    first, end = clause
    if sentence.low[first] in words_of("determiners"):
        return True
    has_object = first + 1 < end and sentence.low[first + 1] not in _LINKS and not sentence.is_capital(first + 1)
    is_verb = sentence.low[first].endswith("s") and has_object and not sentence.is_capital(first)
    return not is_verb and is_noun_phrase(sentence, Words(first, first + 1))


def _before_parenthesis(sentence: Sentence, comma: int) -> Words | None:
    """Subject, parenthesis, verb: | Ann Lee, who came on Monday, | said; `comma` is the one before the verb.

    It is the first noun phrase from which all is parenthesis; one that says who the subject is belongs to it.
    """
    begin = max(0, comma - 2 * LONGEST)
    commas = [i for i in range(begin, comma) if sentence.low[i] == "," and not sentence.quoted[i]]
    after_quotation = [i for i in range(begin + 1, comma) if sentence.quoted[i - 1] and not sentence.quoted[i]]
    for first in sorted({begin, *(i + 1 for i in commas), *after_quotation}):
        end = next((i for i in commas if i >= first), comma)
        if sentence.quoted[first] or end == comma or comma - end > LONGEST_PARENTHESIS:
            continue
        while first < end and sentence.low[first] in _BEFORE_SUBJECT:
            first += 1
        subject = Words(first, end)
        if is_noun_phrase(sentence, subject) and names_somebody(sentence, subject, opening=sentence.is_capital(first)):
            return Words(first, comma) if _tells_who(sentence, Words(end + 1, comma)) else subject
    return None


def _tells_who(sentence: Sentence, parenthesis: Words) -> bool:
    """Whether a parenthesis says who the source is, "harbor master", not where or how it spoke, "in a letter"."""
    first = sentence.low[parenthesis.first]
    if parenthesis.length <= 0 or first in words_of("prepositions"):
        return False
    return first not in words_of("subordinators") or first in ("who", "which", "whose")


def subject_after(sentence: Sentence, first: int) -> Words | None:
    """Verb, subject, apposition: "said | the mayor of X, a doctor"; `first` is the word after the verb."""
    far = min(len(sentence), first + LONGEST + 2)
    end = next((i for i in range(first, far) if _ends_subject(sentence, first, i)), far)
    if end > first and sentence.low[end - 1] in words_of("prepositions"):
        end -= 1
    subject = Words(first, end)
    return _with_apposition(sentence, subject) if is_noun_phrase(sentence, subject) else None


def _ends_subject(sentence: Sentence, first: int, i: int) -> bool:
    """Whether word `i` is no more of the subject that begins at `first`: "said the mayor of X | on Monday"."""
    word = sentence.low[i]
    if sentence.quoted[i]:
        return True
    if word == "." and abbreviates(sentence, first, i):
        return False
    if word in _ENDS or sentence.is_weekday(i) or word in words_of("after_speaker"):
        return True
    if word == "and":
        return i > first and sentence.low[i - 1] in words_of("pronouns")
    if word not in ("in", "at"):
        return False
    is_surname = i == first + 1 and sentence.is_capital(first) and not has_speaking_noun(sentence, Words(first, i))
    return is_surname or not (i + 1 < len(sentence) and sentence.is_capital(i + 1))  # "said Lee | in Oslo"


def _with_apposition(sentence: Sentence, subject: Words) -> Words:
    """Subject, comma, who it is: "the mayor of X | , a doctor"."""
    end = subject.end
    if end + 1 >= len(sentence) or sentence.low[end] != "," or sentence.low[end + 1] not in words_of("apposing"):
        return subject
    far = min(len(sentence), subject.first + LONGEST + 1)
    ends = (i for i in range(end + 1, far) if sentence.low[i] in _ENDS_APPOSITION or sentence.quoted[i])
    stop = next(ends, far)
    if sentence.low[end + 1] == "the" and not is_noun_phrase(sentence, Words(end + 1, stop)):
        return subject  # "said Lee, | the bridge was closed"
    return Words(subject.first, stop) if stop - subject.first <= LONGEST else subject


def main_subject(sentence: Sentence) -> Words | None:
    """The noun phrase that opens the sentence, up to its first verb: "| Lee | fired two ministers"."""
    for end in range(1, min(len(sentence), LATEST_VERB)):
        if not sentence.is_word(end):
            return None
        if _is_finite(sentence, end):
            subject = Words(0, end)
            return subject if is_noun_phrase(sentence, subject) else None
    return None


def opening_subject(sentence: Sentence) -> Words | None:
    """Whom a sentence tells of: "| Ann Lee | , 31, was on the boat", "| her neighbor, Bob Roe | , closed his shop"."""
    comma = next((i for i in range(1, min(len(sentence), LATEST_VERB)) if sentence.low[i] == ","), 0)
    named = Words(0, comma)
    if comma > 1 and all(sentence.is_word(i) and sentence.is_capital(i) for i in named.numbers):
        return named if is_noun_phrase(sentence, named) else None
    found = main_subject(sentence)
    if found is None and comma:
        verb = next((i for i in range(comma, min(len(sentence), LATEST_MAIN_VERB)) if _is_finite(sentence, i)), 0)
        found = subject_before(sentence, verb) if verb and sentence.low[verb - 1] == "," else None
    return found


def _is_finite(sentence: Sentence, i: int) -> bool:
    word = sentence.low[i]
    return word in words_of("finite") or (ends_in_ed(word) and not sentence.is_capital(i))
