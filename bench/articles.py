"""News articles about invented people, places and outlets, written by a seeded generator.

They look like the pages provstore reads: headline, time, dateline, paragraphs that quote and
relay, captions with credits, a tail of boilerplate; about 4.6 kB each.  The same number always
gives the same article, so that two measurements read the same texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from provstore.english.classes import is_function_word
from provstore.rules import load

_CONTENT = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
NOUNS = ("tion", "ment", "ness", "ity", "ance", "ence", "ship", "ture", "ism", "age")
SIZE = 4_400  # characters, to which the last paragraph adds

OUTLETS = (
    ("The Varnholm Courier", "www.varnholmcourier.example"),
    ("Ostrela Radio News", "www.ostrelaradio.example"),
    ("Kesmar Daily Post", "www.kesmarpost.example"),
    ("The Lindau Straits Times", "www.lindautimes.example"),
)
AGENCIES = ("Tessaly Press", "Norbrin", "Valdane News Agency", "OPA")
PLACES = ("Varnholm", "Ostrela", "Port Kesmar", "Lower Tamsin", "Aldergate", "Mirovac", "Quillon Bay", "Esterhaven")
COUNTRIES = ("Valdania", "Norbria", "Tamsinia", "Kesmaria")
PEOPLE = (
    ("Irena Volkmar", "she"),
    ("Tobias Ferrant", "he"),
    ("Miriam Adeyo-Castell", "she"),
    ("Gregor Halvane", "he"),
    ("Suleika Narr", "she"),
    ("Anselm Okrafo", "he"),
    ("Petra Lindqvale", "she"),
    ("Davit Sorrenko", "he"),
)
ROLES = (
    "harbor master",
    "deputy minister of transport",
    "spokeswoman for the river authority",
    "mayor",
    "head of the teachers’ union",
    "opposition leader",
)
BODIES = (
    "the Interior Ministry",
    "the river authority",
    "the Council for Public Health",
    "the National Bank",
    "the dockworkers’ union",
    "the Foreign Ministry",
)
SUBJECTS = (
    "the new flood barrier",
    "the closure of the northern ferry line",
    "the talks on fishing rights",
    "the grain shipment",
    "the hospital budget",
    "the border crossing at the old bridge",
)
ASSERTIONS = (
    "the work will be finished before the winter storms",
    "nobody had been told of the cost, which has risen to 4.7 million crowns",
    "more than 1,200 families would have to leave their homes",
    "the two sides had agreed on nothing but the date of the next meeting",
    "the old rules no longer protect the people who live along the river",
    "at least 14 people were hurt when the platform gave way",
    "it would not accept conditions set in another capital",
    "the figures published in March were wrong",
)
WISHES = ("publish the contract", "reopen the crossing without delay", "hold an inquiry", "pay what it owes the towns")
FACTS = (
    "The line carries about 30,000 passengers a week in summer.",
    "Two earlier attempts to settle the matter failed, in 2009 and in 2014.",
    "Heavy rain has fallen over the region since the beginning of the month.",
    "Parliament is expected to vote before the end of the session.",
    "Prices in the port have doubled within a year, and shops close early.",
    "A commission of five judges has looked into the matter since spring.",
    "Both roads to the coast were open again by the evening.",
    "The town was founded by salt traders and has 48,000 inhabitants.",
    "Schools will stay closed until the end of the week.",
    "Ships of more than 60 meters have to wait outside the breakwater.",
)
MONTHS = ("January", "March", "April", "June", "September", "October")
DAYS = ("Monday", "Tuesday", "Thursday", "Saturday")


class Article(NamedTuple):
    """A file name and the text that stands in the file."""

    name: str
    text: str


class _Names(NamedTuple):
    """What the sentences of one article are about."""

    place: str
    country: str
    person: str
    pronoun: str
    role: str
    body: str
    agency: str
    subject: str


def articles(count: int, seed: int = 0) -> Iterator[Article]:
    """The first `count` articles of a seed."""
    return (write_article(number, seed) for number in range(count))


def write_files(folder: Path, count: int, seed: int = 0) -> int:
    """Write `count` articles as UTF-8 files; returns the number of bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    return sum((folder / name).write_bytes(text.encode()) for name, text in articles(count, seed))


