"""Names as they stand in English news: words in capitals, with particles and initials between them."""

import re
from functools import cache, lru_cache

from provstore.english.classes import KEPT_ANSWERS
from provstore.rules import load, part

NAME_WORD = part("name_word")
_PARTICLES = rf"(?:{part('particle')}[ \xa0-]+){{0,2}}"
# "Ann Lee", "Ana de la Cruz", "J. R. Lee".  What may not stand before a name is asked behind its first letter, so
# that a search skips to the next capital; a capital inside a word ("McLee", "J.R.") begins no name.
_FIRST = rf"{part('capital')}(?<![\w.].){part('name_rest')}"
FULL_NAME = re.compile(rf"{_FIRST}[ \xa0]+(?:{_PARTICLES}{NAME_WORD}[ \xa0]+){{0,5}}{_PARTICLES}{NAME_WORD}")
CAPITALIZED = 0.8  # of the words with four letters or more, from which on a line is in title case
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
ACRONYM = re.compile(r"^[A-Z][A-Z.&-]*[A-Z]s?\.?$")  # WFP, U.N., MPs
_PARTICLE = re.compile(part("particle"))
_ARABIC_ARTICLE = re.compile(rf"^{part('article')}(?={part('capital')})")
_DOTTED = re.compile(r"\b((?:[A-Z]\.){2,})")
_SMALL = {"O": "of", "F": "for", "A": "and", "T": "the", "I": "in"}  # that an acronym may count
_IN_BRACKETS = re.compile(r"\(\s*(?:the\s+)?([A-Z][A-Za-z.&-]{0,20}[A-Z])s?\s*\)")
_SIGNED = re.compile(
    rf"\s*(?P<mark>[―—–]|--|(?<=\s)-)\s*(?P<name>{NAME_WORD}(?:\s{_PARTICLES}{NAME_WORD}){{1,4}})(?:,[^.!?“\"\n]{{1,60}})?\.?$"
)


def find_signature(text: str, start: int, end: int) -> re.Match[str] | None:
    """What follows a quotation in "“Too late.” — Ana Smith", with its `mark` and `name`; `start` is where it closed."""
    return _SIGNED.match(text, start, end)


@cache
def given_names(whose: str) -> frozenset[str]:
    """Given names in lower case: those of "women" alone, of "men" alone, or of "either"."""
    return frozenset(load("english/given_names")[whose].split())


def is_given_name(word: str) -> bool:
    """Whether many people bear the word as their given name: "Susan", "Ahmed"."""
    low = word.lower()
    return low in given_names("women") or low in given_names("men") or low in given_names("either")


def pronoun_of(given: str) -> str | None:
    """Whether a given name is one of women, "she", or of men, "he"; None for neither or both."""
    low = given.lower()
    if low in given_names("women") or low in given_names("women_too"):
        return "she"
    return "he" if low in given_names("men") or low in given_names("men_too") else None


@lru_cache(maxsize=KEPT_ANSWERS)
def is_title_case(line: str) -> bool:
    """Whether a headline is written With A Capital On Each Word."""
    words = _LONG_WORD.findall(line)
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= CAPITALIZED * len(words)


def is_particle(word: str) -> bool:
    """Whether a word in lower case stands inside names: the "de" of Ana de la Cruz."""
    return _PARTICLE.fullmatch(word) is not None


def has_article(word: str) -> bool:
    """Whether an Arabic article is glued to the word: al-Hariri, As-Sabah."""
    return _ARABIC_ARTICLE.match(word) is not None


def without_article(word: str) -> str:
    """Hariri of al-Hariri; a word without an Arabic article stays as it is."""
    return _ARABIC_ARTICLE.sub("", word)


@lru_cache(maxsize=KEPT_ANSWERS)
def plain_name(words: str) -> str:
    """A name with straight apostrophes and no full stops in its acronyms: "U.N. envoy" → UN envoy."""
    plain = words.replace("’", "'").strip(" ,")
    return _DOTTED.sub(lambda found: found[1].replace(".", ""), plain).rstrip(". ")


def spelled_out(text: str) -> dict[str, str]:
    """Acronym → what it stands for, where a text says "World Food Programme (WFP)"."""
    found: dict[str, str] = {}
    for brackets in _IN_BRACKETS.finditer(text):
        words = _spell(text[max(0, brackets.start() - 90) : brackets.start()], brackets[1])
        if words:
            found.setdefault(brackets[1], words)
    return found


@lru_cache(maxsize=KEPT_ANSWERS)
def _initials(letters: str) -> re.Pattern[str]:
    """Words in capitals that begin with these letters, of which small words may be some: BOJ, the Bank of Japan."""
    words = (rf"(?:{letter}[\w’'-]+|{_SMALL.get(letter, letter)})" for letter in letters)
    return re.compile(r"\b" + r"\s(?:(?:of|for|and|the|on|in)\s)?".join(words) + r"\b")


def spell_initials(text: str, letters: str) -> str | None:
    """The name in a text whose words begin with the letters of an acronym; None for fewer than three letters."""
    plain = letters.replace(".", "")
    found = _initials(plain).search(text) if 2 < len(plain) < 7 and plain.isalpha() else None
    name = re.sub(r"'s?$", "", plain_name(found.group())) if found else ""  # "the Bank of Japan's tankan"
    return name if name and not name.lower().startswith("the ") else None  # TNO is no "The Northern Office"


def _spell(before: str, letters: str) -> str | None:
    """The words at the end of `before` that the letters abbreviate, from the one with the first letter."""
    words = before.split()[-(len(letters) + 5) :]
    run: list[str] = []
    for word in reversed(words):
        if not (word[:1].isupper() or word in ("of", "for", "and", "the", "on", "in", "to")):
            break
        run.insert(0, word)
    starts = [i for i, word in enumerate(run) if word[:1].upper() == letters[0].upper() and word[:1].isupper()]
    capitals = [i for i in starts if sum(word[:1].isupper() for word in run[i:]) >= 2]
    name = plain_name(" ".join(run[capitals[0] :])) if capitals else ""
    return name.removesuffix("'s").removesuffix("'") or None  # "the United Nations’ (UN) envoy"
