"""The words of a source without what is glued to them, and whether they name more than one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from provstore.english.classes import KEPT_ANSWERS, is_function_word, words_of
from provstore.extract.sources.governments import find_government, find_office
from provstore.extract.sources.names import (
    ACRONYM,
    ARTICLE,
    CUT,
    NAME_WORD,
    core_of,
    head_of,
    is_organization,
    person_name,
    stem_of,
)
from provstore.extract.sources.outlets import known_outlet
from provstore.extract.sources.pronouns import Speaker
from provstore.records import Source

# "Ann Lee for her part", "Ann Lee, meanwhile"
_ASIDE = re.compile(r",?\s+(?:for\s+(?:his|her|its|their)\s+part|meanwhile|however|in\s+turn),?$", re.IGNORECASE)
# What stands before a name and is no part of it: "Q: Ann Lee", "Early Sunday Ann Lee", "the Oslo-based
# opposition Council".
_BEFORE = re.compile(
    r"^(?:[QA]:\s*|(?:(?:Early|Late|On)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+|"
    r"(?:[Tt]he\s+)?(?:[a-z]+\s+)?[A-Z][\w.]*-based\s+(?:[a-z]+\s+)*|Meanwhile\s.*\s[Tt]he\s+)(?=[^\W\d_a-z])"
)
_EARLIER = re.compile(r"^(?:Earlier|Later)\s+(?:in\s+the\s+\w+|today|that\s+\w+|on\s+\w+day),?\s+(?=\w)")
# "Northern Agency the storms": without the comma the next noun phrase follows a name.
_NEXT_PHRASE = re.compile(r"(?<=[\w’'])(?<!\bthe)\s+(?:the|an?)\s+(?=[a-z])")
_NAME = rf"{NAME_WORD}(?:\s{NAME_WORD}){{1,4}}"
_DESCRIBED = re.compile(rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}),\s+(?P<what>(?:an?|the)\s.+)$")
_HOLDS = re.compile(rf"(?P<name>{_NAME})\s+(?P<title>[a-z-]+)\s+(?:of|for|at|in)\s")
_JOINT = re.compile(rf"{NAME_WORD}\s+(?:and|&)\s+(?:the\s+)(?=[^\W\d_a-z])")
_AT = re.compile(r"\s+(?:of|for|in|at|from|with|on)\s+")
_AND = re.compile(r"\s(?:and|&)\s")
_APPOSED = re.compile(rf",\s+((?:{NAME_WORD}\s+){{1,3}}{NAME_WORD})(?:\s+(?:of|from)\s[^,]+)?,?$")
_LISTED = re.compile(r",\s+and\s+|,\s+|\s+and\s+")


@lru_cache(maxsize=KEPT_ANSWERS)
def without_neighbors(words: str) -> str:
    """A source without asides, what stands before a name, and what a text that lost its commas runs into it.

    "The mayor for her part" → The mayor; "Northern Agency the storms" → Northern Agency;
    "Puzzlingly the mayor" → the mayor; "Lee a farmer" → Lee, a farmer; "Noting that
    it rained they" → they; "Ann Lee head of the council adding" → Ann Lee.
    """
    kept = _BEFORE.sub("", _EARLIER.sub("", _ASIDE.sub("", words)))
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


@lru_cache(maxsize=KEPT_ANSWERS)
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


@lru_cache(maxsize=KEPT_ANSWERS)
def described_person(words: str) -> str | None:
    """The name that what follows says is a person's: "Ann Cross, a former clerk"."""
    described = _DESCRIBED.match(words)
    if described is None or stem_of(head_of(core_of(described["what"]))) not in words_of("person_nouns"):
        return None
    name = described["name"].split()
    while name and name[0].lower().strip(".") in words_of("titles"):
        name.pop(0)
    return " ".join(name) or None


class Surname(NamedTuple):
    """One name, of which only the rest of the document can say whose it is; `titled` where it has a person's title."""

    name: str
    titled: bool


@lru_cache(maxsize=KEPT_ANSWERS)
def named_person(words: str, core: str) -> Speaker | Surname | None:
    """The person whom a source names, as far as its words tell; `Speaker(None)` for two, None for nobody."""
    phrase = CUT.split(words, maxsplit=1)[0]
    apposition = _APPOSED.search(words) if stem_of(head_of(core)) in words_of("person_nouns") else None
    if apposition and (name := person_name(apposition[1])):
        return Speaker(Source(name, "person"))
    head_phrase = _AT.split(phrase, maxsplit=1)[0]
    name = person_name(ARTICLE.sub("", head_phrase))
    if name is not None and " " in name and len(head_phrase.split()) > len(name.split()):
        phrase = head_phrase  # "Judge Ann Lee in Northtown"
    else:
        name = person_name(ARTICLE.sub("", phrase))
    if name is None:
        return None
    if _AND.search(phrase[: phrase.rfind(name)]):
        return Speaker(None)  # two people, and a claim has one speaker
    before = ARTICLE.sub("", phrase[: phrase.rfind(name.split()[0])]).split()
    if before and before[-1].lower() in ("the", "a", "an"):
        before.pop()  # "Leader of the Northern Revolution"
    if before and before[-1].lower() in words_of("prepositions"):
        return None  # "Committee to Protect X", "a spokesman for Ann Lee"
    if " " not in name and any(word.lower() in words_of("prepositions") for word in phrase.split()):
        return None  # "Activists in eastern Northtown"
    titled = len(ARTICLE.sub("", phrase).split()) > len(name.split())
    if " " not in name:
        return Surname(name, titled and not is_organization(phrase))
    if is_organization(name) or (words[:4].lower() == "the " and not titled):
        return None
    return Speaker(Source(name, "person"))
