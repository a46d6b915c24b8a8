"""Stems: the forms of one English word meet in one string, which need not be a word."""

import re
from functools import lru_cache

from Stemmer import Stemmer

_SNOWBALL = Stemmer("english", 0)  # 0: no cache of its own, `stem` has one
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in lower case, by the Snowball algorithm: `liberated`, `liberation` → liber."""
    return str(_SNOWBALL.stemWord(_POSSESSIVE.sub("", word)))
