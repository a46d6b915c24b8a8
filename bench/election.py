"""News of one election, invented: pages about one subject, of which a few tell of the same event; or of other subjects.

Thirty pages appear on a day, for as long as there are any, so that more pages are a longer campaign.  All share the
people, the towns and the few words of the subject; the pages of one event tell the same facts, each in a form of its
own.  The same number always gives the same page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import NamedTuple

from bench.articles import ASSERTIONS, OUTLETS, PEOPLE, PLACES, Article, nouns, vary

A_DAY = 30  # pages
TOLD_BY = (1, 1, 1, 2, 2, 3, 4, 6, 10)  # pages that tell of an event: one of these numbers
WORDS = 300  # nouns in which the subject is told
FACTS = 10  # of an event
FIRST = date(2019, 1, 7)
SIZE = 4_400  # characters, to which the last paragraph adds
MORE_OUTLETS = tuple((f"The {place} {kind}", f"{place}{kind}.example") for place in PLACES for kind in ("Mail", "Star"))


class _Fact(NamedTuple):
    person: str
    words: str


class _Event(NamedTuple):
    place: str
    title: str
    facts: tuple[_Fact, ...]


def pages(count: int) -> Iterator[Article]:
    """The first `count` pages of the campaign."""
    return (write_page(number) for number in range(count))


def write_page(number: int, subject: str = "election") -> Article:
    """The page of that number, in the words of a subject."""
    day, at = divmod(number, A_DAY)
    event = _events(day, subject)[at]
    choose, others = Random(f"{subject}/{number}"), _words(subject)
    outlet, domain = choose.choice(OUTLETS + MORE_OUTLETS)
    published = FIRST + timedelta(days=day)
    told = choose.sample(event.facts, choose.randint(FACTS // 2, FACTS))
    head = [
        f"{published:%B} {published.day}, {published.year} {choose.randint(0, 23):02}:{choose.randint(0, 59):02}",
        f"{told[0].person}: {event.title}",
        f"{event.place.upper()}, {published:%B} {published.day} ({outlet}) - {_tell(choose, told[0])}",
    ]
    paragraphs = [_tell(choose, fact) for fact in told[1:]]
    tail = [f"{outlet}’s website is {domain}"]
    while sum(map(len, (*head, *paragraphs, *tail))) < SIZE:
        paragraphs.append(_tell(choose, _fact(choose, others)))
    return Article(f"{number:06}.txt", "\n\n".join((*head, *paragraphs, *tail)) + "\n")


@lru_cache(16)
def _events(day: int, subject: str) -> tuple[_Event, ...]:
    """The event of each page of a day."""
    choose, words, told = Random(f"{subject}/day {day}"), _words(subject), list[_Event]()
    while len(told) < A_DAY:
        facts = tuple(_fact(choose, words) for _ in range(FACTS))
        event = _Event(choose.choice(PLACES), vary(choose, "the cost of the bridge", words), facts)
        told += [event] * choose.choice(TOLD_BY)
    return tuple(told[:A_DAY])


def _fact(choose: Random, words: tuple[str, ...]) -> _Fact:
    person, _ = choose.choice(PEOPLE)
    return _Fact(person, vary(choose, choose.choice(ASSERTIONS), words))


def _tell(choose: Random, fact: _Fact) -> str:
    words = fact.words[0].upper() + fact.words[1:]
    return choose.choice(
        (
            f"“{words},” {fact.person} said.",
            f"{fact.person} said that {fact.words}.",
            f"{words}, {fact.person.split()[-1]} added.",
        )
    )


@lru_cache(16)
def _words(subject: str) -> tuple[str, ...]:
    return tuple(Random(subject).sample(nouns(), WORDS))
