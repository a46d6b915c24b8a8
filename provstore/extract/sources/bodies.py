"""Offices, governments, outlets and organizations, as the words of a source name them."""

from provstore.english.classes import words_of
from provstore.english.countries import is_also_a_person, is_demonym
from provstore.english.names import ACRONYM, plain_name
from provstore.extract.sources import governments
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Phrase, Speaker, called_before, longer_name
from provstore.extract.sources.names import is_group, is_organization
from provstore.extract.sources.outlets import described_outlet, known_outlet, new_outlet
from provstore.records import Source


def office(memory: Memory, phrase: Phrase) -> Speaker | None:
    """[COUNTRY'S] OFFICE: "the Polish foreign ministry"; then "the ministry" and "the foreign ministry" alone."""
    found = governments.find_office(phrase.core)
    if found is None:
        again = governments.is_bare_office(phrase.core)
        return called_before(memory.heard, phrase.core.lower(), ("government",)) if again else None
    if found.country is not None:
        memory.offices[found.name] = Speaker(governments.office_source(found.name, found.country))
    elif found.name not in memory.offices and memory.country is not None:
        memory.offices[found.name] = Speaker(governments.office_source(found.name, memory.country), inferred=True)
    return memory.offices.get(found.name, NOBODY_SURE)


def national_government(memory: Memory, phrase: Phrase) -> Speaker | None:
    """COUNTRY, CAPITAL or COUNTRY'S government: "Warsaw", "the Polish government"; "the government" of the dateline."""
    country = governments.find_government(phrase.core)
    if country is not None:
        if is_also_a_person(phrase.core) and memory.people.called(phrase.core):
            return None
        return Speaker(governments.government(country), inferred=phrase.alone)
    if phrase.core.lower() == "government" and memory.country is not None:
        return Speaker(governments.government(memory.country), inferred=True)
    return None


def outlet(memory: Memory, phrase: Phrase) -> Speaker | None:
    """OUTLET, or "the newspaper" where one outlet has spoken: "Reuters", "Syria’s official agency SANA"."""
    core = phrase.core
    if core.lower() in words_of("lone_outlet_nouns"):
        return Speaker(memory.only_spoken("outlet"))
    whole = known_outlet(core)
    if whole is not None and phrase.words == core:
        titled = [one for one in memory.people.called(core) if one.roles]
        if titled:  # "Guardian said" of Mayor Don Guardian
            return Speaker(Source(titled[0].name, "person")) if len(titled) == 1 else NOBODY_SURE
    if whole is not None and core[:1].isupper():
        return Speaker(whole)
    named = described_outlet(core) or new_outlet(core)
    return Speaker(named) if named else None


def organization(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NAME of a body, by its words, its letters or the article: "the Northern Council", "WFP", "the Observatory"."""
    name = _without_class(plain_name(phrase.core))
    if not any(word[:1].isupper() for word in name.split()) or (" " not in name and is_demonym(name)):
        return None
    if is_group(name):
        return Speaker(Source(name, "anonymous", scope=memory.document))
    if known := known_outlet(name):
        return Speaker(known)
    if ACRONYM.match(name):
        name = memory.acronyms.get(name, name)
    if longer := longer_name(memory.heard, name):
        return Speaker(longer)
    if not _is_written_as_name(name, phrase) or (" " not in name and memory.people.called(name)):
        return None
    return Speaker(Source(name, "organization"))


def _is_written_as_name(name: str, phrase: Phrase) -> bool:
    """Whether at least half of the long words are in capitals, and something besides says that it is a body."""
    long = [word for word in name.split() if len(word) > 3]
    if sum(word[:1].isupper() for word in long) < sum(word[:1].islower() for word in long):
        return False
    is_acronym = ACRONYM.match(name) is not None
    return is_organization(name) or is_acronym or " " not in name or phrase.words[:4].lower() == "the "


def lower_case_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The NOUN that this document calls nothing else: "the coast guard"; a ministry is always some government's."""
    core = phrase.core
    described = (
        core.islower() and phrase.words.lower() == f"the {core}" and phrase.head in words_of("organization_nouns")
    )
    if not described or " of " in core or governments.names_bare_office(core):
        return None
    return Speaker(Source(plain_name(core), "organization", scope=memory.document))


def some_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """A NOUN: "a northern council", a body that nobody names."""
    if phrase.words[:2].lower() in ("a ", "an") and phrase.stem in words_of("organization_nouns"):
        return Speaker(Source(plain_name(phrase.core), "organization", scope=memory.document))
    return None


def _without_class(name: str) -> str:
    """ "Northern Observatory for Birds monitor" is called that without its last word; "Lee group" is not."""
    *words, last = name.split()
    capitals = sum(word[:1].isupper() for word in words)
    return " ".join(words) if capitals > 1 and words[-1][:1].isupper() and last in words_of("class_nouns") else name
