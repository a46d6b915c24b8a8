"""Persons by name, and people by description alone, as the words of a source mean them.

A source is a phrase with a head: "a spokesman for Mayor Ann Lee" is a spokesman, and the mayor is whose.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from provstore.english.classes import KEPT_ANSWERS, nominative, words_of
from provstore.english.countries import countries_before, country_of_place
from provstore.english.names import NAME_WORD, plain_name
from provstore.extract.sources.governments import portfolio_words
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Phrase, Speaker, called_before
from provstore.extract.sources.names import (
    ARTICLE,
    CUT,
    core_of,
    ends_body,
    head_of,
    is_organization,
    is_people,
    is_person_noun,
    is_title,
    person_name,
    stem_of,
)
from provstore.extract.sources.people import Person, folded, is_given_name
from provstore.extract.sources.roles import is_relation, names_in
from provstore.records import Source, SourceKind

NEAR = 1500  # characters back to which "the official" looks for the mayor; chosen by hand, 2026-11

_SAYS_I = re.compile(r"\b(?:I|I[’']\w+|[Mm]y|me|myself)\b(?!\.)")  # a body says "we"
_PART = re.compile(r"(?:one|two|three|some|many|several|most|members?|(?:a\s+)?number)\s+of\s+(.+)$", re.IGNORECASE)
# "Ann Cross, a former clerk"
_DESCRIBED = re.compile(rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}),\s+(?P<what>(?:an?|the)\s.+)$")
# "a spokeswoman for the council, | Ann Lee"; "the head of the police, | Brig. Gen. Karl Roe"
_APPOSED = re.compile(
    rf",\s+((?:[\w-]+\.?\s+){{0,4}}?{NAME_WORD}(?:\s+[\w.'’-]+){{0,4}}?)(?:\s+(?:of|from)\s[^,]+)?,?$"
)
_AT = re.compile(r"\s+(?:of|for|in|at|from|with|on)\s+")
# Head and whose: "spokesman | for | Prime Minister"
_OF = re.compile(r"^(?P<head>.*?)\s(?:of|for|to)(?:\s(?P<whose>.*))?$")
_OWNERS = frozenset(("his", "her", "its"))
_MINE = re.compile(r"^(?:his|her|its|their|our|my|[\w.-]+[’']s?)\s", re.IGNORECASE)


def with_role(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NAME, a PERSON'S NOUN: "Ann Cross, a former clerk", "Lee, the mayor"."""
    name = described_person(phrase.words)
    if name is None:
        return None
    called = memory.people.called(name)
    if len(called) > 1:
        return NOBODY_SURE
    if called or " " in name:
        return Speaker(Source(called[0].name if called else name, "person"))
    return Speaker(Source(name, "person", scope=memory.document))


def person(memory: Memory, phrase: Phrase) -> Speaker | None:
    """[TITLE] NAME, or the bare surname or given name of somebody in the document: "Mayor Ann Lee", "Lee"."""
    alone = phrase.alone and phrase.core[:1].isupper() and not phrase.definite
    bearers = memory.people.called(phrase.core) if alone else []
    if len(bearers) == 1 and not is_organization(bearers[0].name):
        return Speaker(Source(bearers[0].name, "person"))  # also "King", of Martin King
    found = named_person(phrase.words, phrase.core) or _apposed_person(memory, phrase)
    if isinstance(found, Speaker) or found is None:
        return found
    called = memory.people.called(found.name) or memory.people.called(found.name.removeprefix("M. "))
    if len(called) > 1:
        return NOBODY_SURE
    if called:
        return Speaker(Source(called[0].name, "person"))
    if (body := memory.body_called(found.name)) or folded(found.name) in memory.people.named_bodies:
        return Speaker(body or Source(found.name, "organization"))
    if " " in found.name:
        return Speaker(Source(found.name, "person"))
    is_given = is_given_name(found.name) or _SAYS_I.search(memory.said) is not None
    if found.titled or is_given or memory.people.has_titled(found.name):
        return Speaker(Source(found.name, "person", scope=memory.document))
    return None


