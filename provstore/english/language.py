"""The language of a text by its function words; None when unsure."""

from collections import Counter

from provstore.english.tokens import LETTERS
from provstore.rules import load

_SAMPLE = 2_000  # characters; a headline and some paragraphs say as much as the whole


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
    found = ((sum(words[word] for word in listed), code) for code, listed in known["words"].items())
    shares = sorted(((count / total, code) for count, code in found), reverse=True)
    (first, code), (second, _) = shares[:2]
    return code if first >= known["share"] and first >= 1.5 * second else None
