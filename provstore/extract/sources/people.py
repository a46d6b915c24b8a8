"""Who is on a page: the people it names, read once, before anybody is asked who speaks.

Whoever is called by a surname, a given name, initials or a role later is looked up here.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from provstore.english.classes import nominative, words_of
from provstore.english.commonness import common_words
from provstore.english.names import is_given_name
from provstore.extract.sources.bearers import Person, covered_by, far_above, folded
from provstore.extract.sources.nouns import is_title
from provstore.extract.sources.page_bodies import PageBodies, is_told_to_be_body
from provstore.extract.sources.register import Register
from provstore.extract.sources.roles import LONGEST_ROLE, REACH, find_roles
from provstore.extract.sources.runs import find_runs, name_in
from provstore.records import Span
from provstore.rules import phrases_of

# "Lee, | who sings", "Lee | herself", "Lee | said late on Monday that he": a body is "it"
_IS_PERSON = re.compile(
    r",?\s(?:who|himself|herself)\b|,\s\d{2},|"
    rf"\s(?:has\s|had\s)?{phrases_of(words_of('opening_verbs'))}\s(?:\w+\s){{0,4}}?(?:that\s)?s?he\b"
)
_LOWER_CASE = re.compile(r"[^\wa-zA-Z0-9’'-]([a-z]{4,})(?![\w’'-])")  # with what stands before it
# Behind a full stop, since looking for that first is quick: that of a title ends no sentence, "Mr. | Lee".
NO_TITLE = "".join(rf"(?<!\b{title}\.)" for title in sorted(words_of("titles_abbreviated")))
# What a sentence opens with; the full stop of "U.S." or "Sen." ends none.
_OPENING = re.compile(
    rf"(?:[.!?:](?<!\b[A-Z].)(?<!\.[A-Z].)(?<!\b[A-Z][a-z]{{2}}.){NO_TITLE}[”\"’')]*\s|[”’]\s|\n|[“\"])"
    r"\s*(?:(?:But|And|The|the|An?|His|Her|Its)\s)?"
)
# What may stand before the subject of a sentence: "In May, | Ann Lee left"; "One local woman, | Ann Lee | , left".
_FRONTED = re.compile(
    r"(?:^|(?<!\b[A-Z])(?<!\b[A-Z][a-z]{2})[.!?][”\"’')]*\s|\n)\s*"
    rf"(?:(?P<noun>One|An?|The)|(?i:{phrases_of(words_of('prepositions') | words_of('subordinators'))}))\s"
    r"[^.;:“”\"()\n]{0,80},\s(?:[A-Z][a-z]+\.?\s){0,2}$"
)
# Lee [left when] | she | , and not "Lee's wife said she", nor the "she" of a quotation
_GOES_ON = re.compile(r"(?!['’]s?\s)[^.!?;:“”\"\n]{0,120}?\b(?P<pronoun>he|she|his|her|him|himself|herself)\b")
FEWEST_TOLD = 2  # sentences that tell by which pronoun somebody is called; chosen by hand, 2026-11
SURER = 4  # times as many as tell the other
FEWEST_ALONE = 3  # times that a name stands alone before a longer one that ends with it; chosen by hand, 2026-12
FAR_MORE = 2  # times as often as the next; chosen by hand, 2026-11


class Mention(NamedTuple):
    """A person where the text names them."""

    at: Span
    person: Person


class Shared(NamedTuple):
    """A surname that several people bear, where the text has it alone."""

    at: Span
    bearers: tuple[Person, ...]


class People:
    """Read once from the parts of a text that tell the story, then asked who a name or a role means."""

    def __init__(self, text: str, told: Iterable[Span]) -> None:
        self._text = text
        self.everybody: list[Person] = []
        self.bodies = PageBodies()
        self._said_to_be_bodies: set[tuple[str, ...]] = set()  # names without a telling word: "Norpet, which sells oil"
        self._said_to_be_people: set[tuple[str, ...]] = set()  # "Secretary Lee", "Lee, who sings", "Will Lee, 31,"
        self._register = Register()
        self.shared: list[Shared] = []
        self.mentions: list[Mention] = []
        self._starts: list[int] = []  # of the mentions
        self._first_whole: dict[Person, int] = {}  # where each is first named in full
        self._alone: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)  # where a name of one word stands
        self._read(told)
        self._holding: dict[tuple[str, frozenset[str]], list[Person]] = {}

    def _read(self, told: Iterable[Span]) -> None:
        """Everybody by full name first, then whoever is called by one word."""
        names = list(self._find_names(told))
        names = [(place, name) for place, name in names if folded(name) not in self._said_to_be_bodies]
        names = [(place, name) for place, name in names if not self._is_thing(name, place)]
        full = [(place, name) for place, name in names if len(folded(name)) > 1]
        mentions = [Mention(place, self._note(name, place)) for place, name in full]
        self._first_whole = {one.person: one.at.start for one in reversed(mentions)}
        for place, name in names:
            if len(folded(name)) == 1:
                self._alone[folded(name)].append(place.start)
            elif _IS_PERSON.match(self._text, place.end):
                self._said_to_be_people.add(folded(name))
        self._place(mentions)  # "Dar" before anybody's surname is that may be Dar Roe
        for place, name in names:
            if len(folded(name)) > 1:
                continue
            meant = self.meant(name, place.start)
            if len(meant) == 1:
                person = next(iter(meant))
                mentions.append(Mention(place, person))
                person.given_alone += folded(name) == folded(person.fullest)[:1]
                person.roles.update(find_roles(self._text, place))
            elif bearers := self.called(name):
                self.shared.append(Shared(place, tuple(bearers)))
            elif find_roles(self._text, place) or _IS_PERSON.match(self._text, place.end):
                self._said_to_be_people.add(folded(name))
        self._place(mentions)

    def _place(self, mentions: list[Mention]) -> None:
        """Put the mentions in their order."""
        self.mentions = sorted(mentions, key=lambda one: one.at)
        self._starts = [one.at.start for one in self.mentions]

    def _without_thing(self, name: str) -> str:
        """A name without a thing before the given name: "Elections Ann Lee", of a supervisor of elections."""
        first, _, rest = name.partition(" ")
        may_be_thing = " " in rest and is_given_name(rest.split(maxsplit=1)[0]) and not is_given_name(first)
        return rest if may_be_thing and first.lower() in self._in_lower_case else name

    def _is_thing(self, name: str, place: Span) -> bool:
        """Whether a name of two words is more likely a thing's: the page has a word of it in lower case, "search"."""
        words = name.split()
        if len(words) == 1 or is_given_name(words[0]) or self._in_lower_case.isdisjoint(word.lower() for word in words):
            return False
        return not find_roles(self._text, place)

    @cached_property
    def _in_lower_case(self) -> set[str]:
        """The words of the text with four letters or more that it has without a capital."""
        return set(_LOWER_CASE.findall(f" {self._text}"))

    def _find_names(self, told: Iterable[Span]) -> Iterator[tuple[Span, str]]:
        """The names in the runs of capitals; bodies are noted on the way."""
        for run in find_runs(self._text, told):
            name = name_in(self._text, run)
            if name is None:
                self.bodies.note(self._text, run)
                continue
            if is_told_to_be_body(self._text, run):
                self._said_to_be_bodies.add(folded(name))
            name = self._without_thing(name)
            first, words = name.split(maxsplit=1)[0], run.of(self._text)
            whole = f"{words} ".rfind(f"{first} ")  # of "Robin Robinson" the first
            yield Span(run.start + (whole if whole >= 0 else words.rfind(first)), run.end), name

    def _note(self, name: str, place: Span) -> Person:
        """The person of a full name, a new one where none has been named so."""
        person = self._register.same_as(name)
        if person is None:
            person = Person()
            self.everybody.append(person)
        if name not in person.forms:
            self._register.enter(person, name)
        person.note(name)
        person.roles.update(find_roles(self._text, place))
        return person

    def called(self, name: str) -> Collection[Person]:
        """Who bears a name: by a surname or the end of one, else by the name that stands first, else by initials."""
        return [one for one in self._register.called(name) if not self._is_thing_of(one, name)]

    def _is_thing_of(self, person: Person, name: str) -> bool:
        """Whether a name is that of a body which the page named before, and the "person" a thing of it.

        "Halvik | said … Halvik Messenger", "… Camp Halvik": a person is introduced by the whole name, or has a role or
        a given name.
        """
        first, *others = folded(person.fullest)
        if person.roles or is_given_name(first):
            return False
        whole, places = self._first_whole.get(person, 0), self._alone.get(folded(name), [])
        before = bisect_left(places, whole)
        if before == 0 or folded(name) == (first,):
            return before > 0
        is_told = before >= FEWEST_ALONE or self._text.find("\n", places[before - 1], whole) < 0  # and not a headline's
        is_thing = first in common_words() and folded(person.fullest) not in self._said_to_be_people
        return folded(name) == tuple(others) and is_thing and is_told

    def meant(self, name: str, at: int) -> Collection[Person]:
        """Who bears a name that stands alone at a place of the text.

        Before somebody whose surname it is, and who is named only later, comes whose name begins with it and who was
        named already: "Dar said" after Dar Roe, though a Jon Dar comes further down.
        """
        bearers = self.called(name)
        first = self._register.beginning_with(name) if " " not in name else ()
        if bearers and first:
            before = {one.person for one in self.before(at)}
            if before.isdisjoint(bearers) and not before.isdisjoint(first):
                return [one for one in first if one in before]
        return bearers

    def bearer(self, name: str) -> Person | None:
        """The one person who bears a name; None where nobody does, or several."""
        bearers = self.called(name)
        return next(iter(bearers)) if len(bearers) == 1 else None

    def principal(self, bearers: Collection[Person], times: int = FAR_MORE) -> Person | None:
        """Whom a surname that several bear means alone: the one named in full so many `times` as often as any other."""
        return far_above({one: one.named_in_full for one in bearers}, times)

    def mostly_meant(self, bearers: Collection[Person]) -> Person | None:
        """The same, where the surname alone counts as long as nobody else with it had come."""
        return far_above({one: one.named_in_full + self._named_alone(one, bearers) for one in bearers}, FAR_MORE)

    def _named_alone(self, person: Person, bearers: Collection[Person]) -> int:
        first, *others = (self._first_whole.get(one, 0) for one in (person, *(set(bearers) - {person})))
        alone = self._alone.get(folded(person.fullest)[-1:], [])
        return max(0, bisect_left(alone, min(others, default=first)) - bisect_left(alone, first))

    def named_before(self, bearers: Collection[Person], at: int) -> list[Person]:
        """Those of several whom the page has named in full before a place."""
        return [one for one in bearers if self._first_whole.get(one, 0) < at]

    def is_said_to_be_person(self, name: str) -> bool:
        """Whether what stands beside a name of one word makes it a person's: "Secretary Lee", "Lee, who sings"."""
        return folded(name) in self._said_to_be_people

    def is_said_to_be_body(self, name: str) -> bool:
        """Whether what stands behind a name tells that it is no person's: "Norpet, which sells oil"."""
        return folded(name) in self._said_to_be_bodies

    def before(self, at: int, since: int = 0) -> Sequence[Mention]:
        """Who is named between two places of the text, in order."""
        return self.mentions[bisect_left(self._starts, since) : bisect_left(self._starts, at)]

    def shared_before(self, at: int, since: int = 0) -> Sequence[Shared]:
        """The surnames of several that stand between two places of the text, in order."""
        start, end = (bisect_left(self.shared, place, key=lambda one: one.at.start) for place in (since, at))
        return self.shared[start:end]

    def is_subject(self, mention: Mention) -> bool:
        """Whether a sentence opens with the mention, titles aside: "Mayor Ann Lee | left", "In May, Ann Lee | left"."""
        start, end = mention.at.start, mention.at.end
        is_owner = self._text.startswith(("'s", "’s"), end) or self._text.startswith(("'s", "’s"), end - 2)
        fronted = None if is_owner else _FRONTED.search(self._text, max(0, start - REACH), start)
        if fronted and (fronted["noun"] or not self._text.startswith(",", end)):
            return True
        before = self._text[max(0, start - REACH) : start]
        opens = [found.end() for found in _OPENING.finditer(before)] or ([0] if start < REACH else [])
        words = (before[at:].split() for at in opens)
        return any(
            all(is_title(word) or word[:1].isupper() for word in some) and len(some) < LONGEST_ROLE for some in words
        )

    def pronoun_of(self, name: str) -> str | None:
        """By which pronoun the page itself calls somebody: "he", "she", or None where it does not tell surely."""
        told = self._pronouns.get(name, Counter())
        first, *others = told.most_common() or [("", 0)]
        return first[0] if first[1] >= FEWEST_TOLD and first[1] >= SURER * sum(count for _, count in others) else None

    @cached_property
    def _pronouns(self) -> dict[str, Counter[str]]:
        """Name → how often the sentence that a person opens goes on with "he", and how often with "she"."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for mention, following in pairwise([*self.mentions, None]):
            end = following.at.start if following else len(self._text)
            gone_on = _GOES_ON.match(self._text, mention.at.end, end) if mention else None
            if mention and gone_on and self.is_subject(mention):
                found[mention.person.name][nominative(gone_on["pronoun"].lower().removesuffix("self"))] += 1
        return found

    @cached_property
    def _by_noun(self) -> dict[str, list[Person]]:
        """Noun of a role → who has one with it."""
        found: defaultdict[str, list[Person]] = defaultdict(list)
        for person in self.everybody:
            for noun in {noun for role in person.roles for noun in role.nouns}:
                found[noun].append(person)
        return found

    def holding(self, noun: str, words: Iterable[str]) -> list[Person]:
        """Who has a role with this noun; where some have it with more of the other `words` (`plain_words`), they alone.

        Those whose role has the very noun come before those whose role it covers.
        """
        asked = noun, frozenset(words) - {noun}
        if asked not in self._holding:  # a long page asks the same again and again
            self._holding[asked] = self._find_holding(*asked)
        return self._holding[asked]

    def _find_holding(self, noun: str, others: frozenset[str]) -> list[Person]:
        exact = [one for one in self._by_noun.get(noun, ()) if one.is_exactly(noun, others)]
        wider = {one: None for called in (noun, *covered_by(noun)) for one in self._by_noun.get(called, ())}
        found = exact or [one for one in wider if one.is_called(noun)]
        countries = {word for word in others if word[:1].isupper()}
        if countries:
            found = [one for one in found if one.countries <= countries]
        fitting = {one: len(others & one.role_words) for one in found}
        most = max(fitting.values(), default=0)
        return [one for one in found if fitting[one] == most]
