"""Who is on a page: the people it names, read once, before anybody is asked who speaks.

A person is a full name with all that the page says beside it: titles before it, what they are behind it.  Whoever
is called by a surname, a given name or a role later is looked up here.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from provstore.english.calendar import is_month, is_weekday
from provstore.english.classes import KEPT_ANSWERS, is_function_word, words_of
from provstore.english.countries import Country, country_called, country_in, country_of_place, is_also_a_person
from provstore.english.names import ACRONYM, without_article
from provstore.extract.sources.governments import portfolio_words
from provstore.extract.sources.names import ends_body, is_title, person_name
from provstore.extract.sources.roles import LONGEST_ROLE, REACH, Role, clause_before, find_roles
from provstore.records import Span
from provstore.rules import load, part, phrases_of

# A run of capitalized words: "Maj. Gen. Ana de la Cruz", "Walter “Bud” Roe", "Said al-Hariri".
_TITLE = phrases_of(words_of("titles_abbreviated"))
_INITIALS = rf"{part('capital')}\.(?:-?{part('capital')}\.)*"
_WORD = rf"(?:{part('article')})?(?:{_TITLE}\.|{_INITIALS}|{part('capital')}[\w’'-]{{0,40}})"
_BETWEEN = rf"[ \xa0]+(?:(?:{part('particle')}[ \xa0]+){{1,2}}|[“\"‘'(]{part('capital')}[\w-]*[”\"’')],?[ \xa0]+)?"
_RUN = re.compile(rf"(?<![\w.’'-]){_WORD}(?:{_BETWEEN}{_WORD}){{0,9}}")
_OF_NAME = re.compile(rf"\s(?:of|for)\s(?:the\s)?{_WORD}(?:\s{_WORD}){{0,3}}")  # "Directorate | of Water"
_IN_OFFICE = (" of ", " for ", " and ", " & ")  # before a run that begins with the last word of an office
# "Norpet, | which sells oil", "Norpet, | the oil company,"
_BODY_BEHIND = re.compile(
    rf",\s(?:which\b|(?:an?|the)\s(?:(?!of\b|for\b|at\b|who)[\w’'-]+\s){{0,4}}?"
    rf"{phrases_of(words_of('company_nouns') | words_of('group_nouns'))}(?=[,.]|\s(?:that|which|whose|based|of|in|with)\b))"
)
_BODY_BEFORE = re.compile(
    rf"\b{phrases_of(words_of('company_nouns') | words_of('group_nouns'))}\s$"
)  # "oil giant | Norpet"
_NEVER_NAMES = {"I", *(word.title() for word in words_of("modals") - {"will", "may"})}
_LOWER_CASE = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")
# What a sentence opens with; the full stop of "U.S." ends none.
_OPENING = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\.[A-Z])[.!?:][”\"’')]*\s|[”’]\s|\n|[“\"])\s*(?:(?:But|And|The|the|An?|His|Her|Its)\s)?"
)
# "The president" is no former one and no vice president.
_OTHER_THAN = frozenset(("former", "ex", "late", "onetime", "ousted", "retired", "vice", "deputy", "assistant"))


class Mention(NamedTuple):
    """A person where the text names them."""

    at: Span
    person: "Person"


@dataclass(eq=False, slots=True)
class Person:
    """Somebody with a full name; `name` is the form of it that the page has most, without titles."""

    name: str
    forms: dict[str, int] = field(default_factory=dict)
    roles: set[Role] = field(default_factory=set)

    def is_called(self, noun: str) -> bool:
        """Whether a role of theirs has this noun, or one that it covers: a mayor is an official."""
        nouns = {noun, *load("english/words")["called"].get(noun, ())}
        return any(
            not nouns.isdisjoint(role.nouns) and _OTHER_THAN.isdisjoint(role.words - {"deputy"}) for role in self.roles
        )

    def is_exactly(self, noun: str, others: Iterable[str] = ()) -> bool:
        """Whether a role of theirs has this very noun; a former one only where the `others` say so."""
        return any(noun in role.nouns and _OTHER_THAN.isdisjoint(role.words - set(others)) for role in self.roles)

    def may_belong_to(self, owners: set[str], home: Country | None) -> bool:
        """Whether some role of theirs names one of these owners, or none at all: "Northtown's mayor", "Mayor".

        An unnamed country is the page's, `home`: "the president of China" is no "President Lee" of a page from Oslo.
        """
        abroad = {name for name in owners if country_called(name) and (home is None or name != home.name)}
        return any(role.names & owners or (not role.names and not abroad) for role in self.roles)

    def may_have(self, portfolios: set[str]) -> bool:
        """Whether some role of theirs has one of these portfolios, or none at all: "foreign minister", "minister"."""
        mine = (role.words & portfolio_words() for role in self.roles)
        return not portfolios or any(not one or one & portfolios for one in mine)

    @property
    def role_words(self) -> set[str]:
        """All words of all roles, in lower case."""
        return {word for role in self.roles for word in role.words}


@lru_cache(maxsize=KEPT_ANSWERS)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name by which its forms are compared: without case, accents, apostrophes, articles, nicknames."""
    plain = normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not combining(letter) and letter not in "’'‘ʼ.")
    words = (without_article(word.title()).casefold() for word in plain.split() if word[0] not in '“"(')
    plain_words = [word.strip(',”")') for word in words]
    while len(plain_words) > 2 and plain_words[-1] in words_of("generations"):
        plain_words.pop()
    return tuple(plain_words)


