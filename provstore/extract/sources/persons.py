"""Persons by name, and people by description alone, as the words of a source mean them.

Each rule takes what the document has told and a phrase; it answers a speaker, `NOBODY_SURE`, or None where it has
nothing to say.
"""

import re

from provstore.english.classes import words_of
from provstore.english.names import plain_name
from provstore.extract.sources.memory import Memory, Phrase
from provstore.extract.sources.names import core_of, head_of, is_organization, stem_of
from provstore.extract.sources.speakers import NOBODY_SURE, Speaker, called_before
from provstore.extract.sources.surnames import Surname, described_person, named_person
from provstore.records import Source, SourceKind

_PART = re.compile(r"(?:one|two|three|some|many|several|most|members?|a\s+number)\s+of\s+(.+)$", re.IGNORECASE)


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
