"""The words of a source without what is glued to them, and whether they name more than one."""

from __future__ import annotations

import re

from provstore.extract.governments import find_government, find_office
from provstore.extract.names import ACRONYM, NAME_WORD, core_of, head_of, person_name, stem_of
from provstore.extract.outlets import known_outlet
from provstore.extract.words import is_function_word, words_of

# "Ann Lee for her part", "Ann Lee, meanwhile"
_ASIDE = re.compile(r",?\s+(?:for\s+(?:his|her|its|their)\s+part|meanwhile|however|in\s+turn),?$", re.IGNORECASE)
# What stands before a name and is no part of it: "Q: Ann Lee", "Early Sunday Ann Lee", "the Oslo-based
# opposition Council".
_BEFORE = re.compile(
    r"^(?:[QA]:\s*|(?:(?:Early|Late|On)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+|"
    r"(?:[Tt]he\s+)?(?:[a-z]+\s+)?[A-Z][\w.]*-based\s+(?:[a-z]+\s+)*|Meanwhile\s.*\s[Tt]he\s+)(?=[^\W\d_a-z])"
)
# "Northern Agency the storms": without the comma the next noun phrase follows a name.
_NEXT_PHRASE = re.compile(r"(?<=[\w’'])(?<!\bthe)\s+(?:the|an?)\s+(?=[a-z])")
_NAME = rf"{NAME_WORD}(?:\s{NAME_WORD}){{1,4}}"
_DESCRIBED = re.compile(rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}),\s+(?P<what>(?:an?|the)\s.+)$")
_HOLDS = re.compile(rf"(?P<name>{_NAME})\s+(?P<title>[a-z-]+)\s+(?:of|for|at|in)\s")
_JOINT = re.compile(rf"{NAME_WORD}\s+(?:and|&)\s+(?:the\s+)(?=[^\W\d_a-z])")
_LISTED = re.compile(r",\s+and\s+|,\s+|\s+and\s+")


def without_neighbors(words: str) -> str:
    """A source without asides, what stands before a name, and what a text that lost its commas runs into it.

    "The mayor for her part" → The mayor; "Northern Agency the storms" → Northern Agency;
    "Puzzlingly the mayor" → the mayor; "Lee a farmer" → Lee, a farmer; "Noting that
    it rained they" → they; "Ann Lee head of the council adding" → Ann Lee.
    """
    kept = _BEFORE.sub("", _ASIDE.sub("", words))
    *before, last = kept.split() or [""]
    if before and before[0].lower().endswith("ing") and last.lower() in words_of("pronouns"):
        return last
    if before and last.lower() in words_of("saying"):
        kept = " ".join(before)
    holds = _HOLDS.match(kept)
    if holds and holds["title"] in words_of("person_nouns") and person_name(holds["name"]) == holds["name"]:
        return holds["name"]
    for phrase in _NEXT_PHRASE.finditer(kept):
        name, rest = kept[: phrase.start()], kept[phrase.start() :].lstrip()
        if not name.split()[-1][:1].isupper():
            continue
        if is_function_word(name) or (" " not in name and name.endswith("ly")):
            return rest
        if stem_of(head_of(core_of(rest))) in words_of("person_nouns"):
            return f"{name}, {rest}"
        return name if " " in name or known_outlet(name) or ACRONYM.match(name) else rest
    return kept


def names_several(words: str, core: str) -> bool:
    """Whether more than one speaks: "France, Poland and Spain", "France Britain", "Poland and the Czech Republic"."""
    if _JOINT.search(core) and find_office(core) is None:
        return True
    listed = _LISTED.split(words)
    if len(listed) == 1:
        listed = words.split()
        return len(listed) > 1 and all(map(find_government, listed))
    return all(find_government(name) or _is_full_name(name) for name in listed)


def _is_full_name(words: str) -> bool:
    return " " in (person_name(words) or "") and all(word[:1].isupper() for word in words.split())


def described_person(words: str) -> str | None:
    """The name that what follows says is a person's: "Ann Cross, a former clerk"."""
    described = _DESCRIBED.match(words)
    if described is None or stem_of(head_of(core_of(described["what"]))) not in words_of("person_nouns"):
        return None
    name = described["name"].split()
    while name and name[0].lower().strip(".") in words_of("titles"):
        name.pop(0)
    return " ".join(name) or None
