"""What a page says beside a name that its bearer is: titles before it, an apposition on either side."""

import re
from functools import lru_cache
from typing import NamedTuple

from provstore.english.classes import KEPT_ANSWERS, is_function_word, words_of
from provstore.english.countries import country_called
from provstore.extract.sources.nouns import is_person_noun, is_title, stem_of, without_possessive
from provstore.extract.sources.phrases import core_of, head_of
from provstore.records import Span

REACH = 90  # characters before and behind a name in which its role stands; chosen by hand, 2026-11
LONGEST_TITLE = 24  # characters between the comma of an apposition and a name: ", Brig. Gen. Ann Lee"
LONGEST_ROLE = 8  # words of a role before a name

# What ends a clause; the full stop of "Dr." or "Gen." does not.  Its first character stands before what may not
# stand before it, so that a search skips to the next that can be one.
_MARKS = r";:—–“”\"()\n?!"
_BREAKS = re.compile(
    rf"[{_MARKS}.\s](?:(?<=[{_MARKS}])|(?<=\.)(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{{2}}\.)\s|(?<=\s)-\s)"
)
# "the director of the fair, | Ann Lee"
_APPOSED = re.compile(
    r"(?:^|[\s,])((?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[\w.-]+[’']s?)\s(?:[^,\s]+\s){0,9}?[^,\s]+),\s$"
)
# "Ann Lee, 31, | the deputy director of the port, said", "Ann Lee (31), who is | the director"
_DESCRIBED = re.compile(
    r"(?:\s\([^)]{1,30}\))?(?:,\s\d{1,3})?(?P<comma>,)?\s(?:who\s(?:is|was)\s)?(?P<what>[^.;:,“”\"\n()]{3,90})"
)
_WHOSE = re.compile(r"(?P<head>.*\S)\s(?:of|for|to)\s(?P<whose>.*)$")
JOINTS = frozenset(("of", "for", "and", "the", "at", "to", "&"))  # within a role: "minister of trade and industry"


class Role(NamedTuple):
    """What a page says that somebody is: "Polish farm minister" has the nouns {minister}.

    `words` are all its words in lower case, and countries by name: {Poland, farm, minister}; `names` are those with
    a capital that are no titles: {Poland}.
    """

    nouns: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]


def find_roles(text: str, name: Span) -> set[Role]:
    """The roles that stand beside a name."""
    found = (_before(text, name), _apposed(text, name), _behind(text, name))
    return {role for role in map(_read, filter(None, found)) if role.nouns}


@lru_cache(maxsize=KEPT_ANSWERS)
def _read(words: str) -> Role:
    parts = plain_words(words)
    nouns = {stem_of(word) for word in parts if is_person_noun(stem_of(word)) or word in words_of("short_titles")}
    if {"prime", "minister"} <= parts:
        nouns |= {"premier", "pm"}
    return Role(frozenset(nouns), frozenset(parts), frozenset(proper_names(words)))


def plain_words(words: str) -> set[str]:
    """The words in lower case and without possessives, countries by name, those with a hyphen also in their parts."""
    plain = [_plain(word) for word in words.split()]
    return {_by_country(part) for word in plain for part in (word, *word.split("-"))}


def proper_names(words: str) -> set[str]:
    """The words with a capital that are no titles, in lower case and without their possessives; countries by name."""
    plain = map(_plain, words.split())
    return {
        _by_country(word) for word in plain if word[:1].isupper() and not (is_title(word) or is_function_word(word))
    }


def _plain(word: str) -> str:
    return without_possessive(word.strip('.,()“”"'))


def _by_country(word: str) -> str:
    """Poland of "Polish" and "Poland"; other words in lower case."""
    country = country_called(word) if word[:1].isupper() else None
    return country.name if country else word.lower()


def clause_before(text: str, at: int) -> str:
    """What stands before a place within its clause, as far as a role reaches."""
    return _BREAKS.split(text[max(0, at - REACH) : at])[-1]


def _before(text: str, name: Span) -> str:
    """Title and office right before a name: "Polish farm minister | Ann Lee", "Minister of Trade | Ann Lee"."""
    if text[name.start - 1 : name.start] not in (" ", "\xa0") or text[name.start - 2 : name.start - 1] == ",":
        return ""
    words = clause_before(text, name.start).split()
    kept: list[str] = []
    while words and len(kept) < LONGEST_ROLE:
        word = words.pop()
        is_role = word[:1].isupper() or is_title(word) or is_person_noun(stem_of(word.lower()))
        # "farm | minister Ann Lee", but not "met | Leader Ann Lee"
        goes_on = word.lower() in JOINTS or (kept and kept[0].islower() and not is_function_word(word))
        is_next = word.lower() == "and" and bool(kept) and is_title(kept[0]) and not (words and is_title(words[-1]))
        if is_next or word.endswith(",") or not (is_role or (kept and goes_on)):
            break  # "Minister Ann Lee and | Mayor Bob Roe"
        kept.insert(0, word)
    return _without_relation(" ".join(kept))


def _without_relation(role: str) -> str:
    """What a role says of its bearer: "aide to President" is no role of the president, who is just that."""
    found = _WHOSE.match(role)
    return found["whose"] if found and is_relation(found["head"].split()[-1]) else role


def is_relation(noun: str) -> bool:
    """Whether a noun says what somebody is to somebody else: "spokesman", "widow", "office"."""
    return stem_of(noun) in words_of("relations") or noun.lower() in words_of("related_bodies")


def _apposed(text: str, name: Span) -> str:
    """What stands before a comma and a name: "the director of the fair, | Ann Lee"."""
    if "," not in text[max(0, name.start - LONGEST_TITLE) : name.start]:
        return ""
    words = clause_before(text, name.start).rstrip()
    while (last := words.rpartition(" ")[2]) and is_title(last) and not last.endswith(","):
        words = words[: -len(last)].rstrip()  # ", Dr Ann Lee"
    found = _APPOSED.search(words + " ")
    return found[1] if found and _is_role(found[1]) else ""


def _behind(text: str, name: Span) -> str:
    """What stands behind a name and a comma: "Ann Lee, | the deputy director of the port,"."""
    if text[name.end : name.end + 1] not in (",", " "):
        return ""
    found = _DESCRIBED.match(text, name.end, name.end + REACH)
    return found["what"] if found and found["comma"] and _is_role(found["what"]) else ""


def _is_role(words: str) -> bool:
    return is_person_noun(stem_of(head_of(core_of(words))))
