"""Bodies that are called again by what they are: "the company", "the agency", "the monitoring group"."""

import re
from functools import cache

from provstore.english.classes import noun_stems, words_of
from provstore.english.commonness import names_things
from provstore.english.countries import is_demonym
from provstore.english.names import NAME_WORD
from provstore.extract.sources.governments import is_bare_office
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Speaker
from provstore.extract.sources.nouns import is_possessive, stem_of
from provstore.extract.sources.page_bodies import body_source
from provstore.extract.sources.phrases import Phrase
from provstore.records import Source
from provstore.rules import load

NEAR = 1500  # characters back to which "the company" looks for a body; chosen by hand, 2026-11
BESIDE = 300  # characters back to which it may be one that has not spoken; chosen by hand, 2026-11
LONGEST_APPOSED = 80  # characters of a name with its commas
# "the company that runs the fair, | Norpet Shows"; but "the company's head, Ann Lee" and "the group, Lee said"
_APPOSED = re.compile(rf",\s(?:[Tt]he\s)?(?P<name>{NAME_WORD}(?:\s(?:&\s)?{NAME_WORD})+)$")
_APPOSED_BEHIND = re.compile(rf",\s(?P<name>{NAME_WORD}(?:\s{NAME_WORD})+),\s")


def class_noun(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The NOUN for the body that spoke last, where no other was named since: "the company", "the group"."""
    if not phrase.definite or phrase.head[:1].isupper() or " of " in phrase.core:
        return None
    is_company = phrase.stem in words_of("company_nouns")
    behind = memory.text[phrase.at + len(phrase.words) : phrase.at + len(phrase.words) + LONGEST_APPOSED]
    apposed = _APPOSED.search(phrase.words) or _APPOSED_BEHIND.match(behind)
    if apposed and (is_company or phrase.stem in words_of("group_nouns")):
        return NOBODY_SURE if _is_somebody(memory, apposed["name"]) else Speaker(body_source(apposed["name"]))
    described = phrase.core.removesuffix(phrase.head).strip()  # "the monitoring group", "the Oslo-based group"
    plain = [word for word in described.split() if not word.endswith("-based") and not is_demonym(word)]
    if not all(map(str.islower, plain)):
        return None
    on_page = memory.people.bodies.with_noun(phrase.head, phrase.at)
    if on_page and not is_bare_office(phrase.head):
        return Speaker(_by_longer_name(memory, on_page) or body_source(on_page))
    if again := called_otherwise(memory, phrase):
        return again
    if not is_company and phrase.stem not in words_of("group_nouns"):
        return None
    last = next(memory.lately("organization"), None)
    name = last.speaker.source.name if last and last.speaker.source else ""
    if last is None or phrase.at - last.at.end > NEAR or memory.names_body_between(last.at.end, phrase.at, name):
        if is_company:
            return _company(memory, phrase)
        named = memory.people.bodies.named_between(phrase.at - BESIDE, phrase.at)
        source = body_source(named) if named else None
        return None if source is None or _is_other(source, is_company=False) else Speaker(source, True, doubtful=True)
    source = last.speaker.source
    called = set(map(stem_of, last.words.lower().split()))  # "the union Dockers United" is no company
    if source and not words_of("warring").isdisjoint(set(plain) - set(last.words.lower().split())):
        return None  # "the opposition group" is none that watches
    if source and is_company and _is_other(source, is_company=True):
        return _company(memory, phrase)
    if source and (_is_other(source, is_company=is_company) or (is_company and not called.isdisjoint(_kinds()))):
        return None
    return Speaker(source, doubtful=any(map(is_demonym, described.split())))  # "the French firm": who knows that it is


def _by_longer_name(memory: Memory, name: str) -> Source | None:
    """Who spoke under a name with "and", of which the page tells the beginning: "Bureau of Roads | and Rivers"."""
    spoke = (one.speaker.source for one in memory.lately("organization", "government"))
    return next((one for one in spoke if one and one.name.startswith(f"{name} and ")), None)


def called_otherwise(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The body that a noun calls again which its name does not have: "the Space Administration … the agency"."""
    names = _again_names().get(phrase.head, frozenset())
    if not names or not phrase.definite or any(map(is_possessive, phrase.core.split())):
        return None  # "the drivers' union" is that
    last = next((one for one in memory.lately() if one.speaker.source and one.speaker.source.kind != "person"), None)
    source = last.speaker.source if last and phrase.at - last.at.end <= NEAR else None
    if source and source.kind in ("organization", "government") and not names.isdisjoint(source.name.lower().split()):
        return Speaker(source, inferred=True)
    named = memory.people.bodies.named_between(phrase.at - NEAR, phrase.at, names)
    return Speaker(body_source(named), inferred=True, doubtful=True) if named else None


@cache
def _again_names() -> dict[str, frozenset[str]]:
    return {entry["noun"]: frozenset(entry["names"]) for entry in load("english/words")["again"]}


def _company(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The company that "the company" means by where it is named: companies have names without a telling word."""
    name = memory.companies.meant(phrase.head, phrase.at, phrase.said)
    if name is None:
        return None
    plain = body_source(name)
    source = plain if plain.kind == "outlet" else memory.body_called(name) or plain
    has_spoken = any(one.speaker.source == source for one in memory.lately())
    return Speaker(source, inferred=True, doubtful=not has_spoken)


def _is_somebody(memory: Memory, name: str) -> bool:
    """Whether a name beside "the company" is told to be a person's: by a role, or by a given name and no thing's word.

    "The company that runs the fair, Ann Lee Productions" is a body, whatever it is named after.
    """
    bearers = memory.people.called(name)
    return any(one.roles or (one.is_surely_one and not names_things(name)) for one in bearers)


def _is_other(body: Source, *, is_company: bool) -> bool:
    """ "The company" is no council and no union, and "the group" no bank and no House of Lords."""
    last = body.name.lower().split()[-1]
    if is_company:
        return last in _kinds()
    return last in words_of("company_nouns") or body.name.lower().partition(" of ")[0].split()[-1] in words_of(
        "no_groups"
    )


@cache
def _kinds() -> frozenset[str]:
    """The nouns of bodies that are no companies."""
    any_kind = words_of("company_nouns") | words_of("group_nouns") | words_of("of_any_kind")
    return noun_stems("organization_nouns") - any_kind
