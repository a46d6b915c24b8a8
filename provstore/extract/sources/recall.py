"""Who of those that spoke is called again, by a noun or by the end of a name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from provstore.english.classes import words_of
from provstore.extract.sources.memory import REMEMBERED, Heard, Speaker
from provstore.extract.sources.nouns import is_person_noun, stem_of
from provstore.extract.sources.phrases import before_of
from provstore.records import Source, SourceKind


def called_before(heard: list[Heard], head: str, kinds: Sequence[SourceKind]) -> Speaker | None:
    """Who spoke and was called by this noun: the only one, or of several whoever spoke last of all."""
    if head[:1].isupper() and head.lower() not in words_of("organization_nouns"):
        return None  # "the Guardian" is no guardian
    stem = stem_of(head)
    fitting = (one for one in heard[-REMEMBERED:] if one.speaker.source and one.speaker.source.kind in kinds)
    if head[:1].isupper():  # "the Embassy" after "Norland's embassy"; after "the Northern Embassy" it may be another
        fitting = (one for one in fitting if one.head == head.lower())
    called = [one for one in fitting if _is_called(one, stem)]
    if not called or (
        called[-1] is not heard[-1] and len({one.speaker.source for one in called}) > 1 and stem != "source"
    ):
        return None
    again = called[-1].speaker
    is_one = stem == head.lower()  # "the woman" after "a woman and her son" is she alone
    return replace(again, medium=None, others=() if is_one else again.others)


def _is_called(entry: Heard, stem: str) -> bool:
    """Whether an entry had this head noun, or may be called by it; "the king" is not Jens King."""
    source = entry.speaker.source
    in_name = source is not None and source.kind == "person" and not source.scope and entry.head in source.name.split()
    return (stem_of(entry.head) == stem and not in_name) or stem in _nouns_of(entry)


def longer_name(heard: list[Heard], name: str) -> Source | None:
    """The one body that spoke under a longer name: "the Observatory" after "the Northern Observatory"."""
    found = {
        source
        for entry in heard[-REMEMBERED:]
        if (source := entry.speaker.source) and source.kind in ("organization", "government", "outlet")
        # What stands before "for" or "of" must end with it: "the UN" is not the UN Committee.
        if source.name != name and source.name[:1].isupper() and f" {before_of(source.name)}".endswith(f" {name}")
    }
    return found.pop() if len(found) == 1 else None


def _nouns_of(entry: Heard) -> list[str]:
    """The words by which an entry may be called again: a person's titles, a body's own name."""
    source = entry.speaker.source
    if source is None or source.kind == "anonymous":
        return []  # "supporters and administration officials" are not the administration
    if source.kind != "person":
        return source.name.lower().split()
    titles = re.split(r"\s+(?:of|for|in|at)\s+|,", entry.words)[0].split()
    return [title.lower() for title in titles if is_person_noun(title.lower()) and title not in source.name.split()]
