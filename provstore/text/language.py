"""The language of a text by its function words; None when unsure."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from provstore.rules import load

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2_000  # characters; a headline and some paragraphs say as much as the whole


@cache
def _listed() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, frozenset(words)) for code, words in load("language")["words"].items())


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the words do not tell.

    Method: share of closed-class words (Cavnar and Trenkle's observation that the most
    frequent words suffice), with thresholds in `rules/language.toml`.
    """
    known = load("language")
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    if total < known["fewest_words"]:
        return None
    shares = sorted(
        ((sum(words[word] for word in words.keys() & listed) / total, code) for code, listed in _listed()), reverse=True
    )
    (first, code), (second, _) = shares[:2]
    return code if first >= known["share"] and first >= 1.5 * second else None