def write_article(number: int, seed: int = 0) -> Article:
    """The article of that number."""
    choose = Random(f"{seed}/{number}")
    names = _name(choose)
    outlet, domain = choose.choice(OUTLETS)
    day, month, year = choose.randint(1, 28), choose.choice(MONTHS), choose.randint(2011, 2023)
    head = [
        f"{month} {day}, {year} {choose.randint(0, 23):02}:{choose.randint(0, 59):02}",
        _headline(choose, names),
        f"{names.place.upper()}, {month} {day} ({names.agency}) - {_sentence(choose, names)}",
    ]
    tail = [f"{outlet}’s website is {domain}", "SHARE THIS ARTICLE"]
    middle: list[str] = []
    length = sum(map(len, head)) + sum(map(len, tail))
    while length < SIZE:
        names = _name(choose, names)
        if len(middle) in (3, 11):
            part = _caption(choose, names)
        else:
            part = " ".join(_sentence(choose, names) for _ in range(choose.randint(1, 3)))
        middle.append(part)
        length += len(part) + 2
    return Article(f"{number:06}.txt", "\n\n".join((*head, *middle, *tail)) + "\n")


def _name(choose: Random, before: _Names | None = None) -> _Names:
    """Other people for the next paragraph; place and subject stay those of the article."""
    person, pronoun = choose.choice(PEOPLE)
    return _Names(
        place=before.place if before else choose.choice(PLACES),
        country=before.country if before else choose.choice(COUNTRIES),
        person=person,
        pronoun=pronoun,
        role=choose.choice(ROLES),
        body=choose.choice(BODIES),
        agency=choose.choice(AGENCIES),
        subject=before.subject if before else vary(choose, choose.choice(SUBJECTS)),
    )


def _headline(choose: Random, names: _Names) -> str:
    return choose.choice(
        (
            f"{names.country} says {names.subject} will not wait",
            f"Anger in {names.place} over {names.subject}: ministry",
            f"{names.person} warns against delay of {names.subject}",
        )
    )


def _caption(choose: Random, names: _Names) -> str:
    taken = f"{choose.choice(MONTHS)} {choose.randint(1, 28)}, {choose.randint(2011, 2023)}"
    return choose.choice(
        (
            f"This file picture shows a street in {names.place}. (Photo by {names.agency})",
            f"A picture taken on {taken} shows workers at the harbor. (Photo by {names.person}/{names.agency})",
        )
    )


def _sentence(choose: Random, names: _Names) -> str:
    this, other = (vary(choose, one) for one in choose.sample(ASSERTIONS, 2))
    again = vary(choose, choose.choice(WISHES))
    wish, day, fact = vary(choose, choose.choice(WISHES)), choose.choice(DAYS), vary(choose, choose.choice(FACTS))
    surname = names.person.split()[-1]
    body = names.body[0].upper() + names.body[1:]
    capital = this[0].upper() + this[1:]
    return choose.choice(
        (
            f"“{capital},” {names.person}, {names.role}, said on {day}.",
            f"“{capital},” {surname} said, “and {other}.”",
            f"{names.person} said that {this}.",
            f"According to {names.body}, {this}.",
            f"{body} urged {names.country} to {wish}, calling on {names.place} to {again}.",
            f"Local sources, speaking on condition of anonymity, told {names.agency} that {this}.",
            f"{names.pronoun.capitalize()} added that “{this}” and that {other}.",
            f"In a statement on {day}, {names.body} condemned what it called “a careless decision” on {names.subject}.",
            f"{body} denied that {this}, {names.agency} reported.",
            f"The statement noted: “{capital}.”",
            f"{names.person}, who has led {names.body} since {choose.randint(2001, 2010)}, did not attend.",
            f"Gen. {surname} met officials of {names.country} in {names.place} on {day}.",
            f"Work on {names.subject} began in {choose.choice(MONTHS)} {choose.randint(2001, 2010)}. {fact}",
            fact,
            fact,
            fact,
        )
    )


def vary(choose: Random, words: str, others: Sequence[str] = ()) -> str:
    """The words with other nouns and numbers, so that two texts hardly ever say the same; nouns of `others`, or any."""
    return _CONTENT.sub(lambda found: _other(choose, found.group(), others or nouns()), words)


def _other(choose: Random, word: str, others: Sequence[str]) -> str:
    if word[0].isdigit():
        return str(choose.randint(3, 999))
    if is_function_word(word):
        return word
    noun = choose.choice(others)
    return noun.capitalize() if word[0].isupper() else noun


@cache
def nouns() -> tuple[str, ...]:
    """Common nouns, by the endings that make them."""
    return tuple(word for word in load("english/commonness")["words"].split() if word.endswith(NOUNS))
