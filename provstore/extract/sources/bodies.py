"""Outlets and organizations, as the words of a source name them."""

import re

from provstore.english.classes import is_function_word, words_of
from provstore.english.commonness import names_things
from provstore.english.countries import country_called, is_also_a_person, is_demonym
from provstore.english.names import ACRONYM, NAME_WORD, is_given_name, plain_name
from provstore.extract.sources.bodies_again import called_otherwise
from provstore.extract.sources.governments import find_office, is_bare_office, office_source
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Speaker
from provstore.extract.sources.names import is_national_body
from provstore.extract.sources.nouns import ends_body, is_group, is_organization, is_person_noun, is_possessive, stem_of
from provstore.extract.sources.offices import OWNED
from provstore.extract.sources.outlets import described_outlet, named_outlet, new_outlet
from provstore.extract.sources.page_bodies import body_source, spoken_outlet
from provstore.extract.sources.phrases import Phrase, before_of, core_of
from provstore.extract.sources.recall import longer_name
from provstore.records import Source

_LETTERS = re.compile(r"\(([A-Z][A-Za-z.&-]*[A-Z])\)$")
_CAPITALS = rf"{NAME_WORD}(?:\s{NAME_WORD})*"
# "the Roads, Bridges and Canals Authority"
_LISTED_NAME = re.compile(rf"(?:[Tt]he\s)?(?P<name>{_CAPITALS}(?:,\s{_CAPITALS})+,?\sand\s{_CAPITALS})$")
_LOCAL = re.compile(rf"(?P<place>{NAME_WORD}(?:\s{NAME_WORD}){{0,2}})(?:\s[a-z-]+){{2,3}}$")
_OWNERS = frozenset(("his", "her", "its", "their"))
_DESCRIBED = re.compile(
    rf"(?:[\w-]+\s){{0,4}}(?P<noun>[a-z-]+)\s(?P<name>{NAME_WORD}(?:\s(?:&\s)?{NAME_WORD}){{0,4}})$"
)


def outlet(memory: Memory, phrase: Phrase) -> Speaker | None:
    """OUTLET, or "the newspaper" where one outlet has spoken: "Reuters", "Poland’s official agency PAP"."""
    core = phrase.core
    if (apposed := _apposed_outlet(phrase)) is not None:
        return Speaker(apposed)
    if core.lower() in words_of("lone_outlet_nouns"):
        is_owned = phrase.words.split(maxsplit=1)[0].lower() in _OWNERS  # "its website" is whoever's
        return NOBODY_SURE if is_owned else _called_outlet(memory, phrase)
    whole = spoken_outlet(memory.acronyms.get(core, core))  # "EPA" is no picture agency where the page spells it out
    if whole is not None and phrase.words == core:
        bearers = memory.people.called(core)
        certain = [one for one in bearers if one.roles or is_given_name(one.name.split(maxsplit=1)[0])]
        if certain:  # "Guardian said" of Mayor Don Guardian
            return Speaker(Source(certain[0].name, "person")) if len(certain) == 1 else NOBODY_SURE
    if whole is not None and core[:1].isupper():
        return Speaker(whole)
    named = None if core in memory.acronyms else described_outlet(core) or new_outlet(core)
    if named and named.name.lower() in words_of("outlet_nouns"):
        return Speaker(memory.last_outlet(phrase.head.lower(), phrase.at))  # "the TV channel"
    is_adjective = named is not None and (is_possessive(named.name) or country_called(named.name))
    return Speaker(named) if named and not is_adjective else None


