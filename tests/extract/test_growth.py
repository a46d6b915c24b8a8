"""Time of patterns: Python counts no steps inside a regular expression, so here processor time is compared with itself.

Each text is read at one length and at four times that length.  Work that grows with the square of the length takes
sixteen times as long; eight leaves room for a busy machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from provstore.english.calendar import find_date
from provstore.english.names import spelled_out
from provstore.english.sentences import split_sentences
from provstore.extract.page.blocks import find_pieces
from provstore.extract.sources.cast import Cast
from provstore.extract.sources.cuts import whole_source
from provstore.extract.sources.governments import find_office
from provstore.extract.sources.outlets import find_outlets
from provstore.extract.sources.people import People
from provstore.records import Span

SHORT = 4_000  # characters


def speaker(text: str) -> object:
    return Cast(text, "document", None, None).resolve(Span(0, len(text)))


def whole(text: str) -> object:
    return whole_source(f"{text} and Ann.", Span(len(text), len(text) + 8))


def people(text: str) -> People:
    return People(text, [Span(0, len(text))])


def speakers(text: str) -> None:
    """Who speaks in each line, by its first two words."""
    cast = Cast(text, "document", None, None)
    at = 0
    for line in text.splitlines(keepends=True):
        source = Span(at, at + len(" ".join(line.split()[:2])))
        if source.start < source.end:
            cast.remember(cast.resolve(source), source)
        at += len(line)


READERS: dict[str, Callable[[str], object]] = {
    "pieces": find_pieces,
    "people": people,
    "acronyms": spelled_out,
    "outlets": find_outlets,
    "sentences": lambda text: split_sentences(text, 0, len(text), []),
    "date": lambda text: find_date(text, 0, len(text)),
    "office": find_office,
    "speaker": speaker,
    "speakers": speakers,
    "whole": whole,
}
CASES = [
    ("pieces", "(Photo by AFP) ", "credits glued to each other"),
    ("pieces", "(Photo by AFP)\n", "credits below each other"),
    ("pieces", "It rained.\n\n“It poured.”\n", "quotations that are lines of one paragraph"),
    ("pieces", "In the north of the country it rained for many days\nand ", "lines that were wrapped"),
    ("pieces", "Published ", "labels of a date"),
    ("pieces", " ", "white space"),
    ("people", "Al-", "an article without a name"),
    ("people", "A-B-", "capitals and hyphens"),
    ("people", "Ann Lee ", "names without end"),
    ("people", "A", "a word without end"),
    ("people", "LEE ROE, ", "a page in capitals"),
    ("people", "The Northern Council met. ", "bodies"),
    ("acronyms", "(A", "brackets without end"),
    ("acronyms", "World Food Programme (WFP) ", "acronyms"),
    ("outlets", "Reuters, ", "outlets"),
    ("sentences", "...", "full stops"),
    ("sentences", ".)", "full stops and brackets"),
    ("date", "3 May ", "days without a year"),
    ("date", "May    ", "spaces"),
    ("office", "ministry of health and ", "portfolios"),
    ("speaker", "LEE ", "capitals"),
    ("speaker", "LEE, ROE, ", "capitals and commas"),
    ("speaker", "Ann and ", "names with and"),
    ("speaker", "Ann’s ", "owners"),
    ("speaker", "the Oslo-based ", "adjectives"),
    ("speakers", "The ministry said it rained.\n", "a body that nobody knows"),
    ("speakers", "He said it rained in the town.\n", "a pronoun"),
    ("speakers", "The clerk said it rained.\n", "a role"),
    ("speakers", "The company said it rained.\n", "a noun of bodies"),
    ("speakers", "The agency said it rained.\n", "a noun of outlets"),
    ("whole", "LEE ", "capitals"),
    ("whole", "Lee, ", "capitals and commas"),
    ("whole", "====\n", "lines between articles"),
    ("whole", "Bridge closed\n\nIt rained in the town.\n\n====\n\n", "articles in one file"),
    ("speaker", "Al-", "an article without a name"),
    ("speaker", "Ann Lee ", "names"),
    ("speaker", "the mayor of ", "titles"),
    ("speaker", "from Ann ", "senders"),
]


def seconds(reader: Callable[[str], object], text: str) -> float:
    """The least processor time of three runs."""
    taken = []
    for turn in range(3):
        fresh = text + " " * turn  # an answer that is kept is no work
        started = time.process_time()
        reader(fresh)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize(("reader", "unit", "why"), CASES, ids=[f"{case[0]}: {case[2]}" for case in CASES])
def test_time_grows_as_the_text_does(reader: str, unit: str, why: str) -> None:
    count = SHORT // len(unit)
    short, long = (seconds(READERS[reader], unit * times) for times in (count, 4 * count))
    assert long < 8 * short + 0.01, why


def name(number: int) -> str:
    """A name that no list has, another one for each number below 160,000."""
    return (
        "".join("bcdfglmnprstvwxzhjkq"[number // 20**place % 20] + "aeiou"[place] for place in range(4)).title() + "k"
    )


CROWDS: dict[str, Callable[[int], str]] = {
    "one given name": lambda number: f"Ahmed {name(number)} came. ",
    "one surname": lambda number: f"{name(number)} Orrk came. ",
    "one role": lambda number: f"Mayor {name(number)} {name(number * 7)} came. ",
    "bodies of one noun": lambda number: f"The {name(number)} Council met. ",
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_each_of_many_takes_as_long_as_each_of_few(crowd: str) -> None:
    few, many = ("".join(map(CROWDS[crowd], range(count))) for count in (SHORT // 8, SHORT // 2))
    assert seconds(people, many) < 8 * seconds(people, few) + 0.01


RESTS = [
    ("date", "2017-05-03", " "),
    ("office", "ministry of health and ", "a"),
    ("pieces", "Published", "\t"),
    ("people", "Ann", " "),
]


@pytest.mark.parametrize(("reader", "begin", "rest"), RESTS, ids=[case[0] for case in RESTS])
def test_one_thing_and_a_long_rest(reader: str, begin: str, rest: str) -> None:
    """Two parts of a pattern that take the same characters can share them in as many ways as there are characters."""
    short, long = (seconds(READERS[reader], begin + rest * times + "!") for times in (SHORT, 4 * SHORT))
    assert long < 8 * short + 0.01
