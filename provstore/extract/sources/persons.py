"""Persons by name, as the words of a source mean them.

A source is a phrase with a head: "a spokesman for Mayor Ann Lee" is a spokesman, and the mayor is whose.
"""

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from provstore.english.classes import KEPT_ANSWERS, nominative, words_of
from provstore.english.commonness import common_words, names_things
from provstore.english.names import NAME_WORD, is_given_name
from provstore.extract.sources.bearers import Person, folded
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Speaker
from provstore.extract.sources.names import is_place, person_name
from provstore.extract.sources.nouns import (
    ends_body,
    is_group,
    is_organization,
    is_people,
    is_person_noun,
    is_title,
    pronoun_of_title,
    stem_of,
)
from provstore.extract.sources.phrases import ARTICLE, CUT, Phrase, core_of, head_of, many_of
from provstore.extract.sources.roles import is_relation
from provstore.records import Source

NEAR = 2000  # characters back to which another bearer of a surname may be meant by it; chosen by hand, 2026-11
ABOVE_RIVALS = 5  # times as often as any other in full, for one of several who are near; chosen by hand, 2026-12
_SAYS_I = re.compile(r"\b(?:I|I[’']\w+|[Mm]y|me|myself)\b(?!\.)")  # a body says "we"
# "Ann Cross, a former clerk"
_DESCRIBED = re.compile(rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}),\s+(?P<what>(?:an?|the)\s.+)$")
# "Ann Lee | and | Karl Roe", "Ann Lee, 31, and her husband, | Karl Roe"
_JOINED = re.compile(
    r"(?:,\s[^,.;]{1,40},|\s\([^)]{1,20}\))?\s(?:and|&)\s(?:(?:his|her)\s(?:[a-z-]+\s){0,2}[a-z-]+,?\s)?"
)
_PRONOUN_BEHIND = re.compile(r"[^.!?“”\"\n]*?\b(?P<pronoun>he|she|his|her)\b")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?$")  # "the 7th Northern Light Fair" is no person by that
_AT = re.compile(r"\s+(?:of|for|in|at|from|with|on)\s+")
# Head and whose: "spokesman | for | Prime Minister"
_OF = re.compile(r"^(?P<head>.*?)\s(?:of|for|to)(?:\s(?P<whose>.*))?$")


class PersonName(NamedTuple):
    """A name in the words of a source, of one word or several; `titled` where it has a person's title."""

    name: str
    titled: bool


