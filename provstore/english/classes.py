"""Classes of English words, as `rules/english/words.toml` lists them: pronouns, titles, nouns for people."""

from collections.abc import Iterable
from functools import cache

from provstore.rules import load

KEPT_ANSWERS = 4096  # of a function of words alone: a page asks the same ones again and again
_IN_CAPITALS = frozenset(("IT", "US", "WHO"))  # pronouns in lower case


@cache
def words_of(name: str) -> frozenset[str]:
    """A closed class of `rules/english/words.toml`."""
    return frozenset(load("english/words")[name])


@cache
def _function_words() -> frozenset[str]:
    classes = (
        "determiners", "pronouns", "prepositions", "subordinators", "auxiliaries", "conjunctions", "clause_openers",
    )  # fmt: skip
    return frozenset().union(*(words_of(name) for name in classes))


def is_function_word(word: str) -> bool:
    """Whether a word belongs to a closed class, whatever its case."""
    return word.lower() in _function_words()


def is_no_pronoun(word: str, beside: Iterable[str]) -> bool:
    """Whether a word in capitals is the name of a body, amid words that are not all in capitals: "the WHO", "US"."""
    return word in _IN_CAPITALS and any(map(str.islower, beside))


def nominative(word: str) -> str:
    """The pronoun in lower case that another form belongs to: him, his → he; other words stay as they are."""
    forms: dict[str, str] = load("english/words")["nominatives"]
    return forms.get(word, word)


@cache
def noun_stems(name: str) -> frozenset[str]:
    """A class of nouns with their plurals."""
    nouns = words_of(name)
    return nouns | {noun + "s" for noun in nouns} | {noun[:-1] + "ies" for noun in nouns if noun.endswith("y")}
