"""Names as they are written in English texts, and which of them are other spellings of one: for whoever looks for it.

A word counts as a name where it has a capital amid a sentence and its text never writes it small; so do words with an
Arabic article or particle between them ("Qalat al-Mudiq").  Only such are filed by keys, under which spellings meet.
"""

import re
from collections.abc import Iterator

from provstore.english.classes import is_function_word
from provstore.english.commonness import common_words
from provstore.english.tokens import WORD
from provstore.match.names.forms import read
from provstore.match.names.letters import given_names, known_words, simplify
from provstore.match.names.reasons import are_transliterations
from provstore.rules import part

# Letters of the form under which two spellings meet, at least: where vowels count, and where the names are Arabic and
# vowels do not.  Chosen by hand on the names of 605 development articles, 2026-11.
SHORTEST_KEY = 4
SHORTEST_ARABIC_KEY = 5
LONGEST_RUN = 4  # words of a name that is filed as a whole

_NAME = rf"(?:{part('article')})?{part('capital')}(?<![\w’'.]{part('capital')})[\w’'-]*\w"
_RUN = re.compile(rf"{_NAME}(?:[ \xa0](?:{part('article')}|{part('particle')}[ \xa0])?{_NAME})*")
_AMID = re.compile(r"[\w,;’'\"“”(–—-][ \xa0]$")  # before a word that no sentence begins with
_CONTRACTED = re.compile(r"[’'](?:t|re|ve|ll|d|m)$")
_POSSESSIVE = re.compile(r"[’']s?$")


def names_in(text: str) -> set[str]:
    """The names in a text that may have other spellings: single words, and Arabic names of several."""
    small = {word for word in WORD.findall(text) if word.islower()}
    names = set[str]()
    for run in _RUN.finditer(text):
        words = [_POSSESSIVE.sub("", word) for word in run[0].split()]
        begins = not _AMID.search(text, max(0, run.start() - 2), run.start())
        while words and is_function_word(words[0].lower()):
            words.pop(0)
            begins = False
        names.update(word for word in words[begins:] if _is_name(word) and word.lower() not in small)
        whole = " ".join(words)
        if 1 < len(words) <= LONGEST_RUN and read(whole).is_arabic:
            names.add(whole)
    return {name for name in names if any(keys_of(name))}


def keys_of(name: str) -> Iterator[str]:
    """The forms under which a name meets its other spellings; none of one that is too short, or says what it names."""
    form = read(name)
    if form.kind is None:
        if len(form.text) >= SHORTEST_KEY:
            yield form.text
        if form.is_arabic and form.arabic != form.text and len(form.arabic) >= SHORTEST_ARABIC_KEY:
            yield form.arabic


def is_other_spelling(one: str, other: str) -> bool:
    """Whether two names that meet are spellings of one.

    Common words that name nobody are none: "Tall" is not "Tell".
    """
    if set(keys_of(one)).isdisjoint(keys_of(other)) or _is_common(one) or _is_common(other):
        return False
    return simplify(one) == simplify(other) or are_transliterations(one, other)


def _is_name(word: str) -> bool:
    return not is_function_word(word.lower()) and not _CONTRACTED.search(word)


def _is_common(name: str) -> bool:
    word = simplify(name)
    return word in common_words() and word not in known_words() and read(name).text not in given_names()
