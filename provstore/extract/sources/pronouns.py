"""Who "he", "they" and "the sources" are: whoever spoke before and fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provstore.english.classes import is_function_word, words_of
from provstore.extract.sources.names import FULL_NAME, before_of, is_organization, person_name, stem_of
from provstore.records import Source, Span

_BLANK_LINE = re.compile(r"\n\s*\n|\r\n\s*\r\n|\u2029")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
# A sentence that opens with one capitalized word and goes on in lower case: "Lee faces two charges."
_OPENING_NAME = re.compile(r"(?:^|[.!?][”\"’')]*\s|\n)\s*([A-Z][\w’'-]+)(?=\s+[a-z])")
REMEMBERED = 40  # speakers that "the ministry" can look back at
FAR = 1500  # characters; beyond it nobody remembers who "he" is
# Words by which a person cannot be the one the pronoun means.
_OTHERS = {
    "he": r"\b(?:Mrs|Ms|Miss|spokeswoman|chairwoman|congresswoman|councilwoman|actress|mother|daughter"
    r"|sister|queen|princess|wife|widow)\b",
    "she": r"\b(?:Mr|spokesman|chairman|congressman|councilman|father|brother|king|prince|husband)\b",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved source: who, whether by inference, through what, by what medium."""

    source: Source | None
    inferred: bool = False
    medium: str | None = None
    via: tuple[Source, ...] = ()


@dataclass(slots=True)
class Heard:
    """Somebody who spoke before: with the words used and where."""

    speaker: Speaker
    words: str
    head: str
    at: Span


def resolve_pronoun(text: str, heard: list[Heard], pronoun: str, span: Span) -> Speaker:
    """Whoever spoke last, where the pronoun fits and nobody else came between; else nobody."""
    if not heard or pronoun in ("i", "we", "you") or span.start - heard[-1].at.end > FAR:
        return Speaker(None)
    last = heard[-1]
    source = last.speaker.source
    if source is None or _paragraphs(text, last.at.end, span.start) > 1 or _somebody_between(text, last, span, pronoun):
        return Speaker(None)
    plural = last.head.endswith("s") or last.head.lower() in words_of("plurals") or last.words.lower() == "they"
    fits = (
        (pronoun in ("he", "she") and (source.kind == "person" or (source.kind == "anonymous" and not plural)))
        or (
            pronoun == "it"
            and source.kind in ("organization", "government", "outlet", "document")
            and last.words.lower() != "they"
        )
        or (pronoun == "they" and (source.kind in ("organization", "anonymous") or plural))
    )
    if pronoun in ("he", "she") and fits and _other_gender(last, pronoun):
        return Speaker(None)
    return last.speaker if fits else Speaker(None)


def _other_gender(last: Heard, pronoun: str) -> bool:
    """Whether the text has called the one who spoke last by the other pronoun or title."""

    if re.search(_OTHERS[pronoun], last.words, re.IGNORECASE):
        return True
    other = "she" if pronoun == "he" else "he"
    return bool(last.words.lower() == other)


def _paragraphs(text: str, start: int, end: int) -> int:
    """How many paragraph breaks lie between: blank lines, or line breaks on a page without these."""
    between = text[start:end]
    if "\n" not in between:
        return 0
    return len(_BLANK_LINE.findall(between)) or (between.count("\n") if "\n\n" not in text else 0)


def _somebody_between(text: str, last: Heard, span: Span, pronoun: str) -> bool:
    """Whether a sentence between the two names somebody else whom the pronoun could mean."""
    first_stop = _SENTENCE_END.search(text, last.at.end, span.start)
    if first_stop is None or last.speaker.source is None:
        return False
    mine = _words(last.speaker.source.name)
    if pronoun not in ("he", "she"):
        return False
    for found in FULL_NAME.finditer(text, first_stop.end(), span.start):
        name = person_name(found.group())
        if name and len(name.split()) > 1 and not is_organization(name) and not _words(name) & mine:
            return True
    subjects = _OPENING_NAME.findall(text, first_stop.end() - 1, span.start)
    return any(not _words(name) & mine and not is_function_word(name) for name in subjects)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower()))


def called_before(heard: list[Heard], head: str, kinds: set[str]) -> Speaker | None:
    """The last who spoke and was called by this noun; None when two different ones were."""
    if head[:1].isupper():
        return None
    stem = stem_of(head)
    found = [
        entry
        for entry in heard[-REMEMBERED:]
        if entry.speaker.source is not None and entry.speaker.source.kind in kinds
    ]
    called = [entry.speaker for entry in found if stem_of(entry.head) == stem or stem in _nouns_of(entry)]
    if not called or (len({speaker.source for speaker in called}) > 1 and stem != "source"):
        return None
    return Speaker(called[-1].source, called[-1].inferred, None, called[-1].via)


def longer_name(heard: list[Heard], name: str) -> Source | None:
    """The one body that spoke under a longer name: "the Observatory" after "the Northern Observatory"."""
    found = {
        source
        for entry in heard[-REMEMBERED:]
        if (source := entry.speaker.source) and source.kind in ("organization", "government")
        # What stands before "for" or "of" must end with it: "the UN" is not the UN Committee.
        if source.name != name and f" {before_of(source.name)}".endswith(f" {name}")
    }
    return found.pop() if len(found) == 1 else None


def _nouns_of(entry: Heard) -> list[str]:
    """The words by which an entry may be called again: a person's titles, a body's own name."""
    source = entry.speaker.source
    if source is None or source.kind == "anonymous":
        return []  # "supporters and administration officials" are not the administration
    if source.kind != "person":
        return source.name.lower().split()
    titles = re.split(r"\s+(?:of|for|in|at)\s+|,", entry.words.lower())[0].split()
    return [title for title in titles if title in words_of("person_nouns")]
