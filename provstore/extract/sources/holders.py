"""Whoever has a role that a page gives them: "the mayor", "the Polish leader", "his lawyer"."""

import re
from dataclasses import replace

from provstore.english.classes import words_of
from provstore.extract.sources.bearers import Person
from provstore.extract.sources.governments import portfolio_words
from provstore.extract.sources.memory import FAR_UNNAMED, NOBODY_SURE, Memory, Speaker
from provstore.extract.sources.nouns import is_person_noun, stem_of
from provstore.extract.sources.phrases import Phrase
from provstore.extract.sources.roles import JOINTS, is_relation, plain_words, proper_names
from provstore.extract.sources.unnamed import unnamed
from provstore.records import Source

NEAR = 1500  # characters back to which "the official" looks for the mayor; chosen by hand, 2026-11
_MINE = re.compile(r"^(?:his|her|its|their|our|my|[\w.-]+[’']s?)\s", re.IGNORECASE)


def role_holder(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The PERSON'S NOUN of somebody whom the page names: "the mayor", "the Polish leader", "his lawyer"."""
    if not is_person_noun(phrase.stem) or phrase.head.lower() != phrase.stem:
        return None
    is_bare = phrase.words == phrase.head  # as headlines have it
    if phrase.words.split(maxsplit=1)[0].lower() in words_of("one_of_many"):
        return None  # "one Lee spokesman" of several
    if not (phrase.definite or is_bare or phrase.core[:1].isupper() or _MINE.match(phrase.words)):
        return None
    if again := _called_so_last(memory, phrase):
        return again
    found = _holders(memory, phrase)
    if len(found) > 1 or (found and " " not in phrase.core and len(memory.countries_with(phrase.stem)) > 1):
        return _spoke_last(memory, phrase, found)
    return Speaker(Source(found[0].name, "person")) if found else None


def _spoke_last(memory: Memory, phrase: Phrase, holders: list[Person]) -> Speaker:
    """The one of several who spoke last; where another of them was named since, nobody is sure."""
    last = memory.last_person
    called = last.speaker.source.name if last and last.speaker.source else None
    since = {one.person for one in memory.people.before(phrase.at, last.at.end)} if last else set()
    holder = next((one for one in holders if one.name == called), None)
    if holder is None or not since.isdisjoint(one for one in holders if one is not holder):
        return NOBODY_SURE
    return Speaker(Source(holder.name, "person"))


def unnamed_holder(memory: Memory, phrase: Phrase) -> Speaker | None:
    """A PERSON'S NOUN of somebody unnamed: "mayor of Northtown", "the mayor" of a page that names none, "mayors"."""
    if not is_person_noun(phrase.stem):
        return None
    if phrase.definite and phrase.alone and _holders(memory, phrase):
        return NOBODY_SURE
    return unnamed(memory, phrase, "anonymous" if phrase.head.lower() != phrase.stem else "person")


def _called_so_last(memory: Memory, phrase: Phrase) -> Speaker | None:
    """Somebody unnamed who spoke under this noun, and nobody of that role was named since: "a clerk … the clerk"."""
    if not phrase.definite or not phrase.alone:
        return None
    here_alone = (one for one in memory.lately() if one.speaker.source and one.speaker.source.scope)
    here_alone = (one for one in here_alone if phrase.at - one.at.end <= FAR_UNNAMED)
    last = next((one for one in here_alone if stem_of(one.head) == phrase.stem), None)
    since = memory.people.before(phrase.at, last.at.end) if last else ()
    if last is None or any(one.person.is_called(phrase.stem) for one in since):
        return None
    return replace(last.speaker, medium=None, others=())


def _holders(memory: Memory, phrase: Phrase) -> list[Person]:
    """Whom the page gives the role; a wider noun, "the official", reaches only whoever was named near before."""
    owners = proper_names(phrase.words) - {phrase.head.lower()}
    found = _fitting(memory, phrase, owners)
    words = plain_words(phrase.core)
    if any(one.is_exactly(phrase.stem, words) for one in found):
        return found
    if not phrase.definite and not phrase.alone:  # "ministry official" is any of them, "Polish official" may be known
        others = words - {phrase.stem}
        found = [one for one in found if owners and others <= one.role_words]
    home = {memory.country.name} if memory.country else set()
    found = [one for one in found if owners - home <= one.owners]
    if owners:
        return found
    near = {one.person for one in memory.people.before(phrase.at, phrase.at - NEAR)}
    return [one for one in found if one in near]


def _fitting(memory: Memory, phrase: Phrase, owners: set[str]) -> list[Person]:
    """Who has a role by this noun that does not conflict with whose and for what it is."""
    words = plain_words(phrase.core)
    found = memory.people.holding(phrase.stem, words - JOINTS)
    portfolios = words & portfolio_words()  # a foreign minister is no defense minister
    found = [one for one in found if one.may_have(portfolios)]
    if not owners:
        return found
    # "The mayor of Northtown" and "Northtown's mayor" are not the mayor of Southtown.
    last = memory.last_person.speaker.source if memory.last_person else None
    if is_relation(phrase.stem):  # "Norpet's lawyer" is not just any lawyer
        return [one for one in found if owners & one.owners or (last and one.name == last.name)]
    return [one for one in found if one.may_belong_to(owners, memory.country) or (last and one.name == last.name)]
