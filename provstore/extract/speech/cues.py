"""Cues: the words by which an article says that somebody said, wants or found something."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.tokens import WORD
from provstore.records import CueClass, Span
from provstore.rules import load

IDLE = 5  # words after a cue among which a noun can make it none
_UNCOUNTED = 0.5  # precision of a cue that the annotated articles have less than five times


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of `rules/speech/cues.toml`, where its fields are explained; `precision` is between 0 and 1."""

    kind: CueClass
    takes: frozenset[str]
    precision: float
    idle: frozenset[str] = frozenset()
    names_hearer: bool = False
    quotes: bool = False
    decides: bool = False
    heard: bool = False
    needs_clause: bool = False
    is_deed: bool = False

    def kind_by(self, source: Sequence[str]) -> CueClass:
        """Its class by the words of its source in lower case: what a court orders is a deed."""
        return "other" if self._is_decided(source) else self.kind

    def is_deed_by(self, source: Sequence[str]) -> bool:
        """Whether it tells what is done, and hardly what is said: "sought", and "ordered" by a court."""
        return self.is_deed or self._is_decided(source)

    def _is_decided(self, source: Sequence[str]) -> bool:
        return self.decides and not words_of("deciders").isdisjoint(source)

    def is_idle_before(self, following: Sequence[str]) -> bool:
        """Whether what it is said of makes it no cue: "claimed nine lives"; IDLE words in lower case are enough."""
        for word in following if self.idle else ():
            if word in self.idle:
                return True
            if word in ("that", "to", "of", "for", "in") or not word[0].isalnum():
                break
        return False


class Form(NamedTuple):
    """The words of a cue in lower case, such as "called for"."""

    words: tuple[str, ...]
    entry: Cue


class CueAt(NamedTuple):
    """A cue in its place: the words `[first, end)` of a sentence."""

    first: int
    end: int
    entry: Cue


@cache
def lexicon() -> dict[str, tuple[Form, ...]]:
    """First word of a form → the forms that begin with it, longest first."""
    entries: dict[str, list[Form]] = {}
    for entry in load("speech/cues")["cue"]:
        cue = Cue(
            entry["class"], frozenset(entry["takes"]), entry.get("precision", _UNCOUNTED),
            frozenset(entry.get("idle", ())), entry.get("names_hearer", False), entry.get("quotes", False),
            entry.get("decides", False), entry.get("heard", False), entry.get("needs_clause", False),
            entry.get("is_deed", False),
        )  # fmt: skip
        for form in entry["forms"]:
            words = tuple(form.split())
            entries.setdefault(words[0], []).append(Form(words, cue))
    return {first: tuple(sorted(forms, key=lambda form: -len(form.words))) for first, forms in entries.items()}


def may_hold_cue(text: str, span: Span) -> bool:
    """Whether a word stands in the sentence with which some cue begins; cheap, and never wrongly no."""
    low = text[span.start : span.end].lower()
    # Most words have white space on both sides, and cutting there is quick.
    return not (lexicon().keys().isdisjoint(low.split()) and lexicon().keys().isdisjoint(WORD.findall(low)))


def find_cues(low: tuple[str, ...], quoted: list[bool]) -> tuple[CueAt, ...]:
    """The cues of a sentence outside its quotation marks, in order; of two that fit, the longer one.

    In "declined to" the last word only tells the sense: it belongs to the content.
    """
    forms = lexicon()
    found: list[CueAt] = []
    reached = 0
    for first in [i for i, word in enumerate(low) if word in forms]:
        if first < reached or quoted[first]:
            continue
        for words, entry in forms[low[first]]:
            end = first + len(words)
            if low[first:end] == words and not entry.is_idle_before(low[end : end + IDLE]):
                reached = end - (words[-1] == "to" and "infinitive" in entry.takes and len(words) > 1)
                found.append(CueAt(first, reached, entry))
                break
    return tuple(found)