def _called_outlet(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The outlet that "the agency" means; where the page has another agency than of the press, perhaps that one."""
    outlet = memory.last_outlet(phrase.core.lower(), phrase.at)
    on_page = memory.people.bodies.with_noun(phrase.head.lower(), phrase.at)
    is_press = on_page is not None and not words_of("press_nouns").isdisjoint(on_page.lower().split()[:-1])
    if outlet is None and called_otherwise(memory, phrase):
        return None  # a later rule has it
    if is_press or not (on_page or memory.has_noun_with_another(phrase.head.lower(), phrase.at)):
        return Speaker(outlet)
    return NOBODY_SURE if outlet else None


def _apposed_outlet(phrase: Phrase) -> Source | None:
    """NOUN of the press, NAME: "the state news agency, PAP"; but "the head of the agency, Ann Lee" is a person."""
    called, _, name = phrase.words.partition(", ")
    name = name.strip(" ,")
    core = core_of(called)
    is_press = core.lower().endswith(tuple(words_of("lone_outlet_nouns"))) and before_of(core) == core
    return named_outlet(name) if is_press and name and all(word[:1].isupper() for word in name.split()) else None


def party(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The PARTY: "the Conservatives"; without the article they are some of them."""
    if phrase.core.lower() not in words_of("parties") or not phrase.core[:1].isupper():
        return None
    has_article = phrase.definite or memory.text[max(0, phrase.at - 4) : phrase.at].lower() == "the "
    return Speaker(Source(phrase.core, "organization")) if has_article else None


def described_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NOUN NAME: "Oil giant Norpet", "the rights group Watch"."""
    found = _DESCRIBED.match(phrase.core)
    noun = stem_of(found["noun"]) if found else ""
    kinds = ("company_nouns", "group_nouns", "organization_nouns")
    if found is None or is_person_noun(phrase.stem) or not any(noun in words_of(kind) for kind in kinds):
        return None
    name = plain_name(found["name"])
    return Speaker(memory.body_called(name) or Source(name, "organization"))


def organization(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NAME of a body, by its words, its letters or the article: "the Northern Council", "WFP", "the Observatory"."""
    listed = _LISTED_NAME.match(phrase.words)
    if listed and ends_body(listed["name"].lower().split()[-1]):
        return Speaker(Source(plain_name(listed["name"]), "organization"))
    letters = _LETTERS.search(phrase.words)
    if letters and letters[1] in memory.acronyms:
        return Speaker(Source(memory.acronyms[letters[1]], "organization"))
    name = _without_class(_without_adjectives(plain_name(phrase.core)))
    if " and his " in name or " and her " in name or " and its " in name:
        return NOBODY_SURE
    if not any(word[:1].isupper() for word in name.split()) or (" " not in name and is_demonym(name)):
        return None
    if name[0].islower() and phrase.words.lower().startswith("those "):  # "those in the Program" are people
        return None
    if is_group(name):
        return Speaker(Source(name, "anonymous", scope=memory.document))
    name = memory.acronyms.get(name, name)
    if known := spoken_outlet(name):
        return Speaker(known)
    if ACRONYM.match(name):
        name = memory.meant_by(name)
    if (found := find_office(name)) and found.country:  # the Bank of Japan, for BOJ
        return Speaker(office_source(found.name, found.country))
    if longer := longer_name(memory.heard, name) or memory.body_called(name) or _one_on_page(memory, name, phrase):
        return Speaker(longer)
    if phrase.words == name and " " not in name and names_things(name) and _only_opens(memory, phrase):
        return NOBODY_SURE  # "Words cannot describe"
    if not _is_written_as_name(name, phrase) or (" " not in name and memory.people.called(name)):
        return None
    return Speaker(Source(name, "organization"))


def _one_on_page(memory: Memory, name: str, phrase: Phrase) -> Source | None:
    """The one body of the page whose name ends so: "the Observatory" of a Northern Observatory for Birds."""
    on_page = memory.people.bodies.with_noun(name.lower(), phrase.at) if phrase.definite and " " not in name else None
    return body_source(on_page) if on_page and before_of(on_page).endswith(f" {name}") else None


def _only_opens(memory: Memory, phrase: Phrase) -> bool:
    """Whether a word has its capital from the sentence that it opens, and has none within any other."""
    within = rf"[\w,] {re.escape(phrase.words)}\b"
    opens = memory.text[max(0, phrase.at - 2) : phrase.at].strip(" ")[-1:] in ("", ".", "!", "?", "\n", "”")
    return opens and re.search(within, memory.text) is None


def _is_written_as_name(name: str, phrase: Phrase) -> bool:
    """Whether at least half of the long words are in capitals, and something besides says that it is a body."""
    long = [word for word in name.split() if len(word) > 3]
    if sum(word[:1].isupper() for word in long) < sum(word[:1].islower() for word in long):
        return False
    is_acronym = ACRONYM.match(name) is not None
    return (
        is_organization(name)
        or is_national_body(name)
        or _opens_with_country(name)
        or _ends_with_country(name)
        or is_acronym
        or " " not in name
        or phrase.words[:4].lower() == "the "
    )


def _opens_with_country(name: str) -> bool:
    """Whether a name in capitals begins with a country's, as no person's does: "China Steel"; but "Jordan Lee"."""
    first, *rest = name.split()
    is_country = country_called(first) is not None and not is_demonym(first) and not is_also_a_person(first)
    return bool(rest) and is_country and all(word[:1].isupper() for word in rest)


def _ends_with_country(name: str) -> bool:
    """Whether a name in capitals ends with a country's: "Free Norland"; but "Ann Jordan", and the country itself."""
    *before, last = name.split()
    is_country = country_called(last) is not None and not is_demonym(last) and country_called(name) is None
    capitals = all(word[:1].isupper() for word in before)
    return bool(before) and is_country and capitals and not any(map(is_given_name, before))


def lower_case_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The NOUN that this document calls nothing else: "the coast guard", "the health department" of some government."""
    core = phrase.core
    described = (
        core.islower()
        and phrase.words.lower() in (core, f"the {core}")
        and phrase.head in words_of("organization_nouns") | words_of("local_bodies")
    )
    if (
        not described
        or (" of " in core and not _is_of_members(core))
        or core in ("office", "press office")
        or is_bare_office(core)
    ):
        return None
    if is_bare_office(phrase.head) and phrase.head != "office":  # "the health department", of whom is not said
        return Speaker(Source(plain_name(core), "government", scope=memory.document))
    return Speaker(Source(plain_name(core), "organization", scope=memory.document))


def _is_of_members(core: str) -> bool:
    """NOUN of MEMBERS or its matter: "union of sailors", "court of appeal"; but "council of the town"."""
    noun, _, members = core.partition(" of ")
    is_matter = noun in words_of("bodies_of_a_matter")
    return members.isalpha() and (is_matter or (noun in words_of("bodies_of_members") and members.endswith("s")))


def local_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The PLACE'S NAME and NOUN of a body: "the Northtown police department"."""
    found = _LOCAL.match(phrase.core)
    is_body = found is not None and phrase.head in words_of("organization_nouns") | words_of("local_bodies")
    if found is None or not is_body or not phrase.definite or memory.people.called(found["place"]):
        return None
    if found["place"].endswith("-based"):
        return None  # what a body with a name of its own is called again
    return Speaker(Source(plain_name(phrase.core), "organization", scope=memory.document))


def owned_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """OWNER'S NOUN of a body: "Norland's emergency service", "the town's council"."""
    owned = OWNED.match(phrase.core)
    if (
        owned is None
        or not owned["office"].islower()
        or phrase.head not in words_of("organization_nouns") | words_of("local_bodies")
    ):
        return None
    return Speaker(Source(plain_name(phrase.core), "organization", scope=memory.document))


def some_body(memory: Memory, phrase: Phrase) -> Speaker | None:
    """A NOUN: "a northern council", a body that nobody names."""
    if phrase.words.lower().startswith(("a ", "an ")) and phrase.stem in words_of("organization_nouns"):
        return Speaker(Source(plain_name(phrase.core), "organization", scope=memory.document))
    return None


def _without_adjectives(name: str) -> str:
    """ "opposition Syrian National Coalition" is called that without its first word; "northern Lee" may be a name."""
    first, _, rest = name.partition(" ")
    is_name = " " in rest and all(
        word[:1].isupper() or word in ("of", "for", "and", "the", "&") for word in rest.split()
    )
    return rest if is_name and rest[:1].isupper() and first in words_of("before_bodies") else name


def _is_modifier(word: str) -> bool:
    """ "Monitoring", "Northtown-based" of a group."""
    return word.endswith("-based") or (word.islower() and not is_function_word(word))


def _without_class(name: str) -> str:
    """ "Northern Observatory for Birds monitoring group" is called that without what it is; "Lee group" is not."""
    before, _, last = name.rpartition(" ")
    words = before.split()
    while len(words) > 1 and (words[-1] in ("a", "an") or _is_modifier(words[-1])):
        words.pop()  # also "Northern Observatory for Birds a Northtown-based group", in a text that lost its commas
    before = " ".join(words)
    capitals = sum(word[:1].isupper() for word in words)
    return before if capitals > 1 and words[-1][:1].isupper() and last in words_of("class_nouns") else name
