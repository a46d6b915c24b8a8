"""What follows a cue: when and in what it was said, and which kind of content begins behind that."""

from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.numbers import number_at
from provstore.english.quotations import OPENING
from provstore.extract.speech.bounds import content_end, is_thing
from provstore.extract.speech.cues import Cue
from provstore.extract.speech.parts import Construction, construction
from provstore.extract.speech.words import Sentence, Words, any_of

_ADVERBIAL_OPENERS = any_of("prepositions", "auxiliaries", "time_openers") | {","}
REACH = 18  # words after a cue among which "that" opens the content
FAR_DEED, NEAR_DEED = 45, 9  # words after whoever is urged among which "to" opens the deed; the latter of "ask"
QUANTITY_NEAR = 4  # words behind "at" among which the number stands: "at | more than some six"
_OPENERS = any_of("determiners", "pronouns", "clause_openers")
_NO_NOUNS = any_of("prepositions", "finite", "auxiliaries", "subordinators", "conjunctions")
_SURE_FINDING = 0.5  # precision above which a cue such as "showed" takes a clause without "that"


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
    if before and before[-1] in words_of("prepositions"):
        return None  # "said | of | that bridge"
    opens = not before or before[0] in _ADVERBIAL_OPENERS or sentence.is_weekday(first) or sentence.is_adverb(first)
    plain = not any(sentence.quoted[first:that]) and words_of("pronouns").isdisjoint(before)
    return that if opens and plain else None


def _adverbial_end(sentence: Sentence, i: int) -> int:
    """The end of the adverbial that begins at word `i`, which can be of one kind only; `i` where none does."""
    return max(_adverb(sentence, i), _date(sentence, i), _medium(sentence, i), _pause(sentence, i))


def _adverb(sentence: Sentence, i: int) -> int:
    """One word of time or manner: "said | yesterday | it was closed", "said | bluntly | it was closed"."""
    is_time = sentence.is_weekday(i) or sentence.low[i] in words_of("adverbs_of_time")
    is_manner = sentence.is_adverb(i) and not sentence.is_capital(i) and len(sentence.low[i]) > 5
    return i + (is_time or is_manner)


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
    is_pause = sentence.low[i] == "," and i < len(sentence) - 1
    return i + 1 if is_pause and (sentence.quoted[i + 1] or sentence.low[i + 1] in OPENING) else i


def read_complement(sentence: Sentence, begin: Begin, cue: Cue, *, told: bool) -> Construction | None:
    """Which construction the words after a cue are; `told` where a hearer stands before them."""
    first, takes = begin.at, cue.takes
    if begin.after_that and takes & {"clause", "addressee"}:
        return construction("that")
    if sentence.quoted[first] and takes & {"quote", "clause"}:
        return construction("quotes")
    if "infinitive" in takes and (sentence.low[first] == "to" or sentence.low[first : first + 2] == ("not", "to")):
        return construction("infinitive")
    if "estimate" in takes:
        return construction("estimate") if _is_estimate(sentence, first) else None
    opens = _opens_phrase(sentence, first)
    if opens and "infinitive" in takes and _is_sure(cue, "urge") and _asks_to(sentence, first, cue):
        return construction("urge")
    if opens and told and "clause" in takes:
        return construction("told")
    may_find = cue.kind != "other" or cue.precision > _SURE_FINDING
    is_deed = cue.needs_clause and is_thing(sentence, Words(first, content_end(sentence, first)))
    if opens and may_find and not is_deed and "clause" in takes and _is_sure(cue, "clause"):
        return construction("clause")
    if takes & {"object", "gerund", "as", "for", "of"} and _is_sure(cue, "object"):
        named = "object" in takes and _is_noun_like(sentence, first)
        if opens or named or sentence.low[first].endswith("ing"):
            return construction("object")
    return None


def _is_estimate(sentence: Sentence, first: int) -> bool:
    """Measure, "at", quantity: "| the number of the dead at more than six"."""
    near = range(first + 1, min(len(sentence) - 1, first + REACH))
    at = next((i for i in near if sentence.low[i] == "at"), first)
    measured = not words_of("measures").isdisjoint(sentence.low[first:at])
    return measured and any(
        number_at(sentence.low, i) for i in range(at + 1, min(at + 1 + QUANTITY_NEAR, len(sentence)))
    )


def _is_sure(cue: Cue, name: str) -> bool:
    return cue.precision >= construction(name).least_precision


def _asks_to(sentence: Sentence, first: int, cue: Cue) -> bool:
    """X, "to", verb: "urged | the council to act"; a cue that also tells things wants "to" right after its hearer."""
    if "addressee" not in cue.takes:
        return "to" in sentence.low[first + 1 : first + FAR_DEED]
    if "to" not in sentence.low[first + 1 : first + NEAR_DEED]:
        return False
    to = sentence.low.index("to", first + 1)
    between = sentence.low[first:to]
    return words_of("not_before_deed").isdisjoint(between) and "," not in between and not any(sentence.quoted[first:to])


def _opens_phrase(sentence: Sentence, first: int) -> bool:
    """Whether a clause or a noun phrase can begin: "said | the bridge was closed", "said | at noon it was closed"."""
    word = sentence.low[first]
    if sentence.quoted[first] or sentence.is_capital(first) or word[0].isdigit():
        return True
    if word in _OPENERS:
        return True
    plainly = sentence.low[first - 1] in words_of("plainly_said") and word in words_of("clause_prepositions")
    return plainly or _is_noun_like(sentence, first)


def _is_noun_like(sentence: Sentence, i: int) -> bool:
    """Whether a word is of no class that a noun phrase cannot begin with: "announced | talks"."""
    word = sentence.low[i]
    return word.isalpha() and word not in _NO_NOUNS and not sentence.is_adverb(i)
