"""The names in a content: words with capitals that stand together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from provstore.match.names.spelling import key
from provstore.match.same.concepts import ARABIC_ARTICLES
from provstore.match.same.vocabulary import country_code, is_dated, is_known, is_silent, listed
from provstore.match.same.words import Word
from provstore.records import Span

NOT_IN_A_NAME = -1


@dataclass(frozen=True, slots=True)
class Name:
    """Words with capitals that stand together.

    `key` is their normal form, `initials` are empty for a single word, `before` and `after` are the words beside
    them in lower case, without articles before.
    """

    span: Span
    text: str
    key: str
    initials: str
    before: str
    after: str

    def abbreviates(self, other: Name) -> bool:
        """Whether this name is the initials of the other: WHF for World Harvest Fund."""
        return len(other.initials) > 1 and other.initials == self.text.lower()


class Names(NamedTuple):
    """The names of a content; `of_words` has for each word the index of its name, or `NOT_IN_A_NAME`."""

    of_words: list[int]
    found: tuple[Name, ...]


def find_names(words: Sequence[Word], also_small: frozenset[str]) -> Names:
    """The names among the words of a content; `also_small` are words that the document writes without a capital too."""
    finder = _Finder(words, also_small)
    of_words, found = [NOT_IN_A_NAME] * len(words), list[Name]()
    at = 0
    while at < len(words):
        end = finder.end_of_name(at)
        if end > at:
            of_words[at:end] = [len(found)] * (end - at)
            found.append(finder.name(at, end))
        at = max(end, at + 1)
    return Names(of_words, tuple(found))


class _Finder:
    def __init__(self, words: Sequence[Word], also_small: frozenset[str]) -> None:
        self._words, self._also_small = words, also_small
        self._capitals = [word.text[0].isupper() or word.low.startswith(ARABIC_ARTICLES) for word in words]
        small = sum(word.text[0].islower() and len(word.text) > 3 for word in words)
        self._title_case = small * 3 < sum(self._capitals)  # a headline in capitals: these tell nothing

    def end_of_name(self, start: int) -> int:
        """The index after the last word of the name that begins at a word; `start` where none begins."""
        if not self._opens(start):
            return start
        end = start + 1
        while end < len(self._words) and self._goes_on(end):
            end += 1
        while end > start + 1 and self._words[end - 1].low in listed("name_links"):
            end -= 1
        return end

    def name(self, start: int, end: int) -> Name:
        words = self._words[start:end]
        text = " ".join(word.text for word in words)
        initials = "".join(word.text[0] for word in words if word.text[0].isupper()).lower()
        before = (word.low for word in reversed(self._words[:start]) if word.low not in ("the", "a", "an"))
        return Name(
            span=Span(words[0].span.start, words[-1].span.end),
            text=text,
            key=key(text),
            initials=initials if len(words) > 1 else "",
            before=next(before, ""),
            after=self._words[end].low if end < len(self._words) else "",
        )

    def _opens(self, at: int) -> bool:
        word = self._words[at]
        if not self._capitals[at] or (is_silent(word.low) and not word.text.isupper()) or is_dated(word.low):
            return False
        # A word with a capital for its place alone is no name where it is also written without one.
        placed = at == 0 or self._title_case
        return not (country_code(word.low) or (placed and (is_known(word.low) or word.low in self._also_small)))

    def _goes_on(self, at: int) -> bool:
        word = self._words[at]
        if self._words[at - 1].span.end + 2 < word.span.start:
            return False
        if word.low in listed("name_links"):
            return at + 1 < len(self._words) and self._capitals[at + 1] and word.low != "of"
        ordinary = self._title_case and is_known(word.low)
        return self._capitals[at] and not ordinary and not country_code(word.low)
