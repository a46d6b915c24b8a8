"""What follows a cue: which kind of content begins there, and whether it is one."""

from provstore.english.classes import words_of
from provstore.extract.speech.adverbials import Begin
from provstore.extract.speech.cues import Cue
from provstore.extract.speech.parts import Construction, construction
from provstore.extract.speech.words import Sentence, any_of

FAR_DEED, NEAR_DEED = 45, 9  # words after whoever is urged among which "to" opens the deed; the latter of "ask"
_OPENERS = any_of("determiners", "pronouns", "clause_openers")
_NO_NOUNS = any_of("prepositions", "finite", "auxiliaries", "subordinators", "conjunctions")
_SURE_FINDING = 0.5  # precision above which a cue such as "showed" takes a clause without "that"


def read_complement(sentence: Sentence, begin: Begin, cue: Cue, *, told: bool) -> Construction | None:
    """Which construction the words after a cue are; `told` where a hearer stands before them."""
    first, takes = begin.at, cue.takes
    if begin.after_that and takes & {"clause", "addressee"}:
        return construction("that")
    if sentence.quoted[first] and takes & {"quote", "clause"}:
        return construction("quotes")
    if "infinitive" in takes and _opens_deed(sentence, first):
        return construction("infinitive")
    opens = _opens_phrase(sentence, first)
    if opens and "infinitive" in takes and _is_sure(cue, "urge") and _asks_to(sentence, first, cue):
        return construction("urge")
    if opens and told and "clause" in takes:
        return construction("told")
    if opens and "clause" in takes and _is_sure(cue, "clause") and _may_find(cue):
        return construction("clause")
    if takes & {"object", "gerund", "as", "for", "of"} and _is_sure(cue, "object"):
        named = "object" in takes and _is_noun_like(sentence, first)
        if opens or named or sentence.low[first].endswith("ing"):
            return construction("object")
    return None


def _is_sure(cue: Cue, name: str) -> bool:
    return cue.precision >= construction(name).least_precision


def _may_find(cue: Cue) -> bool:
    return cue.kind != "other" or cue.precision > _SURE_FINDING


def _opens_deed(sentence: Sentence, first: int) -> bool:
    """ "To", verb: "promised | not to close it"."""
    return sentence.low[first] == "to" or sentence.low[first : first + 2] == ("not", "to")


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