def with_role(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NAME, a PERSON'S NOUN: "Ann Cross, a former clerk", "Lee, the mayor"."""
    name = described_person(phrase.words)
    if name is None:
        return None
    bearers = memory.people.called(name)
    if len(bearers) > 1:
        return NOBODY_SURE
    bearer = memory.people.bearer(name)
    if bearer or " " in name:
        return Speaker(Source(bearer.name if bearer else name, "person"))
    return _called_alone(memory, name)


def _called_alone(memory: Memory, name: str) -> Speaker:
    """Somebody by one name, whom this document alone knows; but "Prince Oren" is so called everywhere."""
    whole = memory.with_royal_title(name)
    return Speaker(Source(whole, "person", scope=memory.document if whole == name else None))


def person(memory: Memory, phrase: Phrase) -> Speaker | None:
    """[TITLE] NAME, or the bare surname or given name of somebody in the document: "Mayor Ann Lee", "Lee"."""
    is_one_word = phrase.alone and phrase.core[:1].isupper() and not phrase.definite
    meant = memory.people.meant(phrase.core, phrase.at) if is_one_word else _bearer_of_title(memory, phrase)
    if len(meant) == 1:
        bearer = next(iter(meant))
        return Speaker(Source(bearer.name, "person"))  # also "King", of Martin King
    found = named_person(phrase.words, phrase.core) or _apposed_bearer(memory, phrase)
    if found is None:
        return None
    bearers = memory.people.called(found.name) or memory.people.called(found.name.removeprefix("M. "))
    if len(bearers) > 1 and " " not in found.name:
        return _one_of_several(memory, phrase, found.name, bearers)
    if len(bearers) > 1:
        return NOBODY_SURE
    if bearers:
        bearer = next(iter(bearers))
        pronoun = pronoun_of_title(phrase.words, found.name)
        if pronoun and " " not in found.name and not _is_surely_called(memory, bearer, pronoun, joined=True):
            return NOBODY_SURE  # "Mr. Lee", of "Bob and Lou Lee"
        return Speaker(Source(bearer.name, "person"))
    if (body := memory.body_called(found.name)) or memory.people.is_said_to_be_body(found.name):
        return Speaker(body or Source(found.name, "organization"))
    is_thing = names_things(found.name) and not is_given_name(found.name.split(maxsplit=1)[0])
    if " " in found.name and is_thing and phrase.words == found.name:
        return None  # "Daily Deals"
    if " " in found.name:
        return Speaker(Source(found.name, "person"))
    is_given = is_given_name(found.name) or (
        _SAYS_I.search(phrase.said) is not None and found.name.lower() not in common_words()
    )
    if found.titled or is_given or memory.people.is_said_to_be_person(found.name):
        return _called_alone(memory, found.name)
    return None


def _one_of_several(memory: Memory, phrase: Phrase, surname: str, bearers: Collection[Person]) -> Speaker:
    """Whom a surname means that several bear: "Mrs. Lee" no man, "Lee" whoever alone was named near before.

    Of several who were, whom the page names most and last; but nobody whom it mostly calls by a given name, and
    nobody who has not spoken, unless the page is about them: "Ann Lee … her husband, Karl Lee, left.  Lee said".
    """
    pronoun = pronoun_of_title(phrase.words, surname)
    before = memory.people.named_before(bearers, phrase.at)
    if len(before) == 1 and _is_surely_called(memory, before[0], pronoun):
        return Speaker(Source(before[0].name, "person"), inferred=True)
    may_be = [one for one in bearers if pronoun is None or memory.pronoun_of(one.name) in (pronoun, None)]
    named = [one.person for one in memory.people.before(phrase.at, max(0, phrase.at - NEAR)) if one.person in may_be]
    meant = memory.people.principal(may_be) if may_be else None
    if meant is None and named:
        most = max(one.named_in_full for one in may_be)
        is_likely = len(set(named)) == 1 or [one for one in may_be if one.named_in_full == most] == named[-1:]
        meant = named[-1] if is_likely and _spoke_near(memory, named[-1], phrase.at) else None
    elif not set(named) <= {meant} and not (named[-1] is meant is memory.people.principal(may_be, ABOVE_RIVALS)):
        return NOBODY_SURE
    if meant is None and may_be and pronoun is None:
        mostly = memory.people.mostly_meant(may_be)
        meant = mostly if named[-1:] in ([], [mostly]) else None
    is_open = len(may_be) > 1
    if meant is None or (is_open and (meant.is_called_by_given_name or _is_called_otherwise(memory, phrase, meant))):
        return NOBODY_SURE
    return Speaker(Source(meant.name, "person"), inferred=True, doubtful=is_open)


def _is_surely_called(memory: Memory, person: Person, pronoun: str | None, *, joined: bool = False) -> bool:
    """Whether the one bearer whom the page has named so far is meant by the surname: of "Mr. Lee" no Ann Lee.

    "Bob and Ann Lee came" names another Lee, too: with `joined`, only there it is open.
    """
    is_called = pronoun is None or memory.pronoun_of(person.name) == pronoun
    if joined and is_called:
        return True
    is_joined = re.search(rf"\b[A-Z]\w+\s(?:and|&)\s{re.escape(person.name)}\b", memory.text) is not None
    return not is_joined and (joined or is_called)


def _is_called_otherwise(memory: Memory, phrase: Phrase, person: Person) -> bool:
    """Whether the sentence goes on with the pronoun of somebody else: "Lee … | his wife", of Ann Lee."""
    gone_on = _PRONOUN_BEHIND.match(memory.text, phrase.at + len(phrase.words))
    told = nominative(gone_on["pronoun"]) if gone_on else None
    return told is not None and memory.pronoun_of(person.name) not in (told, None)


def couple(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The COUPLE whom the page joins by "and": "Ann Lee and her husband, Karl Roe, left.  The couple said"."""
    if not phrase.definite or not phrase.alone:
        return None
    if phrase.core[:1].isupper() and (family := _family(memory, phrase.core)):
        return family
    if phrase.stem not in words_of("couples"):
        return None
    near = memory.people.before(phrase.at, max(0, phrase.at - NEAR))
    joined = (pair for pair in pairwise(near) if _JOINED.fullmatch(memory.text, pair[0].at.end, pair[1].at.start))
    pairs = {frozenset((one.person, other.person)): (one, other) for one, other in joined}
    if len(pairs) != 1:
        return None
    one, other = pairs.popitem()[1]
    others = (Source(other.person.name, "person"),)
    return Speaker(Source(one.person.name, "person"), inferred=True, others=others, doubtful=True)


def _family(memory: Memory, name: str) -> Speaker | None:
    """The SURNAMES of those who bear it: "the Lees", of Ann Lee and Bob Lee; of more than two nobody knows which."""
    bearers = list(memory.people.called(name[:-1])) if name.endswith("s") and not memory.people.called(name) else []
    if not any(folded(one.fullest)[-1:] == folded(name[:-1]) for one in bearers):
        return None
    if len(bearers) != 2:
        return NOBODY_SURE
    first, second = (Source(one.name, "person") for one in bearers)
    return Speaker(first, inferred=True, others=(second,), doubtful=True)


def _spoke_near(memory: Memory, person: Person, at: int) -> bool:
    near = (one for one in memory.lately("person") if at - one.at.end <= NEAR)
    return any(one.speaker.source is not None and one.speaker.source.name == person.name for one in near)


def _bearer_of_title(memory: Memory, phrase: Phrase) -> Collection[Person]:
    """[TITLE] SURNAME where the surname is a title, too: "Mayor White", of Jack White."""
    *titles, last = phrase.core.split()
    is_called_so = bool(titles) and last[:1].isupper() and all(map(is_title, phrase.core.split()))
    return memory.people.called(last) if is_called_so else ()


def _apposed_bearer(memory: Memory, phrase: Phrase) -> PersonName | None:
    """The OFFICE, NAME of somebody with a full name on the page: "the MEC for Roads, Ann Lee"."""
    may_be = phrase.definite or phrase.core[:1].isupper()
    is_office = may_be and not ends_body(phrase.head.lower()) and not is_person_noun(phrase.stem)
    apposed = _apposition(phrase.words) if is_office else None
    return apposed if apposed and " " in apposed.name and memory.people.bearer(apposed.name) else None


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
def named_person(words: str, core: str) -> PersonName | None:
    """The person whom a source names, as far as its words tell; "many Turks" are none."""
    if core.endswith("s") and core.split(maxsplit=1)[0].lower() in words_of("quantifiers"):
        return None
    return _apposed(words, core) or _with_titles(CUT.split(words, maxsplit=1)[0], words)


def _apposed(words: str, core: str) -> PersonName | None:
    """NOUN ..., NAME: "a spokeswoman for the council, Ann Lee"; but not "a spokesman for the mayor, Ann Lee"."""
    stem = stem_of(head_of(core))
    if not (is_person_noun(stem) or stem in words_of("anonymous_nouns") or many_of(core)):
        return None
    whose = _OF.match(core)
    is_anothers = whose is not None and whose["whose"] and is_relation(whose["head"].rsplit(maxsplit=1)[-1])
    if is_anothers and whose and is_person_noun(stem_of(head_of(core_of(whose["whose"])))):
        return None  # the name is as likely the mayor's
    return _apposition(words)


def _apposition(words: str) -> PersonName | None:
    """The first name behind a comma with nothing but titles before it: ", Gen. | Karl Roe", not ", who met | Lee"."""
    for part in words.split(",")[1:]:
        before_place = _AT.split(part.strip(), maxsplit=1)[0].rstrip(" .").replace("’", "'")
        name = person_name(before_place) if before_place[:1].isalpha() else None
        before = before_place.removesuffix(name or "").split()
        if name and before_place.endswith(name) and (not before or is_title(before[-1])):
            return PersonName(name, bool(before) or " " in name)
    return None


def _with_titles(phrase: str, words: str) -> PersonName | None:
    """[TITLES] NAME [of BODY]: "Judge Ann Lee in Northtown", "Mr. Lee", "Ann Lee"."""
    before_place = _AT.split(phrase, maxsplit=1)[0]
    name = person_name(ARTICLE.sub("", before_place))
    if name is not None and " " in name and before_place.endswith(name):
        phrase = before_place
    else:
        name = person_name(ARTICLE.sub("", phrase))
    if name is None or _belongs_to_another(phrase, name):
        return None
    head = head_of(core_of(phrase))
    if is_people(head) and head not in name:
        return None  # "analysts from Lee & Roe"
    telling = [word for word in ARTICLE.sub("", phrase).split() if not _ORDINAL.match(word)]
    titled = len(telling) > len(name.split())
    if " " not in name:
        return PersonName(
            name, (titled and not is_organization(phrase.removesuffix(name))) or _ends_in_title(phrase, name)
        )
    if not titled and is_place(name):
        return None  # "New York"
    if is_organization(name) or (words[:4].lower() == "the " and not titled):
        return None
    return PersonName(name, titled)


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
    if last and (last[0].lower() in words_of("prepositions") or last[0] in ("and", "&")):
        return True  # "Lee and | Roe" are two, or a firm
    people, _, deed = before.partition(" ")
    if re.match(r"[a-z]+ing\b", deed) and (is_people(people) or is_group(people)):
        return True  # "voters supporting Mrs. | Lee"
    found = _OF.match(before)
    if found and found["whose"] and found["head"] and is_relation(found["head"].split()[-1]):
        return all(map(is_title, found["whose"].split())) or is_title(found["whose"].split()[-1])
    within = not words_of("prepositions").isdisjoint(before.lower().split())
    return " " not in name and within and not (last and (is_title(last[0]) or ends_body(last[0].lower())))
