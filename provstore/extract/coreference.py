"""Who "he", "they" and "the sources" are: whoever spoke before and fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provstore.extract.names import NAME_WORD, stem_of
from provstore.records import Source, Span

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
    if source is None or _somebody_between(text, last, span, pronoun):
        return Speaker(None)
    plural = last.head.endswith("s") or last.words.lower() == "they"
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


def _somebody_between(text: str, last: Heard, span: Span, pronoun: str) -> bool:
    """Whether a sentence between names somebody else as its subject."""
    between = text[last.at.end : span.start]
    if len(between) < 3:
        return False
    mine = {word.lower() for word in re.findall(r"\w+", last.speaker.source.name if last.speaker.source else "")}
    for found in re.finditer(
        rf"(?:[.!?”\"]\s+|\n\s*)((?:[A-Z][\w.’'-]*\s+){{0,4}}{NAME_WORD}(?:\s+{NAME_WORD}){{1,3}})\s+(?:has|had|was|is|will|did|[a-z]+ed|told|met|went|came|made|took)\b",
        between,
    ):
        named = {word.lower() for word in re.findall(r"\w+", found[1])}
        if pronoun in ("he", "she", "it") and not named & mine:
            return True
    return False


def called_before(heard: list[Heard], head: str, kinds: set[str]) -> Speaker | None:
    """The last who spoke and was called by this noun; None when two different ones were."""
    stem = stem_of(head)
    found = [
        entry.speaker for entry in heard
        if entry.speaker.source is not None and entry.speaker.source.kind in kinds
        and (stem_of(entry.head) == stem or stem in entry.speaker.source.name.lower().split() or stem in entry.words.lower().split())
    ]  # fmt: skip
    if not found or (len({speaker.source for speaker in found}) > 1 and stem not in ("source",)):
        return None
    return Speaker(found[-1].source, found[-1].inferred, None, found[-1].via)
