"""Somebody whom a page names: the forms of their name, and what it says that they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import TypeVar
from unicodedata import combining, normalize

from provstore.english.classes import KEPT_ANSWERS, words_of
from provstore.english.countries import Country, country_called
from provstore.english.names import is_given_name, without_article
from provstore.extract.sources.governments import portfolio_words
from provstore.extract.sources.roles import Role
from provstore.rules import load

_Named = TypeVar("_Named")


@dataclass(eq=False)
class Person:
    """Somebody with a full name, in all `forms` that the page has of it, each with how often."""

    forms: dict[str, int] = field(default_factory=dict)
    roles: set[Role] = field(default_factory=set)
    given_alone: int = 0  # how often the page calls them by their given name alone
    fullest: str = ""  # the form with the most words, which tells them from others

    def note(self, form: str) -> None:
        """The page names them so once more."""
        self.forms[form] = self.forms.get(form, 0) + 1
        self.fullest = max(self.fullest, form, key=lambda name: (len(folded(name)), len(name)))

    @cached_property
    def name(self) -> str:
        """The form that the page has most, of those that are no mere end of another; asked when all of it is read."""
        given = [form for form in self.forms if " " in form and is_given_name(form.split(maxsplit=1)[0])]
        forms = given or list(self.forms)  # Ann Lee, and not "Brave Ann Lee" of a headline
        words = set(map(folded, forms))
        ends = {longer[first:] for longer in words for first in range(1, len(longer))}
        whole = [form for form in forms if folded(form) not in ends]
        return max(whole or forms, key=lambda form: self.forms[form])

    @property
    def named_in_full(self) -> int:
        """How often the page names them by a full name."""
        return sum(self.forms.values())

    @property
    def is_surely_one(self) -> bool:
        """Whether more than capitals tells that it is a person: a role, or a given name that many bear."""
        return bool(self.roles) or is_given_name(self.fullest.split(maxsplit=1)[0])

    @property
    def is_called_by_given_name(self) -> bool:
        """Whether the given name alone is what the page mostly calls them by, as where a family has one surname."""
        return self.given_alone > self.named_in_full

    def is_called(self, noun: str) -> bool:
        """Whether a role of theirs has this noun, or one that it covers: a mayor is an official."""
        nouns = {noun, *covered_by(noun)}
        return any(
            not nouns.isdisjoint(role.nouns) and words_of("other_than").isdisjoint(role.words - {"deputy"})
            for role in self.roles
        )

    def is_exactly(self, noun: str, others: Iterable[str] = ()) -> bool:
        """Whether a role of theirs has this very noun; a former one only where the `others` say so."""
        return any(
            noun in role.nouns and words_of("other_than").isdisjoint(role.words - set(others)) for role in self.roles
        )

    def may_belong_to(self, owners: set[str], home: Country | None) -> bool:
        """Whether some role of theirs names one of these owners, or none at all: "Northtown's mayor", "Mayor".

        An unnamed country is the page's, `home`: "the president of China" is no "President Lee" of a page from Oslo.
        """
        abroad = {name for name in owners if country_called(name) and (home is None or name != home.name)}
        return any(role.names & owners or (not role.names and not abroad) for role in self.roles)

    def may_have(self, portfolios: set[str]) -> bool:
        """Whether some role of theirs has one of these portfolios, or none at all: "foreign minister", "minister"."""
        mine = (role.words & (portfolio_words() | {"prime"}) for role in self.roles)  # no finance minister is prime
        return not portfolios or any(not one or one & portfolios for one in mine)

    @property
    def role_words(self) -> set[str]:
        """All words of all roles, as `Role.words` has them."""
        return {word for role in self.roles for word in role.words}

    @property
    def owners(self) -> set[str]:
        """Whom or what their roles name: {northtown} of "the mayor of Northtown"."""
        return {name for role in self.roles for name in role.names}

    @property
    def countries(self) -> set[str]:
        """The names of the countries of which their roles tell."""
        return set(filter(country_called, self.owners))


@cache
def _covered() -> dict[str, tuple[str, ...]]:
    return {entry["noun"]: tuple(entry["covers"]) for entry in load("english/words")["wider"]}


def covered_by(noun: str) -> tuple[str, ...]:
    """The nouns of the roles that a wider noun covers: minister, mayor … of "official"."""
    return _covered().get(noun, ())


@lru_cache(maxsize=KEPT_ANSWERS)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name by which its forms are compared.

    Without case, accents, apostrophes, Arabic articles, nicknames and "Jr.": Anną al-Lee → (anna, lee).
    """
    words = _plain_words(name)
    while len(words) > 2 and words[-1] in words_of("generations"):
        words.pop()
    return tuple(words)


def _plain_words(name: str) -> list[str]:
    plain = normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not combining(letter) and letter not in "’'‘ʼ.")
    words = (without_article(word.title()).casefold().strip(',”")') for word in plain.split() if word[0] not in '“"(')
    return [word for word in words if word]


@lru_cache(maxsize=KEPT_ANSWERS)
def is_same_name(one: str, other: str) -> bool:
    """Whether two full names can be one person's: middle names and initials may be left out, letters never differ."""
    a, b = folded(one), folded(other)
    if len({_generation(one), _generation(other), ""}) > 2:
        return False  # "Ray Lee Jr.", "Ray Lee Sr."
    short, long = sorted((a, b), key=len)
    if short in (long[-len(short) :], long[: len(short)]):
        return True  # "Gharib Abadi" of Karim Gharib Abadi
    if short[-1] != long[-1]:
        return False
    rest = iter(long[:-1])
    return all(any(_is_given(word, full) for full in rest) for word in short[:-1]) and _is_given(short[0], long[0])


def _generation(name: str) -> str:
    last = _plain_words(name)[-1]
    return last if last in words_of("generations") else ""


def _is_given(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def far_above(named: dict[_Named, int], times: int) -> _Named | None:
    """Who is named so many `times` as often as any other, by how often each is; the only one, too."""
    ranked = sorted(named, key=named.__getitem__, reverse=True)
    return ranked[0] if len(ranked) < 2 or named[ranked[0]] >= times * named[ranked[1]] else None
