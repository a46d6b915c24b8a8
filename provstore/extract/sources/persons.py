"""Persons by name, and people by description alone, as the words of a source mean them."""

import re
from functools import lru_cache
from typing import NamedTuple

from provstore.english.classes import KEPT_ANSWERS, words_of
from provstore.english.names import NAME_WORD, plain_name
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Phrase, Speaker, called_before
from provstore.extract.sources.names import ARTICLE, CUT, core_of, head_of, is_organization, person_name, stem_of
from provstore.records import Source, SourceKind

_PART = re.compile(r"(?:one|two|three|some|many|several|most|members?|a\s+number)\s+of\s+(.+)$", re.IGNORECASE)
# "Ann Cross, a former clerk"
_DESCRIBED = re.compile(rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}),\s+(?P<what>(?:an?|the)\s.+)$")
# "a spokeswoman for the council, Ann Lee"
_APPOSED = re.compile(rf",\s+((?:{NAME_WORD}\s+){{1,3}}{NAME_WORD})(?:\s+(?:of|from)\s[^,]+)?,?$")
_AT = re.compile(r"\s+(?:of|for|in|at|from|with|on)\s+")
_AND = re.compile(r"\s(?:and|&)\s")


def with_role(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NAME, a PERSON'S NOUN: "Ann Cross, a former clerk", "Lee, the mayor"."""
    name = described_person(phrase.words)
    if name is None:
        return None
    if " " in name:
        return Speaker(Source(name, "person"))
    full = memory.people.full_names(name)
    if len(full) > 1:
        return NOBODY_SURE
    return Speaker(Source(next(iter(full)), "person") if full else Source(name, "person", scope=memory.document))


def person(memory: Memory, phrase: Phrase) -> Speaker | None:
    """[TITLE] NAME, or the bare surname or given name of somebody in the document: "Mayor Ann Lee", "Lee"."""
    found = named_person(phrase.words, phrase.core)
    if not isinstance(found, Surname):
        return found
    full = memory.people.full_names(found.name) or memory.people.called(found.name)
    if len(full) == 1:
        only = next(iter(full))
        return None if is_organization(only) else Speaker(Source(only, "person"))
    if full:
        return Speaker(memory.only_spoken_as(full))
    if found.titled or memory.people.has_titled(found.name):
        return Speaker(Source(found.name, "person", scope=memory.document))
    return None


def some_of_many(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NUMBER of PEOPLE: "two of the residents", "members of the rebels"."""
    part = _PART.match(phrase.core)
    if part and stem_of(head_of(core_of(part[1]))) in words_of("anonymous_nouns"):
        return _unnamed(memory, phrase)
    return None


def heard_before(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The NOUN by which somebody spoke before: "the sources added" after "local sources said"."""
    if not phrase.definite or not phrase.alone:
        return None
    again = called_before(memory.heard, phrase.head, ("anonymous", "person", "organization", "government", "outlet"))
    if again is not None and again.source is not None:
        return again
    if phrase.stem == "source" and memory.has_spoken("anonymous"):
        return NOBODY_SURE  # perhaps those who spoke before, perhaps others
    return None


def unnamed_people(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NOUN for people without a name: "local officials", "a witness"; "the official" alone is nobody sure."""
    named = not phrase.alone and phrase.head[:1].isupper()
    if named or words_of("anonymous_nouns").isdisjoint((phrase.stem, phrase.head.lower())):
        return None
    if phrase.definite and phrase.alone and not phrase.head.endswith("s"):
        return NOBODY_SURE
    return _unnamed(memory, phrase)


def role_holder(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NOUN for a person's role: "the mayor" whom the document names, else "mayor of Northtown" as somebody unnamed."""
    if phrase.stem not in words_of("person_nouns"):
        return None
    name = memory.people.holder(phrase.core)
    if name:
        return Speaker(Source(name, "person"))
    if phrase.definite and phrase.alone and phrase.head.lower() == phrase.stem:
        return NOBODY_SURE
    return _unnamed(memory, phrase, "anonymous" if phrase.head.lower() != phrase.stem else "person")


def _unnamed(memory: Memory, phrase: Phrase, kind: SourceKind = "anonymous") -> Speaker:
    """Somebody whom this document alone knows, by these words."""
    return Speaker(Source(plain_name(phrase.core), kind, scope=memory.document))


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
