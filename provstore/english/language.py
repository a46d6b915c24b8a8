"""The language of a text by its function words; None when unsure."""

from collections import Counter
from functools import cache

from provstore.english.tokens import LETTERS
from provstore.rules import load

_SAMPLE = 2_000  # characters; a headline and some paragraphs say as much as the whole


@cache
def _codes() -> dict[str, list[str]]:
    """Function word → the languages that have it."""
    codes: dict[str, list[str]] = {}
    for code, listed in load("english/language")["words"].items():
        for word in listed:
            codes.setdefault(word, []).append(code)
    return codes


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the words do not tell.

    Method: share of closed-class words (Cavnar and Trenkle's observation that the most
    frequent words suffice), with thresholds in `rules/english/language.toml`.
    """
    known = load("english/language")
    words = Counter(LETTERS.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    if total < known["fewest_words"]:
        return None
    found = dict.fromkeys(known["words"], 0)
    for word in words.keys() & _codes().keys():
        for code in _codes()[word]:
            found[code] += words[word]
    shares = sorted(((count / total, code) for code, count in found.items()), reverse=True)
    (first, code), (second, _) = shares[:2]
    return code if first >= known["share"] and first >= 1.5 * second else None