class People:
    """Read once from the parts of a text that tell the story, then asked who a name or a role means."""

    def __init__(self, text: str, told: Iterable[Span]) -> None:
        self._text = text
        self._by_form: defaultdict[tuple[str, ...], dict[Person, None]] = defaultdict(dict)  # surname, words of it
        self._by_given: defaultdict[tuple[str, ...], dict[Person, None]] = defaultdict(dict)
        self._titled: set[tuple[str, ...]] = set()  # names of one word that have a title: "Secretary Lee"
        self.everybody: list[Person] = []
        runs = [found.span() for span in told for found in _RUN.finditer(text, span.start, span.end)]
        self.bodies: defaultdict[str, set[str]] = defaultdict(set)  # last word in lower case → names of bodies
        self.named_bodies: set[tuple[str, ...]] = set()  # names without a telling word: "Norpet, which sells oil"
        names: list[tuple[Span, str]] = []
        for start, end in runs:
            name = _named(text[start:end])
            if name is None:
                self._note_body(start, end)
                continue
            if name.count(" ") > 1 and text[max(0, start - 5) : start].endswith(_IN_OFFICE):
                name = person_name(clause_before(text, start) + text[start:end]) or name
            at = start + text[start:end].rfind(name.split(maxsplit=1)[0])
            if _BODY_BEHIND.match(text, end) or _BODY_BEFORE.search(text, max(0, start - REACH), start):
                self.named_bodies.add(folded(name))
            names.append((Span(at, end), name))
        names = [(at, name) for at, name in names if folded(name) not in self.named_bodies]
        names = [(at, name) for at, name in names if not self._is_thing(at, name)]
        mentions = [Mention(at, self._add(name, at)) for at, name in names if " " in name]
        for place, name in names:
            if " " in name:
                continue
            called = self.called(name)
            if len(called) == 1:
                mentions.append(Mention(place, called[0]))
                called[0].roles.update(find_roles(text, place))
            elif not called and find_roles(text, place):
                self._titled.add(folded(name))
        self.mentions = sorted(mentions, key=lambda one: one.at)
        self._starts = [one.at.start for one in self.mentions]

    def _add(self, name: str, at: Span) -> Person:
        """The person of a full name, a new one where none has been named so."""
        words = folded(name)
        alike = {
            **self._by_form.get(words[-1:], {}),
            **self._by_given.get(words[:1], {}),
            **self._by_form.get(words, {}),
        }
        person = next((one for one in alike if is_same_name(one.name, name)), None)
        if person is None:
            person = Person(name)
            self.everybody.append(person)
        person.forms[name] = person.forms.get(name, 0) + 1
        person.name = _best_form(person.forms)
        person.roles.update(find_roles(self._text, at))
        for first in range(1, len(words)):
            self._by_form[words[first:]].setdefault(person)
        self._by_form[words].setdefault(person)
        if not ACRONYM.match(name.split()[0]):
            self._by_given[words[:1]].setdefault(person)
        self._by_given[tuple("".join(word[0] for word in words).split())].setdefault(person)  # initials
        return person

    def _is_thing(self, at: Span, name: str) -> bool:
        """Whether a name of two words is more likely a thing's: the page has a word of it in lower case, "search"."""
        words = name.split()
        if len(words) == 1 or is_given_name(words[0]) or self._in_lower_case.isdisjoint(word.lower() for word in words):
            return False
        return not find_roles(self._text, at)

    @cached_property
    def _in_lower_case(self) -> set[str]:
        """The words of the text with four letters or more that it has without a capital."""
        return set(_LOWER_CASE.findall(self._text))

    def _note_body(self, start: int, end: int) -> None:
        words = self._text[start:end].removeprefix("The ").split()
        while len(words) > 1 and (words[0].endswith(("'s", "’s")) or is_function_word(words[0])):
            words.pop(0)
        if len(words) > 1 and ends_body(words[-1].lower()):
            of = _OF_NAME.match(self._text, end)
            names = self.bodies[words[-1].lower()]
            name = " ".join(words) + (of.group() if of else "")
            if not any(other.endswith(name) for other in names):
                names.add(name)

    def called(self, name: str) -> list[Person]:
        """Who bears a name: by a surname or the end of one, else by the name that stands first."""
        words = folded(name)
        return list(self._by_form.get(words) or self._by_given.get(words) or ())

    def has_titled(self, name: str) -> bool:
        """Whether the page gives somebody of that one name a title, as in "Secretary Lee"."""
        return folded(name) in self._titled

    def before(self, at: int, since: int = 0) -> Sequence[Mention]:
        """Who is named between two places of the text, in order."""
        return self.mentions[bisect_left(self._starts, since) : bisect_left(self._starts, at)]

    def is_subject(self, mention: Mention) -> bool:
        """Whether a sentence opens with the mention, titles aside: "Mayor Ann Lee | left"."""
        start = mention.at.start
        before = self._text[max(0, start - REACH) : start]
        opens = [found.end() for found in _OPENING.finditer(before)] or ([0] if start < REACH else [])
        words = (before[at:].split() for at in opens)
        return any(
            all(is_title(word) or word[:1].isupper() for word in some) and len(some) < LONGEST_ROLE for some in words
        )

    @cached_property
    def _by_noun(self) -> dict[str, list[Person]]:
        """Noun of a role → who has one with it."""
        found: defaultdict[str, list[Person]] = defaultdict(list)
        for person in self.everybody:
            for noun in {noun for role in person.roles for noun in role.nouns}:
                found[noun].append(person)
        return found

    def holding(self, noun: str, words: Iterable[str]) -> list[Person]:
        """Who has a role with this noun; where some have it with more of the other `words`, they alone.

        Those whose role has the very noun come before those whose role it covers.
        """
        others = {word for word in words if word != noun}
        covered = load("english/words")["called"].get(noun, ())
        exact = [one for one in self._by_noun.get(noun, ()) if one.is_exactly(noun, others)]
        wider = {one: None for called in (noun, *covered) for one in self._by_noun.get(called, ())}
        found = exact or [one for one in wider if one.is_called(noun)]
        country = next(filter(None, map(country_in, (word.title() for word in others))), None)
        if country is not None:
            found = [one for one in found if _countries(one) <= {country}]
        fitting = {one: len(others & one.role_words) for one in found}
        most = max(fitting.values(), default=0)
        return [one for one in found if fitting[one] == most]


