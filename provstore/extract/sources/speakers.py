"""What a source resolves to, and who of those that spoke before is meant by a noun or a part of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provstore.english.classes import words_of
from provstore.extract.sources.names import before_of, stem_of
from provstore.records import Source, SourceKind, Span

REMEMBERED = 40  # speakers back to which "the ministry" can look; chosen by hand on the development texts, 2026-10


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved source: who, whether by inference, through what, by what medium."""

    source: Source | None
    inferred: bool = False
    medium: str | None = None
    via: tuple[Source, ...] = ()


# The answer of a rule that knows the words and will not guess, so that no later rule is asked; a rule that
# has nothing to say answers None.
NOBODY_SURE = Speaker(None)


@dataclass(slots=True)
class Heard:
    """Somebody who spoke before: with the words used, their head noun and where they stand."""

    speaker: Speaker
    words: str
    head: str
    at: Span


def called_before(heard: list[Heard], head: str, kinds: Sequence[SourceKind]) -> Speaker | None:
    """The last who spoke and was called by this noun; None when two different ones were."""
    if head[:1].isupper():
        return None
    stem = stem_of(head)
    fitting = (one for one in heard[-REMEMBERED:] if one.speaker.source and one.speaker.source.kind in kinds)
    called = [one.speaker for one in fitting if stem_of(one.head) == stem or stem in _nouns_of(one)]
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
