"""Whether a pronoun fits whoever spoke or is named: number, kind, and by which pronoun they are called."""

import re

from provstore.english.classes import words_of
from provstore.extract.sources.memory import Heard, Memory
from provstore.extract.sources.phrases import before_of, core_of
from provstore.records import Source

OTHER = {"he": "she", "she": "he"}
_OWNER_BEFORE = re.compile(r"^.*[\w.][’'](?:s\s|\s)")


def takes(memory: Memory, name: str, pronoun: str) -> bool:
    """Whether nothing tells that the person is called by the other pronoun: neither the page nor the given name."""
    return memory.pronoun_of(name) in (pronoun, None)


def fits_person(memory: Memory, pronoun: str, last: Heard, source: Source) -> bool:
    """Whether number, kind and gender allow "he" or "she": no body, not many, nobody called by the other pronoun."""
    one = source.kind == "person" or (source.kind == "anonymous" and not _is_plural(last))
    return one and takes(memory, source.name, pronoun) and not _other_gender(last, pronoun)


def fits(pronoun: str, last: Heard, source: Source) -> bool:
    """Whether number and kind allow it: "it" is no person, "they" not one."""
    if pronoun == "it":
        kinds = ("organization", "government", "outlet", "document")
        return source.kind in kinds and last.words.lower() != "they"
    return source.kind in ("organization", "anonymous") or _is_plural(last)


def is_other(memory: Memory, heard: Heard, pronoun: str) -> bool:
    """Whether who spoke is called by the other pronoun, or by a noun of the other kind: of "she", "a young | man"."""
    source = heard.speaker.source
    if heard.words.lower() == OTHER[pronoun]:
        return True
    if source is None or source.kind == "anonymous":
        return source is not None and _other_gender(heard, pronoun)
    return source.kind == "person" and memory.pronoun_of(source.name) == OTHER[pronoun]


def _is_plural(last: Heard) -> bool:
    low = last.words.lower()
    return low == "they" or last.head.endswith("s") or last.head.lower() in words_of("plurals")


def _other_gender(last: Heard, pronoun: str) -> bool:
    """Whether the text has called the one who spoke last by the other pronoun, title or noun: "Mrs Lee ... he"."""
    other, nouns = OTHER[pronoun], "women" if pronoun == "he" else "men"
    whole = before_of(core_of(_OWNER_BEFORE.sub("", last.words)))  # "Ms Lee's father, Jens Lee", "aides of Ms Lee"
    return last.words.lower() == other or not words_in(whole).isdisjoint(words_of(nouns))


def words_in(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower()))