@lru_cache(maxsize=KEPT_ANSWERS)
def is_same_name(one: str, other: str) -> bool:
    """Whether two full names can be one person's: middle names and initials may be left out, letters never differ."""
    a, b = folded(one), folded(other)
    short, long = sorted((a, b), key=len)
    if short in (long[-len(short) :], long[: len(short)]):
        return True  # "Gharib Abadi" of Karim Gharib Abadi
    if short[-1] != long[-1]:
        return False
    rest = iter(long[:-1])
    return all(any(_is_given(word, full) for full in rest) for word in short[:-1]) and _is_given(short[0], long[0])


def _best_form(forms: dict[str, int]) -> str:
    """The form that the page has most, of those that are no mere end of another one."""
    plain = [one for one in forms if " " in one and is_given_name(one.split()[0])]
    if plain and len(plain) < len(forms):
        return max(plain, key=lambda form: forms[form])  # Ann Lee, and not "Brave Ann Lee" of a headline
    whole = [
        one
        for one in forms
        if not any(folded(other)[-len(folded(one)) :] == folded(one) for other in forms if other != one)
    ]
    return max(whole or forms, key=lambda form: forms[form])


def _is_given(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _countries(person: Person) -> set[Country]:
    return set(filter(None, (country_in(word.title()) for word in person.role_words)))


@lru_cache(maxsize=KEPT_ANSWERS)
def _named(run: str) -> str | None:
    """The name in a run of capitalized words; None for a body, a place, a word that opens a sentence."""
    words = run.split()
    while words and (
        is_function_word(words[0]) or _is_adverb(words[0]) or words[0].lower() in words_of("opening_adjectives")
    ):
        words.pop(0)
    dated = [number for number, word in enumerate(words) if is_month(word) or is_weekday(word)]
    words = words[dated[-1] + 1 :] if dated else words  # "In September President Ann Lee"
    if not words or not _NEVER_NAMES.isdisjoint(words):
        return None
    name = person_name(" ".join(words))
    # "Middle East", "New York", "Syrian Kurdish", "Costa Rica"
    is_place = name is not None and (
        country_of_place(name) or (country_in(name) and not is_also_a_person(name.split()[0]))
    )
    return None if is_place or words[0].lower() in words_of("place_openers") else name


def is_given_name(word: str) -> bool:
    """Whether many people bear the word as their given name."""
    return any(word.lower() in words_of(names) for names in ("women_names", "men_names", "given_names"))


def _is_adverb(word: str) -> bool:
    """ "Surely Lee", but Emily Lee."""
    return word.endswith("ly") and len(word) > 5 and not is_given_name(word)
