"""Who "he", "it" and "they" are: whoever spoke last, where the pronoun fits and nobody else came between."""

import re
from functools import lru_cache

from provstore.english.classes import is_function_word, words_of
from provstore.english.names import FULL_NAME
from provstore.extract.sources.memory import NOBODY_SURE, Heard, Speaker
from provstore.extract.sources.names import is_organization, person_name
from provstore.records import Source, Span

# Beyond which no reader remembers who "he" is; chosen by hand on the development texts, 2026-10.
FARTHEST = 1500  # characters between two sources
MOST_BREAKS = 1  # paragraph breaks between them
_BLANK_LINE = re.compile(r"\n\s*\n|\r\n\s*\r\n|\u2029")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
# A sentence that opens with one capitalized word and goes on in lower case: "Lee faces two charges."
_OPENING_NAME = re.compile(r"(?:^|[.!?][”\"’')]*\s|\n)\s*([A-Z][\w’'-]+)(?=\s+[a-z])")


def resolve_pronoun(text: str, heard: list[Heard], pronoun: str, span: Span) -> Speaker:
    """Who a pronoun in the nominative means ("he" also for "him"): "Ann Lee left.  She said it rained." → Ann Lee."""
    if not heard or pronoun in ("i", "we", "you"):
        return NOBODY_SURE
    last = heard[-1]
    source = last.speaker.source
    start = last.at.end
    if source is None or span.start - start > FARTHEST or _count_breaks(text, start, span.start) > MOST_BREAKS:
        return NOBODY_SURE
    if pronoun in ("he", "she") and _somebody_between(text, source, start, span.start):
        return NOBODY_SURE
    return last.speaker if _fits(pronoun, last, source) else NOBODY_SURE


def _fits(pronoun: str, last: Heard, source: Source) -> bool:
    """Whether number, kind and gender allow it: "it" is no person, "she" no spokesman, "he" not many."""
    was_called_they = last.words.lower() == "they"
    plural = last.head.endswith("s") or last.head.lower() in words_of("plurals") or was_called_they
    if pronoun == "it":
        return source.kind in ("organization", "government", "outlet", "document") and not was_called_they
    if pronoun == "they":
        return source.kind in ("organization", "anonymous") or plural
    one = source.kind == "person" or (source.kind == "anonymous" and not plural)
    return one and not _other_gender(last, pronoun)


def _other_gender(last: Heard, pronoun: str) -> bool:
    """Whether the text has called the one who spoke last by the other pronoun, title or noun: "Mrs Lee ... he"."""
    other, nouns = ("she", "women") if pronoun == "he" else ("he", "men")
    return last.words.lower() == other or not _words(last.words).isdisjoint(words_of(nouns))


def _count_breaks(text: str, start: int, end: int) -> int:
    """How many paragraph breaks lie between: blank lines, or line breaks on a page without these."""
    breaks = text.count("\n", start, end)
    if not breaks:
        return 0
    return len(_BLANK_LINE.findall(text, start, end)) or (0 if _has_blank_lines(text) else breaks)


@lru_cache(maxsize=1)
def _has_blank_lines(text: str) -> bool:
    return "\n\n" in text


def _somebody_between(text: str, source: Source, start: int, end: int) -> bool:
    """Whether a sentence between the two names somebody else whom the pronoun could mean."""
    first_stop = _SENTENCE_END.search(text, start, end)
    if first_stop is None:
        return False
    mine = _words(source.name)
    for found in FULL_NAME.finditer(text, first_stop.end(), end):
        name = person_name(found.group())
        if name and " " in name and not is_organization(name) and not _words(name) & mine:
            return True
    subjects = _OPENING_NAME.findall(text, first_stop.end() - 1, end)
    return any(not _words(name) & mine and not is_function_word(name) for name in subjects)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower()))
