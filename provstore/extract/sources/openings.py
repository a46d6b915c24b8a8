"""With whom the sentences between a speaker and a pronoun open, who may be meant instead."""

import re
from collections.abc import Collection
from itertools import takewhile

from provstore.english.classes import is_function_word, words_of
from provstore.english.countries import country_called
from provstore.extract.sources.nouns import ends_body, is_person_noun, stem_of
from provstore.rules import phrases_of

LONGEST_PARAGRAPH = 1000  # characters before a place
_OPENS = r"(?:^|[.!?][”\"’')]*\s|\n)\s*"
# A sentence that opens with one capitalized word and goes on in lower case: "Lee faces two charges."; but "Asked by",
# and "Norpets and cars are": those are many.
_NAME = re.compile(
    rf"{_OPENS}([A-Z][\w’'-]+)(?=\s+(?!{phrases_of(words_of('prepositions'))}\b)[a-z])(?!(?<=s)\s(?:and|are|have|were)\b)"
)
# What somebody is quoted with, also from before the words or to behind them.
_QUOTED = re.compile(r"^[^“”]*”|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|''(?:(?!'').)*(?:''|$)", re.DOTALL)
# "An assistant kept a diary.", "Another former model left."
_ONE = re.compile(rf"{_OPENS}(?:An?|Another|One)\s((?:[a-z-]+\s){{0,3}}[a-z]+)")


def _is_no_person(word: str) -> bool:
    """ "Rather", "France", "Bank": a sentence that opens so tells of nobody who is "he"."""
    low = word.lower()
    return low in words_of("opening_words") or ends_body(low) or country_called(word) is not None


def somebody_opens(between: str, mine: Collection[str]) -> bool:
    """Whether a sentence opens with a name of one word, which may be another's, or with somebody who is not named.

    What is quoted between tells of nobody who comes next: “Lee is out.”  She is whoever said so.

    `mine` are the words, in lower case, of the name of whoever spoke before.
    """
    between = _QUOTED.sub("", between)
    names = (name for name in _NAME.findall(between) if not is_function_word(name))
    names = (name for name in names if not _is_no_person(name))
    if any(set(re.findall(r"\w+", name.lower())).isdisjoint(mine) for name in names):
        return True
    told = (takewhile(lambda word: not is_function_word(word), found.split()) for found in _ONE.findall(between))
    return any(is_person_noun(stem_of(word)) for words in told for word in words)


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks that its paragraph opens: whoever is named there is spoken of.

    Straight marks are counted in a paragraph of usual length alone: in a text of one line some are lost.
    """
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if before.rfind("“") > before.rfind("”"):
        return True
    return len(before) <= LONGEST_PARAGRAPH and (before.count('"') % 2 == 1 or before.count("''") % 2 == 1)
