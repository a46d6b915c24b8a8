"""The language of a text by its function words, None when unsure; and whether it is read as English."""

from collections import Counter, defaultdict
from functools import cache, lru_cache

from provstore.english.commonness import common_words
from provstore.english.stems import stem
from provstore.english.tokens import LETTERS
from provstore.rules import load

_SAMPLE = 2_000  # characters; a headline and some paragraphs say as much as the whole


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the words do not tell.

    Method: share of closed-class words (Cavnar and Trenkle's observation that the most
    frequent words suffice), with thresholds in `rules/english/language.toml`.
    """
    known = load("english/language")
    shares = sorted(((share, code) for code, share in _shares(text).items()), reverse=True)
    if not shares:
        return None
    (first, code), (second, _) = shares[:2]
    return code if first >= known["share"] and first >= 1.5 * second else None


@lru_cache(maxsize=1)
def may_be_english(text: str) -> bool:
    """Whether a text is read as English: where most of its words that are no names are frequent in English.

    Two or three words may be English, unless they are in other letters than Latin ones.
    """
    known = load("english/language")["english"]
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    if 2 * sum(map(_is_latin, letters)) < len(letters):
        return False
    words = [word for word in LETTERS.findall(text[:_SAMPLE]) if len(word) > 1]
    if len(words) < known["fewest_words"]:
        return True
    plain = [word for word in words if word[0].islower()]
    if len(plain) < known["fewest_plain"]:
        plain = [word.lower() for word in words]  # a headline in capitals
    frequent = sum(stem(word) in _frequent_stems() for word in plain)
    return bool(frequent >= known["least"] * len(plain))


@cache
def _frequent_stems() -> frozenset[str]:
    return frozenset(map(stem, common_words() - {*load("english/language")["english"]["borrowed"]}))


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"  # with accents, and decomposed or not


@lru_cache(maxsize=1)
def _shares(text: str) -> dict[str, float]:
    """Code of a language → the share of its function words; empty where a text has too few words."""
    known = load("english/language")
    words = LETTERS.findall(text[:_SAMPLE].lower())
    if len(words) < known["fewest_words"]:
        return {}
    counts = dict.fromkeys(known["words"], 0)
    languages = _languages()
    for word, times in Counter(filter(languages.__contains__, words)).items():
        for code in languages[word]:
            counts[code] += times
    return {code: count / len(words) for code, count in counts.items()}


@cache
def _languages() -> dict[str, list[str]]:
    """Function word → the languages that have it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, listed in load("english/language")["words"].items():
        for word in listed:
            found[word].append(code)
    return found
