"""Concepts: what a telling word meets others by.  The only module that knows how they are written.

A concept is a string whose first character tells its kind, since every document has thousands that are compared
and hashed over and over:

    =kill     a class of paraphrases      'sareth   a word of a name, or one with a hyphen
    #22       a number                    ~tuesday  a circumstance: a day, who told it, what sort of place it was
    @SY       a country                   harbour   any other word, by its stem
"""

import re
from functools import lru_cache
from math import log

from provstore.english.calendar import is_month
from provstore.english.stems import stem
from provstore.match.names.spelling import key
from provstore.match.same import thresholds as limits
from provstore.match.same import vocabulary

_ORDINAL = re.compile(r",|(?:st|nd|rd|th)$")
_OWNER = re.compile(r"['’]s$")
ARABIC_ARTICLES = ("al-", "el-")  # with which a name begins though it is written small


def name_concept(name: str) -> str:
    """The concept of a name in its normal form."""
    return "'" + name


def word_of(name: str) -> str:
    """The concept that the word of a name's concept has where it is no name."""
    return _of_stem(name[1:], name[1:])


def paraphrase_concept(paraphrase: str) -> str:
    """The concept of a paraphrase class, by its name."""
    return "=" + paraphrase


def is_name(concept: str) -> bool:
    return concept[0] == "'"


def is_number(concept: str) -> bool:
    return concept[0] == "#"


def is_paraphrase(concept: str) -> bool:
    return concept[0] == "="


def is_ordinary(concept: str) -> bool:
    """Whether a concept is part of what is asserted: no name, number, country or circumstance."""
    return concept[0] not in "'#@~"


def can_be_named(concept: str) -> bool:
    """Whether a word inside a name names anybody: a country and a circumstance ("minister") do not."""
    return concept[0] not in "@~"


def is_short_number(concept: str) -> bool:
    return is_number(concept) and len(concept) == 2


@lru_cache(maxsize=65536)
def concept_of(word: str, also_small: bool) -> str | None:
    """What a single word meets others by; None for one that tells nothing.

    `also_small`: the document writes it without a capital too, so that it is no name.
    """
    low, capital = word.lower(), word[0].isupper()
    if word[0].isdecimal():
        return "#" + _ORDINAL.sub("", low)
    low = low.replace(".", "")
    if low == "us" and not word[:2].isupper():
        return None
    country = vocabulary.country_code(low) if capital else None
    if country:
        return "@" + country
    if vocabulary.is_silent(low) and not (word.isupper() and len(low) > 1):
        return None
    if is_month(low) and not capital:
        return None
    if capital and not vocabulary.is_known(low) and (not also_small or low.startswith(ARABIC_ARTICLES)):
        return name_concept(key(_OWNER.sub("", word)))
    if "-" in low:
        return name_concept(key(word))
    return _of_stem(low, stem(low))


def _of_stem(word: str, stemmed: str) -> str:
    return "~" + stemmed if vocabulary.tells_circumstance(word) else stemmed


@lru_cache(maxsize=65536)
def weight_of(concept: str) -> float:
    """How much a concept tells, from 0 to 1."""
    if is_number(concept):
        return limits.SHORT_NUMBER_WEIGHT if is_short_number(concept) else limits.NUMBER_WEIGHT
    if is_name(concept):
        return limits.NAME_WEIGHT
    if concept[0] == "@":
        return limits.COUNTRY_WEIGHT
    if concept[0] == "~":
        return limits.CIRCUMSTANCE_WEIGHT
    if is_paraphrase(concept):
        rank = vocabulary.ranks().get(vocabulary.first_form(concept[1:]), limits.RAREST_RANK)
        return max(limits.LEAST_PARAPHRASE_WEIGHT, _by_rank(rank))
    return _by_rank(vocabulary.ranks_of_stems().get(concept, limits.RAREST_RANK))


def _by_rank(rank: int) -> float:
    """Zipf's law: the frequency of a word falls as one over its rank, so that its logarithm tells how rare it is."""
    commonest, rarest = limits.COMMONEST_RANK, limits.RAREST_RANK
    share = log(max(rank, commonest) / commonest) / log(rarest / commonest)
    return min(1.0, max(limits.LEAST_WORD_WEIGHT, share))
