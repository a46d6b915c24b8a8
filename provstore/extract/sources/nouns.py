"""What a word or a name is: a title, a noun for people, one for bodies, a given name, an owner's."""

import re
from functools import cache, lru_cache
from string import ascii_lowercase

from provstore.english.classes import KEPT_ANSWERS, noun_stems, words_of

_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(r"(?![‘'“\"]).*(?:['’]s|s['’])")  # but no nickname: Walter ‘Gus’ Roe
_LOWER = frozenset(ascii_lowercase)


@lru_cache(maxsize=KEPT_ANSWERS)
def stem_of(noun: str) -> str:
    """The singular of a noun, in lower case: agencies → agency, sources → source, news → news, analysis → analysis."""
    low = noun.lower()
    if low.endswith("ies") and low != "series":
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "sis", "news", "series")) else low


def is_possessive(words: str) -> bool:
    """Whether words end with the mark of an owner: "Lee’s", "the dockers'"."""
    return ("'" in words or "’" in words) and _OWNER.fullmatch(words) is not None


def without_possessive(words: str) -> str:
    """Lee of "Lee’s", dockers of "dockers’"; other words stay as they are."""
    return _POSSESSIVE.sub("", words) if "'" in words or "’" in words else words


@lru_cache(maxsize=KEPT_ANSWERS)
def is_organization(name: str) -> bool:
    """Whether a name is a body's by one of its words: "Northern Council", "Doctors for Peace", "Lee & Roe"."""
    words = {word.lower().strip(".,") for word in name.split()}
    return any(map(ends_body, words)) or not words.isdisjoint(("of", "for", "&"))


def ends_body(word: str) -> bool:
    """Whether a word in a name, in lower case, makes it that of a body, a place or a thing: "Council", "Motors"."""
    return word in noun_stems("organization_nouns") or word in words_of("body_endings")


def is_group(name: str) -> bool:
    """Whether people are meant by what they have in common: `Environmentalists`, `Many liberal Democrats`."""
    first, *rest = name.split()
    if first.lower() in words_of("quantifiers"):
        return name.endswith("s") or rest[:1] == ["of"]
    ending = next(filter(name.endswith, words_of("group_endings")), None)
    return " " not in name and ending is not None and name.removesuffix(ending)[-1:] in _LOWER


@lru_cache(maxsize=KEPT_ANSWERS)
def is_title(word: str) -> bool:
    """Whether a word stands before names and is no part of them: "Dr.", "editor-in-chief", "mother-of-two"."""
    plain = word.lower().strip(".,")
    before_names = _before_names()
    return (
        plain in before_names
        or stem_of(plain) in before_names
        or ("-of-" in plain and plain.partition("-of-")[0] in words_of("relations"))
        or ("-in-" in plain and plain.partition("-in-")[0] in before_names)
        or ("-" in plain and all(half.strip(".") in before_names for half in plain.split("-")))
    )


@cache
def _before_names() -> frozenset[str]:
    return words_of("titles") | words_of("occupations") | words_of("honorifics") | words_of("person_nouns")


@lru_cache(maxsize=KEPT_ANSWERS)
def is_person_noun(stem: str) -> bool:
    """Whether a noun in the singular means one person by what they are: "mayor", "widow", "president-elect"."""
    stem = stem.removesuffix("-elect").removesuffix("-designate")
    return stem in words_of("person_nouns") or stem in words_of("occupations") or stem in words_of("relations")


@lru_cache(maxsize=KEPT_ANSWERS)
def is_people(noun: str) -> bool:
    """Whether a noun in the plural means people: "fishermen", "buyers", "ministers"."""
    low = noun.lower()
    return (
        low in words_of("plurals")
        or (stem_of(low) != low and (is_person_noun(stem_of(low)) or low.endswith(tuple(words_of("people_endings")))))
        or low.endswith("men")
    )


def pronoun_of_title(words: str, name: str) -> str | None:
    """The pronoun that the title right before a name tells: "she" of "Mrs. Lee"; None where it tells none."""
    title = (words[: words.rfind(name)].split() or [""])[-1].lower().rstrip(".")
    return "she" if title in words_of("women") else "he" if title in words_of("men") else None
