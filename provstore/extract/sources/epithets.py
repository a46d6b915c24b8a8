"""Whom the page told of just before, called again by what they are known for: "the singer", "the 37-year-old"."""

import re

from provstore.english.classes import words_of
from provstore.english.countries import is_demonym
from provstore.extract.sources.bearers import Person
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.people import Mention
from provstore.extract.sources.phrases import Phrase
from provstore.records import Source

NEAR = 700  # characters back to which an epithet looks for whom it means; chosen by hand, 2026-12
NEXT = 250  # characters behind it in which whoever is called so first may be named
_AGE = re.compile(r"(?P<age>\d{1,3})-year-old$")
# "mother | of | three", "father of two", and no mother of somebody
_OF_CHILDREN = re.compile(
    r"(?:[a-z-]+\s)?(?:mother|father|mum|mom|dad|grandmother|grandfather)\sof\s"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$"
)
LONGEST_LINK = 12  # characters of what links a name with what it is
_APPOSED = re.compile(r"(?:[a-z][’']?s?,|\b(?:is|was|as|became|be|being|been))\s$")
_OF_THEMSELVES = re.compile(r"(?i:s?he)\b")
_NAMED_OF = re.compile(r"\s(?:of|for|at|in|from|to)\s")


def epithet(memory: Memory, phrase: Phrase) -> Speaker | None:
    """THE [adjectives] EPITHET of whoever the page tells of: "Ann Lee left the stage.  The singer said".

    An epithet calls somebody again and introduces nobody: that is told by "a" before its noun.  Nobody is meant who
    speaks for others or has an office, since the page would call them by that.
    """
    age = _age_of(phrase)
    if not phrase.definite or not (age or _is_epithet(phrase)) or _is_introduced(memory, phrase):
        return None
    if age and (aged := _of_age(memory, phrase, age)):
        return aged
    told = (one for one in memory.people.before(phrase.at, max(0, phrase.at - NEAR)) if _may_be(memory, phrase, one))
    near = [one for one in told if _is_told_of(memory, one)]
    if not near:
        named = _named_next(memory, phrase)
        return _as_speaker(named) if named else None
    last = near[-1]
    if {one.person for one in near} == {last.person} or (_spoke_last(memory, last) and memory.people.is_subject(last)):
        return _as_speaker(last.person)
    return None


def _as_speaker(person: Person) -> Speaker:
    return Speaker(Source(person.name, "person"), inferred=True, doubtful=True)


def _age_of(phrase: Phrase) -> str | None:
    """The age by which somebody is called: 37 of "the 37-year-old"."""
    found = _AGE.match(phrase.core)
    return found["age"] if found else None


def _is_epithet(phrase: Phrase) -> bool:
    """Whether the words call one person by what they are known for, and name nobody and nothing else."""
    if _OF_CHILDREN.match(phrase.core):
        return True
    head = phrase.head.lower()
    if head not in words_of("epithets") or _NAMED_OF.search(phrase.core):
        return False
    before = phrase.core.removesuffix(phrase.head).split()
    return all(word.islower() or is_demonym(word) or _AGE.match(word) for word in before)


def _is_introduced(memory: Memory, phrase: Phrase) -> bool:
    """Whether the page tells of somebody without a name who is called so: "a | singer"."""
    noun = re.escape(phrase.core.rpartition(" ")[2] if _AGE.search(phrase.core) else phrase.head)
    unnamed = re.compile(rf"\b(?i:an?|another|one)\s(?:[\w-]+\s){{0,3}}?(?i:{noun})\b(?!,?\s[A-Z])")
    return any(not _is_apposed(memory.text, found.start()) for found in unnamed.finditer(memory.text, 0, phrase.at))


def _is_apposed(text: str, at: int) -> bool:
    """Whether "a singer" only says what somebody with a name is: "Ann Lee, | a singer", "Lee was | a singer"."""
    return _APPOSED.search(text[max(0, at - LONGEST_LINK) : at]) is not None


def _of_age(memory: Memory, phrase: Phrase, age: str) -> Speaker | None:
    """Whoever's name the page gives with this age: "Ann Lee, 37, left.  The 37-year-old said"."""
    told = {
        one.person
        for one in memory.people.before(phrase.at)
        if memory.text.startswith((f", {age},", f" ({age})"), one.at.end)
    }
    return Speaker(Source(told.pop().name, "person"), inferred=True) if len(told) == 1 else None


def _may_be(memory: Memory, phrase: Phrase, mention: Mention) -> bool:
    """Whether a person may be called so: no man is an actress, and no spokesman or judge is called a singer."""
    head = phrase.head.lower()
    pronoun = "she" if head in words_of("women") else "he" if head in words_of("men") else None
    spoken = _OF_THEMSELVES.match(phrase.said)  # "the 37-year-old said | she | was late"
    pronoun = pronoun or (spoken[0].lower() if spoken else None)
    if pronoun and memory.pronoun_of(mention.person.name) not in (pronoun, None):
        return False
    if mention.person.name.rpartition(" ")[2] in phrase.said:
        return False  # nobody calls themselves by name
    nouns = {noun for role in mention.person.roles for noun in role.nouns}
    return head in nouns or nouns.isdisjoint(words_of("relations") | words_of("called_by_office"))


def _is_told_of(memory: Memory, mention: Mention) -> bool:
    """Whether the page tells of somebody there, or let them speak: who is only named in passing is not called again."""
    spoke = any(
        one.speaker.source and one.speaker.source.name == mention.person.name for one in memory.lately("person")
    )
    return spoke or memory.people.is_subject(mention)


def _spoke_last(memory: Memory, mention: Mention) -> bool:
    last = memory.last_person
    return last is not None and last.speaker.source is not None and last.speaker.source.name == mention.person.name


def _named_next(memory: Memory, phrase: Phrase) -> Person | None:
    """Who opens the sentence behind, where nobody was named before: "“I wait,” the singer said.  | Ann Lee | walks"."""
    if memory.people.before(phrase.at):
        return None
    following = memory.people.before(phrase.at + NEXT, phrase.at)[:1]
    is_next = bool(following) and memory.people.is_subject(following[0]) and _may_be(memory, phrase, following[0])
    between = memory.text[phrase.at : following[0].at.start] if is_next else ""
    ends = len(re.findall(r"[.!?][”\"’']?\s", between))
    return following[0].person if is_next and ends == 1 else None
