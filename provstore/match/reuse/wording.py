"""Whether two texts are worded alike: case, punctuation and spacing aside, but not the value of a number."""

import re

import numpy as np

from provstore.match.reuse.folding import fold

# What folding leaves out and yet makes another number or amount of it.
_SIGNS = re.compile(r"(?<=\d)[.,:/](?=\d)|[%‰‱$¢£¤¥₠-⃀°]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def same_words(a: str, b: str) -> bool:
    """Whether two texts have the same words and numbers: "1,500" and "1500", but not "1.5" and "15"."""
    return fold(a).string == fold(b).string and same_signs(a, b)


def same_signs(a: str, b: str) -> bool:
    """The same for two texts of which it is known that their letters and digits are the same."""
    return a == b or _signs(a) == _signs(b)


def _signs(text: str) -> list[tuple[int, str]]:
    """The signs that change a number, each after how many letters it stands; commas between thousands do not."""
    text = _THOUSANDS.sub("", text)
    found = [(match.start(), match.group()) for match in _SIGNS.finditer(text)]
    if not found:
        return []
    places = fold(text).places
    return [(int(np.searchsorted(places, at)), sign) for at, sign in found]