def some_of_many(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NUMBER of PEOPLE: "two of the residents", "members of the rebels"."""
    part = _PART.match(phrase.core)
    if part and (
        part[1].lower() == "them"
        or is_people(head := head_of(core_of(part[1])))
        or stem_of(head) in words_of("anonymous_nouns")
    ):
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
    named = phrase.head[:1].isupper() and not phrase.core.startswith(phrase.head)
    are_bodies = (
        not phrase.definite
        and phrase.head.islower()
        and phrase.head != phrase.stem
        and phrase.stem in words_of("organization_nouns")
    )
    if named or not (are_bodies or is_people(phrase.head) or phrase.stem in words_of("anonymous_nouns")):
        return None
    if phrase.definite and phrase.alone and not is_people(phrase.head) and not phrase.head.endswith("s"):
        return NOBODY_SURE
    if phrase.stem == phrase.head.lower() and phrase.stem in words_of("organization_nouns") - words_of("plurals"):
        return None  # "the port authority"
    return _unnamed(memory, phrase)


def role_holder(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The PERSON'S NOUN of somebody whom the page names: "the mayor", "the Syrian leader", "his lawyer"."""
    if not is_person_noun(phrase.stem) or phrase.head.lower() != phrase.stem:
        return None
    is_bare = phrase.words == phrase.head  # as headlines have it
    if not (phrase.definite or is_bare or phrase.core[:1].isupper() or _MINE.match(phrase.words)):
        return None
    if again := _called_so_last(memory, phrase):
        return again
    found = _holders(memory, phrase)
    last = memory.last_person
    if len(found) > 1 or (found and " " not in phrase.core and len(countries_before(memory.text, phrase.stem)) > 1):
        found = [one for one in found if last and last.name == one.name]
        return Speaker(Source(found[0].name, "person")) if found else NOBODY_SURE
    return Speaker(Source(found[0].name, "person")) if found else None


def _called_so_last(memory: Memory, phrase: Phrase) -> Speaker | None:
    """Somebody unnamed who spoke under this noun, and nobody of that role was named since: "a clerk … the clerk"."""
    if not phrase.definite or not phrase.alone:
        return None
    unnamed = (one for one in reversed(memory.heard) if one.speaker.source and one.speaker.source.scope)
    last = next((one for one in unnamed if stem_of(one.head) == phrase.stem), None)
    since = memory.people.before(memory.at, last.at.end) if last else ()
    if last is None or any(one.person.is_called(phrase.stem) for one in since):
        return None
    return replace(last.speaker, medium=None)


def unnamed_holder(memory: Memory, phrase: Phrase) -> Speaker | None:
    """A PERSON'S NOUN of somebody unnamed: "mayor of Northtown", "the mayor" of a page that names none, "mayors"."""
    if not is_person_noun(phrase.stem):
        return None
    if phrase.definite and phrase.alone and _holders(memory, phrase):
        return NOBODY_SURE
    return _unnamed(memory, phrase, "anonymous" if phrase.head.lower() != phrase.stem else "person")


def _holders(memory: Memory, phrase: Phrase) -> list[Person]:
    """Whom the page gives the role; a wider noun, "the official", reaches only whoever was named near before."""
    words = {word.strip(".,").removesuffix("'s").removesuffix("’s") for word in phrase.core.lower().split()}
    words |= set(phrase.words.lower().replace("’", "'").replace("'s", "").split()[:2])
    found = memory.people.holding(phrase.stem, words - words_of("determiners"))
    owners = names_in(phrase.words) - {phrase.head.lower()}
    portfolios = words & portfolio_words()  # a foreign minister is no defense minister
    found = [one for one in found if one.may_have(portfolios)]
    last = memory.last_person.name if memory.last_person else None
    if owners:  # "the mayor of Northtown" and "Northtown's mayor" are not the mayor of Southtown
        found = [one for one in found if one.may_belong_to(owners, memory.country) or one.name == last]
    if any(one.is_exactly(phrase.stem) for one in found):
        return found
    if not phrase.definite and not phrase.alone and not owners:
        return []  # "ministry official" is any of them
    home = {memory.country.name} if memory.country else set()
    found = [one for one in found if owners - home <= {name for role in one.roles for name in role.names}]
    if owners:
        return found
    near = {one.person for one in memory.people.before(memory.at, memory.at - NEAR)}
    return [one for one in found if one in near]


def _unnamed(memory: Memory, phrase: Phrase, kind: SourceKind = "anonymous") -> Speaker:
    """Somebody whom this document alone knows, by these words: "her advisers" are Ann Lee's."""
    owner = phrase.words.split(maxsplit=1)[0].lower()
    whose = memory.owner(nominative(owner)) if owner in _OWNERS else None
    name = f"{whose.name}'s {phrase.core}" if whose and not whose.scope else phrase.core
    return Speaker(Source(plain_name(name), kind, scope=memory.document))


class Named(NamedTuple):
    """A name in the words of a source, of one word or several; `titled` where it has a person's title."""

    name: str
    titled: bool


@lru_cache(maxsize=KEPT_ANSWERS)
def described_person(words: str) -> str | None:
    """The name that what follows says is a person's: "Ann Cross, a former clerk" → Ann Cross."""
    described = _DESCRIBED.match(words)
    if described is None or not is_person_noun(stem_of(head_of(core_of(described["what"])))):
        return None
    name = described["name"].split()
    while name and is_title(name[0]):
        name.pop(0)
    return " ".join(name) or None


@lru_cache(maxsize=KEPT_ANSWERS)
def named_person(words: str, core: str) -> Speaker | Named | None:
    """The person whom a source names, as far as its words tell; `NOBODY_SURE` for two, None for nobody."""
    return _apposed(words, core) or _named(CUT.split(words, maxsplit=1)[0], words)


def _apposed(words: str, core: str) -> Named | None:
    """NOUN ..., NAME: "a spokeswoman for the council, Ann Lee"; but not "a spokesman for the mayor, Ann Lee"."""
    stem = stem_of(head_of(core))
    if not (is_person_noun(stem) or stem in words_of("anonymous_nouns") or _PART.match(core)):
        return None
    behind = (part.strip() for part in words.split(",")[1:])
    apposed = next((part for part in behind if _is_titled_name(part)), None)
    name = person_name(_AT.split(apposed, maxsplit=1)[0]) if apposed else None
    if name is None or apposed is None:
        return None
    whose = _OF.match(core)
    is_anothers = whose is not None and whose["whose"] and is_relation(whose["head"].split()[-1])
    if is_anothers and whose and is_person_noun(stem_of(head_of(core_of(whose["whose"])))):
        return None  # the name is as likely the mayor's
    return Named(name, is_title(apposed.split()[0]) or " " in name)


def _is_titled_name(words: str) -> bool:
    """Whether words are a name and the titles before it: "mechanical engineer Ann Lee", "Brig. Gen. Karl Roe of the army"."""
    before_place = _AT.split(words, maxsplit=1)[0]
    name = person_name(before_place) if before_place[:1].isalpha() else None
    if name is None or not before_place.replace("’", "'").endswith(name):
        return False
    before = before_place[: -len(name)].split()
    return not before or is_title(before[-1])


def _apposed_person(memory: Memory, phrase: Phrase) -> Named | None:
    """The OFFICE, NAME of somebody with a full name on the page: "the MEC for Roads, Ann Lee"."""
    may_be = phrase.definite or phrase.core[:1].isupper()
    apposition = _APPOSED.search(phrase.words) if may_be and not ends_body(phrase.head.lower()) else None
    name = person_name(apposition[1]) if apposition else None
    if apposition and name and not all(map(is_title, apposition[1][: apposition[1].find(name)].split())):
        return None  # "the head of the chamber, which runs the Walk"
    return Named(name, True) if name and " " in name and len(memory.people.called(name)) == 1 else None


def _named(phrase: str, words: str) -> Speaker | Named | None:
    """[TITLES] NAME [of BODY]: "Judge Ann Lee in Northtown", "Mr. Lee", "Ann Lee"."""
    before_place = _AT.split(phrase, maxsplit=1)[0]
    name = person_name(ARTICLE.sub("", before_place))
    if name is not None and " " in name and len(before_place.split()) > len(name.split()):
        phrase = before_place
    else:
        name = person_name(ARTICLE.sub("", phrase))
    if name is None or _belongs_to_another(phrase, name):
        return None
    if is_people(head_of(core_of(phrase))) and head_of(core_of(phrase)) not in name:
        return None  # "analysts from Lee & Roe"
    titled = len(ARTICLE.sub("", phrase).split()) > len(name.split())
    if " " not in name:
        return Named(name, (titled and not is_organization(phrase.removesuffix(name))) or _ends_in_title(phrase, name))
    if not titled and (country_of_place(name) or name.split()[0].lower() in words_of("place_openers")):
        return None  # "New York"
    if is_organization(name) or (words[:4].lower() == "the " and not titled):
        return None
    return Named(name, titled)


def _ends_in_title(phrase: str, name: str) -> bool:
    """Whether the word right before a name is a title: "Council president | Lee"."""
    before = phrase[: phrase.rfind(name)].split()
    return bool(before) and is_title(before[-1]) and before[-1][:1].isupper()


def _belongs_to_another(phrase: str, name: str) -> bool:
    """Whether a preposition makes the name that of a place, a cause or somebody else.

    "A spokesman for Ann Lee", "the widow of General Lee", "Activists in Lee"; but "vice-president of finance Ann Lee".
    """
    before = ARTICLE.sub("", phrase[: phrase.rfind(name.split(maxsplit=1)[0])]).strip()
    last = [word for word in before.split() if word.lower() not in ("the", "a", "an")][-1:]
    if last and last[0].lower() in words_of("prepositions"):
        return True
    found = _OF.match(before)
    if found and found["whose"] and found["head"] and is_relation(found["head"].split()[-1]):
        return all(map(is_title, found["whose"].split())) or is_title(found["whose"].split()[-1])
    within = not words_of("prepositions").isdisjoint(before.lower().split())
    return " " not in name and within and not (last and (is_title(last[0]) or ends_body(last[0].lower())))
