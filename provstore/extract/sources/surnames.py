"""The person whom the words of a source name, as far as these words tell: a full name, or a surname alone."""

import re
from functools import lru_cache
from typing import NamedTuple

from provstore.english.classes import KEPT_ANSWERS, words_of
from provstore.english.names import NAME_WORD
from provstore.extract.sources.names import ARTICLE, CUT, core_of, head_of, is_organization, person_name, stem_of
from provstore.extract.sources.speakers import NOBODY_SURE, Speaker
from provstore.records import Source

# "Ann Cross, a former clerk"
_DESCRIBED = re.compile(rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}),\s+(?P<what>(?:an?|the)\s.+)$")
# "a spokeswoman for the council, Ann Lee"
_APPOSED = re.compile(rf",\s+((?:{NAME_WORD}\s+){{1,3}}{NAME_WORD})(?:\s+(?:of|from)\s[^,]+)?,?$")
_AT = re.compile(r"\s+(?:of|for|in|at|from|with|on)\s+")
_AND = re.compile(r"\s(?:and|&)\s")


class Surname(NamedTuple):
    """One name, of which only the rest of the document can say whose it is; `titled` where it has a person's title."""

    name: str
    titled: bool


@lru_cache(maxsize=KEPT_ANSWERS)
def described_person(words: str) -> str | None:
    """The name that what follows says is a person's: "Ann Cross, a former clerk" → Ann Cross."""
    described = _DESCRIBED.match(words)
    if described is None or stem_of(head_of(core_of(described["what"]))) not in words_of("person_nouns"):
        return None
    name = described["name"].split()
    while name and name[0].lower().strip(".") in words_of("titles"):
        name.pop(0)
    return " ".join(name) or None


@lru_cache(maxsize=KEPT_ANSWERS)
def named_person(words: str, core: str) -> Speaker | Surname | None:
    """The person whom a source names, as far as its words tell; `NOBODY_SURE` for two, None for nobody."""
    return _apposed(words, core) or _named(CUT.split(words, maxsplit=1)[0], words)


def _apposed(words: str, core: str) -> Speaker | None:
    """NOUN ..., NAME: "a spokeswoman for the council, Ann Lee"."""
    apposition = _APPOSED.search(words) if stem_of(head_of(core)) in words_of("person_nouns") else None
    name = person_name(apposition[1]) if apposition else None
    return Speaker(Source(name, "person")) if name else None


def _named(phrase: str, words: str) -> Speaker | Surname | None:
    """[TITLES] NAME [of BODY]: "Judge Ann Lee in Northtown", "Mr. Lee", "Ann Lee"."""
    before_place = _AT.split(phrase, maxsplit=1)[0]
    name = person_name(ARTICLE.sub("", before_place))
    if name is not None and " " in name and len(before_place.split()) > len(name.split()):
        phrase = before_place
    else:
        name = person_name(ARTICLE.sub("", phrase))
    if name is None:
        return None
    if _AND.search(phrase[: phrase.rfind(name)]):
        return NOBODY_SURE  # two people, and a claim has one speaker
    if _belongs_to_another(phrase, name):
        return None
    titled = len(ARTICLE.sub("", phrase).split()) > len(name.split())
    if " " not in name:
        return Surname(name, titled and not is_organization(phrase))
    if is_organization(name) or (words[:4].lower() == "the " and not titled):
        return None
    return Speaker(Source(name, "person"))


def _belongs_to_another(phrase: str, name: str) -> bool:
    """Whether a preposition makes the name that of a place or cause: "a spokesman for Ann Lee", "Activists in Lee"."""
    before = ARTICLE.sub("", phrase[: phrase.rfind(name.split(maxsplit=1)[0])]).split()
    if before and before[-1].lower() in ("the", "a", "an"):
        before.pop()  # "Leader of the Northern Revolution"
    if before and before[-1].lower() in words_of("prepositions"):
        return True
    return " " not in name and not words_of("prepositions").isdisjoint(phrase.lower().split())
