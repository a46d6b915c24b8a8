"""Stems: the forms of one English word meet in one string, which need not be a word."""

from __future__ import annotations

import re
from functools import lru_cache

_PLURAL = (("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ies", "y"))
# Each suffix with the fewest letters that must stay: "station" keeps its "ation", "liberation" does not.
_SUFFIXES = (
    ("ization", 4), ("isation", 4), ("ations", 5), ("ation", 5), ("edly", 4), ("ingly", 4), ("fulness", 3),
    ("ness", 4), ("ment", 5), ("ing", 3), ("ed", 3), ("ion", 5), ("ally", 4), ("ly", 4), ("ive", 5), ("ise", 4),
    ("ize", 4), ("ate", 4), ("al", 5), ("er", 5), ("or", 5),
)  # fmt: skip
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in lower case: `liberated`, `liberation` → liber."""
    word = re.sub(r"['’]s?$", "", word)
    for ending, instead in _PLURAL:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            word = word[: -len(ending)] + instead
            break
    else:
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
            word = word[:-1]
    for suffix, left in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= left and _VOWEL.search(word[: -len(suffix)]):
            word = word[: -len(suffix)]
            break
    if word.endswith("at") and len(word) > 5:
        word = word[:-2]  # "liberated" after its "ed"
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]  # "stopped" after its "ed"
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word
